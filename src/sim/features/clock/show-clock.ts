// `show clock`.

import { command } from '../../command.ts'
import { longTime } from '../../messages.ts'

const SHOW = ['show', 'Show running system information'] as const
const EXEC = ['user', 'privileged'] as const

export const showClock = command({
  mode: EXEC,
  path: [SHOW, ['clock', 'Display the system clock']],
  pipe: true,
  run: (_, __, world) => {
    const [time = '', ...rest] = longTime(world.clock).split(' ')
    return { output: `*${time}.${String(world.clock % 1000).padStart(3, '0')} ${rest.join(' ')}\n` }
  },
})
