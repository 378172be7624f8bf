import { describe, expect, test } from 'vitest'
import { helpFor } from '../../src/sim/console-help.ts'
import { configuring, enabled, NEW, OLD, plays, router, type, worldFrom } from '../support/console.ts'
import type { World } from '../../src/sim/world.ts'

const CLASSIC = 'c2960-lanbasek9-mz.150-2.SE11.bin'
const switching = (): World => type(worldFrom({ platform: 'c2960', hostname: 'S1', flash: [CLASSIC] }), 'enable').world
const old = (): World =>
  type(worldFrom({ platform: 'c2621xm', hostname: 'R1', flash: ['c2600-ik9o3s3-mz.124-25d.bin'] }), 'enable').world
const xe = (): World =>
  type(worldFrom({ platform: 'c9300', hostname: 'C1', flash: ['cat9k_iosxe.17.09.04a.SPA.bin'] }), 'enable').world
const newer = (): World => enabled({ flash: [NEW] })
const wordsOf = (world: World, text: string): readonly string[] =>
  helpFor(world, text)
    .output.split('\n')
    .flatMap((line) => /^ {2}(\S+)/.exec(line)?.[1] ?? [])

describe('screens of real devices', () => {
  test('the commands of a VLAN', () => {
    plays(
      type(switching(), 'configure terminal\nvlan 10').world,
      `
      S1(config-vlan)#?
      VLAN configuration commands:
        are          Maximum number of All Route Explorer hops for this VLAN (or zero
                     if none specified)
        backupcrf    Backup CRF mode of the VLAN
        bridge       Bridging characteristics of the VLAN
        exit         Apply changes, bump revision number, and exit mode
        media        Media type of the VLAN
        mtu          VLAN Maximum Transmission Unit
        name         Ascii name of the VLAN
        no           Negate a command or set its defaults
        parent       ID number of the Parent VLAN of FDDI or Token Ring type VLANs
        remote-span  Configure as Remote SPAN VLAN
        ring         Ring number of FDDI or Token Ring type VLANs
        said         IEEE 802.10 SAID
        shutdown     Shutdown VLAN switching
        state        Operational state of the VLAN
        ste          Maximum number of Spanning Tree Explorer hops for this VLAN (or
                     zero if none specified)
        stp          Spanning tree characteristics of the VLAN
        tb-vlan1     ID number of the first translational VLAN for this VLAN (or zero
                     if none)
        tb-vlan2     ID number of the second translational VLAN for this VLAN (or
                     zero if none)

      S1(config-vlan)#`,
    )
  })

  test('the words behind a pipe, also of a command that is not simulated', () => {
    plays(
      enabled(),
      `
      R1#show ip bgp 22.22.22.22 255.255.255.255 | ?
        append    Append redirected output to URL (URLs supporting append operation
                  only)
        begin     Begin with the line that matches
        count     Count number of lines which match regexp
        exclude   Exclude lines that match
        format    Format the output using the specified spec file
        include   Include lines that match
        redirect  Redirect output to URL
        section   Filter a section of output
        tee       Copy output to URL

      R1#`,
    )
  })

  test('nothing fits: no empty line follows', () => {
    plays(
      type(switching(), 'configure terminal\ninterface f0/1').world,
      `
      S1(config-if)#ip defalt-gat?
      % Unrecognized command
      S1(config-if)#exit
      S1(config)#sw m a ?
      % Unrecognized command
      S1(config)#`,
    )
  })
})

describe('the header of a list', () => {
  test.each([
    ['', 'Exec commands:'],
    ['enable', 'Exec commands:'],
    ['enable\nconfigure terminal', 'Configure commands:'],
    ['enable\nconfigure terminal\ninterface g0/0', 'Interface configuration commands:'],
    ['enable\nconfigure terminal\nline vty 0 4', 'Line configuration commands:'],
    ['enable\nconfigure terminal\nrouter ospf 1', 'Router configuration commands:'],
    ['enable\nconfigure terminal\narchive', 'Archive configuration commands:'],
  ])('behind %j is %s', (lines, header) => {
    expect(helpFor(type(router(), lines).world, '').output.split('\n')[0]).toBe(header)
  })

  test.each(['no ', 'default ', 'do ', 'interface '])('%s? has none', (text) => {
    expect(helpFor(configuring(), text).output).toMatch(/^ {2}\S/)
  })

  test('no ? lists the words of the mode without itself', () => {
    expect(wordsOf(configuring(), 'no ')).toContain('hostname')
    expect(wordsOf(configuring(), 'no ')).not.toContain('no')
  })
})

