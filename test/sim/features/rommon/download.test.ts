// ROMmon without an image: variables, tftpdnld, xmodem, and the command set of each family (ios-behaviour.md 13).

import { describe, expect, test } from 'vitest'
import type { World } from '../../../../src/sim/world.ts'
import { FOREIGN, NEW, OLD, plays, type, worldFrom, type Screen } from '../../../support/console.ts'

const B_OLD = 'c2600-ik9o3s3-mz.123-26.bin'
const B_NEW = 'c2600-ik9o3s3-mz.124-25d.bin'
const XE = 'isr4300-universalk9.16.09.06.SPA.bin'

const rommon = (change: Readonly<Record<string, unknown>> = {}): World =>
  worldFrom({
    platform: 'c2911',
    mode: 'rommon',
    flash: [{ name: 'notes.txt', content: 'keep me' }],
    servers: {
      '10.0.0.5': {
        tftp: {
          files: [
            NEW,
            FOREIGN,
            { name: 'bad.bin', size: '1000', platform: 'c2900', version: '15.7(3)M8', corrupt: 'true' },
            { name: 'notes.txt', content: 'x' },
          ],
        },
      },
    },
    ...change,
  })
const VARIABLES = {
  IP_ADDRESS: '10.0.0.1',
  IP_SUBNET_MASK: '255.255.255.0',
  DEFAULT_GATEWAY: '10.0.0.254',
  TFTP_SERVER: '10.0.0.5',
  TFTP_FILE: NEW,
}
const assignments = (change: Readonly<Record<string, string>> = {}): string =>
  Object.entries({ ...VARIABLES, ...change })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
const download = (change: Readonly<Record<string, string>> = {}, world = rommon()): Screen =>
  type(world, `${assignments(change)}tftpdnld\ny`)
const names = (screen: Screen): string[] => Object.values(screen.device.disks)[0]?.files.map(({ name }) => name) ?? []

describe('variables', () => {
  test('set lists what is there from the start and what was set', () => {
    plays(
      rommon(),
      `
      rommon 1 > IP_ADDRESS=10.0.0.1
      rommon 2 > ip_address=10.0.0.2
      rommon 3 > set
      PS1=rommon ! > 
      RET_2_RTS=
      ?=0
      BSI=0
      RANDOM_NUM=1128145376
      IP_ADDRESS=10.0.0.1
      ip_address=10.0.0.2
      rommon 4 > unset ip_address
      rommon 5 > PS1=loader ! >
      loader 6 > unset PS1
      rommon 7 > `,
    )
  })

  test('only what was synced outlives a reset', () => {
    const screen = type(
      rommon({ 'config-register': '0x2100' }),
      'IP_ADDRESS=10.0.0.1\nsync\nTFTP_SERVER=10.0.0.5\nreset',
    )
    expect(screen.waiting).toBe('rommon 1 > ')
    expect(screen.device.rommon.variables).toEqual({ IP_ADDRESS: '10.0.0.1' })
    expect(type(screen.world, 'unset IP_ADDRESS\nreset').device.rommon.variables).toEqual({ IP_ADDRESS: '10.0.0.1' })
    expect(type(screen.world, 'unset IP_ADDRESS\nsync\nreset').device.rommon.variables).toEqual({})
  })

  test('BOOT shows the saved boot list', () => {
    expect(
      type(rommon({ 'startup-config': 'boot system flash:a.bin\nboot system flash b.bin\n' }), 'set').text,
    ).toContain('BOOT=flash:a.bin,1;flash:b.bin,1;\n')
  })
})

