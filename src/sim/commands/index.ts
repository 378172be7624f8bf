// Every command of every mode, and every dialog. A new command is a definition and its line here (or in configuration.ts).

import type { Command } from '../command.ts'
import type { Dialog } from '../dialogs.ts'
import { copy, copyDialog } from './copy.ts'
import * as exec from './exec.ts'
import * as files from './files.ts'
import * as rommon from './rommon.ts'
import * as terminal from './terminal.ts'

export const execCommands: readonly Command[] = [
  exec.enable,
  exec.disable,
  exec.exitExec,
  exec.logout,
  exec.quit,
  exec.configureTerminal,
  exec.configure,
  exec.writeMemory,
  exec.write,
  exec.writeErase,
  exec.eraseStartup,
  exec.reload,
  copy,
  files.dir,
  files.dirAll,
  files.dirOf,
  files.deleteFile,
  files.verifyMd5Expected,
  files.verifyMd5,
  files.verify,
  exec.showVersionCommand,
  exec.showRunning,
  exec.showStartup,
  files.showFlash,
  exec.showBootvar,
  exec.showReload,
  exec.showClock,
  exec.showIpInterfaceBrief,
  terminal.terminalLength,
  terminal.terminalWidth,
  terminal.terminalMonitor,
]
export const rommonCommands: readonly Command[] = [
  rommon.confregValue,
  rommon.confreg,
  rommon.reset,
  rommon.boot,
  rommon.bootNamed,
  rommon.dirRommon,
  rommon.dirRommonBare,
  rommon.set,
  rommon.unset,
  rommon.sync,
  rommon.helpRommon,
]

const all = [copyDialog, exec.enableDialog, exec.configureDialog, exec.eraseDialog, exec.reloadDialog, exec.writeDialog, exec.setupDialog, files.deleteDialog, files.verifyDialog, rommon.confregDialog] as const
/** A dialog takes back the data it asked with; the types meet again here. */
export const dialogs: ReadonlyMap<string, Dialog<unknown>> = new Map(all.map((dialog) => [dialog.name, dialog as unknown as Dialog<unknown>]))
