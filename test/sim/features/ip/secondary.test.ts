// Secondary addresses, duplicate ones, and what `show ip interface` and `show protocols` say of an interface (ios-routing.md 3.2, 3.10, 3.12).

import { describe, expect, test } from 'vitest'
import { runningConfigText } from '../../../../src/sim/config.ts'
import { addressOfNode, probe } from '../../../../src/sim/network/probe.ts'
import { network } from '../../../../src/sim/network/view.ts'
import type { World } from '../../../../src/sim/world.ts'
import { type } from '../../../support/console.ts'
import { net } from '../../../support/network.ts'

const LAN = 'interface GigabitEthernet0/0\n ip address 10.1.1.1 255.255.255.0\n'
const pair = (own = LAN, other = LAN.replace('10.1.1.1', '10.1.1.2')): World =>
  net({ R1: ['c2911', own], R2: ['c2911', other] }, 'R1 Gi0/0 - R2 Gi0/0')
const configured = (world: World, ...lines: readonly string[]) =>
  type(world, ['enable', 'configure terminal', 'interface g0/0', ...lines].join('\n'))
const block = (world: World): string =>
  /interface GigabitEthernet0\/0\n([^!]*)/.exec(
    runningConfigText(world.devices['R1'] as World['devices'][string]),
  )?.[1] ?? ''
const shown = (world: World, line: string): string => type(world, `end\n${line}`).entries[1]?.output ?? ''

describe('a secondary address', () => {
  const both = configured(pair(), 'ip address 10.5.5.1 255.255.255.0 secondary').world
  test('stands before the primary one, and survives a start', () => {
    expect(block(both)).toContain(' ip address 10.5.5.1 255.255.255.0 secondary\n ip address 10.1.1.1 255.255.255.0\n')
    const again = type(both, 'end\nwrite memory\n@power-cycle').world
    expect(block(again)).toBe(block(both))
    expect(type(again, 'enable\nshow ip route').entries[1]?.output).toContain('10.5.5.0/24')
  })
  test('has a connected and a local route', () => {
    expect(shown(both, 'show ip route connected')).toContain(
      'C        10.5.5.0/24 is directly connected, GigabitEthernet0/0\nL        10.5.5.1/32 is directly connected',
    )
  })
  test('is reached from its network, and a packet to it leaves with it', () => {
    const world = type(
      both,
      '@console R2\nenable\nconfigure terminal\ninterface g0/0\nip address 10.5.5.2 255.255.255.0\nend\n@console R1\nend\nping 10.5.5.2',
    )
    expect(world.text).toContain('Success rate is 80 percent (4/5)')
    const view = network(world.world)
    const node = view.topology.nodeNamed.get('R1') ?? -1
    const to = addressOfNode(view, view.topology.nodeNamed.get('R2') ?? -1) ?? 0
    expect(probe(view, { node, source: null }, to).there.source).toBe(0x0a050501)
  })
  test.each([
    ['ip address 10.1.1.1 255.255.255.0 secondary', "Secondary address can't be same as primary\n"],
    ['ip address 10.1.1.9 255.255.255.0 secondary', '% 10.1.1.0 overlaps with GigabitEthernet0/0\n'],
    ['ip address 10.5.0.1 255.255.0.0', '% 10.5.0.0 overlaps with secondary address on GigabitEthernet0/0\n'],
    ['no ip address 10.1.1.1 255.255.255.0', 'Must delete secondary before deleting primary\n'],
  ])('%s is refused', (line, output) => {
    expect(type(both, line).entries[0]?.output).toBe(output)
  })
  test('is not there without a primary one', () => {
    const { entries, world } = configured(
      pair('interface GigabitEthernet0/0\n no ip address\n'),
      'ip address 10.5.5.1 255.255.255.0 secondary',
    )
    expect(entries.at(-1)?.output).toMatch(/^% /)
    expect(block(world)).not.toContain('secondary')
  })
  test('goes alone, and with all others by no ip address', () => {
    expect(block(type(both, 'no ip address 10.5.5.1 255.255.255.0 secondary').world)).not.toContain('secondary')
    expect(block(type(both, 'no ip address').world)).toContain(' no ip address\n')
    expect(block(type(both, 'no ip address').world)).not.toContain('secondary')
  })
  test('overlaps with an address of another interface', () => {
    const { entries } = type(both, 'interface g0/1\nno shutdown\nip address 10.5.5.129 255.255.255.128')
    expect(entries[2]?.output).toBe('% 10.5.5.128 overlaps with GigabitEthernet0/0\n')
  })
})

