// Every command of every mode, and every dialog. A new command is a definition and its line here (or in configuration.ts).

import type { Command } from '../command.ts'
import type { Dialog } from '../dialogs.ts'
import { loginDialog } from './access/login.ts'
import type { TimerKind } from '../timers.ts'
import { copy, copyDialog } from './transfer/copy.ts'
import { pingCommands, pingDialog } from './ip/ping.ts'
import * as exec from './running-config/exec.ts'
import * as directories from './files/directories.ts'
import * as fileSystems from './files/file-systems.ts'
import * as files from './files/files.ts'
import { archiveCommands } from './archive-sw/archive-sw.ts'
import { bannerDialog } from './identity/banner.ts'
import { installCommands, installDialogs, installTimer } from './install/install.ts'
import { licenseDialog, showLicenseFeature } from './license/license.ts'
import { showIpRoute } from './ip/show-ip-route.ts'
import * as loader from './loader/loader.ts'
import { passwordRecoveryDialog } from './access/password-recovery.ts'
import { resetToDefaultDialog } from './rommon/reset-to-default.ts'
import * as rommon from './rommon/rommon.ts'
import * as confreg from './rommon/confreg.ts'
import * as download from './rommon/download.ts'
import * as setup from './setup/setup.ts'
import * as ssh from './ssh/ssh.ts'
import { showBoot, showBootSystem } from './boot/switch-boot.ts'
import * as replace from './archive/replace.ts'
import * as revert from './archive/revert.ts'
import * as scheduled from './reload/scheduled.ts'
import { eraseFlash, eraseFlashDialog } from './files/erase-flash.ts'
import { squeeze, squeezeDialog } from './files/squeeze.ts'
import * as terminal from './terminal/terminal.ts'

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
  exec.eraseAll,
  exec.reload,
  scheduled.reloadInFor,
  scheduled.reloadIn,
  scheduled.reloadAtDayFor,
  scheduled.reloadAtDay,
  scheduled.reloadAtDayFirstFor,
  scheduled.reloadAtDayFirst,
  scheduled.reloadAtFor,
  scheduled.reloadAt,
  scheduled.reloadCancel,
  ...pingCommands,
  copy,
  files.dir,
  files.dirAll,
  files.dirOf,
  directories.cdHome,
  directories.cd,
  directories.pwd,
  directories.mkdir,
  directories.rmdir,
  directories.rename,
  files.deleteFile,
  files.deleteRecursiveForce,
  fileSystems.more,
  fileSystems.format,
  files.verifyMd5Expected,
  files.verifyMd5,
  files.verify,
  exec.showVersionCommand,
  exec.showRunning,
  exec.showRunningInterface,
  exec.showStartup,
  exec.showConfiguration,
  files.showFlash,
  files.showFlash0,
  files.showBootflash,
  squeeze,
  eraseFlash,
  files.showUsb,
  fileSystems.showFileSystems,
  fileSystems.showFileInformation,
  exec.showBootvar,
  exec.showBootOfRouter,
  exec.showRomvar,
  scheduled.showReload,
  setup.setupCommand,
  replace.configureReplace,
  revert.configureTerminalRevert,
  revert.configureConfirm,
  revert.configureRevertNow,
  revert.configureRevertTimer,
  replace.configureMemory,
  replace.writeTerminal,
  replace.archiveConfig,
  replace.showArchive,
  ssh.showIpSsh,
  exec.showClock,
  exec.showIpInterfaceBrief,
  showIpRoute,
  terminal.terminalLength,
  terminal.terminalWidth,
  terminal.terminalMonitor,
  terminal.terminalNoMonitor,
  terminal.terminalNoLength,
  terminal.showHistory,
  terminal.showPrivilege,
  terminal.showUsers,
  terminal.showTerminal,
  showBoot,
  showBootSystem,
  ...archiveCommands,
  ...installCommands,
  showLicenseFeature,
]
export const rommonCommands: readonly Command[] = [
  confreg.confregValue,
  confreg.confreg,
  rommon.reset,
  rommon.boot,
  rommon.bootNamed,
  rommon.dirRommon,
  rommon.dirRommonBare,
  rommon.set,
  rommon.unset,
  rommon.sync,
  download.tftpdnldWith,
  download.tftpdnld,
  download.xmodemWith,
  download.xmodem,
  rommon.helpRommon,
]

export const loaderCommands: readonly Command[] = loader.loaderCommands

const all = [
  copyDialog,
  pingDialog,
  bannerDialog,
  exec.enableDialog,
  exec.configureDialog,
  exec.eraseDialog,
  exec.reloadDialog,
  exec.writeDialog,
  setup.setupDialog,
  replace.replaceDialog,
  ssh.cryptoDialog,
  loginDialog,
  files.deleteDialog,
  files.verifyDialog,
  directories.mkdirDialog,
  directories.rmdirDialog,
  directories.renameDialog,
  fileSystems.formatDialog,
  confreg.confregDialog,
  download.tftpdnldDialog,
  download.xmodemDialog,
  passwordRecoveryDialog,
  resetToDefaultDialog,
  squeezeDialog,
  eraseFlashDialog,
  ...loader.loaderDialogs,
  ...installDialogs,
  licenseDialog,
] as const
/** A dialog takes back the data it asked with; the types meet again here. */
export const dialogs: ReadonlyMap<string, Dialog<unknown>> = new Map(
  all.map((dialog) => [dialog.name, dialog as unknown as Dialog<unknown>]),
)

/** What acts when a timer is due, by the kind of the timer. */
const kinds: readonly TimerKind<never>[] = [installTimer, ...scheduled.reloadTimers, ...revert.revertTimers]
export const timerKinds: ReadonlyMap<string, TimerKind<unknown>> = new Map(
  kinds.map((kind) => [kind.kind, kind as unknown as TimerKind<unknown>]),
)
