// The VLAN database: how VLANs come and go, what is refused, and what survives (ios-switching.md 4).

import { describe, expect, test } from 'vitest'
import { runningConfigText, startupConfigText } from '../../../../src/sim/config.ts'
import type { Disk } from '../../../../src/sim/device.ts'
import { fileAt, freeBytes } from '../../../../src/sim/files.ts'
import type { World } from '../../../../src/sim/world.ts'
import { type } from '../../../support/console.ts'
import { configured, oneSwitch } from '../../../support/one-switch.ts'

const deviceIn = (world: World) => world.devices['SW1'] as World['devices'][string]
const vlansIn = (world: World): Readonly<Record<number, string>> =>
  Object.fromEntries(Object.entries(deviceIn(world).vlanDatabase.vlans).map(([id, { name }]) => [id, name]))
const after = (lines: string, platform: 'c2960' | 'c9300' = 'c2960'): World =>
  configured(oneSwitch(platform), lines).world
/** What the last line prints. */
const answer = (lines: string, platform: 'c2960' | 'c9300' = 'c2960'): string =>
  configured(oneSwitch(platform), lines).entries.at(-1)?.output ?? ''

describe('a VLAN comes into being when its block is left', () => {
  test.each([
    ['exit', { 10: 'SALES' }],
    ['end', { 10: 'SALES' }],
    ['^Z', { 10: 'SALES' }],
    ['vlan 20', { 10: 'SALES' }],
    ['hostname X', { 10: 'SALES' }],
    ['interface FastEthernet0/1', { 10: 'SALES' }],
    ['do show clock', {}],
    ['state active', {}],
    ['nonsense', {}],
    ['', {}],
  ])('%s', (line, vlans) => {
    expect(vlansIn(after(`vlan 10\nname SALES\n${line}`))).toEqual(vlans)
  })

  test('input that ends in the block leaves it open', () => {
    const device = deviceIn(after('vlan 10\nname SALES'))
    expect(device.vlanDatabase.vlans).toEqual({})
    expect(device.pendingVlan).toEqual({ ids: [10], name: 'SALES' })
  })

  test('a reload forgets an open block', () => {
    const { world } = type(after('vlan 10\nname SALES'), '@power-cycle')
    expect(deviceIn(world).pendingVlan).toBeNull()
    expect(vlansIn(type(world, 'enable\nshow vlan brief').world)).toEqual({})
  })

  test('the line that leaves the block finds the VLAN made: no vlan 10 takes it away', () => {
    expect(vlansIn(after('vlan 10\nname SALES\nno vlan 10\nexit'))).toEqual({})
  })

  test('a list makes all of its VLANs, each with its usual name', () => {
    expect(vlansIn(after('vlan 10,20-21\nexit'))).toEqual({ 10: 'VLAN0010', 20: 'VLAN0020', 21: 'VLAN0021' })
  })

  test('entering a VLAN again changes what is typed, and nothing else', () => {
    const world = after('vlan 10\nname SALES\nshutdown\nvlan 10\nstate suspend\nexit')
    expect(deviceIn(world).vlanDatabase.vlans).toEqual({ 10: { name: 'SALES', state: 'suspend', shut: true } })
    const back = type(world, 'vlan 10\nno name\nno shutdown\nno state\nexit').world
    expect(deviceIn(back).vlanDatabase.vlans).toEqual({ 10: { name: 'VLAN0010', state: 'active', shut: false } })
  })
})

