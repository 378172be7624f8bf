// Settings of a line that are one text each: shown as they are set.

import { choiceOf, command, number, rest, type Arg, type Command, type Effect } from '../../command.ts'
import { factoryConfig } from '../../config.ts'
import { contextOf, type Device } from '../../device.ts'
import { withLine } from './lines.ts'
import type { LineConfig } from './slice.ts'
import { perPlatform } from '../../platforms/index.ts'
import type { Platform } from '../../platforms/platform.ts'

const put = (device: Device, key: string, text: string | null): Effect => ({
  device: withLine(device, contextOf(device) ?? '', ({ settings }) => {
    const { [key]: _, ...others } = settings
    return { settings: text === null ? others : { ...others, [key]: text } }
  }),
})
const shown =
  (key: string) =>
  (config: Parameters<NonNullable<Command['show']>>[0], context: string): readonly string[] => {
    const text = config.access.lines[context]?.settings[key]
    return text === undefined ? [] : [text === '' ? key : `${key} ${text}`]
  }

/** After how many seconds a line ends a session in which nobody types; 0: never. */
export function idleSeconds({ settings }: LineConfig): number {
  const [, minutes = '10', seconds = '0'] = /^(\d+)(?: (\d+))?$/.exec(settings['exec-timeout'] ?? '') ?? []
  return Number(minutes) * 60 + Number(seconds)
}

/** Ten minutes are the default, and not shown. */
const TIMEOUT = ['exec-timeout', 'Set the EXEC timeout'] as const
const timeout = (device: Device, minutes: number, seconds: number): Effect =>
  put(device, 'exec-timeout', minutes === 10 && seconds === 0 ? null : `${minutes} ${seconds}`)
