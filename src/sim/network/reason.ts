// A reason: something that stands in the way, and where it is set.

/** A place in the value of a device or host: `['config', 'ports', 'GigabitEthernet0/1', 'shutdown']`. */
export type SettingPath = readonly (string | number)[]

/** Names are contracts: reports keep them. */
export type ReasonKind =
  | 'shutdown'
  | 'err-disabled'
  | 'no-cable'
  | 'device-off'
  | 'speed-mismatch'
  | 'vlan-missing'
  | 'vlan-inactive'
  | 'vlan-not-allowed'
  | 'not-trunk'
  | 'not-access'
  | 'wrong-access-vlan'
  | 'native-mismatch'
  | 'tree-blocks'
  | 'root-guard'
  | 'loop-guard'
  | 'wrong-root'
  | 'root-not-chosen'
  | 'port-security'
  | 'frame-loop'
  | 'static-mac'
  | 'bundle-down'
  | 'member-differs'
  | 'channel-modes'
  | 'wrong-tag'
  | 'address-missing'
  | 'nobody-has'
  | 'duplicate-address'
  | 'wrong-mask'
  | 'wide-mask'
  | 'gateway-missing'
  | 'wrong-gateway'
  | 'wrong-name-server'
  | 'route-missing'
  | 'return-route-missing'
  | 'next-hop-unresolved'
  | 'track-down'
  | 'wrong-next-hop'
  | 'next-hop-missing'
  | 'null-route'
  | 'wrong-distance'
  | 'routing-off'
  | 'unicast-routing-missing'
  | 'advertisements-suppressed'
  | 'route-loop'

/** Something that stands in the way, and that somebody can type. */
export interface Reason {
  readonly kind: ReasonKind
  /** A device or host. */
  readonly device: string
  /** Null: no setting is at fault, as with a cable that is missing. */
  readonly setting: SettingPath | null
  /** The interface that it is about, in full; null: none. */
  readonly at: string | null
  /** The device at the other end of that interface; null: none, or it does not matter. */
  readonly towards: string | null
  readonly found: string | number | null
  readonly wanted: string | number | null
}
/** Whether somebody typed what stands in the way. */
export type IsOwn = (reason: Reason) => boolean
export const NOBODY: IsOwn = () => false

type Rest = Partial<Pick<Reason, 'at' | 'towards' | 'found' | 'wanted'>>
/** A reason; what is not said is null. */
export const reason = (kind: ReasonKind, device: string, setting: SettingPath | null, rest: Rest = {}): Reason => ({
  kind,
  device,
  setting,
  at: null,
  towards: null,
  found: null,
  wanted: null,
  ...rest,
})
