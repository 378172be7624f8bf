// `show interfaces switchport` and `show interfaces trunk`, to the column and read back by their columns (ios-switching.md 5.4).

import { describe, expect, test } from 'vitest'
import { vlansOf } from '../../../../src/sim/features/switching/vlans.ts'
import { isActive } from '../../../../src/sim/features/vlans/slice.ts'
import type { World } from '../../../../src/sim/world.ts'
import { type } from '../../../support/console.ts'
import { configured, oneSwitch, shown } from '../../../support/one-switch.ts'
import { switches } from '../../../support/switches.ts'

const after = (lines: string, platform: 'c2960' | 'c9300' = 'c2960', change = {}): World =>
  configured(oneSwitch(platform, change), lines).world

describe('show interfaces switchport', () => {
  const TRUNK =
    'vlan 99\nname NATIVE\ninterface g0/1\nswitchport mode trunk\nswitchport trunk native vlan 99\nswitchport trunk allowed vlan 10,20'
  test('of a trunk', () => {
    expect(shown(after(TRUNK), 'interfaces g0/1 switchport')).toBe(`Name: Gi0/1
Switchport: Enabled
Administrative Mode: trunk
Operational Mode: trunk
Administrative Trunking Encapsulation: dot1q
Operational Trunking Encapsulation: dot1q
Negotiation of Trunking: On
Access Mode VLAN: 1 (default)
Trunking Native Mode VLAN: 99 (NATIVE)
Administrative Native VLAN tagging: enabled
Voice VLAN: none
Administrative private-vlan host-association: none 
Administrative private-vlan mapping: none 
Administrative private-vlan trunk native VLAN: none
Administrative private-vlan trunk Native VLAN tagging: enabled
Administrative private-vlan trunk encapsulation: dot1q
Administrative private-vlan trunk normal VLANs: none
Administrative private-vlan trunk associations: none
Administrative private-vlan trunk mappings: none
Operational private-vlan: none
Trunking VLANs Enabled: 10,20
Pruning VLANs Enabled: 2-1001
Capture Mode Disabled
Capture VLANs Allowed: ALL

Protected: false
Unknown unicast blocked: disabled
Unknown multicast blocked: disabled
Appliance trust: none

`)
  })

  const lines = (world: World, port: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      [...shown(world, `interfaces ${port} switchport`).matchAll(/^(.+?): (.*)$/gm)].map(([, key, value]) => [
        key,
        value,
      ]),
    )
  test('of access, down, dynamic and protected ports', () => {
    const world = after(`vlan 10
name SALES
vlan 20
state suspend
interface f0/1
switchport mode access
switchport access vlan 10
switchport voice vlan 120
no vlan 120
interface f0/2
switchport access vlan 20
shutdown
interface f0/3
switchport mode trunk
switchport nonegotiate
switchport trunk native vlan 77
switchport trunk allowed vlan none
switchport protected
switchport block unicast
interface f0/4
switchport mode dynamic desirable
switchport voice vlan dot1p`)
    expect(lines(world, 'f0/1')).toMatchObject({
      'Administrative Mode': 'static access',
      'Operational Mode': 'static access',
      'Operational Trunking Encapsulation': 'native',
      'Negotiation of Trunking': 'Off',
      'Access Mode VLAN': '10 (SALES)',
      'Voice VLAN': '120 (Inactive)',
      'Trunking VLANs Enabled': 'ALL',
    })
    expect(lines(world, 'f0/2')).toMatchObject({
      'Administrative Mode': 'dynamic auto',
      'Operational Mode': 'down',
      'Negotiation of Trunking': 'On',
      'Access Mode VLAN': '20 (Inactive)',
    })
    expect(Object.keys(lines(world, 'f0/2'))).not.toContain('Operational Trunking Encapsulation')
    expect(lines(world, 'f0/3')).toMatchObject({
      'Administrative Mode': 'trunk',
      'Negotiation of Trunking': 'Off',
      'Trunking Native Mode VLAN': '77 (Inactive)',
      'Trunking VLANs Enabled': 'NONE',
      Protected: 'true',
      'Unknown unicast blocked': 'enabled',
      'Unknown multicast blocked': 'disabled',
    })
    expect(lines(world, 'f0/4')).toMatchObject({ 'Administrative Mode': 'dynamic desirable', 'Voice VLAN': 'dot1p' })
  })

  test('a long list goes on below, behind five blanks, and names the same VLANs', () => {
    const list = Array.from({ length: 40 }, (_, i) => 100 + 2 * i)
    const text = shown(
      after(`interface f0/1\nswitchport trunk allowed vlan ${list.join(',')}`),
      'interfaces f0/1 switchport',
    )
    const [, named = ''] = /^Trunking VLANs Enabled: ((?:.*,\n {5})*.*)\n/m.exec(text) ?? []
    const parts = named.split('\n     ')
    expect(parts.length).toBeGreaterThan(2)
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(60)
    expect(parts.join('').split(',').map(Number)).toEqual(list)
  })

  test('all ports, one after the other; a 9300 has Vepa, and a routed port two lines', () => {
    const text = shown(after('interface g1/0/3\nno switchport', 'c9300'), 'interfaces switchport')
    const blocks = text.split(/^(?=Name: )/m)
    expect(blocks).toHaveLength(24)
    expect(blocks.map((block) => /^Name: (.*)$/m.exec(block)?.[1])).toEqual(
      Array.from({ length: 24 }, (_, i) => `Gi1/0/${i + 1}`),
    )
    expect(blocks[2]).toBe('Name: Gi1/0/3\nSwitchport: Disabled\n\n')
    expect(blocks[0]).toContain('\nAdministrative Native VLAN tagging: disabled\n')
    expect(blocks[0]).toContain('\nVepa Enabled: false\nAppliance trust: none\n\n')
  })
})

