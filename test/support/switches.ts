// Networks of switches to look at in tests.

import { network } from '../../src/sim/network/view.ts'
import { shortName } from '../../src/sim/interfaces.ts'
import type { World } from '../../src/sim/world.ts'
import { type, worldFrom } from './console.ts'

const IMAGES = { c2960: 'c2960-lanbasek9-mz.150-2.SE11.bin', c9300: 'cat9k_iosxe.17.09.04a.SPA.bin' } as const
/** Switches by name, cabled. Their configurations are read at the start, so everything has been so for long. */
export const switches = (
  links: readonly (readonly [string, string])[],
  configs: Readonly<Record<string, string>> = {},
  platform: keyof typeof IMAGES = 'c2960',
  image: string = IMAGES[platform],
): World => {
  const names = [
    ...new Set([...links.flat().map((end) => end.split(' ')[0] ?? ''), ...Object.keys(configs)]),
  ].toSorted()
  return worldFrom({
    devices: Object.fromEntries(
      names.map((name) => [
        name,
        { platform, flash: [image], 'running-config': `hostname ${name}\n${configs[name] ?? ''}` },
      ]),
    ),
    links,
    focus: names[0],
  })
}
/** Types configuration lines on a device. */
export const configure = (world: World, name: string, lines: string): World =>
  type(world, `@console ${name}\nenable\nconfigure terminal\n${lines}\nend`).world

const ROLES = { root: 'Root', designated: 'Desg', alternate: 'Altn', backup: 'Back' } as const
/** The spanning tree of a VLAN, a line a port: `A Gi0/1 Root`, with what is broken, and the state unless it forwards. */
export function tree(world: World, vlan = 1): readonly string[] {
  const { roles, trees, bundles, topology } = network(world)
  return topology.nodes.flatMap(({ name }, node) =>
    (roles.instances[node]?.get(vlan)?.ports ?? []).map(({ i, role, broken }) => {
      const state = trees.held[i]?.get(vlan) ?? ''
      const more = broken ?? (role === 'alternate' || role === 'backup' ? '' : state)
      return `${name} ${shortName(bundles.interfaces[i]?.name ?? '')} ${ROLES[role]}${more === '' ? '' : ` ${more}`}`
    }),
  )
}
