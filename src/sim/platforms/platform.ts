// What differs between device families, as data; and the texts that each family prints about itself.

import type { Port } from './ports.ts'
import type { BootLoader } from '../device.ts'
import type { ImageInfo } from '../world.ts'
import type { FilePlatform } from './file-systems.ts'

export type PlatformName = 'c1941' | 'c2911' | 'isr4331' | 'c2960' | 'c9300' | 'c2621xm'

/** What a command may need of a platform to exist there at all. */
export type Feature =
  /** A configuration register that is set, and ROMmon behind boot field 0. */
  | 'register'
  /** The BOOT variable is the boot order, and `show boot` shows it. */
  | 'boot-variable'
  /** `show bootvar`. */
  | 'bootvar'
  /** Install mode: packages, activate, commit. */
  | 'install'
  /** `archive download-sw` and `upload-sw`. */
  | 'archive-sw'
  /** `squeeze`, and `copy` that offers to erase. */
  | 'class-b'
  | 'erase-flash'
  | 'format'
  | 'usb'
  | 'sftp'
  | 'switching'
  /** It takes `mac-address-table`, the older spelling, too. */
  | 'hyphenated-mac-table'
  /** It has 6 EtherChannels; a larger switch has 128. */
  | 'six-bundles'
  | 'license-boot'
  /** `algorithm-type` for secrets: releases from 15.3(3)M on. */
  | 'algorithm-type'
  /** `boot system` and its kin write the variables of the boot loader at once, outside the configuration (ios-behaviour.md 10). */
  | 'boot-at-once'
  /** `boot system switch all …`: lines of the configuration, put into the BOOT variable by a save. */
  | 'boot-switch'
  /** It writes `ip domain-name` and `ip domain-lookup`; both spellings are read everywhere. */
  | 'hyphenated-domain'
  /** A port leaves switching with `no switchport`, and takes an address then. */
  | 'routed-ports'
  /** It can pass IPv6 packets on. */
  | 'routes-ipv6'
  /** Its running-config always says whether CEF of IPv6 is on. */
  | 'ipv6-cef'
  /** PortFast takes the word `edge`, in releases from 15.2 on. */
  | 'portfast-edge'
  /** The boot loader reads flash only after `flash_init`, and sets a variable with a blank: `set BOOT flash:x.bin`. */
  | 'flash-init'
  /** Flash goes by this name too. */
  | 'flash0'
  | 'bootflash'
  /** IOS XE on a router: `show romvar`, the BOOT variable written by a save, a log line when startup-config is ignored. */
  | 'xe-router'
  /** ROMmon keeps variables over a reset with `sync`. */
  | 'rommon-sync'
  /** A declined setup dialog asks whether to end autoinstall: routers do, switches do not (ios-behaviour.md 2.4). */
  | 'autoinstall'
  /** It can command a cluster of switches; the setup dialog asks. */
  | 'cluster'
  /** `dir` takes `| include …` and friends, as `show` does. */
  | 'dir-pipe'
  /** The dialogue of `ping` asks for an ingress interface and a DSCP value too. */
  | 'ping-ingress'
  /** ROMmon has `xmodem`. */
  | 'rommon-xmodem'
  /** Messages are kept in a buffer without being told to. */
  | 'log-buffer'
  /** A clock of its own that runs without power. */
  | 'calendar'