interface Trunk {
  readonly mode: string
  readonly status: string
  readonly native: string
  readonly allowed: string
  readonly active: string
  readonly forwarding: string
}
const HEADS = [
  'Mode             Encapsulation  Status        Native vlan',
  'Vlans allowed on trunk',
  'Vlans allowed and active in management domain',
  'Vlans in spanning tree forwarding state and not pruned',
]
/** The rows of the four tables by port. Each table has the same ports. */
function trunksIn(text: string, width: number): Readonly<Record<string, Trunk>> {
  const tables = text.split(/^\n/m).slice(1)
  expect(tables).toHaveLength(4)
  const rows = tables.map((table, i) => {
    const [head, ...body] = table.trimEnd().split('\n')
    expect(head).toBe(`${'Port'.padEnd(width)}${HEADS[i]}`)
    return Object.fromEntries(body.map((line) => [line.slice(0, width).trimEnd(), line.slice(width)]))
  }) as [Record<string, string>, Record<string, string>, Record<string, string>, Record<string, string>]
  for (const table of rows) expect(Object.keys(table)).toEqual(Object.keys(rows[0]))
  return Object.fromEntries(
    Object.entries(rows[0]).map(([port, line]) => [
      port,
      {
        mode: line.slice(0, 17).trimEnd(),
        status: line.slice(32, 46).trimEnd(),
        native: line.slice(46),
        allowed: rows[1][port] ?? '',
        active: rows[2][port] ?? '',
        forwarding: rows[3][port] ?? '',
      },
    ]),
  )
}

