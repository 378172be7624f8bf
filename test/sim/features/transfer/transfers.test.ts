// File transfers of every platform: each failure text, each dialogue, each protocol (ios-behaviour.md 7, ccna-blueprint.md 5.4).

import { describe, expect, test } from 'vitest'
import type { World } from '../../../../src/sim/world.ts'
import { enabled, MIDDLE, NEW, OLD, plays, type, worldFrom } from '../../../support/console.ts'

const notes = { name: 'notes.txt', content: 'hello\n' }
const flash = [OLD, notes]
const address = (port: string): string => `interface ${port}\n ip address 10.0.0.1 255.255.255.0\n`
const SERVERS = {
  '10.0.0.5': {
    tftp: { files: [notes, NEW] },
    ftp: { username: 'ops', password: 'Upd8!', files: [notes] },
    scp: { username: 'ops', password: 'Upd8!', files: [notes] },
    http: { username: 'web', password: 'Read1', files: [{ name: 'pub/notes.txt', content: 'hello\n' }] },
  },
  '10.0.0.6': { unreachable: 'true' },
  '10.0.0.7': {
    tftp: { writable: 'false' },
    ftp: { writable: 'false' },
    http: { writable: 'false' },
    scp: { writable: 'false' },
  },
}
const on = (platform: string, port: string, change: Readonly<Record<string, unknown>> = {}): World =>
  type(worldFrom({ platform, hostname: 'R1', 'startup-config': address(port), servers: SERVERS, ...change }), 'enable')
    .world
const XE = 'isr4300-universalk9.16.09.06.SPA.bin'
const xeRouter = (change: Readonly<Record<string, unknown>> = {}): World =>
  on('isr4331', 'GigabitEthernet0/0/0', { flash: [XE, notes], ...change })
const oldRouter = (change: Readonly<Record<string, unknown>> = {}): World =>
  on('c2621xm', 'FastEthernet0/0', { flash: ['c2600-ik9o3s3-mz.123-26.bin'], ...change })
const lab = (change: Readonly<Record<string, unknown>> = {}): World => enabled({ flash, servers: SERVERS, ...change })
const configured = (world: World, lines: string): World => type(world, `configure terminal\n${lines}\nend`).world

/** Each question with its answer. */
type Dialogue = readonly (readonly [string, string])[]

