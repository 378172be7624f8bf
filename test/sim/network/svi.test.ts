// Why an SVI is down, and with it the way into its VLAN.

import { expect, test } from 'vitest'
import { ipv4Number } from '../../../src/sim/command.ts'
import { addressOfNode, probe } from '../../../src/sim/network/probe.ts'
import { network } from '../../../src/sim/network/view.ts'
import { whyUnanswered } from '../../../src/sim/network/why.ts'
import { worldOf } from '../../../src/sim/start.ts'
import { nodeOf } from '../../support/stick-network.ts'

interface Change {
  readonly DSW1?: string
  readonly SW2?: string
  /** Whom PC1 pings: a host, or an address. */
  readonly to?: string
}
/** A layer 3 switch with PC1 in VLAN 10 and SRV1 in VLAN 30, and an access switch behind Gi1/0/23; what is given stands behind it. */
function reasonsFor({ DSW1 = '', SW2 = '', to = 'SRV1' }: Change): readonly string[] {
  const made = worldOf({
    devices: {
      DSW1: { platform: 'c9300', vlans: { 10: 'SALES', 30: 'SERVERS' } },
      SW2: { platform: 'c2960', vlans: { 10: 'SALES', 30: 'SERVERS' } },
      PC1: '10.1.10.11/24 gw 10.1.10.1',
      SRV1: '10.1.30.10/24 gw 10.1.30.1',
      SRV2: '10.1.30.12/24 gw 10.1.30.1',
    },
    links: ['PC1 - DSW1 Gi1/0/1', 'SRV1 - DSW1 Gi1/0/6', 'DSW1 Gi1/0/23 - SW2 Gi0/1', 'SRV2 - SW2 Fa0/1'],
    configs: {
      DSW1: `ip routing
interface Gi1/0/1
 switchport access vlan 10
 switchport mode access
interface Gi1/0/6
 switchport access vlan 30
 switchport mode access
interface Vlan10
 ip address 10.1.10.1 255.255.255.0
interface Vlan30
 ip address 10.1.30.1 255.255.255.0
${DSW1}`,
      SW2: `interface Fa0/1\n switchport mode access\n switchport access vlan 30\n${SW2}`,
    },
  })
  if ('problems' in made) throw new Error(JSON.stringify(made.problems))
  const view = network(made.world)
  const address = ipv4Number(to) ?? addressOfNode(view, nodeOf(view, to)) ?? 0
  const walked = probe(view, { node: nodeOf(view, 'PC1'), source: null }, address)
  return whyUnanswered(view, walked).map(({ kind, device, at }) => `${kind} ${device} ${at ?? ''}`)
}
const SHUT = 'interface Gi1/0/6\n shutdown\n'
const TRUNK = 'interface Gi1/0/23\n switchport mode trunk\n'
const FAR_TRUNK = 'interface Gi0/1\n switchport mode trunk\n'
const LIST = ' switchport trunk allowed vlan 10\n'

test.each<[string, Change, readonly string[]]>([
  ['a port in the VLAN that is up is enough', {}, []],
  ['the only port of the VLAN is shut', { DSW1: SHUT }, ['shutdown DSW1 GigabitEthernet1/0/6']],
  [
    'the server is in another VLAN',
    { DSW1: 'interface Gi1/0/6\n switchport access vlan 10\n' },
    ['wrong-access-vlan DSW1 GigabitEthernet1/0/6'],
  ],
  [
    'the server behind a trunk that does not let the VLAN through',
    { DSW1: `${SHUT}${TRUNK}${LIST}`, SW2: FAR_TRUNK, to: 'SRV2' },
    ['vlan-not-allowed DSW1 GigabitEthernet1/0/23'],
  ],
  [
    'the server behind a trunk that is shut at the other end',
    { DSW1: `${SHUT}${TRUNK}`, SW2: `${FAR_TRUNK} shutdown\n`, to: 'SRV2' },
    ['shutdown SW2 GigabitEthernet0/1'],
  ],
  ['the SVI itself is shut', { DSW1: 'interface Vlan30\n shutdown\n' }, ['shutdown DSW1 Vlan30']],
])('PC1 does not reach a server: %s', (_, change, expected) => {
  expect(reasonsFor(change)).toEqual(expected)
})

const GATEWAY = '10.1.30.1'
test.each<[string, Change, readonly string[]]>([
  ['the only port of the VLAN is shut', { DSW1: SHUT }, ['shutdown DSW1 GigabitEthernet1/0/6']],
  [
    'no port is in the VLAN',
    { DSW1: 'interface Gi1/0/6\n switchport access vlan 10\n' },
    ['wrong-access-vlan DSW1 Vlan30'],
  ],
  [
    'a trunk does not let the VLAN through',
    { DSW1: `${SHUT} switchport access vlan 10\n${TRUNK}${LIST}`, SW2: FAR_TRUNK },
    ['vlan-not-allowed DSW1 GigabitEthernet1/0/23'],
  ],
  [
    'a trunk is shut at the other end',
    { DSW1: `${SHUT} switchport access vlan 10\n${TRUNK}`, SW2: `${FAR_TRUNK} shutdown\n` },
    ['shutdown SW2 GigabitEthernet0/1'],
  ],
  [
    'an access port of it comes before a trunk',
    { DSW1: `${SHUT}${TRUNK}${LIST}`, SW2: FAR_TRUNK },
    ['shutdown DSW1 GigabitEthernet1/0/6'],
  ],
])('PC1 does not reach the SVI itself: %s', (_, change, expected) => {
  expect(reasonsFor({ ...change, to: GATEWAY })).toEqual(expected)
})
