import { describe, expect, test } from 'vitest'
import { bootChoice, powerCycle } from '../../src/sim/boot.ts'
import { configuring, enabled, FOREIGN, MIDDLE, OLD, router, type, worldFrom, type Screen } from '../support/console.ts'

/** What a device says and does after the given configuration lines, a save and a power cycle. */
const bootedWith = (lines: string, change: Readonly<Record<string, unknown>> = {}): Screen =>
  type(configuring(change), `${lines}\nend\nwrite\n@power-cycle`)
/** What the bootstrap prints between its banner and the image. */
const failures = ({ text }: Screen): string =>
  /Readonly ROMMON initialized\n([^]*?)(?:program load complete|\nrommon 1 >)/.exec(text)?.[1] ?? ''
const image = ({ device }: Screen): string | null => device.running?.url ?? null
/** What the event of the last start says was tried before. */
const passedOver = ({ events }: Screen) => events.findLast((event) => event.type === 'boot')?.passedOver
const flash = [OLD, MIDDLE]

describe('the console of a boot', () => {
  test('shows bootstrap, image, rights, the log and the prompt, in that order', () => {
    const { text } = type(router(), '@power-cycle')
    const parts = [
      '\nSystem Bootstrap, Version 15.0(1r)M16, RELEASE SOFTWARE (fc1)\nTechnical Support: http://www.cisco.com/techsupport\nCopyright (c) 2012 by cisco Systems, Inc.\n\nTotal memory size = 512 MB - On-board = 512 MB, DIMM0 = 0 MB\nCISCO2911/K9 platform with 524288 Kbytes of main memory\n',
      '\n\nReadonly ROMMON initialized\nprogram load complete, entry point: 0x80803000, size: 0x1b340\nprogram load complete, entry point: 0x80803000, size: 0x1b340\n\n\nIOS Image Load Test\n___________________\nDigitally Signed Release Software\nprogram load complete, entry point: 0x81000000, size: 0x49d7544\nSelf decompressing the image : ########################## [OK]\n',
      'Restricted Rights Legend',
      'Cisco IOS Software, C2900 Software (C2900-UNIVERSALK9-M), Version 15.1(4)M4, RELEASE SOFTWARE (fc1)\n',
      'Cisco CISCO2911/K9 (revision 1.0) with 483328K/40960K bytes of memory.\n',
      '\n\nPress RETURN to get started!\n\n\n*May  4 09:02:30.000: %LINK-3-UPDOWN: Interface GigabitEthernet0/0, changed state to up\n*May  4 09:02:30.000: %SYS-5-CONFIG_I: Configured from memory by console\n*May  4 09:02:30.000: %SYS-5-RESTART: System restarted --\nCisco IOS Software, C2900 Software (C2900-UNIVERSALK9-M), Version 15.1(4)M4, RELEASE SOFTWARE (fc1)\n',
      '\nCompiled Tue 20-Mar-12 18:57 by prod_rel_team\nR1>',
    ]
    const places = parts.map((part) => text.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('logs the ports that are open, and no configuration where none was read', () => {
    const { text } = type(
      router({
        'startup-config':
          'interface Loopback0\n ip address 1.1.1.1 255.255.255.255\ninterface GigabitEthernet0/1\n no shutdown\n',
      }),
      '@power-cycle',
    )
    expect(text.match(/LINK-3-UPDOWN: Interface \S+/g)).toEqual(['LINK-3-UPDOWN: Interface GigabitEthernet0/1,'])
    const ignored = type(router({ 'config-register': '0x2142' }), '@power-cycle\nno\n\n').text
    expect(ignored).toContain('%SYS-5-RESTART: System restarted --')
    expect(ignored).not.toMatch(/LINK-3-UPDOWN|Configured from memory/)
  })

  test('takes its time on the simulated clock', () => {
    const world = router()
    expect(type(world, '@power-cycle').world.clock - world.clock).toBe(150_000)
  })
})

describe('which image', () => {
  test('without boot system the first image in flash, not the newest, and no other file', () => {
    expect(image(bootedWith('', { flash: [{ name: 'readme.txt', content: 'x' }, MIDDLE, OLD] }))).toBe(
      `flash0:${MIDDLE}`,
    )
    expect(image(bootedWith('', { flash: [OLD, MIDDLE] }))).toBe(`flash0:${OLD}`)
  })

  test.each([
    [`boot system flash:${MIDDLE}`, `flash:${MIDDLE}`],
    [`boot system flash:/${MIDDLE}`, `flash:/${MIDDLE}`],
    [`boot system flash0:${MIDDLE}`, `flash0:${MIDDLE}`],
    [`boot system flash ${MIDDLE}`, `flash:${MIDDLE}`],
    [`boot system flash flash:${MIDDLE}`, `flash:${MIDDLE}`],
    ['boot system flash', `flash0:${OLD}`],
    ['boot system flash:', `flash0:${OLD}`],
  ])('%s', (line, url) => {
    const screen = bootedWith(line, { flash })
    expect(failures(screen)).toBe('')
    expect(image(screen)).toBe(url)
  })

  test('a list is tried in the order of entry, and every failure is told', () => {
    const screen = bootedWith(
      `boot system flash:typo.bin\nboot system flash:${MIDDLE}\nboot system flash:${FOREIGN}\nboot system usbflash0:x.bin\nboot system tftp ${OLD} 10.0.0.5\nboot system x.bin\nboot system rom\nboot system flash:${OLD}`,
      { flash: [{ name: MIDDLE, corrupt: 'true' }, FOREIGN, OLD], 'flash-size': '512487424', image: OLD },
    )
    expect(failures(screen)).toBe(
      [
        'loadprog: error - on file open\nboot: cannot load "flash:typo.bin"\n',
        `loadprog: bad file magic number:      0x0\nboot: cannot load "flash:${MIDDLE}"\n`,
        `loadprog: error - Invalid image for platform\nboot: cannot load "flash:${FOREIGN}"\n`,
        'loadprog: error - on file open\nboot: cannot load "usbflash0:x.bin"\n',
        `%Error opening tftp://10.0.0.5/${OLD} (No such file or directory)\nboot: cannot load "tftp:${OLD} 10.0.0.5"\n`,
        '%Error opening tftp://255.255.255.255/x.bin (Timed out)\nboot: cannot load "x.bin"\n',
      ].join(''),
    )
    expect(image(screen)).toBe(`flash:${OLD}`)
    expect(passedOver(screen)).toEqual([
      { entry: 'flash:typo.bin', reason: 'missing' },
      { entry: `flash:${MIDDLE}`, reason: 'damaged' },
      { entry: `flash:${FOREIGN}`, reason: 'wrong-platform' },
      { entry: 'usbflash0:x.bin', reason: 'no-device' },
      { entry: `tftp:${OLD} 10.0.0.5`, reason: 'missing' },
      { entry: 'x.bin', reason: 'unreachable' },
      { entry: 'rom', reason: 'no-device' },
    ])
  })

  test('when every entry fails, the first bootable image in flash', () => {
    const screen = bootedWith('boot system flash:typo.bin', {
      flash: [FOREIGN, { name: MIDDLE, corrupt: 'true' }, OLD],
      'flash-size': '512487424',
      image: OLD,
    })
    expect(image(screen)).toBe(`flash0:${OLD}`)
    expect(passedOver(screen)).toEqual([
      { entry: 'flash:typo.bin', reason: 'missing' },
      { entry: `flash0:${FOREIGN}`, reason: 'wrong-platform' },
      { entry: `flash0:${MIDDLE}`, reason: 'damaged' },
    ])
  })

  test('a text is no image, and the first entry that boots passes nothing over', () => {
    const files = [{ name: 'readme.txt', content: 'x' }, OLD]
    const screen = bootedWith(`boot system flash:readme.txt\nboot system flash:${OLD}`, { flash: files })
    expect(passedOver(screen)).toEqual([{ entry: 'flash:readme.txt', reason: 'not-an-image' }])
    expect(passedOver(bootedWith(`boot system flash:${OLD}`, { flash: files }))).toEqual([])
  })

  test('an image on a USB stick', () => {
    expect(image(bootedWith(`boot system usbflash0:${MIDDLE}`, { usbflash0: [MIDDLE] }))).toBe(`usbflash0:${MIDDLE}`)
  })

  test('only what was saved counts', () => {
    const screen = type(configuring({ flash }), `boot system flash:${MIDDLE}\nend\nreload\nno\n\n`)
    expect(image(screen)).toBe(`flash0:${OLD}`)
    expect(image(type(configuring({ flash }), `boot system flash:${MIDDLE}\nend\nreload\nyes\n\n`))).toBe(
      `flash:${MIDDLE}`,
    )
  })

  test('an empty flash ends in ROMmon', () => {
    const screen = type(enabled({ flash: [], image: OLD }), 'reload\n\n')
    expect(failures(screen)).toBe('boot: cannot determine first executable file name ondevice "flash0:"\n')
    expect(screen.waiting).toBe('rommon 1 > ')
    expect(screen.events.at(-1)).toMatchObject({ type: 'boot', image: null, version: null })
  })

  test('a flash without one that boots does too', () => {
    const screen = type(enabled({ flash: [{ name: MIDDLE, corrupt: 'true' }, FOREIGN], image: OLD }), 'reload\n\n')
    expect(screen.waiting).toBe('rommon 1 > ')
    expect(failures(screen)).toContain(`boot: cannot load "flash0:${MIDDLE}"`)
  })
})

describe('the configuration register', () => {
  test.each([
    ['0x2102', `flash:${MIDDLE}`, 'R1>'],
    ['0x2142', `flash:${MIDDLE}`, 'Would you like to enter the initial configuration dialog? [yes/no]: '],
    ['0xA102', `flash:${MIDDLE}`, 'Would you like to enter the initial configuration dialog? [yes/no]: '],
    ['0x2101', `flash0:${OLD}`, 'R1>'],
    ['0x2141', `flash0:${OLD}`, 'Would you like to enter the initial configuration dialog? [yes/no]: '],
    ['0x2100', null, 'rommon 1 > '],
    ['0x2140', null, 'rommon 1 > '],
    ['0x0', null, 'rommon 1 > '],
    ['0x2002', `flash:${MIDDLE}`, 'R1>'],
    ['0xF', `flash:${MIDDLE}`, 'R1>'],
    ['8450', `flash:${MIDDLE}`, 'R1>'],
    ['8448', null, 'rommon 1 > '],
  ])('%s', (value, url, waiting) => {
    const screen = bootedWith(`boot system flash:${MIDDLE}\nconfig-register ${value}`, { flash })
    expect(image(screen)).toBe(url)
    expect(screen.waiting).toBe(waiting)
    expect(screen.device.register.current).toBe(Number(value))
  })

  test('waits for the next reload, and needs no save', () => {
    const waiting = type(configuring(), 'config-register 0x2142\nend')
    expect(waiting.device.register).toEqual({ current: 0x2102, next: 0x2142 })
    const ignored = type(waiting.world, 'reload\nno\n\n')
    expect(ignored.device.register).toEqual({ current: 0x2142, next: 0x2142 })
    expect(ignored.device.startup).not.toBeNull()
    expect(ignored.device.config.identity.hostname).toBe('Router')
  })

  test('survives write erase', () => {
    expect(
      type(configuring(), 'config-register 0x2101\nend\nwrite erase\n\n@power-cycle').device.register.current,
    ).toBe(0x2101)
  })

  test('a decimal number is decimal', () => {
    expect(type(configuring(), 'config-register 2102').device.register.next).toBe(0x836)
  })

  test('a recovery that forgets it ignores the configuration again', () => {
    const recovered = type(
      router({ 'startup-config': 'enable secret lost\n' }),
      '@power-cycle break\nconfreg 0x2142\nreset\nno\n\nenable\ncopy startup-config running-config\n\nconfigure terminal\nenable secret found\nend\nwrite',
    )
    expect(recovered.device.config.identity.hostname).toBe('R1')
    expect(type(recovered.world, 'reload\n\n').waiting).toBe(
      'Would you like to enter the initial configuration dialog? [yes/no]: ',
    )
    const reset = type(recovered.world, 'configure terminal\nconfig-register 0x2102\nend\nreload\nno\n\nenable')
    expect(reset.waiting).toBe('Password: ')
    expect(type(reset.world, 'found').waiting).toBe('R1#')
  })
})

describe('power', () => {
  test('Break in the first minute stops the boot in ROMmon, whatever the register says', () => {
    const screen = type(router(), '@power-cycle break')
    expect(screen.text).toMatch(
      /\nReadonly ROMMON initialized\nmonitor: command "boot" aborted due to user interrupt\nrommon 1 > $/,
    )
    expect(screen.device).toMatchObject({ mode: 'rommon', running: null })
  })

  test('a power cycle loses what was not saved, and an open question', () => {
    const screen = type(configuring(), 'hostname R9\ndo delete flash:x\n@power-cycle')
    expect(screen.waiting).toBe('R1>')
    expect(screen.device).toMatchObject({ unsaved: false, reloads: 0, lastReload: 'power-on' })
  })

  test('powerCycle leaves the given world alone', () => {
    const world = type(configuring({ flash }), `boot system flash:${MIDDLE}\nend\nwrite`).world
    const before = JSON.stringify(world)
    expect(powerCycle(world).devices['R1']?.running?.url).toBe(`flash:${MIDDLE}`)
    expect(JSON.stringify(world)).toBe(before)
    expect(powerCycle(world, 'R2')).toBe(world)
  })

  test('powerCycle ends where @power-cycle does', () => {
    for (const change of [
      {},
      { 'config-register': '0x2142' },
      { 'config-register': '0x2100' },
      { flash: [], image: OLD },
    ]) {
      expect(powerCycle(router(change))).toEqual(type(router(change), '@power-cycle').world)
    }
  })

  test('bootChoice says why', () => {
    const why = (change: Readonly<Record<string, unknown>>): string => {
      const world = router(change)
      const device = world.devices['R1']
      return device ? bootChoice(device, world).why : ''
    }
    expect(why({ 'config-register': '0x2100' })).toBe('boot field 0 of 0x2100 stays in ROMmon')
    expect(why({ 'config-register': '0x2101' })).toBe('boot field 1 of 0x2101 takes the first image in flash')
    expect(why({})).toBe('with no boot system line the first image in flash is loaded')
    expect(why({ 'startup-config': `boot system flash:${OLD}\n` })).toBe(
      `\`boot system flash:${OLD}\` in startup-config names it`,
    )
    expect(why({ 'startup-config': 'boot system flash:x\n' })).toBe(
      'every boot system line failed, so the first image in flash is loaded',
    )
    expect(why({ flash: [], image: OLD })).toBe('there is no image to load')
  })
})

test('two devices share one clock, and each has its own console', () => {
  const world = worldFrom({
    devices: {
      R1: { platform: 'c2911', hostname: 'R1', flash: [OLD] },
      R2: { platform: 'c2911', hostname: 'R2', flash: [OLD] },
    },
  })
  const screen = type(world, 'enable\n@console R2\n@power-cycle\nenable\nno\nno\nenable')
  expect(screen.device.name).toBe('R2')
  expect(screen.world.devices['R1']?.mode).toBe('privileged')
  expect(screen.world.clock).toBe(world.clock + 150_000)
})
