// The layouts of show outputs, as rules taken from real captures: the order of lines, labels, separators and columns. Names, numbers and dates are the lab's.

import { describe, expect, test } from 'vitest'
import { step } from '../../src/sim/step.ts'
import type { World } from '../../src/sim/world.ts'
import { PLATFORM_NAMES, worldOn } from '../support/random-lines.ts'
import type { PlatformName } from '../../src/sim/platforms/platform.ts'

/** The lines that a command prints on R1 of a platform. */
function shown(
  platform: PlatformName,
  command: string,
  change: Readonly<Record<string, unknown>> = {},
  ...before: readonly string[]
): string[] {
  let world: World = worldOn(platform, change)
  for (const line of ['enable', ...before]) world = step(world, line).world
  return step(world, command).entry.output.replace(/\n$/, '').split('\n')
}

/** A line with everything taken out that differs from device to device. */
const form = (line: string): string =>
  line
    .replace(/\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/g, 'DDD')
    .replace(/\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g, 'MMM')
    .replace(/\d+\.\d+\(\w+\)\w*/g, 'V')
    .replace(/\d+/g, '9')
const forms = (lines: readonly string[]): string[] => lines.map(form)

/** The lines from the one that begins with `first` on, `count` of them. */
function from(lines: readonly string[], first: string, count: number): string[] {
  const at = lines.findIndex((line) => line.startsWith(first))
  if (at < 0) throw new Error(`no line begins with "${first}" in\n${lines.join('\n')}`)
  return lines.slice(at, at + count)
}
/** Where the lines with these beginnings stand; they must come in this order. */
function inOrder(lines: readonly string[], beginnings: readonly string[]): void {
  let at = -1
  for (const beginning of beginnings) {
    const next = lines.findIndex((line, i) => i > at && line.startsWith(beginning))
    if (next < 0) throw new Error(`no line behind line ${at + 1} begins with "${beginning}" in\n${lines.join('\n')}`)
    at = next
  }
}
/** Where the words of a table head begin; words are parted by two blanks or more. */
const columns = (head: string): number[] => [...head.matchAll(/(?<=^|\s\s)\S/g)].map(({ index }) => index)

