// What differs between device families, as data.

export type PlatformName = 'c2911'

export interface Platform {
  readonly name: PlatformName
  /** As `show version` prints it: `CISCO2911/K9`. */
  readonly model: string
  /** Image families it boots: the first part of an image name. */
  readonly families: readonly string[]
  /** `C2900 Software (C2900-UNIVERSALK9-M)`. */
  readonly softwareName: string
  readonly defaultHostname: string
  /** The file system behind `flash:`, and what one says for it. */
  readonly flash: { readonly name: string; readonly aliases: readonly string[]; readonly size: number }
  readonly usb: readonly string[]
  /** Bytes that NVRAM offers to startup-config. */
  readonly nvramSize: number
  readonly interfaces: readonly string[]
  readonly defaultRegister: number
  readonly bootstrap: { readonly version: string; readonly year: number }
  readonly memory: { readonly total: string; readonly main: number; readonly io: number }
  readonly serial: string
  readonly lines: readonly string[]
  /** Bytes a second, by how a file travels. Measured on a 1941 for TFTP (ios-behaviour.md 7.1); the others are ours. */
  readonly rates: { readonly tftp: number; readonly ftp: number; readonly scp: number; readonly local: number; readonly nvram: number }
  /** Milliseconds from power-on to the prompt. */
  readonly bootTime: number
}
