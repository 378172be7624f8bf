// `aaa new-model`: method lists take the place of `login` on the lines (ios-routing.md 19.6).

import { command, word, type Effect } from '../../command.ts'
import { contextOf, type Device } from '../../device.ts'
import { withLine } from '../access/lines.ts'
import { emptyLine, withAccess, linesOf } from '../access/slice.ts'
import { onOff } from '../services/toggles.ts'
import { methodsOf } from './lists.ts'

export const newModel = onOff('aaa new-model', false)

/** What `login` said on the lines is forgotten: when AAA is off again, they stand at their default. */
const turned = (device: Device, on: boolean): Effect => {
  if (newModel.isOn(device.config) === on) return { device }
  const lines = Object.entries(linesOf(device.config)).map(([name, line]) => [
    name,
    { ...line, login: on ? 'aaa' : emptyLine(name).login },
  ])
  return { device: newModel.set(withAccess(device, { lines: Object.fromEntries(lines) }), on) }
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
function useList(device: Device, list: string | null): Effect {
  const isMissing = list !== null && methodsOf(device.config, 'authentication login', list) === null
  const isOn = newModel.isOn(device.config)
  return {
    device: withLine(device, contextOf(device) ?? '', ({ settings }) => {
      const { [listOnLine.login]: _, ...others } = settings
      return { settings: list === null ? others : { ...others, [listOnLine.login]: list } }
    }),
    ...(isOn ? {} : { note: 'a device knows this line only after aaa new-model' }),
    ...(isOn && isMissing ? { note: `there is no list ${list} yet: the default list is used` } : {}),
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