describe('every failure text', () => {
  test.each([
    ['a silent TFTP server', 'copy tftp://10.0.0.6/x flash:\n\n', '%Error opening tftp://10.0.0.6/x (Timed out)'],
    ['no TFTP service there', 'copy tftp://10.0.0.99/x flash:\n\n', '%Error opening tftp://10.0.0.99/x (Timed out)'],
    ['no route', 'copy tftp://172.16.0.1/x flash:\n\n', '%Error opening tftp://172.16.0.1/x (Timed out)'],
    ['a name nobody knows', 'copy tftp://server/x flash:\n\n', '%Error opening tftp://server/x (Undefined error)'],
    [
      'no such file',
      'copy tftp://10.0.0.5/x flash:\n\n',
      '%Error opening tftp://10.0.0.5/x (No such file or directory)',
    ],
    [
      'TFTP refuses to create',
      'copy run tftp://10.0.0.7/\n\n\n',
      '%Error opening tftp://10.0.0.7/r1-confg (No such file or directory)',
    ],
    [
      'FTP refuses the upload',
      'copy run ftp://10.0.0.7/\n\n\n',
      '%Error writing ftp://10.0.0.7/r1-confg (Permission denied)',
    ],
    [
      'SCP drops the upload',
      'copy flash:notes.txt scp://ops@10.0.0.7/\n\n\n\npw',
      '%Error writing scp://*:*@10.0.0.7/notes.txt (Unknown error -1)',
    ],
    [
      'HTTP refuses the upload',
      'copy flash:notes.txt http://10.0.0.7/\n\n\n',
      '%Error writing http://10.0.0.7/notes.txt (Permission denied)',
    ],
    [
      'a wrong FTP user',
      'copy ftp://x:y@10.0.0.5/notes.txt flash:n\n\n',
      '%Error opening ftp://*:*@10.0.0.5/notes.txt (Incorrect Login/Password)',
    ],
    [
      'anonymous FTP not allowed',
      'copy ftp://10.0.0.5/notes.txt flash:n\n\n',
      '%Error opening ftp://10.0.0.5/notes.txt (Incorrect Login/Password)',
    ],
    [
      'an FTP file that is missing',
      'copy ftp://ops:Upd8!@10.0.0.5/x flash:\n\n',
      '%Error opening ftp://*:*@10.0.0.5/x (No such file or directory)',
    ],
    [
      'a wrong SCP password',
      'copy scp://ops@10.0.0.5/notes.txt flash:n\n\nno',
      '%Error opening scp://*:*@10.0.0.5/notes.txt (Permission denied)',
    ],
    [
      'a wrong HTTP login',
      'copy http://10.0.0.5/pub/notes.txt flash:n\n\n',
      '%Error opening http://10.0.0.5/pub/notes.txt (Permission denied)',
    ],
    [
      'an HTTP file that is missing',
      'copy http://web:Read1@10.0.0.5/x flash:\n\n',
      '%Error opening http://*:*@10.0.0.5/x (No such file or directory)',
    ],
    [
      'a source that is not in flash',
      'copy flash:x tftp://10.0.0.5/\n\n\n',
      '%Error opening flash:/x (No such file or directory)',
    ],
    ['a USB port without a stick', 'copy usbflash0:x flash:\n\n', '%Error opening usbflash0:/x (No such device)'],
    [
      'a destination directory that is not there',
      'copy flash:notes.txt flash:no/n.txt\n\n',
      '%Error opening flash:/no/n.txt (No such file or directory)',
    ],
    ['no file name', 'copy tftp: flash:\n10.0.0.5\n\n', '%Error parsing filename (Bad file number)'],
    ['no host', 'copy tftp: flash:\n\n', '?Invalid host address or name\n%Error parsing filename (Bad file number)'],
    [
      'a file on itself',
      'copy flash:notes.txt flash0:/notes.txt\n\n',
      '%Error copying flash:/notes.txt (Invalid argument)',
    ],
    [
      'startup-config on itself',
      'copy startup-config startup-config\n\n',
      '%Error copying nvram:startup-config (Invalid argument)',
    ],
    [
      'an image as configuration',
      `copy flash:${OLD} startup-config\n\n`,
      `%Error copying flash:/${OLD} (Invalid argument)`,
    ],
  ])('%s', (_, typed, last) => {
    const screen = type(lab(), typed)
    expect(type(screen.world, '').device.question).toBeNull()
    expect(screen.text).toContain(`${last}\n`)
    const before = lab().devices['R1']
    expect(screen.device.disks).toEqual(before?.disks)
    expect(screen.device.config).toEqual(before?.config)
  })

  test('SCP to a host without an SSH server is refused at once, TFTP and FTP wait', () => {
    const servers = { '10.0.0.8': { http: {} } }
    expect(type(lab({ servers }), 'copy scp://ops:x@10.0.0.8/f flash:\n\n').text).toContain(
      '%Error opening scp://*:*@10.0.0.8/f (Undefined error)\n',
    )
    expect(type(lab({ servers }), 'copy tftp://10.0.0.8/f flash:\n\n').text).toContain('(Timed out)\n')
    expect(type(lab({ servers }), 'copy ftp://10.0.0.8/f flash:\n\n').text).toContain('(Timed out)\n')
  })

  test('some releases name the attempt when an upload finds nobody', () => {
    expect(type(oldRouter(), 'copy run tftp://10.0.0.6/testcopy\n\n\n').text).toContain(
      '%Error writing tftp://10.0.0.6/testcopy (Timed out attempting to connect)\n',
    )
  })

  test('IOS XE says that no space is left on the destination, before it begins', () => {
    const screen = type(
      xeRouter({
        'flash-size': '430001000',
        servers: { '10.0.0.5': { tftp: { files: ['isr4300-universalk9.17.06.05.SPA.bin'] } } },
      }),
      'copy tftp://10.0.0.5/isr4300-universalk9.17.06.05.SPA.bin bootflash:\n\n',
    )
    expect(screen.lastLine).toBe(
      '%Error writing bootflash:/isr4300-universalk9.17.06.05.SPA.bin (No space left on device)',
    )
    expect(screen.text).not.toContain('Loading')
  })

  test('FTP knows the size and fails before it loads', () => {
    const servers = { '10.0.0.5': { ftp: { files: [NEW] } } }
    const screen = type(lab({ flash: [OLD, MIDDLE], servers }), `copy ftp://10.0.0.5/${NEW} flash:\n\n`)
    expect(screen.lastLine).toBe(`%Error copying ftp://10.0.0.5/${NEW} (Not enough space on device)`)
    expect(screen.text).not.toContain('Loading')
  })

  test('a TFTP server with a short block number stops, until the blocks are larger', () => {
    const servers = { '10.0.0.5': { tftp: { limit: '33553920', files: [{ name: 'big.bin', size: '40000000' }] } } }
    const short = type(lab({ servers }), 'copy tftp://10.0.0.5/big.bin flash:\n\n')
    expect(short.lastLine).toBe('%Error reading tftp://10.0.0.5/big.bin (Timed out)')
    expect(short.events).toMatchObject([{ complete: false, error: 'Timed out', to: 'flash0:/big.bin' }])
    const wide = configured(lab({ servers }), 'ip tftp blocksize 8192')
    expect(type(wide, 'copy tftp://10.0.0.5/big.bin flash:\n\n').lastLine).toContain('40000000 bytes copied in')
  })
})

