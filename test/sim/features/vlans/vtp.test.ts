// VTP: its commands, what it shows, and who takes whose VLANs (ios-switching.md 12).

import { describe, expect, test } from 'vitest'
import { fileAt } from '../../../../src/sim/files.ts'
import type { Device } from '../../../../src/sim/device.ts'
import type { World } from '../../../../src/sim/world.ts'
import { type } from '../../../support/console.ts'
import { savedAndRead } from '../../../support/round-trip.ts'
import { configured, oneSwitch, shown } from '../../../support/one-switch.ts'
import { configure, switches } from '../../../support/switches.ts'

const answer = (lines: string): string => configured(oneSwitch(), lines).entries.at(-1)?.output ?? ''
const deviceIn = (world: World, name = 'SW1') => world.devices[name] as Device

describe('commands', () => {
  test.each([
    ['vtp mode transparent', 'Setting device to VTP Transparent mode for VLANS.\n'],
    ['vtp mode client', 'Setting device to VTP Client mode for VLANS.\n'],
    ['vtp mode off', 'Setting device to VTP Off mode for VLANS.\n'],
    ['vtp mode server', 'Device mode already VTP Server for VLANS.\n'],
    ['vtp mode client\nvtp mode client', 'Device mode already VTP Client for VLANS.\n'],
    ['vtp mode client\nno vtp mode', 'Setting device to VTP Server mode for VLANS.\n'],
    ['vtp domain CCNA', 'Changing VTP domain name from NULL to CCNA\n'],
    ['vtp domain CCNA\nvtp domain LAB', 'Changing VTP domain name from CCNA to LAB\n'],
    ['vtp domain CCNA\nvtp domain CCNA', 'Domain name already set to CCNA.\n'],
    ['vtp password S3cret', 'Setting device VTP password to S3cret\n'],
    ['vtp pruning', 'Pruning switched on\n'],
    ['no vtp pruning', 'Pruning switched off\n'],
  ])('%s', (lines, output) => {
    expect(answer(lines)).toBe(output)
  })

  test.each([
    ['vlan 10\nvlan 20\nno vlan 10\nexit', 3],
    ['vlan 10\nexit\nvlan 10\nexit', 1],
    ['vlan 10,20,30\nexit', 1],
    ['vlan 10\nexit\nvtp domain X', 0],
    ['vlan 10\nexit\nvtp mode transparent\nvtp mode server', 0],
    ['vtp mode transparent\nvlan 10\nexit', 0],
    ['vlan 10\nexit\nvtp mode client\nvtp mode server', 1],
    ['interface f0/1\nswitchport access vlan 5', 1],
  ])('revision after %s', (lines, revision) => {
    expect(deviceIn(configured(oneSwitch(), lines).world).vlanDatabase.vtp.revision).toBe(revision)
  })
})

