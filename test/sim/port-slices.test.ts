import { expect, test } from 'vitest'
import type { Config } from '../../src/sim/device.ts'
import { bareConfig } from '../../src/sim/factory.ts'
import { platforms } from '../../src/sim/platforms/index.ts'
import { portRecords } from '../../src/sim/port-slices.ts'
import { configuring, type, worldFrom } from '../support/console.ts'

const valuesOf = (config: Config, name: string): readonly unknown[] => portRecords(config).map((ports) => ports[name])
const USED = 'description x\nip address 10.9.0.1 255.255.0.0\nbandwidth 64\nshutdown\n'

test('an interface that was removed and is made again has nothing of its former life', () => {
  const fresh = type(configuring(), 'interface loopback 7').device.config
  const used = type(configuring(), `interface loopback 7\n${USED}`)
  expect(valuesOf(used.device.config, 'Loopback7')).not.toEqual(valuesOf(fresh, 'Loopback7'))
  const again = type(used.world, 'no interface loopback 7\ninterface loopback 7').device.config
  expect(valuesOf(again, 'Loopback7')).toEqual(valuesOf(fresh, 'Loopback7'))
})

test('its subinterfaces go with it', () => {
  const { world } = type(configuring(), `interface port-channel 1\ninterface port-channel 1.5\n${USED}`)
  const { config } = type(world, 'no interface port-channel 1').device
  expect(valuesOf(config, 'Port-channel1.5').every((value) => value === undefined)).toBe(true)
})

test('default interface takes back what every feature says of a port', () => {
  const name = 'GigabitEthernet1/0/3'
  const world = worldFrom({ platform: 'c9300', flash: ['cat9k_iosxe.17.09.04a.SPA.bin'] })
  const used = type(world, `enable\nconfigure terminal\ninterface g1/0/3\nno switchport\n${USED}`)
  const factory = valuesOf(bareConfig(platforms.c9300), name)
  const values = valuesOf(used.device.config, name)
  expect(values.filter((value, i) => value !== undefined && value !== factory[i]).length).toBeGreaterThanOrEqual(3)
  expect(valuesOf(type(used.world, 'default interface g1/0/3').device.config, name)).toEqual(factory)
})