describe('show interfaces trunk', () => {
  const LINES = `vlan 10,20,99
interface g0/1
switchport mode trunk
interface g0/2
switchport mode trunk
switchport nonegotiate
switchport trunk native vlan 99
switchport trunk allowed vlan 10,20-22,30,99
interface f0/1
switchport mode access
switchport access vlan 10`

  test('to the column', () => {
    expect(shown(after(LINES), 'interfaces trunk')).toBe(`
Port        Mode             Encapsulation  Status        Native vlan
Gi0/1       on               802.1q         trunking      1
Gi0/2       on               802.1q         trunking      99

Port        Vlans allowed on trunk
Gi0/1       1-4094
Gi0/2       10,20-22,30,99

Port        Vlans allowed and active in management domain
Gi0/1       1,10,20,99
Gi0/2       10,20,99

Port        Vlans in spanning tree forwarding state and not pruned
Gi0/1       1,10,20,99
Gi0/2       10,20,99
`)
  })

  test.each([
    ['c2960', 12, undefined],
    ['c9300', 12, 'cat9k_iosxe.16.12.08.SPA.bin'],
    ['c9300', 15, 'cat9k_iosxe.17.09.04a.SPA.bin'],
  ] as const)('the first column of %s is %i wide (%s)', (platform, width, image) => {
    const port = platform === 'c2960' ? 'Fa0/9' : 'Gi1/0/9'
    const world = after(
      `interface ${port}\nswitchport mode trunk`,
      platform,
      image === undefined ? {} : { flash: [image] },
    )
    expect(trunksIn(shown(world, 'interfaces trunk'), width)).toEqual({
      [port]: { mode: 'on', status: 'trunking', native: '1', allowed: '1-4094', active: '1', forwarding: '1' },
    })
  })

  test('nothing is printed where there is no trunk', () => {
    expect(shown(oneSwitch(), 'interfaces trunk')).toBe('')
  })

  test('what was negotiated has the mode that was configured', () => {
    const world = switches([['SW1 Gi0/1', 'SW2 Gi0/1']], {
      SW1: 'interface Gi0/1\n switchport mode dynamic desirable',
    })
    expect(trunksIn(shown(world, 'interfaces trunk'), 12)['Gi0/1']).toMatchObject({ mode: 'desirable' })
    const other = type(world, '@console SW2').world
    expect(trunksIn(shown(other, 'interfaces trunk'), 12)['Gi0/1']).toMatchObject({ mode: 'auto', status: 'trunking' })
  })

  test('of one interface also where it is no trunk', () => {
    const world = after(LINES)
    const one = trunksIn(shown(world, 'interfaces f0/1 trunk'), 12)
    expect(one).toEqual({
      'Fa0/1': { mode: 'off', status: 'not-trunking', native: '1', allowed: '10', active: '10', forwarding: '10' },
    })
    expect(trunksIn(shown(world, 'interfaces g 0/2 trunk'), 12)['Gi0/2']?.status).toBe('trunking')
  })

  test('many trunks: the lists say what the switch has', () => {
    const world = after(
      `vtp mode transparent\nvlan 2-40,1000,3000\nvlan 7\nstate suspend\ninterface range f0/1 - 24\nswitchport mode trunk\nswitchport trunk allowed vlan 1,5-9,11,12,14-16,1000-4000`,
    )
    const table = trunksIn(shown(world, 'interfaces trunk'), 12)
    expect(Object.keys(table)).toEqual(Array.from({ length: 24 }, (_, i) => `Fa0/${i + 1}`))
    const { vlanDatabase } = world.devices['SW1'] as World['devices'][string]
    for (const { allowed, active } of Object.values(table)) {
      expect(allowed).toBe('1,5-9,11,12,14-16,1000-4000')
      const wanted = [...(vlansOf(allowed) ?? [])].filter((id) => isActive(vlanDatabase, id))
      expect([...(vlansOf(active) ?? [])]).toEqual(wanted)
    }
  })

  test('a trunk that carries nothing active says none', () => {
    const world = after('interface g0/1\nswitchport mode trunk\nswitchport trunk allowed vlan 50')
    expect(trunksIn(shown(world, 'interfaces trunk'), 12)['Gi0/1']).toMatchObject({
      allowed: '50',
      active: 'none',
      forwarding: 'none',
    })
  })
})
