// Every configuration command.

import type { Command } from '../command.ts'
import { archive, archiveCommands } from './archive/settings.ts'
import { banner } from './identity/banner.ts'
import * as boot from './boot/boot-system.ts'
import * as global from './access/global-config.ts'
import { leaveCommands } from './terminal/leave.ts'
import { passwordRecovery } from './access/password-recovery.ts'
import * as line from './access/line-settings.ts'
import { keyCommands, sshConfigCommands } from './ssh/ssh.ts'
import * as sub from './interfaces/sub-modes.ts'
import { licenseBoot } from './license/license.ts'
import { switchBootCommands, switchBootList } from './boot/switch-boot.ts'
import { switchport } from './switching/switchport.ts'
import { timestampCommands } from './services/timestamps.ts'
import { toggle } from './services/toggles.ts'
import * as transfer from './transfer/settings.ts'

/** Configuration commands of global configuration and of every block. Where their lines stand in running-config is sections.ts. */
export const configCommands: readonly Command[] = [
  global.version,
  ...timestampCommands,
  toggle('passwordEncryption'),
  toggle('compressConfig'),
  passwordRecovery,
  global.hostname,
  boot.bootStartMarker,
  boot.bootSystemRom,
  boot.bootSystemFlash,
  boot.bootSystemFirstInFlash,
  boot.bootSystemTftp,
  boot.bootSystemTftpBroadcast,
  boot.bootSystemFtp,
  boot.bootSystemMop,
  boot.bootSystemRcp,
  boot.bootSystem,
  boot.bootConfig,
  boot.bootEndMarker,
  ...switchBootCommands,
  licenseBoot,
  global.configRegister,
  global.enableSecretTyped,
  global.enableSecret,
  global.enablePassword,
  toggle('aaa'),
  ...switchBootList,
  toggle('domainLookup'),
  global.domainName,
  global.domainNameOld,
  global.domainLookupOld,
  transfer.ipHost,
  transfer.nameServer,
  toggle('cef'),
  global.usernamePrivilegeSecretTyped,
  global.usernamePrivilegeSecret,
  global.usernamePrivilegePassword,
  global.usernamePrivilege,
  global.usernameSecretTyped,
  global.usernameSecret,
  global.usernamePassword,
  global.username,
  archive,
  ...archiveCommands,
  ...sshConfigCommands,
  toggle('ftpPassive'),
  global.ftpUsername,
  global.ftpPassword,
  global.ftpSourceInterface,
  global.tftpSourceInterface,
  transfer.tftpBlocksize,
  global.defaultGateway,
  toggle('forwardNd'),
  toggle('httpServer'),
  toggle('httpSecureServer'),
  transfer.httpClientUsername,
  transfer.httpClientPasswordTyped,
  transfer.httpClientPassword,
  toggle('scpServer'),
  global.ipRoute,
  transfer.filePromptAlert,
  transfer.filePromptNoisy,
  transfer.filePromptQuiet,
  transfer.filePrompt,
  toggle('verifyAuto'),
  banner,
  sub.interfaceCommand,
  sub.interfaceRangeCommand,
  sub.lineConsole,
  sub.lineAux,
  sub.lineVty,
  sub.lineVtyFirst,
  ...keyCommands,
  sub.description,
  switchport,
  sub.ipAddress,
  sub.shutdown,
  ...line.beforePassword,
  sub.password,
  ...line.afterPassword,
  sub.loginLocal,
  sub.login,
  ...line.afterLogin,
  ...leaveCommands,
]
