import { describe, expect, test } from 'vitest'
import { run } from '../../../../src/grading/run.ts'
import { runningConfigText } from '../../../../src/sim/config.ts'
import { openTerminal, press } from '../../../../src/sim/terminal.ts'
import { router, type } from '../../../support/console.ts'

const CONFIGURE = 'enable\nconfigure terminal\n'
const bannerOf = (lines: string): string | null => type(router(), CONFIGURE + lines).device.config.identity.banner

describe('banner motd', () => {
  test('goes on to the delimiter, over several lines', () => {
    const screen = type(router(), `${CONFIGURE}banner motd #hello\nworld#\nend`)
    expect(screen.text).toContain(
      "R1(config)#banner motd #hello\nEnter TEXT message.  End with the character '#'.\nworld#\nR1(config)#end\n",
    )
    expect(screen.device).toMatchObject({
      mode: 'privileged',
      unsaved: true,
      config: { identity: { banner: 'hello\nworld' } },
    })
    expect(runningConfigText(screen.device)).toContain('banner motd ^Chello\nworld^C\n')
  })

  test('ends with any sign', () => {
    expect(bannerOf('banner motd @\nhello\n@\nhostname R9')).toBe('\nhello\n')
  })

  test('takes everything up to there as text', () => {
    expect(bannerOf('banner motd #\nend\n  no entry\n\n! really\nBR1>show version\nR2\n^Z')).toBeNull()
    expect(bannerOf('banner motd $\nend\n  no entry\n\n! really\nexit\n$\nhostname R9')).toBe(
      '\nend\n  no entry\n\n! really\nexit\n',
    )
  })

  test('ends on its own line, and the rest behind the delimiter is nothing', () => {
    expect(bannerOf('banner motd #hello# world')).toBe('hello')
    expect(bannerOf('banner motd #\nhello# world')).toBe('\nhello')
  })

  test('as a saved configuration has it, pasted', () => {
    expect(bannerOf('banner motd ^C\nKeep out\n^C\nhostname R9')).toBe('\nKeep out\n')
  })

  test('boots back into itself', () => {
    const { device } = type(
      router(),
      `${CONFIGURE}banner motd #\nKeep out\n  of here\n#\nend\nwrite memory\n@power-cycle`,
    )
    expect(device.config.identity.banner).toBe('\nKeep out\n  of here\n')
    const text = runningConfigText(device)
    expect(runningConfigText(type(router({ 'startup-config': text }), '@power-cycle').device)).toBe(text)
  })

  test('is given up by Ctrl-C, and the old one stays', () => {
    const { device } = type(router(), `${CONFIGURE}banner motd #old#\nbanner motd #new\n\u0003\nhostname R9`)
    expect(device).toMatchObject({
      mode: 'config',
      question: null,
      config: { identity: { banner: 'old', hostname: 'R9' } },
    })
  })

  test('is one change in the log, where it ends', () => {
    const { events } = run(router(), `${CONFIGURE}banner motd #hello\nworld#\n`)
    expect(events.filter(({ type: what }) => what === 'config')).toMatchObject([
      { text: 'banner motd', context: null, line: 4 },
    ])
  })

  test('left open, says what it waits for', () => {
    const { warnings, world } = run(router(), `${CONFIGURE}banner motd #hello\nend\n`)
    expect(warnings.map(({ text }) => text)).toEqual([
      "The input ended while R1 was asking: Enter TEXT message.  End with the character '#'.",
    ])
    expect(JSON.parse(JSON.stringify(world))).toEqual(world)
  })

  test('typed at a live console', () => {
    const { terminal, output } = press(
      openTerminal(router()).terminal,
      'enable\rconfigure terminal\rbanner motd #hello\r what?\r#\r',
    )
    expect(output).toContain("Enter TEXT message.  End with the character '#'.\r\n what?\r\n#\r\nR1(config)#")
    expect(terminal.world.devices['R1']?.config.identity.banner).toBe('hello\n what?\n')
  })
})

describe('the other banners', () => {
  const FOUR = 'banner exec #in\nside#\nbanner incoming $reverse$\nbanner login "who?"\nbanner motd %day%'

  test('are kept beside the message of the day, each shown with ^C', () => {
    const { device } = type(router(), CONFIGURE + FOUR)
    expect(runningConfigText(device)).toContain(
      '\nbanner exec ^Cin\nside^C\nbanner incoming ^Creverse^C\nbanner login ^Cwho?^C\nbanner motd ^Cday^C\n',
    )
    const saved = type(router(), `${CONFIGURE}${FOUR}\nend\nwrite\n@power-cycle`)
    expect(runningConfigText(saved.device)).toBe(runningConfigText(device))
    expect(runningConfigText(type(router(), `${CONFIGURE}${FOUR}\nno banner login`).device)).not.toContain('who?')
  })

  test('of a login stands above its questions, of EXEC behind them', () => {
    const start =
      'banner exec #inside#\nbanner login #who?#\nbanner motd #day#\nline con 0\npassword x\nlogin\nend\nexit\nx'
    expect(type(router(), CONFIGURE + start).text).toContain(
      'day\nwho?\n\nUser Access Verification\n\nPassword: \ninside\nR1>',
    )
  })

  test('without a kind is the message of the day', () => {
    expect(bannerOf('banner #day#')).toBe('day')
  })
})
