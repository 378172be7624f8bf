// The converged network: what checks look at.

import { expect, test } from 'vitest'
import { converged } from '../../../src/sim/network/converged.ts'
import { network } from '../../../src/sim/network/view.ts'
import { type } from '../../support/console.ts'
import { configure, switches, tree } from '../../support/switches.ts'

const PAIR = [['A Fa0/1', 'B Fa0/1']] as const
const BUNDLE = [
  ['A Fa0/1', 'B Fa0/1'],
  ['A Fa0/2', 'B Fa0/2'],
] as const

test('ports that are on their way have come to forward, also with the longest forward delay', () => {
  for (const root of ['', 'spanning-tree vlan 1 forward-time 30\n']) {
    const world = configure(switches(PAIR, { B: root }), 'A', 'interface fa0/1\nshutdown\nno shutdown')
    expect(tree(world)).toContain('A Fa0/1 Root listening')
    expect(tree(converged(world))).toContain('A Fa0/1 Root')
  }
})
test('the misconfig guard has acted, and what it led to has come to rest', () => {
  const on = 'interface range fa0/1 - 2\nchannel-group 1 mode on'
  const world = configure(switches(BUNDLE), 'A', on)
  expect(world.devices['A']?.errDisabled).toEqual({})
  expect(Object.keys(converged(world).devices['A']?.errDisabled ?? {})).toContain('Port-channel1')
  const both = configure(world, 'B', on)
  expect(converged(both).devices['A']?.errDisabled).toEqual({})
})
test('nothing that is err-disabled has recovered, and nothing is typed: an open block of a VLAN makes none', () => {
  const guarded = configure(
    switches(PAIR, { A: 'errdisable recovery cause all\nerrdisable recovery interval 30\n' }),
    'A',
    'interface fa0/1\nspanning-tree bpduguard enable\nno spanning-tree bpduguard',
  )
  expect(Object.keys(converged(guarded).devices['A']?.errDisabled ?? {})).toEqual(['FastEthernet0/1'])
  const open = type(switches(PAIR), 'enable\nconfigure terminal\nvlan 10').world
  expect(converged(open).devices['A']?.vlanDatabase.vlans[10]).toBeUndefined()
})
test('a network at rest stays as it is', () => {
  const world = switches(PAIR)
  const { roles, trees, lines, domains } = network(world)
  const later = network(converged(world))
  expect([later.roles, later.trees, later.lines, later.domains]).toEqual([roles, trees, lines, domains])
  expect(converged(world).devices).toEqual(world.devices)
})
