// `show ip static route`: every static route that was typed, and whether it is used.

import { command, ipv4Number } from '../../command.ts'
import type { Device } from '../../device.ts'
import { bitsOf } from '../../network/ip.ts'
import { network } from '../../network/view.ts'
import type { World } from '../../world.ts'
import { staticRoutesOf, type StaticRoute } from './slice.ts'

const LEGEND = `Codes: M - Manual static, A - AAA download, N - IP NAT, D - DHCP,
       G - GPRS, V - Crypto VPN, C - CASA, P - Channel interface processor,
       B - BootP, S - Service selection gateway
       DN - Default Network, T - Tracking object
       L - TL1, E - OER, I - iEdge
       D1 - Dot1x Vlan Network, K - MWAM Route
       PP - PPP default route, MR - MRIPv6, SS - SSLVPN
       H - IPe Host, ID - IPe Domain Broadcast
       U - User GPRS, TE - MPLS Traffic-eng, LI - LIIN
       IR - ICMP Redirect
Codes in []: A - active, N - non-active, B - BFD-tracked, D - Not Tracked, P - permanent

Static local RIB for default 

`
const numberOf = (text: string): number => (ipv4Number(text) ?? 0) >>> 0
function row(route: StaticRoute, isUsed: boolean): string {
  const { prefix, mask, next, interface: out, distance, permanent, track } = route
  const way = next === null ? `is directly connected, ${out}` : `via ${next}${out === null ? '' : `, ${out}`}`
  const marks = `[${isUsed ? 'A' : 'N'}${permanent ? ' P' : ''}]`
  const code = track === null ? 'M' : 'T'
  return `${code.padEnd(3)}${prefix}/${bitsOf(numberOf(mask))} [${distance}/0] ${way} ${marks}\n`
}

function table(device: Device, world: World): string {
  const view = network({ ...world, devices: { ...world.devices, [device.name]: device } })
  const own = view.routes[view.topology.nodeNamed.get(device.name) ?? -1] ?? []
  const used = new Set(own.flatMap(({ line }) => line ?? []))
  const routes = staticRoutesOf(device.config).toSorted(
    (a, b) => numberOf(a.prefix) - numberOf(b.prefix) || numberOf(a.mask) - numberOf(b.mask) || a.distance - b.distance,
  )
  return LEGEND + routes.map((route) => row(route, used.has(route))).join('')
}

export const showIpStatic = command({
  mode: ['user', 'privileged'],
  path: [
    ['show', 'Show running system information'],
    ['ip', 'IP information'],
    ['static', 'static information'],
    ['route', 'static routes'],
  ],
  pipe: true,
  run: (device, _, world) => ({ output: table(device, world), events: [{ type: 'show', what: 'ip static route' }] }),
})
