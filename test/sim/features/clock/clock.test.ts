import { describe, expect, test } from 'vitest'
import { runningConfigText } from '../../../../src/sim/config.ts'
import { router, type, worldFrom } from '../../../support/console.ts'

// The world's clock begins at 09:00:00 UTC on Monday, May 4 2026.
const CONFIGURE = 'enable\nconfigure terminal\n'
const after = (lines: string, start = router()) => type(start, CONFIGURE + lines)
const shows = (lines: string, show = 'show clock', start = router()): string =>
  after(`${lines}\nend\n${show}`, start).entries.at(-1)?.output ?? ''

describe('the zone', () => {
  test.each([
    ['', '*09:00:00.000 UTC Mon May 4 2026\n'],
    ['clock timezone CET 1', '*10:00:00.000 CET Mon May 4 2026\n'],
    ['clock timezone IST 5 30', '*14:30:00.000 IST Mon May 4 2026\n'],
    ['clock timezone NST -3 30', '*05:30:00.000 NST Mon May 4 2026\n'],
    ['clock timezone HST -10', '*23:00:00.000 HST Sun May 3 2026\n'],
    ['clock timezone CET 1\nno clock timezone', '*09:00:00.000 UTC Mon May 4 2026\n'],
  ])('%s', (line, shown) => {
    expect(shows(line)).toBe(shown)
  })
})

describe('summer time', () => {
  const EUROPE = 'clock timezone CET 1\nclock summer-time CEST recurring last Sun Mar 2:00 last Sun Oct 3:00'
  const AMERICA = 'clock timezone EST -5\nclock summer-time EDT recurring'
  const at = (time: string, lines: string): string => shows(lines, `clock set ${time}\nshow clock`)

  test.each([
    [EUROPE, '01:59:59 29 Mar 2026', '01:59:59.000 CET Sun Mar 29 2026\n'],
    [EUROPE, '03:00:00 29 Mar 2026', '03:00:00.000 CEST Sun Mar 29 2026\n'],
    [EUROPE, '03:00:00 25 Oct 2026', '03:00:00.000 CET Sun Oct 25 2026\n'],
    [EUROPE, '12:00:00 24 Oct 2026', '12:00:00.000 CEST Sat Oct 24 2026\n'],
    // The second Sunday of March, the first Sunday of November.
    [AMERICA, '12:00:00 7 Mar 2026', '12:00:00.000 EST Sat Mar 7 2026\n'],
    [AMERICA, '03:00:00 8 Mar 2026', '03:00:00.000 EDT Sun Mar 8 2026\n'],
    [AMERICA, '12:00:00 1 Nov 2026', '12:00:00.000 EST Sun Nov 1 2026\n'],
  ])('%s at %s', (lines, time, shown) => {
    expect(at(time, lines)).toBe(shown)
  })

  test('passes by itself', () => {
    const lines = `${EUROPE}\ndo clock set 01:30:00 29 March 2026`
    expect(shows(lines, '@wait 1h\nshow clock')).toBe('03:30:00.000 CEST Sun Mar 29 2026\n')
  })

  test('south of the equator it holds over the turn of the year', () => {
    const lines = 'clock timezone AEST 10\nclock summer-time AEDT recurring 1 Sun Oct 2:00 1 Sun Apr 3:00'
    expect(shows(lines)).toBe('*19:00:00.000 AEST Mon May 4 2026\n')
    expect(at('12:00:00 1 Jan 2027', lines)).toContain('AEDT Fri Jan 1 2027')
  })

  test('a date holds once, with an offset of its own', () => {
    const lines = 'clock summer-time BST date May 1 2026 1:00 10 May 2026 2:00 30'
    expect(shows(lines)).toBe('*09:30:00.000 BST Mon May 4 2026\n')
    expect(at('12:00:00 4 May 2027', lines)).toContain('UTC Tue May 4 2027')
  })

  test('detail says when it begins and ends', () => {
    expect(shows(EUROPE, 'show clock detail')).toBe(
      '*11:00:00.000 CEST Mon May 4 2026\nNo time source\nSummer time starts 02:00:00 CET Sun Mar 29 2026\nSummer time ends 03:00:00 CEST Sun Oct 25 2026\n',
    )
  })
})

