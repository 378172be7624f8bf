// `show ip cef` of an address: which prefix takes it, and where it goes. Unlike `show ip route` it takes the default route, too (ios-routing.md 6.5).

import { bitsOf, dottedOf } from '../../network/ip.ts'
import { command, ipv4, ipv4Number } from '../../command.ts'
import { hasAddress } from '../../network/addresses.ts'
import { routeTo } from '../../network/routes.ts'
import { network } from '../../network/view.ts'

export const showIpCef = command({
  mode: ['user', 'privileged'],
  path: [
    ['show', 'Show running system information'],
    ['ip', 'IP information'],
    ['cef', 'Cisco Express Forwarding'],
    [ipv4('address'), 'IP prefix'],
  ],
  pipe: true,
  run: (device, { address }, world) => {
    const { attachments, routes, topology } = network(world)
    const node = topology.nodeNamed.get(device.name) ?? -1
    const to = (ipv4Number(address) ?? 0) >>> 0
    const own = attachments.find((one) => one.node === node && one.isUp && hasAddress(one, to))
    if (own) return { output: `${address}/32\n  receive for ${own.name}\n` }
    const route = routeTo(routes[node] ?? [], to)
    if (!route) return { output: '0.0.0.0/0\n  no route\n' }
    const name = attachments[route.out]?.name ?? 'Null0'
    // A neighbour that was resolved has an entry of its own.
    const known = Object.hasOwn(device.arp, address) ? device.arp[address] : undefined
    if (route.source === 'connected' && known && known.mac !== null && known.interface === name)
      return { output: `${address}/32\n  attached to ${name}\n` }
    const way = route.next === null ? `attached to ${name}` : `nexthop ${dottedOf(route.next)} ${name}`
    return { output: `${dottedOf(route.prefix)}/${bitsOf(route.mask)}\n  ${way}\n` }
  },
})

/** Only what a protocol has learned would go; static and connected routes are back at once. */
export const clearIpRoute = command({
  mode: 'privileged',
  path: [
    ['clear', 'Reset functions'],
    ['ip', 'IP'],
    ['route', 'Delete route table entries'],
    ['*', 'All routes'],
  ],
  run: (device) => ({ device }),
})
