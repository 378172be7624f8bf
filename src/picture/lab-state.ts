// What a page shows around the consoles of a network after the lines so far: whose console is open, what was typed where, the picture.

import type { World } from '../sim/world.ts'
import { escaped } from './draw.ts'
import { pictureOf, type Simulator } from './from-world.ts'
import { atLevel, type Level, type NetworkPicture } from './network-picture.ts'
import { listed } from './words.ts'

export interface ConsoleTab {
  readonly name: string
  /** Lines typed there. */
  readonly lines: number
  /** `?`: the device waits for an answer. */
  readonly mark: '' | '?' | 'starting'
}

export interface LabState {
  /** The device whose console is open. */
  readonly focus: string
  /** One for each console. */
  readonly tabs: readonly ConsoleTab[]
  readonly picture: NetworkPicture
}

/** Whether a world is shown as a network: it has several nodes, or cables. */
export function isLab(world: World): boolean {
  return consolesIn(world).length > 1 || world.links.length > 0
}

/** The names of everything that has a console. */
export function consolesIn({ devices, hosts = {} }: World): readonly string[] {
  return [...Object.keys(devices), ...Object.keys(hosts)]
}

/** `typedAt`: the device of every line so far. */
export function labState(world: World, typedAt: readonly string[], level: Level, sim: Simulator): LabState {
  return {
    focus: world.focus,
    tabs: consolesIn(world).map((name) => ({
      name,
      lines: typedAt.filter((device) => device === name).length,
      mark: markOf(world, name),
    })),
    picture: atLevel(pictureOf(world, sim), level),
  }
}

function markOf({ devices }: World, name: string): ConsoleTab['mark'] {
  return devices[name]?.question ? '?' : ''
}

/** Whether a line is typed at a device: turning to another console is not, and an empty line is nothing to count. */
export function isTyped(line: string): boolean {
  const text = line.trim()
  return text !== '' && !text.startsWith('!') && !/^@console\b/.test(text)
}

/** What stands instead of a picture where there is none for the lines. */
export const NOT_DRAWN = 'We could not draw this state. Your lines are safe; Submit works.'

/** What stands beside Submit: the devices that were left with a question, each a link to its console; else that only Submit counts. */
export function submitHtml(tabs: readonly ConsoleTab[], focus: string): string {
  const waiting = tabs.filter(({ name, mark }) => mark === '?' && name !== focus)
  if (waiting.length === 0) return 'Only Submit counts.'
  const links = waiting.map(
    ({ name }) => `<a href="#console-${escaped(name)}" data-turn-to="${escaped(name)}">${escaped(name)}</a>`,
  )
  return `${listed(links)} ${links.length === 1 ? 'is' : 'are'} still waiting for an answer.`
}

/** `7 on 3 devices` */
export function typedTold(tabs: readonly ConsoleTab[]): string {
  const lines = tabs.reduce((sum, { lines }) => sum + lines, 0)
  const devices = tabs.filter(({ lines }) => lines > 0).length
  return lines === 0 ? 'none yet' : `${lines} on ${devices} ${devices === 1 ? 'device' : 'devices'}`
}
