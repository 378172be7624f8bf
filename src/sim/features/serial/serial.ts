// `encapsulation ppp` and `clock rate` of a serial line (ios-routing.md 3.4).

import { command, number } from '../../command.ts'
import { contextOf, type Device } from '../../device.ts'
import { portAt } from '../../network/topology.ts'
import { network, type View } from '../../network/view.ts'
import { isReading, type World } from '../../world.ts'
import { portOf, withPortConfig } from '../interfaces/slice.ts'
import { serialOf, withSerial, type SerialPort } from './slice.ts'

const ENCAPSULATION = ['encapsulation', 'Set encapsulation type for an interface'] as const
const isLan = (name: string): boolean => /Ethernet|GigE|Port-channel|Vlan|Loopback|BVI/.test(name)

/** Another encapsulation of a port than the one that was kept for it. */
function framed(device: Device, encapsulation: SerialPort['encapsulation'] | undefined): Device {
  const name = contextOf(device) ?? ''
  const kept = portOf(device.config, name)?.kept ?? []
  const left = kept.filter(({ text }) => !text.startsWith('encapsulation '))
  const plain = left.length === kept.length ? device : withPortConfig(device, name, { kept: left })
  return withSerial(plain, name, { encapsulation })
}

export const pppEncapsulation = command({
  mode: 'config-if',
  needs: '!switching',
  path: [ENCAPSULATION, ['ppp', 'Point-to-Point protocol']],
  run: (device) => (isLan(contextOf(device) ?? '') ? { wrongAt: 1 } : { device: framed(device, 'ppp') }),
  no: (device) => ({ device: framed(device, undefined) }),
  show: (config, name) => {
    const { encapsulation } = serialOf(config, name)
    return encapsulation === undefined ? [] : [`encapsulation ${encapsulation}`]
  },
})
export const hdlcEncapsulation = command({
  mode: 'config-if',
  needs: '!switching',
  path: [ENCAPSULATION, ['hdlc', 'Serial HDLC synchronous']],
  run: (device) => {
    const name = contextOf(device) ?? ''
    if (isLan(name)) return { wrongAt: 1 }
    // A serial line has it by itself, and does not show it.
    return { device: framed(device, name.startsWith('Serial') ? undefined : 'hdlc') }
  },
  no: (device) => ({ device: framed(device, undefined) }),
})
/** An encapsulation that is not simulated takes the place of PPP. */
export const keptEncapsulation = (after: Device, line: string): { readonly device: Device } => ({
  device: /^encapsulation (?!dot1q)/i.test(line)
    ? withSerial(after, contextOf(after) ?? '', { encapsulation: undefined })
    : after,
})

export const clockRate = command({
  mode: 'config-if',
  needs: '!switching',
  path: [
    ['clock', 'Configure serial interface clock'],
    ['rate', 'Configure serial interface clock speed'],
    [number('rate', 300, 8_000_000), 'DCE clock rate (bits per second)'],
  ],
  run: (device, { rate }, world) => {
    const name = contextOf(device) ?? ''
    if (!isReading(world) && isDte(network(world), device.name, name))
      return { output: '%Error: This command applies only to DCE interfaces\n' }
    return { device: withSerial(device, name, { clockRate: rate }) }
  },
  no: (device) => ({ device: withSerial(device, contextOf(device) ?? '', { clockRate: undefined }) }),
  show: (config, name) => {
    const { clockRate: rate } = serialOf(config, name)
    return rate === undefined ? [] : [`clock rate ${rate}`]
  },
})

/** Whether the other end of the cable of a port gives the clock. */
export function isDte({ topology }: View, device: string, name: string): boolean {
  const port = portAt(topology, device, name)
  return port >= 0 && (topology.peer[port] ?? -1) >= 0 && !topology.dce.has(port)
}

const USUAL_RATE = 2_000_000
/** The DCE end of a line has a clock rate by itself, where the router is no old one. */
export function withClocks(world: World, view: View): World {
  for (const port of view.topology.dce) {
    const { node = -1, name = '' } = view.topology.ports[port] ?? {}
    const { device: at = -1 } = view.topology.nodes[node] ?? {}
    const hardware = view.inputs.hardware[at]
    if (!hardware || hardware.isOld || !view.inputs.power[at]) continue
    const device = world.devices[hardware.name]
    if (device && portOf(device.config, name) && serialOf(device.config, name).clockRate === undefined)
      return {
        ...world,
        devices: { ...world.devices, [hardware.name]: withSerial(device, name, { clockRate: USUAL_RATE }) },
      }
  }
  return world
}
