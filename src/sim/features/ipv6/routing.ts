// `ipv6 unicast-routing`: whether a device passes IPv6 packets on, and tells others of itself.

import type { KeptEffect } from '../../feature.ts'
import { command } from '../../command.ts'
import { platforms } from '../../platforms/index.ts'
import { onOff, toggle } from '../services/toggles.ts'

const IPV6 = ['ipv6', 'Global IPv6 configuration commands'] as const

const cef6 = onOff('ipv6 cef', false)

/** Where CEF of IPv6 has a line of its own, IPv6 routing turns it on. */
export const unicastRouting = toggle([IPV6, ['unicast-routing', 'Enable unicast routing']], {
  normally: false,
  always: false,
  needs: 'routes-ipv6',
  also: (device) => cef6.set(device, platforms[device.platform].features.has('ipv6-cef')),
})
export const isRouting6 = unicastRouting.isOn

/** An ISR G2 always says whether CEF of IPv6 is on, which it is only where IPv6 is routed (ios-routing.md 20). */
export const ipv6Cef = command({
  mode: 'config',
  path: [IPV6, ['cef', 'Cisco Express Forwarding for IPv6']],
  needs: 'ipv6-cef',
  run: (device) => ({ device: cef6.set(device, true) }),
  no: (device) => ({ device: cef6.set(device, false) }),
  show: (config) => [isRouting6(config) && cef6.isOn(config) ? 'ipv6 cef' : 'no ipv6 cef'],
})

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
