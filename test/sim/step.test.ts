import { describe, expect, test } from 'vitest'
import { linesOf } from '../../src/sim/input.ts'
import { step, waitingText } from '../../src/sim/step.ts'
import { configuring, enabled, NEW, OLD, plays, router, type, worldFrom } from '../support/console.ts'

const kinds = (world: ReturnType<typeof router>, text: string): string[] =>
  type(world, text).entries.map(({ kind }) => kind)

describe('lines', () => {
  test.each([
    ['a\nb', ['a', 'b']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['a\n', ['a']],
    ['a\n\n', ['a', '']],
    ['\n', ['']],
    ['', []],
  ])('%j', (text, lines) => {
    expect(linesOf(text)).toEqual(lines)
  })

  test('outer blanks are stripped, inner ones kept', () => {
    expect(type(configuring(), '  hostname   R9\t ').waiting).toBe('R9(config)#')
  })

  test('one line holds at most 255 characters', () => {
    const [entry] = type(configuring(), `hostname ${'x'.repeat(250)}`).entries
    expect(entry).toMatchObject({
      kind: 'refused',
      output: '',
      note: 'a console line holds at most 255 characters; this one has 259',
    })
  })

  test('control characters are keys, not text', () => {
    expect(type(router(), 'enable\u0007').waiting).toBe('R1#')
  })
})

describe('at a command prompt', () => {
  test('an empty line and a comment do nothing', () => {
    plays(
      enabled(),
      `
      R1#!
      R1#! reload
      R1#`,
    )
    expect(kinds(enabled(), '! x\n\n!!! WAN')).toEqual(['comment', 'blank', 'comment'])
    const world = enabled()
    expect(step(world, '').world).toBe(world)
  })

  test.each([
    'R1#show clock',
    'R1# show clock',
    'R1>show clock',
    'R1(config-if)#show clock',
    'BR-2.lab#show clock',
    'rommon 1 > show clock',
  ])('a pasted prompt is taken off: %s', (line) => {
    const [entry] = type(enabled(), line).entries
    expect(entry).toMatchObject({ prompt: 'R1#', input: 'show clock', kind: 'command' })
    expect(entry?.note).toMatch(/^the prompt .* was taken off the line$/)
  })

  test('a pasted prompt alone is an empty line', () => {
    expect(kinds(enabled(), 'R1#')).toEqual(['blank'])
  })

  test.each([
    "% Invalid input detected at '^' marker.",
    '^',
    '!!!!!!!!!!',
    '[OK]',
    '[OK - 85053068 bytes]',
    'Building configuration...',
    'Enter configuration commands, one per line.  End with CNTL/Z.',
    'Accessing tftp://192.168.1.101/x.bin...',
    'Loading x.bin from 192.168.1.101 (via GigabitEthernet0/0): !!!!!!!!',
    'Writing x.cfg !!',
    '85053068 bytes copied in 125.316 secs (678709 bytes/sec)',
    '256610304 bytes total (171413504 bytes free)',
    'Directory of flash0:/',
    '*Jan 22 08:29:51.477: %SYS-5-CONFIG_I: Configured from console by admin on console',
    'Translating "foo"...domain server (255.255.255.255)',
    'Press RETURN to get started!',
    'Using 1398 out of 129016 bytes',
    'Configuration register is 0x2102',
    'Erase of nvram: complete',
    'Copy in progress...CCCC',
    'verify /md5 (flash:x) = bda8eef0652b129e84ad138e98549937',
    'Verified (flash:x) = 0f369ed9e98756f179d4f29d6e7755d3',
    'Submitted signature = 0f',
    'Warning: Attempting to overwrite an NVRAM configuration previously written',
    'monitor: command "enable" not found',
  ])('pasted device output is refused: %s', (line) => {
    const [entry] = type(enabled(), line).entries
    expect(entry).toMatchObject({
      kind: 'refused',
      output: '',
      note: 'this line is device output, not something one types',
    })
  })

  test.each([
    'Address or name of remote host []? 10.0.0.5',
    'Source filename []? x.bin',
    'Destination filename [x.bin]?',
    'Destination username [ops]?',
    'Delete filename [x]?',
    'Delete flash0:/x? [confirm]',
    'Proceed with reload? [confirm]',
    'System configuration has been modified. Save? [yes/no]: no',
    'Do you want to over write? [confirm]',
    'Overwrite the previous NVRAM configuration?[confirm]',
    'Would you like to enter the initial configuration dialog? [yes/no]: no',
    'Erasing the nvram filesystem will remove all configuration files! Continue? [confirm]',
    'Password:',
  ])('a question that nobody asked is refused: %s', (line) => {
    expect(type(enabled(), line).entries[0]).toMatchObject({
      kind: 'refused',
      note: 'this line is a question of the device, and the device is not asking it now',
    })
  })

  test('no command of the device looks like its output', () => {
    for (const line of [
      'verify /md5 flash:x',
      'write memory',
      'copy flash: tftp:',
      'delete flash:x',
      'boot system flash:x',
      'configure terminal',
      'hostname Directory',
    ]) {
      expect(kinds(configuring(), line)).toEqual(['command'])
    }
  })
})

describe('at a question', () => {
  test('every line is the answer, whatever it says', () => {
    const screen = type(enabled(), 'copy tftp: flash:\nshow version\n!\nconfigure terminal')
    expect(screen.entries.map(({ kind, prompt, input }) => [kind, prompt, input])).toEqual([
      ['command', 'R1#', 'copy tftp: flash:'],
      ['answer', 'Address or name of remote host []? ', 'show version'],
      ['answer', 'Source filename []? ', '!'],
      ['answer', 'Destination filename [!]? ', 'configure terminal'],
    ])
  })

  test('the pasted question is taken off, with the answer behind it or without', () => {
    const screen = type(
      enabled(),
      `copy tftp: flash:\nAddress or name of remote host []? 10.0.0.5\nSource filename []? ${NEW}\nDestination filename [${NEW}]?`,
    )
    expect(screen.entries.slice(1).map(({ input, note }) => [input, note])).toEqual([
      ['10.0.0.5', 'the pasted question was taken off the line'],
      [NEW, 'the pasted question was taken off the line'],
      ['', 'the pasted question was taken off the line'],
    ])
    expect(screen.lastLine).toContain('bytes copied')
  })

  test('pasted output and prompts never answer it', () => {
    const world = type(enabled(), 'reload').world
    const screen = type(
      world,
      'Building configuration...\n[OK]\nR1#show version\nDestination filename [x]?\n*May  4 09:00:00.000: %SYS-5-RELOAD: x',
    )
    expect(screen.entries.map(({ kind }) => kind)).toEqual(['refused', 'refused', 'refused', 'refused', 'refused'])
    expect(screen.entries[2]?.note).toBe(
      'this line carries a command prompt, so it is no answer; the device is asking "Proceed with reload? [confirm]"',
    )
    expect(screen.world).toBe(world)
  })

  test('a password may look like anything and is never recorded', () => {
    const screen = type(router({ 'startup-config': 'enable secret R1#[OK]\n' }), 'enable\nR1#[OK]')
    expect(screen.waiting).toBe('R1#')
    expect(JSON.stringify([screen.entries, screen.events])).not.toContain('R1#[OK]')
  })

  test('a whole pasted session comes out as it went in', () => {
    const session = type(
      enabled({ flash: [OLD] }),
      `copy tftp: flash:\n10.0.0.5\n${NEW}\n\nconfigure terminal\nboot system flash:${NEW}\nend\nwrite`,
    )
    const pasted = type(enabled({ flash: [OLD] }), session.text.replace(/R1#$/, ''))
    expect(pasted.device).toEqual(session.device)
    expect(pasted.events).toEqual(session.events)
  })
})

describe('hands and time', () => {
  test('@wait moves the clock only', () => {
    const world = router()
    for (const [line, ms] of [
      ['@wait 10m', 600_000],
      ['@wait 30s', 30_000],
      ['@wait 2h', 7_200_000],
      ['@wait 1 d', 86_400_000],
    ] as const) {
      const next = type(world, line).world
      expect(next).toEqual({ ...world, clock: world.clock + ms })
    }
  })

  test('uptime counts it', () => {
    expect(type(router(), '@wait 16d\n@wait 18h\nshow version | include uptime').lastLine).toBe(
      'R1 uptime is 2 weeks, 2 days, 19 hours, 0 minutes',
    )
  })

  test('@answer keeps what was said', () => {
    expect(type(router(), '@answer root-bridge SW 2').world.answers).toEqual({ 'root-bridge': 'SW 2' })
  })

  test('@console goes to another device', () => {
    const world = worldFrom({
      devices: {
        R1: { platform: 'c2911', hostname: 'R1', flash: [OLD] },
        R2: { platform: 'c2911', hostname: 'R2', flash: [OLD] },
      },
      focus: 'R2',
    })
    expect(waitingText(world)).toBe('R2>')
    expect(type(world, '@console R1').waiting).toBe('R1>')
  })

  test.each([
    '@',
    '@wait',
    '@wait 10',
    '@wait soon',
    '@power-cycle now',
    '@console R9',
    '@console',
    '@answer',
    '@answer ID',
    '@answer __proto__ x',
    '@constructor',
  ])('%s is refused with help', (line) => {
    const world = router()
    const screen = type(world, line)
    expect(screen.entries[0]).toMatchObject({ kind: 'refused', output: '' })
    expect(screen.entries[0]?.note).toMatch(/@power-cycle|devices are R1|the answer is missing: write @answer ID VALUE/)
    expect(screen.world).toBe(world)
  })

  test('hands work while the device asks a question', () => {
    expect(type(enabled(), 'reload\n@wait 1m').waiting).toBe('Proceed with reload? [confirm]')
    expect(type(enabled(), 'reload\n@power-cycle').waiting).toBe('R1>')
  })
})

test('events name the device and tell what was refused, and in which mode', () => {
  expect(type(enabled(), 'foo\nshow\nshow i\ncopy foo:\nmtrace x').events).toEqual([
    { type: 'refused-command', error: 'unknown', text: 'foo', mode: 'privileged', device: 'R1' },
    { type: 'refused-command', error: 'incomplete', text: 'show', mode: 'privileged', device: 'R1' },
    { type: 'refused-command', error: 'ambiguous', text: 'show i', mode: 'privileged', device: 'R1' },
    { type: 'refused-command', error: 'invalid', text: 'copy foo:', mode: 'privileged', device: 'R1' },
    { type: 'refused-command', error: 'not-simulated', text: 'mtrace x', mode: 'privileged', device: 'R1' },
  ])
})

test('a configuration line is an event with its canonical text and its place', () => {
  expect(type(configuring(), 'host R2\nint g0/1\ndesc x\nip add 10.7.0.1 255.255.255.0').events).toEqual([
    { type: 'config', text: 'hostname R2', context: null, device: 'R1' },
    { type: 'config', text: 'description x', context: 'GigabitEthernet0/1', device: 'R1' },
    { type: 'config', text: 'ip address 10.7.0.1 255.255.255.0', context: 'GigabitEthernet0/1', device: 'R1' },
  ])
})
