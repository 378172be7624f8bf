// `aaa new-model`: method lists take the place of `login` on the lines (ios-routing.md 19.6).

import { command, word, type Effect } from '../../command.ts'
import { contextOf, withConfig, type Device } from '../../device.ts'
import { withLine } from '../access/lines.ts'
import { emptyLine, withAccess, linesOf, type LineConfig } from '../access/slice.ts'
import { onOff } from '../services/toggles.ts'
import { methodsOf } from './lists.ts'

export const newModel = onOff('aaa new-model', false)

/** `aaa session-id unique`; its command is session-id.ts. */
export const uniqueSession = onOff('aaa session-id unique', false)

/**
 * Whether a device knows a line only while `aaa new-model` is on, by its keywords: "Until this command is enabled, all other AAA commands
 * are hidden" (Cisco 10384, Configure Basic AAA on an Access Server; ios-help.md: `aaa ?`, `login ?`).
 */
export const isBehindNewModel = (words: string): boolean =>
  (words.startsWith('aaa ') && words !== 'aaa new-model') ||
  /^(?:accounting|authorization|login authentication)\b/.test(words)

/** What `login` said on the lines is forgotten: when AAA is off again, they stand at their default, and what only AAA knows is gone. */
const turned = (device: Device, on: boolean): Effect => {
  if (newModel.isOn(device.config) === on) return { device }
  const lines = Object.entries(linesOf(device.config)).map(([name, line]) => [
    name,
    {
      ...withoutList(line),
      login: on ? 'aaa' : emptyLine(name).login,
      kept: line.kept.filter(({ text }) => on || !isBehindNewModel(text)),
    },
  ])
  const turned = newModel.set(withAccess(device, { lines: Object.fromEntries(lines) }), on)
  if (on) return { device: turned }
  const kept = turned.config.kept.filter(({ text }) => !isBehindNewModel(text))
  return { device: withConfig(uniqueSession.set(turned, false), { kept }) }
}

export const aaaNewModel = command({
  mode: 'config',
  path: [
    ['aaa', 'Authentication, Authorization and Accounting.'],
    ['new-model', 'Enable NEW access control commands and functions.(Disables OLD commands.)'],
  ],
  run: (device) => turned(device, true),
  no: (device) => turned(device, false),
  show: (config) => [newModel.isOn(config) ? 'aaa new-model' : 'no aaa new-model'],
})

/** The list that a line names, by the words before its name. */
export const listOnLine = { login: 'login authentication', exec: 'authorization exec' } as const

const LOGIN = [
  ['login', 'Enable password checking'],
  ['authentication', 'Authentication parameters'],
] as const
/** A line without the list that it names for its logins. */
function withoutList<L extends Pick<LineConfig, 'settings'>>(line: L): L {
  const { [listOnLine.login]: _, ...settings } = line.settings
  return { ...line, settings }
}
function useList(device: Device, list: string | null): Effect {
  const isMissing = list !== null && methodsOf(device.config, 'authentication login', list) === null
  return {
    device: withLine(device, contextOf(device) ?? '', ({ settings }) => {
      const { settings: others } = withoutList({ settings })
      return { settings: list === null ? others : { ...others, [listOnLine.login]: list } }
    }),
    ...(isMissing ? { note: `there is no list ${list} yet: the default list is used` } : {}),
  }
}
export const loginAuthenticationDefault = command({
  mode: 'config-line',
  path: [...LOGIN, ['default', 'Use the default authentication list']],
  run: (device) => useList(device, null),
})
export const loginAuthentication = command({
  mode: 'config-line',
  path: [...LOGIN, [word('list'), 'Use an authentication list with this name']],
  run: (device, { list }) => useList(device, list),
  no: (device) => useList(device, null),
  show: ({ access }, context) => {
    const list = access.lines[context]?.settings[listOnLine.login]
    return list === undefined ? [] : [`login authentication ${list}`]
  },
})
