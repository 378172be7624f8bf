import { describe, expect, test } from 'vitest'
import { enabled, MIDDLE, NEW, OLD, plays, router, type } from '../../../support/console.ts'

const marks = '!'.repeat(60)
const notes = { name: 'notes.txt', content: 'hello\n' }

describe('copy tftp: flash:', () => {
  test('asks host, source and destination, and loads the file', () => {
    const screen = plays(
      enabled(),
      `
      R1#copy tftp: flash:
      Address or name of remote host []? 10.0.0.5
      Source filename []? ${NEW}
      Destination filename [${NEW}]? ⏎
      Accessing tftp://10.0.0.5/${NEW}...
      Loading ${NEW} from 10.0.0.5 (via GigabitEthernet0/0): ${marks}
      [OK - 107410736 bytes]

      107410736 bytes copied in 158.377 secs (678197 bytes/sec)
      R1#`,
    )
    expect(screen.events).toEqual([
      {
        type: 'copy',
        from: `tftp://10.0.0.5/${NEW}`,
        to: `flash0:/${NEW}`,
        bytes: 107410736,
        complete: true,
        cause: null,
        error: null,
        md5: expect.any(String),
        device: 'R1',
      },
    ])
    expect(screen.device.disks['flash0']?.files.map(({ name, slot }) => [slot, name])).toEqual([
      [1, OLD],
      [2, NEW],
    ])
    expect(screen.world.clock - router().clock).toBe(158_377)
  })

  test('a source URL is not asked about, a destination name is', () => {
    plays(
      enabled(),
      `
      R1#copy tftp://10.0.0.5/lab.cfg flash:other.cfg
      Destination filename [other.cfg]? ⏎
      Accessing tftp://10.0.0.5/lab.cfg...
      Loading lab.cfg from 10.0.0.5 (via GigabitEthernet0/0): !
      [OK - 77 bytes]

      77 bytes copied in 0.120 secs (642 bytes/sec)
      R1#`,
    )
  })

  test('a URL without a file asks for host, source and destination', () => {
    expect(type(enabled(), 'copy tftp://10.0.0.5 flash:').waiting).toBe('Address or name of remote host [10.0.0.5]? ')
    expect(type(enabled(), 'copy tftp://10.0.0.5 flash:\n\nlab.cfg').waiting).toBe('Destination filename [lab.cfg]? ')
  })

  test('host and file name, even of a copy that failed, are the next defaults', () => {
    plays(
      enabled(),
      `
      R1#copy tftp: flash:
      Address or name of remote host []? 10.0.0.6
      Source filename []? lab.cfg
      Destination filename [lab.cfg]? ⏎
      Accessing tftp://10.0.0.6/lab.cfg...
      %Error opening tftp://10.0.0.6/lab.cfg (Timed out)
      R1#copy tftp: flash:
      Address or name of remote host [10.0.0.6]? 10.0.0.5
      Source filename [lab.cfg]? ⏎
      Destination filename [lab.cfg]? ⏎
      Accessing tftp://10.0.0.5/lab.cfg...
      Loading lab.cfg from 10.0.0.5 (via GigabitEthernet0/0): !
      [OK - 77 bytes]

      77 bytes copied in 0.120 secs (642 bytes/sec)
      R1#`,
    )
  })

  test('they are remembered when the copy is broken off, and forgotten by a reload', () => {
    const world = type(enabled({ flash: [OLD, notes] }), 'copy tftp: flash:\n10.0.0.5\nlab.cfg\nnotes.txt\nn').world
    expect(type(world, 'copy tftp: flash:').waiting).toBe('Address or name of remote host [10.0.0.5]? ')
    expect(type(world, 'reload\n\nenable\ncopy tftp: flash:').waiting).toBe('Address or name of remote host []? ')
  })

  test('a file of that name is overwritten only after a question', () => {
    const world = enabled({ flash: [OLD, { name: 'lab.cfg', content: 'old\n' }] })
    const dialogue = `
      R1#copy tftp://10.0.0.5/lab.cfg flash:
      Destination filename [lab.cfg]? ⏎
      %Warning:There is a file already existing with this name${' '}
      Do you want to over write? [confirm]`
    const kept = plays(world, `${dialogue}n\n      R1#`)
    expect(kept.device.disks).toEqual(world.devices['R1']?.disks)
    const replaced = plays(
      world,
      `${dialogue}⏎
      Accessing tftp://10.0.0.5/lab.cfg...
      Loading lab.cfg from 10.0.0.5 (via GigabitEthernet0/0): !
      [OK - 77 bytes]

      77 bytes copied in 0.120 secs (642 bytes/sec)
      R1#`,
    )
    expect(replaced.device.disks['flash0']?.files.map(({ name, size }) => [name, size])).toEqual([
      [OLD, 77428036],
      ['lab.cfg', 77],
    ])
  })

  test('without room the transfer fails late and leaves flash as it was', () => {
    const world = enabled({ flash: [OLD, MIDDLE] })
    const screen = plays(
      world,
      `
      R1#copy tftp://10.0.0.5/${NEW} flash:
      Destination filename [${NEW}]? ⏎
      Accessing tftp://10.0.0.5/${NEW}...
      Loading ${NEW} from 10.0.0.5 (via GigabitEthernet0/0): ${marks}
      %Error copying tftp://10.0.0.5/${NEW} (Not enough space on device)
      R1#`,
    )
    expect(screen.device.disks).toEqual(world.devices['R1']?.disks)
    expect(screen.events).toMatchObject([{ type: 'copy', complete: false, error: 'Not enough space on device' }])
  })

  test('overwriting counts the old file as free space', () => {
    const world = enabled({ 'flash-size': '110000000', flash: [{ name: NEW, corrupt: 'true' }], image: OLD })
    expect(type(world, `copy tftp://10.0.0.5/${NEW} flash:\n\n`).lastLine).toContain('already existing')
    expect(type(world, `copy tftp://10.0.0.5/${NEW} flash:\n\n\n`).lastLine).toBe(
      '107410736 bytes copied in 158.377 secs (678197 bytes/sec)',
    )
  })
})

