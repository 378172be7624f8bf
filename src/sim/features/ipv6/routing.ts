// `ipv6 unicast-routing`: whether a device passes IPv6 packets on, and tells others of itself.

import type { KeptEffect } from '../../feature.ts'
import { toggle } from '../services/toggles.ts'

const IPV6 = ['ipv6', 'Global IPv6 configuration commands'] as const

export const unicastRouting = toggle([IPV6, ['unicast-routing', 'Enable unicast routing']], {
  normally: false,
  always: false,
  needs: 'routes-ipv6',
})
export const isRouting6 = unicastRouting.isOn

/** A next hop of IPv6 is reached by the default route only where this is on. */
export const resolveDefault = toggle(
  [
    IPV6,
    ['route', 'Configure static routes'],
    ['static', 'Static route options'],
    ['resolve', 'Resolution of next hops'],
    ['default', 'Allow resolution by the default route'],
  ],
  { normally: false, always: false, needs: 'routes-ipv6' },
)
export const isResolvingByDefault = resolveDefault.isOn

/** The routing protocols of IPv6 are kept lines; a device that does not route refuses them (ios-routing.md 4.4). */
export const keptIpv6: KeptEffect = (after, line) => {
  if (isRouting6(after.config)) return { device: after }
  if (line.startsWith('ipv6 router ')) return { output: '% IPv6 routing not enabled\n' }
  return /^ipv6 ospf \d+ area /.test(line) ? { output: '% OSPFv3: IPV6 routing not enabled\n' } : { device: after }
}
