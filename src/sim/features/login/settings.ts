// `login block-for`, `login delay` and `login quiet-mode`.

import { command, number, word } from '../../command.ts'
import { NO_FAILURES, withGuard } from './slice.ts'

const LOGIN = ['login', 'Enable secure login checking'] as const
const seconds = <N extends string>(name: N, most = 65535) => number(name, 1, most)

export const blockFor = command({
  mode: 'config',
  path: [
    LOGIN,
    ['block-for', 'Set quiet-mode active time period'],
    [seconds('seconds'), 'Time period in seconds'],
    ['attempts', 'Set max number of fail attempts'],
    [number('attempts', 1, 65535), 'Fail attempts'],
    ['within', 'Watch period for fail attempts'],
    [seconds('within'), 'Time period in seconds'],
  ],
  noNeeds: 2,
  run: (device, { seconds: period, attempts, within }) => ({
    device: withGuard(device, { blockFor: { seconds: period, attempts, within } }),
  }),
  no: (device) => ({ device: { ...withGuard(device, { blockFor: null }), failures: NO_FAILURES } }),
  show: ({ guard: { blockFor: set } }) =>
    set ? [`login block-for ${set.seconds} attempts ${set.attempts} within ${set.within}`] : [],
})
export const loginDelay = command({
  mode: 'config',
  path: [
    LOGIN,
    ['delay', 'Set delay between successive fail login'],
    [seconds('seconds', 10), 'Time period in seconds'],
  ],
  run: (device, { seconds: delay }) => ({ device: withGuard(device, { delay }) }),
  no: (device) => ({ device: withGuard(device, { delay: null }) }),
  show: ({ guard: { delay } }) => (delay === null ? [] : [`login delay ${delay}`]),
})
export const quietMode = command({
  mode: 'config',
  path: [
    LOGIN,
    ['quiet-mode', 'Set quiet-mode options'],
    ['access-class', 'Set access class ACL for quiet-mode'],
    [word('list'), 'Access-list name'],
  ],
  run: (device, { list }) => ({ device: withGuard(device, { quietList: list }) }),
  no: (device) => ({ device: withGuard(device, { quietList: null }) }),
  show: ({ guard: { quietList } }) => (quietList === null ? [] : [`login quiet-mode access-class ${quietList}`]),
})