test('addresses of no host are refused', () => {
  const { entries } = configured(pair(), 'ip address 224.0.0.1 255.255.255.0', 'ip address 127.0.0.1 255.0.0.0')
  expect(entries.slice(3).map(({ output }) => output)).toEqual([
    'Not a valid host address - 224.0.0.1\n',
    'Not a valid host address - 127.0.0.1\n',
  ])
})

test('two devices with one address say so once, each with the MAC address of the other', () => {
  const { world, text } = type(
    pair(),
    '@console R2\nenable\nconfigure terminal\ninterface g0/0\nip address 10.1.1.1 255.255.255.0\ndescription x',
  )
  expect(text.match(/%IP-4-DUPADDR/g)).toHaveLength(1)
  expect(text).toMatch(
    /%IP-4-DUPADDR: Duplicate address 10\.1\.1\.1 on GigabitEthernet0\/0, sourced by [0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}/,
  )
  expect(type(world, '@console R1\nenable\nshow logging').text).toContain(
    '%IP-4-DUPADDR: Duplicate address 10.1.1.1 on GigabitEthernet0/0',
  )
})

describe('show ip interface', () => {
  test('has the lines of an interface with an address', () => {
    const world = configured(pair(), 'no ip proxy-arp', 'ip mtu 1400').world
    expect(shown(world, 'show ip interface g0/0')).toMatch(
      /^GigabitEthernet0\/0 is up, line protocol is up\n {2}Internet address is 10\.1\.1\.1\/24\n {2}Broadcast address is 255\.255\.255\.255\n {2}Address determined by non-volatile memory\n {2}MTU is 1400 bytes\n {2}Helper address is not set\n {2}Directed broadcast forwarding is disabled\n {2}Outgoing access list is not set\n {2}Inbound {2}access list is not set\n {2}Proxy ARP is disabled\n/,
    )
  })
  test('of IOS XE has those of common lists, too', () => {
    const world = net({ R1: ['isr4331', 'interface GigabitEthernet0/0/0\n ip address 10.1.1.1 255.255.255.0\n'] })
    expect(type(world, 'enable\nshow ip interface g0/0/0').text).toContain(
      '  Outgoing Common access list is not set\n  Outgoing access list is not set\n  Inbound Common access list is not set\n',
    )
  })
  test('has two lines of one without', () => {
    expect(type(pair(), 'show ip interface g0/1').entries[0]?.output).toBe(
      'GigabitEthernet0/1 is administratively down, line protocol is down\n  Internet protocol processing disabled\n',
    )
  })
})

test('show protocols has the interfaces with their addresses', () => {
  expect(type(pair(), 'show protocols').entries[0]?.output).toContain(`Global values:
  Internet Protocol routing is enabled
Embedded-Service-Engine0/0 is administratively down, line protocol is down
GigabitEthernet0/0 is up, line protocol is up
  Internet address is 10.1.1.1/24
GigabitEthernet0/1 is administratively down, line protocol is down
`)
})

describe('the ARP table', () => {
  test('shows the entries of one address or interface, and forgets what it is told to', () => {
    const { entries } = type(
      pair(),
      'enable\nping 10.1.1.2\nping 10.1.1.77\nshow ip arp\nshow ip arp 10.1.1.2\nshow arp g0/1\nclear ip arp 10.1.1.2\nshow ip arp',
    )
    const all = entries.map(({ output }) => output)
    expect(all[3]).toMatch(/^Protocol {2}Address {10}Age \(min\) {2}Hardware Addr {3}Type {3}Interface\n/)
    expect(all[3]).toMatch(/Internet {2}10\.1\.1\.1 {16}- {3}[0-9a-f.]{14} {2}ARPA {3}GigabitEthernet0\/0\n/)
    expect(all[3]).toMatch(/Internet {2}10\.1\.1\.77 {15}0 {3}Incomplete {6}ARPA\n/)
    expect(all[4]?.split('\n')).toHaveLength(3)
    expect(all[5]).toBe('')
    expect(all[7]).not.toContain('10.1.1.2 ')
  })
  test('loses the entries of an interface that goes down', () => {
    const world = type(pair(), 'enable\nping 10.1.1.2').world
    expect(Object.keys(world.devices['R1']?.arp ?? {})).toEqual(['10.1.1.2'])
    const shut = type(world, 'configure terminal\ninterface g0/0\nshutdown').world
    expect(shut.devices['R1']?.arp).toEqual({})
  })
})
