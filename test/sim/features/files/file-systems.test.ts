// Directories, listings of every platform, format and verify (ios-behaviour.md 4, 5, 6.1, 8, 9).

import { describe, expect, test } from 'vitest'
import type { World } from '../../../../src/sim/world.ts'
import { enabled, MIDDLE, OLD, plays, type, worldFrom } from '../../../support/console.ts'

const on = (platform: string, change: Readonly<Record<string, unknown>>): World =>
  type(worldFrom({ platform, hostname: 'R1', 'startup-config': '', ...change }), 'enable').world
const XE = 'isr4300-universalk9.16.09.06.SPA.bin'
const CAT9K = 'cat9k_iosxe.17.09.04a.SPA.bin'
const CLASSIC = 'c2960-lanbasek9-mz.150-2.SE11.bin'
const CLASS_B = 'c2600-ik9o3s3-mz.123-26.bin'
const tree = [
  OLD,
  { name: 'cfg/a.cfg', content: 'hostname A\n' },
  { name: 'cfg/b.cfg', content: 'hostname B\n' },
  { name: 'spare/' },
]

describe('directories', () => {
  test('are listed with what lies directly in them', () => {
    plays(
      enabled({ flash: tree }),
      `
      R1#dir
      Directory of flash0:/

          1  -rw-    77428036   Apr 4 2026 09:00:00 +00:00  ${OLD}
          2  drw-           0   Apr 4 2026 09:00:00 +00:00  cfg
          5  drw-           0   Apr 4 2026 09:00:00 +00:00  spare

      256487424 bytes total (179059366 bytes free)
      R1#dir flash:/cfg
      Directory of flash0:/cfg/

          3  -rw-          11   Apr 4 2026 09:00:00 +00:00  a.cfg
          4  -rw-          11   Apr 4 2026 09:00:00 +00:00  b.cfg

      256487424 bytes total (179059366 bytes free)
      R1#dir flash:spare
      Directory of flash0:/spare/

      No files in directory

      256487424 bytes total (179059366 bytes free)
      R1#dir cfg/b*
      Directory of flash0:/cfg/b*

          4  -rw-          11   Apr 4 2026 09:00:00 +00:00  b.cfg

      256487424 bytes total (179059366 bytes free)
      R1#`,
    )
    expect(type(enabled({ flash: tree }), 'dir /recursive flash:').text).toContain('  cfg/a.cfg\n')
  })

  test('cd makes one current for every bare name; the colon still means the whole file system', () => {
    plays(
      enabled({ flash: tree, usbflash0: [{ name: 'u.txt', content: 'u' }] }),
      `
      R1#pwd
      flash0:/
      R1#cd cfg
      R1#pwd
      flash0:/cfg/
      R1#more a.cfg
      hostname A
      R1#more b.cfg | include nothing
      R1#copy a.cfg c.cfg
      Destination filename [cfg/c.cfg]? ⏎
      Copy in progress...C
      11 bytes copied in 0.120 secs (92 bytes/sec)
      R1#more flash:cfg/c.cfg
      hostname A
      R1#cd ../spare
      R1#more a.cfg
      %Error opening flash:/spare/a.cfg (No such file or directory)
      R1#cd nope
      %Error changing dir to flash:/spare/nope (No such file or directory)
      R1#cd usbflash0:
      R1#pwd
      usbflash0:/
      R1#more u.txt
      u
      R1#cd nvram:
      R1#pwd
      nvram:/
      R1#cd
      R1#pwd
      flash0:/
      R1#`,
    )
    const gone = type(enabled({ flash: tree }), 'cd cfg\nreload\n\nenable\npwd')
    expect(gone.lastLine).toBe('flash0:/')
  })

  test('mkdir and rmdir ask, and say what they did', () => {
    const screen = plays(
      enabled({ flash: tree }),
      `
      R1#mkdir flash:new
      Create directory filename [new]? ⏎
      Created dir flash:new
      R1#mkdir flash:new
      Create directory filename [new]? ⏎
      %Error Creating dir flash:new (Can't create a file that exists)
      R1#mkdir flash:
      Create directory filename []? no/way
      %Error Creating dir flash:no/way (No such file or directory)
      R1#rmdir cfg
      Remove directory filename [cfg]? ⏎
      Delete flash0:cfg? [confirm]⏎
      %Error Removing dir flash0:cfg (Directory not empty)
      R1#rmdir flash:new
      Remove directory filename [new]? ⏎
      Delete flash0:new? [confirm]n
      R1#rmdir flash:new
      Remove directory filename [new]? ⏎
      Delete flash0:new? [confirm]⏎
      Removed dir flash0:new
      R1#rmdir ${OLD}
      Remove directory filename [${OLD}]? ⏎
      Delete flash0:${OLD}? [confirm]⏎
      %Error Removing dir flash0:${OLD} (Not a directory)
      R1#`,
    )
    expect(screen.device.disks).toEqual(enabled({ flash: tree }).devices['R1']?.disks)
  })

  test('class B flash has none', () => {
    expect(type(on('c2621xm', { flash: [CLASS_B] }), 'mkdir flash:x').device.disks['flash']?.files).toHaveLength(1)
  })

  test('delete wants /recursive, and then asks file by file', () => {
    const screen = plays(
      enabled({ flash: tree }),
      `
      R1#delete flash:cfg
      Delete filename [cfg]? ⏎
      Delete flash0:/cfg? [confirm]⏎
      %Error deleting flash:/cfg (Directory not empty)
      R1#delete /recursive flash:cfg
      Delete filename [cfg]? ⏎
      Examine files in directory flash0:/cfg? [confirm]⏎
      Delete flash0:/cfg/a.cfg? [confirm]⏎
      Delete flash0:/cfg/b.cfg? [confirm]n
      Delete flash0:/cfg? [confirm]⏎
      %Error deleting flash:/cfg (Directory not empty)
      R1#delete /force /recursive flash:cfg
      R1#delete /recursive /force flash:spare
      R1#dir cfg
      %Error opening flash:/cfg (No such file or directory)
      R1#`,
    )
    expect(screen.device.disks['flash0']?.files.map(({ name }) => name)).toEqual([OLD])
    expect(screen.events).toMatchObject([
      { url: 'flash0:/cfg/a.cfg' },
      { url: 'flash0:/cfg/b.cfg' },
      { url: 'flash0:/cfg' },
      { url: 'flash0:/spare' },
    ])
  })

  test('a directory as destination keeps the name of the source', () => {
    const world = enabled({ flash: tree, usbflash0: [{ name: 'u.txt', content: 'u' }] })
    expect(type(world, 'copy usbflash0:u.txt flash:cfg').waiting).toBe('Destination filename [cfg/u.txt]? ')
    expect(type(world, 'copy usbflash0:u.txt flash:\ncfg').device.disks['flash0']?.files.at(-1)?.name).toBe('cfg/u.txt')
  })

  test('an image in a directory of a classic Catalyst is bootable by its path', () => {
    const screen = type(
      on('c2960', { flash: ['c2960-lanbasek9-mz.150-2.SE11/c2960-lanbasek9-mz.150-2.SE11.bin'] }),
      'dir',
    )
    expect(screen.text).toContain(
      '    1  drwx         192   Apr 4 2026 09:00:00 +00:00  c2960-lanbasek9-mz.150-2.SE11\n',
    )
    expect(screen.device.running?.info.version).toBe('15.0(2)SE11')
  })
})

