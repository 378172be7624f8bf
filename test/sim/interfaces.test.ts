import { expect, test } from 'vitest'
import { fullInterfaceName, interfaceRange } from '../../src/sim/interfaces.ts'
import { configuring, plays } from '../support/console.ts'

test.each([
  ['S', 'v1', 'Vlan1'],
  ['S', 'f0/1', 'FastEthernet0/1'],
  ['R', 'g0/0', 'GigabitEthernet0/0'],
  ['R', 'null 0', 'Null0'],
  ['R', 'virtual-t1', 'Virtual-Template1'],
  ['R', 'v1', null],
  ['X', 'te0/0/0', 'TenGigabitEthernet0/0/0'],
  ['C', 't1/1/1', null],
  ['C', 't1', 'Tunnel1'],
  ['C', 'virtual-template1', null],
  ['S', 'serial0/0', null],
  ['', 'Fa0/1', 'FastEthernet0/1'],
])('a device of family %s reads %s as %s', (family, text, name) => {
  expect(fullInterfaceName(text, family)).toBe(name)
})

test('a range is of types that the device has', () => {
  expect(interfaceRange('g0/1 - 2', 'S')).toEqual(['GigabitEthernet0/1', 'GigabitEthernet0/2'])
  expect(interfaceRange('serial0/1 - 2', 'S')).toBeNull()
})

test('a router makes virtual interfaces when they are entered', () => {
  const screen = plays(
    configuring(),
    `
    R1(config)#interface virtual-template 1
    R1(config-if)#interface bvi1
    R1(config-if)#interface multilink 1
    R1(config-if)#`,
  )
  expect(Object.keys(screen.device.config.ports)).toEqual(
    expect.arrayContaining(['Virtual-Template1', 'BVI1', 'Multilink1']),
  )
})