describe('refused', () => {
  test.each([
    ['no vlan 1', '%Default VLAN 1 may not be deleted.\n'],
    ['no vlan 1002-1005', '%Default VLAN 1002 may not be deleted.\n'],
    ['vlan 1\nname X', '%Default VLAN 1 may not have its name changed.\n'],
    ['vlan 10\nname SALES\nvlan 20\nname SALES\nexit', 'VLAN #20 and #10 have an identical name: SALES\n'],
    ['vlan 10\nname default\nexit', 'VLAN #10 and #1 have an identical name: default\n'],
    [
      'vlan 4095',
      'Command rejected: Bad VLAN list - character #5 (EOL) delimits a VLAN number\n which is out of the range 1..4094.\n',
    ],
    [
      'vlan 10,5000,7',
      'Command rejected: Bad VLAN list - character #8 (,) delimits a VLAN number\n which is out of the range 1..4094.\n',
    ],
    ['vtp mode client\nvlan 10', 'VTP VLAN configuration not allowed when device is in CLIENT mode.\n'],
    [
      'vlan 10\nexit\nvtp mode client\nno vlan 10',
      'VTP VLAN configuration not allowed when device is in CLIENT mode.\n',
    ],
  ])('%s', (lines, output) => {
    expect(answer(lines)).toBe(output)
  })

  test('of two VLANs with one name nothing of the second is made', () => {
    expect(vlansIn(after('vlan 10\nname SALES\nvlan 20\nname SALES\nexit'))).toEqual({ 10: 'SALES' })
  })
  test('one name is not given to several VLANs', () => {
    expect(answer('vlan 10,20\nname X')).not.toBe('')
    expect(vlansIn(after('vlan 10,20\nname X\nexit'))).toEqual({ 10: 'VLAN0010', 20: 'VLAN0020' })
  })
  test('a client does not enter the block', () => {
    expect(configured(oneSwitch(), 'vtp mode client\nvlan 10').waiting).toBe('SW1(config)#')
  })
})

const NOT_ALLOWED = `% Failed to create VLANs 1006
Extended VLAN(s) not allowed in current VTP mode.
%Failed to commit extended VLAN(s) changes.

`
describe('extended VLANs', () => {
  test.each([
    ['server, version 1', '', NOT_ALLOWED],
    ['server, version 2', 'vtp version 2\n', NOT_ALLOWED],
    ['server, version 3', 'vtp domain X\nvtp version 3\n', ''],
    ['transparent', 'vtp mode transparent\n', ''],
    ['off', 'vtp mode off\n', ''],
  ])('%s', (_, before, output) => {
    expect(answer(`${before}vlan 1006\nexit`)).toBe(output)
    expect(Object.keys(vlansIn(after(`${before}vlan 1006\nexit`)))).toEqual(output === '' ? ['1006'] : [])
  })

  test('a routed port uses the first one that is free, and nobody can make that one', () => {
    const world = after('vtp mode transparent\nvlan 1006\ninterface g1/0/3\nno switchport\nvlan 1007\nname X', 'c9300')
    const left = type(world, 'exit')
    expect(left.entries[0]?.output).toMatch(
      /^\*.*: %PM-4-EXT_VLAN_INUSE: VLAN 1007 currently in use by GigabitEthernet1\/0\/3\n\*.*: %SW_VLAN-4-VLAN_CREATE_FAIL: Failed to create VLANs 1007: VLAN\(s\) not available in Port Manager\n$/,
    )
    expect(Object.keys(vlansIn(left.world))).toEqual(['1006'])
    expect(type(left.world, 'do show vlan internal usage').entries[0]?.output).toBe(
      'VLAN Usage\n---- --------------------\n1007 GigabitEthernet1/0/3\n',
    )
  })
})

