import { describe, expect, test } from 'vitest'
import { enabled, MIDDLE, NEW, OLD, plays, type, worldFrom } from '../../../support/console.ts'
import { imageNamed } from '../../../../src/sim/images.ts'

const notes = { name: 'notes.txt', content: 'hello' }
const flash = [OLD, notes]

describe('dir', () => {
  test('has the columns of the device', () => {
    plays(
      enabled({ flash: [OLD, { name: 'Ab.cfg', content: 'x' }, MIDDLE] }),
      `
      R1#dir flash:
      Directory of flash0:/

          1  -rw-    77428036   Apr 4 2026 09:00:00 +00:00  ${OLD}
          2  -rw-           1   Apr 4 2026 09:00:00 +00:00  Ab.cfg
          3  -rw-    97794040   Apr 4 2026 09:00:00 +00:00  ${MIDDLE}

      256487424 bytes total (81265347 bytes free)
      R1#`,
    )
  })

  test.each([
    ['c9300', 'cat9k_iosxe.17.09.04a.SPA.bin'],
    ['isr4331', 'isr4300-universalk9.17.06.05.SPA.bin'],
  ])('takes a pipe on IOS XE: %s', (platform, image) => {
    const world = worldFrom({ platform, flash: [image, notes] })
    expect(type(world, 'enable\ndir flash: | count notes').lastLine).toBe('Number of lines which match regexp = 1')
    const found = type(world, 'enable\ndir | include notes').text
    expect(found).toContain('  notes.txt\n')
    expect(found).not.toContain(image)
    expect(type(enabled(), 'dir flash: | include notes').text).toContain('% Invalid input')
  })

  test('of an empty device', () => {
    plays(
      enabled({ flash: [], image: OLD }),
      `
      R1#dir
      Directory of flash0:/

      No files in directory

      256487424 bytes total (256487424 bytes free)
      R1#`,
    )
  })

  test('of one file', () => {
    plays(
      enabled({ flash }),
      `
      R1#dir flash:notes.txt
      Directory of flash0:/notes.txt

          2  -rw-           5   Apr 4 2026 09:00:00 +00:00  notes.txt

      256487424 bytes total (179059383 bytes free)
      R1#`,
    )
  })

  test('without its colon flash is a file name', () => {
    plays(
      enabled(),
      `
      R1#dir flash
      %Error opening flash:/flash (No such file or directory)
      R1#dir usbflash0:
      %Error opening usbflash0:/ (No such device)
      R1#dir nope:
             ^
      % Invalid input detected at '^' marker.

      R1#`,
    )
  })

  test('of NVRAM and of everything', () => {
    expect(type(enabled(), 'dir nvram:').text).toContain(
      '    1  -rw-        1024                    <no date>  startup-config\n',
    )
    const all = type(enabled({ usbflash0: [notes] }), 'dir all-filesystems').text
    for (const head of ['Directory of flash0:/', 'Directory of usbflash0:/', 'Directory of nvram:/'])
      expect(all).toContain(head)
    const deep = type(enabled({ flash: [OLD, { name: 'a/b.txt', content: 'x' }] }), 'dir /recursive all-filesystems')
    expect(deep.text).toContain('Directory of flash0:/*')
    expect(deep.text).toContain('  a/b.txt\n')
  })
})

test('show flash: has another layout and other totals', () => {
  plays(
    enabled({ flash }),
    `
    R1#show flash:
    -#- --length-- -----date/time------ path
    1     77428036 Apr 4 2026 09:00:00 +00:00 ${OLD}
    2            5 Apr 4 2026 09:00:00 +00:00 notes.txt

    179059383 bytes available (77428041 bytes used)

    R1#`,
  )
  expect(type(enabled({ flash }), 'show flash').entries[0]?.output).toBe(
    type(enabled({ flash }), 'show flash0:').entries[0]?.output,
  )
})

describe('delete', () => {
  test('asks for the name, then to confirm under the real device name; the space is free at once', () => {
    const screen = plays(
      enabled({ flash }),
      `
      R1#delete flash:notes.txt
      Delete filename [notes.txt]? ⏎
      Delete flash0:/notes.txt? [confirm]⏎
      R1#`,
    )
    expect(screen.device.disks['flash0']?.files.map(({ name }) => name)).toEqual([OLD])
    expect(type(screen.world, 'dir').lastLine).toBe('256487424 bytes total (179059388 bytes free)')
  })

  test.each(['n', 'no', 'x', 'nope', '!'])('%s at [confirm] keeps the file', (answer) => {
    const screen = type(enabled({ flash }), `delete notes.txt\n\n${answer}`)
    expect(screen.device.disks['flash0']?.files).toHaveLength(2)
    expect(screen.entries.at(-1)).toMatchObject({ kind: 'answer', output: '' })
  })

  test.each(['', 'y', 'Y', 'yes', 'YES'])('%j at [confirm] removes it', (answer) => {
    expect(type(enabled({ flash }), `delete notes.txt\n\n${answer}\n`).device.disks['flash0']?.files).toHaveLength(1)
  })

  test('another name may be given at the question', () => {
    expect(type(enabled({ flash }), 'delete flash:\nnotes.txt').waiting).toBe('Delete flash0:/notes.txt? [confirm]')
    expect(type(enabled({ flash }), 'delete flash:x\nnotes.txt\n\n').device.disks['flash0']?.files).toHaveLength(1)
  })

  test('a missing file is told after the questions', () => {
    plays(
      enabled(),
      `
      R1#delete flash:x
      Delete filename [x]? ⏎
      Delete flash0:/x? [confirm]⏎
      %Error deleting flash:/x (No such file or directory)
      R1#`,
    )
  })

  test('/force asks nothing', () => {
    const screen = plays(
      enabled({ flash }),
      `
      R1#delete /force flash:/notes.txt
      R1#delete /force /recursive flash:nope
      %Error deleting flash:/nope (No such file or directory)
      R1#`,
    )
    expect(screen.events).toMatchObject([{ type: 'delete', url: 'flash0:/notes.txt', bytes: 5, runningImage: false }])
  })

  test('the running image may be deleted and goes on running', () => {
    const screen = plays(
      enabled({ flash: [OLD] }),
      `
      R1#delete flash:${OLD}
      Delete filename [${OLD}]? ⏎
      Delete flash0:/${OLD}? [confirm]⏎
      R1#show version | include System image
      System image file is "flash0:${OLD}"
      R1#`,
    )
    expect(screen.events).toMatchObject([{ type: 'delete', runningImage: true }, { type: 'show' }])
  })

  test('a later file takes the slot that is free', () => {
    const world = type(enabled({ flash: [OLD, notes, { name: 'b', content: 'b' }] }), 'delete /force notes.txt').world
    const { files } = type(world, 'copy tftp://10.0.0.5/lab.cfg flash:\n\n').device.disks['flash0'] ?? { files: [] }
    expect(files.map(({ slot, name }) => [slot, name])).toEqual([
      [1, OLD],
      [2, 'lab.cfg'],
      [3, 'b'],
    ])
  })
})

