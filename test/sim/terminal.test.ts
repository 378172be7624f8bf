import { describe, expect, test } from 'vitest'
import { openTerminal, press, typeLine, type Terminal } from '../../src/sim/terminal.ts'
import { configuring, enabled, OLD, router } from '../support/console.ts'
import type { World } from '../../src/sim/world.ts'

/** The terminal after some keys, and all the text it was sent since it was opened. */
function keys(world: World, input: string, rows = 24): { terminal: Terminal; output: string } {
  const opened = openTerminal(world, rows)
  const { terminal, output } = press(opened.terminal, input)
  return { terminal, output: opened.output + output }
}

describe('a live console', () => {
  test('prints the prompt, echoes keys and answers with CR LF', () => {
    expect(keys(enabled(), 'show clock\r').output).toBe('R1#show clock\r\n*09:00:00.000 UTC Mon May 4 2026\r\nR1#')
  })

  test('at [confirm] one key is the answer, and an Enter directly behind it is the same one', () => {
    const { terminal, output } = keys(enabled(), 'delete flash:x\r\rn\rshow clock\r')
    expect(output).toContain('Delete flash0:/x? [confirm]n\r\nR1#show clock\r\n')
    expect(terminal.lines).toEqual(['delete flash:x', '', 'n', 'show clock'])
  })

  test('a password is not echoed', () => {
    const { terminal, output } = keys(router({ 'startup-config': 'enable secret cisco\n' }), 'enable\rcisco\r')
    expect(output).toBe('R1>enable\r\nPassword: \r\nR1#')
    expect(terminal.history).toEqual(['enable'])
  })

  test('? helps without Enter and shows the line again', () => {
    expect(keys(enabled(), 'relo?').output).toBe('R1#relo?\r\nreload\r\n\r\nR1#relo')
  })

  test('a long list of help waits too, and then the typed text comes back', () => {
    const page = keys(enabled(), 'show ?', 24)
    expect(page.output).toMatch(/ {2}aaa .*\r\n --More-- $/s)
    expect(page.output.split('\r\n')).toHaveLength(25)
    expect(press(page.terminal, 'q').output).toMatch(/R1#show $/)
    const end = press(page.terminal, ' '.repeat(20))
    expect(end.output).toMatch(/xconnect .*\r\n\r\nR1#show /s)
    expect(press(page.terminal, 'q').terminal.line).toBe('show ')
  })

  test('a line that reaches the right margin slides by ten under a $', () => {
    const typed = 'copy running-config tftp://10.0.0.5/a-name-that-is-long-enough-for-the-margin.txt'
    const now = keys(enabled(), typed.slice(0, 76))
    expect(now.output).toBe(`R1#${typed.slice(0, 76)}`)
    const slid = press(now.terminal, typed.slice(76, 77))
    expect(slid.output).toBe(`\r\u001b[KR1#$${typed.slice(11, 77)}`)
    expect(press(slid.terminal, typed.slice(77)).output).toBe(typed.slice(77))
    const begin = press(slid.terminal, '\u0001')
    expect(begin.output).toBe(`\r\u001b[KR1#${typed.slice(0, 75)}$\u001b[76D`)
    expect(press(slid.terminal, '\r').terminal.lines).toEqual([typed.slice(0, 77)])
  })

  test('terminal width says where the margin is, 0 that there is none', () => {
    const line = 'x'.repeat(90)
    expect(keys(enabled(), `terminal width 0\r${line}`).output).toMatch(new RegExp(`R1#${line}$`))
    expect(keys(enabled(), `terminal width 132\r${line}`).output).toMatch(new RegExp(`R1#${line}$`))
  })

  test('terminal history size says how many commands come back', () => {
    const up = '\u001b[A'
    const { terminal } = keys(enabled(), `show clock\rterminal history size 2\rshow clock\rdir\r${up}${up}${up}`)
    expect(terminal.line).toBe('show clock')
    expect(terminal.history).toEqual(['show clock', 'dir'])
    expect(keys(enabled(), `show clock\rterminal no history\rdir\r${up}`).terminal.line).toBe('')
  })

  test('Tab completes a word that can only be one', () => {
    expect(keys(enabled(), 'relo\t').terminal.line).toBe('reload ')
    expect(keys(enabled(), 're\t').terminal.line).toBe('re')
  })

  test.each([
    ['Ctrl-T swaps the character at the cursor and the one left of it', 'shwo\u0002\u0014', 'show', 4],
    ['Ctrl-T at the end has nothing to swap', 'show\u0014', 'show', 4],
    ['Ctrl-Y puts back what was deleted last', 'show clock\u0017version\u0017\u0019', 'show version', 12],
    ['Esc B goes back a word, Esc F on to the end of one', 'show ip route\u001bb\u001bB\u001bfX', 'show ipX route', 8],
    ['Esc D deletes to the end of the word', 'show clock\u0001\u001bd', ' clock', 0],
    ['Esc U makes the rest of the word capitals', 'show\u0001\u0006\u001bu', 'sHOW', 4],
    ['Esc L makes it small letters', 'SHOW\u0001\u001bl', 'show', 4],
    ['Esc C makes a capital at the cursor', 'show clock\u001bb\u001bc', 'show Clock', 10],
    ['another key behind Esc is itself', 'sho\u001b\u007f', 'sh', 2],
  ])('%s', (_, typed, line, cursor) => {
    expect(keys(enabled(), typed).terminal).toMatchObject({ line, cursor })
  })

  test.each(['\u0016', '\u001bq'])('a question mark behind Ctrl-V or Esc Q is no help', (key) => {
    const { terminal, output } = keys(configuring(), `enable secret why${key}?`)
    expect(terminal.line).toBe('enable secret why?')
    expect(output).toBe('R1(config)#enable secret why?')
    expect(press(terminal, '?').output).toContain('\r\n')
  })

  test('arrows bring back commands, not answers', () => {
    const up = '\u001b[A'
    expect(keys(enabled(), `show clock\rdelete x\rx\rn${up}${up}`).terminal.line).toBe('show clock')
  })

  test('Ctrl-Z runs the line and leaves configuration', () => {
    const { terminal, output } = keys(configuring(), 'hostname R9\u001a')
    expect(output).toBe(
      'R1(config)#hostname R9^Z\r\n*May  4 09:00:00.000: %SYS-5-CONFIG_I: Configured from console by console\r\nR9#',
    )
    expect(terminal.world.devices['R1']).toMatchObject({ mode: 'privileged', config: { identity: { hostname: 'R9' } } })
    expect(terminal.lines).toEqual(['hostname R9', 'end'])
  })

  test('Ctrl-C drops the line and leaves configuration', () => {
    const { terminal } = keys(configuring(), 'hostname R9\u0003')
    expect(terminal.world.devices['R1']).toMatchObject({ mode: 'privileged', config: { identity: { hostname: 'R1' } } })
  })

  test('long output waits: blank shows a page, Enter a line, any other key ends it', () => {
    const page = keys(enabled(), 'show version\r', 10)
    expect(page.output).toMatch(/\r\n --More-- $/)
    expect(page.output.split('\r\n')).toHaveLength(11)
    expect(press(page.terminal, '\r').terminal.page).toHaveLength(page.terminal.page.length - 1)
    expect(press(page.terminal, ' ').terminal.page).toHaveLength(page.terminal.page.length - 9)
    const quit = press(page.terminal, 'q')
    expect(quit.terminal.page).toEqual([])
    expect(quit.output).toMatch(/R1#$/)
  })

  test('a boot is never paged, however the device was started', () => {
    for (const input of ['reload\r\r', '@power-cycle\r']) {
      const { terminal, output } = keys(enabled({ flash: [OLD] }), input, 10)
      expect(output).toContain('Press RETURN to get started!')
      expect(output).not.toContain('--More--')
      expect(terminal.page).toEqual([])
    }
    const broken = keys(enabled({ flash: [OLD] }), '@power-cycle break\r', 10)
    expect(keys(broken.terminal.world, 'boot\r', 10).output).not.toContain('--More--')
  })

  test('`do` before an EXEC command pages like the command itself', () => {
    expect(keys(configuring(), 'do show version\r', 10).output).toMatch(/ --More-- $/)
  })

  test('terminal length sets the page for this session, 0 turns paging off, and a reload forgets it', () => {
    expect(keys(enabled(), 'term len 0\rshow version\r', 10).output).not.toContain('--More--')
    expect(
      keys(enabled(), 'terminal length 5\rshow version\r', 10).output.split('show version\r\n')[1]?.split('\r\n'),
    ).toHaveLength(5)
    const restarted = keys(enabled({ flash: [OLD] }), 'term len 0\r@power-cycle\renable\rshow version\r', 10)
    expect(restarted.output).toMatch(/ --More-- $/)
  })

  test('the lines typed are a transcript: played again they lead to the same world', () => {
    const typed = keys(enabled({ flash: [OLD] }), 'copy run start\r\rconf t\rhostname R9\u001areload\ryes\ry\r')
    const again = typed.terminal.lines.reduce(
      (terminal, line) => typeLine(terminal, line).terminal,
      openTerminal(enabled({ flash: [OLD] })).terminal,
    )
    expect(again.world).toEqual(typed.terminal.world)
  })
})
