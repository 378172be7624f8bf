// Since when ports have been up or down.

import { expect, test } from 'vitest'
import { type, worldFrom } from '../../../support/console.ts'

const pair = () =>
  type(
    worldFrom({
      devices: {
        SW1: { platform: 'c2960', flash: ['c2960-lanbasek9-mz.152-7.E8.bin'] },
        SW2: { platform: 'c2960', flash: ['c2960-lanbasek9-mz.152-7.E8.bin'] },
      },
      links: [['SW1 Gi0/1', 'SW2 Gi0/2']],
      focus: 'SW1',
    }),
    'enable',
  ).world

test('both ends of a link know when it went down and when it came back', () => {
  const world = pair()
  const start = world.clock
  expect(world.devices['SW1']?.linkSince).toEqual({})
  const down = type(world, '@wait 10s\nconfigure terminal\ninterface gi0/1\nshutdown').world
  expect(down.devices['SW1']?.linkSince).toEqual({ 'GigabitEthernet0/1': start + 10_000 })
  expect(down.devices['SW2']?.linkSince).toEqual({ 'GigabitEthernet0/2': start + 10_000 })
  const up = type(down, '@wait 1m\nno shutdown').world
  expect(up.devices['SW2']?.linkSince).toEqual({ 'GigabitEthernet0/2': start + 70_000 })
})

test('after a restart no link is older than the device', () => {
  const { device } = type(pair(), '@power-cycle')
  expect(device.linkSince['GigabitEthernet0/1']).toBe(device.bootedAt)
  expect(Object.values(device.linkSince).every((at) => at === device.bootedAt)).toBe(true)
})
