// Which image a router loads, and what its console shows: every branch of ios-behaviour.md 12.5 and 12.6, the register of 11.

import { describe, expect, test } from 'vitest'
import { bootChoice, powerCycle } from '../../src/sim/boot.ts'
import { runningConfigText } from '../../src/sim/config.ts'
import { baudOf, GARBAGE, withBaudIndex } from '../../src/sim/register.ts'
import type { World } from '../../src/sim/world.ts'
import { FOREIGN, MIDDLE, NEW, OLD, plays, router, type, worldFrom } from '../support/console.ts'

const XE_OLD = 'isr4300-universalk9.16.09.06.SPA.bin'
const XE_NEW = 'isr4300-universalk9.17.06.05.SPA.bin'
const B_OLD = 'c2600-ik9o3s3-mz.123-26.bin'
const B_NEW = 'c2600-ik9o3s3-mz.124-25d.bin'
const PORT = 'interface GigabitEthernet0/0\n ip address 10.0.0.1 255.255.255.0\n'

const xe = (change: Readonly<Record<string, unknown>> = {}): World =>
  worldFrom({ platform: 'isr4331', hostname: 'EDGE', flash: [XE_OLD], 'startup-config': 'hostname EDGE\n', ...change })
const old = (change: Readonly<Record<string, unknown>> = {}): World =>
  worldFrom({ platform: 'c2621xm', hostname: 'OLD1', flash: [B_OLD], 'startup-config': 'hostname OLD1\n', ...change })
const cycled = (world: World): ReturnType<typeof type> => type(world, '@power-cycle')
const running = (world: World): string | null => world.devices[world.focus]?.running?.url ?? null

describe('which image', () => {
  test.each([
    ['0x2100', null],
    ['0x2101', `flash0:${OLD}`],
    ['0x2102', `flash:${MIDDLE}`],
    ['0x210F', `flash:${MIDDLE}`],
    ['0x2142', `flash:${MIDDLE}`],
  ])('boot field of %s', (register, url) => {
    const world = router({
      flash: [OLD, MIDDLE],
      'startup-config': `${PORT}boot system flash:${MIDDLE}\n`,
      'config-register': register,
    })
    expect(running(cycled(world).world)).toBe(url)
  })

  test('boot field 0 says nothing about images', () => {
    const screen = cycled(router({ 'config-register': '0x2100' }))
    expect(screen.text).not.toContain('boot:')
    expect(screen.waiting).toBe('rommon 1 > ')
  })

  test('an entry of an invalid device is skipped without a word', () => {
    const screen = cycled(router({ 'startup-config': `boot system flash nvramx:${OLD}\nboot system rom\n` }))
    expect(screen.text).not.toMatch(/boot: |loadprog/)
    expect(running(screen.world)).toBe(`flash0:${OLD}`)
  })

  test('missing, damaged, foreign: each is told, then the first in flash', () => {
    const flash = [{ name: MIDDLE, corrupt: 'true' }, FOREIGN, OLD]
    const screen = cycled(
      router({
        flash,
        image: OLD,
        'flash-size': '600000000',
        'startup-config': `boot system flash:gone.bin\nboot system flash:${MIDDLE}\nboot system flash:${FOREIGN}\n`,
      }),
    )
    expect(screen.text).toContain(
      `loadprog: error - on file open\nboot: cannot load "flash:gone.bin"\nloadprog: bad file magic number:      0x0\nboot: cannot load "flash:${MIDDLE}"\nloadprog: error - Invalid image for platform\nboot: cannot load "flash:${FOREIGN}"\n`,
    )
    expect(running(screen.world)).toBe(`flash0:${OLD}`)
  })

  test.each([
    ['c2911', OLD, 'boot: cannot determine first executable file name ondevice "flash0:"'],
    ['isr4331', XE_OLD, 'boot: cannot determine first file name on device "bootflash:/"'],
    ['c2621xm', B_OLD, 'boot: cannot determine first file name on device "flash:"'],
  ])('%s with nothing in flash stops in ROMmon', (platform, image, text) => {
    const world = worldFrom({ platform, flash: [{ name: 'notes.txt', content: 'no image' }], image })
    const screen = cycled(world)
    expect(screen.lastLine).toBe(text)
    expect(screen.waiting).toBe('rommon 1 > ')
  })

  test.each([
    [
      'isr4331',
      'signature',
      xe({ flash: [{ name: XE_NEW, corrupt: 'true' }, XE_OLD], image: XE_OLD }),
      'Signature verification FAILED',
    ],
    [
      'c2621xm',
      'magic number',
      old({
        flash: [
          { name: B_OLD, corrupt: 'true' },
          { name: B_NEW, size: '16000000' },
        ],
        image: B_NEW,
      }),
      'trouble reading device magic number',
    ],
  ])('%s tells a damaged image by its %s', (_, __, world, text) => {
    expect(cycled(world).text).toContain(text)
  })
})