describe('every dialogue', () => {
  test.each([
    [
      'copy tftp: flash:',
      [
        ['Address or name of remote host []? ', '10.0.0.5'],
        ['Source filename []? ', 'notes.txt'],
        ['Destination filename [notes.txt]? ', 'b.txt'],
      ],
    ],
    [
      'copy ftp: flash:',
      [
        ['Address or name of remote host []? ', '10.0.0.5'],
        ['Source filename []? ', 'notes.txt'],
        ['Destination filename [notes.txt]? ', 'b.txt'],
      ],
    ],
    [
      'copy http: flash:',
      [
        ['Address or name of remote host []? ', '10.0.0.5'],
        ['Source filename []? ', 'pub/notes.txt'],
        ['Destination filename [notes.txt]? ', 'b.txt'],
      ],
    ],
    [
      'copy scp: flash:',
      [
        ['Address or name of remote host []? ', '10.0.0.5'],
        ['Source username [R1]? ', 'ops'],
        ['Source filename []? ', 'notes.txt'],
        ['Destination filename [notes.txt]? ', 'b.txt'],
        ['Password: ', 'Upd8!'],
      ],
    ],
    ['copy tftp://10.0.0.5/notes.txt flash:', [['Destination filename [notes.txt]? ', 'b.txt']]],
    ['copy ftp://ops:Upd8!@10.0.0.5/notes.txt flash:', [['Destination filename [notes.txt]? ', 'b.txt']]],
    [
      'copy scp://ops@10.0.0.5/notes.txt flash:',
      [
        ['Destination filename [notes.txt]? ', 'b.txt'],
        ['Password: ', 'Upd8!'],
      ],
    ],
    ['copy scp://ops:Upd8!@10.0.0.5/notes.txt flash:', [['Destination filename [notes.txt]? ', 'b.txt']]],
    [
      'copy flash:notes.txt tftp:',
      [
        ['Address or name of remote host []? ', '10.0.0.5'],
        ['Destination filename [notes.txt]? ', ''],
      ],
    ],
    [
      'copy flash: tftp:',
      [
        ['Source filename []? ', 'notes.txt'],
        ['Address or name of remote host []? ', '10.0.0.5'],
        ['Destination filename [notes.txt]? ', ''],
      ],
    ],
    [
      'copy flash:notes.txt tftp://10.0.0.5/n.txt',
      [
        ['Address or name of remote host [10.0.0.5]? ', ''],
        ['Destination filename [n.txt]? ', ''],
      ],
    ],
    [
      'copy flash:notes.txt scp://ops@10.0.0.5/n.txt',
      [
        ['Address or name of remote host [10.0.0.5]? ', ''],
        ['Destination username [ops]? ', ''],
        ['Destination filename [n.txt]? ', ''],
        ['Password: ', 'Upd8!'],
      ],
    ],
    [
      'copy flash: scp:',
      [
        ['Source filename []? ', 'notes.txt'],
        ['Address or name of remote host []? ', '10.0.0.5'],
        ['Destination username [R1]? ', 'ops'],
        ['Destination filename [notes.txt]? ', ''],
        ['Password: ', 'Upd8!'],
      ],
    ],
    ['copy usbflash0:u.txt flash:', [['Destination filename [u.txt]? ', '']]],
    ['copy running-config flash:f', [['Destination filename [f]? ', '']]],
    ['copy running-config startup-config', [['Destination filename [startup-config]? ', '']]],
    [
      'copy running-config tftp:',
      [
        ['Address or name of remote host []? ', '10.0.0.5'],
        ['Destination filename [r1-confg]? ', ''],
      ],
    ],
    [
      'copy startup-config tftp:',
      [
        ['Address or name of remote host []? ', '10.0.0.5'],
        ['Destination filename [r1-confg]? ', ''],
      ],
    ],
    ['copy startup-config running-config', [['Destination filename [running-config]? ', '']]],
    ['copy nvram:startup-config system:running-config', [['Destination filename [running-config]? ', '']]],
    ['copy system:running-config nvram:startup-config', [['Destination filename [startup-config]? ', '']]],
    ['copy flash:notes.txt nvram:', [['Destination filename [notes.txt]? ', '']]],
    ['copy flash:notes.txt null:', []],
  ] as readonly (readonly [string, Dialogue])[])('%s', (line, questions) => {
    const start = configured(
      lab({ usbflash0: [{ name: 'u.txt', content: 'u' }] }),
      'ip ftp username ops\nip ftp password Upd8!\nip http client username web\nip http client password Read1',
    )
    let world = type(start, line)
    for (const [asked, given] of questions) {
      expect(world.waiting).toBe(asked)
      world = type(world.world, given === '' ? '\n\n' : given)
    }
    expect(world.waiting).toBe('R1#')
    const events = type(start, [line, ...questions.map(([, given]) => given), ''].join('\n')).events
    expect(events[0]).toMatchObject({ type: 'copy', complete: true, error: null })
  })

  test('copy sftp: is asked like scp:, where the platform has it', () => {
    plays(
      xeRouter(),
      `
      R1#copy sftp: flash:
      Address or name of remote host []? 10.0.0.5
      Source username [R1]? ops
      Source filename []? notes.txt
      Destination filename [notes.txt]? n.txt
      Password: «Upd8!»
      !
      6 bytes copied in 0.120 secs (50 bytes/sec)
      R1#`,
    )
    expect(type(lab(), 'copy sftp: flash:').lastLine).toBe("% Invalid input detected at '^' marker.")
  })

  test('copy http: loads by name of the URL', () => {
    plays(
      configured(lab(), 'ip http client username web\nip http client password Read1'),
      `
      R1#copy http://10.0.0.5/pub/notes.txt flash:n.txt
      Destination filename [n.txt]? ⏎
      Accessing http://10.0.0.5/pub/notes.txt...
      Loading http://10.0.0.5/pub/notes.txt !
      6 bytes copied in 0.120 secs (50 bytes/sec)
      R1#`,
    )
  })

  test('names stay as defaults after a failure, and a reload forgets them', () => {
    const world = type(lab(), 'copy tftp://10.0.0.6/x.bin flash:\n\n').world
    expect(type(world, 'copy tftp: flash:').waiting).toBe('Address or name of remote host [10.0.0.6]? ')
    expect(type(world, 'copy tftp: flash:\n\n').waiting).toBe('Source filename [x.bin]? ')
  })

  test('copy xmodem: with the old questions', () => {
    const screen = plays(
      oldRouter({ xmodem: { name: 'lab.cfg', content: 'hostname LAB\n' } }),
      `
      R1#copy xmodem: flash:
                              **** WARNING ****
      x/ymodem is a slow transfer protocol limited to the current speed
      settings of the auxiliary/console ports. The use of the auxilary
      port for this download is strongly recommended.
      During the course of the download no exec input/output will be
      available.
                              ---- ******* ----

      Proceed? [confirm]⏎
      Source filename []? lab.cfg
      Destination filename [lab.cfg]? ⏎
      Use crc block checksumming? [confirm]⏎
      Max Retry Count [10]: ⏎
      Perform image validation checks? [confirm]n
      Xmodem download using crc checksumming with NO image validation
      Continue? [confirm]⏎
      Ready to receive file...........C!
      Verifying checksum...  OK (0x4A32)
      13 bytes copied in 0.135 secs (96 bytes/sec)
      R1#`,
    )
    expect(screen.device.disks['flash']?.files.at(-1)).toMatchObject({ name: 'lab.cfg', content: 'hostname LAB\n' })
  })

  test('a terminal that sends nothing ends in a timeout', () => {
    expect(type(lab(), 'copy xmodem: flash:\n\nx.cfg\n\n\n\n\n\n').text).toContain(
      '%Error reading xmodem:x.cfg (Timed out)\n',
    )
  })

  test('copy xmodem: on a classic Catalyst asks the name only, and IOS XE has no such source', () => {
    const files = ['c2960-lanbasek9-mz.150-2.SE11.bin']
    plays(
      on('c2960', 'Vlan1', { flash: files, xmodem: notes }),
      `
      R1#copy xmodem: flash:n.txt
      Destination filename [n.txt]? ⏎
      Begin the Xmodem or Xmodem-1K transfer now...
      CCC!
      6 bytes copied in 0.127 secs (47 bytes/sec)
      R1#`,
    )
    expect(type(xeRouter(), 'copy xmodem: flash:').lastLine).toBe("% Invalid input detected at '^' marker.")
  })
})

