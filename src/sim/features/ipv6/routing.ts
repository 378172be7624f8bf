// `ipv6 unicast-routing`: whether a device passes IPv6 packets on, and tells others of itself.

import { toggle } from '../services/toggles.ts'

const IPV6 = ['ipv6', 'Global IPv6 configuration commands'] as const

export const unicastRouting = toggle([IPV6, ['unicast-routing', 'Enable unicast routing']], {
  normally: false,
  always: false,
  needs: 'routes-ipv6',
})
export const isRouting6 = unicastRouting.isOn
