// Install mode of IOS XE (ios-behaviour.md 15.4).

import { feature } from '../../feature.ts'
import { activateCommands, addCommands, commit, installDialog } from './install.ts'
import { abortCommands, abortDialog, installTimer, stopTimer } from './back.ts'
import { remove, removeDialog } from './remove.ts'
import { showOf } from './show.ts'

export const installFeature = feature('install', () => ({
  commands: [
    ...addCommands,
    ...activateCommands,
    commit,
    ...abortCommands,
    stopTimer,
    remove,
    showOf('summary', 'Show summary of the install packages', 'IUCD'),
    showOf('active', 'Show active packages', 'UC'),
    showOf('inactive', 'Show inactive packages', 'ID'),
    showOf('committed', 'Show committed packages', 'C'),
    showOf('uncommitted', 'Show uncommitted packages', 'UD'),
  ],
  dialogs: [installDialog, abortDialog, removeDialog],
  timers: [installTimer],
}))