describe('why a transfer fails', () => {
  const tftp = (host: string, file: string, error: string) => `
      R1#copy tftp://${host}/${file} flash:
      Destination filename [${file}]? ⏎
      Accessing tftp://${host}/${file}...
      %Error opening tftp://${host}/${file} (${error})
      R1#`

  test.each([
    ['the server is silent', '10.0.0.6', NEW, 'Timed out'],
    ['no such host answers', '10.0.0.99', NEW, 'Timed out'],
    ['there is no route', '192.168.7.7', NEW, 'Timed out'],
    ['the name cannot be resolved', 'server', NEW, 'Undefined error'],
    ['the file is not there', '10.0.0.5', 'nope.bin', 'No such file or directory'],
    ['names are case-sensitive', '10.0.0.5', 'LAB.cfg', 'No such file or directory'],
  ])('%s', (_, host, file, error) => {
    plays(enabled(), tftp(host, file, error))
  })

  test('the port is shut', () => {
    const world = type(enabled(), 'configure terminal\ninterface g0/0\nshutdown\nend').world
    plays(world, tftp('10.0.0.5', 'lab.cfg', 'Timed out'))
  })

  test('a static route reaches a server behind a neighbour', () => {
    const servers = { '192.168.7.7': { tftp: { files: [notes] } } }
    expect(type(enabled({ servers }), 'copy tftp://192.168.7.7/notes.txt flash:\n\n').lastLine).toContain('Timed out')
    const routed = type(enabled({ servers }), 'configure terminal\nip route 0.0.0.0 0.0.0.0 10.0.0.254\nend').world
    expect(type(routed, 'copy tftp://192.168.7.7/notes.txt flash:\n\n').lastLine).toContain('6 bytes copied')
  })

  test('a server that is reached by one interface only', () => {
    const servers = { '10.0.0.5': { via: 'g0/1', tftp: { files: [notes] } } }
    expect(type(enabled({ servers }), 'copy tftp://10.0.0.5/notes.txt flash:\n\n').lastLine).toContain('Timed out')
  })

  test('a missing source in flash', () => {
    plays(
      enabled(),
      `
      R1#copy flash:nope usbflash0:
      Destination filename [nope]? ⏎
      %Error opening flash:/nope (No such file or directory)
      R1#`,
    )
  })

  test('a host left empty', () => {
    plays(
      enabled(),
      `
      R1#copy tftp: flash:
      Address or name of remote host []? ⏎
      ?Invalid host address or name
      %Error parsing filename (Bad file number)
      R1#`,
    )
  })
})

