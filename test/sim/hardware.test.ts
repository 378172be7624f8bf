// Ports that cards in the slots, or a larger model of the family, add.

import { expect, test } from 'vitest'
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
