// What CDP finds wrong with a cable, and the changes that a line leads to among neighbours (ios-switching.md 8.5).

import { describe, expect, test } from 'vitest'
import type { Device } from '../../../../src/sim/device.ts'
import { withEthernet } from '../../../../src/sim/features/ethernet/slice.ts'
import type { World } from '../../../../src/sim/world.ts'
import { type, type Screen } from '../../../support/console.ts'
import { net, shown } from '../../../support/net.ts'

const two = (one = '', other = ''): World =>
  net({ SW1: ['c2960', one], SW2: ['c2960', other] }, [['SW1 Fa0/1', 'SW2 Fa0/2']])
const TRUNK = 'switchport mode trunk'
const trunks = (native = 1): World =>
  two(`interface Fa0/1\n ${TRUNK}\n switchport trunk native vlan ${native}`, `interface Fa0/2\n ${TRUNK}`)
const onPort = (world: World, lines: string): Screen => type(world, `configure terminal\ninterface fa0/1\n${lines}`)
const cdpLines = (text: string): readonly string[] => text.match(/%CDP-.*/g) ?? []
const buffered = (world: World, device: string): readonly string[] => cdpLines(world.devices[device]?.logged.text ?? '')

const NATIVE =
  '%CDP-4-NATIVE_VLAN_MISMATCH: Native VLAN mismatch discovered on FastEthernet0/1 (333), with SW2 FastEthernet0/2 (1).'
const NATIVE_THERE =
  '%CDP-4-NATIVE_VLAN_MISMATCH: Native VLAN mismatch discovered on FastEthernet0/2 (1), with SW1 FastEthernet0/1 (333).'

describe('native VLANs that differ', () => {
  test('are told on both ends, once when they come to differ', () => {
    const screen = onPort(trunks(), 'switchport trunk native vlan 333')
    expect(cdpLines(screen.text)).toEqual([NATIVE])
    expect(buffered(screen.world, 'SW1')).toEqual([NATIVE])
    expect(buffered(screen.world, 'SW2')).toEqual([NATIVE_THERE])
    expect(cdpLines(type(screen.world, 'description still so').text)).toEqual([])
  })

  test('are told again once for each full minute, three times at most', () => {
    const { world } = onPort(trunks(), 'switchport trunk native vlan 333')
    const told = (wait: string): number => cdpLines(type(world, `@wait ${wait}`).text).length
    expect([told('59s'), told('60s'), told('119s'), told('2m'), told('3m'), told('2h')]).toEqual([0, 1, 1, 2, 3, 3])
    const { text, world: after } = type(world, '@wait 2m')
    expect(text.match(/:\d\d:\d\d\.\d{3}/g)).toEqual([':01:00.000', ':02:00.000'])
    expect(buffered(after, 'SW2')).toHaveLength(3)
  })

  test('stay untold at the start, and when they are alike again', () => {
    expect(cdpLines(type(trunks(333), 'show clock').text)).toEqual([])
    expect(cdpLines(type(trunks(333), '@wait 1m').text)).toEqual([NATIVE])
    expect(cdpLines(onPort(trunks(333), 'no switchport trunk native vlan\n@wait 3m').text)).toEqual([])
  })

  test('of two access ports count too', () => {
    const screen = onPort(two(), 'switchport mode access\nswitchport access vlan 30')
    expect(cdpLines(screen.text)).toEqual([NATIVE.replace('333', '30')])
  })

  test('name the neighbour with its domain', () => {
    const world = two(`interface Fa0/1\n ${TRUNK}`, `ip domain-name lab.local\ninterface Fa0/2\n ${TRUNK}`)
    expect(cdpLines(onPort(world, 'switchport trunk native vlan 333').text)).toEqual([
      NATIVE.replace('SW2', 'SW2.lab.local'),
    ])
  })

  test.each([
    ['no cdp run', 'no cdp run', ''],
    ['no cdp enable', 'interface Fa0/1\n no cdp enable', ''],
    ['the other end without CDP', '', 'no cdp run'],
    ['the other end with version 1', '', 'no cdp advertise-v2'],
  ])('are not told with %s', (_, one, other) => {
    const world = two(`${one}\ninterface Fa0/1\n ${TRUNK}`, `${other}\ninterface Fa0/2\n ${TRUNK}`)
    expect(cdpLines(onPort(world, 'switchport trunk native vlan 333\n@wait 3m').text)).toEqual([])
  })

  test('a router has none', () => {
    const world = net(
      { SW1: ['c2960', `interface Fa0/1\n ${TRUNK}`], R1: ['c2911', 'interface Gi0/0\n no shutdown'] },
      [['SW1 Fa0/1', 'R1 Gi0/0']],
    )
    expect(cdpLines(onPort(world, 'switchport trunk native vlan 333').text)).toEqual([])
  })

  test('at most three lines are told in one output', () => {
    const cables = [1, 2, 3, 4, 5].map((n) => [`SW1 Fa0/${n}`, `SW2 Fa0/${n}`] as const)
    const all = `interface range Fa0/1-5\n ${TRUNK}`
    const world = net({ SW1: ['c2960', all], SW2: ['c2960', all] }, cables)
    const screen = type(world, 'configure terminal\ninterface range fa0/1 - 5\nswitchport trunk native vlan 333')
    expect(cdpLines(screen.text)).toHaveLength(3)
    expect(cdpLines(type(screen.world, '@wait 5m').text)).toHaveLength(3)
  })
})

