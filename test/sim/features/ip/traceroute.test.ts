// What a router shows of the way to an address, of the addresses that it has resolved, and of its routes.

import { expect, test } from 'vitest'
import { step } from '../../../../src/sim/step.ts'
import type { World } from '../../../../src/sim/world.ts'
import { worldOf } from '../../../../src/sim/start.ts'

const LINE = (octet: number): string => `interface GigabitEthernet0/0\n ip address 10.0.${octet}.1 255.255.255.0\n`
function three(): World {
  const made = worldOf({
    devices: { R1: 'c2911', R2: 'c2911', PC1: '10.0.3.10/24 gw 10.0.3.1' },
    links: ['R1 Gi0/0 - R2 Gi0/0', 'PC1 - R2 Gi0/1'],
    configs: {
      R1: `${LINE(1)}ip route 10.0.3.0 255.255.255.0 10.0.1.2`,
      R2: 'interface GigabitEthernet0/0\n ip address 10.0.1.2 255.255.255.0\ninterface GigabitEthernet0/1\n ip address 10.0.3.1 255.255.255.0',
    },
  })
  if ('problems' in made) throw new Error(made.problems.map(({ message }) => message).join('\n'))
  return made.world
}
function shown(world: World, ...lines: readonly string[]): string {
  let now = world
  let output = ''
  for (const line of ['enable', ...lines])
    ({
      world: now,
      entry: { output },
    } = step(now, line))
  return output
}

test('a trace names each router, and a host answers three times', () => {
  expect(shown(three(), 'ping 10.0.3.10', 'traceroute 10.0.3.10')).toBe(
    `Type escape sequence to abort.
Tracing the route to 10.0.3.10
VRF info: (vrf in name/id, vrf out name/id)
  1 10.0.1.2 4 msec 0 msec 0 msec
  2 10.0.3.10 4 msec 0 msec 0 msec
`,
  )
})
test('what is lost to ARP stands in front of the address; a router as the end leaves one answer out', () => {
  const output = shown(three(), 'traceroute 10.0.1.2')
  expect(output).toContain('\n  1  *  10.0.1.2 * ')
})
test('the addresses that are resolved stand in a table with its own', () => {
  expect(shown(three(), 'ping 10.0.1.2', 'show ip arp')).toBe(
    `Protocol  Address          Age (min)  Hardware Addr   Type   Interface
Internet  10.0.1.1                -   d8b1.9041.2fa0  ARPA   GigabitEthernet0/0
Internet  10.0.1.2                0   d8b1.900b.2fa0  ARPA   GigabitEthernet0/0
`,
  )
})
test('a route goes with the link that it needs', () => {
  expect(shown(three(), 'show ip route')).toContain('S        10.0.3.0/24 [1/0] via 10.0.1.2')
  expect(shown(three(), '@unplug R1 Gi0/0', 'show ip route')).not.toContain('10.0.')
})

test.each([
  ['ip route 10.9.0.0 255.255.0.0 10.0.1.1', "%Invalid next hop address (it's this router)\n"],
  ['no ip route 10.9.0.0 255.255.0.0', '%No matching route to delete\n'],
  ['no ip route 10.0.3.0 255.255.255.0', ''],
])('%s', (line, says) => {
  expect(shown(three(), 'configure terminal', line)).toBe(says)
})

test('a route of a form that is kept goes with its prefix, too', () => {
  const lines = [
    'configure terminal',
    'ip route 10.9.0.0 255.255.0.0 Null0',
    'no ip route 10.9.0.0 255.255.0.0',
    'do show running-config | include ip route 10.9',
  ]
  expect(shown(three(), ...lines)).toBe('')
})

test('in a loop of two routers an echo dies of its time to live, and the sender hears of it', () => {
  const looped = worldOf({
    devices: { R1: 'c2911', R2: 'c2911', PC1: '10.0.3.10/24 gw 10.0.3.1' },
    links: ['R1 Gi0/0 - R2 Gi0/0', 'PC1 - R2 Gi0/1'],
    configs: {
      R1: `${LINE(1)}ip route 0.0.0.0 0.0.0.0 10.0.1.2`,
      R2: 'interface GigabitEthernet0/0\n ip address 10.0.1.2 255.255.255.0\ninterface GigabitEthernet0/1\n ip address 10.0.3.1 255.255.255.0\nip route 0.0.0.0 0.0.0.0 10.0.1.1',
    },
  })
  if ('problems' in looped) throw new Error('the start state has problems')
  expect(shown(looped.world, 'ping 10.0.9.9')).toContain('\n.&&&&\nSuccess rate is 0 percent (0/5)')
  // 128 routers on: the one that is an even number of steps away.
  expect(shown(looped.world, '@console PC1', 'ping 10.0.9.9')).toContain('Reply from 10.0.1.1: TTL expired in transit.')
})
test('a router that answers for others no longer says nothing of that', () => {
  expect(shown(three(), 'configure terminal', 'interface gi0/0', 'no ip proxy-arp')).toBe('')
})
