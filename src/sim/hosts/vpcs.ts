// The virtual PC of GNS3 (VPCS): `ip`, `show ip`, `ping`, `trace`, `save`.

import { bitsOf, dottedOf, ipOf, type Ip } from '../network/ip.ts'
import { ipv4Number } from '../command.ts'
import { maskOf } from '../network/addresses.ts'
import { arpCaches, type Echo } from '../network/echo.ts'
import { network } from '../network/view.ts'
import type { Host, World } from '../world.ts'
import { echoOf, hopsTo, hostText, ipv6In, isCutOff, isOnLink } from './hops.ts'
import { ipv6Given, resolvedBy } from './ipv6.ts'
import { lookUpAt } from './names.ts'
import { colons, isMask, lengthOf, numberOf, withAddress, type HostCommand, type Ran } from './host-command.ts'

/** `ip 10.0.0.2/24 10.0.0.1`: with a length or a mask, and the gateway. */
function setAddress(host: Host, [address = '', length, mask, gateway]: readonly (string | undefined)[]): Ran {
  const own = mask ?? dottedOf(maskOf(Math.min(Number(length ?? 24), 32)))
  if (ipv4Number(address) === null || !isMask(own)) return { output: 'Invalid address\n' }
  if (gateway !== undefined && ipv4Number(gateway) === null) return { output: 'Invalid gateway address\n' }
  return {
    output: `Checking for duplicate address...\n${host.name} : ${address} ${own}${gateway === undefined ? '' : ` gateway ${gateway}`}\n\n`,
    host: withAddress(host, address, own, gateway ?? null),
  }
}

function showIp({ name, ip, gateway, dns, mac }: Host): Ran {
  const row = (what: string, said: string): string => `${what.padEnd(12)}: ${said}\n`
  return {
    output: `\n${row('NAME', `${name}[1]`)}${row('IP/MASK', `${ip?.address ?? '0.0.0.0'}/${ip ? lengthOf(ip.mask) : 0}`)}${row('GATEWAY', gateway ?? '0.0.0.0')}${row('DNS', dns ?? '')}${row('MAC', colons(mac))}${row('MTU', '1500')}\n`,
  }
}

/** `ip 2001:db8::10/64`, or `ip auto`, which asks the routers of the wire. */
function setIpv6(host: Host, [own = '', gateway]: readonly (string | undefined)[], world: World): Ran {
  const after = ipv6Given(host, own, gateway)
  if (!after) return { output: 'Invalid address\n' }
  if (after.ipv6 !== 'auto') return { output: `${host.name} : ${own.toLowerCase()}\n\n`, host: after }
  const told = ipv6In(after, { ...world, hosts: { ...world.hosts, [host.name]: after } })
  const [address] = told?.addresses ?? []
  return {
    output: address
      ? `GLOBAL SCOPE      : ${hostText(address.address)}/${bitsOf(address.mask)}\n\n`
      : "Can't find ip address configuration\n\n",
    host: after,
  }
}
function showIpv6(host: Host, world: World): Ran {
  const own = ipv6In(host, world)
  const row = (what: string, said: string): string => `${what.padEnd(18)}: ${said}\n`
  const [address] = own?.addresses ?? []
  const routers = host.gateway6 === undefined ? (own?.routers ?? []).map(hostText) : [host.gateway6.toLowerCase()]
  return {
    output: `\n${row('NAME', `${host.name}[1]`)}${row('LINK-LOCAL SCOPE', own ? `${hostText(own.linkLocal)}/64` : '')}${row('GLOBAL SCOPE', address ? `${hostText(address.address)}/${bitsOf(address.mask)}` : '')}${row('DNS', host.dns ?? '')}${row('ROUTER', routers[0] ?? '')}${row('MAC', colons(host.mac))}${row('MTU', '1500')}\n`,
  }
}

const ECHOES = 5
const TIMEOUT_MS = 2000
const INTERVAL_MS = 1000
const NO_GATEWAY = 'No gateway found\n\n'

/** Does something with the address of a target, which may be a name. */
function withName(host: Host, target: string, world: World, run: (host: Host, to: string, world: World) => Ran): Ran {
  const { address } = lookUpAt(host, target, world)
  if (address === null) return { output: `Cannot resolve ${target}\n\n` }
  if (address === target) return run(host, address, world)
  const ran = run(host, address, world)
  return { ...ran, output: `${target} resolved to ${address}\n${ran.output}` }
}

function ping(host: Host, target: string, world: World): Ran {
  const to = ipOf(target) ?? 0
  const view = network(world)
  const node = view.topology.nodeNamed.get(host.name) ?? -1
  if (isCutOff(host, view, node, to)) return { output: NO_GATEWAY }
  const caches = arpCaches(world, view)
  const echoes = Array.from({ length: ECHOES }, () => echoOf(caches, node, to))
  const received = echoes.filter(({ result }) => result === 'reply').length
  const events = [{ type: 'ping', to: target, sent: ECHOES, received }] as const
  const silent = echoes.filter(({ result }) => result === 'silence').length
  const takes = silent * TIMEOUT_MS + (ECHOES - silent) * INTERVAL_MS
  // Nobody in the own network has the address.
  if (silent === ECHOES && isOnLink(view, node, to) && echoes.every(({ isDelivered }) => !isDelivered))
    return { output: `host (${target}) not reachable\n\n`, caches, takes, events }
  const lines = echoes.map((one, i) => `${answerText(one, to, i + 1)}\n`)
  return { output: `${lines.join('')}\n`, caches, takes, events }
}
/** What a router says of an echo that went no further. */
const ERRORS = {
  4: {
    unreachable: 'ICMP type:3, code:1, Destination host unreachable',
    big: 'ICMP type:3, code:4, Fragmentation needed',
    expired: 'ICMP type:11, code:0, TTL expired in transit',
  },
  6: {
    unreachable: 'ICMP type:1, code:0, No route to destination',
    big: 'ICMP type:2, code:0, Packet too big',
    expired: 'ICMP type:3, code:0, Hop limit exceeded',
  },
} as const
function answerText({ result, by, ttl }: Echo<Ip>, to: Ip, number: number): string {
  const [seq, said] = typeof to === 'number' ? (['icmp_seq', ERRORS[4]] as const) : (['icmp6_seq', ERRORS[6]] as const)
  const head = (from: Ip): string => `${hostText(from)} ${seq}=${number} ttl=${ttl} time=0.500 ms`
  switch (result) {
    case 'reply':
      return `${typeof to === 'number' ? '84 bytes from ' : ''}${head(to)}`
    case 'unreachable':
      return `*${head(by ?? 0)} (${said.unreachable})`
    case 'too-big':
      return `*${head(by ?? 0)} (${said.big})`
    case 'expired':
      return `*${head(by ?? 0)} (${said.expired})`
    case 'silence':
      return `${hostText(to)} ${seq}=${number} timeout`
  }
}

