// Install mode of IOS XE (ios-behaviour.md 15.4).

import { feature } from '../../feature.ts'
import { activateCommands, addCommands, commit, installDialog } from './install.ts'
import { abortCommands, abortDialog, installTimer, stopTimer } from './back.ts'
import { remove, removeDialog } from './remove.ts'
import { showInstall } from './show.ts'

export const installFeature = feature('install', () => ({
  commands: [...addCommands, ...activateCommands, commit, ...abortCommands, stopTimer, remove, ...showInstall],
  dialogs: [installDialog, abortDialog, removeDialog],
  timers: [installTimer],
}))
