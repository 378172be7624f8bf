import { expect, test } from 'vitest'
import { rowsOf } from '../../../src/sim/rows.ts'
import { GROUPS } from '../../../src/sim/words/groups.ts'
import { INTERFACE_ROWS } from '../../../src/sim/words/interface.ts'
import { under } from './under.ts'

const words = (path: string, family: string): string => under(INTERFACE_ROWS, path, family).join(' ')

// ios-help.md 5.3 to 5.6
test.each([
  [
    'switchport',
    'S',
    'access autostate backup block host mode nonegotiate port-security priority protected trunk voice',
  ],
  [
    'switchport',
    'C',
    'access autostate block host mode nonegotiate port-security priority private-vlan protected trunk voice',
  ],
  ['switchport mode', 'S', 'access dynamic trunk'],
  ['switchport mode', 'C', 'access dot1q-tunnel dynamic private-vlan trunk'],
  ['switchport trunk', 'C', 'allowed native pruning'],
  ['switchport trunk allowed vlan', 'S', 'VLANS add all except none remove'],
  ['switchport', 'R', ''],
  ['spanning-tree', 'S', 'bpdufilter bpduguard cost guard link-type mst port-priority portfast stack-port vlan'],
  ['channel-group <1-6>', 'S', 'mode'],
  ['channel-group <1-6> mode', 'S', 'active auto desirable on passive'],
  ['standby <0-4095>', 'R', 'authentication follow ip ipv6 mac-address name preempt priority timers track'],
  ['standby', 'S', ''],
  ['ip nat', 'X', 'allow-static-host enable inside outside'],
  [
    'ip ospf',
    'R',
    '<1-65535> authentication authentication-key bfd cost database-filter dead-interval demand-circuit flood-reduction hello-interval lls message-digest-key mtu-ignore network prefix-suppression priority resync-timeout retransmit-interval shutdown transmit-delay ttl-security',
  ],
])('below %s an interface of family %s has %s', (path, family, list) => {
  expect(words(path, family)).toBe(list)
})

test('a switch without routed ports has no words of routers, and a router none of switch ports', () => {
  const on = (family: string): readonly string[] => under(INTERFACE_ROWS, '', family)
  expect(on('S').filter((word) => ['encapsulation', 'standby', 'tunnel', 'crypto', 'ppp'].includes(word))).toEqual([])
  expect(
    on('X').filter((word) =>
      ['switchport', 'spanning-tree', 'storm-control', 'mls', 'power', 'srr-queue'].includes(word),
    ),
  ).toEqual([])
})

test('what holds without being configured is on', () => {
  const on = rowsOf(INTERFACE_ROWS, GROUPS)
    .filter((row) => row.on && row.path[0] === 'ip' && row.path.length === 2)
    .map(({ path }) => path[1])
  expect(on).toEqual(expect.arrayContaining(['proxy-arp', 'redirects', 'split-horizon', 'unreachables']))
})