describe('rename', () => {
  test('is silent, and tells what cannot be', () => {
    const screen = plays(
      enabled({ flash: tree, usbflash0: [] }),
      `
      R1#rename flash:cfg/a.cfg flash:spare/z.cfg
      Destination filename [spare/z.cfg]? ⏎
      R1#rename cfg configs
      Destination filename [configs]? ⏎
      R1#rename flash:nope flash:b
      Destination filename [b]? ⏎
      %Error renaming flash:/nope (No such file or directory)
      R1#rename flash:${OLD} flash:spare/z.cfg
      Destination filename [spare/z.cfg]? ⏎
      %Error renaming flash:/${OLD} (File exists)
      R1#rename flash:${OLD} usbflash0:x
      Destination filename [x]? ⏎
      %Error renaming flash:/${OLD} (Invalid argument)
      R1#`,
    )
    expect(screen.device.disks['flash0']?.files.map(({ slot, name }) => [slot, name])).toEqual([
      [1, OLD],
      [2, 'configs'],
      [3, 'spare/z.cfg'],
      [4, 'configs/b.cfg'],
      [5, 'spare'],
    ])
    expect(screen.events).toEqual([
      { type: 'rename', from: 'flash0:/cfg/a.cfg', to: 'flash0:/spare/z.cfg', device: 'R1' },
      { type: 'rename', from: 'flash0:/cfg', to: 'flash0:/configs', device: 'R1' },
    ])
  })
})

