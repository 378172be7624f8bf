import { describe, expect, test } from 'vitest'
import { helpFor } from '../../src/sim/console-help.ts'
import { configuring, enabled, plays, router, type } from '../support/console.ts'

/** What the parser made of a line: ok, one of its errors with the column of the caret in the typed line, or not-simulated. */
function verdict(world: ReturnType<typeof router>, line: string): string {
  const { entries, events } = type(world, line)
  const refused = events.find((event) => event.type === 'refused-command')
  if (refused?.type !== 'refused-command') return 'ok'
  if (refused.error !== 'invalid') return refused.error
  const [caret = ''] = (entries[0]?.output ?? '').split('\n')
  return `invalid ${caret.length - 1 - (entries[0]?.prompt.length ?? 0)}`
}

describe('the grammar of privileged EXEC', () => {
  test.each([
    ['copy running-config startup-config', 'ok'],
    ['copy run start', 'ok'],
    ['COPY Run START', 'ok'],
    ['copy   run    start', 'ok'],
    ['copy run', 'incomplete'],
    ['copy', 'incomplete'],
    ['cop run start', 'ok'],
    ['co run start', 'ambiguous'],
    ['copy s run', 'ambiguous'],
    ['copy f tftp:', 'ambiguous'],
    ['copy tft fl', 'ok'],
    ['copy run start now', 'invalid 15'],
    ['conf t', 'ok'],
    ['conf term', 'ok'],
    ['conf tx', 'invalid 6'],
    ['con t', 'ambiguous'],
    ['sh ver', 'ok'],
    ['sh', 'incomplete'],
    ['show', 'incomplete'],
    ['show i', 'ambiguous'],
    ['show verson', 'invalid 9'],
    ['show zz', 'invalid 6'],
    ['show ip int brief', 'ok'],
    ['show bootvar | include x', 'ok'],
    ['dir flash: | include x', 'invalid 11'],
    ['di', 'ambiguous'],
    ['dir', 'ok'],
    ['dis', 'ambiguous'],
    ['disa', 'ok'],
    ['en', 'ok'],
    ['rel', 'ambiguous'],
    ['relo', 'ok'],
    ['reload now', 'not-simulated'],
    ['reload in 5', 'ok'],
    ['wr', 'ok'],
    ['wr mem', 'ok'],
    ['wr er', 'ok'],
    ['wr xx', 'invalid 3'],
    ['delete', 'incomplete'],
    ['delete /f flash:x', 'ok'],
    ['verify /md5', 'incomplete'],
    ['ping 10.0.0.5', 'ok'],
    ['pin', 'ok'],
    ['mtrace 10.0.0.5', 'not-simulated'],
    ['foo', 'unknown'],
    ['10.0.0.5', 'not-simulated'],
    ['10.0.0.500', 'unknown'],
    ['foo bar', 'invalid 2'],
    ['zz bar', 'invalid 0'],
    ['hostname R2', 'invalid 1'],
  ])('%s: %s', (line, expected) => {
    expect(verdict(enabled(), line)).toBe(expected)
  })
})

describe('the grammar of a block', () => {
  test.each([
    ['interface', 'incomplete'],
    ['interface vlan', 'incomplete'],
    ['line', 'incomplete'],
    ['router ospf', 'incomplete'],
    ['ip addres', 'incomplete'],
    ['ip zzz', 'invalid 3'],
  ])('shows the error of the mode that more of the line fits: %s: %s', (line, expected) => {
    expect(verdict(type(configuring(), 'interface g0/1').world, line)).toBe(expected)
  })
})

describe('the grammar of user EXEC', () => {
  test.each([
    ['show version', 'ok'],
    ['show flash:', 'ok'],
    ['show flash', 'ok'],
    ['dir', 'ok'],
    ['show running-config', 'invalid 6'],
    ['configure terminal', 'invalid 3'],
    ['reload', 'unknown'],
    ['copy run start', 'invalid 2'],
  ])('%s: %s', (line, expected) => {
    expect(verdict(router(), line)).toBe(expected)
  })
})

