// One device as a plain value: what is on, what is stored, what it is doing, what it is asking.

import type { PlatformName } from './platforms/platform.ts'
import type { KeptLine } from './kept.ts'
import type { Timer } from './timers.ts'
import type { ImageInfo, StoredFile } from './world.ts'

export type Mode = 'user' | 'privileged' | 'config' | 'rommon' | 'switch:' | 'setup' | 'off'

/** A block of the configuration that is open (blocks.ts). */
export interface Open {
  readonly block: string
  /** What is being configured: the full name of an interface (several with commas: a range), `con 0`, `vty 0 4`, else the line that opened it. */
  readonly of: string
}

export interface Device {
  /** Its name in the world; the configured host name is in `config`. */
  readonly name: string
  readonly platform: PlatformName
  readonly mode: Mode
  /** The blocks that are open in configuration, outermost first; empty outside of them. */
  readonly within: readonly Open[]
  readonly question: Question | null
  /** What it runs; null in ROMmon. It lives in RAM: deleting the file changes nothing here. */
  readonly running: RunningImage | null
  readonly config: Config
  readonly startup: StoredConfig | null
  /** The addresses that the last start read from startup-config, by port (address-method.ts). */
  readonly readAddresses: Readonly<Record<string, string>>
  /** The addresses that a copy into running-config has given since then, by port. */
  readonly copiedAddresses: Readonly<Record<string, string>>
  /** Running-config changed since the last save to startup-config or boot. */
  readonly unsaved: boolean
  /** When running-config changed last, and who did it; null: not since the last start. */
  readonly lastChange: { readonly at: number; readonly by: string | null } | null
  readonly register: Register
  /** Ports that cards in its slots, or a larger model, add to those of the platform (hardware.ts). */
  readonly added: readonly string[]
  /** By canonical file system name without colon: `flash0`, `usbflash0`. */
  readonly disks: Readonly<Record<string, Disk>>
  readonly rommon: Rommon
  /** Boot loader variables of a switch, kept outside the file system and the configuration. */
  readonly bootLoader: BootLoader
  /** The package sets that IOS XE has on its flash, in order of installation (packages.ts). */
  readonly packages: readonly PackageSet[]
  /** The technology packages that the last start made active (licenses.ts). */
  readonly licenses: readonly string[]
  /** Milliseconds, simulated, of the last start; and why. */
  readonly bootedAt: number
  readonly lastReload: 'power-on' | 'reload'
  /** When it went down for that start, by its own clock then. */
  readonly stoppedAt: number
  readonly reloads: number
  readonly notSimulated: number
  /** Remembered answers of file dialogs, offered as the next defaults (ios-behaviour.md 7.1 prompt memory). */
  readonly remembered: Remembered
  /** Files of nvram: that are no configuration. */
  readonly nvramFiles: readonly StoredFile[]
  /** What is due at a simulated time (timers.ts). */
  readonly timers: readonly Timer[]
  /** Who sits at the line that the next input goes to. */
  readonly session: Session
  /** RSA keys live outside the configuration text; a save keeps them. */
  readonly keys: { readonly now: readonly RsaKey[]; readonly saved: readonly RsaKey[] }
  /** Configurations that `archive` wrote, oldest first, as URLs. */
  readonly archived: readonly string[]
  /** The file that the terminal sends to a waiting xmodem transfer. Null: none. */
  readonly xmodem: StoredFile | null
}

export interface Session {
  readonly line: 'console' | 'vty'
  /** The interface a vty session comes in by; null at the console. */
  readonly via: string | null
  readonly user: string | null
  /** A vty session that was lost: nothing typed reaches the device until `@connect`. */
  readonly cut: boolean
  readonly monitor: boolean
  /** Lines and columns of the screen. A scripted run never pages. */
  readonly length: number
  readonly width: number
  /** The last EXEC lines, for `show history`, and how many it remembers; 0: `terminal no history`. */
  readonly history: readonly string[]
  readonly historySize: number
}
export interface RsaKey {
  readonly name: string
  readonly modulus: number
  /** Simulated milliseconds. */
  readonly madeAt: number
  readonly exportable?: true
  /** Two keys of this size: one to sign, one to encrypt. */
  readonly usage?: true
}
/** EXEC lines that a session remembers, unless it is told otherwise. */
export const HISTORY_LINES = 20
/** A session as it begins. */
export const newSession = (line: Session['line'], via: string | null = null): Session => ({
  line,
  via,
  user: null,
  cut: false,
  monitor: false,
  length: 24,
  width: 80,
  history: [],
  historySize: HISTORY_LINES,
})

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
  /** Class B flash: files that were deleted and still take their space. They have no name any more. */
  readonly deleted?: readonly DiskFile[]
}
export interface DiskFile extends StoredFile {
  readonly slot: number
}