describe('listings by platform', () => {
  test('IOS XE counts inodes, has wide sizes, and directories that take space', () => {
    plays(
      on('isr4331', { flash: [XE, { name: 'core/' }] }),
      `
      R1#dir flash:
      Directory of bootflash:/

         12  -rw-        430000128   Apr 4 2026 09:00:00 +00:00  ${XE}
         13  drwx             4096   Apr 4 2026 09:00:00 +00:00  core

      3249049600 bytes total (2819045376 bytes free)
      R1#show bootflash:
      -#- --length-- ---------date/time--------- path
        1       4096 Apr 04 2026 09:00:00 +00:00 /bootflash/
        2       4096 Apr 04 2026 09:00:00 +00:00 /bootflash/core
        3  430000128 Apr 04 2026 09:00:00 +00:00 /bootflash/${XE}

      2819045376 bytes available (430004224 bytes used)

      R1#`,
    )
  })

  test('a classic Catalyst shows the dir layout', () => {
    const screen = type(on('c2960', { flash: [CLASSIC] }), 'show flash:')
    expect(screen.text).toContain(
      `R1#show flash:\nDirectory of flash:/\n\n    1  -rwx    11835392   Apr 4 2026 09:00:00 +00:00  ${CLASSIC}\n`,
    )
  })

  test('class B shows its own table, deleted files included, and what they hold', () => {
    plays(
      on('c2621xm', { flash: [CLASS_B, { name: 'a.txt', content: '0123456789' }] }),
      `
      R1#delete /force a.txt
      R1#show flash:
      System flash directory:
      File  Length   Name/status
        1   16231940  ${CLASS_B}
        2   10  a.txt [deleted]
      [16231950 bytes used, 17322482 available, 33554432 total]
      32768K bytes of processor board System flash (Read/Write)

      R1#dir /all
      Directory of flash:/

          1  -rw-    16231940   Apr 4 2026 09:00:00 +00:00  ${CLASS_B}
          2  -rw-          10   Apr 4 2026 09:00:00 +00:00  [a.txt]

      33554432 bytes total (17322482 bytes free)
      R1#`,
    )
  })

  test('show file systems of a Catalyst 9300', () => {
    plays(
      on('c9300', { flash: [CAT9K], 'startup-config': undefined, mode: undefined, 'running-config': '' }),
      `
      R1#show file systems
      File Systems:

             Size(b)       Free(b)      Type  Flags  Prefixes
                   -             -    opaque     rw   system:
                   -             -    opaque     rw   tmpsys:
          1651314688    1561067520      disk     rw   crashinfo: crashinfo-1:
      *  11353194496   10253194240      disk     rw   flash: bootflash:
          3846701056    3758395392      disk     ro   webui:
                   -             -    opaque     rw   null:
                   -             -    opaque     ro   tar:
                   -             -   network     rw   tftp:
             2097152       2097148     nvram     rw   nvram:
                   -             -   network     rw   rcp:
                   -             -   network     rw   http:
                   -             -   network     rw   ftp:
                   -             -   network     rw   scp:
                   -             -   network     rw   sftp:
                   -             -   network     rw   https:
                   -             -    opaque     ro   cns:

      R1#`,
    )
  })

  test('on an ISR G2 the star follows cd, and a stick is listed last', () => {
    const screen = type(enabled({ flash: [OLD], usbflash0: [] }), 'cd usbflash0:\nshow file systems')
    expect(screen.text).toContain('\n     256487424     179059388      disk     rw   flash0: flash:#\n')
    expect(screen.text).toContain('\n*   4000000000    4000000000  usbflash     rw   usbflash0:\n')
  })

  test.each(['c1941', 'c2911', 'isr4331', 'c2960', 'c9300', 'c2621xm'])(
    'on a %s every listed disk can be listed',
    (platform) => {
      const image: Readonly<Record<string, string>> = {
        c1941: 'c1900-universalk9-mz.SPA.151-4.M10.bin',
        c2911: OLD,
        isr4331: XE,
        c2960: CLASSIC,
        c9300: CAT9K,
        c2621xm: CLASS_B,
      }
      const world = on(platform, { flash: [image[platform]] })
      expect(type(world, 'dir').text).toContain(image[platform])
      expect(type(world, 'show flash:').text).toContain(image[platform])
      expect(type(world, 'show file systems').text.match(/^\*/gm)).toHaveLength(1)
      expect(type(world, 'dir nvram:').text).toContain('persistent-data')
      expect(type(world, 'dir system:').text).toContain('running-config\n\nNo space information available\n')
    },
  )
})

