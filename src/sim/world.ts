// The simulated network as a plain value: devices, the links between them, the servers they may reach, one clock.

import type { CopyCause, InstallCause, PassedOver } from './causes.ts'
import type { Device } from './device.ts'
import type { EthernetPort } from './features/ethernet/slice.ts'
import type { VlanDatabase } from './features/vlans/slice.ts'

/** Everything a run starts from and ends in. It survives JSON: no functions, no classes, no undefined. */
export interface World {
  /** Simulated time, milliseconds since 1970-01-01T00:00:00Z. Only transfers, boots and `@wait` move it. */
  readonly clock: number
  readonly devices: Readonly<Record<string, Device>>
  readonly links: readonly Link[]
  /** End hosts by name; absent: none. */
  readonly hosts?: Readonly<Record<string, Host>>
  /** Unmanaged switches: whatever is plugged into one shares a wire. Absent: none. */
  readonly segments?: readonly Segment[]
  /** The column and row of everything in a picture, as its author wants them; nothing here goes by it. Absent: the picture decides. */
  readonly places?: Readonly<Record<string, readonly [column: number, row: number]>>
  /** By IPv4 address, dotted. */
  readonly servers: Readonly<Record<string, Server>>
  /** The device whose console the next line goes to. */
  readonly focus: string
  /** What `@answer ID value` lines said, for scenarios that ask questions about a device. */
  readonly answers: Readonly<Record<string, string>>
}

/** Whether a configuration text is being read, where nobody types: the world around it has no device. */
export const isReading = ({ focus, devices }: World): boolean => !Object.hasOwn(devices, focus)

/** A cable between two ports, each `DEVICE INTERFACE` with the interface's full name. */
export interface Link {
  readonly ends: readonly [Port, Port]
  /** Which device gives the clock of a serial line; absent: the one at the first end. */
  readonly dce?: string
  /** The cable is cut. */
  readonly isCut?: true
}
export interface Port {
  readonly device: string
  readonly interface: string
}

/** An unmanaged switch, which passes everything to everybody. */
export interface Segment {
  readonly name: string
  readonly ports: readonly Port[]
}
/** An end host: it is always up, and routes nothing. */
export interface Host {
  readonly name: string
  readonly kind: 'pc' | 'server' | 'phone'
  /** Its ports; of a phone `SW` and `PC`. */
  readonly ports: readonly string[]
  /** What its commands look like. */
  readonly os: 'windows' | 'linux' | 'vpcs'
  /** 12 hexadecimal digits. */
  readonly mac: string
  /** Null: it has no address. */
  readonly ip: { readonly address: string; readonly mask: string } | null
  readonly gateway: string | null
  /** Its IPv6 address, as IOS writes it, and where it sends packets to others; `auto`: what routers tell it. Absent: only its link-local address. */
  readonly ipv6?: { readonly address: string; readonly length: number } | 'auto'
  readonly gateway6?: string
  /** What routers told it and do not tell any more. Absent: nothing. */
  readonly stillValid6?: StillValid
  readonly dns: string | null
  /** Speed and duplex of its port, where they are not negotiated. */
  readonly ethernet?: EthernetPort
  /** What it offers: `tcp/80`, `udp/53`. */
  readonly services?: readonly string[]
  /** The names that it resolves. */
  readonly records?: Readonly<Record<string, string>>
  /** Addresses that it has resolved: 12 hexadecimal digits by IPv4 address. */
  readonly arp: Readonly<Record<string, string>>
}

/** Until when what routers told counts on, in the time of the clock, after nobody tells it any more. */
export interface StillValid {
  /** As `2001:DB8::/64`. */
  readonly prefixes: Readonly<Record<string, number>>
  /** By link-local address. */
  readonly routers: Readonly<Record<string, number>>
}

/** A host that answers file transfers, when the device's configuration reaches it. */
export interface Server {
  readonly unreachable: boolean
  /** The interface (full name) it is reached by, if the start state says so; null: any that has a route. */
  readonly via: string | null
  readonly tftp: Service | null
  readonly ftp: Service | null
  /** SCP and SFTP: one SSH server. */
  readonly scp: Service | null
  readonly http: Service | null
  /** Host names it resolves, as a DNS server, to addresses. */
  readonly dns?: Readonly<Record<string, string>>
}
export interface Service {
  readonly username: string | null
  readonly password: string | null
  readonly writable: boolean
  readonly files: readonly StoredFile[]
  /** Bytes after which a TFTP server stops: its block number of 16 bits does not wrap. Larger blocks raise it (`ip tftp blocksize`). */
  readonly limit?: number
}

