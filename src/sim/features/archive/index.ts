// Configurations that are kept aside, and the way back to one.

import { emptyArchive } from './slice.ts'
import { feature } from '../../feature.ts'
import { archive, archiveBlock, archiveCommands } from './settings.ts'
import { archiveConfig, archivedAtSave, showArchive } from './written.ts'
import { configureReplace, replaceDialog } from './replace.ts'
import * as revert from './revert.ts'

export const archiveFeature = feature('archive', () => ({
  commands: [
    archive,
    ...archiveCommands,
    archiveConfig,
    showArchive,
    configureReplace,
    revert.configureTerminalRevert,
    revert.configureConfirm,
    revert.configureRevertNow,
    revert.configureRevertTimer,
  ],
  blocks: [archiveBlock],
  empty: () => ({ archive: emptyArchive }),
  saved: archivedAtSave,
  dialogs: [replaceDialog],
  timers: [...revert.revertTimers],
}))
