// `ping`, `traceroute` and `ip` of a host with Linux, as iputils, traceroute and iproute2 write them.

import { isLinkLocal } from '../ipv6.ts'
import { bitsOf, dottedOf, ipOf, networkOf, type Ip } from '../network/ip.ts'
import { arpCaches, type Echo } from '../network/echo.ts'
import { network } from '../network/view.ts'
import type { Host, World } from '../world.ts'
import { echoOf, hopsTo, hostText, ipv6In, isCutOff, isOnLink } from './hops.ts'
import { resolvedBy } from './ipv6.ts'
import { lookUpAt, SILENT_SERVER_MS } from './names.ts'
import { colons, isPlugged, lengthOf, numberOf, type HostCommand, type Ran } from './host-command.ts'

/** Without a count it goes on until it is stopped, which happens here after so many. */
const ECHOES = 4
const MOST_ECHOES = 100
const TIMEOUT_MS = 10_000
const INTERVAL_MS = 1000
/** What a round trip takes, in milliseconds. */
const TRIP = '0.412'

/** A name server says that there is no such name, or says nothing. */
const unknownName = (who: string, isHeard: boolean): Ran => ({
  output: `${who}: ${isHeard ? 'Name or service not known' : 'Temporary failure in name resolution'}\n`,
  takes: isHeard ? 0 : SILENT_SERVER_MS,
})

function ping(host: Host, target: string, count: number | null, world: World): Ran {
  const { address, isHeard } = lookUpAt(host, target, world)
  if (address === null) return unknownName(`ping: ${target}`, isHeard)
  const view = network(world)
  const node = view.topology.nodeNamed.get(host.name) ?? -1
  const to = ipOf(address) ?? 0
  if (isCutOff(host, view, node, to)) return { output: 'ping: connect: Network is unreachable\n' }
  const caches = arpCaches(world, view)
  const sent = Math.min(Math.max(count ?? ECHOES, 1), MOST_ECHOES)
  const isNear = isOnLink(view, node, to)
  const echoes = Array.from({ length: sent }, () => echoOf(caches, node, to))
  const lines = echoes.flatMap((one, i) => answerText(one, to, i + 1, isNear ? ownFor(host, to, world) : null))
  const received = echoes.filter(({ result }) => result === 'reply').length
  const errors = lines.length - received
  const lost = Math.floor((100 * (sent - received)) / sent)
  const trips =
    received === 0 ? (errors === 0 ? '\n' : '') : `rtt min/avg/max/mdev = ${TRIP}/${TRIP}/${TRIP}/0.000 ms\n`
  return {
    output: `${typeof to === 'number' ? `PING ${target} (${address}) 56(84) bytes of data.` : `PING ${target}(${hostText(to)}) 56 data bytes`}
${lines.map((line) => `${line}\n`).join('')}${count === null ? '^C\n' : ''}
--- ${target} ping statistics ---
${sent} packets transmitted, ${received} received, ${errors === 0 ? '' : `+${errors} errors, `}${lost}% packet loss, time ${(sent - 1) * 1001}ms
${trips}`,
    caches,
    takes: (sent - 1) * INTERVAL_MS + (received < sent ? TIMEOUT_MS : 0),
    events: [{ type: 'ping', to: address, sent, received }],
  }
}
/** The address of a host in the network of a target. */
function ownFor(host: Host, to: Ip, world: World): string {
  if (typeof to === 'number') return host.ip?.address ?? ''
  const own = ipv6In(host, world)
  const address = isLinkLocal(to) ? own?.linkLocal : own?.addresses[0]?.address
  return address === undefined ? '' : hostText(address)
}
/** What a router, or the host itself, says of an echo that went no further. */
const ERRORS = {
  4: { unreachable: 'Destination Host Unreachable', big: 'Frag needed and DF set', expired: 'Time to live exceeded' },
  6: {
    unreachable: 'Destination unreachable: No route',
    big: 'Packet too big: mtu=1500',
    expired: 'Time exceeded: Hop limit',
  },
} as const
/** The line of an echo; none where nothing was heard. `own`: the address of the host, where it says itself that nobody answers. */
function answerText(
  { result, by, ttl, isDelivered }: Echo<Ip>,
  to: Ip,
  number: number,
  own: string | null,
): readonly string[] {
  const said = ERRORS[typeof to === 'number' ? 4 : 6]
  const error = (from: string, what: string): readonly string[] => [`From ${from} icmp_seq=${number} ${what}`]
  switch (result) {
    case 'reply':
      return [`64 bytes from ${hostText(to)}: icmp_seq=${number} ttl=${ttl} time=${TRIP} ms`]
    case 'unreachable':
      return error(hostText(by ?? 0), said.unreachable)
    case 'too-big':
      return error(hostText(by ?? 0), said.big)
    case 'expired':
      return error(hostText(by ?? 0), said.expired)
    case 'silence':
      if (own === null || isDelivered) return []
      return error(own, typeof to === 'number' ? said.unreachable : 'Destination unreachable: Address unreachable')
  }
}

