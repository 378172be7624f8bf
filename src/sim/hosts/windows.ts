// `ping`, `tracert` and `ipconfig` of a host with Windows (ios-routing.md 21).

import { arpCaches, type Echo } from '../network/echo.ts'
import { ipOf, type Ip } from '../network/ip.ts'
import { macWithDashes } from '../network/macs.ts'
import { network } from '../network/view.ts'
import type { Host, World } from '../world.ts'
import { isPlugged, setIp, type HostCommand, type Ran } from './host-command.ts'
import { echoOf, hopsTo, hostText, ipv6In, isCutOff, isOnLink } from './hops.ts'
import { withoutZone } from './ipv6.ts'
import { lookUpAt, SILENT_SERVER_MS } from './names.ts'

const PING_COUNT = 4
const TIMEOUT_MS = 4000
/** An echo that waits for its answer leaves a second later. */
const INTERVAL_MS = 1000

function ping(host: Host, target: string, count: number, world: World): Ran {
  const { address, isHeard } = lookUpAt(host, target, world)
  if (address === null)
    return {
      output: `Ping request could not find host ${target}. Please check the name and try again.\n`,
      takes: isHeard ? 0 : SILENT_SERVER_MS,
    }
  const view = network(world)
  const node = view.topology.nodeNamed.get(host.name) ?? -1
  const to = ipOf(address) ?? 0
  const caches = arpCaches(world, view)
  const sent = Math.min(Math.max(count, 1), 100)
  const isFar = !isOnLink(view, node, to)
  const cannot = isCutOff(host, view, node, to)
  const lines: string[] = []
  let received = 0
  let takes = 0
  for (let i = 0; i < sent; i++) {
    const one = cannot ? null : echoOf(caches, node, to)
    lines.push(one === null ? 'PING: transmit failed. General failure.' : replyLine(host, one, to, isFar))
    received += one?.result === 'reply' ? 1 : 0
    takes += one?.result === 'silence' ? TIMEOUT_MS : INTERVAL_MS
  }
  const lost = sent - received
  const times =
    received === 0
      ? ''
      : 'Approximate round trip times in milli-seconds:\n    Minimum = 0ms, Maximum = 0ms, Average = 0ms\n'
  const shown = hostText(to)
  return {
    output: `\nPinging ${bracketed(target, shown)} with 32 bytes of data:\n${lines.join('\n')}\n\nPing statistics for ${shown}:\n    Packets: Sent = ${sent}, Received = ${received}, Lost = ${lost} (${Math.floor((100 * lost) / sent)}% loss)${received === 0 ? '' : ','}\n${times}`,
    caches,
    takes,
    events: [{ type: 'ping', to: address, sent, received }],
  }
}
/** `files.lab [10.0.0.5]`, where a name was typed. */
const bracketed = (target: string, shown: string): string =>
  ipOf(withoutZone(target)) === null ? `${target} [${shown}]` : shown
function replyLine({ ip }: Host, { result, by, ttl, isDelivered }: Echo<Ip>, to: Ip, isFar: boolean): string {
  const from = hostText(by ?? 0)
  switch (result) {
    case 'reply':
      return typeof to === 'number'
        ? `Reply from ${from}: bytes=32 time<1ms TTL=${ttl}`
        : `Reply from ${from}: time<1ms`
    case 'unreachable':
      return `Reply from ${from}: ${unreachable(to)}`
    case 'too-big':
      return 'Packet needs to be fragmented but DF set.'
    case 'expired':
      return `Reply from ${from}: TTL expired in transit.`
    case 'silence':
      if (isFar || isDelivered) return 'Request timed out.'
      // Nobody in the own network has the address: the host says so itself.
      return typeof to === 'number'
        ? `Reply from ${ip?.address ?? ''}: Destination host unreachable.`
        : 'Destination host unreachable.'
  }
}

/** What a router says where it has no way to an address. */
const unreachable = (to: Ip): string => `Destination ${typeof to === 'number' ? 'host' : 'net'} unreachable.`
/** A try of a trace that nobody answered. */
const LOST = '    *   '

/** Routers that a trace asks before it gives up. */
const MOST_HOPS = 30
function trace(host: Host, target: string, most: number, world: World): Ran {
  const { address } = lookUpAt(host, target, world)
  if (address === null) return { output: `Unable to resolve target system name ${target}.\n` }
  const view = network(world)
  const node = view.topology.nodeNamed.get(host.name) ?? -1
  const to = ipOf(address) ?? 0
  const caches = arpCaches(world, view)
  const hops = hopsTo(caches, node, to, most)
  const lines = hops.map(({ ttl, tries, heard }) => {
    const number = String(ttl).padStart(3)
    const by = heard?.by ?? null
    if (by !== null && heard?.result === 'unreachable') {
      // A router says that it goes no further: what was lost before stands in front.
      const lost = tries.slice(0, tries.indexOf(heard)).map(() => ` ${LOST}`)
      return `${number}${lost.join('')}  ${hostText(by)}  reports: ${unreachable(to)}`
    }
    const marks = tries.map(({ result }) => (result === 'silence' ? LOST : '   <1 ms')).join(' ')
    return `${number} ${marks}  ${by === null ? 'Request timed out.' : hostText(by)}`
  })
  const named = bracketed(target, hostText(to))
  return {
    output: `\nTracing route to ${named}${named.includes(' ') ? '\n' : ' '}over a maximum of ${most} hops\n\n${lines.join('\n')}\n\nTrace complete.\n`,
    caches,
    takes: hops.reduce((sum, { silent }) => sum + silent * TIMEOUT_MS, 0),
  }
}