const MOST_HOPS = 8
function trace(host: Host, target: string, world: World): Ran {
  const to = ipOf(target) ?? 0
  const view = network(world)
  const node = view.topology.nodeNamed.get(host.name) ?? -1
  if (isCutOff(host, view, node, to)) return { output: NO_GATEWAY }
  const caches = arpCaches(world, view)
  const hops = hopsTo(caches, node, to, MOST_HOPS)
  const lines = hops.map(({ ttl, tries, heard }) => {
    const isThere = heard?.result === 'reply'
    const isStopped = heard?.result === 'unreachable'
    const from = hostText(heard?.by ?? 0)
    const says = isThere
      ? `*${from}   0.500 ms (ICMP type:${typeof to === 'number' ? '3, code:3' : '1, code:4'}, Destination port unreachable)`
      : isStopped
        ? `*${from}   0.500 ms (${ERRORS[typeof to === 'number' ? 4 : 6].unreachable})`
        : tries.map(({ result }) => (result === 'silence' ? '  *' : `  0.500 ms`)).join('')
    return `${String(ttl).padStart(2)}   ${isThere || isStopped ? says : `${heard ? from : ''}${says}`}\n`
  })
  return {
    output: `trace to ${target}, ${MOST_HOPS} hops max, press Ctrl+C to stop\n${lines.join('')}\n`,
    caches,
    takes: hops.reduce((sum, { silent }) => sum + silent * INTERVAL_MS, 0),
  }
}

function showArp(host: Host): Ran {
  const rows = resolvedBy(host, false)
    .toSorted(([a], [b]) => numberOf(a) - numberOf(b))
    .map(([address, mac]) => `${colons(mac)}  ${address} expires in 120 seconds \n`)
  return { output: `\n${rows.length === 0 ? 'arp table is empty\n' : rows.join('')}\n` }
}

const os = 'vpcs' as const
export const vpcsCommands: readonly HostCommand[] = [
  {
    usage: 'ip ADDRESS/LENGTH [GATEWAY]',
    help: 'Give the host another address',
    os,
    pattern: /^ip\s+([\d.]+)(?:\/(\d{1,2})|\s+(255[\d.]*))?(?:\s+([\d.]+))?$/i,
    run: setAddress,
  },
  {
    usage: 'ip ADDRESS6/LENGTH [GATEWAY]',
    help: 'Give the host another IPv6 address, or ip auto',
    os,
    pattern: /^ip\s+([0-9a-f:.]*:[0-9a-f:.]*\/\d{1,3}|auto)(?:\s+(\S+))?$/i,
    run: setIpv6,
  },
  {
    usage: 'show ipv6',
    help: 'Show the IPv6 addresses',
    os,
    pattern: /^sh(?:ow)?\s+ipv6(?:\s+all)?$/i,
    run: (host, _, world) => showIpv6(host, world),
  },
  {
    usage: 'show ip',
    help: 'Show the address, the mask and the gateway',
    os,
    pattern: /^sh(?:ow)?\s+ip(?:\s+all)?$/i,
    run: showIp,
  },
  { usage: 'show arp', help: 'Show the resolved addresses', os, pattern: /^(?:sh(?:ow)?\s+)?arp$/i, run: showArp },
  {
    usage: 'clear arp',
    help: 'Forget the resolved addresses',
    os,
    pattern: /^clear\s+arp$/i,
    run: (host) => ({ output: '', host: { ...host, arp: {} } }),
  },
  {
    usage: 'ping ADDRESS',
    help: 'Send echoes to an address',
    os,
    pattern: /^ping\s+(\S+)$/i,
    run: (host, [target = ''], world) => withName(host, target, world, ping),
  },
  {
    usage: 'trace ADDRESS',
    help: 'Show the routers on the way to an address',
    os,
    pattern: /^trace\s+(\S+)(?:\s+-P\s+\d+)?$/i,
    run: (host, [target = ''], world) => withName(host, target, world, trace),
  },
  {
    usage: 'dhcp',
    help: 'Ask for an address; nobody gives one here',
    os,
    pattern: /^(?:ip\s+)?dhcp$/i,
    run: () => ({ output: "DDD\nCan't find dhcp server\n\n", takes: 9000 }),
  },
  {
    usage: 'save',
    help: 'Keep the address for the next start',
    os,
    pattern: /^save(?:\s+\S+)?$/i,
    run: () => ({ output: 'Saving startup configuration to startup.vpc\n.  done\n\n' }),
  },
]
