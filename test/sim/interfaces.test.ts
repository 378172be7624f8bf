import { expect, test } from 'vitest'
import { fullInterfaceName, interfaceName, interfaceRange } from '../../src/sim/interfaces.ts'
import { platforms } from '../../src/sim/platforms/index.ts'
import { configuring, plays } from '../support/console.ts'

test.each([
  ['c2960', 'v1', 'Vlan1'],
  ['c2960', 'f0/1', 'FastEthernet0/1'],
  ['c2911', 'g0/0', 'GigabitEthernet0/0'],
  ['c2911', 'g0/0.10', 'GigabitEthernet0/0.10'],
  ['c2911', 'null 0', 'Null0'],
  ['c2911', 'virtual-te1', 'Virtual-Template1'],
  ['c2911', 'lo2147483647', 'Loopback2147483647'],
  ['c2911', 's0/0/0:23', 'Serial0/0/0:23'],
  ['c9300', 't1', 'Tunnel1'],
  ['isr4331', 'g0', 'GigabitEthernet0'],
] as const)('a %s reads %s as %s', (platform, text, name) => {
  expect(fullInterfaceName(text, platforms[platform])).toBe(name)
})

test.each([
  ['c2911', 'v1'],
  ['c9300', 't1/1/1'],
] as const)('on a %s several types begin like %s', (platform, text) => {
  const tokens = [{ text, column: 0 }]
  expect(interfaceName('port').take(tokens, 0, text, platforms[platform])).toBe('ambiguous')
})

test.each([
  ['c2960', 'serial0/0'],
  ['c2960', 'f0/1.10'],
  ['c2960', 'vlan4095'],
  ['c2960', 'port-channel 7'],
  ['c9300', 'virtual-template1'],
  ['c2621xm', 'g0/0'],
  ['c2911', 'g0/0.0'],
  ['c2911', 'loopback1/1'],
] as const)('a %s has no %s', (platform, text) => {
  expect(fullInterfaceName(text, platforms[platform])).toBeNull()
})

test('a range is of types that the device has', () => {
  expect(interfaceRange('g0/1 - 2', platforms.c2960)).toEqual(['GigabitEthernet0/1', 'GigabitEthernet0/2'])
  expect(interfaceRange('serial0/1 - 2', platforms.c2960)).toBeNull()
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
