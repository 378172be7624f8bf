// `ipv6 route`: static routes, by next hop, by interface, or by both (ios-routing.md 6.7).

import { isMeant, routeText } from '../route-lines.ts'
import { command, type Effect } from '../../command.ts'
import { withConfig, type Config, type Device } from '../../device.ts'
import { interfaceName } from '../../interfaces.ts'
import { isVirtual } from '../../interface-types.ts'
import { ipv6Number, ipv6Text, isLinkLocal, isMulticast, mask6, prefix6Of } from '../../ipv6.ts'
import { portOf } from '../interfaces/slice.ts'
import { ipv6, ipv6Prefix } from './arguments.ts'
import { withIpv6, type Ipv6Route } from './slice.ts'

const PATH = [
  ['ipv6', 'Global IPv6 configuration commands'],
  ['route', 'Configure static routes'],
  [ipv6Prefix('prefix'), 'IPv6 prefix'],
] as const
const NEXT = [ipv6('next'), 'IPv6 address of next-hop'] as const
const INTERFACE = [interfaceName('interface'), 'Interface'] as const
/** What may stand behind, in any order; the distance has no word. */
const OPTIONS = ['', 'name', 'permanent', 'tag', 'track']
/** The place of the interface in a line. */
const AT_INTERFACE = 3

type Args = Readonly<Record<string, unknown>>

/** What a line says of its route; `undefined` where it says nothing. Host bits are cleared. */
function described(args: Args): { readonly [K in keyof Ipv6Route]: Ipv6Route[K] | undefined } {
  const range = prefix6Of((args['prefix'] as string | undefined) ?? '')
  return {
    prefix: range ? ipv6Text(range.address & mask6(range.length)) : undefined,
    length: range?.length,
    next: args['next'] as string | undefined,
    interface: args['interface'] as string | undefined,
    distance: args[''] as number | undefined,
    tag: args['tag'] as number | undefined,
    name: args['name'] as string | undefined,
    permanent: args['permanent'] as true | undefined,
    track: args['track'] as number | undefined,
  }
}

function add(device: Device, args: Args): Effect {
  const { prefix = '', length = 0, next = null, interface: out = null, distance = 1, ...rest } = described(args)
  const { tag = null, name = null, permanent = false, track = null } = rest
  if (out !== null && !portOf(device.config, out) && !isVirtual(out)) return { wrongAt: AT_INTERFACE }
  const address = next === null ? null : (ipv6Number(next) ?? 0n)
  if (address !== null) {
    if (isLinkLocal(address) && out === null)
      return { output: '% Interface has to be specified for a link-local nexthop\n' }
    if (isMulticast(address) || address === 0n) return { output: '% Invalid next hop address\n' }
    if (isOwn(device.config, address, out)) return { output: "%  Invalid next hop address (it's this router)\n" }
  }
  const route: Ipv6Route = { prefix, length, next, interface: out, distance, tag, name, permanent, track }
  const { routes } = device.config.ipv6
  const known = routes.findIndex((one) => isSameWay(one, route))
  return { device: withIpv6(device, { routes: known < 0 ? [...routes, route] : routes.with(known, route) }) }
}
const isSameWay = (a: Ipv6Route, b: Ipv6Route): boolean =>
  a.prefix === b.prefix && a.length === b.length && a.next === b.next && a.interface === b.interface
/** Whether the device has an address that was typed. A link-local one belongs to the interface. */
const isOwn = ({ ipv6: { ports } }: Config, address: bigint, out: string | null): boolean =>
  Object.entries(ports).some(([name, { linkLocal, addresses }]) =>
    isLinkLocal(address)
      ? name === out && linkLocal !== null && ipv6Number(linkLocal) === address
      : addresses.some((one) => ipv6Number(one.address) === address),
  )

/** Takes away every route that is as the line says; what it does not say does not matter. */
function remove(device: Device, args: Args): Effect {
  const wanted = described(args)
  const { ipv6: own, kept } = device.config
  const routes = own.routes.filter((route) => !isMeant<Ipv6Route>(wanted, route))
  // Routes that depend on what is not simulated are kept lines.
  const way = [`${wanted.prefix}/${wanted.length}`, wanted.interface, wanted.next].filter(Boolean).join(' ')
  const others = kept.filter(({ text }) => !`${text} `.startsWith(`ipv6 route ${way} `))
  return {
    device: withIpv6(others.length === kept.length ? device : withConfig(device, { kept: others }), { routes }),
    output:
      routes.length === own.routes.length && others.length === kept.length ? '%No matching route to delete\n' : '',
  }
}

/** A route as running-config has it. */
export const routeLine6 = (route: Ipv6Route): string => routeText(`ipv6 route ${route.prefix}/${route.length}`, route)

/** By prefix, then by length, then as they were entered. */
const inOrder = (routes: readonly Ipv6Route[]): readonly Ipv6Route[] =>
  routes.toSorted((a, b) => {
    const [one, other] = [ipv6Number(a.prefix) ?? 0n, ipv6Number(b.prefix) ?? 0n]
    return one < other ? -1 : one > other ? 1 : a.length - b.length
  })

const definition = { mode: 'config', needs: 'routes-ipv6', options: OPTIONS, run: add, no: remove } as const
export const staticRoutes6 = [
  command({
    ...definition,
    noNeeds: PATH.length,
    path: [...PATH, NEXT],
    show: (config) => inOrder(config.ipv6.routes).map(routeLine6),
  }),
  command({ ...definition, noNeeds: PATH.length, path: [...PATH, INTERFACE] }),
  command({ ...definition, noNeeds: PATH.length, path: [...PATH, INTERFACE, NEXT] }),
]