describe('the grammar of global configuration', () => {
  test.each([
    ['hostname R2', 'ok'],
    ['host R2', 'ok'],
    ['hostname', 'incomplete'],
    ['hostname R2 x', 'invalid 12'],
    ['a', 'ambiguous'],
    ['foo', 'invalid 2'],
    ['config-register 0x2102', 'ok'],
    ['config-register 0x2102 now', 'invalid 23'],
    ['config-register', 'incomplete'],
    ['config-register 0x', 'invalid 16'],
    ['config-register 0x12345', 'invalid 16'],
    ['config-register 65535', 'ok'],
    ['config-register 65536', 'invalid 16'],
    ['config-register off', 'invalid 16'],
    ['boot system flash:x.bin', 'ok'],
    ['boot system flash x.bin', 'ok'],
    ['boot system flash', 'ok'],
    ['boot system', 'incomplete'],
    ['boot sys rom', 'ok'],
    ['b system flash:x.bin', 'ambiguous'],
    ['no boot system', 'ok'],
    ['no boot system flash:x.bin', 'ok'],
    ['no', 'incomplete'],
    ['no foo', 'invalid 5'],
    ['no config-register', 'ok'],
    ['interface g0/0', 'ok'],
    ['interface gi 0/0', 'ok'],
    ['interface GigabitEthernet0/0', 'ok'],
    ['interface', 'incomplete'],
    ['interface x0/0', 'invalid 10'],
    ['interface gi', 'incomplete'],
    ['interface gi0/', 'incomplete'],
    ['interface gi 0/', 'incomplete'],
    ['interface v', 'ambiguous'],
    ['interface loopback', 'incomplete'],
    ['no interface loopback', 'incomplete'],
    ['interface loopback x', 'invalid 19'],
    ['interface vlan 4095', 'invalid 15'],
    ['interface vlan4095', 'invalid 10'],
    ['interface loopback 0 x', 'invalid 21'],
    ['ip tftp source-interface loopback', 'incomplete'],
    ['ip route 0.0.0.0 0.0.0.0', 'incomplete'],
    ['ip route 0.0.0.0 0.0.0.300 10.0.0.1', 'invalid 17'],
    ['line vty 0 4', 'ok'],
    ['line vty 0 1870', 'invalid 11'],
    ['line console 1', 'invalid 13'],
    ['do show version', 'ok'],
    ['do foo bar', 'invalid 5'],
    ['do sho i', 'ambiguous'],
    ['ntp server 10.0.0.5', 'not-simulated'],
    ['user ops secret x', 'ok'],
    ['end', 'ok'],
    ['en', 'ambiguous'],
  ])('%s: %s', (line, expected) => {
    expect(verdict(configuring(), line)).toBe(expected)
  })
})

describe('what engineers type every day', () => {
  test.each([
    'sh run',
    'sh start',
    'sh ver',
    'sh flash',
    'sh boot',
    'sh clock',
    'sh rel',
    'sh ip int br',
    'sh run | i boot',
    'sh run | s line',
    'sh run|inc boot',
    'conf t',
    'conf',
    'wr',
    'wr m',
    'wr mem',
    'wri mem',
    'copy run start',
    'copy start run',
    'copy tftp flash',
    'copy run tftp',
    'copy flash tftp',
    'copy flash: usbflash0:',
    'del flash:x',
    'dir',
    'dir flash:',
    'ver /md5 flash:x',
    'verify flash:x',
    'reload',
    'relo',
    'ex',
    'disa',
    'en',
    'term len 0',
    'logo',
    'erase start',
    'wr erase',
  ])('%s is understood in privileged EXEC', (line) => {
    expect(verdict(enabled(), line)).toBe('ok')
  })

  test.each([
    'int g0/0',
    'int gi0/1',
    'int gig 0/2',
    'inter gigabitEthernet 0/0',
    'int lo0',
    'host X',
    'enable sec cisco',
    'enable pass cisco',
    'line con 0',
    'line vty 0 4',
    'line aux 0',
    'ip route 0.0.0.0 0.0.0.0 10.0.0.254',
    'ip default-g 10.0.0.254',
    'config-r 0x2102',
    'conf 0x2102',
    'boot sys flash:x',
    'boot system flash x',
    'no boot sys',
    'ban motd #x#',
    'ip ftp user x',
    'ip ftp passw x',
    'service password-e',
    'no ip domain-lo',
    'no ip domain lookup',
    'ip domain-name x',
    'ip domain name x',
    'ip scp server en',
    'user ops priv 15 sec x',
    'do sh run',
    'do wr',
    'ip tftp source-int g0/0',
    'exi',
    'end',
  ])('%s is understood in configuration', (line) => {
    expect(verdict(configuring(), line)).toBe('ok')
  })

  test.each([
    'no shut',
    'no sh',
    'shut',
    'ip add 10.9.0.1 255.255.255.0',
    'ip address 10.9.0.1 255.255.255.0',
    'no ip add',
    'desc uplink',
    'no desc',
    'int g0/2',
    'ex',
    'do sh ver',
  ])('%s is understood on an interface', (line) => {
    expect(verdict(type(configuring(), 'interface g0/1').world, line)).toBe('ok')
  })

  test.each(['pass cisco', 'login', 'login loc', 'no login', 'no login local', 'no pass', 'line vty 0 4'])(
    '%s is understood on a line',
    (line) => {
      expect(verdict(type(configuring(), 'line console 0').world, line)).toBe('ok')
    },
  )
})

