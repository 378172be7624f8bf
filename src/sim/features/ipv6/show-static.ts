// `show ipv6 static` and `show ipv6 protocols`: which routes were typed, which of them are used, and where routes come from.

import { command } from '../../command.ts'
import type { Device } from '../../device.ts'
import { network } from '../../network/view.ts'
import type { World } from '../../world.ts'
import type { Ipv6Route } from './slice.ts'

const HEAD = `IPv6 Static routes Table - default
Code: * - installed in RIB, u/m - Unicast/Multicast only
`
function staticTable(device: Device, world: World): string {
  const view = network(world)
  const table = view.routes6[view.topology.nodeNamed.get(device.name) ?? -1] ?? []
  const used = new Set(table.flatMap(({ line }) => line ?? []))
  return HEAD + device.config.ipv6.routes.map((route) => rowOf(route, used.has(route))).join('')
}
const rowOf = (route: Ipv6Route, isUsed: boolean): string => {
  const way = [route.next === null ? [] : `via ${route.next}`, route.interface ?? []].flat().join(', ')
  const tag = route.tag === null ? '' : `, tag ${route.tag}`
  return `${isUsed ? '*' : ' '}   ${route.prefix}/${route.length} ${way}, distance ${route.distance}${tag}\n`
}

const SHOW = [
  ['show', 'Show running system information'],
  ['ipv6', 'IPv6 information'],
] as const
const definition = { mode: ['user', 'privileged'], pipe: true } as const
export const showIpv6Static = command({
  ...definition,
  path: [...SHOW, ['static', 'IPv6 static routes']],
  run: (device, _, world) => ({
    output: staticTable(device, world),
    events: [{ type: 'show', what: 'ipv6 static' }],
  }),
})

export const showIpv6Protocols = command({
  ...definition,
  path: [...SHOW, ['protocols', 'IPv6 Routing Protocols']],
  run: ({ config }) => ({
    output: ['connected', 'ND', ...(config.ipv6.routes.length > 0 ? ['static'] : [])]
      .map((name) => `IPv6 Routing Protocol is "${name}"\n`)
      .join(''),
    events: [{ type: 'show', what: 'ipv6 protocols' }],
  }),
})