describe('the command set', () => {
  test.each([
    ['c1941', { sync: true, xmodem: false, alias: true }],
    ['c2911', { sync: true, xmodem: false, alias: true }],
    ['isr4331', { sync: false, xmodem: false, alias: false }],
    ['c2621xm', { sync: true, xmodem: true, alias: true }],
  ])('%s', (platform, has) => {
    const world = worldFrom({ platform, mode: 'rommon' })
    for (const [name, there] of Object.entries(has)) {
      expect(type(world, 'help').text.includes(`\n${name.padEnd(20)}`)).toBe(there)
      expect(type(world, name).text.includes(`monitor: command "${name}" not found`)).toBe(!there)
    }
  })

  test('an ISR 4000 has eight commands', () => {
    expect(type(worldFrom({ platform: 'isr4331', mode: 'rommon' }), '?').entries[0]?.output.match(/^\w+/gm)).toEqual([
      'boot',
      'confreg',
      'dir',
      'help',
      'reset',
      'set',
      'tftpdnld',
      'unset',
    ])
  })

  test.each([
    [
      'c2911',
      OLD,
      `program load complete, entry point: 0x80803000, size: 0x1b340\nDirectory of flash:\n\n1      77428036  -rw-     ${OLD}\n`,
    ],
    ['isr4331', XE, `File System: EXT2/EXT3\n\n12      430000128      -rw-r--r--     ${XE}\n`],
    [
      'c2621xm',
      B_OLD,
      `         File size         Checksum   File name   \n  16231940 bytes (0xf7ae04)   0xe104    ${B_OLD}\n`,
    ],
  ])('dir on %s', (platform, image, output) => {
    const world = worldFrom({ platform, mode: 'rommon', flash: [image] })
    expect(type(world, 'dir flash:').entries[0]?.output).toBe(output)
    expect(type(world, 'dir flash').lastLine).toBe('bad device name')
    expect(type(world, 'dir usb9:').lastLine).toBe('bad device name')
  })

  test.each([
    [
      'c2621xm',
      'console baud: 9600\nboot: image specified by the boot system commands\n      or default to: cisco2-C2600\n',
    ],
    [
      'isr4331',
      '   (Virtual Configuration Register: 0x2102)\nenabled are:\n [ 0 ] load rom after netboot fails\n [ 1 ] console baud: 9600\n boot: ...... image specified by the boot system commands\n',
    ],
  ])('the confreg summary of %s', (platform, text) => {
    expect(type(worldFrom({ platform, mode: 'rommon' }), 'confreg').text).toContain(text)
  })
})

