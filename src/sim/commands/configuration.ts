// The configuration commands, in the order of their lines in running-config; each group is followed by a `!`.

import type { Command } from '../command.ts'
import * as boot from './boot-system.ts'
import * as global from './global-config.ts'
import { leaveCommands } from './leave.ts'
import * as sub from './sub-modes.ts'
import { toggle } from './toggles.ts'

/** Global commands before the interfaces. The last of the boot commands shows the whole list with its markers. */
export const beforeInterfaces: readonly (readonly Command[])[] = [
  [global.version, toggle('timestampsDebug'), toggle('timestampsLog'), toggle('passwordEncryption')],
  [global.hostname],
  [
    boot.bootStartMarker,
    boot.bootEndMarker,
    boot.bootSystemRom,
    boot.bootSystemFlash,
    boot.bootSystemFirstInFlash,
    boot.bootSystemTftp,
    boot.bootSystemTftpBroadcast,
    boot.bootSystemFtp,
    boot.bootSystem,
    global.configRegister,
  ],
  [global.enableSecretTyped, global.enableSecret, global.enablePassword],
  [toggle('aaa')],
  [toggle('domainLookup'), global.domainName, global.domainNameOld, global.domainLookupOld, toggle('cef')],
  [
    global.usernamePrivilegeSecretTyped,
    global.usernamePrivilegeSecret,
    global.usernamePrivilegePassword,
    global.usernamePrivilege,
    global.usernameSecretTyped,
    global.usernameSecret,
    global.usernamePassword,
    global.username,
  ],
  [global.ftpUsername, global.ftpPassword, global.ftpSourceInterface, global.tftpSourceInterface],
]
/** Global commands after the interfaces. */
export const afterInterfaces: readonly (readonly Command[])[] = [
  [global.defaultGateway, toggle('forwardNd')],
  [toggle('httpServer'), toggle('httpSecureServer')],
  [toggle('scpServer'), global.ipRoute],
  [global.banner],
]
export const interfaceCommands: readonly Command[] = [sub.description, sub.ipAddress, sub.shutdown, ...leaveCommands]
export const lineCommands: readonly Command[] = [sub.password, sub.loginLocal, sub.login, ...leaveCommands]

export const globalCommands: readonly Command[] = [
  ...beforeInterfaces.flat(),
  ...afterInterfaces.flat(),
  sub.interfaceCommand,
  sub.lineConsole,
  sub.lineAux,
  sub.lineVty,
  sub.lineVtyFirst,
  ...leaveCommands,
]
