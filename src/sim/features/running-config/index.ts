// Running-config and startup-config as a whole.

import { feature } from '../../feature.ts'
import * as into from './configure.ts'
import * as saving from './save.ts'
import * as erasing from './erase.ts'
import * as shown from './show.ts'

export const runningConfigFeature = feature('running-config', () => ({
  commands: [
    into.configureTerminal,
    into.configure,
    into.configureMemory,
    saving.writeMemory,
    saving.write,
    erasing.writeErase,
    erasing.eraseStartup,
    erasing.eraseAll,
    shown.writeTerminal,
    shown.showRunning,
    shown.showRunningInterface,
    ...shown.showRunningFlow,
    shown.showStartup,
    shown.showConfiguration,
  ],
  dialogs: [into.configureDialog, saving.writeDialog, erasing.eraseDialog],
}))
