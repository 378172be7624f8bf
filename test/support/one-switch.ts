// One switch at whose console a test types.

import type { World } from '../../src/sim/world.ts'
import { type, worldFrom, type Screen } from './console.ts'
import { IMAGES } from './random-lines.ts'

type Start = Readonly<Record<string, unknown>>

/** A switch as a start state has it, without a startup-config of its own unless it is given one. */
export const aSwitch = (platform: 'c2960' | 'c9300' = 'c2960', change: Start = {}): Start => ({
  platform,
  flash: [IMAGES[platform]],
  'startup-config': '',
  ...change,
})
/** One switch alone, SW1, where every port counts as connected; with `links`, what they say. */
export const oneSwitch = (platform: 'c2960' | 'c9300' = 'c2960', change: Start = {}): World =>
  worldFrom({ devices: { SW1: aSwitch(platform, { hostname: 'SW1', ...change }) } })

/** Types lines in global configuration of the device in focus, which stays there. */
export const configured = (world: World, lines: string): Screen => type(world, `enable\nconfigure terminal\n${lines}`)

/** What a show command prints, from wherever the console is. */
export function shown(world: World, command: string): string {
  const mode = world.devices[world.focus]?.mode
  const line = mode === 'user' || mode === 'privileged' ? `show ${command}` : `do show ${command}`
  return type(world, line).entries[0]?.output ?? ''
}
