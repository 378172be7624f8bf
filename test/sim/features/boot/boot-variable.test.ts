// The BOOT and CONFIG_FILE variables of a router, from the statements of the saved configuration (ios-behaviour.md 6.3, 10).

import { describe, expect, test } from 'vitest'
import { OLD, plays, type, worldFrom } from '../../../support/console.ts'
import type { World } from '../../../../src/sim/world.ts'

const XE = 'isr4300-universalk9.16.09.06.SPA.bin'
const router = (startup: string): World =>
  worldFrom({ platform: 'c2911', hostname: 'R1', flash: [OLD], 'startup-config': `hostname R1\n${startup}` })
const edge = (startup: string): World =>
  worldFrom({ platform: 'isr4331', hostname: 'EDGE', flash: [XE], 'startup-config': `hostname EDGE\n${startup}` })

describe('the BOOT variable', () => {
  test.each([
    ['flash:x.bin', 'flash:x.bin'],
    ['flash x.bin', 'flash:x.bin'],
    ['flash flash0:x.bin', 'flash0:x.bin'],
    ['flash disk0:x.bin', 'disk0:x.bin'],
    ['usbflash0:x.bin', 'usbflash0:x.bin'],
    ['tftp x.bin 10.0.0.5', 'tftp:x.bin 10.0.0.5'],
    ['ftp x.bin 10.0.0.5', 'ftp:x.bin 10.0.0.5'],
    ['tftp://10.0.0.5/x.bin', 'tftp://10.0.0.5/x.bin'],
  ])('boot system %s is %s', (statement, entry) => {
    const { text } = type(router(`boot system ${statement}\n`), 'show bootvar')
    expect(text).toMatch(/^BOOT variable = (.*),\d+;$/m)
    expect(/^BOOT variable = (.*),\d+;$/m.exec(text)?.[1]).toBe(entry)
  })

  test('an IOS XE router tries an entry twelve times; its ROMmon has it once', () => {
    const { text } = type(edge(`boot system bootflash:${XE}\n`), 'show bootvar\nshow romvar')
    expect(text).toContain(`BOOT variable = bootflash:${XE},12;\n`)
    expect(text).toContain(` BOOT = bootflash:${XE},1;\n`)
  })

  test('the loader names an entry as the variable has it', () => {
    const { text } = type(router('boot system tftp x.bin 10.0.0.5\n'), '@power-cycle')
    expect(text).toContain('boot: cannot load "tftp:x.bin 10.0.0.5"\n')
  })
})

describe('the CONFIG_FILE variable', () => {
  test.each([
    ['c2911', router('')],
    ['isr4331', edge('')],
  ])('of a %s is what boot config names, from the save on', (_, world) => {
    const set = type(world, 'enable\nconfigure terminal\nboot config flash:other.cfg\nend\nshow bootvar')
    expect(set.text).toContain('CONFIG_FILE variable =\n')
    expect(set.device.notSimulated).toBe(0)
    const saved = type(set.world, 'write memory\nshow bootvar\nshow running-config | include boot')
    expect(saved.text).toContain('CONFIG_FILE variable = flash:other.cfg\n')
    expect(saved.text).toContain('boot-start-marker\nboot config flash:other.cfg\nboot-end-marker\n')
    const gone = type(saved.world, 'configure terminal\nno boot config\nend\nwrite memory\nshow bootvar')
    expect(gone.text).toContain('CONFIG_FILE variable =\n')
  })

  test('a classic router shows it, and reads NVRAM', () => {
    const screen = type(router('boot config flash:other.cfg\n'), '@power-cycle\nshow bootvar')
    expect(screen.text).toContain('CONFIG_FILE variable = flash:other.cfg\n')
    expect(screen.waiting).toBe('R1>')
  })

  describe('of an IOS XE router', () => {
    const moved = (lines = ''): ReturnType<typeof type> =>
      type(edge(''), `enable\nconfigure terminal\nboot config bootflash:day0.cfg nvbypass\nend\nwrite memory\n${lines}`)
    const file = (world: World): string | null | undefined =>
      world.devices['EDGE']?.disks['bootflash']?.files.find(({ name }) => name === 'day0.cfg')?.content

    test('names the file that is startup-config', () => {
      const { world, device } = moved()
      expect(file(world)).toBe(device.startup?.text)
      expect(file(world)).toContain('boot config bootflash:day0.cfg nvbypass\n')
      expect(type(world, 'show bootvar').text).toContain('CONFIG_FILE variable = bootflash:day0.cfg\n')
      expect(type(world, '@power-cycle').waiting).toBe('EDGE>')
    })

    test('a later save writes that file, and what is copied over it is read at the next start', () => {
      const { world } = moved('configure terminal\nhostname NEW\nend\nwrite memory')
      expect(file(world)).toContain('hostname NEW\n')
      const other = type(
        world,
        'copy running-config bootflash:old.cfg\n\nconfigure terminal\nhostname THIRD\nend\nwrite memory\ncopy bootflash:old.cfg bootflash:day0.cfg\n\n\n@power-cycle',
      )
      expect(other.waiting).toBe('NEW>')
    })

    test('without the file there is no configuration', () => {
      const { world } = moved('delete /force bootflash:day0.cfg\nshow startup-config')
      expect(type(world, '@power-cycle').waiting).toContain('initial configuration dialog')
    })

    test('erasing takes the file', () => {
      expect(file(moved('write erase\n\n').world)).toBeUndefined()
    })

    test('no boot config brings startup-config back to NVRAM and leaves the file', () => {
      const { world } = moved('configure terminal\nno boot config\nhostname BACK\nend\nwrite memory\n@power-cycle')
      expect(type(world, 'show bootvar').text).toContain('CONFIG_FILE variable =\n')
      expect(type(world, '').waiting).toBe('BACK>')
      expect(file(world)).toContain('hostname EDGE\n')
    })

    test('is known from a start state', () => {
      const world = edge('boot config bootflash:day0.cfg\n')
      expect(file(world)).toContain('hostname EDGE\n')
      expect(type(world, 'show bootvar').text).toContain('CONFIG_FILE variable = bootflash:day0.cfg\n')
    })
  })
})

test('a switch shows both markers and nothing between them', () => {
  plays(
    worldFrom({
      platform: 'c2960',
      hostname: 'SW1',
      flash: ['c2960-lanbasek9-mz.150-2.SE11.bin'],
      'startup-config': 'hostname SW1\nboot-start-marker\n',
    }),
    `
    SW1>enable
    SW1#show running-config | include boot
    boot-start-marker
    boot-end-marker
    SW1#`,
  )
})