export const execTimeoutSeconds = command({
  mode: 'config-line',
  path: [
    TIMEOUT,
    [number('minutes', 0, 35791), 'Timeout in minutes'],
    [number('seconds', 0, 2147483), 'Timeout in seconds'],
  ],
  run: (device, { minutes, seconds }) => timeout(device, minutes, seconds),
})
export const execTimeout = command({
  mode: 'config-line',
  path: [TIMEOUT, [number('minutes', 0, 35791), 'Timeout in minutes']],
  run: (device, { minutes }) => timeout(device, minutes, 0),
  no: (device) => timeout(device, 0, 0),
  byDefault: (device) => put(device, 'exec-timeout', null),
  show: shown('exec-timeout'),
})
export const privilegeLevel = command({
  mode: 'config-line',
  path: [
    ['privilege', 'Change privilege level for line'],
    ['level', 'Assign default privilege level for line'],
    [number('level', 0, 15), 'Default privilege level for line'],
  ],
  run: (device, { level }) => put(device, 'privilege level', level === 1 ? null : String(level)),
  no: (device) => put(device, 'privilege level', null),
  show: shown('privilege level'),
})
export const loggingSynchronous = command({
  mode: 'config-line',
  path: [
    ['logging', 'Modify message logging facilities'],
    ['synchronous', 'Synchronized message output'],
  ],
  run: (device) => put(device, 'logging synchronous', ''),
  no: (device) => put(device, 'logging synchronous', null),
  show: shown('logging synchronous'),
})
/** Words of `transport input`, in alphabetical order. Only classic routers have those that are marked. */
const PROTOCOLS = [
  ['all', 'All protocols'],
  ['lapb-ta', 'LAPB Terminal Adapter', 'R'],
  ['lat', 'DEC LAT protocol', 'R'],
  ['mop', 'DEC MOP Remote Console Protocol', 'R'],
  ['none', 'No protocols'],
  ['pad', 'X.3 PAD', 'R'],
  ['rlogin', 'Unix rlogin protocol', 'R'],
  ['ssh', 'TCP/IP SSH protocol'],
  ['telnet', 'TCP/IP Telnet protocol'],
  ['udptn', 'UDPTN async via UDP protocol', 'R'],
  ['v120', 'Async over ISDN', 'R'],
] as const
const protocolsOf = perPlatform(({ words }): readonly (readonly [string, string])[] =>
  PROTOCOLS.filter(([, , only]) => only === undefined || only === words).map(([name, help]) => [name, help]),
)
/** As a configuration lists several of them. */
const LISTED = ['lat', 'pad', 'telnet', 'rlogin', 'lapb-ta', 'mop', 'udptn', 'v120', 'ssh']
const protocolAt = (text: string, platform: Platform): string | null => {
  const typed = text.toLowerCase()
  const found = protocolsOf(platform).filter(([name]) => name.startsWith(typed))
  const value = found.find(([name]) => name === typed)?.[0] ?? found[0]?.[0] ?? null
  return found.length > 1 && value !== typed ? 'ambiguous' : value
}
const protocol: Arg<'protocol', string> = {
  name: 'protocol',
  shown: 'WORD',
  take: (tokens, at, _, platform) => {
    const value = protocolAt(tokens[at]?.text ?? '', platform)
    return value === null || value === 'ambiguous' ? value : { value, next: at + 1 }
  },
  written: String,
  offers: choiceOf(protocolsOf),
}
/** What may follow a protocol: further ones, up to the end of the line. */
const others: Arg<'others', readonly string[]> = {
  name: 'others',
  shown: 'WORD',
  take: (tokens, at, _, platform) => {
    const before = protocolAt(tokens[at - 1]?.text ?? '', platform)
    if (before === 'all' || before === 'none') return null
    const value: string[] = []
    for (const { text } of tokens.slice(at)) {
      const name = protocolAt(text, platform)
      if (name === 'ambiguous') return name
      if (name === null || name === 'all' || name === 'none') break
      value.push(name)
    }
    return value.length === 0 ? null : { value, next: at + value.length }
  },
  written: (value) => (value as readonly string[]).join(' '),
  offers: (typed, platform) => {
    const words = typed.toLowerCase().split(/ +/)
    return protocolsOf(platform).filter(
      ([name]) =>
        name !== 'all' && name !== 'none' && !words.slice(0, -1).includes(name) && name.startsWith(words.at(-1) ?? ''),
    )
  },
}
const TRANSPORT = ['transport', 'Define transport protocols for line'] as const
const transport = (direction: 'input' | 'output', help: string) => {
  const key = `transport ${direction}`
  return {
    several: command({
      mode: 'config-line',
      path: [TRANSPORT, [direction, help], [protocol, 'Protocol'], [others, 'Protocol']],
      run: (device, { protocol: first, others: more }) =>
        put(device, key, LISTED.filter((name) => name === first || more.includes(name)).join(' ')),
    }),
    one: command({
      mode: 'config-line',
      path: [TRANSPORT, [direction, help], [protocol, 'Protocol']],
      run: (device, { protocol: one }) => put(device, key, one),
      no: (device) => put(device, key, 'none'),
      byDefault: (device) =>
        put(device, key, factoryConfig(device).access.lines[contextOf(device) ?? '']?.settings[key] ?? null),
      show: shown(key),
    }),
  }
}
const input = transport('input', 'Define which protocols to use when connecting to the terminal server')
const output = transport('output', 'Define which protocols to use for outgoing connections')
/** One list for each direction. */
const accessOf = (list: string): string => (/\sout$/.test(list.trim()) ? 'access-class out' : 'access-class')
export const accessClass = command({
  mode: 'config-line',
  path: [
    ['access-class', 'Filter connections based on an IP access list'],
    [rest('list', 'WORD'), 'Access-list name or number, then in or out'],
  ],
  run: (device, { list }) => put(device, accessOf(list), list),
  no: (device, { list = '' }) => put(device, accessOf(list), null),
  show: (config, context) =>
    ['access-class', 'access-class out'].flatMap((key) => {
      const list = config.access.lines[context]?.settings[key]
      return list === undefined ? [] : [`access-class ${list}`]
    }),
})
export const lineLength = command({
  mode: 'config-line',
  path: [
    ['length', 'Set number of lines on a screen'],
    [number('lines', 0, 512), 'Number of lines on screen (0 for no pausing)'],
  ],
  run: (device, { lines }) => put(device, 'length', lines === 24 ? null : String(lines)),
  no: (device) => put(device, 'length', null),
  show: shown('length'),
})

export const lineSettings: readonly Command[] = [
  accessClass,
  execTimeoutSeconds,
  execTimeout,
  privilegeLevel,
  loggingSynchronous,
  lineLength,
  input.several,
  input.one,
  output.several,
  output.one,
]
