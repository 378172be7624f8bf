// `ip route`: static routes, by next hop, by interface, or by both (ios-routing.md 6.4).

import { isMeant, routeText } from '../route-lines.ts'
import { command, ipv4, ipv4Number, type Effect } from '../../command.ts'
import { withConfig, type Device } from '../../device.ts'
import { interfaceName } from '../../interfaces.ts'
import { isFrom } from '../../platforms/release.ts'
import { isReading, type World } from '../../world.ts'
import { isVirtual } from '../../interface-types.ts'
import { portOf } from '../interfaces/slice.ts'
import { isMask } from './reach.ts'
import { addressedPorts, withIp, type StaticRoute } from './slice.ts'

const PATH = [
  ['ip', 'Global IP configuration subcommands'],
  ['route', 'Establish static routes'],
  [ipv4('prefix'), 'Destination prefix'],
  [ipv4('mask'), 'Destination prefix mask'],
] as const
const NEXT = [ipv4('next'), "Forwarding router's address"] as const
const INTERFACE = [interfaceName('interface'), 'Interface'] as const
/** What may stand behind, in any order; the distance has no word. */
const OPTIONS = ['', 'name', 'permanent', 'tag', 'track']
/** The place of the interface in a line. */
const AT_INTERFACE = 4

type Args = Readonly<Record<string, unknown>>

/** The route that a line describes. What it does not say stands at the default; `undefined` where a negated line leaves it open. */
const described = (args: Args): { readonly [K in keyof StaticRoute]: StaticRoute[K] | undefined } => ({
  prefix: args['prefix'] as string | undefined,
  mask: args['mask'] as string | undefined,
  next: args['next'] as string | undefined,
  interface: args['interface'] as string | undefined,
  distance: args[''] as number | undefined,
  tag: args['tag'] as number | undefined,
  name: args['name'] as string | undefined,
  permanent: args['permanent'] as true | undefined,
  track: args['track'] as number | undefined,
})

function add(device: Device, args: Args, world: World): Effect {
  const { prefix = '', mask = '', next = null, interface: out = null, distance = 1, ...rest } = described(args)
  const { tag = null, name = null, permanent = false, track = null } = rest
  // IOS refuses a prefix with host bits.
  if (!isMask(mask) || ((ipv4Number(prefix) ?? 0) & ~(ipv4Number(mask) ?? 0)) !== 0)
    return { output: '%Inconsistent address and mask\n' }
  if (out !== null && !portOf(device.config, out) && !isVirtual(out)) return { wrongAt: AT_INTERFACE }
  if (next !== null) {
    if (!isUnicast(next)) return { output: '%Invalid next hop address\n' }
    if (addressedPorts(device.config).some(({ address }) => address === next))
      return { output: "%Invalid next hop address (it's this router)\n" }
  }
  const route: StaticRoute = { prefix, mask, next, interface: out, distance, tag, name, permanent, track }
  const { routes } = device.config.ip
  const known = routes.findIndex((one) => isSameWay(one, route))
  return {
    device: withIp(device, { routes: known < 0 ? [...routes, route] : routes.with(known, route) }),
    output: isReading(world) || !isRisky(device, route) ? '' : RISKY,
  }
}
const isSameWay = (a: StaticRoute, b: StaticRoute): boolean =>
  a.prefix === b.prefix && a.mask === b.mask && a.next === b.next && a.interface === b.interface
const isUnicast = (address: string): boolean => {
  const first = Number(address.split('.')[0])
  return first < 224 && address !== '0.0.0.0'
}

const RISKY = '%Default route without gateway, if not a point-to-point interface, may impact performance\n'
/** Whether it asks a wire with many devices for every address. Older releases say nothing of it. */
const isRisky = ({ running }: Device, { next, interface: out }: StaticRoute): boolean =>
  next === null &&
  out !== null &&
  !/^(?:Serial|Null|Tunnel|Dialer|Multilink|Virtual-PPP)/.test(out) &&
  isFrom(running?.info.version ?? '', '15.4')

/** Takes away every route that is as the line says; what it does not say does not matter. */
function remove(device: Device, args: Args): Effect {
  const wanted = described(args)
  const { ip, kept } = device.config
  const routes = ip.routes.filter((route) => !isMeant<StaticRoute>(wanted, route))
  // Routes that depend on what is not simulated are kept lines.
  const way = [wanted.prefix, wanted.mask, wanted.interface, wanted.next].filter(Boolean).join(' ')
  const others = kept.filter(({ text }) => !`${text} `.startsWith(`ip route ${way} `))
  if (routes.length === ip.routes.length && others.length === kept.length)
    return { output: '%No matching route to delete\n' }
  return {
    device: withIp(others.length === kept.length ? device : withConfig(device, { kept: others }), { routes }),
  }
}

/** A route as running-config has it. */
export const routeLine = (route: StaticRoute): string => routeText(`ip route ${route.prefix} ${route.mask}`, route)

/** By prefix, then by mask, then as they were entered. */
const inOrder = (routes: readonly StaticRoute[]): readonly StaticRoute[] =>
  routes.toSorted((a, b) => numberOf(a.prefix) - numberOf(b.prefix) || numberOf(a.mask) - numberOf(b.mask))
const numberOf = (address: string): number => ipv4Number(address) ?? 0

const definition = { mode: 'config', noNeeds: PATH.length, options: OPTIONS, run: add, no: remove } as const
export const staticRoutes = [
  command({
    ...definition,
    path: [...PATH, NEXT],
    show: ({ ip }) => inOrder(ip.routes).map(routeLine),
  }),
  command({ ...definition, path: [...PATH, INTERFACE] }),
  command({ ...definition, path: [...PATH, INTERFACE, NEXT] }),
]
