// `show version`.

import { command } from '../../command.ts'
import { showVersion } from '../../text-values.ts'

const SHOW = ['show', 'Show running system information'] as const
const EXEC = ['user', 'privileged'] as const

export const showVersionCommand = command({
  mode: EXEC,
  path: [SHOW, ['version', 'System hardware and software status']],
  pipe: true,
  run: (device, _, world) => ({ output: showVersion(device, world), events: [{ type: 'show', what: 'version' }] }),
})