/** A file anywhere: flash, USB, a server. Text files carry their content, images what the loader finds in them. */
export interface StoredFile {
  readonly name: string
  readonly size: number
  /** Lower-case hex MD5 of the content as it is now: a corrupt copy has another one. */
  readonly md5: string
  /** Milliseconds since 1970, or null where `dir` shows no date. */
  readonly modified: number | null
  readonly content: string | null
  /** What the loader finds; null: not a bootable image. */
  readonly image: ImageInfo | null
  /** What a software archive (`.tar`) unpacks into; absent: it is none. An archive does not boot. */
  readonly archive?: ImageInfo
  /** The VLAN database that a switch wrote; absent: it is no such file. */
  readonly vlans?: VlanDatabase
  /** False: damaged or partial, it does not boot and `verify` fails. */
  readonly intact: boolean
  /** A directory; its name has no slash at the end. */
  readonly directory?: true
}
export interface ImageInfo {
  /** Image family as in the file name: `c2900`, `isr4300`, `c2960`. */
  readonly family: string
  /** `15.7(3)M8` */
  readonly version: string
  /** `universalk9-mz` */
  readonly featureSet: string
  /** Of IOS XE 3, whose `version` is the one of its IOS: `03.16.04b.S - Extended Support Release`, as `show version` says it. */
  readonly xe?: string
}

/** What happened, for the graders. URLs are canonical: `flash0:/x`, `tftp://10.0.0.5/x`, `nvram:startup-config`, `system:running-config`. */
export type SimEvent =
  | {
      readonly type: 'copy'
      readonly from: string
      readonly to: string
      readonly bytes: number
      readonly complete: boolean
      /** Null when it is complete. */
      readonly cause: CopyCause | null
      /** The cause as the device said it, for people. */
      readonly error: string | null
      readonly md5: string | null
    }
  | { readonly type: 'delete'; readonly url: string; readonly bytes: number; readonly runningImage: boolean }
  | { readonly type: 'rename'; readonly from: string; readonly to: string }
  | { readonly type: 'erase'; readonly url: string }
  | { readonly type: 'format'; readonly url: string }
  | {
      readonly type: 'verify'
      readonly url: string
      readonly md5: string
      readonly expected: string | null
      readonly intact: boolean
      readonly matched: boolean | null
      /** What the device said of the file: good or not; null: it printed a hash and said nothing. */
      readonly passed: boolean | null
    }
  | {
      readonly type: 'boot-system'
      readonly op: 'add' | 'remove' | 'clear'
      readonly entry: string | null
      readonly list: readonly string[]
    }
  | { readonly type: 'config-register'; readonly value: string; readonly via: 'config-register' | 'confreg' }
  /** A change of the running-config by a configuration command other than those above; `line` is the canonical text. */
  | { readonly type: 'config'; readonly text: string; readonly context: string | null }
  | {
      readonly type: 'save'
      readonly via: 'write memory' | 'copy' | 'reload'
      readonly bytes: number
      readonly empty: boolean
    }
  /** `confirmed` false: the reload was offered and declined or aborted. `saved`: what was answered at "Save?", null when it was not asked. */
  | { readonly type: 'reload'; readonly confirmed: boolean; readonly saved: boolean | null; readonly unsaved: boolean }
  /** `reload in`, `reload at`: `at` is the time it is due. A second one replaces the first. */
  | { readonly type: 'reload-scheduled'; readonly at: string; readonly minutes: number }
  | { readonly type: 'reload-cancelled' }
  | { readonly type: 'config-replace'; readonly url: string }
  /** A copy of the running-config was kept. `revert`: with a timer that brings it back. */
  | { readonly type: 'archive'; readonly url: string; readonly revert: boolean }
  | { readonly type: 'crypto-key'; readonly op: 'generate' | 'zeroize'; readonly modulus: number }
  /** A vty session that was lost, or opened by `@connect`. */
  | { readonly type: 'session'; readonly op: 'lost' | 'connect' }
  | { readonly type: 'power-cycle'; readonly interrupted: boolean }
  | {
      readonly type: 'boot'
      readonly image: string | null
      readonly version: string | null
      readonly md5: string | null
      readonly startupConfigRead: boolean
      readonly register: string
      /** What the boot order had before it, in its order; all of it when there is no image. */
      readonly passedOver: readonly PassedOver[]
    }
  | {
      readonly type: 'refused-command'
      readonly error: 'invalid' | 'incomplete' | 'ambiguous' | 'unknown' | 'not-simulated'
      readonly text: string
      readonly mode: string
    }
  /** An operation of install mode that was carried out; `version` is what it was about. */
  | {
      readonly type: 'install'
      readonly op: InstallOperation
      readonly version: string | null
    }
  /** One that was not. */
  | { readonly type: 'install-failed'; readonly op: InstallOperation; readonly cause: InstallCause }
  /** What a line changed in the network, at this device: the state of an interface, a neighbour. Null: there was, or is, none. */
  | {
      readonly type: 'change'
      readonly kind: string
      readonly at: string
      readonly was: string | null
      readonly is: string | null
    }
  /** A cable that was plugged in or taken out; `ends` as `R1 GigabitEthernet0/1 - R2 GigabitEthernet0/1`. */
  | { readonly type: 'cable'; readonly op: 'plug' | 'unplug'; readonly ends: string }
  /** Echoes that were sent to an address, and the answers that came. */
  | { readonly type: 'ping'; readonly to: string; readonly sent: number; readonly received: number }
  | { readonly type: 'show'; readonly what: string }
  | { readonly type: 'question-unanswered'; readonly question: string }

/** What install mode does; `rollback` to the committed packages is an abort. */
export type InstallOperation = 'add' | 'activate' | 'commit' | 'abort' | 'remove'

export type LoggedEvent = SimEvent & { readonly line: number; readonly device: string }
