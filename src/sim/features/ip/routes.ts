// Static routes and the default gateway.

import { command, ipv4, ipv4Number, type Effect } from '../../command.ts'
import { withConfig, type Config, type Device } from '../../device.ts'

const IP = ['ip', 'Global IP configuration subcommands'] as const
const set = (device: Device, change: Partial<Config>): Effect => ({ device: withConfig(device, change) })

export const defaultGateway = command({
  mode: 'config',
  path: [
    IP,
    ['default-gateway', 'Specify default gateway (if not routing IP)'],
    [ipv4('address'), 'IP address of default gateway'],
  ],
  run: (device, { address }) => set(device, { defaultGateway: address }),
  no: (device) => set(device, { defaultGateway: null }),
  show: (config) => (config.defaultGateway === null ? [] : [`ip default-gateway ${config.defaultGateway}`]),
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
    const route = `${prefix} ${mask} ${next}`
    return device.config.routes.includes(route) ? { device } : set(device, { routes: [...device.config.routes, route] })
  },
  no: (device, { prefix, mask, next }) =>
    set(device, {
      routes: device.config.routes.filter(
        (route) => !`${route} `.startsWith([prefix, mask, next].filter(Boolean).join(' ') + ' '),
      ),
    }),
  show: (config) => config.routes.map((route) => `ip route ${route}`),
})
