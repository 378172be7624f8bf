// Types a lab line in its mode (README.md has the rules).

import { commandIn } from '../../corpus/manage.ts'
import { freshWorld, messageOf, outcomeOf, pastedOutcomeOf, type Outcome } from '../../corpus/device.ts'
import type { Entry } from '../../../src/sim/entry.ts'
import { addedPorts } from '../../../src/sim/hardware.ts'
import { platforms } from '../../../src/sim/platforms/index.ts'
import type { PlatformName } from '../../../src/sim/platforms/platform.ts'
import { worldOf } from '../../../src/sim/start.ts'
import { step } from '../../../src/sim/step.ts'
import type { World } from '../../../src/sim/world.ts'
import type { LabRow } from './lines.ts'

export interface Answer {
  /** What is typed. */
  readonly text: string
  readonly outcome: Outcome
  readonly message: string
  /** The line that opens its mode is refused already. */
  readonly opener: boolean
}

type Typed = Pick<LabRow, 'platform' | 'mode' | 'topic'>

/** Types the line of a source on a fresh device, or at a host. */
export function answerTo(row: Typed, line: string): Answer {
  const text = typedIn(line)
  const platform = platformOf(row, text)
  if (platform === null) return atHost(row, text)
  const opened = into(platform, row, text)
  if (typeof opened === 'string') return { text, outcome: 'refused', message: opened, opener: true }
  const { entry } = step(opened, text)
  const isExec = row.mode === 'exec' || row.mode === 'user' || /^do /i.test(text)
  return { text, outcome: isExec ? executed(entry) : configured(entry), message: messageOf(entry), opener: false }
}

/** A source that the device does not have yet is no refusal of the command. */
const executed = (entry: Entry): Outcome => (entry.output.includes('% Invalid source') ? 'taken' : outcomeOf(entry))

const configured = (entry: Entry): Outcome =>
  entry.output.includes('Command rejected') ? 'refused' : pastedOutcomeOf(entry)

/** Prompts that `commandIn` does not know: of a PC with its folder, and of a mode without its device. */
const PROMPTS = /^(?:[^`]{0,120}`)?[^\w(]*(?:C:\\[\w\\ .]*>|\([a-z-]+\)#)\s*/

/** What was typed in a line of notes: without list marks, code marks and the prompt. */
export const typedIn = (line: string): string =>
  PROMPTS.test(line) ? commandIn(line.replace(PROMPTS, '')) : commandIn(line)

/** A port at layer 3, and a channel beyond the six of a 2960. */
const BEYOND_2960 = /no switchport|(?:port-?channel|channel-group) ?(?:[7-9]|\d\d)/i

/** At the prompt of an end host beside a router. */
function atHost({ platform }: Typed, text: string): Answer {
  const os = platform === 'vpcs' ? platform : 'windows'
  const made = worldOf({
    devices: { R1: 'c2911', PC1: { platform: 'host', os, address: '192.168.1.10/24', gateway: '192.168.1.1' } },
    links: ['PC1 - R1 Gi0/0'],
  })
  if ('problems' in made) throw new Error('the start state is wrong')
  const { entry } = step({ ...made.world, focus: 'PC1' }, text)
  const isRefused = /is not recognized|^Bad command/.test(entry.output) || entry.kind !== 'command'
  return {
    text,
    outcome: isRefused ? 'refused' : 'taken',
    message: isRefused ? entry.output.trim() : '',
    opener: false,
  }
}

/** The nearest platform: it has the ports that are named, and routes where the line needs it. */
export function platformOf({ platform, mode, topic }: Typed, text: string): PlatformName | null {
  const named = `${mode} ${text}`
  switch (platform) {
    case 'c2960':
    case 'c9300':
      return platform
    case 'c3560':
      return topic === 'inter-vlan routing' || topic.startsWith('addresses') || BEYOND_2960.test(named)
        ? 'c9300'
        : 'c2960'
    case 'isr':
      return /\bg[a-z]*\s?\d\/\d\/\d/i.test(named) ? 'isr4331' : /\bf[a-z]*\s?\d/i.test(named) ? 'c2621xm' : 'c2911'
    case 'pc':
    case 'vpcs':
      return null
  }
}

/** A device in the mode of the line, or what it says to the line that it refuses on the way. */
function into(platform: PlatformName, { mode, platform: source }: Typed, text: string): World | string {
  const opens =
    source === 'c3560' && platform === 'c9300'
      ? mode.replaceAll(/(?:Fast|Gigabit)Ethernet0\//g, 'GigabitEthernet1/0/')
      : mode
  const [first = '', ...rest] = opens.split(' ; ')
  const tag = /^interface \S+\.(\d+)$/.exec(first)?.[1]
  const lines =
    first === 'user'
      ? []
      : first === 'exec'
        ? ['enable', ...made(text)]
        : first === 'vlan database'
          ? ['enable', first]
          : [
              'enable',
              ...made(text),
              'configure terminal',
              ...(first === 'config' ? [] : [first]),
              ...(tag !== undefined && /^ip /i.test(text) ? [`encapsulation dot1Q ${tag}`] : []),
              ...rest,
              ...needed(text),
            ]
  let world = freshWorld(platform, portsIn(`${opens} ${text}`, platform))
  for (const line of lines) {
    const next = step(world, line)
    if (pastedOutcomeOf(next.entry) === 'refused') return `${line}: ${messageOf(next.entry)}`
    world = next.world
  }
  return world
}

/** What a line takes away, or adds to: the route, the primary address, the VLAN of a static MAC address. */
function needed(text: string): readonly string[] {
  if (/^no ip route \S+ \S+ \S/i.test(text)) return [text.slice('no '.length)]
  const vlan = /^mac[ -]address-table static \S+ vlan (\d+)/i.exec(text)?.[1]
  if (vlan !== undefined) return [`vlan ${vlan}`, 'exit']
  return /^ip add\w* .* sec\w*$/i.test(text) ? ['ip address 198.51.100.1 255.255.255.252'] : []
}

/** An interface that somebody has to make before a line can name it. */
const MADE =
  /\blo(?:op|opback)?\s?\d+\b|\bpo(?:rt-channel)?\s?\d+\b|(?<=\bint[a-z]*\s)v[a-z]*\s?\d+|\b[fg][a-z]*\s?\d+(?:\/\d+)+\.\d+/i
function made(text: string): readonly string[] {
  const name = /^(?:int|desc|name)/i.test(text) ? undefined : MADE.exec(text)?.[0]
  return name === undefined ? [] : ['configure terminal', `interface ${name}`, 'end']
}

const TYPES: Readonly<Record<string, string>> = {
  f: 'FastEthernet',
  g: 'GigabitEthernet',
  t: 'TenGigabitEthernet',
  s: 'Serial',
}
const PORTS = /\b(f|g|te|s)[a-z]*\s?((?:\d+\/)+)(\d+)(?:\s?-\s?(\d+)\b)?/gi
/** The ports that are named, of those that the family may have. */
const portsIn = (text: string, platform: PlatformName): string[] =>
  [...text.matchAll(PORTS)].flatMap(([, type = '', slot, from, to = from]) =>
    Array.from(
      { length: Math.max(Number(to) - Number(from) + 1, 0) },
      (_, i) => `${TYPES[type.slice(0, 1).toLowerCase()]}${slot}${Number(from) + i}`,
    ).flatMap((name) => addedPorts(name, platforms[platform]) ?? []),
  )
