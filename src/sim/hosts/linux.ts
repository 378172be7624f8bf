// `ping` and `traceroute` of a host with Linux, as iputils and traceroute write them.

import { dottedOf } from '../network/ip.ts'
import { arpCaches, echo, isOnLink, type Echo } from '../network/echo.ts'
import { network } from '../network/view.ts'
import type { Host, World } from '../world.ts'
import { hopsTo, isCutOff } from './hops.ts'
import { lookUpAt, SILENT_SERVER_MS } from './names.ts'
import { numberOf, type HostCommand, type Ran } from './host-command.ts'

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
  const to = numberOf(address)
  if (isCutOff(host, view, node, to)) return { output: 'ping: connect: Network is unreachable\n' }
  const caches = arpCaches(world, view)
  const sent = Math.min(Math.max(count ?? ECHOES, 1), MOST_ECHOES)
  const isNear = isOnLink(view, node, to)
  const echoes = Array.from({ length: sent }, () => echo(caches, node, null, to))
  const lines = echoes.flatMap((one, i) => answerText(one, address, i + 1, isNear ? (host.ip?.address ?? '') : null))
  const received = echoes.filter(({ result }) => result === 'reply').length
  const errors = lines.length - received
  const lost = Math.floor((100 * (sent - received)) / sent)
  const trips =
    received === 0 ? (errors === 0 ? '\n' : '') : `rtt min/avg/max/mdev = ${TRIP}/${TRIP}/${TRIP}/0.000 ms\n`
  return {
    output: `PING ${target} (${address}) 56(84) bytes of data.
${lines.map((line) => `${line}\n`).join('')}${count === null ? '^C\n' : ''}
--- ${target} ping statistics ---
${sent} packets transmitted, ${received} received, ${errors === 0 ? '' : `+${errors} errors, `}${lost}% packet loss, time ${(sent - 1) * 1001}ms
${trips}`,
    caches,
    takes: (sent - 1) * INTERVAL_MS + (received < sent ? TIMEOUT_MS : 0),
    events: [{ type: 'ping', to: address, sent, received }],
  }
}
/** The line of an echo; none where nothing was heard. `own`: the address of the host, where it says itself that nobody answers. */
function answerText(
  { result, by, ttl, isDelivered }: Echo,
  target: string,
  number: number,
  own: string | null,
): readonly string[] {
  switch (result) {
    case 'reply':
      return [`64 bytes from ${target}: icmp_seq=${number} ttl=${ttl} time=${TRIP} ms`]
    case 'unreachable':
      return [`From ${dottedOf(by ?? 0)} icmp_seq=${number} Destination Host Unreachable`]
    case 'too-big':
      return [`From ${dottedOf(by ?? 0)} icmp_seq=${number} Frag needed and DF set`]
    case 'expired':
      return [`From ${dottedOf(by ?? 0)} icmp_seq=${number} Time to live exceeded`]
    case 'silence':
      return own === null || isDelivered ? [] : [`From ${own} icmp_seq=${number} Destination Host Unreachable`]
  }
}

const MOST_HOPS = 30
function trace(host: Host, target: string, world: World): Ran {
  const { address, isHeard } = lookUpAt(host, target, world)
  if (address === null) return unknownName(target, isHeard)
  const view = network(world)
  const node = view.topology.nodeNamed.get(host.name) ?? -1
  const to = numberOf(address)
  const head = `traceroute to ${target} (${address}), ${MOST_HOPS} hops max, 60 byte packets\n`
  if (isCutOff(host, view, node, to)) return { output: `${head}connect: Network is unreachable\n` }
  const caches = arpCaches(world, view)
  const hops = hopsTo(caches, node, to, MOST_HOPS)
  const lines = hops.map(({ ttl, tries, heard }) => {
    const marks = tries.map(({ result }) =>
      result === 'silence' ? ' *' : `  ${TRIP} ms${result === 'unreachable' ? ' !H' : ''}`,
    )
    const by = dottedOf(heard?.by ?? 0)
    return `${String(ttl).padStart(2)} ${heard ? ` ${by} (${by})` : ''}${marks.join('')}\n`
  })
  return { output: head + lines.join(''), caches, takes: hops.reduce((sum, { silent }) => sum + silent * 5000, 0) }
}

const os = 'linux' as const
export const linuxCommands: readonly HostCommand[] = [
  {
    usage: 'ping [-c COUNT] ADDRESS',
    help: 'Send echoes to an address',
    os,
    pattern: /^ping(?:\s+-c\s*(\d{1,3}))?\s+([^\s-]\S*)(?:\s+-c\s*(\d{1,3}))?$/,
    run: (host, [before, target = '', behind], world) => {
      const count = before ?? behind
      return ping(host, target, count === undefined ? null : Number(count), world)
    },
  },
  {
    usage: 'traceroute ADDRESS',
    help: 'Show the routers on the way to an address',
    os,
    pattern: /^trace(?:route|path)\s+(?:-n\s+)?(\S+)$/,
    run: (host, [target = ''], world) => trace(host, target, world),
  },
]
