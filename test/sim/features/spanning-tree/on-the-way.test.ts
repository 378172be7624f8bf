// How long a port takes until it forwards (ios-switching.md 10.7).

import { describe, expect, test } from 'vitest'
import { network } from '../../../../src/sim/network/view.ts'
import { type } from '../../../support/console.ts'
import { configure, switches, tree } from '../../../support/switches.ts'

const PAIR = [['A Fa0/1', 'B Fa0/1']] as const
const bounced = (world: ReturnType<typeof switches>) => configure(world, 'A', 'interface fa0/1\nshutdown\nno shutdown')
const at = (world: ReturnType<typeof switches>, wait: string, vlan = 1) => {
  const later = type(world, `@wait ${wait}`).world
  return { tree: tree(later, vlan), world: later }
}

describe('PVST+', () => {
  test('what stands in a start state forwards', () => {
    expect(tree(switches(PAIR))).toEqual(['A Fa0/1 Root', 'B Fa0/1 Desg'])
  })
  test('a link that comes up listens and learns for 15 seconds each, at both ends', () => {
    const world = bounced(switches(PAIR))
    expect(tree(world)).toEqual(['A Fa0/1 Root listening', 'B Fa0/1 Desg listening'])
    expect(at(world, '14s').tree).toContain('A Fa0/1 Root listening')
    expect(at(world, '15s').tree).toContain('A Fa0/1 Root learning')
    expect(at(at(world, '15s').world, '14s').tree).toContain('A Fa0/1 Root learning')
    expect(at(world, '30s').tree).toEqual(['A Fa0/1 Root', 'B Fa0/1 Desg'])
  })
  test('the forward delay is that of the root', () => {
    const slow = bounced(switches(PAIR, { B: 'spanning-tree vlan 1 forward-time 30\n' }))
    expect(at(slow, '29s').tree).toContain('A Fa0/1 Root listening')
    expect(at(slow, '59s').tree).toContain('A Fa0/1 Root learning')
    expect(at(slow, '1m').tree).toContain('A Fa0/1 Root')
    const own = bounced(switches(PAIR, { A: 'spanning-tree vlan 1 forward-time 30\n' }))
    expect(at(own, '30s').tree).toContain('A Fa0/1 Root')
  })
  test('nothing is remembered once a port forwards, and the view stays', () => {
    const { world } = at(bounced(switches(PAIR)), '30s')
    expect(world.devices['A']?.stpSince).toEqual({})
    expect(network(type(world, '@wait 10m').world).trees).toBe(network(world).trees)
  })
  test('a change between root and designated port keeps its state', () => {
    expect(tree(configure(switches(PAIR), 'A', 'spanning-tree vlan 1 priority 0'))).toEqual([
      'A Fa0/1 Desg',
      'B Fa0/1 Root',
    ])
  })
  test('a port that was blocked waits', () => {
    const two = switches([...PAIR, ['A Fa0/2', 'B Fa0/2']])
    const world = configure(two, 'A', 'interface fa0/1\nshutdown')
    expect(tree(world)).toEqual(['A Fa0/2 Root listening', 'B Fa0/2 Desg'])
  })
  test('a new VLAN on a trunk waits in this VLAN alone', () => {
    const trunk = 'interface Fa0/1\n switchport mode trunk\n'
    const made = configure(switches(PAIR, { A: trunk, B: trunk }), 'A', 'vlan 10')
    expect(tree(made, 10)).toEqual(['A Fa0/1 Desg listening'])
    expect(tree(made)).toEqual(['A Fa0/1 Root', 'B Fa0/1 Desg'])
  })
  test('a port that becomes a trunk starts anew', () => {
    const world = configure(switches(PAIR), 'A', 'interface fa0/1\nswitchport mode trunk')
    expect(tree(world)).toEqual(['A Fa0/1 Root listening', 'B Fa0/1 Desg listening'])
  })
  test('PortFast does not help where a bridge is heard', () => {
    const lines = 'interface Fa0/1\n spanning-tree portfast\n'
    expect(tree(bounced(switches(PAIR, { A: lines })))).toContain('A Fa0/1 Root listening')
  })
  test('after a restart the ports of both ends wait', () => {
    const world = type(switches(PAIR), '@power-cycle').world
    expect(tree(world)).toEqual(['A Fa0/1 Root listening', 'B Fa0/1 Desg listening'])
  })
})

describe('Rapid PVST+', () => {
  const rapid = 'spanning-tree mode rapid-pvst\n'
  test('between two rapid switches a link forwards at once', () => {
    expect(tree(bounced(switches(PAIR, { A: rapid, B: rapid })))).toEqual(['A Fa0/1 Root', 'B Fa0/1 Desg'])
  })
  test('a designated port that hears a switch of 802.1D waits, a root port does not', () => {
    const rapidBelow = bounced(switches(PAIR, { A: rapid }))
    expect(tree(rapidBelow)).toEqual(['A Fa0/1 Root', 'B Fa0/1 Desg listening'])
    const rapidAbove = bounced(switches(PAIR, { B: rapid }))
    expect(tree(rapidAbove)).toEqual(['A Fa0/1 Root listening', 'B Fa0/1 Desg blocking'])
  })
  test('a new mode restarts all instances of the switch', () => {
    const world = configure(switches(PAIR), 'B', rapid)
    expect(tree(world)).toEqual(['A Fa0/1 Root', 'B Fa0/1 Desg blocking'])
  })
})

test('where nothing is cabled every port counts as one that forwards', () => {
  const world = configure(switches([], { A: '' }), 'A', 'interface fa0/1\nshutdown\nno shutdown')
  expect(tree(world)).toContain('A Fa0/1 Desg')
})
