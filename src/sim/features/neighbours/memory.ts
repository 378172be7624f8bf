// Neighbours that went silent: they stay in the table until the hold time of their last advertisement is over (ios-switching.md 8.4).

import type { Device } from '../../device.ts'
import type { Heard } from '../../network/neighbours.ts'
import { portAt } from '../../network/topology.ts'
import type { View } from '../../network/view.ts'
import type { World } from '../../world.ts'
import { advertised, lastHeard } from './advertisement.ts'
import type { Neighbour, Protocol } from './slice.ts'

/** The neighbours of a device by one protocol: those that it hears, and those that it remembers, in the order of its ports. */
export function neighboursOf(device: Device, view: View, protocol: Protocol, now: number): readonly Neighbour[] {
  const heard = pairsOf(view, device.name)
    .filter((pair) => pair.protocol === protocol)
    .map((pair): Neighbour => neighbour(view, pair, now))
  const known = device.neighbours.filter((one) => one.protocol === protocol && one.until > now)
  const place = ({ at }: Neighbour): number => Math.max(portAt(view.topology, device.name, at), 0)
  return [...heard, ...known].toSorted((a, b) => place(a) - place(b))
}
function neighbour(view: View, pair: Heard, now: number): Neighbour {
  const heard = advertised(view, pair)
  return {
    protocol: pair.protocol,
    at: view.topology.ports[pair.at]?.name ?? '',
    heard,
    until: lastHeard(heard, now) + heard.holdtime * 1000,
  }
}
/** How long a neighbour is good for, at a time. */
export const secondsLeft = ({ until }: Neighbour, now: number): number => Math.max(Math.ceil((until - now) / 1000), 0)
const deviceOf = ({ topology }: View, port: number): string =>
  topology.nodes[topology.ports[port]?.node ?? -1]?.name ?? ''
const pairsOf = (view: View, device: string): readonly Heard[] =>
  view.neighbours.filter(({ at }) => deviceOf(view, at) === device)

const keyOf = ({ protocol, at, heard }: Pick<Neighbour, 'protocol' | 'at' | 'heard'>): string =>
  `${protocol} ${at} ${heard.device} ${heard.port}`
const keyOfPair = (view: View, { protocol, at, from }: Heard): string =>
  `${protocol} ${view.topology.ports[at]?.name} ${deviceOf(view, from)} ${view.topology.ports[from]?.name}`

/** The world in which each device remembers who went silent, and forgets whom it hears again, whose time is over, and all where it no longer listens. */
export function withMemory(world: World, view: View, before: View): World {
  const devices: Record<string, Device> = {}
  for (const [i, { name }] of view.inputs.hardware.entries()) {
    const device = world.devices[name]
    if (!device || (view.neighbours === before.neighbours && device.neighbours.length === 0)) continue
    const heard = new Set(pairsOf(view, name).map((pair) => keyOfPair(view, pair)))
    const silent =
      view.neighbours === before.neighbours || before.inputs.bootedAt[i] !== view.inputs.bootedAt[i]
        ? []
        : pairsOf(before, name)
            .filter((pair) => !heard.has(keyOfPair(before, pair)))
            .map((pair) => neighbour(before, pair, world.clock))
    const known = new Map([...device.neighbours, ...silent].map((one) => [keyOf(one), one]))
    const left = [...known.values()].filter(
      (one) => one.until > world.clock && !heard.has(keyOf(one)) && listens(view, i, one),
    )
    if (left.length !== device.neighbours.length || left.some((one, k) => keyOf(one) !== keyOf(device.neighbours[k]!)))
      devices[name] = { ...device, neighbours: left }
  }
  return Object.keys(devices).length === 0 ? world : { ...world, devices: { ...world.devices, ...devices } }
}

/** Whether a device still takes what comes in at a port, if something came. */
function listens({ inputs }: View, device: number, { protocol, at }: Neighbour): boolean {
  if (!inputs.power[device]) return false
  const { isOn, ports } = inputs[protocol][device] as { isOn: boolean; ports: Record<string, object> }
  const own = ports[at] ?? {}
  return isOn && !('isOff' in own) && !('isDeaf' in own)
}