describe('class B flash', () => {
  const [OLD_IMAGE, NEW_IMAGE] = ['c2600-ik9o3s3-mz.123-26.bin', 'c2600-ik9o3s3-mz.124-25d.bin']
  const world = (): World => oldRouter({ servers: { '10.0.0.5': { tftp: { files: [NEW_IMAGE] } } } })

  test('Enter at the erase question erases everything', () => {
    const screen = type(world(), `copy tftp://10.0.0.5/${NEW_IMAGE} flash:\n\n\n\n`)
    expect(screen.text).toContain(
      'Erase flash: before copying? [confirm]\nErasing the flash filesystem will remove all files! Continue? [confirm]\nErasing device... ',
    )
    expect(screen.device.disks['flash']?.files.map(({ name }) => name)).toEqual([NEW_IMAGE])
    expect(screen.events).toMatchObject([
      { type: 'erase', url: 'flash:/' },
      { type: 'copy', complete: true },
    ])
  })

  test('n keeps the files, and both images fit', () => {
    const screen = type(world(), `copy tftp://10.0.0.5/${NEW_IMAGE} flash:\n\nn\n`)
    expect(screen.device.disks['flash']?.files.map(({ name }) => name)).toEqual([OLD_IMAGE, NEW_IMAGE])
    expect(screen.text).toMatch(/\nVerifying checksum\.\.\. {2}OK \(0x[0-9A-F]{4}\)\n17013128 bytes copied in /)
  })

  test('n at the second question copies nothing', () => {
    const screen = type(world(), `copy tftp://10.0.0.5/${NEW_IMAGE} flash:\n\n\nn\n`)
    expect(screen.device.disks).toEqual(world().devices['R1']?.disks)
    expect(screen.events).toEqual([])
  })

  test('a source that cannot be read is told before anything is erased', () => {
    const screen = type(world(), 'copy tftp://10.0.0.5/nope flash:\n\n')
    expect(screen.lastLine).toBe('%Error opening tftp://10.0.0.5/nope (No such file or directory)')
    expect(screen.device.question).toBeNull()
  })

  test('/erase asks only whether one is sure', () => {
    expect(type(world(), `copy /erase tftp://10.0.0.5/${NEW_IMAGE} flash:\n\n`).waiting).toBe(
      'Erasing the flash filesystem will remove all files! Continue? [confirm]',
    )
  })

  test('nobody else asks', () => {
    for (const asked of [lab(), xeRouter()])
      expect(type(asked, 'copy tftp://10.0.0.5/notes.txt flash:n.txt\n\n').text).not.toContain('Erase')
  })
})

