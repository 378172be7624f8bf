// Stage: which ports are up, and at what speed and duplex (ios-switching.md 3.2).

import type { EthernetPort } from '../features/ethernet/slice.ts'
import type { Inputs } from './inputs.ts'
import type { Topology } from './topology.ts'

export type LinkState = 'disabled' | 'err-disabled' | 'notconnect' | 'connected'
export interface PortLink {
  readonly state: LinkState
  /** Mbit/s and duplex in use; null: the port is not up, or is no Ethernet port. */
  readonly speed: number | null
  readonly duplex: 'full' | 'half' | null
  /** Whether they were negotiated or sensed. */
  readonly isAutoSpeed: boolean
  readonly isAutoDuplex: boolean
}
/** By port. */
export type Links = readonly PortLink[]

const DOWN = { speed: null, duplex: null, isAutoSpeed: true, isAutoDuplex: true } as const
const STATES: Readonly<Record<Exclude<LinkState, 'connected'>, PortLink>> = {
  disabled: { state: 'disabled', ...DOWN },
  'err-disabled': { state: 'err-disabled', ...DOWN },
  notconnect: { state: 'notconnect', ...DOWN },
}

export function linksOf(
  { nodes, ports, peer, isOpen }: Topology,
  power: Inputs['power'],
  configured: Inputs['ports'],
  ethernet: Inputs['ethernet'],
  faults: Inputs['errDisabled'],
  hosts: Inputs['hosts'],
): Links {
  const settings = ports.map(({ node, name }): EthernetPort => {
    const { device, name: of } = nodes[node] as (typeof nodes)[number]
    if (device < 0) return hosts[of]?.ethernet ?? AUTO
    return ethernet[device]?.ports[name] ?? AUTO
  })
  /** What keeps a port down by itself; null: nothing. */
  const own = ports.map(({ node, name }): Exclude<LinkState, 'connected'> | null => {
    const { device } = nodes[node] as (typeof nodes)[number]
    if (device < 0) return null
    if (configured[device]?.[name]?.shutdown ?? true) return 'disabled'
    if (faults[device]?.[name]) return 'err-disabled'
    return power[device] ? null : 'notconnect'
  })
  return ports.map((port, i): PortLink => {
    const down = own[i]
    if (down) return STATES[down]
    const far = peer[i] ?? -1
    const mine = settings[i] ?? AUTO
    if (far < 0) return isOpen ? connected(port.speed, mine, port.speed, AUTO) : STATES.notconnect
    if (own[far]) return STATES.notconnect
    return connected(port.speed, mine, ports[far]?.speed ?? null, settings[far] ?? AUTO)
  })
}
const AUTO: EthernetPort = {}
const SPEEDS = [10_000, 1000, 100, 10] as const

const isForced = ({ speed, duplex }: EthernetPort): boolean => speed !== undefined && duplex !== undefined
/** Whether a port can run at a speed. */
const can = (most: number | null, { speed: set }: EthernetPort, speed: number): boolean =>
  speed <= (most ?? 0) && (set === undefined || set === speed)

/** How a port comes up beside its partner. */
function connected(most: number | null, mine: EthernetPort, farMost: number | null, far: EthernetPort): PortLink {
  if (most === null || farMost === null) return most === farMost ? { ...DOWN, state: 'connected' } : STATES.notconnect
  const made = (speed: number, duplex: 'full' | 'half'): PortLink => ({
    state: 'connected',
    speed,
    duplex,
    isAutoSpeed: mine.speed === undefined,
    isAutoDuplex: mine.duplex === undefined,
  })
  const [forced, farForced] = [isForced(mine), isForced(far)]
  if (forced && farForced)
    return mine.speed === far.speed ? made(mine.speed as number, mine.duplex as 'full') : STATES.notconnect
  if (forced)
    return can(farMost, far, mine.speed as number)
      ? made(mine.speed as number, mine.duplex as 'full')
      : STATES.notconnect
  if (farForced) {
    const speed = far.speed as number
    if (!can(most, mine, speed)) return STATES.notconnect
    return made(speed, mine.duplex ?? (speed === 1000 ? 'full' : 'half'))
  }
  const speed = SPEEDS.find((one) => can(most, mine, one) && can(farMost, far, one))
  if (speed === undefined) return STATES.notconnect
  return made(speed, mine.duplex === 'half' || far.duplex === 'half' ? 'half' : 'full')
}
