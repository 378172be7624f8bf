// Lines: entering them, their password and how they ask for it.

import { command, number, rest, type Arg, type Effect } from '../../command.ts'
import { contextOf, inBlock, type Device } from '../../device.ts'
import { newModel } from '../aaa/new-model.ts'
import { factoryConfig } from '../../config.ts'
import { hasTtys, ttyName, withLine, withoutVty, withVty } from './lines.ts'
import { invalidPassword, storedPassword, encryption } from './passwords.ts'
import { platforms } from '../../platforms/index.ts'
import type { Platform } from '../../platforms/platform.ts'
import { emptyLine, withAccess } from './slice.ts'

const LINE = ['line', 'Configure a terminal line'] as const

const enterLine = (device: Device, context: string) =>
  device.config.access.lines[context] || hasTtys(device.config.access.lines, context)
    ? { device: inBlock(device, 'config-line', context) }
    : { output: '% Invalid line\n' }

export const lineConsole = command({
  mode: 'config',
  path: [LINE, ['console', 'Primary terminal line'], [number('first', 0, 0), 'First Line number']],
  run: (device) => enterLine(device, 'con 0'),
})

export const lineAux = command({
  mode: 'config',
  path: [LINE, ['aux', 'Auxiliary line'], [number('first', 0, 0), 'First Line number']],
  run: (device) => enterLine(device, 'aux 0'),
})

/** `line 2`: lines by their absolute numbers, as `show line` counts them. */
const numbered = (device: Device, first: number, last: number): Effect => {
  const { lastVty, lineNumbers } = platforms[device.platform]
  const { aux, vty } = lineNumbers
  if (first >= vty)
    return last - vty > lastVty ? { output: '% Invalid line\n' } : enterVty(device, first - vty, last - vty)
  if (last < first) return { output: '% Bad line range\n' }
  const alone = first < last ? null : first === 0 ? 'con 0' : first === aux ? 'aux 0' : null
  return enterLine(device, alone ?? ttyName({ slot: '', first, last }))
}
const FIRST = [number('first', 0, 9999), 'First Line number'] as const
export const lineNumbered = command({
  mode: 'config',
  path: [LINE, FIRST],
  run: (device, { first }) => numbered(device, first, first),
})
export const lineNumberedRange = command({
  mode: 'config',
  path: [LINE, FIRST, [number('last', 0, 9999), 'Last Line number']],
  run: (device, { first, last }) => numbered(device, first, last),
})
export const lineTty = command({
  mode: 'config',
  path: [LINE, ['tty', 'Terminal controller'], FIRST],
  run: (device, { first }) => enterLine(device, `tty ${first}`),
})

/** Lines of a card in a slot: `line 0/1/0 0/1/15`. */
const slotted = <N extends string>(name: N): Arg<N, string> => ({
  name,
  shown: 'x/y/z',
  take: (tokens, at) => {
    const text = tokens[at]?.text ?? ''
    return /^\d{1,2}(?:\/\d{1,2}){1,2}$/.test(text) ? { value: text, next: at + 1 } : null
  },
})
const SLOTTED = [slotted('firstPort'), 'Slot/Subslot/Port for Modems'] as const
export const lineSlotted = command({
  mode: 'config',
  path: [LINE, SLOTTED],
  run: (device, { firstPort }) => enterLine(device, `tty ${firstPort}`),
})
export const lineSlottedRange = command({
  mode: 'config',
  path: [LINE, SLOTTED, [slotted('lastPort'), 'Last Slot/Subslot/Port']],
  run: (device, { firstPort, lastPort }) => enterLine(device, `tty ${firstPort} ${lastPort}`),
})

const enterVty = (device: Device, first: number, last: number): Effect => {
  if (last < first) return { output: '% Bad line range\n' }
  const fresh = factoryConfig(device).access.lines['vty 0 4'] ?? emptyLine('vty')
  const grown = withAccess(device, { lines: withVty(device.config.access.lines, last, fresh) })
  return {
    device: inBlock(grown, 'config-line', first === last ? `vty ${first}` : `vty ${first} ${last}`),
  }
}

const removeVty = (device: Device, first: number): Effect =>
  first < 5
    ? { output: "% Can't delete first 5 VTY lines\n" }
    : { device: withAccess(device, { lines: withoutVty(device.config.access.lines, first) }) }