describe('who a transfer is, and where it leaves', () => {
  test('FTP takes the URL, then the configuration, then anonymous', () => {
    const world = configured(lab(), 'ip ftp username ops\nip ftp password Upd8!')
    expect(type(world, 'copy ftp://10.0.0.5/notes.txt flash:n\n\n').lastLine).toContain('6 bytes copied')
    expect(type(world, 'copy ftp://wrong:wrong@10.0.0.5/notes.txt flash:n\n\n').lastLine).toContain(
      'Incorrect Login/Password',
    )
    expect(
      type(configured(world, 'service password-encryption'), 'copy ftp://10.0.0.5/notes.txt flash:n\n\n').lastLine,
    ).toContain('6 bytes copied')
    const open = { '10.0.0.5': { ftp: { username: 'anonymous', password: '', files: [notes] } } }
    expect(type(lab({ servers: open }), 'copy ftp://10.0.0.5/notes.txt flash:n\n\n').lastLine).toContain(
      '6 bytes copied',
    )
  })

  test('a login user of the router is no FTP user', () => {
    expect(
      type(configured(lab(), 'username ops password Upd8!'), 'copy ftp://10.0.0.5/notes.txt flash:n\n\n').lastLine,
    ).toContain('Incorrect Login/Password')
  })

  test('the source interface must be up and have an address', () => {
    const world = configured(lab(), 'ip tftp source-interface GigabitEthernet0/1')
    expect(type(world, 'copy tftp://10.0.0.5/notes.txt flash:n\n\n').lastLine).toContain('(Timed out)')
    const up = configured(world, 'interface g0/1\nip address 10.1.1.1 255.255.255.0\nno shutdown')
    expect(type(up, 'copy tftp://10.0.0.5/notes.txt flash:n\n\n').lastLine).toContain('6 bytes copied')
  })

  test('a host name comes from ip host, or from a name server that is configured and knows it', () => {
    const servers = { ...SERVERS, '10.0.0.53': { dns: { 'tftp.lab.example': '10.0.0.5' } } }
    const copy = (world: World, host: string): string =>
      type(world, `copy tftp://${host}/notes.txt flash:n\n\n`).lastLine
    const world = lab({ servers })
    expect(copy(world, 'tftp.lab.example')).toContain('(Undefined error)')
    expect(copy(configured(world, 'ip host depot 10.0.0.5'), 'DEPOT')).toContain('6 bytes copied')
    const named = configured(world, 'ip name-server 10.0.0.53\nip domain name lab.example')
    expect(copy(named, 'tftp.lab.example')).toContain('6 bytes copied')
    expect(copy(named, 'tftp')).toContain('6 bytes copied')
    expect(copy(named, 'other')).toContain('(Undefined error)')
    expect(copy(configured(named, 'no ip domain lookup'), 'tftp')).toContain('(Undefined error)')
    expect(
      type(
        configured(world, 'ip name-server 10.0.0.54 10.0.0.53\nip host a 10.0.0.5 10.0.0.6'),
        'show running-config | include ^ip (host|name-s)',
      ).text,
    ).toContain('ip host a 10.0.0.5 10.0.0.6\nip name-server 10.0.0.54\nip name-server 10.0.0.53\n')
    const [event] = type(named, 'copy tftp://tftp/notes.txt flash:n\n\n').events
    expect(event).toMatchObject({ from: 'tftp://10.0.0.5/notes.txt' })
  })
})

