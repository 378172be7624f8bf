// `show ip route`: what is connected and what was routed by hand (ios-routing.md 6.5). Routing protocols are not simulated.

import { bitsOf, dottedOf, isInside } from '../../network/ip.ts'
import { command, ipv4, ipv4Number, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { addressesOf, maskOf, type Attachment, type Ipv4 } from '../../network/addresses.ts'
import { type Route } from '../../network/routes.ts'
import { network } from '../../network/view.ts'
import { isFrom } from '../../platforms/release.ts'
import type { World } from '../../world.ts'
import { isRouting } from './routes.ts'

/** A prefix of the table with the ways of its packets. */
interface Entry {
  readonly kind: 'connected' | 'local' | 'static'
  readonly code: string
  readonly prefix: number
  readonly bits: number
  readonly ways: readonly Way[]
}
interface Way {
  /** As the table says it. */
  readonly text: string
  /** As the answer for one address says it. */
  readonly block: string
  readonly tag: number | null
}

/** The length of the classful network an address is in. */
const classBits = (address: number): number => (address >>> 31 === 0 ? 8 : address >>> 30 === 2 ? 16 : 24)
const majorOf = (address: number): number => (address & maskOf(classBits(address))) >>> 0

/** The table of a device. Before IOS 15 there are no local routes. */
function entriesOf(device: Device, world: World): readonly Entry[] {
  // The device may have changed since the world was made, as by the line that asks.
  const view = network({ ...world, devices: { ...world.devices, [device.name]: device } })
  const own = view.routes[view.topology.nodeNamed.get(device.name) ?? -1] ?? []
  const nameOf = (out: number): string => view.attachments[out]?.name ?? 'Null0'
  const all = new Map<string, Entry>()
  const put = (kind: Entry['kind'], code: string, prefix: number, bits: number, way: Way): void => {
    const key = `${prefix}/${bits}`
    const known = all.get(key)
    all.set(key, known ? { ...known, ways: [...known.ways, way] } : { kind, code, prefix, bits, ways: [way] })
  }
  const isOld = isOldTable(device)
  for (const route of own) {
    const bits = bitsOf(route.mask)
    if (route.source === 'static')
      put('static', bits === 0 ? 'S*' : 'S', route.prefix, bits, staticWay(route, nameOf(route.out)))
    else if (route.source === 'connected') {
      const way = directWay(nameOf(route.out))
      put('connected', 'C', route.prefix, bits, way)
      for (const { address, mask } of isOld || bits === 32 ? [] : addressesIn(view.attachments[route.out]))
        if (mask === route.mask && isInside(address, route.prefix, mask)) put('local', 'L', address, 32, way)
    }
  }
  return [...all.values()].toSorted((a, b) => a.prefix - b.prefix || a.bits - b.bits)
}
const addressesIn = (one: Attachment | undefined): readonly Ipv4[] => (one ? addressesOf(one) : [])
const directWay = (name: string): Way => ({
  text: `is directly connected, ${name}`,
  block: `directly connected, via ${name}`,
  tag: null,
})
function staticWay({ line, distance }: Route, name: string): Way {
  const out = line?.interface ?? null
  if (!line || line.next === null) return { ...directWay(out ?? name), tag: line?.tag ?? null }
  return {
    text: `[${distance}/0] via ${line.next}${out === null ? '' : `, ${out}`}`,
    block: `${line.next}${out === null ? '' : `, via ${out}`}`,
    tag: line.tag,
  }
}

const releaseOf = ({ running }: Device): string => running?.info.version ?? ''
/** Releases before IOS 15 have no local routes, and another margin. */
const isOldTable = (device: Device): boolean => !isFrom(releaseOf(device), '15')
/** The first releases whose parts of the table have legend and gateway, too. */
const LEGEND_OF_PARTS = '15.2'

const EVENTS = [{ type: 'show', what: 'ip route' }] as const

/** Shows the table of a device that routes; one that does not has only its gateway. */
function shown(device: Device, make: () => string | Effect): Effect {
  if (!isRouting(device)) {
    const { defaultGateway } = device.config.ip
    return {
      output: `Default gateway is ${defaultGateway ?? 'not set'}\n\nHost               Gateway           Last Use    Total Uses  Interface\nICMP redirect cache is empty\n`,
      events: EVENTS,
    }
  }
  const made = make()
  return typeof made === 'string' ? { output: made, events: EVENTS } : made
}

/** The table, or the entries of it that are asked for. The headings count all. */
function table(device: Device, entries: readonly Entry[], isWanted: (entry: Entry) => boolean = () => true): string {
  const margin = isOldTable(device) ? 5 : 6
  let output = ''
  let headed: number | null = null
  for (const entry of entries) {
    if (!isWanted(entry)) continue
    const size = classBits(entry.prefix)
    const net = majorOf(entry.prefix)
    const parts = entries.filter(({ prefix, bits }) => bits >= size && majorOf(prefix) === net)
    if (entry.bits < size || parts.every(({ bits }) => bits === size)) {
      output += rows(`${entry.code.padEnd(margin)}${dottedOf(entry.prefix)}/${entry.bits} `, entry.ways)
      continue
    }
    const masks = new Set(parts.map(({ bits }) => bits)).size
    if (net !== headed) {
      // IOS counts "1 subnets", and leaves the mask out where all are alike.
      output += `${' '.repeat(margin)}${dottedOf(net)}/${masks === 1 ? entry.bits : size} is ${masks === 1 ? 'subnetted' : 'variably subnetted'}, ${parts.length} subnets${masks === 1 ? '' : `, ${masks} masks`}\n`
      headed = net
    }
    const prefix = `${dottedOf(entry.prefix)}${masks === 1 ? '' : `/${entry.bits}`}`
    output += rows(`${entry.code.padEnd(margin + 3)}${prefix} `, entry.ways)
  }
  return output
}
const COLUMNS = 80
const BROKEN = ' '.repeat(11)
/** The ways of an entry below one another. One that would be too long begins a line of its own. */
function rows(begin: string, ways: readonly Way[]): string {
  return ways
    .map(({ text }, i) => {
      const before = i === 0 ? begin : ' '.repeat(begin.length)
      if (before.length + text.length <= COLUMNS) return `${before}${text}\n`
      return i === 0 ? `${begin}\n${BROKEN}${text}\n` : `${BROKEN}${text}\n`
    })
    .join('')
}

function gatewayLine(entries: readonly Entry[]): string {
  const [way] = entries.find(({ bits }) => bits === 0)?.ways ?? []
  if (!way) return 'Gateway of last resort is not set'
  return `Gateway of last resort is ${/via ([\d.]+)/.exec(way.text)?.[1] ?? '0.0.0.0'} to network 0.0.0.0`
}
const whole = (device: Device, entries: readonly Entry[], isWanted?: (entry: Entry) => boolean): string =>
  `${legend(releaseOf(device))}\n${gatewayLine(entries)}\n\n${table(device, entries, isWanted)}`

// --- one address

/** The entry for an address: the longest one that has it. The default route is not taken for it. */
function entryFor(entries: readonly Entry[], address: number, mask: number | null): Entry | null {
  const isIt = ({ prefix, bits }: Entry): boolean =>
    mask === null
      ? isInside(address, prefix, maskOf(bits)) && (bits > 0 || address === 0)
      : prefix === (address & mask) >>> 0 && maskOf(bits) === mask
  return entries.findLast((entry) => isIt(entry) && !entries.some((one) => one.bits > entry.bits && isIt(one))) ?? null
}

function oneEntry(device: Device, typed: string, mask: string | null, world: World): string | Effect {
  const entries = entriesOf(device, world)
  const address = (ipv4Number(typed) ?? 0) >>> 0
  const found = entryFor(entries, address, mask === null ? null : (ipv4Number(mask) ?? 0) >>> 0)
  const parts = entries.filter(({ prefix, bits }) => bits >= classBits(prefix) && majorOf(prefix) === majorOf(address))
  if (!found) {
    if (parts.length === 0 || address === 0) return '% Network not in table\n'
    return address === majorOf(address) && mask === null
      ? { device, notSimulated: `show ip route ${typed}, a network with subnets` }
      : '% Subnet not in table\n'
  }
  const { kind, prefix, bits, ways } = found
  const isDefault = bits === 0
  const distance = /^\[(\d+)/.exec(ways[0]?.text ?? '')?.[1] ?? (kind === 'static' ? '1' : '0')
  const known =
    kind === 'static'
      ? `"static", distance ${distance}, metric 0${isDefault ? ', candidate default path' : ''}`
      : '"connected", distance 0, metric 0 (connected, via interface)'
  const tag = ways[0]?.tag ?? null
  const blocks = ways.map(
    ({ block }, i) => `  ${i === 0 ? '*' : ' '} ${block}\n      Route metric is 0, traffic share count is 1\n`,
  )
  return `Routing entry for ${dottedOf(prefix)}/${bits}${bits < classBits(prefix) ? ', supernet' : ''}
  Known via ${known}
${tag === null ? '' : `  Tag ${tag}\n`}  Routing Descriptor Blocks:
${blocks.join('')}`
}

// --- the summary

/** Bytes that an entry costs, and that a network with subnets does. */
const [OVERHEAD, MEMORY, HEADING] = [96, 288, 672]
function summary(entries: readonly Entry[]): string {
  const row = (name: string, cells: readonly (number | '')[]): string =>
    `${[name, ...cells.map(String)]
      .map((cell, i) => cell.padEnd(i === 0 ? 16 : 12))
      .join('')
      .trimEnd()}\n`
  const isNetwork = ({ prefix, bits }: Entry): boolean => bits <= classBits(prefix)
  const counted = (kinds: readonly Entry['kind'][]): readonly number[] => {
    const own = entries.filter(({ kind }) => kinds.includes(kind))
    const networks = own.filter(isNetwork).length
    return [networks, own.length - networks, 0, own.length * OVERHEAD, own.length * MEMORY]
  }
  const sources = { connected: counted(['connected', 'local']), static: counted(['static']) }
  const headings = new Set(entries.filter((entry) => !isNetwork(entry)).map(({ prefix }) => majorOf(prefix))).size
  const internal = [headings, 0, 0, 0, headings * HEADING]
  const total = [sources.connected, sources.static, internal].reduce((sum, cells) =>
    sum.map((n, i) => n + (cells[i] ?? 0)),
  )
  return `IP routing table name is default (0x0)
IP routing table maximum-paths is 32
Route Source    Networks    Subnets     Replicates  Overhead    Memory (bytes)
${row('connected', sources.connected)}${row('static', sources.static)}${row('internal', [headings, '', '', '', headings * HEADING])}${row('Total', total)}`
}

// --- the commands

const PATH = [
  ['show', 'Show running system information'],
  ['ip', 'IP information'],
  ['route', 'IP routing table'],
] as const
const ADDRESS = [ipv4('address'), 'Network to display information about or hostname'] as const
const MASK = [ipv4('mask'), 'Network mask'] as const
const LONGER = ['longer-prefixes', 'Show route matching the specified Network/Mask pair only'] as const
const mode = ['user', 'privileged']

const inside =
  (address: string, mask: string) =>
  ({ prefix, bits }: Entry): boolean => {
    const wanted = (ipv4Number(mask) ?? 0) >>> 0
    return maskOf(bits) >= wanted && isInside(prefix, (ipv4Number(address) ?? 0) >>> 0, wanted)
  }

/** Parts of the table; a protocol that is not simulated has no routes. */
const PARTS: readonly (readonly [word: string, help: string, kinds: readonly Entry['kind'][]])[] = [
  ['connected', 'Connected', ['connected', 'local']],
  ['local', 'Local routes', ['local']],
  ['static', 'Static routes', ['static']],
  ['ospf', 'Open Shortest Path First (OSPF)', []],
  ['eigrp', 'Enhanced Interior Gateway Routing Protocol (EIGRP)', []],
  ['rip', 'Routing Information Protocol (RIP)', []],
  ['bgp', 'Border Gateway Protocol (BGP)', []],
]

export const showIpRoute = [
  command({
    mode,
    path: PATH,
    pipe: true,
    run: (device, _, world) => shown(device, () => whole(device, entriesOf(device, world))),
  }),
  ...PARTS.map(([word, help, kinds]) =>
    command({
      mode,
      path: [...PATH, [word, help]],
      pipe: true,
      run: (device, _, world) =>
        shown(device, () => {
          const entries = entriesOf(device, world)
          const isWanted = ({ kind }: Entry): boolean => kinds.includes(kind)
          return isFrom(releaseOf(device), LEGEND_OF_PARTS)
            ? whole(device, entries, isWanted)
            : table(device, entries, isWanted)
        }),
    }),
  ),
  command({
    mode,
    path: [...PATH, ['summary', 'Summary of all routes']],
    pipe: true,
    run: (device, _, world) => shown(device, () => summary(entriesOf(device, world))),
  }),
  command({
    mode,
    path: [...PATH, ADDRESS],
    pipe: true,
    run: (device, { address }, world) => shown(device, () => oneEntry(device, address, null, world)),
  }),
  command({
    mode,
    path: [...PATH, ADDRESS, MASK],
    pipe: true,
    run: (device, { address, mask }, world) => shown(device, () => oneEntry(device, address, mask, world)),
  }),
  command({
    mode,
    path: [...PATH, ADDRESS, MASK, LONGER],
    pipe: true,
    run: (device, { address, mask }, world) =>
      shown(device, () => whole(device, entriesOf(device, world), inside(address, mask))),
  }),
]

/** What the codes mean, and which of them a release has. */
function legend(release: string): string {
  const from = (first: string, text: string): string => (isFrom(release, first) ? text : '')
  const isNew = isFrom(release, '17')
  return `Codes: ${from('15', 'L - local, ')}C - connected, S - static, R - RIP, M - mobile, B - BGP
       D - EIGRP, EX - EIGRP external, O - OSPF, IA - OSPF inter area 
       N1 - OSPF NSSA external type 1, N2 - OSPF NSSA external type 2
       E1 - OSPF external type 1, E2 - OSPF external type 2${isNew ? ', m - OMP\n       n - NAT, Ni - NAT inside, No - NAT outside, Nd - NAT DIA' : ''}
       i - IS-IS, su - IS-IS summary, L1 - IS-IS level-1, L2 - IS-IS level-2
       ia - IS-IS inter area, * - candidate default, U - per-user static route
${isNew ? '       H - NHRP, G - NHRP registered, g - NHRP registration summary\n' : ''}       o - ODR, P - periodic downloaded static route${isNew ? ', l - LISP' : from('15', ', H - NHRP, l - LISP')}
${from('15.4', '       a - application route\n')}${from('15', `       + - replicated route, % - next hop override${from('15.6', ', p - overrides from PfR')}\n`)}${isNew ? '       & - replicated local route overrides by connected\n' : ''}`
}
