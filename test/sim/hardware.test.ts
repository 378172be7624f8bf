// Ports that cards in the slots, or a larger model of the family, add.

import { describe, expect, test } from 'vitest'
import type { PlatformName } from '../../src/sim/platforms/platform.ts'
import { worldOf } from '../../src/sim/start.ts'
import { freshWorld } from '../corpus/device.ts'
import { type } from '../support/console.ts'

const portsShown = (platform: PlatformName, ports: readonly string[]): readonly string[] =>
  type(freshWorld(platform, ports), 'enable\nshow running-config | include ^interface')
    .entries.at(-1)
    ?.output.trim()
    .split('\n')
    .map((line) => line.slice('interface '.length)) ?? []

test('a card stands behind the ports of the router, a larger switch has more of the same', () => {
  expect(portsShown('c1941', ['Serial0/0/0', 'se0/0/1'])).toEqual([
    'Embedded-Service-Engine0/0',
    'GigabitEthernet0/0',
    'GigabitEthernet0/1',
    'Serial0/0/0',
    'Serial0/0/1',
  ])
  expect(portsShown('isr4331', ['Serial0/1/0']).slice(-2)).toEqual(['Serial0/1/0', 'GigabitEthernet0'])
  const switched = portsShown('c2960', ['FastEthernet0/25-48'])
  expect(switched).toHaveLength(51)
  expect(switched.slice(23, 25)).toEqual(['FastEthernet0/24', 'FastEthernet0/25'])
  expect(switched.slice(47, 49)).toEqual(['FastEthernet0/48', 'GigabitEthernet0/1'])
})

test('an added port is configured, and is there after a reload and without a configuration', () => {
  const configured = type(
    freshWorld('c2911', ['Serial0/0/0']),
    'enable\nconfigure terminal\ninterface s0/0/0\nip address 10.0.0.1 255.255.255.252\nno shutdown\nend\nwrite\n@power-cycle\nenable\nshow running-config interface s0/0/0',
  )
  expect(configured.entries.at(-1)?.output).toContain(
    'interface Serial0/0/0\n ip address 10.0.0.1 255.255.255.252\nend',
  )
  const erased = type(configured.world, 'write erase\n\n@power-cycle')
  expect(Object.keys(erased.device.config.ports)).toContain('Serial0/0/0')
  expect(type(configured.world, 'configure terminal\nno interface s0/0/0').lastLine).toBe(
    '% Removal of physical interfaces is not permitted',
  )
})

test('without the card there is no port', () => {
  expect(type(freshWorld('c2911'), 'enable\nconfigure terminal\ninterface s0/0/0').lastLine).toBe(
    '%Invalid interface type and number',
  )
})

test.each([
  ['c2911', 'Serial0/7/0'],
  ['c2911', 'Loopback0'],
  ['c2911', 'FastEthernet0/25-48'],
  ['c2960', 'Serial0/0/0'],
  ['c2960', 'FastEthernet0/40-49'],
  ['c9300', 'nonsense'],
])('%s: the port %s is a problem', (platform, port) => {
  const made = worldOf({ platform, flash: [], mode: 'rommon', ports: ['GigabitEthernet0/0', port].slice(-1) })
  expect('problems' in made ? made.problems.map(({ path }) => path) : []).toContainEqual(['ports', 0])
})

describe('a router with a switch module', () => {
  const PASTED = `enable
configure terminal
spanning-tree mode pvst
vlan internal allocation policy ascending
vlan 20
 name users
interface FastEthernet0/1/0
 switchport access vlan 20
 spanning-tree portfast
interface Vlan20
 ip address 10.0.20.1 255.255.255.0
end
show running-config`
  const module = ['Vlan1', 'FastEthernet0/1/0', 'FastEthernet0/1/1']

  test('has the words of switching, and its ports are open', () => {
    const { output = '' } = type(freshWorld('c2911', module), PASTED).entries.at(-1) ?? {}
    for (const text of [
      'spanning-tree mode pvst\n',
      'vlan internal allocation policy ascending\n',
      'vlan 20\n name users\n',
      'interface FastEthernet0/1/0\n switchport access vlan 20\n no ip address\n spanning-tree portfast\n',
      'interface FastEthernet0/1/1\n no ip address\n!',
      'interface Vlan1\n no ip address\n!',
      'interface Vlan20\n ip address 10.0.20.1 255.255.255.0\n',
    ])
      expect(output).toContain(text)
  })
  test('has no words that its module lacks', () => {
    const refused = type(
      freshWorld('c2911', module),
      'enable\nconfigure terminal\ninterface fa0/1/0\nswitchport port-security',
    )
    expect(refused.lastLine).toContain('% Invalid input')
  })
  test('a router without one has none of them', () => {
    const entries = type(freshWorld('c2911', module.slice(1)), PASTED).entries
    const refused = entries
      .filter(({ output }) => /% Invalid input|%Invalid interface/.test(output))
      .map(({ input }) => input)
    expect(refused).toContain('spanning-tree mode pvst')
    expect(refused).toContain('switchport access vlan 20')
    expect(refused).toContain('interface Vlan20')
  })
})

test.each([
  ['c2911', 'BRI0'],
  ['c2911', 'Serial0/3/0:23'],
  ['c2911', 'FastEthernet0/0'],
  ['isr4331', 'GigabitEthernet2'],
  ['c2621xm', 'Serial2/0'],
  ['c2960', 'TenGigabitEthernet1/0/1'],
] as const)('%s: %s is a port of another model of the family, which ? does not list', (platform, port) => {
  expect(portsShown(platform, [port])).toContain(port)
  const listed = type(freshWorld(platform), 'enable\nconfigure terminal\ninterface ?').entries.at(-1)?.output ?? ''
  if (port.startsWith('BRI') || port.startsWith('TenG')) expect(listed).not.toContain(port.replace(/\d.*/, ''))
})
