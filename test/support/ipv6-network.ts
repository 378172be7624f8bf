// A chain of two routers with a PC at each end, that speaks IPv6 alone.

import type { World } from '../../src/sim/world.ts'
import { worldFrom } from './console.ts'

/** PC1 - R1 - R2 - PC2, each link a network of its own. */
export const chain = (
  more: Readonly<Record<string, string>> = {},
  change: Readonly<Record<string, unknown>> = {},
): World =>
  worldFrom({
    devices: {
      R1: 'c2911',
      R2: 'c2911',
      PC1: '2001:DB8:1::10/64 gw FE80::1',
      PC2: 'ipv6 auto',
      ...change,
    },
    links: ['PC1 - R1 Gi0/0', 'R1 Gi0/1 - R2 Gi0/1', 'R2 Gi0/0 - PC2'],
    configs: {
      R1: `ipv6 unicast-routing
interface GigabitEthernet0/0
 ipv6 address FE80::1 link-local
 ipv6 address 2001:DB8:1::1/64
 no shutdown
interface GigabitEthernet0/1
 ipv6 address FE80::1 link-local
 ipv6 address 2001:DB8:12::1/64
 no shutdown
ipv6 route 2001:DB8:2::/64 2001:DB8:12::2
${more['R1'] ?? ''}`,
      R2: `ipv6 unicast-routing
interface GigabitEthernet0/1
 ipv6 address FE80::2 link-local
 ipv6 address 2001:DB8:12::2/64
 no shutdown
interface GigabitEthernet0/0
 ipv6 address 2001:DB8:2::1/64
 no shutdown
ipv6 route ::/0 GigabitEthernet0/1 FE80::1
${more['R2'] ?? ''}`,
    },
  })
