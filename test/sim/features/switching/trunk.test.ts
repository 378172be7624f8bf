// `switchport trunk allowed vlan` as ios-switching.md 5.2 has it.

import { describe, expect, test } from 'vitest'
import { freshWorld } from '../../../corpus/device.ts'
import { startupConfigText } from '../../../../src/sim/config.ts'
import type { World } from '../../../../src/sim/world.ts'
import { type, type Screen } from '../../../support/console.ts'

const PORT = { c2960: 'FastEthernet0/1', c9300: 'GigabitEthernet1/0/1' } as const
const on = (platform: keyof typeof PORT, lines: string, port: string = PORT[platform]): Screen =>
  type(freshWorld(platform), `enable\nconfigure terminal\ninterface ${port}\n${lines}`)
const shown = (world: World, port: string = PORT.c2960): readonly string[] =>
  type(world, `do show running-config interface ${port}`).entries[0]?.output.match(/^ switchport trunk.*$/gm) ?? []
const allowed = (lines: string): readonly string[] =>
  shown(on('c2960', lines.replaceAll('~', 'switchport trunk allowed vlan')).world).map((line) =>
    line.replace(' switchport trunk allowed vlan ', ''),
  )

test.each([
  ['a list replaces the set', '~ 10,20\n~ 30', ['30']],
  ['add unites', '~ 10,20\n~ add 15,30', ['10,15,20,30']],
  ['remove subtracts', '~ 10-20\n~ remove 12-18', ['10,11,19,20']],
  ['except is all but these', '~ 10\n~ except 20', ['1-19,21-4094']],
  ['remove from all', '~ remove 20', ['1-19,21-4094']],
  ['add to all changes nothing', '~ add 20', []],
  ['all has no line', '~ 10\n~ all', []],
  ['the whole range is all', '~ 1-4094', []],
  ['none is shown', '~ none', ['none']],
  ['what was removed to the last is none', '~ 10\n~ remove 10', ['none']],
  ['add to none', '~ none\n~ add 10', ['10']],
  ['no takes it back', '~ 10\nno ~', []],
  ['no with a list as well', '~ 10\nno ~ 10', []],
  ['lists are sorted', '~ 30,10,20', ['10,20,30']],
  ['two neighbours are both written', '~ 30-31', ['30,31']],
  ['three are a range', '~ 31,30,32', ['30-32']],
  ['VLAN 1 may go', '~ 1,2\n~ remove 1', ['2']],
])('%s', (_, lines, expected) => {
  expect(allowed(lines)).toEqual(expected)
})

describe('refused, and nothing changes', () => {
  test.each(['10-5', '10,,20', '10,', '0', '4095', '10-4095', '10, 20', 'add 10-5', 'x'])('%s', (list) => {
    const screen = on('c2960', `switchport trunk allowed vlan 7\nswitchport trunk allowed vlan ${list}`)
    expect(screen.entries.at(-1)?.output).not.toBe('')
    expect(shown(screen.world)).toEqual([' switchport trunk allowed vlan 7'])
  })

  test('on a routed port', () => {
    const screen = on('c9300', 'no switchport\nswitchport trunk allowed vlan 10')
    expect(screen.lastLine).toContain('not a switching port')
    expect(shown(screen.world, PORT.c9300)).toEqual([])
  })
})

test('a list that is too long for a line goes on with add, and comes back from startup-config', () => {
  const list = Array.from({ length: 40 }, (_, i) => 100 + 2 * i).join(',')
  const { world } = on('c2960', `switchport trunk native vlan 99\nswitchport trunk allowed vlan ${list}`)
  const [native, first, second, ...others] = shown(world)
  expect(native).toBe(' switchport trunk native vlan 99')
  expect(first).toMatch(/^ switchport trunk allowed vlan 100,102,/)
  expect(second).toMatch(/^ switchport trunk allowed vlan add \d/)
  const lines = [first, second, ...others]
  for (const line of lines) expect(line?.length).toBeLessThanOrEqual(80)
  expect(lines.map((line) => line?.replace(/^.* /, '')).join(',')).toBe(list)
  const saved = type(world, 'end\nwrite memory')
  expect(startupConfigText(saved.device)).toContain(`${lines.join('\n')}\n`)
  const booted = type(saved.world, '@power-cycle').device
  expect(booted.config.switching.ports[PORT.c2960]).toMatchObject({ switchport: true, allowed: list })
})

test('it goes with the port: a range takes it, default interface forgets it, and a bundle has its own', () => {
  const many = on('c2960', 'switchport trunk allowed vlan 10', 'range FastEthernet0/1 - 2').world
  expect(shown(many, 'FastEthernet0/2')).toEqual([' switchport trunk allowed vlan 10'])
  expect(shown(type(many, 'default interface FastEthernet0/1').world)).toEqual([])
  const bundle = on('c2960', 'switchport trunk allowed vlan 10,20', 'Port-channel1').world
  expect(shown(bundle, 'Port-channel1')).toEqual([' switchport trunk allowed vlan 10,20'])
})

test('a port that switches keeps its list when it is told to switch', () => {
  const { world } = on('c9300', 'switchport trunk allowed vlan 10\nswitchport')
  expect(shown(world, PORT.c9300)).toEqual([' switchport trunk allowed vlan 10'])
})
