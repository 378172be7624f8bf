// Networks to type at in tests: devices by platform, with their configurations, and cables.

import type { PlatformName } from '../../src/sim/platforms/platform.ts'
import { portAt } from '../../src/sim/network/topology.ts'
import { network, type View } from '../../src/sim/network/view.ts'
import type { World } from '../../src/sim/world.ts'
import { type, worldFrom, type Screen } from './console.ts'

const IMAGES: Readonly<Record<PlatformName, string>> = {
  c1941: 'c1900-universalk9-mz.SPA.157-3.M8.bin',
  c2911: 'c2900-universalk9-mz.SPA.157-3.M8.bin',
  c2621xm: 'c2600-ik9o3s3-mz.123-26.bin',
  isr4331: 'isr4300-universalk9.16.09.06.SPA.bin',
  c2960: 'c2960-lanbasek9-mz.150-2.SE11.bin',
  c9300: 'cat9k_iosxe.17.09.04a.SPA.bin',
}

/** A device by its platform, or with lines of its startup-config behind it. */
export type Described = PlatformName | readonly [PlatformName, config: string]

/** A world of these devices; `SW1 Fa0/1 - SW2 Fa0/1` is a cable. */
export const net = (devices: Readonly<Record<string, Described>>, ...cables: readonly string[]): World =>
  worldFrom({
    devices: Object.fromEntries(
      Object.entries(devices).map(([name, described]) => {
        const [platform, config = ''] = typeof described === 'string' ? [described] : described
        return [
          name,
          {
            platform,
            flash: [IMAGES[platform]],
            hostname: name,
            'startup-config': `hostname ${name}\n${config}`,
          },
        ]
      }),
    ),
    links: cables.map((cable) => cable.split(' - ')),
  })

/** Configures the device whose console is in focus, from its EXEC prompt and back. */
export const configure = (world: World, lines: string): Screen =>
  type(world, `enable\nconfigure terminal\n${lines}\nend`)

/** What an interface of a device is in the view, by its short spelling there: the number of a port. */
export function portIn(view: View, device: string, name: string): number {
  const port = portAt(view.topology, device, name)
  if (port < 0) throw new Error(`${device} has no ${name}`)
  return port
}
/** How a port stands to its group, now. */
export const membershipOf = (world: World, device: string, name: string): string =>
  network(world).bundles.memberships[portIn(network(world), device, name)] as string
/** `up/up`, as the device says it; with the word in brackets behind it where it is another one than `connected`. */
export function lineOf(world: World, device: string, name: string): string {
  const view = network(world)
  const state = view.lines[view.inputs.hardware.findIndex((one) => one.name === device)]?.get(name)
  if (!state) return 'none'
  const word = ['connected', 'notconnect', 'disabled'].includes(state.word) ? '' : ` (${state.word})`
  return `${state.status}/${state.isUp ? 'up' : 'down'}${word}`
}