describe('show vtp status', () => {
  /** The digest is any. */
  const status = (world: World): string => shown(world, 'vtp status').replaceAll(/0x[0-9A-F]{2} /g, '0x.. ')
  const DIGEST = `${'0x.. '.repeat(8)}\n${' '.repeat(36)}${'0x.. '.repeat(8)}`
  test('of a new switch', () => {
    expect(status(oneSwitch())).toBe(`VTP Version capable             : 1 to 3
VTP version running             : 1
VTP Domain Name                 : 
VTP Pruning Mode                : Disabled
VTP Traps Generation            : Disabled
Device ID                       : 0017.59a7.5180
Configuration last modified by 0.0.0.0 at 0-0-00 00:00:00
Local updater ID is 0.0.0.0 (no valid interface found)

Feature VLAN:
--------------
VTP Operating Mode                : Server
Maximum VLANs supported locally   : 255
Number of existing VLANs          : 5
Configuration Revision            : 0
MD5 digest                        : ${DIGEST}
`)
  })
  test('of one that was changed', () => {
    const world = configured(
      oneSwitch(),
      'interface vlan 1\nip address 10.1.1.1 255.255.255.0\nvtp domain CCNA\nvtp version 2\nvtp pruning\nvlan 10\nexit',
    ).world
    const text = status(world)
    expect(text).toContain('\nVTP version running             : 2\nVTP Domain Name                 : CCNA\n')
    expect(text).toContain('\nVTP Pruning Mode                : Enabled\n')
    expect(text).toMatch(/\nConfiguration last modified by 10\.1\.1\.1 at 5-4-26 09:00:\d\d\n/)
    expect(text).toContain('\nLocal updater ID is 10.1.1.1 on interface Vl1 (lowest numbered VLAN interface found)\n')
    expect(text).toContain('\nNumber of existing VLANs          : 6\nConfiguration Revision            : 3\n')
  })
  test('transparent mode has no updater, a 9300 more VLANs', () => {
    const world = configured(oneSwitch('c9300'), 'vtp mode transparent').world
    expect(status(world)).not.toContain('Local updater')
    expect(status(world)).toContain(
      'VTP Operating Mode                : Transparent\nMaximum VLANs supported locally   : 1005',
    )
  })
  test('the password', () => {
    expect(shown(oneSwitch(), 'vtp password')).toBe('The VTP password is not configured.\n')
    expect(shown(configured(oneSwitch(), 'vtp password S3cret').world, 'vtp password')).toBe('VTP Password: S3cret\n')
  })
  test('counters name every trunk once', () => {
    const world = configured(oneSwitch(), 'interface range g0/1 - 2\nswitchport mode trunk').world
    expect(shown(world, 'vtp counters').match(/^(?:Gi|Fa).*/gm)).toEqual([
      expect.stringMatching(/^Gi0\/1 /),
      expect.stringMatching(/^Gi0\/2 /),
    ])
  })
})

