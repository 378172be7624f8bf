// Who reaches whom over VLANs, trunks and a router on a stick, and what stands in the way where it does not.

import { expect, test } from 'vitest'
import { network } from '../../../src/sim/network/view.ts'
import { step } from '../../../src/sim/step.ts'
import type { World } from '../../../src/sim/world.ts'
import { access, DEVICES, LINKS, networkWorld, pinged, TRUNK, USUAL } from '../../support/stick-network.ts'

const typed = (world: World, lines: string): World =>
  lines.split('\n').reduce((now, line) => step(now, line).world, world)

test('two hosts in two VLANs reach each other over the router', () => {
  const { isAnswered, there } = pinged(networkWorld(), 'PC1', 'PC2')
  expect(isAnswered).toBe(true)
  expect(there.hops.map(({ crossings }) => crossings.map(({ vlan }) => vlan))).toEqual([[10], [20, 20], []])
})

/** What differs from the network that works; the reason that has to be found, as `kind device setting`. */
const FAULTS: readonly (readonly [string, Parameters<typeof networkWorld>[0], readonly string[]])[] = [
  [
    'a VLAN that the trunk does not carry',
    {
      configs: {
        SW2: `vlan 10,20\ninterface Fa0/24\n ${TRUNK}\n switchport trunk allowed vlan 10\n${access('Fa0/1', 20)}`,
      },
    },
    ['vlan-not-allowed SW2 config.switching.ports.FastEthernet0/24.allowed'],
  ],
  [
    'a VLAN that the switch in the middle does not have',
    { configs: { SW1: (USUAL['SW1'] ?? '').replace('vlan 20\n name LAB\n', '') } },
    ['vlan-missing SW1 vlanDatabase.vlans.20'],
  ],
  [
    'an uplink that is no trunk on either end',
    {
      configs: {
        SW1: (USUAL['SW1'] ?? '').replace(`interface Fa0/24\n ${TRUNK}\n`, ''),
        SW2: (USUAL['SW2'] ?? '').replace(`interface Fa0/24\n ${TRUNK}\n`, ''),
      },
    },
    [
      'not-trunk SW1 config.switching.ports.FastEthernet0/24.mode',
      'not-trunk SW2 config.switching.ports.FastEthernet0/24.mode',
    ],
  ],
  [
    'a host in the wrong VLAN',
    { configs: { SW2: (USUAL['SW2'] ?? '').replace('access vlan 20', 'access vlan 10') } },
    ['wrong-access-vlan SW2 config.switching.ports.FastEthernet0/1.access'],
  ],
  [
    'a subinterface with another tag',
    { configs: { R1: (USUAL['R1'] ?? '').replace('dot1q 20', 'dot1q 30') } },
    ['wrong-tag R1 config.dot1q.ports.GigabitEthernet0/0.20'],
  ],
  [
    'a subinterface that tags the VLAN that the trunk sends without a tag',
    {
      configs: {
        SW1: (USUAL['SW1'] ?? '').replace(`Gi0/1\n ${TRUNK}`, `Gi0/1\n ${TRUNK}\n switchport trunk native vlan 20`),
      },
    },
    ['native-mismatch SW1 config.switching.ports.GigabitEthernet0/1.native'],
  ],
  [
    'a port that is shut',
    { configs: { R1: (USUAL['R1'] ?? '').replace('no shutdown', 'shutdown') } },
    ['shutdown R1 config.ports.GigabitEthernet0/0.shutdown'],
  ],
  [
    'a gateway that nobody has',
    { devices: { ...DEVICES, PC1: '192.168.10.10/24 gw 192.168.10.254' } },
    ['wrong-gateway PC1 gateway'],
  ],
  ['no gateway', { devices: { ...DEVICES, PC1: '192.168.10.10/24' } }, ['gateway-missing PC1 gateway']],
  ['a cable that is missing', { links: LINKS.filter((link) => !link.startsWith('SW1')) }, ['no-cable R1 ']],
]
test.each(FAULTS)('%s is the reason', (_, change, expected) => {
  const { isAnswered, reasons } = pinged(networkWorld(change), 'PC1', 'PC2')
  expect(isAnswered).toBe(false)
  expect(reasons.map(({ kind, device, setting }) => `${kind} ${device} ${(setting ?? []).join('.')}`)).toEqual(expected)
})

test('a native subinterface, and the main interface without one, have the VLAN that the trunk sends without a tag', () => {
  const SW1 = (USUAL['SW1'] ?? '').replace(`Gi0/1\n ${TRUNK}`, `Gi0/1\n ${TRUNK}\n switchport trunk native vlan 20`)
  const R1 = USUAL['R1'] ?? ''
  const native = R1.replace('dot1q 20', 'dot1q 20 native')
  expect(pinged(networkWorld({ configs: { SW1, R1: native } }), 'PC1', 'PC2').isAnswered).toBe(true)
  const main = R1.replace('interface Gi0/0\n', 'interface Gi0/0\n ip address 192.168.20.1 255.255.255.0\n').split(
    'interface Gi0/0.20',
  )[0]
  expect(pinged(networkWorld({ configs: { SW1, R1: main ?? '' } }), 'PC1', 'PC2').isAnswered).toBe(true)
})

test('the way back counts: the answer needs a gateway, too', () => {
  const { there, back, isAnswered, reasons } = pinged(
    networkWorld({ devices: { ...DEVICES, PC2: '192.168.20.10/24' } }),
    'PC1',
    'PC2',
  )
  expect([there.end, back?.end?.kind, isAnswered]).toEqual([null, 'no-route', false])
  expect(reasons.map(({ kind, device }) => `${kind} ${device}`)).toEqual(['gateway-missing PC2'])
})

test('a line that takes a VLAN off the trunk cuts the hosts, and one that adds it joins them again', () => {
  const cut = typed(networkWorld(), '@console SW1\nenable\nconf t\nint f0/24\nswitchport trunk allowed vlan 10')
  expect(pinged(cut, 'PC1', 'PC2').isAnswered).toBe(false)
  expect(pinged(typed(cut, 'switchport trunk allowed vlan add 20\n@wait 1m'), 'PC1', 'PC2').isAnswered).toBe(true)
})

test('the view of a line is made on from the one before, and is the one from nothing', () => {
  let world = networkWorld()
  for (const line of [
    '@console SW1',
    'enable',
    'conf t',
    'vlan 30',
    'int f0/1',
    'switchport access vlan 30',
    'shutdown',
  ]) {
    world = step(world, line).world
    const [{ stages: made, inputs, ...view }, { stages: fresh, inputs: read, ...anew }] = [
      network(world),
      network(world, null),
    ]
    expect(view).toEqual(anew)
    // Which devices they were read from is not what they say.
    expect({ ...inputs, from: null }).toEqual({ ...read, from: null })
    expect(Object.keys(made)).toEqual(Object.keys(fresh))
  }
})

test('a router and a switch log what happens at the other end of the cable', () => {
  const world = typed(networkWorld(), '@console R1\nenable\nconf t\nint g0/0\nshutdown')
  expect(world.devices['SW1']?.logged.text).toMatch(
    /LINEPROTO-5-UPDOWN: Line protocol on Interface GigabitEthernet0\/1, changed state to down\n.*LINK-3-UPDOWN: Interface GigabitEthernet0\/1, changed state to down\n/,
  )
})
