// `show version` of the routers, line by line against the captures, with names, numbers and dates made equal; and what image names say.

import { expect, test } from 'vitest'
import { imageInfo, imageNamed } from '../../src/sim/images.ts'
import { type, worldFrom } from '../support/console.ts'

/** The output as forms: digits, serial numbers and names taken out. */
function shown(start: Readonly<Record<string, unknown>>, lines = ''): string[] {
  const screen = type(worldFrom(start), `${lines}show version`)
  return (screen.entries.at(-1)?.output ?? '').split('\n')
}
const between = (lines: readonly string[], from: string, to: string): string[] => {
  const start = lines.findIndex((line) => line.startsWith(from))
  return lines.slice(start, lines.findIndex((line, i) => i >= start && line.startsWith(to)) + 1)
}

test('ISR G2', () => {
  const lines = shown({ platform: 'c1941', hostname: 'C1900', flash: ['c1900-universalk9-mz.SPA.151-4.M8.bin'] })
  expect(lines.slice(0, 5)).toEqual([
    'Cisco IOS Software, C1900 Software (C1900-UNIVERSALK9-M), Version 15.1(4)M8, RELEASE SOFTWARE (fc2)',
    'Technical Support: http://www.cisco.com/techsupport',
    'Copyright (c) 1986-2014 by Cisco Systems, Inc.',
    'Compiled Fri 07-Mar-14 08:07 by prod_rel_team',
    '',
  ])
  expect(between(lines, 'ROM:', 'Last reload reason')).toEqual([
    'ROM: System Bootstrap, Version 15.0(1r)M16, RELEASE SOFTWARE (fc1)',
    '',
    'C1900 uptime is 1 hour, 0 minutes',
    'System returned to ROM by power-on',
    'System restarted at 08:00:00 UTC Mon May 4 2026',
    'System image file is "flash0:c1900-universalk9-mz.SPA.151-4.M8.bin"',
    'Last reload type: Normal Reload',
    'Last reload reason: power-on',
  ])
  expect(between(lines, 'License Info:', 'Configuration register')).toEqual([
    'License Info:',
    '',
    'License UDI:',
    '',
    '-------------------------------------------------',
    'Device#\t  PID\t\t\tSN',
    '-------------------------------------------------',
    '*0  \t  CISCO1941/K9          FTX163283RZ     ',
    '',
    '',
    '',
    "Technology Package License Information for Module:'c1900' ",
    '',
    '-----------------------------------------------------------------',
    'Technology    Technology-package           Technology-package',
    '              Current       Type           Next reboot  ',
    '------------------------------------------------------------------',
    'ipbase        ipbasek9      Permanent      ipbasek9',
    'security      None          None           None',
    'data          None          None           None',
    '',
    'Configuration register is 0x2102',
  ])
})

test('after a reload the time and the reason are told', () => {
  const image = {
    c2911: 'c2900-universalk9-mz.SPA.157-3.M8.bin',
    isr4331: 'isr4300-universalk9.16.09.06.SPA.bin',
    c2621xm: 'c2600-ik9o3s3-mz.124-25d.bin',
  }
  const reloaded = (platform: keyof typeof image): string[] =>
    shown({ platform, flash: [image[platform]], 'startup-config': 'hostname R1\n' }, 'enable\nreload\n\n@wait 5m\n')
  expect(reloaded('c2911')).toEqual(
    expect.arrayContaining([
      'System returned to ROM by reload at 09:00:00 UTC Mon May 4 2026',
      'Last reload reason: Reload Command',
      'R1 uptime is 5 minutes',
    ]),
  )
  expect(reloaded('isr4331')).toEqual(
    expect.arrayContaining([
      'System returned to ROM by Reload Command at 09:00:00 UTC Mon May 4 2026',
      'Last reload reason: Reload Command',
    ]),
  )
  expect(reloaded('c2621xm')).toContain('System returned to ROM by reload at 09:00:00 UTC Mon May 4 2026')
})

