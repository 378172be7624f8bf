// One device as a plain value: what is on, what is stored, what it is doing, what it is asking.

import type { PlatformName } from './platforms/platform.ts'
import type { ImageInfo, StoredFile } from './world.ts'

export type Mode =
  | 'user'
  | 'privileged'
  | 'config'
  | 'config-if'
  | 'config-line'
  | 'rommon'
  | 'setup'
  | 'off'

export interface Device {
  /** Its name in the world; the configured host name is in `config`. */
  readonly name: string
  readonly platform: PlatformName
  readonly mode: Mode
  /** In a sub-mode, what is being configured: an interface's full name, `con 0`, `vty 0 4`. */
  readonly context: string | null
  readonly question: Question | null
  /** What it runs; null in ROMmon. It lives in RAM: deleting the file changes nothing here. */
  readonly running: RunningImage | null
  readonly config: Config
  readonly startup: StoredConfig | null
  /** Running-config changed since the last save to startup-config or boot. */
  readonly unsaved: boolean
  readonly register: Register
  /** By canonical file system name without colon: `flash0`, `usbflash0`. */
  readonly disks: Readonly<Record<string, Disk>>
  readonly rommon: Rommon
  /** Milliseconds, simulated, of the last start; and why. */
  readonly bootedAt: number
  readonly lastReload: 'power-on' | 'reload'
  readonly reloads: number
  readonly notSimulated: number
  /** Remembered answers of file dialogs, offered as the next defaults (ios-behaviour.md 7.1 prompt memory). */
  readonly remembered: Remembered
  readonly recovery: { readonly wrongPasswords: number }
}

export interface RunningImage {
  /** As it was booted: `flash0:c2900-….bin`. */
  readonly url: string
  readonly info: ImageInfo
  readonly md5: string
}

export interface Register {
  readonly current: number
  readonly next: number
}

export interface Disk {
  readonly size: number
  /** In directory order. A slot number is an index of classic IOS `dir`; holes are reused. */
  readonly files: readonly DiskFile[]
}
export interface DiskFile extends StoredFile {
  readonly slot: number
}

export interface StoredConfig {
  readonly text: string
  readonly savedAt: number
}

export interface Rommon {
  /** N of `rommon N >`. */
  readonly line: number
  readonly variables: Readonly<Record<string, string>>
}

export interface Remembered {
  readonly host: string
  readonly source: string
}

/** The running-config as state; its text is made by the configuration commands' `show`. */
export interface Config {
  readonly hostname: string
  readonly bootSystem: readonly string[]
  readonly enableSecret: Secret | null
  readonly enablePassword: string | null
  readonly domainLookup: boolean
  readonly domainName: string | null
  readonly users: readonly User[]
  readonly interfaces: Readonly<Record<string, Interface>>
  readonly lines: Readonly<Record<string, LineConfig>>
  readonly ftpUsername: string | null
  readonly ftpPassword: string | null
  readonly sourceInterface: Readonly<Partial<Record<'tftp' | 'ftp', string>>>
  readonly routes: readonly string[]
  readonly passwordEncryption: boolean
  readonly banner: string | null
  readonly scpServer: boolean
  /** Real lines that are kept and shown but not simulated, in order of entry; a block keeps its indented lines. */
  readonly kept: readonly string[]
}
/** Compared by value; the plain text of a secret never appears in a configuration. */
export interface Secret {
  readonly type: '0' | '5' | '8' | '9'
  readonly text: string
}
export interface User {
  readonly name: string
  readonly privilege: number
  readonly secret: Secret | null
  readonly password: string | null
}
export interface Interface {
  readonly address: string | null
  readonly mask: string | null
  readonly shutdown: boolean
  readonly description: string | null
  readonly kept: readonly string[]
}
export interface LineConfig {
  readonly password: string | null
  readonly login: 'none' | 'line' | 'local'
  readonly kept: readonly string[]
}

/** A question the device is asking now. `dialog` names the handler, `data` is what it needs to go on. */
export interface Question {
  readonly kind: 'confirm' | 'yes-no' | 'text' | 'password' | 'y-n'
  /** The text at the end of which the cursor stands; the prompt of the next transcript entry. */
  readonly text: string
  readonly dialog: string
  readonly data: unknown
}
