// RSA keys and the SSH server.

import { emptySsh } from './slice.ts'
import { feature } from '../../feature.ts'
import { cryptoDialog, keyCommands, showIpSsh, sshConfigCommands } from './ssh.ts'

export const sshFeature = feature('ssh', () => ({
  commands: [...keyCommands, ...sshConfigCommands, showIpSsh],
  empty: () => ({ ssh: emptySsh }),
  dialogs: [cryptoDialog],
}))