describe('copy ftp:', () => {
  test('takes user and password from the URL and hides them', () => {
    plays(
      enabled(),
      `
      R1#copy ftp://ops:Upd8!@10.0.0.5/${NEW} flash:
      Destination filename [${NEW}]? ⏎
      Accessing ftp://*:*@10.0.0.5/${NEW}...
      Loading ${NEW} ${marks}
      [OK - 107410736/4096 bytes]

      107410736 bytes copied in 86.049 secs (1248251 bytes/sec)
      R1#`,
    )
  })

  test('takes them from the configuration, else logs in as anonymous', () => {
    const world = enabled()
    plays(
      world,
      `
      R1#copy ftp://10.0.0.5/${NEW} flash:
      Destination filename [${NEW}]? ⏎
      Accessing ftp://10.0.0.5/${NEW}...
      %Error opening ftp://10.0.0.5/${NEW} (Incorrect Login/Password)
      R1#`,
    )
    const configured = type(world, 'configure terminal\nip ftp username ops\nip ftp password Upd8!\nend').world
    expect(type(configured, `copy ftp: flash:\n10.0.0.5\n${NEW}\n\n`).lastLine).toContain('107410736 bytes copied')
  })

  test('a missing file and a lack of room are named', () => {
    expect(type(enabled(), 'copy ftp://ops:Upd8!@10.0.0.5/x.bin flash:\n\n').lastLine).toBe(
      '%Error opening ftp://*:*@10.0.0.5/x.bin (No such file or directory)',
    )
    expect(type(enabled({ flash: [OLD, MIDDLE] }), `copy ftp://ops:Upd8!@10.0.0.5/${NEW} flash:\n\n`).lastLine).toBe(
      `%Error copying ftp://*:*@10.0.0.5/${NEW} (Not enough space on device)`,
    )
  })

  test('a server that takes no uploads', () => {
    plays(
      enabled(),
      `
      R1#copy running-config ftp://10.0.0.7
      Address or name of remote host [10.0.0.7]? ⏎
      Destination filename [r1-confg]? ⏎
      Writing r1-confg${' '}
      %Error writing ftp://10.0.0.7/r1-confg (Permission denied)
      R1#`,
    )
  })

  test('an upload shows the name before the marks', () => {
    plays(
      enabled({ flash: [OLD, notes] }),
      `
      R1#copy flash:notes.txt ftp://ops:Upd8!@10.0.0.5/n.txt
      Address or name of remote host [10.0.0.5]? ⏎
      Destination filename [n.txt]? ⏎
      Writing n.txt !
      6 bytes copied in 0.120 secs (50 bytes/sec)
      R1#`,
    )
  })
})

describe('copy scp:', () => {
  test('a download asks host, user, source, destination and password', () => {
    plays(
      enabled(),
      `
      R1#copy scp: flash:
      Address or name of remote host []? 10.0.0.5
      Source username [R1]? ops
      Source filename []? ${NEW}
      Destination filename [${NEW}]? ⏎
      Password: «Upd8!»
       Sending file modes: C0644 107410736 ${NEW}
      ${marks}
      107410736 bytes copied in 119.465 secs (899098 bytes/sec)
      R1#`,
    )
  })

  test('a URL with a user asks for destination and password only; without one it asks the user', () => {
    expect(type(enabled(), `copy scp://ops@10.0.0.5/${NEW} flash:`).waiting).toBe(`Destination filename [${NEW}]? `)
    expect(type(enabled(), `copy scp://ops@10.0.0.5/${NEW} flash:\n`).entries).toHaveLength(1)
    expect(type(enabled(), `copy scp://ops@10.0.0.5/${NEW} flash:\n\n`).waiting).toBe('Password: ')
    expect(type(enabled(), `copy scp://10.0.0.5/${NEW} flash:`).waiting).toBe('Source username [R1]? ')
  })

  test('an upload says what it writes before it asks the password', () => {
    const screen = plays(
      enabled({ flash: [OLD, notes] }),
      `
      R1#copy flash:notes.txt scp://ops@10.0.0.5
      Address or name of remote host [10.0.0.5]? ⏎
      Destination username [ops]? ⏎
      Destination filename [notes.txt]? up.txt
      Writing up.txt${' '}
      Password: «Upd8!»
       Sink: C0644 6 up.txt
      !
      6 bytes copied in 0.120 secs (50 bytes/sec)
      R1#`,
    )
    expect(screen.world.servers['10.0.0.5']?.scp?.files.map(({ name }) => name)).toEqual([NEW, 'up.txt'])
  })

  test('a wrong password', () => {
    expect(type(enabled(), `copy scp://ops@10.0.0.5/${NEW} flash:\n\nupd8!`).lastLine).toBe(
      `%Error opening scp://*:*@10.0.0.5/${NEW} (Permission denied)`,
    )
  })
})