test('what leaves a block and what stands in every one is said as the block says it', () => {
  const { world } = type(configuring(), 'interface g0/0')
  expect(helpFor(world, '').output).toMatch(/^ {2}exit +Exit from interface configuration mode$/m)
  expect(wordsOf(world, '')).toEqual(expect.arrayContaining(['default', 'help', 'no']))
  expect(wordsOf(world, '')).not.toContain('end')
  expect(wordsOf(configuring(), '')).toEqual(expect.arrayContaining(['do-exec', 'end', 'help']))
})

test('a line that a block does not know is looked up around it', () => {
  const { world } = type(configuring(), 'interface g0/0')
  expect(helpFor(world, 'interface gigabitEthernet ').output).toBe('  <0-2>  GigabitEthernet interface number\n\n')
})

describe('<cr>', () => {
  test.each([
    ['IOS up to 15.6', enabled, '  <cr>'],
    ['IOS from 15.7 on', newer, '  <cr>  <cr>'],
    ['IOS XE', xe, '  <cr>  <cr>'],
  ])('on %s', (_, made, line) => {
    expect(helpFor(made(), 'disable ').output.split('\n').at(-3)?.replaceAll(/ {3,}/g, '  ')).toBe(line)
  })

  test('stands behind the pipe, where Enter is accepted and only there', () => {
    expect(wordsOf(enabled(), 'show version ').slice(-2)).toEqual(['|', '<cr>'])
    expect(wordsOf(enabled(), 'show ')).not.toContain('<cr>')
    expect(wordsOf(enabled(), 'reload ')).not.toContain('|')
    expect(wordsOf(configuring(), 'no ip route ')).not.toContain('<cr>')
    expect(wordsOf(configuring(), 'no hostname ')).toContain('<cr>')
  })
})

describe('interfaces', () => {
  test('the types are those of the platform, in ASCII order', () => {
    expect(wordsOf(type(switching(), 'configure terminal').world, 'interface ')).toEqual([
      'BVI',
      'FastEthernet',
      'GigabitEthernet',
      'GroupVI',
      'Lex',
      'Loopback',
      'Null',
      'Port-channel',
      'Tunnel',
      'Vlan',
      'range',
    ])
    expect(wordsOf(configuring(), 'interface ').join(' ')).toBe(
      'Async Auto-Template BVI CTunnel Dialer Embedded-Service-Engine GMPLS GigabitEthernet Group-Async LISP Lex Loopback MFR Multilink Null Port-channel Serial Tunnel Vif Virtual-PPP Virtual-Template Virtual-TokenRing Vlan range vmi',
    )
    expect(wordsOf(type(xe(), 'configure terminal').world, 'interface ').join(' ')).toBe(
      'AppGigabitEthernet Auto-Template FiveGigabitEthernet FortyGigabitEthernet GMPLS GigabitEthernet GroupVI HundredGigE LISP Loopback Null Port-channel TenGigabitEthernet Tunnel TwentyFiveGigE TwoGigabitEthernet Vlan nve range',
    )
    expect(helpFor(configuring(), 'interface ').output).toMatch(/^ {2}GigabitEthernet +GigabitEthernet IEEE 802.3z$/m)
  })

  test.each([
    ['interface giga', 'GigabitEthernet\n\n'],
    ['interface gigabitEthernet ', '  <0-2>  GigabitEthernet interface number\n\n'],
    ['interface g0', '  .\n  /\n\n'],
    ['interface g0/', '  <0-2>  GigabitEthernet interface number\n\n'],
    ['interface g0/0.', '  <1-4294967295>  GigabitEthernet interface number\n\n'],
    ['interface Vlan ', '  <1-4094>  Vlan interface number\n\n'],
    ['interface lo', 'Loopback\n\n'],
    ['ip ftp source-interface giga', 'GigabitEthernet\n\n'],
    ['do show interfaces giga', 'GigabitEthernet\n\n'],
    ['interface range g0/1 ', '  ,     comma\n  -     hyphen\n  <cr>\n\n'],
    ['interface range g0/1 - 2 , lo', 'Loopback\n\n'],
  ])('%s?', (text, output) => {
    expect(helpFor(configuring(), text).output).toBe(output)
  })

  test('a type that the platform cannot have is refused', () => {
    const { lastLine } = type(type(switching(), 'configure terminal').world, 'interface serial 0/0')
    expect(lastLine).toBe("% Invalid input detected at '^' marker.")
  })
})

