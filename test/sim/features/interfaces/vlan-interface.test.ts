// Interfaces of VLANs: when their line is up, and what is logged of it (ios-switching.md 6).

import { describe, expect, test } from 'vitest'
import { network } from '../../../../src/sim/network/view.ts'
import type { World } from '../../../../src/sim/world.ts'
import { type } from '../../../support/console.ts'
import { configured, oneSwitch } from '../../../support/one-switch.ts'
import { switches } from '../../../support/switches.ts'

const stateOf = (world: World, name: string): string => {
  const { status, isUp } = network(world).lines[0]?.get(name) ?? { status: 'none', isUp: false }
  return `${status}/${isUp ? 'up' : 'down'}`
}
const after = (lines: string): World => configured(oneSwitch(), lines).world
/** SW1 with a cable to Fa0/1 alone. */
const cabled = (lines: string): World =>
  switches([['SW1 Fa0/1', 'SW2 Fa0/1']], { SW1: lines, SW2: 'interface f0/1\n switchport mode access' })

describe('autostate', () => {
  const UP = 'vlan 10\ninterface f0/1\nswitchport mode access\nswitchport access vlan 10\ninterface vlan 10\n'
  test.each([
    ['all met', UP, 'up/up'],
    ['shutdown', `${UP}shutdown`, 'admin-down/down'],
    ['the VLAN is gone', `${UP}no vlan 10`, 'down/down'],
    ['the VLAN is suspended', `${UP}vlan 10\nstate suspend\nexit`, 'down/down'],
    ['the VLAN is shut', `${UP}vlan 10\nshutdown\nexit`, 'down/down'],
    ['no port carries it', `${UP}interface f0/1\nswitchport access vlan 1`, 'up/down'],
    ['its only port is shut', `${UP}interface f0/1\nshutdown`, 'up/down'],
    ['its only port does not count', `${UP}interface f0/1\nswitchport autostate exclude`, 'up/down'],
    ['a trunk carries it', `${UP}interface f0/1\nshutdown\ninterface g0/1\nswitchport mode trunk`, 'up/up'],
    [
      'a trunk does not',
      `${UP}interface f0/1\nshutdown\ninterface g0/1\nswitchport mode trunk\nswitchport trunk allowed vlan 1`,
      'up/down',
    ],
    ['a phone', 'interface f0/1\nswitchport mode access\nswitchport voice vlan 10\ninterface vlan 10', 'up/up'],
    ['it was never made', 'interface vlan 10', 'down/down'],
  ])('%s', (_, lines, state) => {
    expect(stateOf(after(lines), 'Vlan10')).toBe(state)
  })

  test('without a cable the port does not count', () => {
    expect(stateOf(cabled('vlan 10\ninterface f0/2\n switchport access vlan 10\ninterface vlan 10'), 'Vlan10')).toBe(
      'up/down',
    )
  })
})

describe('what is logged', () => {
  const printed = (world: World, lines: string): readonly string[] =>
    type(world, lines).text.match(/%LIN\S+: .*Vlan10.*/g) ?? []
  const LINE = (state: string): string =>
    `%LINEPROTO-5-UPDOWN: Line protocol on Interface Vlan10, changed state to ${state}`
  test.each([
    [
      'made in a VLAN with ports',
      'vlan 10\ninterface f0/1\nswitchport access vlan 10',
      'interface vlan 10',
      [LINE('up')],
    ],
    ['made without', '', 'interface vlan 10', [LINE('down')]],
    [
      'its last port goes: the line alone',
      'vlan 10\ninterface f0/1\nswitchport access vlan 10\ninterface vlan 10',
      'interface f0/1\nswitchport access vlan 1',
      [LINE('down')],
    ],
    [
      'shut: LINK as well',
      'vlan 10\ninterface f0/1\nswitchport access vlan 10\ninterface vlan 10',
      'shutdown',
      ['%LINK-5-CHANGED: Interface Vlan10, changed state to administratively down', LINE('down')],
    ],
    [
      'its VLAN goes: LINK as well',
      'vlan 10\ninterface f0/1\nswitchport access vlan 10\ninterface vlan 10',
      'no vlan 10',
      ['%LINK-3-UPDOWN: Interface Vlan10, changed state to down', LINE('down')],
    ],
  ])('%s', (_, before, lines, messages) => {
    expect(printed(after(before), lines)).toEqual(messages)
  })
})

describe('no interface vlan', () => {
  test('removes it', () => {
    expect(configured(oneSwitch(), 'interface vlan 10\nno interface vlan 10').device.config.ports).not.toHaveProperty(
      'Vlan10',
    )
  })
  test('VLAN 1 keeps its interface, as it was new', () => {
    const { entries, device } = configured(
      oneSwitch(),
      'interface vlan 1\nip address 10.0.0.1 255.255.255.0\nno shutdown\nno interface vlan 1',
    )
    expect(entries.at(-1)?.output).not.toMatch(/^%/)
    expect(device.config.ports['Vlan1']).toMatchObject({ shutdown: true })
    expect(device.config.ip.ports['Vlan1']).toBeUndefined()
  })
  test('a port stays', () => {
    expect(configured(oneSwitch(), 'no interface f0/1').entries.at(-1)?.output).toMatch(/^% Removal of physical/)
  })
})