describe('the exchange', () => {
  const TRUNK = 'interface range Gi0/1 - 2\n switchport mode trunk\n'
  /** SW1 to SW2 to SW3, with trunks. */
  const row = (a: string, b: string, c: string, trunk = TRUNK): World =>
    switches(
      [
        ['SW1 Gi0/1', 'SW2 Gi0/1'],
        ['SW2 Gi0/2', 'SW3 Gi0/1'],
      ],
      { SW1: a + trunk, SW2: b + TRUNK, SW3: c + TRUNK },
    )
  const vlans = (world: World, name: string): string => Object.keys(deviceIn(world, name).vlanDatabase.vlans).join(',')
  const DOMAIN = 'vtp domain LAB\n'

  test.each([
    ['server, client, client', DOMAIN, `${DOMAIN}vtp mode client\n`, `${DOMAIN}vtp mode client\n`, '10', '10'],
    ['servers', DOMAIN, DOMAIN, DOMAIN, '10', '10'],
    ['a transparent one passes on, and keeps its own', DOMAIN, `${DOMAIN}vtp mode transparent\n`, DOMAIN, '', '10'],
    ['one that is off does not', DOMAIN, `${DOMAIN}vtp mode off\n`, DOMAIN, '', ''],
    ['another domain in the middle', DOMAIN, 'vtp domain OTHER\n', DOMAIN, '', ''],
    ['another password at the end', DOMAIN, DOMAIN, `${DOMAIN}vtp password X\n`, '10', ''],
    ['another version at the end', DOMAIN, DOMAIN, `${DOMAIN}vtp version 2\n`, '10', ''],
    ['without a domain they take that of the first', DOMAIN, '', '', '10', '10'],
    ['without any domain nothing is exchanged', '', '', '', '', ''],
  ])('%s', (_, a, b, c, second, third) => {
    const world = configure(row(a, b, c), 'SW1', 'vlan 10\nname SALES\nexit')
    expect([vlans(world, 'SW1'), vlans(world, 'SW2'), vlans(world, 'SW3')]).toEqual(['10', second, third])
  })

  test('a domain that is typed is taken over the trunks', () => {
    const world = configure(row('', '', ''), 'SW1', 'vtp domain LAB')
    expect(['SW1', 'SW2', 'SW3'].map((name) => deviceIn(world, name).vlanDatabase.vtp.domain)).toEqual([
      'LAB',
      'LAB',
      'LAB',
    ])
  })

  test('only trunks carry it', () => {
    const world = configure(
      row(DOMAIN, DOMAIN, DOMAIN, 'interface Gi0/1\n switchport mode access\n'),
      'SW1',
      'vlan 10\nexit',
    )
    expect(vlans(world, 'SW2')).toBe('')
    const later = configure(world, 'SW1', 'interface Gi0/1\nswitchport mode trunk')
    expect(vlans(later, 'SW3')).toBe('10')
  })

  test('a VLAN that goes at the server goes everywhere, name and state come along, shutdown stays at home', () => {
    const made = configure(
      row(DOMAIN, DOMAIN, DOMAIN),
      'SW1',
      'vlan 10,20\nvlan 10\nname A\nstate suspend\nshutdown\nexit',
    )
    expect(deviceIn(made, 'SW3').vlanDatabase.vlans[10]).toEqual({ name: 'A', state: 'suspend', shut: false })
    expect(vlans(configure(made, 'SW3', 'no vlan 20'), 'SW1')).toBe('10')
    const { vtp } = deviceIn(made, 'SW1').vlanDatabase
    expect(deviceIn(made, 'SW2').vlanDatabase.vtp).toMatchObject({ revision: vtp.revision, modified: vtp.modified })
  })

  test('an old switch with a higher revision wipes the VLANs of the others, and it lasts', () => {
    const apart = row(DOMAIN, DOMAIN, `${DOMAIN}vtp mode client\n`)
    const cut = configure(apart, 'SW3', 'interface Gi0/1\nshutdown')
    const used = configure(
      configure(cut, 'SW1', 'vlan 10,20,30\nexit'),
      'SW3',
      'vtp mode server\nvlan 99\nvlan 98\nno vlan 98\nexit',
    )
    expect([vlans(used, 'SW2'), vlans(used, 'SW3')]).toEqual(['10,20,30', '99'])
    const joined = configure(used, 'SW3', 'vtp mode client\ninterface Gi0/1\nno shutdown')
    expect([vlans(joined, 'SW1'), vlans(joined, 'SW2')]).toEqual(['99', '99'])
    expect(Object.keys(fileAt(deviceIn(joined, 'SW1'), 'flash', 'vlan.dat')?.vlans?.vlans ?? {})).toEqual(['99'])
  })

  test('of equal revisions nobody takes anything', () => {
    const cut = configure(row(DOMAIN, DOMAIN, DOMAIN), 'SW2', 'interface Gi0/1\nshutdown')
    const both = configure(configure(cut, 'SW1', 'vlan 10\nexit'), 'SW2', 'vlan 20\nexit')
    const joined = configure(both, 'SW2', 'interface Gi0/1\nno shutdown')
    expect([vlans(joined, 'SW1'), vlans(joined, 'SW2')]).toEqual(['10', '20'])
  })

  test('a client that is told at a console of its own shows it', () => {
    const world = configure(row(DOMAIN, `${DOMAIN}vtp mode client\n`, DOMAIN), 'SW1', 'vlan 10\nname SALES\nexit')
    expect(type(world, '@console SW2\nenable\nshow vlan brief').text).toMatch(/^10 {3}SALES /m)
  })
})

test('a port without VTP passes no advertisement on', () => {
  const trunk = (more = '') => `interface Gi0/1\n switchport mode trunk\n ${more}\n`
  const ends = (more: string): World => {
    const world = switches([['A Gi0/1', 'B Gi0/1']], { A: trunk(more), B: trunk() })
    return configure(configure(world, 'B', 'vtp domain LAB'), 'A', 'vtp domain LAB\nvlan 10\nexit')
  }
  expect(Object.keys(deviceIn(ends(''), 'B').vlanDatabase.vlans)).toEqual(['10'])
  expect(Object.keys(deviceIn(ends('no vtp'), 'B').vlanDatabase.vlans)).toEqual([])
  const again = configure(ends('no vtp'), 'A', 'interface gi0/1\nvtp')
  expect(Object.keys(deviceIn(again, 'B').vlanDatabase.vlans)).toEqual(['10'])
  expect(savedAndRead(type(ends('no vtp'), '@console A').world)).toContain(' no vtp')
})
