// Who may work on the device: passwords, users, lines, password recovery.

import { feature } from '../../feature.ts'
import { disable, enable, enableDialog, enablePassword, enableSecret, enableSecretTyped } from './enable.ts'
import { passwordRecovery, passwordRecoveryDialog } from './password-recovery.ts'
import * as users from './users.ts'
import * as line from './line.ts'
import { lineSettings } from './line-settings.ts'
import { emptyAccess, withHiddenPasswords } from './slice.ts'
import { loginDialog } from './login.ts'
import { lineBlock } from './block.ts'

export const accessFeature = feature('access', () => ({
  commands: [
    enable,
    disable,
    passwordRecovery,
    enableSecretTyped,
    enableSecret,
    enablePassword,
    users.usernamePrivilegeSecretTyped,
    users.usernamePrivilegeSecret,
    users.usernamePrivilegePassword,
    users.usernamePrivilege,
    users.usernameSecretTyped,
    users.usernameSecret,
    users.usernamePassword,
    users.username,
    line.lineConsole,
    line.lineAux,
    line.lineTty,
    line.lineNumberedRange,
    line.lineNumbered,
    line.lineVty,
    line.lineVtyFirst,
    line.passwordClear,
    line.passwordHidden,
    line.password,
    line.loginLocal,
    line.login,
    ...lineSettings,
  ],
  blocks: [lineBlock],
  empty: (platform) => ({ access: emptyAccess(platform) }),
  encrypted: withHiddenPasswords,
  dialogs: [enableDialog, loginDialog, passwordRecoveryDialog],
}))
