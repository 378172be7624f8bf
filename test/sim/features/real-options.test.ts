// Options of simulated commands that exist on a device and not here: they say so, and are no invalid input.

import { describe, expect, test } from 'vitest'
import { configuring, enabled, type } from '../../support/console.ts'

describe('an option that is real and not simulated', () => {
  test.each([
    ['reload /verify', 'reload /verify'],
    ['reload /noverify', 'reload /noverify'],
    ['conf rep nvram:startup-config nol', 'configure replace nvram:startup-config nolock'],
    [
      'configure replace nvram:startup-config force ignorecase',
      'configure replace nvram:startup-config force ignorecase',
    ],
    ['configure replace nvram:startup-config list time 5', 'configure replace nvram:startup-config list time 5'],
    [
      'configure replace nvram:startup-config reverttrigger error timer 10',
      'configure replace nvram:startup-config reverttrigger error timer 10',
    ],
  ])('%s', (line, canonical) => {
    const before = enabled()
    const { text, world } = type(before, line)
    expect(text).toContain(`% Not simulated here: ${canonical}\n`)
    expect(world.devices['R1']?.config).toEqual(before.devices['R1']?.config)
    expect(world.devices['R1']?.question).toBeNull()
  })

  test('a second address is not taken for the first', () => {
    const { world } = type(
      configuring(),
      'interface GigabitEthernet0/0\nip address 10.9.9.1 255.255.255.0\nip address 10.9.8.1 255.255.255.0 secondary',
    )
    expect(world.devices['R1']?.config.ip.ports['GigabitEthernet0/0']?.address).toBe('10.9.9.1')
  })

  test('what is no option is still invalid', () => {
    expect(type(enabled(), 'configure replace nvram:startup-config quietly').text).toContain('% Invalid input')
  })
})

test('show configuration is the older name of show startup-config', () => {
  const shown = type(enabled(), 'show configuration')
  expect(shown.text.replace('show configuration', 'show startup-config')).toBe(
    type(enabled(), 'show startup-config').text,
  )
  expect(shown.events).toMatchObject([{ type: 'show', what: 'startup-config' }])
  expect(type(enabled(), 'show configuration | include hostname').text).toMatch(/\nhostname R1\n/)
  // Whose parts are real words of their own.
  expect(type(enabled(), 'show configuration lock').text).toContain('% Not simulated here: show configuration lock')
})
