// RSA keys and the SSH server.

import { feature } from '../../feature.ts'
import { cryptoDialog, keyCommands, showKeyNamed, showKeys } from './keys.ts'
import { emptySsh } from './slice.ts'
import { showIpSsh, showSsh, sshConfigCommands } from './ssh.ts'

export const sshFeature = feature('ssh', () => ({
  commands: [...keyCommands, showKeys, showKeyNamed, ...sshConfigCommands, showIpSsh, showSsh],
  empty: () => ({ ssh: emptySsh }),
  dialogs: [cryptoDialog],
}))
