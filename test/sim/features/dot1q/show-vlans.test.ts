// `show vlans` of a router on a stick. The layout is that of a public capture of IOS 15.

import { expect, test } from 'vitest'
import { type } from '../../../support/console.ts'
import { net } from '../../../support/network.ts'
import { networkWorld } from '../../../support/stick-network.ts'

test('a paragraph for each subinterface, and one for frames without a tag', () => {
  const world = type(networkWorld(), '@console PC1\nping 192.168.20.10\n@console R1').world
  expect(type(world, 'enable\nshow vlans').entries[1]?.output).toBe(`
Virtual LAN ID:  1 (IEEE 802.1Q Encapsulation)

   vLAN Trunk Interface:   GigabitEthernet0/0

 This is configured as native Vlan for the following interface(s) :
GigabitEthernet0/0    Native-vlan Tx-type: Untagged

   Protocols Configured:   Address:              Received:        Transmitted:

GigabitEthernet0/0 (1)
        Other                                           0                   0

   0 packets, 0 bytes input
   0 packets, 0 bytes output

Virtual LAN ID:  10 (IEEE 802.1Q Encapsulation)

   vLAN Trunk Interface:   GigabitEthernet0/0.10

   Protocols Configured:   Address:              Received:        Transmitted:

GigabitEthernet0/0.10 (10)
           IP              192.168.10.1                 4                   3
        Other                                           0                   0

   4 packets, 456 bytes input
   3 packets, 342 bytes output

Virtual LAN ID:  20 (IEEE 802.1Q Encapsulation)

   vLAN Trunk Interface:   GigabitEthernet0/0.20

   Protocols Configured:   Address:              Received:        Transmitted:

GigabitEthernet0/0.20 (20)
           IP              192.168.20.1                 3                   3
        Other                                           0                   0

   3 packets, 342 bytes input
   3 packets, 342 bytes output
`)
})

const NATIVE = `interface Gi0/0.99
 encapsulation dot1Q 99 native
interface Gi0/0.20
 encapsulation dot1Q 20`
test('a native subinterface takes the frames without a tag; one VLAN alone', () => {
  const world = net({ R1: ['c2911', NATIVE] })
  const { text } = type(world, 'enable\nshow vlans')
  expect([...text.matchAll(/Virtual LAN ID: +(\d+)/g)].map(([, vlan]) => vlan)).toEqual(['20', '99'])
  const one = type(world, 'enable\nshow vlans 99').entries[1]?.output ?? ''
  expect(one).toContain(
    '   vLAN Trunk Interface:   GigabitEthernet0/0.99\n\n This is configured as native Vlan for the following interface(s) :\nGigabitEthernet0/0    Native-vlan Tx-type: Untagged\n',
  )
  expect(one).not.toContain('GigabitEthernet0/0.20')
})

test('without subinterfaces there are none, and a switch has no such command', () => {
  expect(type(net({ R1: 'c2911' }), 'enable\nshow vlans').text).toContain('No Virtual LANs configured.\n')
  expect(type(net({ S: 'c2960' }), 'enable\nshow vlans').text).toContain("% Invalid input detected at '^' marker.")
})
