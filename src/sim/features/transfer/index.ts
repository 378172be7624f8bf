// Copying to and from servers, and how its clients are configured.

import { feature } from '../../feature.ts'
import { copy, copyDialog } from './copy.ts'
import * as settings from './settings.ts'
import { emptyTransfer, withTransfer } from './slice.ts'
import { hidden } from '../access/passwords.ts'

export const transferFeature = feature('transfer', () => ({
  commands: [
    copy,
    settings.ftpPassive.command,
    settings.ftpUsername,
    settings.ftpPassword,
    settings.ftpSourceInterface,
    settings.tftpSourceInterface,
    settings.tftpBlocksize,
    settings.httpClientUsername,
    settings.httpClientPasswordTyped,
    settings.httpClientPassword,
    settings.filePromptAlert,
    settings.filePromptNoisy,
    settings.filePromptQuiet,
    settings.filePrompt,
    settings.verifyAuto.command,
  ],
  empty: () => ({ transfer: emptyTransfer }),
  encrypted: (device) => withTransfer(device, { ftpPassword: hidden(device.config.transfer.ftpPassword) }),
  dialogs: [copyDialog],
}))
