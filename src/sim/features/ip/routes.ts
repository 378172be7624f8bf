// The default gateway, and whether a device routes.

import { command, ipv4, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { isKept } from '../../kept.ts'
import { platforms } from '../../platforms/index.ts'
import { toggle } from '../services/toggles.ts'
import { withIp } from './slice.ts'

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