describe('verify', () => {
  const hello = '5d41402abc4b2a76b9719d911017c592'

  test('/md5 prints the hash; with the expected one it compares', () => {
    const screen = plays(
      enabled({ flash }),
      `
      R1#verify /md5 flash:notes.txt
      .Done!
      verify /md5 (flash:notes.txt) = ${hello}

      R1#verify /md5 flash:notes.txt ${hello.toUpperCase()}
      .Done!
      Verified (flash:notes.txt) = ${hello}

      R1#verify /md5 flash:notes.txt 5d41
      .Done!
      %Error verifying flash:notes.txt
      Computed signature  = ${hello}
      Submitted signature = 5d41

      R1#`,
    )
    expect(screen.events.map((event) => event.type === 'verify' && event.matched)).toEqual([null, true, false])
  })

  test('a damaged copy has another hash, and nothing stops one from keeping it', () => {
    const [good, bad] = [
      enabled({ flash: [OLD, MIDDLE] }),
      enabled({ flash: [OLD, { name: MIDDLE, corrupt: 'true' }] }),
    ].map((world) => type(world, `verify /md5 flash:${MIDDLE}`))
    expect(good?.lastLine).toMatch(/= [0-9a-f]{32}$/)
    expect(bad?.lastLine).not.toBe(good?.lastLine)
    expect(bad?.device.disks['flash0']?.files).toHaveLength(2)
  })

  test('without /md5 the signature of an image is checked', () => {
    const good = type(enabled({ flash: [OLD, MIDDLE] }), `verify flash:${MIDDLE}`)
    expect(good.text).toContain('Starting image verification\nHash Computation:    100% Done!\nComputed Hash   SHA2: ')
    expect(good.lastLine).toBe(`Digital signature successfully verified in file flash:${MIDDLE}`)
    const bad = type(enabled({ flash: [OLD, { name: MIDDLE, corrupt: 'true' }] }), `verify flash:${MIDDLE}`)
    expect(bad.lastLine).toBe(`%ERROR: Digital signature verification failed for file flash:${MIDDLE}`)
  })

  test('a file system alone asks for the name', () => {
    plays(
      enabled({ flash }),
      `
      R1#verify /md5 flash:
      Verify filename []? notes.txt
      .Done!
      verify /md5 (flash:notes.txt) = ${hello}

      R1#verify /md5 flash:${NEW}
      %Error opening flash:/${NEW} (No such file or directory)
      R1#`,
    )
  })
})

test('free space is the size minus the sum of the files, whatever happens to them', () => {
  const lines = `copy tftp://10.0.0.5/${NEW} flash:\n\ncopy running-config flash:a.cfg\n\ndelete /force ${OLD}\ncopy tftp://10.0.0.5/lab.cfg flash:a.cfg\n\n\ncopy flash:a.cfg flash:b.cfg\n\ndelete /force flash:a.cfg`
  let world = enabled({ flash })
  for (const line of lines.split('\n')) {
    const screen = type(world, `${line}\n`)
    world = screen.world
    const disk = screen.device.disks['flash0']
    const used = disk?.files.reduce((sum, { size }) => sum + size, 0) ?? 0
    if (screen.device.question === null)
      expect(type(world, 'dir').lastLine).toBe(`${disk?.size} bytes total (${(disk?.size ?? 0) - used} bytes free)`)
    expect(used).toBeLessThanOrEqual(disk?.size ?? 0)
  }
})

test('the event of verify says what the device found', () => {
  const sound = imageNamed(OLD)?.md5 ?? ''
  const passed = (line: string, corrupt = false) => {
    const { events } = type(
      enabled({
        flash: [
          { name: OLD, corrupt },
          { name: 'x.txt', content: 'x' },
        ],
        image: OLD,
      }),
      line,
    )
    return events.find((event) => event.type === 'verify')?.passed
  }
  expect(passed(`verify /md5 flash:${OLD}`)).toBeNull()
  expect(passed(`verify /md5 flash:${OLD}`, true)).toBeNull()
  expect(passed(`verify /md5 flash:${OLD} ${sound}`)).toBe(true)
  expect(passed(`verify /md5 flash:${OLD} ${sound}`, true)).toBe(false)
  expect(passed(`verify flash:${OLD}`)).toBe(true)
  expect(passed(`verify flash:${OLD}`, true)).toBe(false)
  expect(passed('verify flash:x.txt')).toBe(false)
})
