// The members of a bundle: how it comes into being, what it hands on, what is refused (ios-switching.md 9.1).

import { expect, test } from 'vitest'
import { freshWorld } from '../../../corpus/device.ts'
import { runningConfigText } from '../../../../src/sim/config.ts'
import type { PlatformName } from '../../../../src/sim/platforms/platform.ts'
import { type, type Screen } from '../../../support/console.ts'

const typed = (platform: PlatformName, lines: string): Screen =>
  type(freshWorld(platform), `enable\nconfigure terminal\n${lines}`)
const CREATING = /^Creating a port-channel interface Port-channel 1$/gm

test('the first port of a group makes its interface, also in a range, and only once', () => {
  const { text, device, world } = typed('c2960', 'interface range f0/1 - 2\nchannel-group 1 mode active')
  expect(text.match(CREATING)).toHaveLength(1)
  expect(runningConfigText(device)).toMatch(
    /\ninterface Port-channel1\n!\ninterface FastEthernet0\/1\n channel-group 1/,
  )
  expect(type(world, 'interface f0/3\nchannel-group 1 mode active').text).not.toMatch(CREATING)
})

test('a bundle that is there already is entered without a word', () => {
  const made = typed('c9300', 'interface port-channel 1\ninterface g1/0/1\nchannel-group 1 mode on')
  expect(made.text).not.toMatch(CREATING)
})

test('the bundle switches like the port that made it, and has nothing else of it', () => {
  const { device } = typed(
    'c9300',
    `interface g1/0/1
    description Uplink
    switchport mode trunk
    switchport trunk allowed vlan 10,20
    switchport port-security
    channel-group 1 mode active`,
  )
  expect(runningConfigText(device)).toContain(
    'interface Port-channel1\n switchport trunk allowed vlan 10,20\n switchport mode trunk\n!\n',
  )
  const routed = typed('c9300', 'interface g1/0/1\nno switchport\nchannel-group 1 mode active')
  expect(runningConfigText(routed.device)).toContain('interface Port-channel1\n no switchport\n')
})

test('no channel-group leaves the bundle', () => {
  const { device } = typed('c2960', 'interface f0/1\nchannel-group 1 mode on\nno channel-group')
  expect(runningConfigText(device)).toContain('interface Port-channel1\n')
})

const block = ({ device }: Screen, name: string): string =>
  runningConfigText(device).split(`\ninterface ${name}\n`)[1]?.split('\n!')[0] ?? 'none'

test('what is said of a bundle is said of its members, and shutting it shuts them', () => {
  const made = typed(
    'c2960',
    `interface range f0/1 - 2
    channel-group 1 mode on
    interface port-channel 1
    switchport mode trunk
    switchport trunk native vlan 99
    description Uplink
    shutdown`,
  )
  for (const port of ['FastEthernet0/1', 'FastEthernet0/2'])
    expect(block(made, port)).toBe(
      ' switchport trunk native vlan 99\n switchport mode trunk\n shutdown\n channel-group 1 mode on',
    )
  const open = type(made.world, 'no shutdown\nno switchport trunk native vlan')
  expect(block(open, 'FastEthernet0/2')).toBe(' switchport mode trunk\n channel-group 1 mode on')
})

test('what is said of a member stays with it', () => {
  const made = typed(
    'c2960',
    'interface range f0/1 - 2\nchannel-group 1 mode on\ninterface f0/1\nswitchport mode trunk',
  )
  expect(runningConfigText(made.device)).toContain('\ninterface Port-channel1\n!\n')
  expect(block(made, 'FastEthernet0/2')).toBe(' channel-group 1 mode on')
})

test('speed and duplex of a bundle go to its members', () => {
  const made = typed('c2960', 'interface range f0/1 - 2\nchannel-group 1 mode on\ninterface port-channel 1\nspeed 10')
  expect(block(made, 'FastEthernet0/2')).toBe(' speed 10\n channel-group 1 mode on')
})

test('a bundle that is taken away leaves its members shut and in no group', () => {
  const made = typed('c2960', 'interface f0/1\nchannel-group 1 mode active\nno interface port-channel 1')
  expect(block(made, 'FastEthernet0/1')).toBe(' shutdown')
  expect(runningConfigText(made.device)).not.toContain('Port-channel')
})

test('another number moves a port', () => {
  const made = typed('c2960', 'interface f0/1\nchannel-group 1 mode on\nchannel-group 2 mode active')
  expect(block(made, 'FastEthernet0/1')).toBe(' channel-group 2 mode active')
})

const MISMATCH = (port: string): string =>
  `Command rejected (Channel protocol mismatch for interface ${port} in group 1): the interface can not be added to the channel group`
test.each<[PlatformName, string, string]>([
  ['c2960', 'interface f0/1\nchannel-protocol lacp\nchannel-group 1 mode desirable', MISMATCH('Fa0/1')],
  ['c2960', 'interface f0/1\nchannel-protocol pagp\nchannel-group 1 mode active', MISMATCH('Fa0/1')],
  ['c2960', 'interface f0/1\nchannel-group 1 mode active\ninterface f0/2\nchannel-group 1 mode on', MISMATCH('Fa0/2')],
  ['c2960', 'interface f0/1\nchannel-group 1 mode on\ninterface f0/2\nchannel-group 1 mode auto', MISMATCH('Fa0/2')],
  [
    'c9300',
    'interface port-channel 5\nno switchport\ninterface g1/0/3\nchannel-group 5 mode active',
    'Command rejected (Port-channel5, Gi1/0/3): Either port is L2 and port-channel is L3, or vice-versa',
  ],
  [
    'c9300',
    'interface port-channel 5\ninterface g1/0/3\nno switchport\nchannel-group 5 mode active',
    'Command rejected (Port-channel5, Gi1/0/3): Either port is L2 and port-channel is L3, or vice-versa',
  ],
])('on a %s, %j is refused', (platform, lines, refusal) => {
  const { entries, device } = typed(platform, lines)
  expect(entries.at(-1)?.output).toBe(`${refusal}\n`)
  const port = /interface (\S+)\n[^\n]*$/.exec(lines)?.[1] ?? ''
  expect(device.config.channels.ports[port]?.group).toBeUndefined()
})

