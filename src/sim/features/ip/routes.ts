// Static routes and the default gateway.

import { command, ipv4, ipv4Number, type Effect } from '../../command.ts'
import { withConfig, type Device } from '../../device.ts'
import { isKept } from '../../kept.ts'
import { platforms } from '../../platforms/index.ts'
import { toggle } from '../services/toggles.ts'
import { addressedPorts, withIp } from './slice.ts'

const IP = ['ip', 'Global IP configuration subcommands'] as const
const set = (device: Device, change: Parameters<typeof withIp>[1]): Effect => ({ device: withIp(device, change) })

export const defaultGateway = command({
  mode: 'config',
  path: [
    IP,
    ['default-gateway', 'Specify default gateway (if not routing IP)'],
    [ipv4('address'), 'IP address of default gateway'],
  ],
  run: (device, { address }) => set(device, { defaultGateway: address }),
  no: (device) => set(device, { defaultGateway: null }),
  show: ({ ip }) => (ip.defaultGateway === null ? [] : [`ip default-gateway ${ip.defaultGateway}`]),
})

export const ipRoute = command({
  mode: 'config',
  path: [
    IP,
    ['route', 'Establish static routes'],
    [ipv4('prefix'), 'Destination prefix'],
    [ipv4('mask'), 'Destination prefix mask'],
    [ipv4('next'), "Forwarding router's address"],
  ],
  noNeeds: 4,
  run: (device, { prefix, mask, next }) => {
    // IOS refuses a prefix with host bits.
    if (((ipv4Number(prefix) ?? 0) & ~(ipv4Number(mask) ?? 0)) !== 0)
      return { output: '%Inconsistent address and mask\n' }
    if (addressedPorts(device.config).some(({ address }) => address === next))
      return { output: "%Invalid next hop address (it's this router)\n" }
    const route = `${prefix} ${mask} ${next}`
    return device.config.ip.routes.includes(route)
      ? { device }
      : set(device, { routes: [...device.config.ip.routes, route] })
  },
  no: (device, { prefix, mask, next }) => {
    const { ip, kept } = device.config
    const named = [prefix, mask, next].filter(Boolean).join(' ')
    const routes = ip.routes.filter((route) => !`${route} `.startsWith(`${named} `))
    // Routes of other forms are kept lines.
    const others = kept.filter(({ text }) => !`${text} `.startsWith(`ip route ${named} `))
    if (routes.length === ip.routes.length && others.length === kept.length)
      return { output: '%No matching route to delete\n' }
    return set(others.length === kept.length ? device : withConfig(device, { kept: others }), { routes })
  },
  show: ({ ip }) => ip.routes.map((route) => `ip route ${route}`),
})

/** On a switch that can route, `ip routing` turns it on; routers route unless told otherwise, and a LAN Base switch never. */
export const switchRouting = toggle([IP, ['routing', 'Enable IP routing']], {
  normally: false,
  always: false,
  needs: 'routed-ports',
})
/** Whether a device passes packets on. */
export const isRouting = ({ platform, config }: Device): boolean =>
  platforms[platform].features.has('switching') ? switchRouting.isOn(config) : !isKept(config.kept, 'no ip routing')

export const cef = toggle([IP, ['cef', 'Cisco Express Forwarding']], {
  normally: true,
  always: true,
  needs: '!switching',
})
export const forwardNd = toggle(
  [
    IP,
    ['forward-protocol', 'Controls forwarding of physical and directed IP broadcasts'],
    ['nd', "Sun's Network Disk protocol"],
  ],
  { normally: true, always: true, needs: '!boot-at-once' },
)