describe('over the network', () => {
  const served = (files: readonly unknown[], more: Readonly<Record<string, unknown>> = {}) => ({
    '10.0.0.5': { tftp: { files }, ftp: { username: 'ops', password: 'Upd8!', files }, ...more },
  })
  const listed = (list: string, change: Readonly<Record<string, unknown>> = {}): World =>
    router({ 'startup-config': `${PORT}${list}`, servers: served([NEW]), ...change })

  test.each([
    [`boot system tftp ${NEW} 10.0.0.5`, `tftp://10.0.0.5/${NEW}`],
    [`boot system tftp://10.0.0.5/${NEW}`, `tftp://10.0.0.5/${NEW}`],
    [`boot system ${NEW}`, `tftp://10.0.0.5/${NEW}`],
    [`ip ftp username ops\nip ftp password Upd8!\nboot system ftp ${NEW} 10.0.0.5`, `ftp://10.0.0.5/${NEW}`],
  ])('%s', (list, url) => {
    const screen = cycled(listed(list))
    expect(running(screen.world)).toBe(url)
    expect(screen.text).toContain(`Loading ${NEW} from 10.0.0.5 (via GigabitEthernet0/0): !`)
    expect(type(screen.world, 'show version | include image').lastLine).toBe(`System image file is "${url}"`)
  })

  test.each([
    [
      'the port is shut',
      {
        'startup-config': `interface GigabitEthernet0/0\n ip address 10.0.0.1 255.255.255.0\n shutdown\nboot system tftp ${NEW} 10.0.0.5\n`,
      },
      'Timed out',
    ],
    ['the server is silent', { servers: served([NEW], { unreachable: 'true' }) }, 'Timed out'],
    ['the cable is in another port', { servers: served([NEW], { via: 'Gi0/1' }) }, 'Timed out'],
    ['the file is not there', { servers: served([OLD]) }, 'No such file or directory'],
  ])('when %s, flash is next', (_, change, reason) => {
    const screen = cycled(listed(`boot system tftp ${NEW} 10.0.0.5\n`, change))
    expect(screen.text).toContain(
      `%Error opening tftp://10.0.0.5/${NEW} (${reason})\nboot: cannot load "tftp:${NEW} 10.0.0.5"\n`,
    )
    expect(running(screen.world)).toBe(`flash0:${OLD}`)
  })

  test('a wrong FTP password is no answer', () => {
    expect(
      running(cycled(listed(`ip ftp username ops\nip ftp password nope\nboot system ftp ${NEW} 10.0.0.5\n`)).world),
    ).toBe(`flash0:${OLD}`)
  })

  test('a damaged or foreign file over the network is no image either', () => {
    const screen = cycled(listed(`boot system tftp ${FOREIGN} 10.0.0.5\n`, { servers: served([FOREIGN]) }))
    expect(screen.text).toContain('loadprog: error - Invalid image for platform')
    expect(running(screen.world)).toBe(`flash0:${OLD}`)
  })

  test('with bit 13 clear flash is not tried after the network failed', () => {
    const screen = cycled(listed('boot system nobody.bin\n', { 'config-register': '0x102' }))
    expect(screen.waiting).toBe('rommon 1 > ')
    expect(cycled(listed('boot system flash:nobody.bin\n', { 'config-register': '0x102' })).waiting).toBe('R1>')
  })

  test('bit 10 asks by zeros', () => {
    expect(cycled(listed('boot system nobody.bin\n', { 'config-register': '0x2502' })).text).toContain(
      '%Error opening tftp://0.0.0.0/nobody.bin (Timed out)',
    )
  })

  test('power goes, the server goes: the choice is made anew', () => {
    const world = listed(`boot system tftp ${NEW} 10.0.0.5\n`)
    const first = powerCycle(world)
    expect(running(first)).toBe(`tftp://10.0.0.5/${NEW}`)
    expect(running(powerCycle({ ...first, servers: {} }))).toBe(`flash0:${OLD}`)
  })
})

