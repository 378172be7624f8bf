// Small networks for tests: devices with a configuration each, and the cables between them.

import type { World } from '../../src/sim/world.ts'
import { type, worldFrom } from './console.ts'

const IMAGES = {
  c2960: 'c2960-lanbasek9-mz.152-7.E8.bin',
  c9300: 'cat9k_iosxe.17.09.04a.SPA.bin',
  c2911: 'c2900-universalk9-mz.SPA.157-3.M8.bin',
  isr4331: 'isr4300-universalk9.17.09.04a.SPA.bin',
} as const
export type Platform = keyof typeof IMAGES
/** A network of devices with a running-config each; the first is at its privileged prompt. */
export function net(
  devices: Readonly<Record<string, readonly [Platform, string]>>,
  links: readonly (readonly [string, string])[],
): World {
  const world = worldFrom({
    devices: Object.fromEntries(
      Object.entries(devices).map(([name, [platform, config]]) => [
        name,
        { platform, hostname: name, flash: [IMAGES[platform]], 'running-config': `hostname ${name}\n${config}\n` },
      ]),
    ),
    links,
    focus: Object.keys(devices)[0],
  })
  return type(world, 'enable').world
}

/** What a line prints. */
export const shown = (world: World, line: string): string => type(world, line).entries[0]?.output ?? ''
/** Types at another console, and comes back. */
export const at = (world: World, device: string, lines: string): World =>
  type(world, `@console ${device}\nenable\nconfigure terminal\n${lines}\nend\n@console ${world.focus}`).world