describe('uploads to a TFTP server', () => {
  test('from flash: source, host, destination, in that order', () => {
    const screen = plays(
      enabled(),
      `
      R1#copy flash: tftp:
      Source filename []? ${OLD}
      Address or name of remote host []? 10.0.0.5
      Destination filename [${OLD}]? ⏎
      ${marks}
      77428036 bytes copied in 114.201 secs (677998 bytes/sec)
      R1#`,
    )
    expect(screen.world.servers['10.0.0.5']?.tftp?.files.map(({ name }) => name)).toEqual([NEW, 'lab.cfg', OLD])
    expect(screen.events).toMatchObject([{ from: `flash0:/${OLD}`, to: `tftp://10.0.0.5/${OLD}`, complete: true }])
  })

  test('a destination URL is asked about again with its parts', () => {
    plays(
      enabled({ flash: [OLD, notes] }),
      `
      R1#copy flash:notes.txt tftp://10.0.0.5/n.txt
      Address or name of remote host [10.0.0.5]? ⏎
      Destination filename [n.txt]? ⏎
      !!
      6 bytes copied in 0.120 secs (50 bytes/sec)
      R1#`,
    )
  })

  test('the configuration is offered a name made of the host name in lower case', () => {
    const screen = plays(
      enabled(),
      `
      R1#copy running-config tftp:
      Address or name of remote host []? 10.0.0.5
      Destination filename [r1-confg]? ⏎
      !!
      1024 bytes copied in 0.122 secs (8393 bytes/sec)
      R1#`,
    )
    expect(screen.world.servers['10.0.0.5']?.tftp?.files.at(-1)).toMatchObject({
      name: 'r1-confg',
      content: screen.device.startup?.text,
    })
  })

  test('a server that does not answer, and one that refuses to create the file', () => {
    expect(type(enabled(), 'copy running-config tftp://10.0.0.6\n\n\n').lastLine).toBe(
      '%Error opening tftp://10.0.0.6/r1-confg (Timed out)',
    )
    expect(type(enabled(), 'copy running-config tftp://10.0.0.7\n\n\n').lastLine).toBe(
      '%Error opening tftp://10.0.0.7/r1-confg (No such file or directory)',
    )
  })
})