test('IOS XE', () => {
  const lines = shown({ platform: 'isr4331', hostname: 'isr4k', flash: ['isr4300-universalk9.16.06.04.SPA.bin'] })
  expect(lines.slice(0, 2)).toEqual([
    'Cisco IOS XE Software, Version 16.06.04',
    'Cisco IOS Software [Everest], ISR Software (X86_64_LINUX_IOSD-UNIVERSALK9-M), Version 16.6.4, RELEASE SOFTWARE (fc3)',
  ])
  expect(between(lines, 'export@cisco.com', 'cisco ISR4331')).toEqual([
    'export@cisco.com.',
    '',
    '',
    '',
    "Suite License Information for Module:'esg'",
    '',
    '--------------------------------------------------------------------------------',
    'Suite                 Suite Current         Type           Suite Next reboot',
    '--------------------------------------------------------------------------------',
    'FoundationSuiteK9     None                  None           None',
    'securityk9',
    'appxk9',
    '',
    'AdvUCSuiteK9          None                  None           None',
    'uck9',
    'cme-srst',
    'cube',
    '',
    '',
    'Technology Package License Information:',
    '',
    '-----------------------------------------------------------------',
    'Technology    Technology-package           Technology-package',
    '              Current       Type           Next reboot',
    '------------------------------------------------------------------',
    'appxk9           None             None             None',
    'uck9             None             None             None',
    'securityk9       None             None             None',
    'ipbase           ipbasek9         Permanent        ipbasek9',
    '',
    'cisco ISR4331/K9 (1RU) processor with 1795999K/6147K bytes of memory.',
  ])
})

test('an IOS XE 3 says both of its numbers, and 17 knows only Smart licences', () => {
  expect(
    shown({ platform: 'isr4331', flash: ['isr4300-universalk9.03.16.04b.S.155-3.S4b-ext.SPA.bin'] }).slice(0, 2),
  ).toEqual([
    'Cisco IOS XE Software, Version 03.16.04b.S - Extended Support Release',
    'Cisco IOS Software, ISR Software (X86_64_LINUX_IOSD-UNIVERSALK9-M), Version 15.5(3)S4b, RELEASE SOFTWARE (fc1)',
  ])
  const lines = shown({ platform: 'isr4331', flash: ['isr4300-universalk9.17.06.05.SPA.bin'] })
  expect(lines.some((line) => line.startsWith('Suite'))).toBe(false)
  expect(lines).toContain('ipbase           ipbasek9         Smart License    ipbasek9')
})

test('an old router', () => {
  const lines = shown({ platform: 'c2621xm', hostname: 'OLD1', flash: ['c2600-ik9o3s3-mz.124-25d.bin'] })
  expect(lines[0]).toBe(
    'Cisco IOS Software, C2600 Software (C2600-IK9O3S3-M), Version 12.4(25d), RELEASE SOFTWARE (fc1)',
  )
  expect(lines.some((line) => line.startsWith('Last reload'))).toBe(false)
  expect(shown({ platform: 'c2621xm', flash: ['c2600-ik9o3s3-mz.123-26.bin'] }).slice(0, 2)).toEqual([
    'Cisco Internetwork Operating System Software ',
    'IOS (tm) C2600 Software (C2600-IK9O3S3-M), Version 12.3(26), RELEASE SOFTWARE (fc2)',
  ])
})

test.each([
  ['c1900-universalk9-mz.SPA.157-3.M7.bin', '15.7(3)M7', 85_053_880],
  ['c1900-universalk9-mz.SPA.150-1.M8.bin', '15.0(1)M8', 45_832_792],
  ['c2801-ipbase-mz.124-1c.bin', '12.4(1c)', 13_932_728],
  ['c1000-universalk9-mz.152-7.E10.bin', '15.2(7)E10', 16_500_736],
  ['isr4300-universalk9.03.16.04b.S.155-3.S4b-ext.SPA.bin', '15.5(3)S4b', 486_645_440],
  ['isr4300-universalk9.03.16.05.S.155-3.S5-ext.SPA.bin', '15.5(3)S5', 486_899_872],
  ['cat9k_iosxe.17.03.01.SPA.bin', '17.3.1', 892_195_673],
  ['cat9k_lite_iosxe.17.09.05.SPA.bin', '17.9.5', 473_832_423],
])('%s is %s of %i bytes', (name, version, size) => {
  expect(imageInfo(name)?.version).toBe(version)
  expect(imageNamed(name)?.size).toBe(size)
})
