// Copying to and from servers, and how its clients are configured.

import { feature } from '../../feature.ts'
import { copy, copyDialog } from './copy.ts'
import * as settings from './settings.ts'
import { toggle } from '../services/toggles.ts'

export const transferFeature = feature('transfer', () => ({
  commands: [
    copy,
    toggle('ftpPassive'),
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
    toggle('verifyAuto'),
  ],
  dialogs: [copyDialog],
}))