describe('IOS XE', () => {
  test('without a boot list it says so and takes the first in flash', () => {
    const { text } = cycled(xe())
    expect(text).toContain(
      `no valid BOOT image found\nFinal autoboot attempt from default boot device...\nLocated ${XE_OLD}\n`,
    )
    expect(text).toContain('Last reset cause: PowerOn')
    expect(type(type(xe(), 'enable').world, 'reload\n\n').text).toContain('Last reset cause: LocalSoft')
  })

  test('with a boot list the image is located at once', () => {
    const { text } = cycled(xe({ 'startup-config': `boot system bootflash:${XE_OLD}\n` }))
    expect(text).not.toContain('no valid BOOT image found')
    expect(text).toContain(`main memory\n\nLocated ${XE_OLD}\n`)
  })

  test('when the list fails the last attempt is from flash', () => {
    const { text } = cycled(xe({ 'startup-config': 'boot system bootflash:gone.bin\n' }))
    expect(text).toContain('boot: cannot open "bootflash:gone.bin"')
    expect(text).toContain('Final autoboot attempt from default boot device...')
  })

  test('a startup-config that the register passes over is logged', () => {
    expect(cycled(xe({ 'config-register': '0x2142' })).text).toMatch(
      /\n\*May {2}4 \d\d:\d\d:\d\d\.\d{3}: %SYS-6-STARTUP_CONFIG_IGNORED: System startup configuration is ignored based on the configuration register setting\.\n/,
    )
    const none = worldFrom({ platform: 'isr4331', flash: [XE_OLD] })
    expect(cycled(none).text).toContain('No startup-config, starting autoinstall/pnp/ztp...')
    expect(cycled(none).text).not.toContain('STARTUP_CONFIG_IGNORED')
  })

  test('BOOT can be taken away in ROMmon, and a save writes it again', () => {
    const world = xe({ flash: [XE_OLD, XE_NEW], image: XE_OLD, 'startup-config': `boot system bootflash:${XE_NEW}\n` })
    const screen = type(world, '@power-cycle break\nunset BOOT\nset')
    expect(screen.text).not.toContain('BOOT=')
    expect(bootChoice(screen.device, screen.world).image?.name).toBe(XE_OLD)
    const booted = type(screen.world, `boot bootflash:${XE_NEW}\nenable\nshow bootvar`)
    const saved = type(booted.world, 'write\n\nshow bootvar')
    expect(saved.text).toContain(`BOOT variable = bootflash:${XE_NEW},12;`)
  })

  test('BOOT can be set in ROMmon', () => {
    const screen = type(xe({ flash: [XE_OLD, XE_NEW], image: XE_OLD, mode: 'rommon' }), `BOOT=bootflash:${XE_NEW},1;`)
    expect(bootChoice(screen.device, screen.world).image?.name).toBe(XE_NEW)
  })

  test('show romvar lists the variables of ROMmon', () => {
    plays(
      xe({ 'startup-config': `boot system bootflash:${XE_OLD}\n` }),
      `
      EDGE>show romvar
      ROMMON variables:
       PS1 = rommon ! >
       LICENSE_BOOT_LEVEL =
       THRPUT =
       MCP_STARTUP_TRACEFLAGS = 00000000:00000000
       RET_2_RTS =
       BOOT = bootflash:${XE_OLD},1;
       ? = 0
       BSI = 0
       RET_2_RCALTS =
       RANDOM_NUM = 2137168332
      EDGE>`,
    )
  })
})

describe('the other bits', () => {
  test.each([
    [0, '9600', 0x2102],
    [1, '4800', 0x2902],
    [2, '1200', 0x3102],
    [3, '2400', 0x3902],
    [4, '19200', 0x2122],
    [5, '38400', 0x2922],
    [6, '57600', 0x3122],
    [7, '115200', 0x3922],
  ])('speed %i is %s baud', (index, baud, register) => {
    expect(withBaudIndex(0x2102, index)).toBe(register)
    expect(baudOf(register)).toBe(baud)
  })

  test('0x2120 is ROMmon, and strange characters at 9600', () => {
    const screen = type(router(), 'enable\nconfigure terminal\nconfig-register 0x2120\nend\nreload\nno\n\n')
    expect(screen.waiting).toBe('rommon 1 > ')
    const last = screen.entries.at(-1)
    expect(last?.output).toContain(GARBAGE)
    expect(last?.note).toContain('19200 baud')
    // The terminal follows once: the same speed at the next start is no surprise.
    expect(type(screen.world, 'reset').entries.at(-1)?.note).toBeNull()
    const back = type(screen.world, 'confreg 0x2102\nreset')
    expect(back.entries.at(-1)?.note).toContain('9600 baud')
    expect(back.waiting).toBe('R1>')
  })

  test.each(['0x2142', '0xA102'])('%s leaves startup-config alone', (register) => {
    const screen = cycled(router({ 'config-register': register }))
    expect(screen.waiting).toBe('Would you like to enter the initial configuration dialog? [yes/no]: ')
    expect(screen.device.startup).not.toBeNull()
    expect(screen.device.config.identity.hostname).toBe('Router')
  })

  test('bit 7 hides the banner', () => {
    expect(cycled(router({ 'config-register': '0x2182' })).text).not.toContain('Restricted Rights')
    expect(cycled(router()).text).toContain('Restricted Rights')
  })

  test('Break works in the first minute, whatever bit 8 says', () => {
    for (const register of ['0x2102', '0x2002']) {
      const screen = type(router({ 'config-register': register }), '@power-cycle break')
      expect(screen.lastLine).toBe('monitor: command "boot" aborted due to user interrupt')
      expect(screen.waiting).toBe('rommon 1 > ')
    }
  })
})

