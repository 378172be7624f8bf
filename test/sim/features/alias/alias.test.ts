// Aliases of a configuration: they run, they are shown, they go away.

import { expect, test } from 'vitest'
import { configuring, enabled, plays, type } from '../../../support/console.ts'

test('an alias of EXEC runs with what stands behind it', () => {
  const { entries } = type(
    configuring(),
    'alias exec sr show running-config\nend\nsr | include ^alias\nshow running-config | include ^alias\nshow history | include sr',
  )
  expect(entries.at(2)).toMatchObject({ input: 'sr | include ^alias', output: 'alias exec sr show running-config\n' })
  expect(entries.at(3)?.output).toBe('alias exec sr show running-config\n')
  expect(entries.at(4)?.output).toContain('  sr | include ^alias\n')
})

test('an alias belongs to its mode, and is only the whole word', () => {
  const { device } = plays(
    configuring(),
    `
    R1(config)#alias configure host hostname
    R1(config)#alias interface qq shutdown
    R1(config)#host EDGE
    EDGE(config)#interface g0/1
    EDGE(config-if)#no shutdown
    *May  4 09:00:00.000: %LINK-3-UPDOWN: Interface GigabitEthernet0/1, changed state to up
    *May  4 09:00:01.000: %LINEPROTO-5-UPDOWN: Line protocol on Interface GigabitEthernet0/1, changed state to up
    EDGE(config-if)#qq
    *May  4 09:00:01.000: %LINK-5-CHANGED: Interface GigabitEthernet0/1, changed state to administratively down
    *May  4 09:00:01.000: %LINEPROTO-5-UPDOWN: Line protocol on Interface GigabitEthernet0/1, changed state to down
    EDGE(config-if)#exit
    EDGE(config)#qq
                  ^
    % Invalid input detected at '^' marker.

    EDGE(config)#no alias configure host
    EDGE(config)#`,
  )
  expect(device.config.alias).toMatchObject({ configure: {}, interface: { qq: 'shutdown' } })
})

test('show aliases lists those of the device and those of the configuration', () => {
  const { entries } = type(
    configuring(),
    'alias exec s show ip route\nalias exec cfg configure terminal\nalias interface dn shutdown\nend\nshow aliases',
  )
  expect(entries.at(-1)?.output).toBe(`Exec mode aliases:
  cfg                   configure terminal
  h                     help
  lo                    logout
  p                     ping
  r                     resume
  s                     show ip route
  u                     undebug
  un                    undebug
  w                     where

Interface configuration mode aliases:
  dn                    shutdown

`)
})

test('`?` names it with its command', () => {
  const { entries } = type(enabled(), 'configure terminal\nalias exec cfg configure terminal\nend\ncf?')
  expect(entries.at(-1)?.output).toContain('*cfg="configure terminal"')
})

test('aliases are saved', () => {
  const { world } = type(configuring(), 'alias exec sr show running-config\nend\nwrite')
  expect(type(world, '@power-cycle').device.config.alias.exec).toEqual({ sr: 'show running-config' })
})