export interface Platform {
  readonly name: PlatformName
  /** As people call it: `Cisco 2911`. */
  readonly product: string
  /** As `show version` prints it: `CISCO2911/K9`. */
  readonly model: string
  /** How it tells its neighbours what it is (ios-switching.md 8.2): the word before its model, and the letters of what it can do. */
  readonly cdp: { readonly brand: 'Cisco' | 'cisco'; readonly capabilities: string }
  /** How many secure addresses a port may have, and all ports together beyond their first; absent: it has no port security. */
  readonly secureAddresses?: { readonly port: number; readonly system: number }
  readonly loader: 'rommon' | 'switch:'
  readonly features: ReadonlySet<Feature>
  /** Its letter in the tables of words (rows.ts). */
  readonly words: 'R' | 'X' | 'S' | 'C'
  /** A router with switch ports has their words too (letter W). Which device has them, hardware.ts says. */
  readonly hasSwitchPorts?: true
  /** Image families it boots: the first part of an image name. */
  readonly families: readonly string[]
  readonly defaultHostname: string
  readonly flash: {
    /** The file system behind `flash:`. */
    readonly name: string
    readonly aliases: readonly string[]
    readonly size: number
    /** How `dir` writes a file's rights, and the width of its size column (ios-behaviour.md 4). */
    readonly mode: '-rw-' | '-rwx'
    readonly sizeWidth: number
    /** `show flash:` prints its own table, the `dir` layout, or every file with its full path (ios-behaviour.md 5). */
    readonly show: 'table' | 'dir' | 'paths' | 'class-b'
    /** Class B keeps deleted files until `squeeze` or an erase gives the space back, and `copy` offers to erase (ios-behaviour.md 8). */
    readonly class: 'B' | 'C'
  }
  /** ROMmon of a router; null where a switch has its boot loader instead. */
  readonly rommon: RommonFacts | null
  /** Its USB ports; a stick is only ever in the first. */
  readonly usb: readonly string[]
  /** Its file systems, and how files are kept and moved. */
  readonly files: FilePlatform
  /** Bytes that NVRAM offers to startup-config. */
  readonly nvramSize: number
  /** Where a classic Catalyst keeps startup-config: a file of flash. */
  readonly startupFile: string | null
  /** The ports that are there from the start, in the order of its tables. */
  readonly ports: readonly Port[]
  /** The first of its MAC addresses, as 12 hexadecimal digits. */
  readonly baseMac: string
  /** How far behind it the address of VLAN 1 is; those of other VLANs follow. Absent: it has no interfaces of VLANs. */
  readonly vlanMac?: number
  /** Further ports that another model of the family has, or that a module brings, in the form `FastEthernet0/<1-48>`. */
  readonly larger: readonly string[]
  /** Types of port that a card can bring, with the numbers that `?` shows from slash to slash. */
  readonly cards: Readonly<Record<string, readonly string[]>>
  readonly lines: readonly string[]
  /** Absolute numbers of `aux 0` and `vty 0`, as `show users` and messages name lines. */
  readonly lineNumbers: { readonly aux: number; readonly vty: number }
  /** It runs IOS 12. */
  readonly isOld?: boolean
  /** The highest vty line that may be made. Routers: as in the YANG model of IOS XE; a single device may have fewer. */
  readonly lastVty: number
  readonly defaultRegister: number
  /** The lines that its configuration has by itself, in a release. A line is an ordinary one. */
  readonly standing: (image: ImageInfo | null) => string
  /** Bytes a second, by how a file travels. Measured on a 1941 for TFTP (ios-behaviour.md 7.1); the others are ours. */
  readonly rates: {
    readonly tftp: number
    readonly ftp: number
    readonly http: number
    readonly scp: number
    readonly local: number
    readonly nvram: number
  }
  /** Milliseconds from power-on to the prompt. */
  readonly bootTime: number
  /** Printed before `write erase` asks. */
  readonly eraseNotice?: (image: ImageInfo | null) => string
  /** `Reload Command` or `Reload command` in the reload message and in show version. */
  readonly reloadReason: string
  /** How it calls a start from off; absent: `power-on`. */
  readonly powerReason?: string
  /** What is printed before "Proceed with reload?" and behind the reload message; absent: nothing. */
  readonly reloadNotice?: string
  readonly reloadFarewell?: string
  /** What the boot loader of a switch says; absent where the loader is ROMmon. */
  readonly loaderText?: LoaderText
  /** How IOS XE names and counts its packages; absent: there is no install mode. */
  readonly packages?: PackageNames
  readonly text: {
    readonly showVersion: (values: VersionValues) => string
    /** The lines that name its IOS, from `Cisco IOS Software` to `Compiled`. */
    readonly software: (values: Pick<TextValues, 'image'>) => string
    /** From power-on to the choice of an image. */
    readonly bootstrap: (values: TextValues) => string
    /** Loading the chosen image, up to the interfaces. */
    readonly load: (values: TextValues) => string
    /** Printed before the setup dialog where there is no startup-config. */
    readonly beforeSetup?: string
    /** Printed below the head of the setup dialog at a start. */
    readonly setupNotice?: string
    readonly noImage: (device: string) => string
    readonly missingFile: (url: string) => string
    /** `foreign`: an undamaged image of another family. */
    readonly badFile: (url: string, foreign: boolean) => string
    /** `show boot`, where the boot loader has variables (ios-behaviour.md 6.2). */
    readonly showBoot?: (boot: BootLoader, values: TextValues) => string
  }
}

