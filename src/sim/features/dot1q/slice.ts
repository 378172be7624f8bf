// Which VLAN the frames of a subinterface are tagged with.

import type { Config, Device } from '../../device.ts'
import { withPort } from '../../port-slices.ts'

declare module '../../device.ts' {
  interface Config {
    readonly dot1q: Dot1q
  }
}
export interface Tag {
  readonly vlan: number
  /** Its frames are untagged. */
  readonly native: boolean
}
export interface Dot1q {
  readonly ports: Readonly<Record<string, Tag>>
}
export const EMPTY_DOT1Q: Dot1q = { ports: {} }
export const tagOf = ({ dot1q }: Config, name: string): Tag | null =>
  Object.hasOwn(dot1q.ports, name) ? (dot1q.ports[name] ?? null) : null
export const withTag = (device: Device, name: string, tag: Tag | null): Device => withPort(device, 'dot1q', name, tag)
