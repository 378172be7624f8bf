// A network with two ways: R1 and R2 with two cables between them, R3 behind R2, a PC at each end.

import { worldOf } from '../../src/sim/start.ts'
import type { World } from '../../src/sim/world.ts'

const PORT = (name: string, address: string, mask = '255.255.255.252'): string =>
  `interface ${name}\n ip address ${address} ${mask}\n`
export const ROUTES: Readonly<Record<string, string>> = {
  R1: 'ip route 0.0.0.0 0.0.0.0 10.0.12.2\nip route 0.0.0.0 0.0.0.0 10.0.21.2 200\n',
  R2: 'ip route 192.168.1.0 255.255.255.0 10.0.12.1\nip route 192.168.1.0 255.255.255.0 10.0.21.1 200\nip route 192.168.3.0 255.255.255.0 10.0.23.2\n',
  R3: 'ip route 0.0.0.0 0.0.0.0 10.0.23.1\n',
}
/** R1 is in focus. `routes` in the place of those that make everything reach everything. */
export function twoWays(routes: Readonly<Record<string, string>> = {}): World {
  const of = (name: string): string => routes[name] ?? ROUTES[name] ?? ''
  const made = worldOf({
    devices: {
      R1: 'c2911',
      R2: 'c2911',
      R3: 'c2911',
      PC1: '192.168.1.10/24 gw 192.168.1.1',
      PC3: '192.168.3.10/24 gw 192.168.3.1',
    },
    links: ['R1 Gi0/1 - R2 Gi0/1', 'R1 Gi0/2 - R2 Gi0/2', 'R2 Gi0/0 - R3 Gi0/0', 'PC1 - R1 Gi0/0', 'PC3 - R3 Gi0/1'],
    configs: {
      R1: `${PORT('Gi0/0', '192.168.1.1', '255.255.255.0')}${PORT('Gi0/1', '10.0.12.1')}${PORT('Gi0/2', '10.0.21.1')}${of('R1')}`,
      R2: `${PORT('Gi0/0', '10.0.23.1')}${PORT('Gi0/1', '10.0.12.2')}${PORT('Gi0/2', '10.0.21.2')}${of('R2')}`,
      R3: `${PORT('Gi0/0', '10.0.23.2')}${PORT('Gi0/1', '192.168.3.1', '255.255.255.0')}${of('R3')}`,
    },
  })
  if ('problems' in made) throw new Error(made.problems.map(({ message }) => message).join('\n'))
  return made.world
}
