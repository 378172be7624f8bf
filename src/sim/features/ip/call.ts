// What becomes of a TCP connection to an address: who takes it, who refuses it, or where it is lost (ios-routing.md 7.5, 7.6).

import { ipOf, ipText, type Ip } from '../../network/ip.ts'
import type { Device } from '../../device.ts'
import { arpCaches, isTold } from '../../network/echo.ts'
import { send } from '../../network/probe.ts'
import { network } from '../../network/view.ts'
import type { World } from '../../world.ts'
import { linesFor, signIn } from '../access/sign-in.ts'
import { httpServer } from '../services/services.ts'

/** `open` by a device, or by a host; `unreachable`: a router said that it goes no further; `lost`: nothing came back. */
export type Called =
  | { readonly kind: 'open'; readonly by: Device | null }
  | { readonly kind: 'refused' | 'unreachable' | 'lost' }

/** Calls a port of an address from a node, on the network as it is. `source` null: the address of the interface it leaves by. */
export function calledAt(world: World, from: number, source: Ip | null, address: string, port: number): Called {
  const view = network(world)
  const to = ipOf(address) ?? 0
  const there = send(view, from, source, to)
  if (there.end) {
    // The first router is the caller itself.
    const isAtOnce = there.hops.length <= 1 && (there.end.kind === 'no-route' || there.end.kind === 'no-address')
    return { kind: isAtOnce || isTold(arpCaches(world, view), there) ? 'unreachable' : 'lost' }
  }
  const { node = from, in: into = -1 } = there.hops.at(-1) ?? {}
  const back = send(view, node, to, there.source, into)
  if (back.end || back.hops.at(-1)?.node !== from) return { kind: 'lost' }
  const { name, kind } = view.topology.nodes[node] as (typeof view.topology.nodes)[number]
  if (kind === 'host')
    return world.hosts?.[name]?.services?.includes(`tcp/${port}`) ? { kind: 'open', by: null } : { kind: 'refused' }
  const device = world.devices[name]
  return device && listens(device, port, there.source, world) ? { kind: 'open', by: device } : { kind: 'refused' }
}

const TELNET = 23
const SSH = 22
const HTTP = 80
/** Whether a device takes connections at a port from an address. The lists of `access-class` are of IPv4 alone. */
function listens(device: Device, port: number, source: Ip, world: World): boolean {
  if (port === HTTP) return httpServer.isOn(device.config)
  if (port !== TELNET && port !== SSH) return false
  const by = port === TELNET ? 'telnet' : 'ssh'
  const from = typeof source === 'number' ? ipText(source) : null
  return linesFor(device, by).some((line) => {
    const met = signIn(device, line, { by, from, user: null, password: '' }, world)
    return met !== 'transport' && met !== 'server' && met !== 'list'
  })
}
/** Whether a device closes every Telnet session at once, because it asks for a password that is not set. */
export const asksInVain = (device: Device, world: World): boolean =>
  linesFor(device, 'telnet').every((line) => {
    const met = signIn(device, line, { by: 'telnet', from: null, user: null, password: '' }, world)
    return met === 'unset' || met === 'transport'
  })