describe('duplexes that differ', () => {
  const HALF =
    '%CDP-4-DUPLEX_MISMATCH: duplex mismatch discovered on FastEthernet0/1 (not full duplex), with SW2 FastEthernet0/2 (full duplex).'
  const FULL =
    '%CDP-4-DUPLEX_MISMATCH: duplex mismatch discovered on FastEthernet0/2 (not half duplex), with SW1 FastEthernet0/1 (half duplex).'
  /** SW2 runs at 100 Mbit/s and full duplex, whatever the other end says; that end senses the speed. */
  function forced(one = ''): World {
    const world = two(one)
    const device = withEthernet(world.devices['SW2'] as Device, 'FastEthernet0/2', { speed: 100, duplex: 'full' })
    return { ...world, devices: { ...world.devices, SW2: device } }
  }

  test('are told on both ends when the link comes up', () => {
    const screen = onPort(forced('interface Fa0/1\n shutdown'), 'no shutdown')
    expect(cdpLines(screen.text)).toEqual([HALF])
    expect(screen.text.indexOf('LINEPROTO')).toBeLessThan(screen.text.indexOf('DUPLEX'))
    expect(buffered(screen.world, 'SW2')).toEqual([FULL])
  })

  test.each(['no cdp log mismatch duplex', 'interface Fa0/1\n no cdp log mismatch duplex'])(
    'are not told by a device with %j, and by the other end all the same',
    (line) => {
      const { world, text } = type(forced(line), '@wait 1m')
      expect(cdpLines(text)).toEqual([])
      expect(buffered(world, 'SW2')).toEqual([FULL])
    },
  )
})

describe('a line that changes who is heard', () => {
  const told = ({ events }: Screen): readonly unknown[] =>
    events.flatMap((event) => (event.type === 'change' && event.kind === 'neighbour' ? [event] : []))

  test('is an event on both devices', () => {
    expect(told(onPort(two(), 'no cdp enable'))).toEqual([
      {
        type: 'change',
        device: 'SW1',
        kind: 'neighbour',
        at: 'FastEthernet0/1',
        was: 'CDP SW2 FastEthernet0/2',
        is: null,
      },
      {
        type: 'change',
        device: 'SW2',
        kind: 'neighbour',
        at: 'FastEthernet0/2',
        was: 'CDP SW1 FastEthernet0/1',
        is: null,
      },
    ])
    const lldp = two('lldp run', 'lldp run\ninterface Fa0/2\n no lldp receive')
    expect(told(onPort(lldp, 'no lldp receive'))).toEqual([
      {
        type: 'change',
        device: 'SW1',
        kind: 'neighbour',
        at: 'FastEthernet0/1',
        was: 'LLDP SW2 FastEthernet0/2',
        is: null,
      },
    ])
    expect(told(onPort(two('interface Fa0/1\n shutdown'), 'no shutdown'))).toHaveLength(2)
  })

  test('what no neighbour depends on is none', () => {
    expect(told(onPort(two(), 'description x\nswitchport mode trunk'))).toEqual([])
    expect(shown(two(), 'show cdp neighbors')).toContain('SW2')
  })
})
