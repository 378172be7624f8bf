// The table of routes, and the legend above it (ios-routing.md 6.5).

import { expect, test } from 'vitest'
import { enabled, type, worldFrom } from '../../../support/console.ts'

const NETWORKS = 'interface GigabitEthernet0/0\n ip address 192.168.1.1 255.255.255.0\n no shutdown\n'

test('a network of class C and its local route stand below one heading', () => {
  const { text } = type(enabled({ 'startup-config': NETWORKS }), 'show ip route')
  expect(text).toContain(`
      192.168.1.0/24 is variably subnetted, 2 subnets, 2 masks
C        192.168.1.0/24 is directly connected, GigabitEthernet0/0
L        192.168.1.1/32 is directly connected, GigabitEthernet0/0
`)
})

test('IOS 12 has no local routes', () => {
  const world = worldFrom({
    platform: 'c2621xm',
    flash: ['c2600-ik9o3s3-mz.124-25d.bin'],
    hostname: 'R1',
    'startup-config': 'interface FastEthernet0/0\n ip address 192.168.1.1 255.255.255.0\n no shutdown\n',
  })
  const { text } = type(world, 'enable\nshow ip route')
  expect(text).toContain('\nCodes: C - connected, S - static,')
  expect(text).toContain(`       o - ODR, P - periodic downloaded static route

Gateway of last resort is not set

C    192.168.1.0/24 is directly connected, FastEthernet0/0
R1#`)
})

test('the legend of IOS XE 17 has the codes of NAT', () => {
  const world = worldFrom({
    platform: 'isr4331',
    flash: ['isr4300-universalk9.17.06.05.SPA.bin'],
    hostname: 'R1',
    'startup-config': 'hostname R1\n',
  })
  expect(type(world, 'enable\nshow ip route').text).toContain(`
       E1 - OSPF external type 1, E2 - OSPF external type 2, m - OMP
       n - NAT, Ni - NAT inside, No - NAT outside, Nd - NAT DIA
`)
})