describe('tftpdnld', () => {
  test.each(['IP_ADDRESS', 'IP_SUBNET_MASK', 'DEFAULT_GATEWAY', 'TFTP_SERVER', 'TFTP_FILE'])(
    'without %s it prints its usage',
    (name) => {
      const { text, waiting } = type(rommon(), `${assignments({ [name]: '' })}tftpdnld`)
      expect(text).toContain(
        `Missing or illegal ${name === 'TFTP_FILE' ? 'value' : 'ip address'} for variable ${name}\n`,
      )
      expect(text).toContain(
        '\nusage: tftpdnld [-hr]\n  Use this command for disaster recovery only to recover an image via TFTP.\n',
      )
      expect(text).toContain(
        '            IP_ADDRESS: The IP address for this unit\n        IP_SUBNET_MASK: The subnet mask for this unit\n',
      )
      expect(waiting).toMatch(/^rommon \d > $/)
    },
  )

  test.each([
    ['IP_ADDRESS', '10.0.0.256'],
    ['IP_SUBNET_MASK', '255.0.255.0'],
    ['DEFAULT_GATEWAY', '10.0.0.1'],
    ['TFTP_SERVER', 'server'],
  ])('%s cannot be %s', (name, value) => {
    expect(type(rommon(), `${assignments({ [name]: value })}tftpdnld`).text).toContain(
      `Missing or illegal ip address for variable ${name}\nIllegal IP address.\n`,
    )
  })

  test('names are case-sensitive: a lower-case one is another variable', () => {
    expect(type(rommon(), `${assignments({ IP_ADDRESS: '' })}ip_address=10.0.0.1\ntftpdnld`).text).toContain(
      'for variable IP_ADDRESS',
    )
  })

  test('it shows everything it goes by', () => {
    const screen = type(rommon(), `${assignments({ TFTP_CHECKSUM: '0', TFTP_RETRY_COUNT: '3' })}tftpdnld`)
    expect(screen.text).toContain(
      `
          IP_ADDRESS: 10.0.0.1
      IP_SUBNET_MASK: 255.255.255.0
     DEFAULT_GATEWAY: 10.0.0.254
         TFTP_SERVER: 10.0.0.5
           TFTP_FILE: ${NEW}
        TFTP_MACADDR: d8:b1:90:41:2f:a0
    TFTP_DESTINATION: flash0:
             GE_PORT: Ge0/0
     TFTP_MEDIA_TYPE: Copper
        TFTP_VERBOSE: Progress
    TFTP_RETRY_COUNT: 3
        TFTP_TIMEOUT: 7200
       TFTP_CHECKSUM: No
       GE_SPEED_MODE: Auto Detect

Invoke this command for disaster recovery only.
WARNING: all existing data in all partitions on flash will be lost!
`,
    )
    expect(screen.waiting).toBe('Do you wish to continue? y/n:  [n]:  ')
  })

  test.each(['', 'n', 'no'])('the answer "%s" cancels', (answer) => {
    const screen = type(rommon(), `${assignments()}tftpdnld\n${answer}\n`)
    expect(names(screen)).toEqual(['notes.txt'])
    expect(screen.waiting).toBe('rommon 7 > ')
  })

  test('yes erases flash, stores the file and comes back to the prompt', () => {
    const screen = download()
    expect(names(screen)).toEqual([NEW])
    expect(screen.device.mode).toBe('rommon')
    expect(screen.text).toContain(`\nReceiving ${NEW} from 10.0.0.5 !!!`)
    expect(screen.text).toContain(
      `File reception completed.\nIOS Image Load Test \n___________________ \nDigitally Signed Release Software \n\nValidating checksum.\nCopying file ${NEW} to flash0:.\n`,
    )
    expect(screen.events).toMatchObject([
      { type: 'erase', url: 'flash0:/' },
      { type: 'copy', from: `tftp://10.0.0.5/${NEW}`, to: `flash0:/${NEW}`, complete: true },
    ])
    const booted = type(screen.world, 'reset')
    expect(booted.device.running?.url).toBe(`flash0:${NEW}`)
  })

  test('-r asks nothing, loads into memory and leaves flash alone', () => {
    const screen = type(rommon(), `${assignments()}tftpdnld -r`)
    expect(screen.device.running?.info.version).toBe('15.7(3)M8')
    expect(screen.events).toMatchObject([{ type: 'copy', to: 'dram:', complete: true }, { type: 'boot' }])
    expect(names(screen)).toEqual(['notes.txt'])
    expect(type(screen.world, '@power-cycle').waiting).toBe('rommon 1 > ')
  })

  test.each([
    ['another option', 'tftpdnld -x'],
    ['-h', 'tftpdnld -h'],
  ])('%s prints the usage', (_, line) => {
    const { text } = type(rommon(), assignments() + line)
    expect(text).toContain('usage: tftpdnld [-hr]')
    expect(text).not.toContain('Missing or illegal')
  })

  test.each([
    ['a server nobody is', { TFTP_SERVER: '10.0.0.9' }, {}, '[TIMED OUT]'],
    [
      'another subnet, and a gateway outside the own',
      { IP_ADDRESS: '10.9.0.1', DEFAULT_GATEWAY: '10.8.0.1' },
      {},
      '[TIMED OUT]',
    ],
    [
      'an address that does not belong to the first port',
      { IP_ADDRESS: '192.168.9.1', DEFAULT_GATEWAY: '192.168.9.254' },
      { 'startup-config': 'interface GigabitEthernet0/0\n ip address 10.0.0.1 255.255.255.0\n' },
      '[TIMED OUT]',
    ],
    [
      'the cable in another port',
      {},
      { servers: { '10.0.0.5': { via: 'Gi0/1', tftp: { files: [NEW] } } } },
      '[TIMED OUT]',
    ],
    [
      'a silent server',
      {},
      { servers: { '10.0.0.5': { unreachable: 'true', tftp: { files: [NEW] } } } },
      '[TIMED OUT]',
    ],
    ['no TFTP there', {}, { servers: { '10.0.0.5': { ftp: { files: [NEW] } } } }, '[TIMED OUT]'],
    ['a file of another name', { TFTP_FILE: NEW.toUpperCase() }, {}, 'TFTP: File not found'],
    ['a damaged file', { TFTP_FILE: 'bad.bin' }, {}, 'TFTP copy: operation terminated due to bad checksum comparison'],
    ['a text', { TFTP_FILE: 'notes.txt' }, {}, 'boot: cannot load "notes.txt"'],
    ['an image of another family', { TFTP_FILE: FOREIGN }, {}, 'loadprog: error - Invalid image for platform'],
    ['no room', {}, { 'flash-size': '64000000' }, 'does not fit in flash'],
  ])('%s leaves flash as it is', (_, variables, change, text) => {
    const screen = download(variables, rommon(change))
    expect(screen.text).toContain(text)
    expect(names(screen)).toEqual(['notes.txt'])
    expect(screen.device.mode).toBe('rommon')
    expect(screen.events).toMatchObject([{ type: 'copy', complete: false }])
  })

  test('through the gateway of its subnet', () => {
    expect(names(download({ IP_ADDRESS: '10.7.0.1', DEFAULT_GATEWAY: '10.7.0.254' }))).toEqual([NEW])
    expect(names(download({}, rommon({ servers: { '10.0.0.5': { via: 'Gi0/0', tftp: { files: [NEW] } } } })))).toEqual([
      NEW,
    ])
  })

  test.each([
    ['isr4331', XE, 'ETHERNET_PORT: 0', `Copying file ${XE} to bootflash:.`],
    ['c2621xm', B_NEW, 'FE_PORT: 0', `Copying file ${B_NEW} to flash.`],
  ])('on %s', (platform, image, shown, stored) => {
    const world = worldFrom({ platform, mode: 'rommon', servers: { '10.0.0.5': { tftp: { files: [image] } } } })
    const screen = download({ TFTP_FILE: image }, world)
    expect(screen.text).toContain(shown)
    expect(screen.text).toContain(stored)
    expect(type(screen.world, 'reset').device.running?.info.family).toBe(image.split('-')[0])
  })

  test('an old monitor stores whatever comes: the image fails when it is booted', () => {
    const world = worldFrom({
      platform: 'c2621xm',
      mode: 'rommon',
      'flash-size': '134217728',
      servers: { '10.0.0.5': { tftp: { files: [FOREIGN] } } },
    })
    const screen = download({ TFTP_FILE: FOREIGN }, world)
    expect(names(screen)).toEqual([FOREIGN])
    expect(type(screen.world, 'reset').waiting).toBe('rommon 1 > ')
  })
})

