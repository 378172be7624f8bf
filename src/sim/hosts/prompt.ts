// The prompt of an end host: `ping`, `tracert`, `ipconfig`, `ip addr`, `arp` (ios-switching.md 19, ios-routing.md 21).

import { dottedOf } from '../network/ip.ts'
import { elapsed, unchanged, type Step } from '../entry.ts'
import { ipv4Number } from '../command.ts'
import { handsOnHost } from '../hands.ts'
import { arpCaches, echo, isOnLink, withLearned, type Echo } from '../network/echo.ts'
import { macWithDashes } from '../network/macs.ts'
import { network } from '../network/view.ts'
import type { Host, World } from '../world.ts'
import { colons, isMask, lengthOf, numberOf, withAddress, type HostCommand, type Ran } from './host-command.ts'
import { hostPrompt } from './focus.ts'
import { hopsTo } from './hops.ts'
import { linuxCommands } from './linux.ts'
import { lookUpAt, nameCommands, SILENT_SERVER_MS } from './names.ts'
import { remoteCommands } from './remote.ts'
import { vpcsCommands } from './vpcs.ts'

const COMMANDS: readonly HostCommand[] = [
  {
    usage: 'ping [-n COUNT] ADDRESS',
    help: 'Send echoes to an address',
    os: 'windows',
    pattern: /^ping(?:\s+-[nc]\s+(\d{1,3}))?\s+([^\s-]\S*)(?:\s+-[nc]\s+(\d{1,3}))?$/i,
    run: (host, [before, target = '', behind], world) =>
      ping(host, target, Number(before ?? behind ?? PING_COUNT), world),
  },
  {
    usage: 'ping -t ADDRESS',
    help: 'Send echoes until it is stopped',
    os: 'windows',
    pattern: /^ping\s+(?:-t\s+(\S+)|(\S+)\s+-t)$/i,
    run: (host, [before, behind], world) => {
      const ran = ping(host, before ?? behind ?? '', PING_COUNT, world)
      return { ...ran, output: `${ran.output}Control-C\n^C\n` }
    },
  },
  {
    usage: 'tracert ADDRESS',
    help: 'Show the routers on the way to an address',
    os: 'windows',
    pattern: /^trace(?:rt|route|path)\s+(?:-[dn]\s+)?(\S+)$/i,
    run: (host, [target = ''], world) => trace(host, target, world),
  },
  {
    usage: 'ipconfig [/all]',
    help: 'Show the address, the mask and the gateway',
    os: 'windows',
    pattern: /^ipconfig(?:\s+(\/all))?$/i,
    run: (host, [all], world) => ({ output: ipconfig(host, all !== undefined, world) }),
  },
  {
    usage: 'ipconfig /renew',
    help: 'Ask for an address again; here all addresses are typed in',
    os: 'windows',
    pattern: /^ipconfig\s+\/re(?:lease|new)$/i,
    run: () => ({
      output:
        '\nWindows IP Configuration\n\nThe operation failed as no adapter is in the state permissible for\nthis operation.\n',
    }),
  },
  {
    usage: 'ipconfig ADDRESS MASK [GATEWAY]',
    help: 'Give the host another address, as in Packet Tracer',
    os: 'windows',
    pattern: /^ipconfig\s+([\d.]+)\s+([\d.]+)(?:\s+([\d.]+))?$/i,
    run: (host, words) => setIp(host, words),
  },
  {
    usage: 'ip addr',
    help: 'Show the addresses',
    os: 'linux',
    pattern: /^ip\s+a(?:d|dd|ddr|ddress)?(?:\s+show)?$/,
    run: (host, _, world) => ({ output: ipAddr(host, world) }),
  },
  {
    usage: 'ip route',
    help: 'Show the routes',
    os: 'linux',
    pattern: /^ip\s+r(?:oute)?(?:\s+show)?$/,
    run: (host) => ({ output: ipRoute(host) }),
  },
  {
    usage: 'arp -a',
    help: 'Show the resolved addresses',
    pattern: /^(?:arp(?:\s+-a)?|ip\s+neigh)$/i,
    run: (host) => ({ output: arpTable(host) }),
  },
  {
    usage: 'arp -d',
    help: 'Forget the resolved addresses',
    pattern: /^arp\s+-d(?:\s+\*)?$/i,
    run: (host) => ({ output: '', host: { ...host, arp: {} } }),
  },
  {
    usage: 'set ip ADDRESS MASK [GATEWAY]',
    help: 'Give the host another address',
    pattern: /^set\s+ip\s+(\S+)\s+(\S+)(?:\s+(\S+))?$/i,
    run: (host, words) => setIp(host, words),
  },
  ...remoteCommands,
  ...nameCommands,
  ...linuxCommands,
  ...vpcsCommands,
]
/** Whether a host has a command. Those of VPCS are its own. */
const isOf =
  ({ os }: Host) =>
  (command: HostCommand): boolean =>
    command.os === os || (command.os === undefined && os !== 'vpcs')