describe('copies on the device', () => {
  test('from one disk to another there is neither Accessing nor Loading', () => {
    plays(
      enabled({ flash: [OLD, notes], usbflash0: [] }),
      `
      R1#copy flash:notes.txt usbflash0:
      Destination filename [notes.txt]? ⏎
      Copy in progress...C
      6 bytes copied in 0.120 secs (50 bytes/sec)
      R1#`,
    )
  })

  test('a disk that is not there', () => {
    expect(type(enabled({ flash: [OLD, notes] }), 'copy flash:notes.txt usbflash0:\n\n').lastLine).toBe(
      '%Error opening usbflash0:/notes.txt (No such device)',
    )
  })

  test('no room on a local disk', () => {
    const world = enabled({ 'flash-size': '100000000', usbflash0: [MIDDLE] })
    expect(type(world, `copy usbflash0:${MIDDLE} flash:\n\n`).lastLine).toBe(
      `%Error writing flash:/${MIDDLE} (Not enough space on device)`,
    )
  })

  test('running-config to startup-config saves', () => {
    const screen = plays(
      enabled(),
      `
      R1#copy running-config startup-config
      Destination filename [startup-config]? ⏎
      Building configuration...
      [OK]
      R1#`,
    )
    expect(screen.events.map((event) => event.type)).toEqual(['copy', 'save'])
  })

  test('anything typed at that question is another name', () => {
    const screen = plays(
      enabled(),
      `
      R1#copy run start
      Destination filename [startup-config]? y
      %Error copying nvram:y (Invalid argument)
      R1#copy run start
      Destination filename [startup-config]? startup-config
      Building configuration...
      [OK]
      R1#`,
    )
    expect(screen.events.map((event) => event.type)).toEqual(['copy', 'copy', 'save'])
  })

  test('a mistyped destination word is a file in flash', () => {
    const screen = plays(
      enabled(),
      `
      R1#copy running-config start-config
      Destination filename [start-config]? ⏎

      1024 bytes copied in 0.239 secs (4285 bytes/sec)
      R1#`,
    )
    expect(screen.device.disks['flash0']?.files.map(({ name }) => name)).toEqual([OLD, 'start-config'])
  })

  test('the same file on both sides', () => {
    expect(type(enabled(), 'copy running-config running-config\n\n').lastLine).toBe(
      '%Error copying system:running-config (Invalid argument)',
    )
  })

  test('a file system that is real and not simulated says so', () => {
    expect(type(enabled(), 'copy archive: flash:').lastLine).toBe('% Not simulated here: copying from or to archive:')
  })
})

describe('copies into the configuration', () => {
  test('to running-config merges: the host name changes at once, other lines and shut ports stay', () => {
    const screen = plays(
      enabled(),
      `
      R1#copy tftp://10.0.0.5/lab.cfg running-config
      Destination filename [running-config]? ⏎
      Accessing tftp://10.0.0.5/lab.cfg...
      Loading lab.cfg from 10.0.0.5 (via GigabitEthernet0/0): !
      [OK - 77 bytes]

      77 bytes copied in 0.120 secs (642 bytes/sec)
      LAB#`,
    )
    expect(screen.device.config).toMatchObject({
      ports: { 'GigabitEthernet0/0': { shutdown: false }, 'GigabitEthernet0/1': { shutdown: true } },
      ip: { ports: { 'GigabitEthernet0/0': { address: '10.0.0.1' }, 'GigabitEthernet0/1': { address: '10.1.1.1' } } },
    })
    expect(screen.device.unsaved).toBe(true)
  })

  test('startup-config to running-config after it was ignored', () => {
    const screen = plays(
      enabled({ 'config-register': '0x2142' }),
      `
      Router#copy startup-config running-config
      Destination filename [running-config]? ⏎
      1024 bytes copied in 0.239 secs (4285 bytes/sec)
      R1#`,
    )
    expect(screen.device.config).toMatchObject({
      ports: { 'GigabitEthernet0/0': { shutdown: true } },
      ip: { ports: { 'GigabitEthernet0/0': { address: '10.0.0.1' } } },
    })
  })

  test('to startup-config replaces', () => {
    const screen = plays(
      enabled(),
      `
      R1#copy tftp://10.0.0.5/lab.cfg startup-config
      Destination filename [startup-config]? ⏎
      Accessing tftp://10.0.0.5/lab.cfg...
      Loading lab.cfg from 10.0.0.5 (via GigabitEthernet0/0): !
      [OK - 77 bytes]
      [OK]
      77 bytes copied in 0.120 secs (642 bytes/sec)
      R1#`,
    )
    expect(screen.device.startup?.text).toBe(
      'hostname LAB\ninterface GigabitEthernet0/1\n ip address 10.1.1.1 255.255.255.0\n',
    )
    expect(type(screen.world, '@power-cycle').waiting).toBe('LAB>')
  })

  test('an image is no configuration', () => {
    expect(type(enabled(), `copy flash:${OLD} running-config\n\n`).lastLine).toBe(
      `%Error copying flash:/${OLD} (Invalid argument)`,
    )
  })

  test('nothing is saved and startup-config is missing', () => {
    expect(
      type(enabled({ 'startup-config': undefined, 'running-config': '' }), 'copy startup-config running-config\n\n')
        .lastLine,
    ).toBe('%Error opening nvram:startup-config (No such file or directory)')
  })
})
