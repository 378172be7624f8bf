// The picture of a world that was typed at: what the network does with the configuration, told cable by cable.

import { expect, test } from 'vitest'

import { pictureOf } from '../../src/picture/from-world.ts'
import { atLevel } from '../../src/picture/network-picture.ts'
import { cableRows, deviceLines, whatChanged } from '../../src/picture/told.ts'
import { platformOf } from '../../src/sim/hardware.ts'
import { shortName } from '../../src/sim/interfaces.ts'
import { network } from '../../src/sim/network/view.ts'
import { idsOf } from '../../src/sim/network/vlan-set.ts'
import type { World } from '../../src/sim/world.ts'
import { type, worldFrom } from '../support/console.ts'
import { labWorld as lab } from '../support/lab-scenario.ts'

const sim = { network, idsOf, shortName, platformOf }

const after = (lines: string, world = lab()): World => type(world, lines).world
const told = (world: World): readonly string[] =>
  cableRows(pictureOf(world, sim)).map(({ from, to, state }) => `${from} | ${to} | ${state}`)

const VLANS = `
  @console SW1
  enable
  configure terminal
  vlan 10,20
  exit
  interface fa0/1
  switchport mode access
  switchport access vlan 10
  interface fa0/23
  switchport mode trunk
  end
  @console SW2
  enable
  configure terminal
  vlan 10,20
  exit
  interface fa0/1
  switchport mode access
  switchport access vlan 20`

test('a new network: devices by kind, ports of routers shut, switches all in VLAN 1', () => {
  expect(deviceLines(pictureOf(lab(), sim)).map(({ name, told }) => `${name}: ${told}`)).toEqual([
    'R1: router, Cisco 2911',
    'SW1: switch, Cisco Catalyst 2960',
    'SW2: switch, Cisco Catalyst 2960',
    'PC1: PC, 10.0.10.11/24',
    'SRV1: server, 10.0.20.12/24',
  ])
  expect(told(lab())).toEqual([
    'R1 Gi0/0 | SW1 Gi0/1 | down, shut at R1',
    'SW1 Fa0/1 | PC1 NIC | up, VLAN 1',
    'SW1 Fa0/23 | SW2 Fa0/23 | up, VLAN 1',
    'SW2 Fa0/1 | SRV1 NIC | up, VLAN 1',
  ])
})

test('VLANs that cross a trunk are those that both ends have', () => {
  expect(told(after(VLANS))).toEqual([
    'R1 Gi0/0 | SW1 Gi0/1 | down, shut at R1',
    'SW1 Fa0/1 | PC1 NIC | up, VLAN 10',
    'SW1 Fa0/23 | SW2 Fa0/23 | up, trunk, VLAN 1, 10 and 20',
    'SW2 Fa0/1 | SRV1 NIC | up, VLAN 20',
  ])
  const cut = after('interface fa0/23\nswitchport trunk allowed vlan 20', after(VLANS))
  expect(told(cut)[2]).toBe('SW1 Fa0/23 | SW2 Fa0/23 | up, trunk, VLAN 20')
  expect(told(after('no vlan 20', after(VLANS)))[2]).toBe('SW1 Fa0/23 | SW2 Fa0/23 | up, trunk, VLAN 1 and 10')
})

test('a router on a stick gets the VLANs that it has a subinterface for', () => {
  const stick = after(
    `
    @console SW1
    configure terminal
    interface gi0/1
    switchport mode trunk
    end
    @console R1
    enable
    configure terminal
    interface gi0/0
    no shutdown
    interface gi0/0.10
    encapsulation dot1Q 10
    ip address 10.0.10.1 255.255.255.0`,
    after(VLANS),
  )
  expect(told(stick)[0]).toBe('R1 Gi0/0 | SW1 Gi0/1 | up, trunk, VLAN 1 and 10')
  expect(deviceLines(pictureOf(stick, sim))[0]?.told).toBe('router, Cisco 2911, 10.0.10.1/24')
})

test('a line is told by what it changed; on the level of cables only by the lamps', () => {
  const before = after(VLANS)
  const shut = after('interface fa0/23\nshutdown', before)
  const typed = { device: 'SW2', line: 24 }
  expect(whatChanged(pictureOf(before, sim), pictureOf(shut, sim), typed).told).toBe('SW2, line 24: Fa0/23 is shut.')
  const cables = (world: World) => atLevel(pictureOf(world, sim), 'cables')
  expect(whatChanged(cables(before), cables(shut), typed).told).toBe('SW2, line 24: Fa0/23 went down.')
  const other = after('interface fa0/1\nswitchport access vlan 10', before)
  expect(whatChanged(cables(before), cables(other), typed).told).toBe('')
  expect(whatChanged(pictureOf(before, sim), pictureOf(other, sim), typed).told).toBe(
    'SW2, line 24: VLAN 20 left Fa0/1, VLAN 10 came.',
  )
})

test('a second cable between two switches is blocked at one end, for the VLANs that it carries', () => {
  const start = lab()
  const twice: World = {
    ...start,
    links: [
      ...start.links,
      {
        ends: [
          { device: 'SW1', interface: 'FastEthernet0/24' },
          { device: 'SW2', interface: 'FastEthernet0/24' },
        ],
      },
    ],
  }
  const [, , first, second] = told(after('@wait 1m', twice))
  expect(first).toBe('SW1 Fa0/23 | SW2 Fa0/23 | up, VLAN 1')
  expect(second).toMatch(/^SW1 Fa0\/24 \| SW2 Fa0\/24 \| up, blocked at SW[12], VLAN 1$/)
  expect(cableRows(atLevel(pictureOf(after('@wait 1m', twice), sim), 'cables'))[3]?.state).toMatch(
    /^up, amber at SW[12]$/,
  )
})

test('every shipped platform has a kind', () => {
  const world = worldFrom({
    devices: {
      CORE: { platform: 'c9300', hostname: 'CORE', install: { committed: '17.09.04a' } },
      R1: { platform: 'isr4331', hostname: 'R1', flash: ['isr4300-universalk9.16.12.04.SPA.bin'] },
    },
  })
  expect(pictureOf(world, sim).devices.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    'CORE l3switch',
    'R1 router',
  ])
})