/** Types one line at the prompt of a host. */
export function hostStep(world: World, host: Host, line: string): Step {
  const prompt = hostPrompt(host)
  const cleaned = line.replace(/\p{Cc}/gu, ' ').trim()
  const typed = cleaned.replace(host.os === 'vpcs' ? /^\S+>\s+/ : /^[A-Z]:\\[^>]*>\s*|^\S+:~\$\s*/, '')
  if (typed.startsWith('@')) return handsOnHost(world, prompt, typed)
  if (typed === '' || typed === '^C' || typed === '^Z') return unchanged(world, prompt, typed, 'blank', null)
  if (typed.startsWith('!') || typed.startsWith('#')) return unchanged(world, prompt, typed, 'comment', null)
  const own = COMMANDS.filter(isOf(host))
  if (typed === '?' || typed.toLowerCase() === 'help')
    return unchanged(world, prompt, typed, 'command', null, hostHelp(host))
  for (const { pattern, run } of own) {
    const found = pattern.exec(typed)
    if (!found) continue
    const { output, host: after = host, caches, takes = 0, events = [] } = run(host, found.slice(1), world)
    const learned = caches ? withLearned(caches, world) : { devices: {}, hosts: {} }
    const now: World = {
      ...world,
      clock: world.clock + takes,
      devices: { ...world.devices, ...learned.devices },
      hosts: { ...world.hosts, [host.name]: after, ...learned.hosts },
    }
    return elapsed(world, now, { prompt, input: typed, kind: 'command', output, events })
  }
  return unchanged(world, prompt, typed, 'command', null, unknown(host, typed))
}
/** What `?` lists at the prompt of a host. */
export const hostHelp = (host: Host): string => {
  const own = COMMANDS.filter(isOf(host))
  return own.map(({ usage, help }) => `  ${usage.padEnd(32)}${help}\n`).join('')
}
const unknown = ({ os }: Host, typed: string): string => {
  const [word = ''] = typed.split(/\s/)
  if (os === 'vpcs') return `Bad command: "${typed}". Use ? for help.\n`
  return os === 'linux'
    ? `${word}: command not found\n`
    : `'${word}' is not recognized as an internal or external command,\noperable program or batch file.\n`
}

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
  const to = numberOf(address)
  const caches = arpCaches(world, view)
  const sent = Math.min(Math.max(count, 1), 100)
  const isFar = !isOnLink(view, node, to)
  const cannot = host.ip === null || (isFar && host.gateway === null)
  const lines: string[] = []
  let received = 0
  let takes = 0
  for (let i = 0; i < sent; i++) {
    const one = cannot ? null : echo(caches, node, null, to)
    lines.push(one === null ? 'PING: transmit failed. General failure.' : replyLine(host, one, isFar))
    received += one?.result === 'reply' ? 1 : 0
    takes += one?.result === 'silence' ? TIMEOUT_MS : INTERVAL_MS
  }
  const lost = sent - received
  const times =
    received === 0
      ? ''
      : 'Approximate round trip times in milli-seconds:\n    Minimum = 0ms, Maximum = 0ms, Average = 0ms\n'
  return {
    output: `\nPinging ${bracketed(target, address)} with 32 bytes of data:\n${lines.join('\n')}\n\nPing statistics for ${address}:\n    Packets: Sent = ${sent}, Received = ${received}, Lost = ${lost} (${Math.floor((100 * lost) / sent)}% loss)${received === 0 ? '' : ','}\n${times}`,
    caches,
    takes,
    events: [{ type: 'ping', to: address, sent, received }],
  }
}
/** `files.lab [10.0.0.5]`, where a name was typed. */
const bracketed = (target: string, address: string): string => (target === address ? target : `${target} [${address}]`)
function replyLine({ ip }: Host, { result, by, ttl, isDelivered }: Echo, isFar: boolean): string {
  switch (result) {
    case 'reply':
      return `Reply from ${dottedOf(by ?? 0)}: bytes=32 time<1ms TTL=${ttl}`
    case 'unreachable':
      return `Reply from ${dottedOf(by ?? 0)}: Destination host unreachable.`
    case 'too-big':
      return 'Packet needs to be fragmented but DF set.'
    case 'expired':
      return `Reply from ${dottedOf(by ?? 0)}: TTL expired in transit.`
    case 'silence':
      // Nobody in the own network has the address: the host says so itself.
      return isFar || isDelivered
        ? 'Request timed out.'
        : `Reply from ${ip?.address ?? ''}: Destination host unreachable.`
  }
}

