// What a switch makes of lines that it keeps (ios-switching.md 4.1, 9.1).

import { expect, test } from 'vitest'
import { freshWorld } from '../../../corpus/device.ts'
import { runningConfigText } from '../../../../src/sim/config.ts'
import type { PlatformName } from '../../../../src/sim/platforms/platform.ts'
import { keptBesides, type, type Screen } from '../../../support/console.ts'

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

test.each(['vlan 0', 'vlan 4095', 'vlan 5000', 'vlan 10,5000', 'vlan 20-10', 'no vlan 1', 'no vlan 2-1005'])(
  '%s is refused, and nothing is kept',
  (line) => {
    const { entries, device, waiting } = typed('c2960', line)
    expect(entries.at(-1)?.output).toMatch(/^(Command rejected|%Default VLAN)/)
    expect(waiting).toMatch(/\(config\)#$/)
    expect(keptBesides(device)).toEqual([])
  },
)

test('other VLANs come and go', () => {
  const { world, device } = typed('c2960', 'vlan 10\nexit\nvlan 20')
  expect(Object.keys(device.vlanDatabase.vlans)).toEqual(['10'])
  const left = type(world, 'exit\nno vlan 10').device
  expect(Object.keys(left.vlanDatabase.vlans)).toEqual(['20'])
})