describe('without password recovery', () => {
  const locked = (world: World): World =>
    type(world, 'enable\nconfigure terminal\nno service password-recovery\nyes\nend\nwrite').world
  const image = { c1941: 'c1900-universalk9-mz.SPA.151-4.M10.bin', isr4331: XE_OLD, c2621xm: B_OLD }

  test('it warns, asks, and is shown', () => {
    plays(
      type(router(), 'enable\nconfigure terminal').world,
      `
      R1(config)#no service password-recovery
      WARNING:
      Executing this command will disable password recovery mechanism.
      Do not execute this command without another plan for
      password recovery.

      Are you sure you want to continue? [yes/no]: no
      R1(config)#do show running-config | include recovery
      R1(config)#no service password-recovery
      WARNING:
      Executing this command will disable password recovery mechanism.
      Do not execute this command without another plan for
      password recovery.

      Are you sure you want to continue? [yes/no]: yes
      R1(config)#do show running-config | include recovery
      no service password-recovery
      R1(config)#config-register 0x2142
      Password recovery is disabled, cannot enable diag or ignore configuration.
      R1(config)#config-register 0x2102
      R1(config)#`,
    )
  })

  test('declined, the configuration counts as unchanged', () => {
    expect(type(router(), 'enable\nconfigure terminal\nno service password-recovery\nno\nend').device.unsaved).toBe(
      false,
    )
  })

  test.each(['c1941', 'isr4331', 'c2621xm'] as const)(
    '%s: Break leads to one question, and yes costs the configuration',
    (platform) => {
      const world = locked(
        worldFrom({
          platform,
          hostname: 'R1',
          flash: [image[platform]],
          'startup-config': 'enable password forgotten\n',
          'running-config': 'hostname R1\n',
        }),
      )
      expect(cycled(world).text).toContain('PASSWORD RECOVERY FUNCTIONALITY IS DISABLED')
      const asked = type(world, '@power-cycle break')
      expect(asked.text).toContain('PASSWORD RECOVERY IS DISABLED.')
      expect(asked.waiting).toMatch(/^configuration and proceed +\[?y\/n/)
      const kept = type(asked.world, 'n')
      expect(kept.waiting).toBe('R1>')
      expect(kept.device.startup).not.toBeNull()
      const reset = type(asked.world, 'y')
      expect(reset.waiting).toBe('Would you like to enter the initial configuration dialog? [yes/no]: ')
      expect(reset.device.startup).toBeNull()
      expect(reset.events.map(({ type: kind }) => kind)).toEqual(['erase', 'boot'])
      // Afterwards the mechanism is there again.
      expect(type(reset.world, '@power-cycle break').waiting).toBe('rommon 1 > ')
    },
  )

  test('power may go at the question', () => {
    const asked = type(locked(router()), '@power-cycle break')
    expect(cycled(asked.world).waiting).toBe('R1>')
  })

  test('ROMmon refuses 0x2142 too', () => {
    const world = locked(router())
    const screen = type(world, 'delete /force flash:' + OLD + '\nreload\n\nconfreg 0x2142')
    expect(screen.waiting).toBe('rommon 2 > ')
    expect(screen.lastLine).toContain('Password recovery is disabled')
    expect(screen.device.register.next).toBe(0x2102)
  })
})

test.each([
  ['c1941', 'c1900-universalk9-mz.SPA.151-4.M10.bin', 'GigabitEthernet0/0'],
  ['c2911', OLD, 'GigabitEthernet0/0'],
  ['isr4331', XE_OLD, 'GigabitEthernet0/0/0'],
  ['c2621xm', B_OLD, 'FastEthernet0/0'],
])('%s boots back into the configuration it saved', (platform, image, port) => {
  const lines = `hostname R9\nboot system flash:x.bin\nboot system flash y.bin\nboot system tftp z.bin 10.0.0.5\nboot system rom\nboot system bare.bin\nno service password-recovery\nyes\ninterface ${port}\nip address 10.0.0.1 255.255.255.0\nno shutdown\nexit\nip ftp username ops\nline con 0\nend\nwrite`
  const before = type(worldFrom({ platform, flash: [image] }), `enable\nconfigure terminal\n${lines}`)
  const after = cycled(before.world)
  expect(runningConfigText(after.device)).toBe(runningConfigText(before.device))
  expect(after.device.startup?.text).toBe(runningConfigText(after.device))
})
