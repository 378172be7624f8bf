// The BOOT and CONFIG_FILE variables of a router, from the statements of the saved configuration (ios-behaviour.md 6.3, 10).

import { describe, expect, test } from 'vitest'
import { OLD, plays, type, worldFrom } from '../support/console.ts'
import type { World } from '../../src/sim/world.ts'

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

  test('it does not change what is read at a start', () => {
    const world = router('boot config flash:other.cfg\n')
    expect(type(world, '@power-cycle').waiting).toBe('R1>')
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
