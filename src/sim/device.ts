// One device as a plain value: what is on, what is stored, what it is doing, what it is asking.

import type { Platform, PlatformName } from './platforms/platform.ts'
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
  /** When it went down for that start. */
  readonly stoppedAt: number
  readonly reloads: number
  readonly notSimulated: number
  /** Remembered answers of file dialogs, offered as the next defaults (ios-behaviour.md 7.1 prompt memory). */
  readonly remembered: Remembered
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
  /** The release of IOS that wrote it; absent: it counts as written by the one that runs. */
  readonly version?: string
}

export interface Rommon {
  /** N of `rommon N >`. */
  readonly line: number
  readonly variables: Readonly<Record<string, string>>
  /** The variables as `sync` last wrote them to NVRAM: what is left of them after a reset. */
  readonly synced: Readonly<Record<string, string>>
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
  readonly domainName: string | null
  readonly users: readonly User[]
  readonly interfaces: Readonly<Record<string, Interface>>
  readonly lines: Readonly<Record<string, LineConfig>>
  readonly ftpUsername: string | null
  readonly ftpPassword: string | null
  readonly sourceInterface: Readonly<Partial<Record<'tftp' | 'ftp', string>>>
  /** `ip route` lines as `PREFIX MASK NEXTHOP`. */
  readonly routes: readonly string[]
  readonly defaultGateway: string | null
  readonly banner: string | null
  /** On/off lines by their text (`ip domain lookup`), only where they differ from the default. */
  readonly toggles: Readonly<Record<string, boolean>>
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

/** The configuration of a device that never had one: every port shut, no names. */
export function factoryConfig(platform: Platform): Config {
  const shut: Interface = { address: null, mask: null, shutdown: true, description: null, kept: [] }
  return {
    hostname: platform.defaultHostname,
    bootSystem: [],
    enableSecret: null,
    enablePassword: null,
    domainName: null,
    users: [],
    interfaces: Object.fromEntries(platform.interfaces.map((name) => [name, shut])),
    lines: Object.fromEntries(platform.lines.map((name) => [name, { password: null, login: name.startsWith('vty') ? 'line' : 'none', kept: [] }])),
    ftpUsername: null,
    ftpPassword: null,
    sourceInterface: {},
    routes: [],
    defaultGateway: null,
    banner: null,
    toggles: {},
    kept: [],
  }
}

/** The device with a part of its configuration changed; the very same device when nothing changes, which is how "modified" is known. */
export function withConfig(device: Device, change: Partial<Config>): Device {
  for (const key of Object.keys(change) as (keyof Config)[]) {
    if (!sameValue(device.config[key], change[key])) return { ...device, config: { ...device.config, ...change } }
  }
  return device
}

/** `withConfig` for the interface being configured. */
export function withInterface(device: Device, name: string, change: Partial<Interface>): Device {
  const old = device.config.interfaces[name]
  if (!old) return device
  return withConfig(device, { interfaces: { ...device.config.interfaces, [name]: { ...old, ...change } } })
}

/** `withConfig` for the line being configured. */
export function withLine(device: Device, name: string, change: Partial<LineConfig>): Device {
  const old = device.config.lines[name]
  if (!old) return device
  return withConfig(device, { lines: { ...device.config.lines, [name]: { ...old, ...change } } })
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
}