describe('word help', () => {
  test('aliases that begin so stand above the words', () => {
    expect(helpFor(enabled(), 's').output).toMatch(/^\*s=show\nsdlc {2}/)
    expect(helpFor(enabled(), 'u').output).toMatch(/^\*u=undebug {2}\*un=undebug\n/)
    expect(helpFor(enabled(), 'sho').output).toBe('show\n\n')
  })
  test('lists keywords only, and an argument with its text when only that can follow', () => {
    expect(helpFor(configuring(), 'hostname R').output).toBe("  WORD  This system's network name\n\n")
    expect(helpFor(configuring(), 'ip route 10.').output).toContain('  A.B.C.D  ')
    expect(helpFor(configuring(), 'config-register z').output).toBe('% Unrecognized command\n')
  })
  test('a word before it that may be several is named up to there', () => {
    expect(helpFor(enabled(), 'show s in').output).toBe('% Ambiguous command:  "show s"\n')
    expect(helpFor(configuring(), 'do show s ').output).toBe('% Ambiguous command:  "do show s"\n')
  })
})

test('lists wrap at the width of the terminal', () => {
  const { world } = type(enabled(), 'terminal width 60')
  const lines = helpFor(world, 'show ').output.split('\n')
  expect(Math.max(...lines.map((line) => line.length))).toBe(59)
})

describe('arguments', () => {
  test('what says it all stands once', () => {
    expect(helpFor(enabled(), 'reload in ').output).toBe('  Delay before reload (mmm or hhh:mm)\n\n')
  })
  test.each([
    [OLD, ['0', '5', 'LINE', 'level']],
    [NEW, ['0', '5', '8', '9', 'LINE', 'level']],
  ])('the types of a secret on %s', (image, words) => {
    expect(wordsOf(configuring({ flash: [image] }), 'enable secret ')).toEqual(words)
  })
  test('show run | include, and section with its own words', () => {
    expect(helpFor(enabled(), 'show run | include ').output).toBe('  LINE  Regular Expression\n\n')
    expect(wordsOf(enabled(), 'show run | section ')).toEqual(['LINE', 'exclude', 'include'])
    expect(helpFor(enabled(), 'show run | s').output).toBe('section\n\n')
    expect(helpFor(enabled(), 'show run | x').output).toBe('% Unrecognized command\n')
    expect(wordsOf(enabled(), 'show run | tee ')[0]).toBe('/append')
  })
})

test('help that the tables do not hold says so', () => {
  expect(helpFor(enabled(), 'bulkstat ').output).toBe('% Not simulated here: help behind bulkstat\n')
})

describe('aliases of EXEC', () => {
  test.each([
    ['s clock', 'show clock'],
    ['p 10.0.0.5', 'ping 10.0.0.5'],
    ['u all', 'undebug all'],
    ['un all', 'no debug all'],
  ])('%s is %s', (alias, command) => {
    const [first] = type(enabled(), alias).entries
    const [second] = type(enabled(), command).entries
    expect(first?.output).toBe(second?.output)
    expect(first?.output).not.toBe('')
  })
  test('an alias is only the whole first word', () => {
    expect(type(enabled(), 'unx all').lastLine).toBe("% Invalid input detected at '^' marker.")
    expect(type(enabled(), 'show s').lastLine).toBe('% Ambiguous command:  "show s"')
  })
  test('the arguments behind it have help', () => {
    expect(helpFor(enabled(), 's cloc').output).toBe('clock\n\n')
  })
})

test('show alone asks for a subcommand', () => {
  expect(type(enabled(), 'show').lastLine).toBe('% Type "show ?" for a list of subcommands')
})

test('one unknown word: releases before 15 say less', () => {
  expect(type(old(), 'foo').text).not.toContain('Bad IP address')
  expect(type(xe(), 'foo').text).toContain('\n% Bad IP address or host name\n% Unknown command')
})
