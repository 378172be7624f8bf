// What switches log of their spanning trees (ios-switching.md 10.2, 10.8, 10.9).

import { describe, expect, test } from 'vitest'
import type { World } from '../../../../src/sim/world.ts'
import { configure, switches } from '../../../support/switches.ts'

const PAIR = [['A Fa0/11', 'B Fa0/11']] as const
/** What the buffer of a device has of spanning tree, without times. */
const said = (world: World, name = 'A'): string[] =>
  (world.devices[name]?.logged.text ?? '')
    .split('\n')
    .filter((line) => line.includes('SPANTREE'))
    .map((line) => line.replace(/^.*?%/, '%'))
const onPort = (lines: string): string => `interface Fa0/11\n${lines}\n`

test('native VLANs that differ: each end tells, and again when they are alike', () => {
  const trunk = onPort(' switchport mode trunk')
  const both = ['A', 'B'].reduce(
    (world, name) => configure(world, name, 'vlan 2'),
    switches(PAIR, { A: trunk, B: trunk }),
  )
  const wrong = configure(both, 'A', onPort('switchport trunk native vlan 2'))
  expect(said(wrong)).toEqual([
    '%SPANTREE-2-RECV_PVID_ERR: Received BPDU with inconsistent peer vlan id 1 on FastEthernet0/11 VLAN2.',
    '%SPANTREE-2-BLOCK_PVID_PEER: Blocking FastEthernet0/11 on VLAN0001. Inconsistent peer vlan.',
    '%SPANTREE-2-BLOCK_PVID_LOCAL: Blocking FastEthernet0/11 on VLAN0002. Inconsistent local vlan.',
  ])
  expect(said(wrong, 'B')).toEqual([
    '%SPANTREE-2-RECV_PVID_ERR: Received BPDU with inconsistent peer vlan id 2 on FastEthernet0/11 VLAN1.',
    '%SPANTREE-2-BLOCK_PVID_PEER: Blocking FastEthernet0/11 on VLAN0002. Inconsistent peer vlan.',
    '%SPANTREE-2-BLOCK_PVID_LOCAL: Blocking FastEthernet0/11 on VLAN0001. Inconsistent local vlan.',
  ])
  expect(
    said(configure(wrong, 'A', onPort('no switchport trunk native vlan')))
      .slice(3)
      .toSorted(),
  ).toEqual([
    '%SPANTREE-2-UNBLOCK_CONSIST_PORT: Unblocking FastEthernet0/11 on VLAN0001. Port consistency restored.',
    '%SPANTREE-2-UNBLOCK_CONSIST_PORT: Unblocking FastEthernet0/11 on VLAN0002. Port consistency restored.',
  ])
})
test('an access port that hears a trunk', () => {
  const access = configure(
    switches(PAIR, { A: onPort(' switchport mode access') }),
    'B',
    onPort('switchport mode trunk'),
  )
  expect(said(access)).toEqual([
    '%SPANTREE-7-RECV_1Q_NON_TRUNK: Received 802.1Q BPDU on non trunk FastEthernet0/11 VLAN1.',
    '%SPANTREE-7-BLOCK_PORT_TYPE: Blocking FastEthernet0/11 on VLAN0001. Inconsistent port type.',
  ])
  expect(said(access, 'B')).toEqual([])
})

describe('root guard', () => {
  test('its configuration, what it blocks, and that it stops', () => {
    const guarded = configure(
      switches(PAIR, { A: 'spanning-tree vlan 1 priority 0\n' }),
      'A',
      onPort('spanning-tree guard root'),
    )
    expect(said(guarded)).toEqual(['%SPANTREE-2-ROOTGUARD_CONFIG_CHANGE: Root guard enabled on port FastEthernet0/11.'])
    // B has the lower address.
    const better = configure(guarded, 'B', 'spanning-tree vlan 1 priority 0')
    expect(said(better).slice(1)).toEqual([
      '%SPANTREE-2-ROOTGUARD_BLOCK: Root guard blocking port FastEthernet0/11 on VLAN0001.',
    ])
    const worse = configure(better, 'B', 'no spanning-tree vlan 1 priority')
    expect(said(worse).slice(2)).toEqual([
      '%SPANTREE-2-ROOTGUARD_UNBLOCK: Root guard unblocking port FastEthernet0/11 on VLAN0001.',
    ])
    expect(said(configure(worse, 'A', onPort('no spanning-tree guard'))).slice(3)).toEqual([
      '%SPANTREE-2-ROOTGUARD_CONFIG_CHANGE: Root guard disabled on port FastEthernet0/11.',
    ])
  })
})
test('loop guard', () => {
  const guarded = switches(PAIR, { A: onPort(' spanning-tree guard loop') })
  const silent = configure(guarded, 'B', onPort('spanning-tree bpdufilter enable'))
  expect(said(silent)).toEqual(['%SPANTREE-2-LOOPGUARD_BLOCK: Loop guard blocking port FastEthernet0/11 on VLAN0001.'])
  expect(said(configure(silent, 'B', onPort('no spanning-tree bpdufilter'))).slice(1)).toEqual([
    '%SPANTREE-2-LOOPGUARD_UNBLOCK: Loop guard unblocking port FastEthernet0/11 on VLAN0001.',
  ])
})
test('IOS XE names the whole port where BPDU guard trips', () => {
  const world = configure(
    switches([['A Gi1/0/1', 'B Gi1/0/1']], {}, 'c9300'),
    'A',
    'interface gi1/0/1\nspanning-tree bpduguard enable',
  )
  expect(said(world)).toEqual([
    '%SPANTREE-2-BLOCK_BPDUGUARD: Received BPDU on port GigabitEthernet1/0/1 with BPDU Guard enabled. Disabling port.',
  ])
})
test('roles that change are not told', () => {
  const world = configure(switches(PAIR), 'A', 'spanning-tree vlan 1 priority 0')
  expect([said(world), said(world, 'B')]).toEqual([[], []])
})
