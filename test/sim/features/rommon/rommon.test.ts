import { describe, expect, test } from 'vitest'
import { FOREIGN, MIDDLE, OLD, plays, router, type } from '../../../support/console.ts'

const rommon = (change: Readonly<Record<string, unknown>> = {}) => router({ mode: 'rommon', ...change })

describe('ROMmon', () => {
  test('counts its prompt by non-empty lines, and knows neither IOS commands nor abbreviations', () => {
    plays(
      rommon(),
      `
      rommon 1 > enable
      monitor: command "enable" not found
      rommon 2 > Boot
      monitor: command "Boot" not found
      rommon 3 > conf
      monitor: command "conf" not found
      rommon 4 > meminfo
      % Not simulated here: meminfo
      rommon 5 > `,
    )
    expect(type(rommon(), '\n\n\n').waiting).toBe('rommon 1 > ')
  })

  test('help and ? list the commands', () => {
    const { text } = type(rommon(), 'help')
    expect(text).toContain(
      'alias               set and display aliases command\nboot                boot up an external process\nbreak               set/show/clear the breakpoint\nconfreg             configuration register utility\n',
    )
    expect(type(rommon(), '?').entries[0]?.output).toBe(type(rommon(), 'help').entries[0]?.output)
  })

  test('dir has its own layout', () => {
    plays(
      rommon({ flash: [{ name: 'a.txt', content: 'x' }, MIDDLE] }),
      `
      rommon 1 > dir flash:
      program load complete, entry point: 0x80803000, size: 0x1b340
      Directory of flash:

      1      1         -rw-     a.txt
      2      97794040  -rw-     ${MIDDLE}
      rommon 2 > dir nope:
      bad device name
      rommon 3 > dir usbflash0:
      bad device name
      rommon 4 > `,
    )
  })
})

describe('confreg', () => {
  test('with a value sets the register for the next reset; the same value again prints nothing', () => {
    const screen = plays(
      rommon({ 'config-register': '0x2100' }),
      `
      rommon 1 > confreg 0x2102

      You must reset or power cycle for new config to take effect

      rommon 2 > confreg 0x2102
      rommon 3 > `,
    )
    expect(screen.device.register).toEqual({ current: 0x2100, next: 0x2102 })
    expect(screen.events).toMatchObject([{ type: 'config-register', value: '0x2102', via: 'confreg' }])
  })

  test('alone shows the register and asks', () => {
    plays(
      rommon({ 'config-register': '0x2000' }),
      `
      rommon 1 > confreg

          Configuration Summary
      enabled are:
      load rom after netboot fails
      break/abort has effect
      console baud: 9600
      boot: the ROM Monitor

      do you wish to change the configuration? y/n  [n]:  ⏎
      rommon 2 > `,
    )
  })

  test('its questions change bit by bit', () => {
    const screen = plays(
      rommon({ 'config-register': '0x2102' }),
      `
      rommon 1 > confreg

          Configuration Summary
      enabled are:
      load rom after netboot fails
      console baud: 9600
      boot: image specified by the boot system commands
            or default to: cisco2-C2900

      do you wish to change the configuration? y/n  [n]:  y
      enable  "diagnostic mode"? y/n  [n]:  ⏎
      enable  "use net in IP bcast address"? y/n  [n]:  n
      disable "load rom after netboot fails"? y/n  [n]:  no
      enable  "use all zero broadcast"? y/n  [n]:  ⏎
      enable  "break/abort has effect"? y/n  [n]:  ⏎
      enable  "ignore system config info"? y/n  [n]:  yes
      change console baud rate? y/n  [n]:  y
      enter rate: 0 = 9600,  1 = 4800,  2 = 1200,  3 = 2400
                  4 = 19200, 5 = 38400, 6 = 57600, 7 = 115200
          [0]:  7
      change the boot characteristics? y/n  [n]:  y
      enter to boot:
       0 = ROM Monitor
       1 = the boot helper image
       2-15 = boot system
          [2]:  0

          Configuration Summary
      enabled are:
      load rom after netboot fails
      ignore system config info
      console baud: 115200
      boot: the ROM Monitor

      do you wish to change the configuration? y/n  [n]:  n

      You must reset or power cycle for new config to take effect

      rommon 2 > `,
    )
    // 0x2102 with bit 6, speed bits 5, 11 and 12, and boot field 0.
    expect(screen.device.register.next).toBe(0x3960)
  })

  test('nothing is set while the questions are open', () => {
    expect(type(rommon(), 'confreg\ny\ny').device.register.next).toBe(0x2102)
  })
})

