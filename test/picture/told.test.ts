// The network in words: its table, the selected device, and what the last line changed.

import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { atLevel, type NetworkPicture, type PictureCable } from '../../src/picture/network-picture.ts'
import { cableRows, deviceLines, MOST_TOLD, selectedTold, whatChanged } from '../../src/picture/told.ts'
import { access, branches, cable, campus, device, office, randomLab, trunk } from '../support/labs.ts'

const told = (lab: NetworkPicture): readonly string[] =>
  cableRows(lab).map(({ from, to, state }) => `${from} | ${to} | ${state}`)

test('the table has one row a cable', () => {
  expect(told(office())).toEqual([
    'R1 Gi0/0 | SW1 Gi0/1 | up, trunk, VLAN 10 and 20',
    'SW1 Fa0/1 | PC1 NIC | up, VLAN 10',
    'SW1 Fa0/23 | SW2 Fa0/23 | up, trunk, VLAN 10 and 20',
    'SW1 Fa0/24 | SW2 Fa0/24 | up, blocked at SW2, trunk, VLAN 10 and 20',
    'SW2 Fa0/1 | PC2 NIC | up, VLAN 20',
  ])
  expect(told(branches()).slice(1, 2)).toEqual(['R1 Gi0/1 | R3 Gi0/0 | down, shut at R1, routed'])
  expect(told(campus())).toEqual(
    expect.arrayContaining([
      'CORE1 Gi1/0/23 | CORE2 Gi1/0/23 | up, trunk, VLAN 10, 20 and 40, in Po1',
      'CORE2 Gi1/0/3 | ACC1 Gi0/2 | up, blocked 20 at ACC1, trunk, VLAN 10, 20 and 40',
      'ACC2 Fa0/2 | PH1 LAN | down, err-disabled at ACC2',
    ]),
  )
})

test('on the level of cables the table knows lamps only', () => {
  expect(told(atLevel(office(), 'cables'))).toEqual([
    'R1 Gi0/0 | SW1 Gi0/1 | up',
    'SW1 Fa0/1 | PC1 NIC | up',
    'SW1 Fa0/23 | SW2 Fa0/23 | up',
    'SW1 Fa0/24 | SW2 Fa0/24 | up, amber at SW2',
    'SW2 Fa0/1 | PC2 NIC | up',
  ])
  expect(told(atLevel(branches(), 'cables')).slice(1, 2)).toEqual(['R1 Gi0/1 | R3 Gi0/0 | down'])
})

test('VLANs in a row are told from first to last, and none is told, too', () => {
  const lab = (...vlans: readonly number[]): NetworkPicture => ({
    ...office(),
    cables: [cable('SW1 Fa0/1', 'SW2 Fa0/1', trunk(...vlans))],
  })
  expect(told(lab(13, 10, 12, 11, 20, 21))).toEqual(['SW1 Fa0/1 | SW2 Fa0/1 | up, trunk, VLAN 10-13, 20 and 21'])
  expect(told(lab())).toEqual(['SW1 Fa0/1 | SW2 Fa0/1 | up, trunk, no VLAN'])
})

test('every device has a line', () => {
  expect(deviceLines(office()).map(({ name, told }) => `${name}: ${told}`)).toEqual([
    'R1: router, Cisco 2911, 10.0.10.1/24 and 10.0.20.1/24',
    'SW1: switch, Catalyst 2960',
    'SW2: switch, Catalyst 2960',
    'PC1: PC, 10.0.10.11/24',
    'PC2: PC, 10.0.20.12/24',
  ])
})

test('the selected device says how its links are', () => {
  expect(selectedTold(office(), 'SW2')).toBe('SW2 is selected: 3 links up, Fa0/24 blocked by spanning tree.')
  expect(selectedTold(atLevel(office(), 'cables'), 'SW2')).toBe('SW2 is selected: 3 links up, Fa0/24 amber.')
  expect(selectedTold(campus(), 'ACC1')).toBe('ACC1 is selected: 4 links up, Gi0/2 blocked for VLAN 20.')
  expect(selectedTold(branches(), 'R1')).toBe('R1 is selected: 1 link up, Gi0/1 shut.')
  expect(selectedTold(branches(), 'SRV1')).toBe('SRV1 is selected: off, no links up, NIC down.')
  expect(selectedTold({ ...office(), cables: [] }, 'R1')).toBe('R1 is selected: no cables.')
})

