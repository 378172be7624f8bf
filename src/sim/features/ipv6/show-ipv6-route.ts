// `show ipv6 route`: what is connected, what was routed by hand, and what routers told (ios-routing.md 6.7).

import { command, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { interfaceName } from '../../interfaces.ts'
import { ipv6Number, length6, mask6, prefix6Of, prefix6Text, type Prefix6 } from '../../ipv6.ts'
import { ipText, isInside } from '../../network/ip.ts'
import type { Route } from '../../network/routes.ts'
import { network, type View } from '../../network/view.ts'
import { isFrom } from '../../platforms/release.ts'
import type { World } from '../../world.ts'
import { ipv6, ipv6Prefix } from './arguments.ts'

/** A prefix of the table with the ways of its packets. */
interface Entry {
  readonly kind: 'connected' | 'local' | 'static' | 'nd'
  readonly code: string
  readonly prefix: bigint
  readonly length: number
  readonly distance: number
  /** As the table says them, behind `via`. */
  readonly ways: readonly string[]
  /** The interfaces that they name. */
  readonly interfaces: readonly string[]
  readonly tag: number | null
}

const EVERYBODY: Entry = {
  kind: 'local',
  code: 'L',
  prefix: 0xffn << 120n,
  length: 8,
  distance: 0,
  ways: ['Null0, receive'],
  interfaces: ['Null0'],
  tag: null,
}

/** The whole table, by prefix, then by length. */
function entriesOf(device: Device, world: World): readonly Entry[] {
  const view = network(world)
  const node = view.topology.nodeNamed.get(device.name) ?? -1
  const own = view.attachments.flatMap(({ node: of, name, isUp }, i) => {
    const at = of === node ? view.addresses6[i] : null
    return at ? [{ name, isUp, at }] : []
  })
  const local = own
    .filter(({ isUp }) => isUp)
    .flatMap(({ name, at }) =>
      at.addresses.map(({ address, mask }): Entry => ({
        ...EVERYBODY,
        // A network of one address is connected and local.
        code: mask === mask6(128) ? 'LC' : 'L',
        prefix: address,
        length: 128,
        ways: [`${name}, receive`],
        interfaces: [name],
      })),
    )
  const isLocal = new Set(local.filter(({ code }) => code === 'LC').map(({ prefix }) => prefix))
  const routed = new Map<string, Entry>()
  for (const route of view.routes6[node] ?? []) {
    const length = length6(route.mask)
    if (route.source === 'connected' && length === 128 && isLocal.has(route.prefix)) continue
    const key = `${route.prefix}/${length}`
    const made = entryOf(view, route, length)
    const known = routed.get(key)
    routed.set(
      key,
      known
        ? { ...known, ways: [...known.ways, ...made.ways], interfaces: [...known.interfaces, ...made.interfaces] }
        : made,
    )
  }
  return [...local, ...routed.values(), ...(own.length > 0 ? [EVERYBODY] : [])].toSorted((a, b) =>
    a.prefix < b.prefix ? -1 : a.prefix > b.prefix ? 1 : a.length - b.length,
  )
}

function entryOf(view: View, { source, line, out, next, prefix, distance }: Route<bigint>, length: number): Entry {
  const by = view.attachments[out]?.name ?? 'Null0'
  const rest = { prefix, length, distance, tag: line?.tag ?? null }
  if (source === 'connected')
    return { ...rest, kind: 'connected', code: 'C', ways: [`${by}, directly connected`], interfaces: [by] }
  if (source === 'prefix')
    return { ...rest, kind: 'nd', code: 'NDp', ways: [`${by}, directly connected`], interfaces: [by] }
  if (!line)
    return {
      ...rest,
      kind: 'nd',
      code: 'ND',
      ways: [`${next === null ? '' : `${ipText(next)}, `}${by}`],
      interfaces: [by],
    }
  const named = line.interface === null ? [] : [line.interface]
  const way = line.next === null ? `${line.interface}, directly connected` : [line.next, ...named].join(', ')
  return { ...rest, kind: 'static', code: 'S', ways: [way], interfaces: named }
}

const rows = ({ code, distance, ways, ...own }: Entry): string =>
  `${code.padEnd(4)}${prefix6Text({ address: own.prefix, length: own.length })} [${distance}/0]\n${ways.map((way) => `     via ${way}\n`).join('')}`

/** The table with its heading; `isWanted`: which of its entries are listed. */
function whole(device: Device, entries: readonly Entry[], isWanted: (entry: Entry) => boolean = () => true): string {
  const release = device.running?.info.version ?? ''
  const name = isFrom(release, '15') ? ' - default' : ''
  return `IPv6 Routing Table${name} - ${entries.length} entries\n${legend(release)}${entries.filter(isWanted).map(rows).join('')}`
}

/** What the codes mean: releases 12, 15 and XE say it in three ways. */
function legend(release: string): string {
  if (!isFrom(release, '15'))
    return `Codes: C - Connected, L - Local, S - Static, R - RIP, B - BGP
       U - Per-user Static route
       I1 - ISIS L1, I2 - ISIS L2, IA - ISIS interarea, IS - ISIS summary
       O - OSPF intra, OI - OSPF inter, OE1 - OSPF ext 1, OE2 - OSPF ext 2
       ON1 - OSPF NSSA ext 1, ON2 - OSPF NSSA ext 2
`
  if (isFrom(release, '16'))
    return `Codes: C - Connected, L - Local, S - Static, U - Per-user Static route
       B - BGP, R - RIP, H - NHRP, I1 - ISIS L1
       I2 - ISIS L2, IA - ISIS interarea, IS - ISIS summary, D - EIGRP
       EX - EIGRP external, ND - ND Default, NDp - ND Prefix, DCE - Destination
       NDr - Redirect, RL - RPL, O - OSPF Intra, OI - OSPF Inter
       OE1 - OSPF ext 1, OE2 - OSPF ext 2, ON1 - OSPF NSSA ext 1
       ON2 - OSPF NSSA ext 2, la - LISP alt, lr - LISP site-registrations
       ld - LISP dyn-eid, a - Application
`
  return `Codes: C - Connected, L - Local, S - Static, U - Per-user Static route
       B - BGP, HA - Home Agent, MR - Mobile Router, R - RIP
       H - NHRP, D - EIGRP, EX - EIGRP external, ND - ND Default
       NDp - ND Prefix, DCE - Destination, NDr - Redirect, O - OSPF Intra
       OI - OSPF Inter, OE1 - OSPF ext 1, OE2 - OSPF ext 2, ON1 - OSPF NSSA ext 1
       ON2 - OSPF NSSA ext 2, l - LISP
`
}

/** The answer for one entry; null: there is none such. */
function oneEntry(found: Entry | undefined): string {
  if (!found) return '% Route not found\n'
  const { kind, prefix, length, distance, ways, tag } = found
  const type = kind === 'connected' || kind === 'local' ? `, type ${kind}` : ''
  const paths = ways.map((way) => {
    const [by = '', how = ''] = way.split(', ')
    return `    ${how === 'receive' ? `receive via ${by}` : how === 'directly connected' ? `directly connected via ${by}` : way}\n      Last updated 00:01:00 ago\n`
  })
  return `Routing entry for ${prefix6Text({ address: prefix, length })}
  Known via "${kind === 'nd' ? 'ND' : kind === 'local' ? 'connected' : kind}", distance ${distance}, metric 0${type}
${tag === null ? '' : `  Tag ${tag}\n`}  Route count is ${ways.length}/${ways.length}, share count 0
  Routing paths:
${paths.join('')}`
}
const holds = ({ prefix, length }: Entry, address: bigint): boolean => isInside(address, prefix, mask6(length))
/** The longest entry for an address, the default too. */
const longestFor = (entries: readonly Entry[], address: bigint): Entry | undefined =>
  entries.filter((entry) => holds(entry, address)).toSorted((a, b) => b.length - a.length)[0]
const isPrefix =
  ({ address, length }: Prefix6) =>
  (entry: Entry): boolean =>
    entry.prefix === (address & mask6(length)) && entry.length === length

/** Bytes that an entry costs. */
const [OVERHEAD, MEMORY] = [96, 136]
function summary(entries: readonly Entry[]): string {
  const row = (name: string, count: number): string =>
    `${name.padEnd(16)}${String(count).padEnd(12)}${String(count * OVERHEAD).padEnd(12)}${count * MEMORY}\n`
  const sources = (['connected', 'local', 'nd', 'static'] as const).flatMap((kind) => {
    const count = entries.filter((entry) => entry.kind === kind).length
    return count > 0 ? [row(kind === 'nd' ? 'ND' : kind, count)] : []
  })
  const lengths = Map.groupBy(entries, ({ length }) => length)
  const counts = [...lengths].toSorted(([a], [b]) => a - b).map(([length, { length: count }]) => `/${length}: ${count}`)
  return `IPv6 routing table name is default (0) global scope - ${entries.length} entries
IPv6 routing table default maximum-paths is 16
Route Source    Networks    Overhead    Memory (bytes)
${sources.join('')}${row('Total', entries.length)}
  Number of prefixes:
    ${counts.join(', ')}
`
}

// --- the commands

const PATH = [
  ['show', 'Show running system information'],
  ['ipv6', 'IPv6 information'],
  ['route', 'Show IPv6 route table entries'],
] as const
const definition = { mode: ['user', 'privileged'], pipe: true } as const
const shown =
  (make: (entries: readonly Entry[], device: Device) => string) =>
  (device: Device, world: World): Effect => ({
    output: make(entriesOf(device, world), device),
    events: [{ type: 'show', what: 'ipv6 route' }],
  })

/** Parts of the table; a protocol that is not simulated has no routes. */
const PARTS: readonly (readonly [word: string, help: string, kinds: readonly Entry['kind'][]])[] = [
  ['connected', 'Show connected routes', ['connected']],
  ['local', 'Show local routes', ['local']],
  ['static', 'Show static routes', ['static']],
  ['nd', 'Show neighbor discovery routes', ['nd']],
  ['ospf', 'Show OSPF routes', []],
  ['eigrp', 'Show EIGRP routes', []],
  ['rip', 'Show RIP routes', []],
  ['bgp', 'Show BGP routes', []],
]
const range = (text: string): Prefix6 => prefix6Of(text) ?? { address: 0n, length: 128 }

export const showIpv6Route = [
  command({
    ...definition,
    path: PATH,
    run: (device, _, world) => shown((entries) => whole(device, entries))(device, world),
  }),
  ...PARTS.map(([word, help, kinds]) =>
    command({
      ...definition,
      path: [...PATH, [word, help]],
      run: (device, _, world) =>
        shown((entries) =>
          whole(
            device,
            entries,
            ({ kind, code }) => kinds.includes(kind) || (code === 'LC' && kinds.includes('connected')),
          ),
        )(device, world),
    }),
  ),
  command({
    ...definition,
    path: [...PATH, ['summary', 'Show summary of the table']],
    run: (device, _, world) => shown(summary)(device, world),
  }),
  command({
    ...definition,
    path: [...PATH, ['interface', 'Show routes of an interface'], [interfaceName('interface'), 'Interface']],
    run: (device, { interface: name }, world) =>
      shown((entries) => whole(device, entries, ({ interfaces }) => interfaces.includes(name)))(device, world),
  }),
  command({
    ...definition,
    path: [...PATH, [ipv6('address'), 'IPv6 address']],
    run: (device, { address }, world) =>
      shown((entries) => oneEntry(longestFor(entries, ipv6Number(address) ?? 0n)))(device, world),
  }),
  command({
    ...definition,
    path: [...PATH, [ipv6Prefix('prefix'), 'IPv6 prefix']],
    run: (device, { prefix }, world) =>
      shown((entries) => oneEntry(entries.find(isPrefix(range(prefix)))))(device, world),
  }),
  command({
    ...definition,
    path: [...PATH, [ipv6Prefix('prefix'), 'IPv6 prefix'], ['longer-prefixes', 'Show more specific routes']],
    run: (device, { prefix }, world) => {
      const { address, length } = range(prefix)
      return shown((entries) =>
        whole(device, entries, (entry) => entry.length >= length && isInside(entry.prefix, address, mask6(length))),
      )(device, world)
    },
  }),
]
