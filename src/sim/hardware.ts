// Ports and lines beyond those of the platform: what cards in its slots add, or another model of the family has.

import type { Config, Device } from './device.ts'
import { bareConfig, madeConfig } from './factory.ts'
import { fullInterfaceName, interfaceRange } from './interfaces.ts'
import { perPlatform, platforms } from './platforms/index.ts'
import type { Platform } from './platforms/platform.ts'
import type { Port } from './platforms/ports.ts'

/** Mbit/s by type. */
const SPEEDS: Readonly<Record<string, number>> = {
  Ethernet: 10,
  FastEthernet: 100,
  GigabitEthernet: 1000,
  TwoGigabitEthernet: 2500,
  FiveGigabitEthernet: 5000,
  TenGigabitEthernet: 10_000,
  TwentyFiveGigE: 25_000,
  FortyGigabitEthernet: 40_000,
  HundredGigE: 100_000,
}

/**
 * The ports or lines that a text names, one or a range: `Serial0/0/0`, `FastEthernet0/25-48`, `line 1 8`. Null: the family has none such.
 */
export function addedPorts(text: string, platform: Platform): readonly string[] | null {
  if (text.startsWith(LINE)) return addedLines(text.slice(LINE.length), platform)
  const one = fullInterfaceName(text, platform)
  const names = one === null ? interfaceRange(text, platform) : [one]
  return names?.every((name) => has(platform, name) || mayHave(platform, name)) ? names : null
}
/** Begins the name of a line among the ports. */
const LINE = 'line '
function addedLines(text: string, platform: Platform): readonly string[] | null {
  const [, slot = '', first, last = first] =
    /^(?:tty )?((?:\d{1,2}\/){0,2})(\d{1,4})(?: (?:\d{1,2}\/){0,2}(\d{1,4}))?$/.exec(text) ?? []
  const names =
    first === undefined
      ? [`${LINE}${text}`]
      : Array.from(
          { length: Math.max(Number(last) - Number(first) + 1, 0) },
          (_, i) => `${LINE}tty ${slot}${Number(first) + i}`,
        )
  return names.length > 0 &&
    names.every((name) => platform.lines.includes(name.slice(LINE.length)) || mayHave(platform, name))
    ? names
    : null
}
const has = ({ ports }: Platform, name: string): boolean => ports.some((port) => port.name === name)

const patternsOf = ({ cards, larger }: Platform): readonly string[] => [
  ...Object.entries(cards).map(([type, numbers]) => `${type}${numbers.join('/')}`),
  ...larger,
]
/** The platform of a device. A router with a switch module has VLAN 1, which says that it has switch ports. */
export function platformOf({ platform: name, added }: Pick<Device, 'platform' | 'added'>): Platform {
  const platform = platforms[name]
  return added.includes('Vlan1') ? withSwitchPorts(platform) : platform
}
const withSwitchPorts = perPlatform((platform): Platform => ({ ...platform, hasSwitchPorts: true }))

/** What may be added to a platform, for a message. */
export const addable = (platform: Platform): string => patternsOf(platform).join(', ')

function mayHave(platform: Platform, name: string): boolean {
  return patternsOf(platform).some((pattern) => isLike(pattern.split(BOUNDS), name))
}
const BOUNDS = /<(\d+)-(\d+)>/
/** A name against a pattern that was split at its bounds: text, lowest, highest, text … */
function isLike([text = '', low, high, ...behind]: readonly string[], name: string): boolean {
  if (!name.startsWith(text)) return false
  const left = name.slice(text.length)
  if (low === undefined) return left === ''
  const number = /^\d+/.exec(left)?.[0] ?? ''
  return (
    number !== '' &&
    Number(number) >= Number(low) &&
    Number(number) <= Number(high) &&
    isLike(behind, left.slice(number.length))
  )
}

const portNamed = (name: string, { features, hasSwitchPorts }: Platform): Port => {
  const speed = SPEEDS[name.replace(/\d.*$/, '')] ?? null
  const isSwitch = features.has('switching')
  return {
    name,
    speed,
    nature: name.startsWith('Vlan') ? 'virtual' : !isSwitch ? 'routed' : name.includes('/') ? 'switched' : 'management',
    isOpen: isSwitch || (hasSwitchPorts === true && SWITCHED.test(name)),
  }
}

/** What a switch module brings: VLAN 1, and ports that are open from the start. */
const SWITCHED = /^Vlan|Ethernet(?:\d+\/)+\d+$/

/**
 * All ports of a device, in the order of its tables: one that was added stands behind its like, a port without
 * a slot in front of all that have one, other types behind all of these.
 */
export function portsOf(platform: Platform, added: readonly string[]): readonly Port[] {
  const all: Port[] = [...platform.ports]
  for (const name of added) {
    if (name.startsWith(LINE)) continue
    if (all.some((port) => port.name === name)) continue
    const like = name.replace(/\d+$/, '')
    const alike = all.findLastIndex((port) => port.name.replace(/\d+$/, '') === like)
    const others = all.findLastIndex(({ name: other, nature }) => nature !== 'virtual' && other.includes('/'))
    const isFirst =
      alike < 0 &&
      (platform.words === 'R' || platform.words === 'S') &&
      /^(?:ATM|BRI|Cellular|Ethernet|FastEthernet|GigabitEthernet)\d+$/.test(name)
    const before = all.findIndex((port) => port.name.includes('/') || port.name > name)
    all.splice(isFirst ? Math.max(before, 0) : (alike >= 0 ? alike : others) + 1, 0, portNamed(name, platform))
  }
  return all
}

/** The configuration before its first line, with the ports that were added. */
export function bareOf({ platform: name, added }: Pick<Device, 'platform' | 'added'>): Config {
  if (added.length === 0) return bareConfig(platforms[name])
  const platform = platformOf({ platform: name, added })
  let config = made.get(added)
  if (!config)
    made.set(
      added,
      (config = madeConfig({ ...platform, ports: portsOf(platform, added), lines: linesOf(platform, added) })),
    )
  return config
}
const made = new WeakMap<readonly string[], Config>()

/** All lines of a device: the console and the auxiliary port, those of cards, the vty lines. */
function linesOf({ lines }: Platform, added: readonly string[]): readonly string[] {
  const more = added.filter((name) => name.startsWith(LINE)).map((name) => name.slice(LINE.length))
  const kind = (name: string): number => ['con', 'aux', 'tty', 'vty'].indexOf(name.slice(0, 3))
  return [...new Set([...lines, ...more])].toSorted((a, b) => kind(a) - kind(b))
}