describe('starting from ROMmon', () => {
  test('reset starts over with the new register', () => {
    const screen = type(rommon({ 'config-register': '0x2100' }), 'confreg 0x2102\nreset')
    expect(screen.waiting).toBe('R1>')
    expect(screen.device.register).toEqual({ current: 0x2102, next: 0x2102 })
  })

  test('boot takes the first image, boot NAME the named one; the register stays as it was', () => {
    const flash = [OLD, MIDDLE]
    expect(type(rommon({ flash, 'config-register': '0x0' }), 'boot').device.running?.url).toBe(`flash0:${OLD}`)
    const screen = type(
      rommon({ flash, 'config-register': '0x0' }),
      `boot flash:${MIDDLE}\nshow version | include register|image file`,
    )
    expect(screen.text).toMatch(
      new RegExp(`System image file is "flash:${MIDDLE}"\nConfiguration register is 0x0\nR1>$`),
    )
    expect(type(rommon({ usbflash0: [MIDDLE] }), `boot usbflash0:${MIDDLE}`).device.running?.url).toBe(
      `usbflash0:${MIDDLE}`,
    )
  })

  test('a register set by hand waits for a reset, also when an image is booted by hand', () => {
    const screen = type(rommon(), 'confreg 0x2142\nboot')
    expect(screen.waiting).toBe('R1>')
    expect(screen.device.register).toEqual({ current: 0x2102, next: 0x2142 })
  })

  test('what cannot be booted leaves one in ROMmon', () => {
    plays(
      rommon({ flash: [{ name: MIDDLE, corrupt: 'true' }, FOREIGN] }),
      `
      rommon 1 > boot flash:nope.bin
      loadprog: error - on file open
      boot: cannot load "flash:nope.bin"
      rommon 2 > boot flash:${MIDDLE}
      loadprog: bad file magic number:      0x0
      boot: cannot load "flash:${MIDDLE}"
      rommon 3 > boot flash:${FOREIGN}
      loadprog: error - Invalid image for platform
      boot: cannot load "flash:${FOREIGN}"
      rommon 4 > boot usbflash0:x.bin
      boot: cannot open "usbflash0:x.bin"
      rommon 5 > `,
    )
    expect(type(rommon({ flash: [] }), 'boot').lastLine).toBe(
      'boot: cannot determine first executable file name ondevice "flash0:"',
    )
  })
})

describe('variables', () => {
  test('are set by assignment, listed by set, removed by unset', () => {
    plays(
      rommon(),
      `
      rommon 1 > IP_ADDRESS=192.168.1.84
      rommon 2 > TFTP_FILE=a b.bin
      rommon 3 > set
      PS1=rommon ! >${' '}
      RET_2_RTS=
      ?=0
      BSI=0
      RANDOM_NUM=1128145376
      IP_ADDRESS=192.168.1.84
      TFTP_FILE=a b.bin
      rommon 4 > unset IP_ADDRESS
      rommon 5 > set
      PS1=rommon ! >${' '}
      RET_2_RTS=
      ?=0
      BSI=0
      RANDOM_NUM=1128145376
      TFTP_FILE=a b.bin
      rommon 6 > `,
    )
  })

  test('survive a reset only when sync wrote them', () => {
    const screen = type(rommon({ 'config-register': '0x2100' }), 'A=1\nsync\nB=2\nreset')
    expect(screen.device.rommon.variables).toEqual({ A: '1' })
  })
})