describe('verification of a copy', () => {
  const servers = { '10.0.0.5': { tftp: { files: [{ name: NEW, corrupt: 'true' }, MIDDLE] } } }
  const from = (file: string): string => `tftp://10.0.0.5/${file}`

  test('/verify refuses a damaged image', () => {
    const screen = type(lab({ servers }), `copy /verify ${from(NEW)} flash:\n\n`)
    expect(screen.text).toContain(`%ERROR: Digital signature verification failed for file flash:${NEW}\n`)
    expect(screen.device.disks['flash0']?.files.map(({ name }) => name)).toEqual([OLD, 'notes.txt'])
    expect(screen.events).toMatchObject([
      { type: 'copy', complete: false, error: 'Verification failed' },
      { type: 'verify', intact: false },
    ])
  })

  test('/verify passes a good one', () => {
    const screen = type(lab({ servers }), `copy /verify ${from(MIDDLE)} flash:\n\n`)
    expect(screen.lastLine).toBe(`Digital signature successfully verified in file flash:${MIDDLE}`)
    expect(screen.events).toMatchObject([
      { type: 'copy', complete: true },
      { type: 'verify', intact: true },
    ])
  })

  test('file verify auto checks images, /noverify and text files are left alone', () => {
    const world = configured(
      lab({ servers: { ...servers, '10.0.0.6': { tftp: { files: [notes] } } } }),
      'file verify auto',
    )
    expect(type(world, `copy ${from(NEW)} flash:\n\n`).text).toContain('verification failed')
    expect(type(world, `copy /noverify ${from(NEW)} flash:\n\n`).lastLine).toContain('bytes copied')
    expect(type(world, 'copy tftp://10.0.0.6/notes.txt flash:n\n\n').lastLine).toContain('6 bytes copied')
  })

  test('without either a damaged image is taken in silence', () => {
    expect(type(lab({ servers }), `copy ${from(NEW)} flash:\n\n`).lastLine).toContain('bytes copied')
  })
})