describe('format', () => {
  test('on an ISR G2 asks twice and counts sectors', () => {
    const screen = plays(
      enabled({ flash: tree }),
      `
      R1#format flash:
      Format operation may take a while. Continue? [confirm]⏎
      Format operation will destroy all data in "flash:".  Continue? [confirm]⏎
      Writing Monlib sectors.....
      Monlib write complete${' '}

      Format: All system sectors written. OK...

      Format: Total sectors in formatted partition: 501728
      Format: Total bytes in formatted partition: 256884736
      Format: Operation completed successfully.

      Format of flash0: complete
      R1#`,
    )
    expect(screen.device.disks['flash0']).toEqual({ size: 256487424, files: [] })
    expect(screen.events).toMatchObject([{ type: 'format', url: 'flash0:/' }])
  })

  test('any other key at either question keeps everything', () => {
    const world = enabled({ flash: tree })
    for (const keys of ['n', '\nn'])
      expect(type(world, `format flash:\n${keys}`).device.disks).toEqual(world.devices['R1']?.disks)
  })

  test('a disk that is not there', () => {
    expect(type(enabled(), 'format usbflash0:').lastLine).toBe('%Error formatting usbflash0: (No such device)')
  })
})

describe('verify', () => {
  test('an image from before signatures carries its MD5', () => {
    const good = type(on('c2960', { flash: [CLASSIC] }), `verify flash:${CLASSIC}`)
    expect(good.text).toMatch(
      /\nEmbedded Hash {3}MD5 : ([0-9A-F]{32})\nComputed Hash {3}MD5 : \1\nCCO Hash {8}MD5 : \1\n\nSignature Verified\n/,
    )
    const bad = type(
      on('c2960', { flash: [{ name: CLASSIC, corrupt: 'true' }], image: CLASSIC }),
      `verify flash:${CLASSIC}`,
    )
    expect(bad.lastLine).toBe(`%ERROR:Signature not found in file flash:${CLASSIC}.`)
    expect(bad.events).toMatchObject([{ type: 'verify', intact: false }])
  })

  test('what is no image has no signature', () => {
    expect(type(enabled({ flash: tree }), 'verify flash:cfg/a.cfg').lastLine).toBe(
      '%ERROR:Signature not found in file flash:cfg/a.cfg.',
    )
  })

  test('a hash is made of whatever can be read', () => {
    const world = enabled({ flash: [OLD, MIDDLE] })
    const hash = type(world, 'verify /md5 nvram:startup-config').lastLine
    expect(hash).toMatch(/^verify \/md5 \(nvram:startup-config\) = [0-9a-f]{32}$/)
    const [value] = /[0-9a-f]{32}$/.exec(hash) ?? []
    expect(type(world, `verify /md5 system:running-config ${value}`).lastLine).toBe(
      `Verified (system:running-config) = ${value}`,
    )
  })
})

test('more shows text files only', () => {
  expect(type(enabled({ flash: tree }), `more flash:${OLD}`).lastLine).toBe(
    `% Not simulated here: the bytes of flash:/${OLD}, which is no text`,
  )
  expect(type(enabled({ flash: tree }), 'more flash:cfg').lastLine).toBe('%Error opening flash:/cfg (Is a directory)')
  expect(type(enabled({ flash: tree }), 'more nvram:startup-config | include hostname').lastLine).toBe('hostname R1')
})