const MOST_HOPS = 30
function trace(host: Host, target: string, world: World): Ran {
  const { address, isHeard } = lookUpAt(host, target, world)
  if (address === null) return unknownName(target, isHeard)
  const view = network(world)
  const node = view.topology.nodeNamed.get(host.name) ?? -1
  const to = ipOf(address) ?? 0
  const size = typeof to === 'number' ? 60 : 80
  const head = `traceroute to ${target} (${hostText(to)}), ${MOST_HOPS} hops max, ${size} byte packets\n`
  if (isCutOff(host, view, node, to)) return { output: `${head}connect: Network is unreachable\n` }
  const caches = arpCaches(world, view)
  const hops = hopsTo(caches, node, to, MOST_HOPS)
  const lines = hops.map(({ ttl, tries, heard }) => {
    const marks = tries.map(({ result }) =>
      result === 'silence' ? ' *' : `  ${TRIP} ms${result === 'unreachable' ? ' !H' : ''}`,
    )
    const by = hostText(heard?.by ?? 0)
    return `${String(ttl).padStart(2)} ${heard ? ` ${by} (${by})` : ''}${marks.join('')}\n`
  })
  return { output: head + lines.join(''), caches, takes: hops.reduce((sum, { silent }) => sum + silent * 5000, 0) }
}

/** `versions`: those that are asked for. */
function ipAddr(host: Host, versions: readonly (4 | 6)[], world: World): string {
  const { ip, mac } = host
  const state = isPlugged(host, world) ? 'UP' : 'DOWN'
  const four = ip && versions.includes(4) ? `    inet ${ip.address}/${lengthOf(ip.mask)} scope global eth0\n` : ''
  const six = versions.includes(6) ? inet6(host, world) : ''
  const link = versions.includes(4) ? `    link/ether ${colons(mac)} brd ff:ff:ff:ff:ff:ff\n` : ''
  return `2: eth0: <BROADCAST,MULTICAST,UP${state === 'UP' ? ',LOWER_UP' : ''}> mtu 1500 state ${state}\n${link}${four}${six}`
}
function inet6(host: Host, world: World): string {
  const own = ipv6In(host, world)
  if (!own) return ''
  const dynamic = host.ipv6 === 'auto' ? ' dynamic' : ''
  const rows = own.addresses.map(
    ({ address, mask }) => `    inet6 ${hostText(address)}/${bitsOf(mask)} scope global${dynamic} \n`,
  )
  return `${rows.join('')}    inet6 ${hostText(own.linkLocal)}/64 scope link \n`
}
/** `ip -6 route`: the networks of the interface, and where everything else goes. */
function ipRoute6(host: Host, world: World): string {
  const own = ipv6In(host, world)
  if (!own) return ''
  const isTold = host.ipv6 === 'auto'
  const end = isTold ? 'proto ra metric 1024 hoplimit 64 pref medium' : 'metric 1024 pref medium'
  const networks = own.addresses.map(
    ({ address, mask }) =>
      `${hostText(networkOf(address, mask))}/${bitsOf(mask)} dev eth0 proto ${isTold ? 'ra' : 'kernel'} metric 256 pref medium\n`,
  )
  const routers = host.gateway6 === undefined ? own.routers.map(hostText) : [host.gateway6.toLowerCase()]
  return [
    ...networks,
    'fe80::/64 dev eth0 proto kernel metric 256 pref medium\n',
    ...routers.map((router) => `default via ${router} dev eth0 ${end}\n`),
  ].join('')
}
function ipRoute({ ip, gateway }: Host): string {
  const own = ip
    ? `${dottedOf((numberOf(ip.address) & numberOf(ip.mask)) >>> 0)}/${lengthOf(ip.mask)} dev eth0 proto kernel scope link src ${ip.address}\n`
    : ''
  return `${gateway === null ? '' : `default via ${gateway} dev eth0\n`}${own}`
}

const os = 'linux' as const
export const linuxCommands: readonly HostCommand[] = [
  {
    usage: 'ping [-c COUNT] ADDRESS',
    help: 'Send echoes to an address',
    os,
    pattern: /^ping6?(?:\s+-[46])?(?:\s+-c\s*(\d{1,3}))?\s+([^\s-]\S*)(?:\s+-c\s*(\d{1,3}))?$/,
    run: (host, [before, target = '', behind], world) => {
      const count = before ?? behind
      return ping(host, target, count === undefined ? null : Number(count), world)
    },
  },
  {
    usage: 'traceroute ADDRESS',
    help: 'Show the routers on the way to an address',
    os,
    pattern: /^trace(?:route|path)6?(?:\s+-[46n])*\s+([^\s-]\S*)$/,
    run: (host, [target = ''], world) => trace(host, target, world),
  },
  {
    usage: 'ip [-6] addr',
    help: 'Show the addresses',
    os,
    pattern: /^ip(?:\s+(-[46]))?\s+a(?:d|dd|ddr|ddress)?(?:\s+show)?(?:\s+(?:dev\s+)?eth0)?$/,
    run: (host, [only], world) => ({
      output: ipAddr(host, only === '-6' ? [6] : only === '-4' ? [4] : [4, 6], world),
    }),
  },
  {
    usage: 'ip [-6] route',
    help: 'Show the routes',
    os,
    pattern: /^ip(?:\s+(-[46]))?\s+r(?:oute)?(?:\s+show)?$/,
    run: (host, [only], world) => ({ output: only === '-6' ? ipRoute6(host, world) : ipRoute(host) }),
  },
  {
    usage: 'ip -6 neigh',
    help: 'Show the resolved IPv6 addresses',
    os,
    pattern: /^ip\s+-6\s+n(?:eigh(?:bou?r)?)?(?:\s+show)?$/,
    run: (host) => ({
      output: resolvedBy(host, true)
        .map(([address, mac]) => `${address.toLowerCase()} dev eth0 lladdr ${colons(mac)} REACHABLE\n`)
        .join(''),
    }),
  },
]