describe('file prompt quiet', () => {
  const quiet = (): World => configured(lab(), 'file prompt quiet')

  test('nothing is asked that is known', () => {
    plays(
      quiet(),
      `
      R1#copy tftp://10.0.0.5/notes.txt flash:
      Accessing tftp://10.0.0.5/notes.txt...
      Loading notes.txt from 10.0.0.5 (via GigabitEthernet0/0): !
      [OK - 6 bytes]

      6 bytes copied in 0.120 secs (50 bytes/sec)
      R1#copy running-config startup-config
      Building configuration...
      [OK]
      R1#delete flash:notes.txt
      R1#`,
    )
  })

  test('what is missing still is asked', () => {
    expect(type(quiet(), 'copy tftp: flash:').waiting).toBe('Address or name of remote host []? ')
    expect(type(quiet(), 'copy scp://ops@10.0.0.5/notes.txt flash:n').waiting).toBe('Password: ')
    expect(type(quiet(), 'delete flash:').waiting).toBe('Delete filename []? ')
  })

  test('alert is the default and is not shown', () => {
    expect(type(configured(quiet(), 'file prompt alert'), 'show running-config | include file').text).not.toContain(
      '\nfile prompt',
    )
    expect(type(quiet(), 'show running-config | include file').lastLine).toBe('file prompt quiet')
  })
})

test('the settings of the clients survive a save and a start', () => {
  const lines = [
    'ip host depot 10.0.0.5',
    'ip name-server 10.0.0.53',
    'ip name-server 10.0.0.54',
    'no ip ftp passive',
    'ip tftp source-interface GigabitEthernet0/0',
    'ip tftp blocksize 8192',
    'ip http client username web',
    'ip http client password Read1',
    'file prompt noisy',
    'file verify auto',
  ]
  const saved = type(configured(lab(), lines.join('\n')), 'write memory').world
  const shown = (world: World): string => type(world, 'show running-config').text
  for (const line of lines.filter((one) => one !== 'file prompt noisy')) expect(shown(saved)).toContain(`\n${line}\n`)
  const before = saved.devices['R1']?.config
  expect(type(saved, '@power-cycle').device.config.transfer).toEqual(before?.transfer)
})

