import { expect, test } from 'vitest'
import { platforms } from '../../src/sim/platforms/index.ts'
import { type, worldFrom } from '../support/console.ts'

const SWITCH = { platform: 'c2960', flash: ['c2960-lanbasek9-mz.150-2.SE11.bin'] }
const two = worldFrom({ devices: { SW2: SWITCH, SW1: SWITCH } })
const macOf = (name: string): string =>
  type(two, `@console ${name}\nenable\nshow version | include Base ethernet`).lastLine.replace(/^.* : /, '')

test('the first device by name has the address of its platform, and no other device has it', () => {
  expect(macOf('SW1')).toBe('00:17:59:A7:51:80')
  expect(macOf('SW2')).toBe('00:17:59:0B:51:80')
})

test.each(Object.values(platforms))('$name has an address of six bytes, and each port once', ({ baseMac, ports }) => {
  expect(baseMac).toMatch(/^[0-9a-f]{12}$/)
  const names = ports.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
})