describe('what the last line changed', () => {
  const typed = { device: 'SW2', line: 10 }
  const changed = (before: NetworkPicture, after: NetworkPicture): string => whatChanged(before, after, typed).told
  const withCable = (index: number, change: (cable: PictureCable) => PictureCable): NetworkPicture => ({
    ...office(),
    cables: office().cables.map((one, at) => (at === index ? change(one) : one)),
  })

  test('nothing is no text', () => {
    expect(whatChanged(office(), office(), typed)).toEqual({ told: '', ports: [], devices: [] })
  })

  test('VLANs that left come before those that came, with the ports of the device that was typed on', () => {
    expect(changed(office([10]), office([20]))).toBe('SW2, line 10: VLAN 10 left Fa0/23 and Fa0/24, VLAN 20 came.')
    expect(changed(office([20]), office([10, 20]))).toBe('SW2, line 10: VLAN 10 came to Fa0/23 and Fa0/24.')
    expect(whatChanged(office([10]), office([20]), typed).ports).toEqual([
      { device: 'SW1', port: 'Fa0/23' },
      { device: 'SW1', port: 'Fa0/24' },
    ])
  })

  test('a port that was shut, another device names its own', () => {
    const shut = withCable(1, (one) => ({
      ...one,
      a: { ...one.a, state: 'down' },
      b: { ...one.b, state: 'shut' },
      carries: null,
    }))
    expect(changed(office(), shut)).toBe('SW2, line 10: Fa0/23 is shut.')
    expect(changed(shut, office())).toBe('SW2, line 10: Fa0/23 came up.')
    expect(whatChanged(office(), shut, { device: 'R1', line: 3 }).told).toBe('R1, line 3: SW2 Fa0/23 is shut.')
    expect(changed(atLevel(office(), 'cables'), atLevel(shut, 'cables'))).toBe('SW2, line 10: Fa0/23 went down.')
  })

  test('spanning tree, kinds of ports and bundles', () => {
    const forwards = withCable(2, (one) => ({ ...one, b: { ...one.b, state: 'up' } }))
    expect(changed(office(), forwards)).toBe('SW2, line 10: Fa0/24 forwards again.')
    expect(changed(forwards, office())).toBe('SW2, line 10: Fa0/24 is blocked.')
    expect(
      changed(
        office(),
        withCable(4, (one) => ({ ...one, carries: trunk(1) })),
      ),
    ).toBe('SW2, line 10: Fa0/1 is a trunk.')
    expect(
      changed(
        withCable(1, (one) => ({ ...one, carries: access(10) })),
        office(),
      ),
    ).toBe('SW2, line 10: Fa0/23 is a trunk.')
    const bundled: NetworkPicture = {
      ...office(),
      cables: office().cables.map((one, at) => (at === 1 || at === 2 ? { ...one, bundle: 'Po1' } : one)),
    }
    expect(changed(office(), bundled)).toBe('SW2, line 10: Fa0/23 and Fa0/24 joined Po1.')
    expect(changed(bundled, office())).toBe('SW2, line 10: Fa0/23 and Fa0/24 left Po1.')
  })

  test('cables and power', () => {
    const unplugged = { ...office(), cables: office().cables.slice(0, 4) }
    expect(changed(office(), unplugged)).toBe('SW2, line 10: Fa0/1 has no cable.')
    expect(changed(unplugged, office())).toBe('SW2, line 10: Fa0/1 is cabled to PC2 NIC.')
    const off = {
      ...office(),
      devices: office().devices.map((one) =>
        one.name === 'SW2' ? device('SW2', 'switch', { power: 'starting' }) : one,
      ),
    }
    expect(whatChanged(office(), off, typed)).toEqual({
      told: 'SW2, line 10: SW2 is starting.',
      ports: [],
      devices: ['SW2'],
    })
  })

  test('is never longer than a message may be, and counts what it leaves out', () => {
    assert(
      property(integer(), (seed) => {
        const lab = randomLab(seed)
        const other = randomLab(seed + 1)
        const { told } = whatChanged(lab, { ...lab, cables: [...lab.cables.slice(1), ...other.cables] }, typed)
        expect(told.length).toBeLessThanOrEqual(MOST_TOLD)
      }),
    )
    const dark = (lab: NetworkPicture): NetworkPicture => ({
      ...lab,
      cables: lab.cables.map((one, at) => ({
        ...one,
        a: { ...one.a, state: at % 2 === 0 ? 'shut' : 'err-disabled' },
        carries: trunk(at),
      })),
    })
    expect(changed(campus(), dark(campus()))).toMatch(/^SW2, line 10: .*, and \d+ more\.$|…$/)
  })
})
