// `show ip route`: what is connected and what was routed by hand. Routing protocols are not simulated.

import { command } from '../../command.ts'
import type { Device } from '../../device.ts'
import { dottedOf } from '../../network/addresses.ts'
import { network } from '../../network/view.ts'
import { isFrom } from '../../platforms/release.ts'
import type { World } from '../../world.ts'
import { isRouting } from './routes.ts'

interface Route {
  readonly code: string
  readonly prefix: number
  readonly bits: number
  readonly text: string
}

const bitsOf = (mask: number): number => (mask >>> 0).toString(2).replaceAll('0', '').length
const maskOf = (bits: number): number => (bits === 0 ? 0 : (-1 << (32 - bits)) >>> 0)
/** The length of the classful network an address is in. */
const classBits = (address: number): number => (address >>> 31 === 0 ? 8 : address >>> 30 === 2 ? 16 : 24)

/** Connected and local routes of interfaces that are up, and static routes that can be used. */
function routesOf(device: Device, world: World): readonly Route[] {
  // The device may have changed since the world was made, as by the line that asks.
  const view = network({ ...world, devices: { ...world.devices, [device.name]: device } })
  const { attachments, routes, topology } = view
  const own = routes[topology.nodeNamed.get(device.name) ?? -1] ?? []
  const shown = own.flatMap(({ prefix, mask, source, out, next }): readonly Route[] => {
    const { name, address } = attachments[out] as (typeof attachments)[number]
    const bits = bitsOf(mask)
    if (source === 'static')
      return [{ code: bits === 0 ? 'S*' : 'S', prefix, bits, text: `[1/0] via ${dottedOf(next ?? 0)}` }]
    if (source !== 'connected' || !address) return []
    const text = `is directly connected, ${name}`
    const local: Route = { code: 'L', prefix: address.address, bits: 32, text }
    return bits < 32 ? [{ code: 'C', prefix, bits, text }, local] : [{ code: 'C', prefix, bits, text }]
  })
  return shown.toSorted((a, b) => a.prefix - b.prefix || a.bits - b.bits)
}

export const showIpRoute = command({
  mode: ['user', 'privileged'],
  path: [
    ['show', 'Show running system information'],
    ['ip', 'IP information'],
    ['route', 'IP routing table'],
  ],
  pipe: true,
  run: (device, _, world) => {
    const events = [{ type: 'show', what: 'ip route' }] as const
    // A switch that does not route has only its gateway.
    if (!isRouting(device)) {
      const { defaultGateway } = device.config.ip
      return {
        output: `Default gateway is ${defaultGateway ?? 'not set'}\n\nHost               Gateway           Last Use    Total Uses  Interface\nICMP redirect cache is empty\n`,
        events,
      }
    }
    const release = device.running?.info.version ?? ''
    const isOld = !isFrom(release, '15')
    const routes = routesOf(device, world).filter(({ code }) => !isOld || code !== 'L')
    const gateway = routes.find(({ code }) => code === 'S*')?.text.replace(/^.* via /, '')
    return {
      output: `${legend(release)}\nGateway of last resort is ${gateway === undefined ? 'not set' : `${gateway} to network 0.0.0.0`}\n\n${table(routes, isOld ? 5 : 6)}`,
      events,
    }
  },
})

/** Routes below the classful network they are parts of, if one of them is smaller than it. */
function table(routes: readonly Route[], margin: number): string {
  let output = ''
  let headed: number | null = null
  for (const route of routes) {
    const size = classBits(route.prefix)
    const net = (route.prefix & maskOf(size)) >>> 0
    const parts = routes.filter(({ prefix, bits }) => bits >= size && (prefix & maskOf(size)) >>> 0 === net)
    if (route.bits < size || parts.every(({ bits }) => bits === size)) {
      output += `${route.code.padEnd(margin)}${dottedOf(route.prefix)}/${route.bits} ${route.text}\n`
      continue
    }
    const masks = new Set(parts.map(({ bits }) => bits)).size
    if (net !== headed) {
      // IOS counts "1 subnets", and leaves the mask out where all are alike.
      output += `${' '.repeat(margin)}${dottedOf(net)}/${masks === 1 ? route.bits : size} is ${masks === 1 ? 'subnetted' : 'variably subnetted'}, ${parts.length} subnets${masks === 1 ? '' : `, ${masks} masks`}\n`
      headed = net
    }
    output += `${route.code.padEnd(margin + 3)}${dottedOf(route.prefix)}${masks === 1 ? '' : `/${route.bits}`} ${route.text}\n`
  }
  return output
}

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
