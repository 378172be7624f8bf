// Broadcast domains in which frames go round in circles (ios-switching.md 5.6).

import { expect, test } from 'vitest'
import { isLooped, vlanPlace } from '../../../src/sim/network/domains.ts'
import { ipv4Of } from '../../../src/sim/network/addresses.ts'
import { probe } from '../../../src/sim/network/probe.ts'
import { network } from '../../../src/sim/network/view.ts'
import { whyUnanswered } from '../../../src/sim/network/why.ts'
import type { World } from '../../../src/sim/world.ts'
import { configure, switches } from '../../support/switches.ts'

const PARALLEL = [
  ['A Fa0/1', 'B Fa0/1'],
  ['A Fa0/2', 'B Fa0/2'],
] as const
const TRIANGLE = [
  ['A Gi0/1', 'B Gi0/1'],
  ['B Gi0/2', 'C Gi0/2'],
  ['C Gi0/1', 'A Gi0/2'],
] as const
const isRound = (world: World, name = 'A', vlan = 1): boolean => {
  const { domains, topology } = network(world)
  return isLooped(domains, vlanPlace(topology.nodeNamed.get(name) ?? -1, vlan))
}
const OFF = 'no spanning-tree vlan 1\n'
const FILTER = 'interface Fa0/1\n spanning-tree bpdufilter enable\ninterface Fa0/2\n spanning-tree bpdufilter enable\n'

test('spanning tree leaves no loop', () => {
  expect(isRound(switches(PARALLEL))).toBe(false)
  expect(isRound(switches(TRIANGLE))).toBe(false)
})
test('without it, parallel links and rings are loops', () => {
  expect(isRound(switches(PARALLEL, { A: OFF, B: OFF }))).toBe(true)
  const ring = switches(TRIANGLE, { A: OFF, B: OFF, C: OFF })
  expect(isRound(ring, 'C')).toBe(true)
  expect(isRound(configure(ring, 'A', 'interface gi0/1\nshutdown'))).toBe(false)
})
test('a switch without it hides the others of a ring from each other', () => {
  expect(isRound(switches(TRIANGLE, { A: OFF }))).toBe(true)
  expect(isRound(switches(TRIANGLE, { B: 'interface Gi0/1\n shutdown\n', A: OFF }))).toBe(false)
})
test('a filter on both ends of parallel links lets them loop, on one link it does too', () => {
  expect(isRound(switches(PARALLEL, { A: FILTER }))).toBe(true)
  const one = 'interface Fa0/2\n spanning-tree bpdufilter enable\n'
  expect(isRound(switches(PARALLEL, { B: one }))).toBe(true)
})
test('a cable between two ports of a switch without spanning tree is a loop', () => {
  expect(isRound(switches([['A Fa0/1', 'A Fa0/2']], { A: OFF }))).toBe(true)
  expect(isRound(switches([['A Fa0/1', 'A Fa0/2']]))).toBe(false)
})
test('a loop of one VLAN is none of another', () => {
  const trunks = 'interface range Fa0/1 - 2\n switchport mode trunk\n'
  const both = ['A', 'B'].reduce(
    (world, name) => configure(world, name, 'vlan 10\nno spanning-tree vlan 10'),
    switches(PARALLEL, { A: trunks, B: trunks }),
  )
  expect([isRound(both), isRound(both, 'A', 10)]).toEqual([false, true])
})

test('nothing gets through a loop, and the cause is what hides it', () => {
  const svi = (host: number): string => `interface Vlan1\n ip address 10.0.0.${host} 255.255.255.0\n no shutdown\n`
  const asked = (world: World) => {
    const view = network(world)
    const from = { node: view.topology.nodeNamed.get('A') ?? -1, source: null }
    const sent = probe(view, from, ipv4Of('10.0.0.2', '255.255.255.0').address)
    return { isAnswered: sent.isAnswered, why: whyUnanswered(view, sent) }
  }
  const sound = switches(PARALLEL, { A: svi(1), B: svi(2) })
  expect(asked(sound).isAnswered).toBe(true)
  const filtered = asked(switches(PARALLEL, { A: svi(1) + FILTER, B: svi(2) }))
  expect(filtered.isAnswered).toBe(false)
  expect(filtered.why).toMatchObject([{ kind: 'frame-loop', device: 'A', at: 'FastEthernet0/1', found: 1 }])
  const off = asked(switches(PARALLEL, { A: svi(1), B: svi(2) + OFF }))
  expect(off.why).toMatchObject([{ kind: 'frame-loop', device: 'B', found: 1 }])
  const both = asked(switches(PARALLEL, { A: svi(1) + OFF, B: svi(2) + OFF }))
  expect(both.why).toMatchObject([
    { kind: 'frame-loop', device: 'A', at: null, setting: ['config', 'spanningTree', 'vlans', 1, 'off'] },
  ])
})
