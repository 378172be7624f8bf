// `aaa session-id`: shown with its default once AAA is on.

import { command } from '../../command.ts'
import { newModel, uniqueSession } from './new-model.ts'

const SESSION_ID = [
  ['aaa', 'Authentication, Authorization and Accounting.'],
  ['session-id', 'AAA Session ID'],
] as const

export const aaaSessionUnique = command({
  mode: 'config',
  path: [...SESSION_ID, ['unique', 'Use a unique ID for each session type']],
  run: (device) => ({ device: uniqueSession.set(device, true) }),
  no: (device) => ({ device: uniqueSession.set(device, false) }),
  show: (config) => {
    const isUnique = uniqueSession.isOn(config)
    return isUnique || newModel.isOn(config) ? [`aaa session-id ${isUnique ? 'unique' : 'common'}`] : []
  },
})
export const aaaSessionCommon = command({
  mode: 'config',
  path: [...SESSION_ID, ['common', 'Use the same ID for all sessions']],
  run: (device) => ({ device: uniqueSession.set(device, false) }),
  no: (device) => ({ device: uniqueSession.set(device, false) }),
})
