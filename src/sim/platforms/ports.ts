// The ports that hardware has, as the platforms list them.

export interface Port {
  /** In full: `GigabitEthernet0/1`. */
  readonly name: string
  /** Mbit/s of an Ethernet port; null: it is none. */
  readonly speed: number | null
  /** What it does unless it is told otherwise. A port for management never switches. */
  readonly nature: 'routed' | 'switched' | 'management' | 'virtual'
  /** Whether it is up without a configuration: ports of a switch are, those of a router and the interface of a VLAN are not. */
  readonly isOpen: boolean
}

export const routed = (speed: number | null, ...names: readonly string[]): readonly Port[] =>
  names.map((name) => ({ name, speed, nature: 'routed', isOpen: false }))
/** `GigabitEthernet1/0/1` and so on. */
export const switched = (speed: number, prefix: string, count: number): readonly Port[] =>
  Array.from({ length: count }, (_, i) => ({ name: `${prefix}${i + 1}`, speed, nature: 'switched', isOpen: true }))
export const management = (speed: number, name: string, isOpen: boolean): Port => ({
  name,
  speed,
  nature: 'management',
  isOpen,
})
export const VLAN1: Port = { name: 'Vlan1', speed: null, nature: 'virtual', isOpen: false }