describe('xmodem', () => {
  const old = (change: Readonly<Record<string, unknown>> = {}): World =>
    worldFrom({
      platform: 'c2621xm',
      mode: 'rommon',
      flash: [{ name: 'a.txt', content: 'old' }],
      xmodem: B_NEW,
      ...change,
    })

  test('asks, erases, stores and launches', () => {
    const screen = type(old(), `xmodem -c ${B_NEW}`)
    expect(screen.text).toContain(
      'Do not start the sending program yet...\n         File size         Checksum   File name   \n  3 bytes (0x3)',
    )
    expect(screen.waiting).toBe('Do you wish to continue? y/n  [n]:  ')
    expect(names(type(screen.world, 'n'))).toEqual(['a.txt'])
    const done = type(screen.world, 'y')
    expect(names(done)).toEqual([B_NEW])
    expect(done.device.running?.url).toBe(`flash:${B_NEW}`)
    // 17 MB at 9600 baud: hours.
    expect(done.world.clock - screen.world.clock).toBeGreaterThan(4 * 3_600_000)
  })

  test('-x stays in ROMmon, -r leaves flash alone', () => {
    const kept = type(old(), 'xmodem -cx new.bin\ny')
    expect(names(kept)).toEqual(['new.bin'])
    expect(kept.waiting).toBe('rommon 2 > ')
    const launched = type(old(), 'xmodem -r')
    expect(names(launched)).toEqual(['a.txt'])
    expect(launched.device.running?.info.version).toBe('12.4(25d)')
  })

  test.each([
    ['no name', 'xmodem', 'usage: xmodem [-cyrx] <destination filename>'],
    ['an option without a name', 'xmodem -c', 'usage: xmodem [-cyrx] <destination filename>'],
    ['an unknown option', 'xmodem -q x', 'xmodem: illegal option -- q'],
  ])('%s', (_, line, text) => {
    expect(type(old(), line).text).toContain(text)
  })

  test('when nobody sends, nothing is erased', () => {
    const { xmodem: _, ...none } = {
      platform: 'c2621xm',
      mode: 'rommon',
      flash: [{ name: 'a.txt', content: 'old' }],
      xmodem: '',
    }
    const screen = type(worldFrom(none), 'xmodem -c x.bin\ny')
    expect(screen.lastLine).toBe('xmodem: receive timed out')
    expect(names(screen)).toEqual(['a.txt'])
  })

  test('what does not fit, and what is no image', () => {
    expect(names(type(old({ 'flash-size': '1000000' }), 'xmodem x.bin\ny'))).toEqual(['a.txt'])
    const text = type(old({ xmodem: { name: 'x', content: 'hello' } }), 'xmodem x.bin\ny')
    expect(text.waiting).toMatch(/^rommon/)
  })
})

describe('USB', () => {
  test.each([
    ['isr4331', XE, 'usb0'],
    ['c1941', 'c1900-universalk9-mz.SPA.157-3.M8.bin', 'usbflash0'],
  ])('%s boots from %s on %s, whatever key the start state used', (platform, image, device) => {
    for (const key of ['usb0', 'usbflash0']) {
      const world = worldFrom({ platform, mode: 'rommon', [key]: [image] })
      expect(type(world, `boot ${device}:${image}`).device.running?.url).toBe(`${device}:${image}`)
    }
  })

  test('an old router has no USB port', () => {
    expect(() => worldFrom({ platform: 'c2621xm', mode: 'rommon', usb0: [] })).toThrow('a c2621xm has no USB port')
  })
})
