// What an IOS XE device prints by its release: the boot banner and `show version`.

import { describe, expect, test } from 'vitest'
import { imageInfo } from '../../src/sim/images.ts'
import { build, isXeFrom } from '../../src/sim/platforms/release.ts'
import { type, worldFrom } from '../support/console.ts'

const NAMES = {
  c9300: (release: string) => `cat9k_iosxe.${release}.SPA.bin`,
  isr4331: (release: string) => `isr4300-universalk9.${release}.SPA.bin`,
} as const
const THREE = '03.16.05.S.155-3.S5-ext'

/** All that a console shows on a device that runs a release. */
function shown(platform: keyof typeof NAMES, release: string, lines: string): string {
  const world = worldFrom({ platform, flash: [NAMES[platform](release)], 'startup-config': 'hostname S' })
  return type(world, lines).text
}

test.each([
  ['isr4300-universalk9.16.09.06.SPA.bin', '16.9', true],
  ['isr4300-universalk9.16.09.06.SPA.bin', '16.9.6', true],
  ['isr4300-universalk9.16.09.06.SPA.bin', '16.10', false],
  ['cat9k_iosxe.17.03.01.SPA.bin', '17.3.2', false],
  ['cat9k_iosxe.17.09.04a.SPA.bin', '17.3.2', true],
  // Its IOS is 15.5, its IOS XE is 3.16.
  [`isr4300-universalk9.${THREE}.SPA.bin`, '3.16', true],
  [`isr4300-universalk9.${THREE}.SPA.bin`, '15.4', false],
])('%s is from %s on: %s', (name, release, expected) => {
  expect(isXeFrom(imageInfo(name), release)).toBe(expected)
})

test.each([
  ['16.6.4', 'Everest'],
  ['16.9.6', 'Fuji'],
  ['16.12.8', 'Gibraltar'],
  ['17.1.1', 'Amsterdam'],
  ['17.6.5', 'Bengaluru'],
  ['17.9.4a', 'Cupertino'],
  ['17.12.4', 'Dublin'],
])('%s is of the train %s', (version, train) => {
  expect(build(version).train).toBe(train)
})

describe('the boot banner', () => {
  test('of a Catalyst from 16.9 on has the licence terms, and no ports', () => {
    const text = shown('c9300', '16.12.08', '@power-cycle')
    for (const line of [
      'Last reset cause     : PowerOn\nC9300-24T platform with 8388608 Kbytes of main memory\n',
      '\nBoth links down, not waiting for other switches\nSwitch number is 1\n\n              Restricted Rights Legend\n',
      '\n           Cisco Systems, Inc.\n           170 West Tasman Drive\n',
      '\nCisco IOS Software [Gibraltar], Catalyst L3 Switch Software (CAT9K_IOSXE), Version 16.12.8, RELEASE SOFTWARE',
      '\n\n\nThis software version supports only Smart Licensing as the software licensing mechanism.\n\n\nPLEASE READ THE FOLLOWING TERMS CAREFULLY.',
      '\nSoftware feature.\n\n\nFIPS: Flash Key Check : Key Not Found, FIPS Mode Not Enabled\n\ncisco C9300-24T',
      '\nSystem Serial Number               : FCW2303G16F\nCLEI Code Number                   : \n',
    ])
      expect(text).toContain(line)
    expect(text).not.toMatch(/Cisco IOS XE Software|GNU General|cryptographic|Ethernet interfaces/)
  })

  test('of a router up to 16.8 has the notices, with the cryptographic one behind them', () => {
    const text = shown('isr4331', '16.06.04', '@power-cycle')
    expect(text).toContain('\n           cisco Systems, Inc.\n')
    expect(text).toMatch(/GNU General[^]*This product contains cryptographic features[^]*cisco ISR4331/)
    expect(text).not.toMatch(/Cisco IOS XE Software|PLEASE READ/)
  })

  test('of a router names Smart Licensing from 16.10 on', () => {
    expect(shown('isr4331', '16.09.06', '@power-cycle')).not.toContain('supports only Smart Licensing')
    expect(shown('isr4331', '16.12.04', '@power-cycle')).toContain('supports only Smart Licensing')
  })

  test('of IOS XE 3 knows no WebUI and comes behind the ROMmon of its time', () => {
    const text = shown('isr4331', THREE, '@power-cycle\nshow version')
    const platform = '\nISR4331/K9 platform with 4194304 Kbytes of main memory\n'
    expect(text).toContain(platform)
    expect(shown('isr4331', THREE, '@power-cycle break\nreset').split(platform)).toHaveLength(3)
    expect(text).toContain('\nCisco IOS Software, ISR Software (X86_64_LINUX_IOSD-UNIVERSALK9-M), Version 15.5(3)S5,')
    expect(text).not.toContain('WebUI')
    expect(shown('isr4331', '16.06.04', '@power-cycle')).toContain(
      '\nCisco ISR4331/K9 platform with 4194304 Kbytes of main memory\n',
    )
  })

  test('a Catalyst boots bootflash: under the name of its flash', () => {
    const image = NAMES.c9300('17.09.04a')
    const world = worldFrom({
      platform: 'c9300',
      flash: [image],
      'startup-config': `boot system bootflash:${image}\n`,
    })
    const text = type(world, '@power-cycle\nshow version | include image').text
    expect(text).toContain(`\nboot: attempting to boot from [flash:${image}]\n`)
    expect(text).toContain(`\nSystem image file is "flash:${image}"\n`)
  })
})

describe('show version', () => {
  test.each([
    ['16.09.06', true],
    ['16.12.03', true],
    ['16.12.04', false],
    ['17.02.01', true],
    ['17.03.01', false],
    ['17.09.04a', false],
  ])('of a Catalyst with %s shows the register: %s', (release, expected) => {
    expect(shown('c9300', release, 'show version').includes('\nConfiguration register is 0x102\n')).toBe(expected)
  })

  test.each([
    ['c9300', '16.12.08', 'UNREGISTERED/EVAL MODE'],
    ['c9300', '17.03.02', 'Smart Licensing Using Policy'],
    ['isr4331', '16.12.04', 'Registration Not Applicable/Not Applicable'],
    ['isr4331', '17.06.05', 'Smart Licensing Using Policy'],
  ] as const)('of a %s with %s calls its licensing %s', (platform, release, status) => {
    expect(shown(platform, release, 'show version')).toContain(`\nSmart Licensing Status: ${status}\n`)
  })

  test('the processor is up some minutes longer than IOS, and the power came on', () => {
    const text = shown('isr4331', '17.06.05', '@power-cycle\n@wait 1h\nshow version')
    const minutes = (of: string): number => Number(new RegExp(`^${of} 1 hour, (\\d+) minutes?$`, 'm').exec(text)?.[1])
    const longer = minutes('Uptime for this control processor is') - minutes('S uptime is')
    expect(longer).toBeGreaterThanOrEqual(1)
    expect(longer).toBeLessThanOrEqual(6)
    expect(text).toContain('\nSystem returned to ROM by PowerOn\n')
    expect(text).toContain('\nLast reload reason: PowerOn\n')
  })
})

test('show romvar of a Catalyst lists the variables of its loader', () => {
  const image = NAMES.c9300('17.09.04a')
  const world = worldFrom({ platform: 'c9300', flash: [image], 'startup-config': `boot system flash:${image}\n` })
  const lines = type(world, 'show romvar').text.split('\n')
  expect(lines[1]).toBe('ROMMON variables for Active Switch:')
  expect(lines).toContain(`BOOT=flash:${image}`)
  expect(lines).toContain('MODEL_NUM=C9300-24T')
})
