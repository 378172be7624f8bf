// Who may work on the device: passwords, users, lines, password recovery.

import { feature } from '../../feature.ts'
import * as enable from './enable.ts'
import { passwordRecovery, passwordRecoveryDialog } from './password-recovery.ts'
import * as users from './users.ts'
import * as line from './line.ts'
import { lineSettings } from './line-settings.ts'
import { emptyAccess, withHiddenPasswords } from './slice.ts'
import { loginDialog } from './login.ts'
import { lineBlock } from './block.ts'
import { leastLength, refusingShort } from './least-length.ts'

export const accessFeature = feature('access', () => ({
  commands: [
    enable.enable,
    enable.disable,
    passwordRecovery,
    leastLength,
    enable.enableAlgorithmLevel,
    enable.enableAlgorithm,
    enable.enableSecretLevelTyped,
    enable.enableSecretLevel,
    enable.enableSecretTyped,
    enable.enableSecret,
    enable.enablePassword,
    users.usernamePrivilegeSecretTyped,
    users.usernamePrivilegeSecret,
    users.usernamePrivilegeAlgorithm,
    users.usernameAlgorithm,
    users.usernamePrivilegePassword,
    users.usernamePrivilege,
    users.usernameSecretTyped,
    users.usernameSecret,
    users.usernamePassword,
    users.username,
    line.lineConsole,
    line.lineAux,
    line.lineTty,
    line.lineSlottedRange,
    line.lineSlotted,
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
  ].map(refusingShort),
  blocks: [lineBlock],
  empty: (platform) => ({ access: emptyAccess(platform) }),
  encrypted: withHiddenPasswords,
  dialogs: [enable.enableDialog, loginDialog, passwordRecoveryDialog],
}))