/** The boot loader of a switch (ios-behaviour.md 12.6, 14). */
export interface LoaderText {
  /** From power-on to the prompt, when the Mode button (or Ctrl-C) stopped it. */
  readonly interrupted: (values: TextValues) => string
  readonly manual: string
  readonly unable: string
  /** Asked in place of the prompt when password recovery is disabled. */
  readonly recovery: { readonly notice: string; readonly question: string }
  readonly flashInit: (values: TextValues) => string
  /** Variables that are there from the start, in the order of `set`. */
  readonly variables: readonly (readonly [string, string])[]
  /** Its commands as `help` lists them. */
  readonly commands: readonly (readonly [string, string])[]
}

/** The packages of an IOS XE image (ios-behaviour.md 15.4). */
export interface PackageNames {
  /** What a bundle is called, up to the version: `cat9k_iosxe.`. */
  readonly bundle: string
  /** The parts of `cat9k-rpbase.17.09.04a.SPA.pkg` before the version; the largest first. */
  readonly parts: readonly string[]
  /** Who does the work: `switch 1` as `[1]`; in tables `[ Switch 1 ]`. */
  readonly member: { readonly name: string; readonly short: string; readonly title: string; readonly path: string }
}

/** What ROMmon of a router family has and says (ios-behaviour.md 13). */
export interface RommonFacts {
  /** Its commands as `help` lists them; some are not simulated. */
  readonly commands: readonly (readonly [string, string])[]
  /** The first fixed LAN port, the only one it loads over; full name. */
  readonly port: string
  /** Variables that are there from the start, in the order of `set`. */
  readonly variables: readonly (readonly [string, string])[]
  /** The names by which `tftpdnld` shows what it goes by, behind the five that are asked for. A variable of that name wins; TFTP_MACADDR has the address of the device. */
  readonly settings: readonly (readonly [string, string])[]
  /** The lines on optional variables in the usage of `tftpdnld`. */
  readonly optional: readonly (readonly [string, string])[]
  /** Whether a received image is tested before flash is touched. */
  readonly testsImage: boolean
  /** From "File reception completed." to the prompt. */
  readonly stored: (file: string) => string
  /** What stands above and in the rows of `dir`. */
  readonly directory: (
    device: string,
    files: readonly { readonly slot: number; readonly name: string; readonly size: number; readonly md5: string }[],
  ) => string
  /** Without password recovery, a Break at boot offers only to throw the configuration away. */
  readonly resetQuestion: {
    readonly lead: string
    readonly question: string
    /** Enter brings the question again; absent: it means no. */
    readonly enter?: 'again'
    readonly reset: string
    readonly kept: string
  }
  /** A blank line follows the advice of `confreg` to reset. */
  readonly blankAfterConfreg: boolean
  /** The summary of bare `confreg`. */
  readonly summary: (values: RegisterValues) => string
}
export interface RegisterValues {
  /** `0x2102` */
  readonly register: string
  /** What is enabled, in words. */
  readonly enabled: readonly string[]
  readonly baud: string
  readonly field: number
}

/** What the texts of a platform speak of. */
export interface TextValues {
  /** With colons, in small letters. */
  readonly mac: string
  /** Null where nothing runs. The loader hears of what ran before it, or of what it will load. */
  readonly image: ImageInfo | null
  /** As it was booted. */
  readonly url: string
  readonly imageSize: number
  readonly reason: string
  readonly flashSize: number
  /** The boot order names something: the loader says less when it does not. */
  readonly bootVariableSet: boolean
  /** The boot loader stops at its prompt by itself. */
  readonly manualBoot: boolean
  /** Whether a Break or the Mode button leads to the boot loader: `service password-recovery`. */
  readonly recoverable: boolean
  readonly flashFiles: number
  readonly flashDirectories: number
  readonly flashUsed: number
}
/** What `show version` says beside them. */
export interface VersionValues extends TextValues {
  readonly hostname: string
  readonly uptime: string
  /** IOS XE counts this one from the start of the processor, which comes before IOS. */
  readonly processorUptime: string
  /** `by power-on`, `by reload at …`. */
  readonly returned: string
  readonly restarted: string
  /** `0x2102 (will be 0x2142 at next reload)` */
  readonly register: string
  readonly installMode: boolean
  /** Technology packages that are active, and those of the next start. */
  readonly licenses: { readonly now: readonly string[]; readonly next: readonly string[] }
}