describe('clock set', () => {
  const SET = 'clock set 10:20:30 24 December 2027\n'

  test.each(['clock set 10:20:30 24 December 2027', 'clock set 10:20:30 Dec 24 2027'])('%s', (line) => {
    const screen = type(router(), `enable\n${line}\nshow clock detail`)
    expect(screen.text).toContain(
      '%SYS-6-CLOCKUPDATE: System clock has been updated from 09:00:00 UTC Mon May 4 2026 to 10:20:30 UTC Fri Dec 24 2027, configured from console by console.\n',
    )
    expect(screen.entries.at(-1)?.output).toBe('10:20:30.000 UTC Fri Dec 24 2027\nTime source is user configuration\n')
    expect(screen.device.unsaved).toBe(false)
  })

  test('runs on, and stamps messages without the mark', () => {
    const { text } = type(router(), `enable\n${SET}@wait 2m\nconfigure terminal\nend`)
    expect(text).toContain('\nDec 24 10:22:30.000: %SYS-5-CONFIG_I')
  })

  test('messages have UTC, or the zone by localtime', () => {
    const log = (stamp: string): string => after(`clock timezone CET 1\n${stamp}\nend`).text.split('\n').at(-2) ?? ''
    expect(log('service timestamps log datetime')).toMatch(/^\*May {2}4 09:00:00: /)
    expect(log('service timestamps log datetime localtime show-timezone')).toMatch(/^\*May {2}4 10:00:00 CET: /)
    expect(log('service timestamps log datetime show-timezone')).toMatch(/^\*May {2}4 09:00:00 UTC: /)
  })

  test('files written then have its date, in the zone; older ones keep theirs', () => {
    const { text } = type(router(), `${CONFIGURE}clock timezone CET 1\nend\n${SET}mkdir flash:later\n\ndir flash:`)
    expect(text).toMatch(/Dec 24 2027 10:20:30 \+01:00 {2}later\n/)
    expect(text).toMatch(/Apr 4 2026 10:00:00 \+01:00 {2}c2900/)
  })

  test('the uptime is independent of it, and the start moves with it', () => {
    const version = type(router(), `enable\n${SET}show version`).text
    expect(version).toContain('uptime is 1 hour, 0 minutes')
    expect(version).toContain('System restarted at 09:20:30 UTC Fri Dec 24 2027')
  })

  test('a reload at a time means its own time', () => {
    const { text } = type(router(), `enable\n${SET}reload at 10:30\ny`)
    expect(text).toContain('Reload scheduled for 10:30:00 UTC Fri Dec 24 2027 (in 10 minutes)')
  })

  test.each(['clock set 24:00:00 1 May 2026', 'clock set 10:00 1 May 2026', 'clock set 10:00:00 32 May 2026'])(
    '%s is refused at the marker',
    (line) => {
      expect(type(router(), `enable\n${line}`).text).toContain('% Invalid input')
    },
  )
  test('a day that the month does not have changes nothing', () => {
    const { device } = type(router(), 'enable\nclock set 10:00:00 31 Feb 2026')
    expect(device.time).toBeNull()
  })
})

describe('the hardware calendar', () => {
  test('keeps its time over a reload, and the clock does not', () => {
    const reloaded = (lines: string): string => type(router(), `enable\n${lines}\nreload\ny\nenable\nshow clock`).text
    const SET = 'clock set 10:00:00 1 Jun 2026'
    expect(reloaded(SET)).toMatch(/\*\d\d:\d\d:\d\d\.\d{3} UTC Mon May 4 2026\n/)
    expect(reloaded(`${SET}\nclock update-calendar`)).toMatch(/\*\d\d:\d\d:\d\d\.\d{3} UTC Mon Jun 1 2026\n/)
  })

  test('calendar set, show calendar, read-calendar', () => {
    const screen = type(
      router(),
      'enable\ncalendar set 11:12:13 5 Jul 2026\nshow clock\nshow calendar\nclock read-calendar\nshow clock',
    )
    const [, , clock, calendar, , last] = screen.entries.map(({ output }) => output)
    expect(clock).toBe('*09:00:00.000 UTC Mon May 4 2026\n')
    expect(calendar).toBe('11:12:13 UTC Sun Jul 5 2026\n')
    expect(last).toBe('*11:12:13.000 UTC Sun Jul 5 2026\n')
  })

  test('is trusted when the configuration says so', () => {
    expect(shows('clock calendar-valid')).toBe('09:00:00.000 UTC Mon May 4 2026\n')
  })

  test('a classic switch has none', () => {
    const world = worldFrom({ platform: 'c2960', flash: ['c2960-lanbasek9-mz.150-2.SE11.bin'] })
    expect(type(world, 'enable\nshow calendar').text).toContain('% Invalid input')
    expect(type(world, 'enable\nshow clock detail').text).toContain('No time source')
  })
})

describe('the configuration', () => {
  test.each([
    ['clock timezone CET 1', 'clock timezone CET 1 0'],
    ['clock timezone NST -3 30', 'clock timezone NST -3 30'],
    ['clock summer-time EDT recurring', 'clock summer-time EDT recurring'],
    [
      'clock summer-time CEST rec last sunday march 2:00 last Sun Oct 03:00',
      'clock summer-time CEST recurring last Sun Mar 2:00 last Sun Oct 3:00',
    ],
    [
      'clock summer-time X date 1 May 2026 1:00 Sep 2 2026 2:00 30',
      'clock summer-time X date May 1 2026 1:00 Sep 2 2026 2:00 30',
    ],
    ['clock calendar-valid', 'clock calendar-valid'],
  ])('%s is shown as %s, and boots into itself', (line, shown) => {
    const text = runningConfigText(after(line).device)
    expect(text.split('\n')).toContain(shown)
    expect(runningConfigText(type(router({ 'startup-config': text }), '@power-cycle').device)).toBe(text)
  })

  test('what is taken away is not shown', () => {
    const lines =
      'clock timezone CET 1\nclock summer-time CEST recurring\nno clock timezone\nno clock summer-time\nclock calendar-valid\nno clock calendar-valid'
    expect(runningConfigText(after(lines).device)).not.toMatch(/^clock/m)
  })
})