export interface StoredConfig {
  readonly text: string
  readonly savedAt: number
  /** The release of IOS that wrote it. Absent: the release that runs. */
  readonly version?: string
}

export interface Rommon {
  /** N of `rommon N >`. */
  readonly line: number
  readonly variables: Readonly<Record<string, string>>
  /** The variables as `sync` last wrote them to NVRAM: what is left of them after a reset. */
  readonly synced: Readonly<Record<string, string>>
}

export interface BootLoader {
  /** The BOOT variable as it was entered; null when unset. */
  readonly boot: string | null
  readonly manualBoot: boolean
  readonly enableBreak: boolean
  /** `flash_init` was run, so that the loader can read flash. */
  readonly flashReady: boolean
  /** BOOT at the last start. IOS XE shows it beside the value for the next start. */
  readonly booted: string | null
  /** CONFIG_FILE: `boot config-file` of a switch, `boot config` of a router as last saved; and `boot private-config-file`. Null: the usual places. */
  readonly configFile: string | null
  readonly privateConfigFile: string | null
  /** `boot buffersize`; null: the platform's. */
  readonly bufferSize: number | null
  /** `no service password-recovery`, on a switch that keeps this apart from its configuration. */
  readonly locked?: boolean
  /** The other variables by name, `SWITCH_IGNORE_STARTUP_CFG` among them. */
  readonly variables: Readonly<Record<string, string>>
}

/** One version as `install add` unpacked it. `I` inactive, `U` activated and uncommitted, `C` committed, `D` deactivated and uncommitted. */
export interface PackageSet {
  /** `17.9.4a` */
  readonly version: string
  readonly state: 'I' | 'U' | 'C' | 'D'
  /** Hash of the bundle it came from: what runs from these packages is that image. */
  readonly md5: string
}

export interface Remembered {
  readonly host: string
  readonly source: string
  /** The current directory as a URL; absent: the top of flash. */
  readonly directory?: string
}

/** The running-config as state: a slice a feature, which the feature adds here and looks into alone. Its text is made by the `show` of its commands. */
export interface Config {
  /** Lines that are real and not simulated. */
  readonly kept: readonly KeptLine[]
}

/** A question the device is asking now. `dialog` names the handler, `data` is what it needs to go on. */
export interface Question {
  readonly kind: 'confirm' | 'yes-no' | 'text' | 'password' | 'y-n'
  /** What Enter does at a question of yes or no: it means yes or no, or the question comes again. Absent: it is refused, or, at a question of one key, means no. */
  readonly enter?: 'yes' | 'no' | 'again'
  /** The text at the end of which the cursor stands; the prompt of the next transcript entry. */
  readonly text: string
  readonly dialog: string
  readonly data: unknown
  /** What the device printed when it began to wait, for a question without a text of its own. */
  readonly says?: string
}

/** What is being configured: the name of an interface or line, or the opening lines of blocks; null outside of them. */
export const contextOf = ({ within }: Pick<Device, 'within'>): string | null =>
  within.length === 0 ? null : within.length === 1 ? (within[0]?.of ?? null) : within.map(({ of }) => of).join('\n')

/** The device inside a block, and in no other. */
export const inBlock = (device: Device, block: string, of: string): Device => ({ ...device, within: [{ block, of }] })

/** A part of the configuration that one feature owns. */
type Slice = Exclude<keyof Config, 'kept'>

/** The device with a part of one slice changed; the same object when nothing changes. Object identity tells "modified". */
export function withSlice<S extends Slice>(device: Device, slice: S, change: Partial<Config[S]>): Device {
  const old: Partial<Config[S]> = device.config[slice]
  for (const key of Object.keys(change) as (keyof Config[S])[])
    if (!sameValue(old[key], change[key]))
      return { ...device, config: { ...device.config, [slice]: { ...old, ...change } } }
  return device
}

/** The device with a part of its configuration changed; the same object when nothing changes. Object identity tells "modified". */
export function withConfig(device: Device, change: Partial<Config>): Device {
  for (const key of Object.keys(change) as (keyof Config)[]) {
    if (!sameValue(device.config[key], change[key])) return { ...device, config: { ...device.config, ...change } }
  }
  return device
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
}