describe('a port makes the VLAN that it asks for', () => {
  test.each([
    ['switchport access vlan 30', '% Access VLAN does not exist. Creating vlan 30\n', ['30']],
    ['switchport voice vlan 120', '% Voice VLAN does not exist. Creating vlan 120\n', ['120']],
    ['switchport access vlan 1006', '', []],
    ['switchport access vlan 1002', '', []],
    ['switchport trunk native vlan 30', '', []],
    ['switchport trunk allowed vlan 30', '', []],
  ])('%s', (line, output, ids) => {
    const screen = configured(oneSwitch(), `interface FastEthernet0/1\n${line}`)
    expect(screen.entries.at(-1)?.output.replace(/^\*.*\n/gm, '')).toBe(output)
    expect(Object.keys(vlansIn(screen.world))).toEqual(ids)
  })
  test('a range says so once', () => {
    expect(answer('interface range FastEthernet0/1 - 4\nswitchport access vlan 30')).toBe(
      '% Access VLAN does not exist. Creating vlan 30\n',
    )
  })
  test('not a client, and not interface vlan', () => {
    expect(vlansIn(after('vtp mode client\ninterface FastEthernet0/1\nswitchport access vlan 30'))).toEqual({})
    expect(vlansIn(after('interface vlan 30'))).toEqual({})
  })
  test('a configuration that is read makes none', () => {
    const text = 'interface FastEthernet0/1\n switchport access vlan 30\n'
    const world = oneSwitch('c2960', { 'startup-config': text })
    expect(vlansIn(world)).toEqual({})
    expect(vlansIn(type(world, '@power-cycle').world)).toEqual({})
  })
  test('a VLAN that goes leaves its ports to it', () => {
    const { world, device } = configured(
      oneSwitch(),
      'interface FastEthernet0/1\nswitchport access vlan 30\nno vlan 30\nexit',
    )
    expect(device.config.switching.ports['FastEthernet0/1']?.access).toBe(30)
    expect(vlansIn(world)).toEqual({})
  })
})

const restarted = (world: World): World => type(world, 'end\nreload\nno\n\n').world
const saved = (world: World): World => type(world, 'end\nwrite memory\nconfigure terminal').world
const deleted = (world: World): World => type(world, 'end\ndelete flash:vlan.dat\n\n\nconfigure terminal').world
const erased = (world: World): World => type(world, 'end\nwrite erase\n\nconfigure terminal').world
const rebooted = (world: World): World => type(world, '@power-cycle').world

describe('what survives', () => {
  const SERVER = 'vtp domain LAB\nvlan 10\nname SALES\nexit'
  const TRANSPARENT = 'vtp mode transparent\nvlan 10\nname SALES\nvlan 20\nexit'
  test.each([
    ['server, a reload without a save', SERVER, (world: World) => restarted(world), [10], 'server', 'LAB'],
    ['server, write erase', SERVER, (world: World) => rebooted(erased(saved(world))), [10], 'server', 'LAB'],
    ['server, vlan.dat deleted', SERVER, (world: World) => rebooted(deleted(saved(world))), [], 'server', ''],
    ['server, both', SERVER, (world: World) => rebooted(erased(deleted(saved(world)))), [], 'server', ''],
    ['transparent, saved', TRANSPARENT, (world: World) => rebooted(saved(world)), [10, 20], 'transparent', ''],
    [
      'transparent, a VLAN that was not saved',
      TRANSPARENT,
      (world: World) => restarted(type(saved(world), 'vlan 30\nexit').world),
      [10, 20],
      'transparent',
      '',
    ],
    [
      'transparent, write erase',
      TRANSPARENT,
      (world: World) => rebooted(erased(saved(world))),
      [10, 20],
      'transparent',
      '',
    ],
    [
      'transparent, vlan.dat deleted',
      TRANSPARENT,
      (world: World) => rebooted(deleted(saved(world))),
      [10, 20],
      'transparent',
      '',
    ],
    ['transparent, both', TRANSPARENT, (world: World) => rebooted(erased(deleted(saved(world)))), [], 'server', ''],
  ])('%s', (_, lines, way, ids, mode, domain) => {
    const world = way(after(lines))
    expect(Object.keys(vlansIn(world)).map(Number)).toEqual(ids)
    expect(deviceIn(world).vlanDatabase.vtp).toMatchObject({ mode, domain })
  })

  test('deleting vlan.dat does not act before the reload', () => {
    expect(vlansIn(deleted(after('vlan 10\nexit')))).toEqual({ 10: 'VLAN0010' })
  })
  test('the next change of the database writes the file again', () => {
    const world = type(deleted(after('vlan 10\nexit')), 'vlan 20\nexit').world
    expect(Object.keys(vlansIn(rebooted(world)))).toEqual(['10', '20'])
  })
  test('a port assignment that was not saved goes, its VLAN stays', () => {
    const world = restarted(after('interface FastEthernet0/1\nswitchport access vlan 30'))
    expect(vlansIn(world)).toEqual({ 30: 'VLAN0030' })
    expect(deviceIn(world).config.switching.ports['FastEthernet0/1']).toEqual({ switchport: true })
  })
  test('a copy of the file brings its VLANs back', () => {
    const world = type(after('vlan 10\nexit'), 'end\ncopy flash:vlan.dat flash:old.dat\n\nconfigure terminal').world
    const without = type(world, 'no vlan 10\nend\ncopy flash:old.dat flash:vlan.dat\n\n\n\n').world
    expect(vlansIn(without)).toEqual({})
    expect(vlansIn(rebooted(without))).toEqual({ 10: 'VLAN0010' })
  })
})

