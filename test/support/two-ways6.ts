// The network with two ways in IPv6: R1 and R2 with two cables between them, a PC at each end.

import { worldOf } from '../../src/sim/start.ts'
import type { World } from '../../src/sim/world.ts'

const PORT = (name: string, address: string, linkLocal: string): string =>
  `interface ${name}\n ipv6 address ${linkLocal} link-local\n ipv6 address ${address}/64\n no shutdown\n`

/** R1 is in focus; `routes` are its static routes. R2 has its way back over both cables. */
export function twoWays6(routes: string): World {
  const made = worldOf({
    devices: {
      R1: 'c2911',
      R2: 'c2911',
      PC1: '2001:DB8:1::10/64 gw FE80::1',
      PC2: '2001:DB8:2::10/64 gw FE80::2',
    },
    links: ['R1 Gi0/1 - R2 Gi0/1', 'R1 Gi0/2 - R2 Gi0/2', 'PC1 - R1 Gi0/0', 'PC2 - R2 Gi0/0'],
    configs: {
      R1: `ipv6 unicast-routing\n${PORT('Gi0/0', '2001:DB8:1::1', 'FE80::1')}${PORT('Gi0/1', '2001:DB8:12::1', 'FE80::1')}${PORT('Gi0/2', '2001:DB8:21::1', 'FE80::1')}${routes}`,
      R2: `ipv6 unicast-routing\n${PORT('Gi0/0', '2001:DB8:2::1', 'FE80::2')}${PORT('Gi0/1', '2001:DB8:12::2', 'FE80::2')}${PORT('Gi0/2', '2001:DB8:21::2', 'FE80::2')}ipv6 route 2001:DB8:1::/64 2001:DB8:12::1\nipv6 route 2001:DB8:1::/64 2001:DB8:21::1 200\n`,
    },
  })
  if ('problems' in made) throw new Error(made.problems.map(({ message }) => message).join('\n'))
  return made.world
}