function ipconfig(host: Host, all: boolean, world: World): string {
  const { ip, gateway, dns, mac } = host
  const head = '\nWindows IP Configuration\n\n\nEthernet adapter Ethernet0:\n\n'
  if (!isPlugged(host, world))
    return `${head}   Media State . . . . . . . . . . . : Media disconnected\n   Connection-specific DNS Suffix  . : \n`
  const six = ipv6In(host, world)
  const routers = host.gateway6 === undefined ? (six?.routers ?? []).map(hostText) : [host.gateway6.toLowerCase()]
  // A link-local address is one of an interface, whose number stands behind it.
  const gateways = [...routers.map(withZone), ...(gateway === null ? [] : [gateway])]
  const auto = ip?.address.startsWith('169.254.') === true
  return [
    head,
    '   Connection-specific DNS Suffix  . : \n',
    all ? `   Physical Address. . . . . . . . . : ${macWithDashes(mac).toUpperCase()}\n` : '',
    ...(six?.addresses ?? []).map(({ address }) => `   IPv6 Address. . . . . . . . . . . : ${hostText(address)}\n`),
    six ? `   Link-local IPv6 Address . . . . . : ${withZone(hostText(six.linkLocal))}\n` : '',
    `   ${auto ? 'Autoconfiguration IPv4 Address. . ' : 'IPv4 Address. . . . . . . . . . . '}: ${ip?.address ?? '0.0.0.0'}\n`,
    `   Subnet Mask . . . . . . . . . . . : ${ip?.mask ?? '0.0.0.0'}\n`,
    `   Default Gateway . . . . . . . . . : ${gateways.join(`\n${' '.repeat(39)}`)}\n`,
    all && dns !== null ? `   DNS Servers . . . . . . . . . . . : ${dns}\n` : '',
  ].join('')
}
const withZone = (address: string): string => (address.startsWith('fe80') ? `${address}%11` : address)

const os = 'windows' as const
/** Options of `ping` and `tracert` that change nothing here: how names are shown, how long is waited, which version. */
const PING = String.raw`ping((?:\s+(?:-n\s+\d{1,3}|-c\s+\d{1,3}|-w\s+\d{1,6}|-l\s+\d{1,5}|-4|-6|-t|-a))*)\s+([^\s-]\S*)((?:\s+(?:-n\s+\d{1,3}|-c\s+\d{1,3}|-w\s+\d{1,6}|-l\s+\d{1,5}|-4|-6|-t|-a))*)`
const TRACE = String.raw`trace(?:rt|route|path)((?:\s+(?:-d|-n|-4|-6|-h\s+\d{1,3}|-w\s+\d{1,6}))*)\s+([^\s-]\S*)((?:\s+(?:-d|-n|-4|-6|-h\s+\d{1,3}|-w\s+\d{1,6}))*)`
const optionOf = (pattern: RegExp, ...texts: readonly (string | undefined)[]): number | null => {
  const found = pattern.exec(texts.join(' '))?.[1]
  return found === undefined ? null : Number(found)
}
export const windowsCommands: readonly HostCommand[] = [
  {
    usage: 'ping [-n COUNT] [-t] ADDRESS',
    help: 'Send echoes to an address; -t: until it is stopped',
    os,
    pattern: new RegExp(`^${PING}$`, 'i'),
    run: (host, [before, target = '', behind], world) => {
      const ran = ping(host, target, optionOf(/-[nc]\s+(\d+)/i, before, behind) ?? PING_COUNT, world)
      return /-t\b/i.test(`${before} ${behind}`) ? { ...ran, output: `${ran.output}Control-C\n^C\n` } : ran
    },
  },
  {
    usage: 'tracert [-d] [-h HOPS] ADDRESS',
    help: 'Show the routers on the way to an address',
    os,
    pattern: new RegExp(`^${TRACE}$`, 'i'),
    run: (host, [before, target = '', behind], world) =>
      trace(host, target, Math.min(Math.max(optionOf(/-h\s+(\d+)/i, before, behind) ?? MOST_HOPS, 1), 255), world),
  },
  {
    usage: 'ipconfig [/all]',
    help: 'Show the address, the mask and the gateway',
    os,
    pattern: /^(?:ipconfig(?:\s+(\/all))?|ipv6config)$/i,
    run: (host, [all], world) => ({ output: ipconfig(host, all !== undefined, world) }),
  },
  {
    usage: 'ipconfig /renew',
    help: 'Ask for an address again; here all addresses are typed in',
    os,
    pattern: /^ipconfig\s+\/re(?:lease|new)$/i,
    run: () => ({
      output:
        '\nWindows IP Configuration\n\nThe operation failed as no adapter is in the state permissible for\nthis operation.\n',
    }),
  },
  {
    usage: 'ipconfig ADDRESS MASK [GATEWAY]',
    help: 'Give the host another address, as in Packet Tracer',
    os,
    pattern: /^ipconfig\s+([\d.]+)\s+([\d.]+)(?:\s+([\d.]+))?$/i,
    run: (host, words) => setIp(host, words),
  },
]