describe('vlan.dat', () => {
  const file = (world: World) => fileAt(deviceIn(world), 'flash', 'vlan.dat')
  test('is not there at first', () => {
    expect(file(oneSwitch())).toBeNull()
    expect(type(after('hostname X'), 'do dir flash:').text).not.toContain('vlan.dat')
  })
  test.each([
    ['vlan 10\nexit', 676],
    ['vlan 10,20,30\nexit', 796],
    ['vtp domain X', 616],
    ['vlan 10\nno vlan 10', 616],
  ])('after %s it has its size', (lines, size) => {
    expect(file(after(lines))?.size).toBe(size)
    expect(type(after(lines), 'do dir flash:').text).toMatch(new RegExp(`-rwx +${size} .* vlan\\.dat\n`))
  })
  test('a flash without room has none, and the VLAN is gone after a reload', () => {
    const size = 32_514_048
    const free = freeBytes(deviceIn(oneSwitch()).disks['flash'] as Disk)
    const world = configured(oneSwitch('c2960', { 'flash-size': size - free + 600 }), 'vlan 10\nexit').world
    expect(vlansIn(world)).toEqual({ 10: 'VLAN0010' })
    expect(file(world)).toBeNull()
    expect(vlansIn(rebooted(world))).toEqual({})
  })
})

describe('in running-config', () => {
  const blocks = (world: World): readonly string[] =>
    runningConfigText(deviceIn(world)).match(/^vlan \d.*\n(?: .*\n)*!/gm) ?? []
  const LINES =
    'vlan 10\nname Users\nvlan 20\nvlan 30-32\nvlan 40\nstate suspend\nvlan 50\nshutdown\nname X\nvlan 60\nvlan 61\nexit'
  const BLOCKS = [
    'vlan 10\n name Users\n!',
    'vlan 20,30-32 \n!',
    'vlan 40\n state suspend\n!',
    'vlan 50\n name X\n shutdown\n!',
    'vlan 60,61 \n!',
  ]
  test('VLANs stand nowhere in server and client mode', () => {
    const world = after(`vtp domain LAB\n${LINES}`)
    expect(runningConfigText(deviceIn(world))).not.toMatch(/^vlan \d|^vtp/m)
    expect(runningConfigText(deviceIn(type(world, 'vtp mode client').world))).not.toMatch(/^vlan \d|^vtp/m)
  })
  test.each(['transparent', 'off'])('%s: one block for each that has a name, one for neighbours without', (mode) => {
    const world = after(`vtp domain LAB\nvtp mode ${mode}\n${LINES}`)
    expect(blocks(world)).toEqual(BLOCKS)
    expect(runningConfigText(deviceIn(world))).toContain(`\nvtp domain LAB\nvtp mode ${mode}\n`)
  })
  test('they stand behind the allocation policy, and vtp behind the mtu', () => {
    const text = runningConfigText(deviceIn(after(`vtp mode transparent\n${LINES}`)))
    expect(text).toMatch(/^system mtu routing 1500\nvtp mode transparent\n!/m)
    expect(text).toMatch(/^vlan internal allocation policy ascending\n!\nvlan 10\n name Users\n!\nvlan 20,30-32 \n!/m)
  })
  test('a saved configuration boots into itself, also without vlan.dat', () => {
    const world = saved(after(`vtp domain LAB\nvtp mode transparent\n${LINES}`))
    const before = deviceIn(world)
    for (const back of [rebooted(world), rebooted(deleted(world))]) {
      expect(runningConfigText(deviceIn(back))).toBe(runningConfigText(before))
      expect(deviceIn(back).vlanDatabase.vlans).toEqual(before.vlanDatabase.vlans)
    }
  })
  test('server again: they are gone from it', () => {
    const world = after(`vtp mode transparent\n${LINES}\nvtp mode server`)
    expect(blocks(world)).toEqual([])
    expect(Object.keys(vlansIn(world))).toContain('10')
  })
})