test('a file in NVRAM is kept, listed, copied and deleted; a y at the startup question is none', () => {
  const screen = type(
    lab(),
    'copy flash:notes.txt nvram:n.txt\n\ndir nvram:\nmore nvram:n.txt\ndelete nvram:n.txt\n\n\ndir nvram:n.txt\n',
  )
  expect(screen.text).toContain('    5  -rw-           6                    <no date>  n.txt\n')
  expect(screen.text).toContain('R1#more nvram:n.txt\nhello\n')
  expect(screen.text).toContain('%Error opening nvram:/n.txt (No such file or directory)\n')
  expect(type(lab(), 'copy flash:notes.txt nvram:n.txt\n\nwrite erase\n\nmore nvram:n.txt').lastLine).toBe(
    '%Error opening nvram:n.txt (No such file or directory)',
  )
  expect(type(lab(), 'copy run start\ny').lastLine).toBe('%Error copying nvram:y (Invalid argument)')
})

describe('how a URL is written', () => {
  const deep = { '10.0.0.5': { ...SERVERS['10.0.0.5'], tftp: { files: [{ name: 'auto/x', content: 'hello\n' }] } } }
  test('a second slash belongs to the path: it is shown, and the file is the same', () => {
    const screen = type(lab({ servers: deep }), 'copy tftp://10.0.0.5//auto/x flash:\n\n')
    expect(screen.text).toContain(
      'Destination filename [x]? \nAccessing tftp://10.0.0.5//auto/x...\nLoading /auto/x from 10.0.0.5 (via GigabitEthernet0/0): !\n',
    )
    expect(screen.events).toContainEqual(
      expect.objectContaining({ type: 'copy', from: 'tftp://10.0.0.5/auto/x', to: 'flash0:/x', complete: true }),
    )
  })

  test('the same of a path typed at a question, and of an upload', () => {
    const down = type(lab({ servers: deep }), 'copy tftp: flash:\n10.0.0.5\n/auto/x\n\n')
    expect(down.text).toContain('Loading /auto/x from 10.0.0.5')
    const up = type(lab({ servers: deep }), 'copy flash:notes.txt tftp://10.0.0.5//auto/y\n\n\n')
    expect(up.world.servers['10.0.0.5']?.tftp?.files.map(({ name }) => name)).toEqual(['auto/x', 'auto/y'])
    expect(up.events).toContainEqual(expect.objectContaining({ to: 'tftp://10.0.0.5/auto/y', complete: true }))
  })

  test('an image is loaded over the network by such a path', () => {
    const served = { '10.0.0.5': { tftp: { files: [NEW] } } }
    const startup = `${address('GigabitEthernet0/0')}boot system tftp /${NEW} 10.0.0.5\n`
    const screen = type(lab({ servers: served, 'startup-config': startup }), '@power-cycle')
    expect(screen.text).toContain(`Loading /${NEW} from 10.0.0.5`)
    expect(screen.device.running?.url).toBe(`tftp://10.0.0.5//${NEW}`)
    expect(screen.events).toContainEqual(expect.objectContaining({ type: 'boot', image: `tftp://10.0.0.5/${NEW}` }))
  })

  test('a colon may end the host', () => {
    const screen = type(lab(), 'copy startup-config ftp://ops:Upd8!@10.0.0.5:/x.cfg\n\n\n')
    expect(screen.text).toContain('Address or name of remote host [10.0.0.5]? \nDestination filename [x.cfg]? ')
    expect(screen.events).toContainEqual(
      expect.objectContaining({ type: 'copy', to: 'ftp://10.0.0.5/x.cfg', complete: true }),
    )
  })

  test('a port stays in the host: no server of a lab answers there', () => {
    expect(type(lab(), 'copy http://10.0.0.5:8080/pub/notes.txt flash:n\n\n').text).toContain(
      '%Error opening http://10.0.0.5:8080/pub/notes.txt (Undefined error)',
    )
  })
})