describe('show version', () => {
  test.each(['c1941', 'c2911'] as const)('%s: software, ROM, uptime, hardware, licence, register', (platform) => {
    const lines = shown(platform, 'show version')
    const family = platform === 'c1941' ? 'C1900' : 'C2900'
    expect(forms(lines.slice(0, 6))).toEqual([
      form(
        `Cisco IOS Software, ${family} Software (${family}-UNIVERSALK9-M), Version 15.1(4)M8, RELEASE SOFTWARE (fc2)`,
      ),
      'Technical Support: http://www.cisco.com/techsupport',
      'Copyright (c) 9-9 by Cisco Systems, Inc.',
      'Compiled DDD 9-MMM-9 9:9 by prod_rel_team',
      '',
      'ROM: System Bootstrap, Version V, RELEASE SOFTWARE (fc9)',
    ])
    expect(forms(lines.slice(6, 17))).toEqual([
      '',
      'R9 uptime is 9 hour, 9 minutes',
      'System returned to ROM by power-on',
      'System restarted at 9:9:9 UTC DDD MMM 9 9',
      form(
        `System image file is "flash0:${lines.find((line) => line.startsWith('System image'))?.split(':')[1] ?? ''}`,
      ),
      'Last reload type: Normal Reload',
      'Last reload reason: power-on',
      '',
      '',
      '',
      'This product contains cryptographic features and is subject to United',
    ])
    expect(forms(from(lines, 'export@cisco.com.', 9))).toEqual([
      'export@cisco.com.',
      '',
      form(
        `Cisco CISCO${platform === 'c1941' ? '1941' : '2911'}/K9 (revision 1.0) with 491520K/32768K bytes of memory.`,
      ),
      expect.stringMatching(/^Processor board ID [A-Z0-9]+$/) as unknown as string,
      '9 Gigabit Ethernet interfaces',
      '9 terminal line',
      expect.stringMatching(/^DRAM configuration is 9 bits wide with parity (en|dis)abled\.$/) as unknown as string,
      '9K bytes of non-volatile configuration memory.',
      '9K bytes of ATA System CompactFlash 9 (Read/Write)',
    ])
    expect(from(lines, 'License Info:', 8)).toEqual([
      'License Info:',
      '',
      'License UDI:',
      '',
      '-------------------------------------------------',
      'Device#\t  PID\t\t\tSN',
      '-------------------------------------------------',
      expect.stringMatching(/^\*0 {2}\t {2}CISCO(1941|2911)\/K9 {10}\S+ {5}$/),
    ])
    const table = from(lines, 'Technology Package License Information for Module:', 10)
    expect(table.slice(1, 6)).toEqual([
      '',
      '-----------------------------------------------------------------',
      'Technology    Technology-package           Technology-package',
      '              Current       Type           Next reboot  ',
      '------------------------------------------------------------------',
    ])
    expect(columns(table[6] ?? '')).toEqual([0, ...columns(table[4] ?? '')])
    expect(table[6]).toMatch(/^ipbase {8}ipbasek9 {6}\S+ +ipbasek9$/)
    expect(lines.slice(-3)).toEqual(['', 'Configuration register is 0x2102', ''])
  })

  test('isr4331: two software lines, the IOS-XE notice, both uptimes, suite and packages, memory, register', () => {
    const lines = shown('isr4331', 'show version')
    expect(forms(lines.slice(0, 8))).toEqual([
      'Cisco IOS XE Software, Version 9.9.9',
      expect.stringMatching(
        /^Cisco IOS Software \[\w+\], ISR Software \(X9_9_LINUX_IOSD-UNIVERSALK9-M\), Version 9\.9\.9, RELEASE SOFTWARE \(fc9\)$/,
      ),
      'Technical Support: http://www.cisco.com/techsupport',
      'Copyright (c) 9-9 by Cisco Systems, Inc.',
      'Compiled DDD 9-MMM-9 9:9 by mcpre',
      '',
      '',
      'Cisco IOS-XE software, Copyright (c) 9-9 by cisco Systems, Inc.',
    ])
    expect(forms(from(lines, 'ROM: ', 8))).toEqual([
      'ROM: IOS-XE ROMMON',
      '',
      'R9 uptime is 9 hour, 9 minutes',
      expect.stringMatching(/^Uptime for this control processor is 9 hours?, 9 minutes?$/),
      expect.stringMatching(/^System returned to ROM by /),
      'System restarted at 9:9:9 UTC DDD MMM 9 9',
      expect.stringMatching(/^System image file is "bootflash:/),
      expect.stringMatching(/^Last reload reason: /),
    ])
    inOrder(lines, [
      'export@cisco.com.',
      "Suite License Information for Module:'esg'",
      'Suite                 Suite Current         Type           Suite Next reboot',
      'FoundationSuiteK9',
      'Technology Package License Information:',
      'Technology    Technology-package           Technology-package',
      '              Current       Type           Next reboot',
      'cisco ISR4331/K9',
    ])
    expect(forms(from(lines, 'cisco ISR4331/K9', 2))).toEqual([
      'cisco ISR9/K9 (9RU) processor with 9K/9K bytes of memory.',
      expect.stringMatching(/^Processor board ID \S+$/),
    ])
    inOrder(lines, [
      'Processor board ID',
      '3 Gigabit Ethernet interfaces',
      '32768K bytes of non-volatile configuration memory.',
      '4194304K bytes of physical memory.',
    ])
    expect(forms(lines.slice(-6))).toEqual([
      '9K bytes of physical memory.',
      '9K bytes of flash memory at bootflash:.',
      '9K bytes of WebUI ODM Files at webui:.',
      '',
      'Configuration register is 9x9',
      '',
    ])
  })

  test('c2960: boot loader, hardware with its labels in one column, the switch table, register 0xF', () => {
    const lines = shown('c2960', 'show version')
    expect(forms(from(lines, 'ROM: ', 2))).toEqual([
      'ROM: Bootstrap program is C9 boot loader',
      expect.stringMatching(/^BOOTLDR: C9 Boot Loader \(C9-HBOOT-M\) Version V, RELEASE SOFTWARE \(fc9\)$/),
    ])
    inOrder(lines, [
      'R1 uptime is',
      'System returned to ROM by power-on',
      'System restarted at',
      'System image file is "flash:',
      'cisco WS-C2960-24TT-L (PowerPC405) processor (revision ',
      'Processor board ID',
      'Last reset from power-on',
      '1 Virtual Ethernet interface',
      '24 FastEthernet interfaces',
      '2 Gigabit Ethernet interfaces',
      'The password-recovery mechanism is enabled.',
      '64K bytes of flash-simulated non-volatile configuration memory.',
    ])
    const labels = from(lines, 'Base ethernet MAC Address', 15).filter((line) => line.includes(' : '))
    expect(labels.length).toBeGreaterThan(8)
    expect(labels.map((line) => line.indexOf(' : '))).toEqual(labels.map(() => 31))
    const table = from(lines, 'Switch Ports Model', 3)
    expect(table[0]).toBe('Switch Ports Model              SW Version            SW Image')
    expect(table[1]).toBe('------ ----- -----              ----------            ----------')
    expect(table[2]).toMatch(/^\* {4}1 26 {4}WS-C2960-24TT-L {4}\S+ +C2960-LANBASEK9-M$/)
    expect([table[2]?.indexOf('WS-'), table[2]?.indexOf('15.'), table[2]?.indexOf('C2960-L')]).toEqual([13, 32, 54])
    expect(lines.slice(-4)).toEqual(['', '', 'Configuration register is 0xF', ''])
  })

  test('c9300: the XE head, memory and file systems, labels in one column, the switch table with its mode', () => {
    const lines = shown('c9300', 'show version')
    inOrder(lines, [
      'Cisco IOS XE Software, Version 17.09.04a',
      'Cisco IOS Software [Cupertino], Catalyst L3 Switch Software (CAT9K_IOSXE), Version 17.9.4a, RELEASE SOFTWARE',
      'ROM: IOS-XE ROMMON',
      'BOOTLDR: System Bootstrap, Version',
      'R1 uptime is',
      'Uptime for this control processor is',
      'Technology Package License Information:',
      'Smart Licensing Status:',
      'cisco C9300-24T (X86) processor with',
      'Processor board ID',
      '2048K bytes of non-volatile configuration memory.',
    ])
    const labels = from(lines, 'Base Ethernet MAC Address', 7)
    expect(labels.map((line) => line.indexOf(' : '))).toEqual(labels.map(() => 34))
    const table = from(lines, 'Switch Ports Model', 3)
    expect(table[0]).toBe('Switch Ports Model              SW Version        SW Image              Mode   ')
    expect(table[1]).toBe('------ ----- -----              ----------        ----------            ----   ')
    expect(table[2]).toMatch(/^\* {4}1 \d+ {4}C9300-24T {10}\S+ +CAT9K_IOSXE {11}BUNDLE$/)
    expect([
      table[2]?.indexOf('C9300'),
      table[2]?.indexOf('17.'),
      table[2]?.indexOf('CAT9K'),
      table[2]?.indexOf('BUNDLE'),
    ]).toEqual([13, 32, 50, 72])
    expect(lines.slice(-3)).toEqual([table[2], '', ''])
  })

  test('c2621xm: the short layout of an old router', () => {
    const lines = shown('c2621xm', 'show version')
    inOrder(lines, [
      'Cisco Internetwork Operating System Software',
      'IOS (tm) C2600 Software (C2600-IK9O3S3-M), Version 12.3(26), RELEASE SOFTWARE',
      'ROM: System Bootstrap, Version',
      'R1 uptime is',
      'System returned to ROM by power-on',
      'System restarted at',
      'System image file is "flash:',
      'This product contains cryptographic features',
      'cisco 2621XM (MPC860P) processor (revision',
      'Processor board ID',
      'Bridging software.',
      'X.25 software, Version 3.0.0.',
      '2 FastEthernet/IEEE 802.3 interface(s)',
      '32K bytes of non-volatile configuration memory.',
      'Configuration register is 0x2102',
    ])
    expect(lines.some((line) => line.startsWith('Last reload'))).toBe(false)
  })

  test.each(PLATFORM_NAMES)('%s: a reload tells its time and reason in the words of the family', (platform) => {
    const lines = shown(platform, 'show version', {}, 'reload', '', 'enable')
    const xe = platform === 'isr4331' || platform === 'c9300'
    const returned = lines.find((line) => line.startsWith('System returned to ROM'))
    if (platform !== 'c2960')
      expect(form(returned ?? '')).toBe(
        `System returned to ROM by ${xe ? 'Reload Command' : 'reload'} at 9:9:9 UTC DDD MMM 9 9`,
      )
    const reason = lines.find((line) => line.startsWith('Last reload reason'))
    // 15.0(2)SE of a 2960 and the images of a 2621XM have no such line.
    expect(reason).toBe(
      platform === 'c2621xm' || platform === 'c2960' ? undefined : 'Last reload reason: Reload Command',
    )
  })
})

describe('dir', () => {
  const DATE = String.raw`(?: [A-Z][a-z]{2} \d|[A-Z][a-z]{2} \d\d) \d{4} \d\d:\d\d:\d\d \+00:00`
  test.each([
    ['c1941', 'flash0', 'rw-', 12],
    ['c2911', 'flash0', 'rw-', 12],
    ['isr4331', 'bootflash', 'rw-', 17],
    ['c2960', 'flash', 'rwx', 12],
    ['c9300', 'flash', 'rw-', 17],
    ['c2621xm', 'flash', 'rw-', 12],
  ] as const)('%s: heading, rows in columns, totals', (platform, name, rights, width) => {
    const lines = shown(platform, 'dir')
    expect(lines[0]).toBe(`Directory of ${name}:/`)
    expect(lines[1]).toBe('')
    const rows = lines.slice(2, -2)
    expect(rows.length).toBeGreaterThanOrEqual(2)
    for (const line of rows) {
      // Number in five columns or more, two blanks, mode, size to the right, two blanks, the date right-aligned, two blanks, the name.
      expect(line).toMatch(
        new RegExp(
          String.raw`^[ \d]{4}\d+  [d-](?:${rights}|rwx)[ \d]{${width - 1}}\d  (?:${DATE}|[ ]{20}<no date>)  \S+$`,
        ),
      )
    }
    expect(lines.at(-2)).toBe('')
    expect(lines.at(-1)).toMatch(/^\d+ bytes total \(\d+ bytes free\)$/)
  })
})

describe('show flash:', () => {
  test.each(['c1941', 'c2911'] as const)('%s: the table, number to the left', (platform) => {
    const lines = shown(platform, 'show flash:')
    expect(lines[0]).toBe('-#- --length-- -----date/time------ path')
    for (const line of lines.slice(1, 3))
      expect(line).toMatch(/^[\d ]{3} [\d ]{9}\d [A-Z][a-z]{2} [ \d]?\d \d{4} \d\d:\d\d:\d\d \+00:00 \S+$/)
    expect(lines.slice(3)).toEqual(['', expect.stringMatching(/^\d+ bytes available \(\d+ bytes used\)$/), ''])
  })

  test('isr4331: full paths, number to the right', () => {
    for (const command of ['show bootflash:', 'show flash:']) {
      const lines = shown('isr4331', command)
      expect(lines[0]).toBe('-#- --length-- ---------date/time--------- path')
      const rows = lines.slice(1, lines.indexOf(''))
      expect(rows.length).toBeGreaterThan(0)
      for (const line of rows)
        expect(line).toMatch(
          /^[ \d]{2}\d [ \d]{9}\d [A-Z][a-z]{2} \d\d \d{4} \d\d:\d\d:\d\d(?:\.\d{10})? \+00:00 \/bootflash\/\S*$/,
        )
      expect(lines.at(lines.indexOf('') + 1)).toMatch(/^\d+ bytes available \(\d+ bytes used\)$/)
    }
  })

  test('c2621xm: the system flash directory', () => {
    const lines = shown('c2621xm', 'show flash:').filter((line) => line !== '')
    expect(lines.slice(0, 2)).toEqual(['System flash directory:', 'File  Length   Name/status'])
    expect(lines[2]).toMatch(/^ {2}1 [ \d]{9}\d {2}\S+$/)
    expect(lines.find((line) => line.startsWith('['))).toMatch(/^\[\d+ bytes used, \d+ available, \d+ total\]$/)
  })
})

describe('show file systems', () => {
  test.each(PLATFORM_NAMES)('%s: two numbers to the right, type, flags, prefixes; one default', (platform) => {
    const lines = shown(platform, 'show file systems')
    expect(lines.slice(0, 3)).toEqual(['File Systems:', '', '       Size(b)       Free(b)      Type  Flags  Prefixes'])
    const rows = lines.slice(3).filter((line) => line !== '')
    for (const line of rows)
      expect(line).toMatch(
        /^[* ] {1,}(?:\d+|-) +(?:\d+|-) +(?:opaque|disk|flash|network|nvram|usbflash|unknown) +(?:rw|ro|wo)   \S+:(?: \S+:\S*)*#?$/,
      )
    for (const line of rows) expect(line.slice(0, 40)).toMatch(/^[* ][ \d-]{13}[ \d-]{14} [ a-z]{9}  /)
    expect(rows.filter((line) => line.startsWith('*'))).toHaveLength(1)
    const prefixes = rows.map((line) => line.slice(48))
    expect(
      ['system:', 'tftp:', 'nvram:', 'rcp:', 'ftp:', 'scp:'].filter(
        (wanted) => !prefixes.some((prefix) => prefix.startsWith(wanted)),
      ),
    ).toEqual([])
  })
})

describe('show boot and show bootvar', () => {
  test('c2960: labels in one column, values as entered', () => {
    const lines = shown('c2960', 'show boot', {}, 'configure terminal', 'boot system flash:/x.bin', 'end')
    expect(lines.slice(0, 5)).toEqual([
      'BOOT path-list      : flash:/x.bin',
      'Config file         : flash:/config.text',
      'Private Config file : flash:/private-config.text',
      expect.stringMatching(/^Enable Break {8}: (yes|no)$/),
      'Manual Boot         : no',
    ])
    inOrder(lines, [
      'Manual Boot',
      'HELPER path-list    :',
      'Auto upgrade        :',
      'Auto upgrade path   :',
      'NVRAM/Config file',
      '      buffer size:   ',
    ])
    for (const line of lines.slice(0, 8).filter((one) => one.includes(' : ')))
      expect(line.indexOf(' :')).toBe(line.startsWith('Allow Dev Key') ? 21 : 19)
  })

  test('c9300: a block for the switch, now and at the next reload', () => {
    const lines = shown('c9300', 'show boot')
    expect(lines.slice(0, 11)).toEqual([
      '---------------------------',
      'Switch 1',
      '---------------------------',
      'Current Boot Variables:',
      'BOOT variable does not exist',
      '',
      'Boot Variables on next reload:',
      'BOOT variable does not exist',
      'Manual Boot = no',
      expect.stringMatching(/^Enable Break = (yes|no)$/),
      'Boot Mode = DEVICE',
    ])
    expect(lines[11]).toBe('iPXE Timeout = 0')
  })

  test.each(['c1941', 'c2911', 'isr4331'] as const)('%s: four lines', (platform) => {
    expect(shown(platform, 'show bootvar', {}, 'configure terminal', 'config-register 0x2142', 'end')).toEqual([
      'BOOT variable =',
      'CONFIG_FILE variable =',
      'BOOTLDR variable does not exist',
      'Configuration register is 0x2102 (will be 0x2142 at next reload)',
    ])
    const saved = shown(
      platform,
      'show bootvar',
      {},
      'configure terminal',
      'boot system flash:a.bin',
      'boot system flash:b.bin',
      'end',
      'write memory',
    )
    expect(saved[0]).toMatch(/^BOOT variable = flash:a\.bin,1\d?;flash:b\.bin,1\d?;$/)
  })
})

test('c9300: show install summary parts its table with lines of eighty dashes', () => {
  const lines = shown('c9300', 'show install summary')
  const rule = '-'.repeat(80)
  expect(lines[0]).toMatch(/^\[ .* \] Installed Package\(s\) Information:$/)
  expect(lines.slice(1, 4)).toEqual([
    'State (St): I - Inactive, U - Activated & Uncommitted,',
    '            C - Activated & Committed, D - Deactivated & Uncommitted',
    rule,
  ])
  expect(lines[4]).toMatch(/^Type {2}St {3}Filename\/Version +$/)
  expect(lines[4]).toHaveLength(80)
  expect(lines[5]).toBe(rule)
  expect(lines.filter((line) => line === rule)).toHaveLength(4)
  const last = lines.filter((line) => line !== '').slice(-3)
  expect([last[0], last[2]]).toEqual([rule, rule])
  expect(last[1]).toMatch(/^Auto abort timer: /)
})
