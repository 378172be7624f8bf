// What a picture of a network is made of: its devices and its cables, as plain values that know no simulator.

import type { World } from '../sim/world.ts'

/** From the Internet down to the people: devices of one kind stand in one row, and rows follow this order. */
export const KINDS = ['provider', 'router', 'l3switch', 'switch', 'segment', 'server', 'pc', 'phone'] as const
export type DeviceKind = (typeof KINDS)[number]

export interface PictureDevice {
  readonly name: string
  readonly kind: DeviceKind
  /** What people call the product; empty where nobody has to know. */
  readonly platform: string
  readonly power: 'on' | 'off' | 'starting'
  /** With the length of their prefix, as `10.0.10.5/24`. */
  readonly addresses: readonly string[]
}

/** What stands at one end of a cable. `blocked` names the VLANs that spanning tree blocks where others pass. */
export type PortState =
  | 'up'
  | 'down'
  | 'shut'
  | 'err-disabled'
  | 'blocked'
  | 'amber'
  | { readonly blocked: readonly number[] }

/** A port by its short name, as `Gi0/1`. */
export interface Port {
  readonly device: string
  readonly port: string
}

export interface CableEnd extends Port {
  readonly state: PortState
}

/** What crosses a cable, which may be less than what is configured. */
export type Carried =
  | { readonly kind: 'access'; readonly vlan: number }
  | { readonly kind: 'trunk'; readonly vlans: readonly number[] }
  | { readonly kind: 'routed' }

export interface PictureCable {
  readonly a: CableEnd
  readonly b: CableEnd
  /** null: nothing that can be told. */
  readonly carries: Carried | null
  /** The bundle that the cable is a member of, as `Po1`. */
  readonly bundle: string | null
}

/** `cables`: what one sees who stands before the devices. `live`: also what their configuration leads to. */
export type Level = 'live' | 'cables'

export interface NetworkPicture {
  readonly level: Level
  readonly devices: readonly PictureDevice[]
  readonly cables: readonly PictureCable[]
  /** Where an author wants every device; absent: the layout decides. */
  readonly places?: World['places']
}

/** The same network as it may be told on a level. On `cables` nothing is left that a configuration could be read from. */
export function atLevel(picture: NetworkPicture, level: Level): NetworkPicture {
  if (level === 'live') return picture
  const plain = (end: CableEnd, isLit: boolean): CableEnd => ({ ...end, state: isLit ? lampOf(end.state) : 'down' })
  return {
    ...picture,
    level,
    devices: picture.devices.map((device) => (isEnd(device.kind) ? device : { ...device, addresses: [] })),
    cables: picture.cables.map((cable) => ({
      a: plain(cable.a, isUp(cable)),
      b: plain(cable.b, isUp(cable)),
      carries: null,
      bundle: null,
    })),
  }
}

function lampOf(state: PortState): PortState {
  return state === 'up' ? 'up' : 'amber'
}

/** Whether a device only uses the network. */
export function isEnd(kind: DeviceKind): boolean {
  return kind === 'pc' || kind === 'phone' || kind === 'server'
}

/** Whether the link is up at this end: a port that spanning tree blocks is up, too. */
export function isPortUp(state: PortState): boolean {
  return state !== 'down' && state !== 'shut' && state !== 'err-disabled'
}

/** Whether the link is up. */
export function isUp({ a, b }: PictureCable): boolean {
  return isPortUp(a.state) && isPortUp(b.state)
}

/** Whether a cable ends at a port. */
export function endsAt({ a, b }: PictureCable, { device, port }: Port): boolean {
  return (a.device === device && a.port === port) || (b.device === device && b.port === port)
}

/** Devices in order of their kinds and names, cables in order of their ends: the order of the input is nobody's wish. */
export function inOrder(picture: NetworkPicture): NetworkPicture {
  const devices = [...picture.devices].sort(
    (one, other) => tierOf(one.kind) - tierOf(other.kind) || byName(one.name, other.name),
  )
  const rank = new Map(devices.map(({ name }, index) => [name, index]))
  const byPort = (one: Port, other: Port): number =>
    (rank.get(one.device) ?? 0) - (rank.get(other.device) ?? 0) || byName(one.port, other.port)
  const cables = picture.cables
    .map((cable) => (byPort(cable.a, cable.b) > 0 ? { ...cable, a: cable.b, b: cable.a } : cable))
    .sort((one, other) => byPort(one.a, other.a) || byPort(one.b, other.b))
  return { ...picture, devices, cables }
}

/** The row of its own that a kind of device has; all end devices share one. */
export function tierOf(kind: DeviceKind): number {
  return isEnd(kind) ? KINDS.indexOf('server') : KINDS.indexOf(kind)
}

/** Names with their numbers as numbers: `Fa0/2` before `Fa0/10`, in every language the same. */
export function byName(one: string, other: string): number {
  const parts = (text: string): readonly string[] => text.match(/\d+|\D+/g) ?? []
  const [left, right] = [parts(one), parts(other)]
  for (const [index, part] of left.entries()) {
    const against = right[index]
    if (against === undefined) return 1
    const numbers = Number(part) - Number(against)
    if (numbers) return numbers
    // Either both are numbers of the same value, or they compare as text.
    if (part !== against) return part < against ? -1 : 1
  }
  return left.length - right.length
}
