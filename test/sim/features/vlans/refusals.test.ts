// Which lists of VLANs are refused, and that others come and go (ios-switching.md 4.1).

import { expect, test } from 'vitest'
import { freshWorld } from '../../../corpus/device.ts'
import type { PlatformName } from '../../../../src/sim/platforms/platform.ts'
import { keptBesides, type, type Screen } from '../../../support/console.ts'

const typed = (platform: PlatformName, lines: string): Screen =>
  type(freshWorld(platform), `enable\nconfigure terminal\n${lines}`)

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
