// What the network is computed from: for each slice of the configuration and of the memory of devices, an array over the devices.

import type { Device } from '../device.ts'
import { isRouting } from '../features/ip/routes.ts'
import { isResolvingByDefault, isRouting6 } from '../features/ipv6/routing.ts'
import { hostnameOf } from '../features/identity/slice.ts'
import { baseMacOf } from '../mac.ts'
import { portsOf } from '../hardware.ts'
import { platforms } from '../platforms/index.ts'
import type { PlatformName } from '../platforms/platform.ts'
import type { Port } from '../platforms/ports.ts'
import type { Host, Link, Segment, World } from '../world.ts'

/** What a device is, whatever it is configured for. */
export interface Hardware {
  readonly name: string
  readonly platform: PlatformName
  readonly added: readonly string[]
  readonly isSwitch: boolean
  /** A router of the 12.x releases. */
  readonly isOld: boolean
  readonly ports: readonly Port[]
  /** 12 hexadecimal digits. */
  readonly mac: string
}

export const isSwitch = (hardware: Hardware): boolean => hardware.isSwitch
/** Whether there is a switch in a network. */
export const hasSwitch = ({ inputs: { hardware } }: { readonly inputs: Pick<Inputs, 'hardware'> }): boolean =>
  hardware.some(isSwitch)
const NO_DUPLICATES: NonNullable<Device['duplicates6']> = {}
const NOTHING_TOLD: NonNullable<Device['stillValid6']> = {}

/** A row for each thing that a stage may ask for. A stage declares the rows it reads; it gets no world. */
const READ = {
  power: (device: Device) => isUp(device),
  hostname: ({ config }: Device) => hostnameOf(config),
  ports: ({ config }: Device) => config.ports,
  ethernet: ({ config }: Device) => config.ethernet,
  errDisabled: (device: Device) => device.errDisabled,
  linkSince: (device: Device) => device.linkSince,
  channels: ({ config }: Device) => config.channels,
  spanningTree: ({ config }: Device) => config.spanningTree,
  stpSince: (device: Device) => device.stpSince,
  switching: ({ config }: Device) => config.switching,
  vlanDatabase: (device: Device) => device.vlanDatabase,
  serial: ({ config }: Device) => config.serial,
  dot1q: ({ config }: Device) => config.dot1q,
  ip: ({ config }: Device) => config.ip,
  ipSecondary: ({ config }: Device) => config.ipSecondary,
  track: ({ config }: Device) => config.track,
  routing: (device: Device) => isRouting(device),
  ipv6: ({ config }: Device) => config.ipv6,
  duplicates6: ({ duplicates6 }: Device) => duplicates6 ?? NO_DUPLICATES,
  stillValid6: ({ stillValid6 }: Device) => stillValid6 ?? NOTHING_TOLD,
  routing6: ({ config }: Device) => isRouting6(config),
  resolving6: ({ config }: Device) => isResolvingByDefault(config),
  cdp: ({ config }: Device) => config.cdp,
  lldp: ({ config }: Device) => config.lldp,
  macTable: ({ config }: Device) => config.macTable,
  portSecurity: ({ config }: Device) => config.portSecurity,
  secure: (device: Device) => device.secure,
  /** What it runs. */
  image: ({ running }: Device) => running?.info ?? null,
  bootedAt: (device: Device) => device.bootedAt,
} as const

type Read = typeof READ
/** By device, in the order of their names. */
export type Inputs = { readonly [K in keyof Read]: readonly ReturnType<Read[K]>[] } & {
  /** What all this was read from, so that a device that is still the same is not read again. No stage may ask for it. */
  readonly from: readonly Device[]
  readonly hardware: readonly Hardware[]
  readonly hosts: Readonly<Record<string, Host>>
  readonly links: readonly Link[]
  readonly segments: readonly Segment[]
  /** The clock of the world as long as a port is on its way to forwarding; else 0, so that time alone changes nothing. */
  readonly clock: number
}

/** A device takes part from the end of its boot on. */
const isUp = ({ mode }: Device): boolean => mode !== 'rommon' && mode !== 'switch:' && mode !== 'off'

/** The inputs of a world; those of an earlier world where nothing differs. An array without a difference stays the same array. */
export function inputsOf(world: World, old: Inputs | null): Inputs {
  const { devices, links, hosts = NO_HOSTS, segments = NO_SEGMENTS } = world
  const known = old && isOf(old.hardware, devices) ? old : null
  const hardware = known?.hardware ?? hardwareOf(devices)
  const all = hardware.map(({ name }) => devices[name] as Device)
  const clock = all.some(({ stpSince }) => hasKeys(stpSince)) ? world.clock : 0
  if (
    known &&
    known.hosts === hosts &&
    known.links === links &&
    known.segments === segments &&
    known.clock === clock &&
    all.every((device, i) => device === known.from[i] || isRead(device, known, i))
  )
    return known
  const made: Record<string, unknown> = { from: all, hardware, hosts, links, segments, clock }
  for (const key of KEYS) {
    const read = READ[key] as (device: Device) => unknown
    const before = known?.[key] as readonly unknown[] | undefined
    made[key] = before && all.every((device, i) => read(device) === before[i]) ? before : all.map(read)
  }
  return made as Inputs
}
/** Whether a device says what was read from it before. */
function isRead(device: Device, known: Inputs, i: number): boolean {
  for (const key of KEYS) if (READ[key](device) !== known[key][i]) return false
  return true
}
const hasKeys = (record: object): boolean => {
  for (const _ in record) return true
  return false
}
const KEYS = Object.keys(READ) as (keyof Read)[]
const NO_HOSTS: Readonly<Record<string, Host>> = {}
const NO_SEGMENTS: readonly Segment[] = []

const hardwareOf = (devices: World['devices']): readonly Hardware[] => {
  const names = Object.keys(devices).toSorted()
  return names.map((name): Hardware => {
    const device = devices[name] as Device
    const platform = platforms[device.platform]
    return {
      name,
      platform: device.platform,
      added: device.added,
      isSwitch: platform.features.has('switching'),
      isOld: platform.isOld === true,
      ports: portsOf(platform, device.added),
      mac: baseMacOf(device, names),
    }
  })
}
/** Whether the devices of a world are these. */
function isOf(hardware: readonly Hardware[], devices: World['devices']): boolean {
  let count = 0
  for (const _ in devices) count++
  return (
    count === hardware.length &&
    hardware.every(({ name, platform, added }) => {
      const device = devices[name]
      return device?.platform === platform && device.added === added
    })
  )
}