/** A vty line. How many there may be differs. */
const vtyNumber = <N extends string>(name: N, least: number): Arg<N, number> => {
  const shown = (platform: Platform): string => `<${least}-${platform.lastVty}>`
  return {
    name,
    shown: '<0-15>',
    take: (tokens, at, _, platform) => {
      const text = tokens[at]?.text ?? ''
      return /^\d{1,4}$/.test(text) && Number(text) <= platform.lastVty ? { value: Number(text), next: at + 1 } : null
    },
    offers: (typed, platform) =>
      /^\d*$/.test(typed) ? [[shown(platform), `${least === 0 ? 'First' : 'Last'} Line number`]] : [],
  }
}
export const lineVty = command({
  mode: 'config',
  path: [
    LINE,
    ['vty', 'Virtual terminal'],
    [vtyNumber('first', 0), 'First Line number'],
    [vtyNumber('last', 1), 'Last Line number'],
  ],
  noNeeds: 3,
  run: (device, { first, last }) => enterVty(device, first, last),
  no: (device, { first = 0 }) => removeVty(device, first),
})

export const lineVtyFirst = command({
  mode: 'config',
  path: [LINE, ['vty', 'Virtual terminal'], [vtyNumber('first', 0), 'First Line number']],
  run: (device, { first }) => enterVty(device, first, first),
})

const PASSWORD = ['password', 'Set a password'] as const
const setPassword = (device: Device, text: string): Effect => {
  const stored = storedPassword(text, encryption.isOn(device.config))
  return stored === null
    ? { output: invalidPassword(text) }
    : { device: withLine(device, contextOf(device) ?? '', { password: stored }) }
}
const noPassword = (device: Device): Effect => ({
  device: withLine(device, contextOf(device) ?? '', { password: null }),
})

export const password = command({
  mode: 'config-line',
  path: [PASSWORD, [rest('password'), 'The UNENCRYPTED (cleartext) line password']],
  run: (device, { password: text }) => setPassword(device, text),
  no: noPassword,
  show: (config, context) => {
    const text = config.access.lines[context]?.password ?? null
    return text === null ? [] : [`password ${text}`]
  },
})
export const passwordClear = command({
  mode: 'config-line',
  path: [
    PASSWORD,
    ['0', 'Specifies an UNENCRYPTED password will follow'],
    [rest('password'), 'The UNENCRYPTED (cleartext) line password'],
  ],
  run: (device, { password: text }) => setPassword(device, `0 ${text}`),
  no: noPassword,
})
export const passwordHidden = command({
  mode: 'config-line',
  path: [
    PASSWORD,
    ['7', 'Specifies a HIDDEN password will follow'],
    [rest('password'), 'The HIDDEN line password string'],
  ],
  run: (device, { password: text }) => setPassword(device, `7 ${text}`),
  no: noPassword,
})

const NEEDS_LIST = 'AAA is enabled. Command not supported. Use an aaa authentication methodlist\n'

/** Without a word behind it or with one, the negated line lets everybody in. */
const noLogin = (device: Device): Effect =>
  newModel.isOn(device.config)
    ? { output: NEEDS_LIST }
    : { device: withLine(device, contextOf(device) ?? '', { login: 'none' }) }

export const loginLocal = command({
  mode: 'config-line',
  path: [
    ['login', 'Enable password checking'],
    ['local', 'Local password checking'],
  ],
  run: (device) =>
    newModel.isOn(device.config)
      ? { output: NEEDS_LIST }
      : { device: withLine(device, contextOf(device) ?? '', { login: 'local' }) },
  no: noLogin,
})

export const login = command({
  mode: 'config-line',
  path: [['login', 'Enable password checking']],
  run: (device) => {
    if (newModel.isOn(device.config)) return { output: NEEDS_LIST }
    const context = contextOf(device) ?? ''
    const next = withLine(device, context, { login: 'line' })
    // Lines are named one by one, by their absolute number.
    const [, kind = '', first = '0', last = first] = /^(\w+) (\d+)(?: (\d+))?$/.exec(context) ?? []
    const { aux, vty } = platforms[device.platform].lineNumbers
    const base = kind === 'vty' ? vty : kind === 'aux' ? aux : 0
    const unset = Object.entries(next.config.access.lines).some(
      ([name, { password: set }]) => set === null && name.startsWith(kind),
    )
    const count = unset ? Number(last) - Number(first) + 1 : 0
    return {
      device: next,
      output: Array.from(
        { length: count },
        (_, i) => `% Login disabled on line ${base + Number(first) + i}, until 'password' is set\n`,
      ).join(''),
    }
  },
  no: noLogin,
  show: (config, context) => {
    const kind = config.access.lines[context]?.login
    if (kind === 'aaa') return []
    if (kind === 'none') return context.startsWith('vty') ? ['no login'] : []
    return kind === 'local' ? ['login local'] : ['login']
  },
})
