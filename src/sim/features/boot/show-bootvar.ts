// What the next start will read: `show bootvar`, `show romvar`.

import { shownBootVariable } from './boot-variable.ts'
import { command, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { platforms } from '../../platforms/index.ts'
import { registerShown } from '../../text-values.ts'
import { shownVariables } from '../loader/loader.ts'
import { monitorVariables } from '../rommon/rommon.ts'

const SHOW = ['show', 'Show running system information'] as const
const EXEC = ['user', 'privileged'] as const

/** The BOOT variable is rebuilt when the configuration is saved: it shows the list of startup-config (ios-behaviour.md 6.3). */
const bootvarOf = (device: Device): Effect => {
  const row = (name: string, text: string): string => `${name} variable =${text === '' ? '' : ` ${text}`}\n`
  return {
    output: `${row('BOOT', shownBootVariable(device))}${row('CONFIG_FILE', device.bootLoader.configFile ?? '')}BOOTLDR variable does not exist\nConfiguration register is ${registerShown(device.register)}\n`,
    events: [{ type: 'show', what: 'bootvar' }],
  }
}

export const showBootvar = command({
  mode: EXEC,
  needs: 'bootvar',
  path: [SHOW, ['bootvar', 'Boot and related environment variable']],
  pipe: true,
  run: bootvarOf,
})

/** The older name, still there on an IOS XE router. */
export const showBootOfRouter = command({
  mode: EXEC,
  needs: 'xe-router',
  path: [SHOW, ['boot', 'show boot attributes']],
  pipe: true,
  run: bootvarOf,
})

/** The variables of ROMmon, or of the boot loader of a switch, as IOS XE sees them. */
export const showRomvar = command({
  mode: EXEC,
  needs: 'bootflash',
  path: [SHOW, ['romvar', 'Boot ROM Variables']],
  pipe: true,
  run: (device, _, world) => ({
    output:
      platforms[device.platform].loader === 'switch:'
        ? `ROMMON variables for Active Switch:\n${shownVariables(device, world)}`
        : `ROMMON variables:\n${monitorVariables(device)
            .map(([name, text]) => ` ${name} =${text.trimEnd() === '' ? '' : ` ${text.trimEnd()}`}\n`)
            .join('')}`,
    events: [{ type: 'show', what: 'romvar' }],
  }),
})