describe('the texts of the three errors', () => {
  test('invalid: the caret stands under the first character that cannot match, an empty line follows', () => {
    plays(
      enabled(),
      `
      R1#show bootvax
                    ^
      % Invalid input detected at '^' marker.

      R1#`,
    )
  })

  test('ambiguous: the whole line as typed, two blanks before the quote', () => {
    plays(
      configuring(),
      `
      R1(config)#a
      % Ambiguous command:  "a"
      R1(config)#do show i
      % Ambiguous command:  "do show i"
      R1(config)#`,
    )
  })

  test('incomplete: an empty line follows', () => {
    plays(
      enabled(),
      `
      R1#copy flash:x.bin
      % Incomplete command.

      R1#`,
    )
  })

  test('one unknown word is looked up as a host name; two are not', () => {
    plays(
      enabled(),
      `
      R1#foo
      Translating "foo"...domain server (255.255.255.255)
      % Bad IP address or host name
      % Unknown command or computer name, or unable to find computer address
      R1#foo bar
           ^
      % Invalid input detected at '^' marker.

      R1#`,
    )
  })

  test('without name lookup the unknown word fails at once', () => {
    const world = type(configuring(), 'no ip domain-lookup\nend').world
    const screen = plays(
      world,
      `
      R1#foo
      Translating "foo"
      % Bad IP address or host name
      % Unknown command or computer name, or unable to find computer address
      R1#`,
    )
    expect(screen.world.clock).toBe(world.clock)
  })

  test('what is real and not simulated is never called invalid, and is counted', () => {
    const screen = plays(
      enabled(),
      `
      R1#mtrace 10.0.0.5
      % Not simulated here: mtrace 10.0.0.5
      R1#`,
    )
    expect(screen.device.notSimulated).toBe(1)
  })
})

describe('help', () => {
  test('behind a word it lists the words that begin so; behind a blank what may follow', () => {
    plays(
      enabled(),
      `
      R1#dis?
      disable  disconnect

      R1#verify /md5 flash:x ?
        WORD  Expected md5 signature
        <cr>

      R1#show version ?
        |     Output modifiers
        <cr>

      R1#boot system ?
      % Unrecognized command
      R1#`,
    )
  })

  test.each([
    ['', 'privileged', 'configure'],
    ['conf', 'privileged', 'configure'],
    ['show ', 'privileged', 'bootvar'],
    ['copy ', 'privileged', 'tftp:'],
  ])('%j offers words', (text, _, word) => {
    expect(helpFor(enabled(), text).output).toContain(word)
  })

  test('in configuration it speaks of configuration, and behind do of EXEC', () => {
    expect(helpFor(configuring(), 'ho').output).toBe('hostname\n\n')
    expect(helpFor(configuring(), 'do verif').output).toBe('verify\n\n')
    expect(helpFor(configuring(), '').output).toContain('  do-exec ')
  })

  test('an ambiguous word before the place asked about is named', () => {
    expect(helpFor(enabled(), 'show i ').output).toBe('% Ambiguous command:  "show i"\n')
  })

  test('there is none at a question', () => {
    expect(helpFor(type(enabled(), 'copy tftp: flash:').world, '')).toEqual({ output: '', words: [] })
  })

  test('Tab gets the one word it may complete', () => {
    expect(helpFor(enabled(), 'relo').words).toEqual(['reload'])
    expect(helpFor(enabled(), 'show runn').words).toEqual(['running-config'])
  })
})
