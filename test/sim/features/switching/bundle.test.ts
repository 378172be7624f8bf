// A bundle of ports switches until `no switchport`, where ports can do either.

import { expect, test } from 'vitest'
import { freshWorld } from '../../../corpus/device.ts'
import { type, type Screen } from '../../../support/console.ts'

const typed = (platform: 'c9300' | 'c2911', lines: string): Screen =>
  type(freshWorld(platform), `enable\nconfigure terminal\ninterface Port-channel10\n${lines}`)

test('a new bundle of a multilayer switch takes no address', () => {
  expect(typed('c9300', 'ip address 10.9.0.1 255.255.255.0').lastLine).toBe(
    '% IP addresses may not be configured on L2 links.',
  )
})

test('no switchport makes it a routed port, and is shown', () => {
  const { entries } = typed(
    'c9300',
    'no switchport\nip address 10.9.0.1 255.255.255.0\ndo show running-config interface Port-channel10',
  )
  expect(entries.at(-1)?.output).toContain(
    'interface Port-channel10\n no switchport\n ip address 10.9.0.1 255.255.255.0\n',
  )
})

test('its default is to switch again', () => {
  const { device } = typed('c9300', 'no switchport\nexit\ndefault interface Port-channel10')
  expect(device.config.switching.ports['Port-channel10']).toEqual({ switchport: true })
})

test('the bundle of a router routes', () => {
  expect(typed('c2911', 'ip address 10.9.0.1 255.255.255.0').entries.at(-1)?.output).toBe('')
})