describe('blocks of a startup-config that somebody wrote', () => {
  const TEXT = 'vlan 10\n name SALES\n!\nvlan 20,21\n!\ninterface FastEthernet0/1\n switchport access vlan 10\n'
  const world = oneSwitch('c2960', { 'startup-config': TEXT })
  test('go into the database at the start, and at every boot', () => {
    expect(vlansIn(world)).toEqual({ 10: 'SALES', 20: 'VLAN0020', 21: 'VLAN0021' })
    const gone = type(world, 'enable\nconfigure terminal\nno vlan 10,20').world
    expect(Object.keys(vlansIn(rebooted(gone)))).toEqual(['10', '20', '21'])
  })
  test('stand in startup-config until the first save, and never in running-config', () => {
    expect(startupConfigText(deviceIn(world))).toMatch(/^vlan 10\n name SALES\n!\nvlan 20,21 \n!$/m)
    expect(runningConfigText(deviceIn(world))).not.toMatch(/^vlan \d/m)
    const written = type(world, 'enable\nwrite memory').world
    expect(startupConfigText(deviceIn(written))).not.toMatch(/^vlan \d/m)
    expect(Object.keys(vlansIn(rebooted(written)))).toEqual(['10', '20', '21'])
  })
  test('with vtp mode transparent they are what there is', () => {
    const own = oneSwitch('c2960', { 'startup-config': `vtp domain X\nvtp mode transparent\n${TEXT}` })
    expect(deviceIn(own).vlanDatabase.vtp).toMatchObject({ mode: 'transparent', domain: 'X' })
    expect(runningConfigText(deviceIn(own))).toBe(startupConfigText(deviceIn(own)))
  })
  test('a merged text makes its VLANs before its ports ask for them', () => {
    const merged = type(rebooted(deleted(type(world, 'enable\nconfigure terminal').world)), 'enable\nconfigure memory')
    expect(vlansIn(merged.world)).toEqual({ 10: 'SALES', 20: 'VLAN0020', 21: 'VLAN0021' })
  })
})

describe('a start state', () => {
  test('lists VLANs', () => {
    const world = oneSwitch('c2960', { vlans: { 10: 'SALES', 20: { name: 'X', state: 'suspend' }, 30: {} } })
    expect(deviceIn(world).vlanDatabase.vlans).toEqual({
      10: { name: 'SALES', state: 'active', shut: false },
      20: { name: 'X', state: 'suspend', shut: false },
      30: { name: 'VLAN0030', state: 'active', shut: false },
    })
    expect(vlansIn(rebooted(world))).toEqual(vlansIn(world))
    expect(fileAt(deviceIn(world), 'flash', 'vlan.dat')?.size).toBe(616 + 3 * 60)
  })
  test.each([
    [{ 1: 'X' }, 'vlans.1: 1 is no VLAN that can be made'],
    [{ 4095: 'X' }, 'vlans.4095: 4095 is no VLAN that can be made'],
    [{ 10: { nome: 'X' } }, 'vlans.10.nome: unknown key nome'],
  ])('%j is a problem', (vlans, problem) => {
    expect(() => oneSwitch('c2960', { vlans })).toThrow(problem)
  })
})