/** Routers that a trace asks before it gives up. */
const MOST_HOPS = 30
function trace(host: Host, target: string, world: World): Ran {
  const { address } = lookUpAt(host, target, world)
  if (address === null) return { output: `Unable to resolve target system name ${target}.\n` }
  const view = network(world)
  const node = view.topology.nodeNamed.get(host.name) ?? -1
  const to = numberOf(address)
  const caches = arpCaches(world, view)
  const hops = hopsTo(caches, node, to, MOST_HOPS)
  const lines = hops.map(({ ttl, tries, heard }) => {
    const marks = tries.map(({ result }) => (result === 'silence' ? '    *   ' : '   <1 ms')).join(' ')
    const by = heard?.by ?? null
    return `${String(ttl).padStart(3)} ${marks}  ${by === null ? 'Request timed out.' : dottedOf(by)}`
  })
  return {
    output: `\nTracing route to ${bracketed(target, address)}${target === address ? ' ' : '\n'}over a maximum of ${MOST_HOPS} hops\n\n${lines.join('\n')}\n\nTrace complete.\n`,
    caches,
    takes: hops.reduce((sum, { silent }) => sum + silent * TIMEOUT_MS, 0),
  }
}

const isPlugged = (host: Host, world: World): boolean => {
  const view = network(world)
  const { first = -1 } = view.topology.nodes[view.topology.nodeNamed.get(host.name) ?? -1] ?? {}
  return view.links[first]?.state === 'connected'
}

function ipconfig(host: Host, all: boolean, world: World): string {
  const { ip, gateway, dns, mac } = host
  const head = '\nWindows IP Configuration\n\n\nEthernet adapter Ethernet0:\n\n'
  if (!isPlugged(host, world))
    return `${head}   Media State . . . . . . . . . . . : Media disconnected\n   Connection-specific DNS Suffix  . : \n`
  const physical = all ? `   Physical Address. . . . . . . . . : ${macWithDashes(mac).toUpperCase()}\n` : ''
  const servers = all && dns !== null ? `   DNS Servers . . . . . . . . . . . : ${dns}\n` : ''
  return `${head}   Connection-specific DNS Suffix  . : \n${physical}   ${ip?.address.startsWith('169.254.') ? 'Autoconfiguration IPv4 Address. . ' : 'IPv4 Address. . . . . . . . . . . '}: ${ip?.address ?? '0.0.0.0'}\n   Subnet Mask . . . . . . . . . . . : ${ip?.mask ?? '0.0.0.0'}\n   Default Gateway . . . . . . . . . : ${gateway ?? ''}\n${servers}`
}
function ipAddr(host: Host, world: World): string {
  const { ip, mac } = host
  const state = isPlugged(host, world) ? 'UP' : 'DOWN'
  return `2: eth0: <BROADCAST,MULTICAST,UP${state === 'UP' ? ',LOWER_UP' : ''}> mtu 1500 state ${state}\n    link/ether ${colons(mac)} brd ff:ff:ff:ff:ff:ff\n${
    ip ? `    inet ${ip.address}/${lengthOf(ip.mask)} scope global eth0\n` : ''
  }`
}
function ipRoute({ ip, gateway }: Host): string {
  const own = ip
    ? `${dottedOf((numberOf(ip.address) & numberOf(ip.mask)) >>> 0)}/${lengthOf(ip.mask)} dev eth0 proto kernel scope link src ${ip.address}\n`
    : ''
  return `${gateway === null ? '' : `default via ${gateway} dev eth0\n`}${own}`
}

function arpTable({ os, ip, arp }: Host): string {
  const entries = Object.entries(arp).toSorted(([a], [b]) => numberOf(a) - numberOf(b))
  if (os === 'linux')
    return entries.map(([address, mac]) => `${address} dev eth0 lladdr ${colons(mac)} REACHABLE\n`).join('')
  if (entries.length === 0) return 'No ARP Entries Found.\n'
  const rows = entries.map(([address, mac]) => `  ${address.padEnd(22)}${macWithDashes(mac).padEnd(22)}dynamic\n`)
  return `\nInterface: ${ip?.address ?? ''} --- 0x2\n  Internet Address      Physical Address      Type\n${rows.join('')}`
}

function setIp(host: Host, [address = '', mask = '', gateway]: readonly (string | undefined)[]): Ran {
  if (ipv4Number(address) === null || !isMask(mask)) return { output: 'The address or the mask is not valid.\n' }
  if (gateway !== undefined && ipv4Number(gateway) === null) return { output: 'The gateway is not valid.\n' }
  return { output: '', host: withAddress(host, address, mask, gateway ?? null) }
}