test.each<[PlatformName, string]>([
  ['c2960', 'interface f0/1\nchannel-group 7 mode on'],
  ['c2960', 'interface f0/1\nchannel-group 0 mode on'],
  ['c9300', 'interface g1/0/1\nchannel-group 129 mode on'],
  ['c2960', 'interface vlan 1\nchannel-group 1 mode on'],
  ['c2960', 'interface port-channel 1\nchannel-group 1 mode on'],
  ['c2960', 'interface f0/1\nlacp rate fast'],
  ['c2960', 'interface f0/1\nport-channel min-links 2'],
  ['c2960', 'port-channel load-balance src-port'],
])('a %s does not know %j', (platform, lines) => {
  const { entries, device } = typed(platform, lines)
  expect(entries.at(-1)?.output).toMatch(/\^\n% Invalid input detected at '\^' marker\.\n\n$/)
  expect(device.config.channels).toMatchObject({ ports: {}, loadBalance: 'src-mac' })
})

test('active may become passive, and a refused line makes no bundle', () => {
  expect(
    block(
      typed('c2960', 'interface range f0/1 - 2\nchannel-group 1 mode active\nchannel-group 1 mode passive'),
      'FastEthernet0/2',
    ),
  ).toBe(' channel-group 1 mode passive')
  const refused = typed('c2960', 'interface f0/1\nchannel-protocol lacp\nchannel-group 1 mode auto')
  expect(runningConfigText(refused.device)).not.toContain('Port-channel')
})

test('a range ends at the port that refuses; the ports before it keep the change', () => {
  const made = typed(
    'c9300',
    'interface g1/0/3\nno switchport\ninterface range g1/0/1 - 4\nchannel-group 1 mode active',
  )
  expect(made.entries.at(-1)?.output).toMatch(
    /^Creating a port-channel interface Port-channel 1\n\nCommand rejected \(Port-channel1, Gi1\/0\/3\): .*\n% Range command terminated because it failed on GigabitEthernet1\/0\/3\n/,
  )
  expect(made.waiting).toMatch(/\(config-if-range\)#$/)
  const groups = [1, 2, 3, 4].map((port) => made.device.config.channels.ports[`GigabitEthernet1/0/${port}`]?.group)
  expect(groups).toEqual([1, 1, undefined, undefined])
})

test('the ninth port in mode on, and the seventeenth with LACP, is refused', () => {
  expect(typed('c2960', 'interface range f0/1 - 9\nchannel-group 1 mode on').text).toContain(
    'failed on FastEthernet0/9',
  )
  expect(typed('c2960', 'interface range f0/1 - 17\nchannel-group 1 mode active').text).toContain(
    'failed on FastEthernet0/17',
  )
})

test.each<[PlatformName, string]>([
  ['c2960', 'lacp system-priority 100'],
  ['c2960', 'port-channel load-balance src-dst-ip'],
  ['c9300', 'port-channel load-balance src-dst-mixed-ip-port'],
  ['c2960', 'no spanning-tree etherchannel guard misconfig'],
  ['c2960', 'interface FastEthernet0/1\n channel-protocol pagp\n channel-group 1 mode desirable non-silent'],
  [
    'c2960',
    'interface FastEthernet0/1\n lacp port-priority 100\n channel-protocol lacp\n channel-group 6 mode passive',
  ],
  ['c9300', 'interface GigabitEthernet1/0/1\n lacp rate fast\n channel-group 128 mode active'],
  ['c9300', 'interface Port-channel3\n port-channel min-links 2'],
])('a %s keeps %j over a save and a start', (platform, lines) => {
  const saved = typed(platform, `${lines}\nend\nwrite`)
  const text = runningConfigText(saved.device)
  for (const line of lines.split('\n')) expect(text.split('\n')).toContain(line)
  const booted = type(saved.world, '@power-cycle')
  expect(runningConfigText(booted.device)).toBe(text)
  expect(booted.device.config).toEqual(saved.device.config)
})

test('defaults are not shown', () => {
  const { device } = typed(
    'c9300',
    'lacp system-priority 32768\nport-channel load-balance src-mac\ninterface g1/0/1\nlacp port-priority 32768\nlacp rate normal',
  )
  expect(runningConfigText(device)).not.toMatch(/lacp|load-balance/)
})

test('a member of a bundle has no address of its own', () => {
  const ports = 'interface range gi1/0/1 - 2\nno switchport\nchannel-group 1 mode active\n'
  const address = 'ip address 10.9.9.1 255.255.255.0'
  expect(typed('c9300', `${ports}interface gi1/0/1\n${address}`).text).toContain(
    "% Invalid input detected at '^' marker.",
  )
  const { device } = typed('c9300', `${ports}interface port-channel 1\nno switchport\n${address}`)
  expect(device.config.ip.ports['Port-channel1']).toMatchObject({ address: '10.9.9.1' })
})
