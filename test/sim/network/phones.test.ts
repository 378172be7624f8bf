// Phones: in the voice VLAN with a tag, and the computer behind them without one (ios-switching.md 5.6, 19).

import { expect, test } from 'vitest'
import type { World } from '../../../src/sim/world.ts'
import { type, worldFrom } from '../../support/console.ts'

const world = (port: string): World =>
  worldFrom({
    devices: {
      SW1: 'c2960',
      R1: 'c2911',
      PH1: { platform: 'phone', mac: '001b.d512.0a01', address: '10.0.120.11/24', gateway: '10.0.120.1' },
      PC1: '10.0.10.11/24 gw 10.0.10.1',
    },
    configs: {
      SW1: `vlan 10,120
interface Fa0/1
 ${port.replaceAll('\n', '\n ')}
interface Gi0/1
 switchport mode trunk
`,
      R1: `interface Gi0/0
 no shutdown
interface Gi0/0.10
 encapsulation dot1Q 10
 ip address 10.0.10.1 255.255.255.0
interface Gi0/0.120
 encapsulation dot1Q 120
 ip address 10.0.120.1 255.255.255.0
`,
    },
    links: ['PH1 SW - SW1 Fa0/1', 'PC1 NIC - PH1 PC', 'R1 Gi0/0 - SW1 Gi0/1'],
  })
const ACCESS = 'switchport mode access\nswitchport access vlan 10\n'
const reaches = (port: string, from: string, to: string): boolean =>
  type(world(port), `@console ${from}\nping ${to}\nping ${to}`).text.includes('(0% loss)')

test.each([
  ['its gateway, by the voice VLAN', `${ACCESS}switchport voice vlan 120`, 'PH1', '10.0.120.1', true],
  ['nobody, where the port has no voice VLAN', ACCESS, 'PH1', '10.0.120.1', false],
  ['nobody, where the voice VLAN is another one', `${ACCESS}switchport voice vlan 10`, 'PH1', '10.0.120.1', false],
  ['the computer behind it, by the router', `${ACCESS}switchport voice vlan 120`, 'PH1', '10.0.10.11', true],
])('a phone reaches %s', (_, port, from, to, does) => {
  expect(reaches(port, from, to)).toBe(does)
})

test('the computer behind a phone is in the access VLAN, with a voice VLAN or without', () => {
  for (const port of [`${ACCESS}switchport voice vlan 120`, ACCESS])
    expect(reaches(port, 'PC1', '10.0.10.1')).toBe(true)
})

test('the switch hears both on one port, in two VLANs', () => {
  const { text } = type(world(`${ACCESS}switchport voice vlan 120`), 'enable\nshow mac address-table interface fa0/1')
  expect(text.match(/^ +\d+ +\S+ +DYNAMIC +Fa0\/1/gm)).toEqual([
    '  10    0050.7966.6801    DYNAMIC     Fa0/1',
    ' 120    001b.d512.0a01    DYNAMIC     Fa0/1',
  ])
})

test('a packet of a phone is counted once at each port', () => {
  const { text } = type(
    world(`${ACCESS}switchport voice vlan 120`),
    '@console PH1\nping 10.0.120.1\nping 10.0.120.1\n@console SW1\nenable\nshow interfaces fa0/1',
  )
  expect(text).toContain('     8 packets input, 912 bytes')
})
