import { describe, expect, test } from 'vitest'
import { configuring, plays, type } from '../../../support/console.ts'

const shown = (lines: string): readonly string[] =>
  type(configuring(), `${lines}\ndo show running-config | include timestamps`).text.match(
    /^.*service timestamps .*$/gm,
  ) ?? []

describe('service timestamps', () => {
  test.each([
    ['service timestamps log datetime', 'service timestamps log datetime'],
    ['service timestamps log datetime msec', 'service timestamps log datetime msec'],
    ['service timestamps log datetime localtime', 'service timestamps log datetime localtime'],
    [
      'service timestamps log date year show local ms',
      'service timestamps log datetime msec localtime show-timezone year',
    ],
    ['service timestamps log uptime', 'service timestamps log uptime'],
    ['service timestamps log', 'service timestamps log uptime'],
    ['no service timestamps log', 'no service timestamps log uptime'],
    ['no service timestamps log datetime msec', 'no service timestamps log uptime'],
    ['no service timestamps log\ndefault service timestamps log', 'service timestamps log datetime msec'],
  ])('%s is shown as IOS writes it', (typed, line) => {
    expect(shown(typed).slice(-2)).toEqual(['service timestamps debug datetime msec', line])
  })

  test('alone stamps debug messages with the uptime, and its no form stamps nothing', () => {
    expect(shown('service timestamps').slice(-2)).toEqual([
      'service timestamps debug uptime',
      'service timestamps log datetime msec',
    ])
    expect(shown('no service timestamps').slice(-2)).toEqual([
      'no service timestamps debug uptime',
      'no service timestamps log uptime',
    ])
  })

  test('takes no word twice, and none that does not exist', () => {
    expect(type(configuring(), 'service timestamps log datetime msec msec').lastLine).toContain('% Invalid input')
    expect(type(configuring(), 'service timestamps log datetime seconds').lastLine).toContain('% Invalid input')
  })

  test('decides how log messages begin', () => {
    plays(
      configuring(),
      `
      R1(config)#service timestamps log datetime
      R1(config)#end
      *May  4 09:00:00: %SYS-5-CONFIG_I: Configured from console by console
      R1#configure terminal
      Enter configuration commands, one per line.  End with CNTL/Z.
      R1(config)#service timestamps log datetime msec localtime show-timezone year
      R1(config)#end
      *May  4 2026 09:00:00.000 UTC: %SYS-5-CONFIG_I: Configured from console by console
      R1#configure terminal
      Enter configuration commands, one per line.  End with CNTL/Z.
      R1(config)#service timestamps log uptime
      R1(config)#end
      01:00:00: %SYS-5-CONFIG_I: Configured from console by console
      R1#@wait 1d
      R1#configure terminal
      Enter configuration commands, one per line.  End with CNTL/Z.
      R1(config)#end
      1d01h: %SYS-5-CONFIG_I: Configured from console by console
      R1#configure terminal
      Enter configuration commands, one per line.  End with CNTL/Z.
      R1(config)#no service timestamps log
      R1(config)#end
      %SYS-5-CONFIG_I: Configured from console by console
      R1#`,
    )
  })
})
