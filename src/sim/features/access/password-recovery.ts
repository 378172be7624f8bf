// `no service password-recovery` on a router: Break at boot leads nowhere but to the default configuration (ios-behaviour.md 14, 15.1).

import { command, type Effect } from '../../command.ts'
import type { Config } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { isRecoveryOff, RECOVERY, withRecovery } from './recovery.ts'
import { ignoresStartup } from '../../register.ts'

export const passwordRecovery = command({
  mode: 'config',
  needs: 'register',
  path: [
    ['service', 'Modify use of network based services'],
    ['password-recovery', 'Disable password recovery'],
  ],
  run: (device) => ({ device: withRecovery(device, true) }),
  // The line is in force as soon as it is read; at a console the question behind it may take it back.
  no: (device): Effect => {
    if (isRecoveryOff(device.config)) return { device }
    return {
      device: withRecovery(device, false),
      output:
        'WARNING:\nExecuting this command will disable password recovery mechanism.\nDo not execute this command without another plan for\npassword recovery.\n\n',
      ask: ask(passwordRecoveryDialog, 'yes-no', 'Are you sure you want to continue? [yes/no]: ', {
        unsaved: device.unsaved,
      }),
    }
  },
  show: (config) => (isRecoveryOff(config) ? [`no ${RECOVERY}`] : []),
})
export const passwordRecoveryDialog: Dialog<{ readonly unsaved: boolean }> = {
  name: 'password-recovery',
  answer: (device, { yes }, { unsaved }) => (yes ? { device } : { device: { ...withRecovery(device, true), unsaved } }),
}

/** Why a register value is refused while password recovery is off; null: it is not. */
export const registerRefusal = (config: Config, register: number): string | null =>
  isRecoveryOff(config) && ignoresStartup(register)
    ? 'Password recovery is disabled, cannot enable diag or ignore configuration.\n'
    : null
