// What the release and the feature set of an image change in the texts of a classic device.

import { describe, expect, test } from 'vitest'
import { cryptoNotice, featureSet, isFrom } from '../../src/sim/platforms/release.ts'
import { imageInfo } from '../../src/sim/images.ts'
import { type, worldFrom } from '../support/console.ts'

const shown = (platform: string, image: string, lines = 'show version'): string =>
  type(worldFrom({ platform, flash: [{ name: image, size: 8_000_000 }], 'startup-config': 'hostname X1\n' }), lines)
    .text

test.each([
  ['15.2(7)E8', true],
  ['15.2(2)E', true],
  ['16.1(1)', true],
  ['15.0(2)SE11', false],
  ['12.2(55)SE12', false],
])('%s is from 15.2 on: %s', (version, expected) => {
  expect(isFrom(version, '15.2')).toBe(expected)
})

describe('the feature set', () => {
  test.each([
    ['c2960-lanbasek9-mz.150-2.SE11.bin', 'LANBASEK9', true],
    ['c2960-lanbase-mz.150-2.SE11.bin', 'LANBASE', false],
    ['c2600-ik9o3s3-mz.123-26.bin', 'IK9O3S3', true],
    ['c2600-ipbase-mz.124-25d.bin', 'IPBASE', false],
    ['c1900-universalk9_npe-mz.SPA.157-3.M8.bin', 'UNIVERSALK9_NPE', true],
  ])('of %s', (name, feature, crypto) => {
    expect(featureSet(imageInfo(name))).toBe(feature)
    expect(cryptoNotice(imageInfo(name)) !== '').toBe(crypto)
  })

  test.each([
    ['c2960', 'c2960-lanbase-mz.150-2.SE11.bin', 'C2960-LANBASE-M'],
    ['c2621xm', 'c2600-ipbase-mz.124-25d.bin', 'C2600-IPBASE-M'],
    ['c1941', 'c1900-universalk9_npe-mz.SPA.157-3.M8.bin', 'C1900-UNIVERSALK9_NPE-M'],
  ])('a %s names it', (platform, image, name) => {
    expect(shown(platform, image)).toContain(`Software (${name}), Version `)
  })

  test.each([
    ['c2960', 'c2960-lanbase-mz.150-2.SE11.bin', 'c2960-lanbasek9-mz.150-2.SE11.bin'],
    ['c2621xm', 'c2600-ipbase-mz.124-25d.bin', 'c2600-ik9o3s3-mz.124-25d.bin'],
  ])(
    'without k9 a %s has no paragraph on cryptography, in show version and at the start',
    (platform, plain, strong) => {
      for (const lines of ['show version', '@power-cycle']) {
        expect(shown(platform, plain, lines)).not.toContain('cryptographic')
        expect(shown(platform, strong, lines)).toContain('This product contains cryptographic features')
      }
      expect(shown(platform, plain)).toMatch(/\nSystem image file is ".*"\n\n[cC]isco /)
    },
  )
})

describe('a 2621XM', () => {
  test('of 12.3 counts its hardware in the old words', () => {
    const text = shown('c2621xm', 'c2600-ik9o3s3-mz.123-26.bin')
    expect(text).toContain(
      'Bridging software.\nX.25 software, Version 3.0.0.\n2 FastEthernet/IEEE 802.3 interface(s)\n32K bytes of non-volatile configuration memory.\n',
    )
    expect(text).toContain('\ncisco 2621XM (MPC860P) processor')
  })

  test('of 12.4 has the new ones', () => {
    const text = shown('c2621xm', 'c2600-ik9o3s3-mz.124-25d.bin')
    expect(text).toContain('\n2 FastEthernet interfaces\n32K bytes of NVRAM.\n')
    expect(text).toContain('\nCisco 2621XM (MPC860P) processor')
    expect(text).not.toContain('Bridging')
  })
})

describe('a 2960', () => {
  const OLD = 'c2960-lanbasek9-mz.150-2.SE11.bin'
  const NEW = 'c2960-lanbasek9-mz.152-7.E8.bin'

  test('tells why it was reloaded from 15.2 on', () => {
    const reloaded = 'enable\nreload\n\nshow version | include reload reason'
    expect(shown('c2960', NEW, reloaded)).toContain('Last reload reason: Reload command\n')
    expect(shown('c2960', OLD, reloaded)).not.toContain('Last reload reason')
  })

  test('has a wider table of switches from 15.2 on', () => {
    expect(shown('c2960', NEW)).toContain('Switch Ports Model                     SW Version            SW Image\n')
    expect(shown('c2960', OLD)).toContain('Switch Ports Model              SW Version            SW Image\n')
  })

  test('speaks of boot optimization from 15.2 on', () => {
    expect(shown('c2960', NEW, 'enable\nshow boot')).toContain('Boot optimization   : disabled\n')
    expect(shown('c2960', OLD, 'enable\nshow boot')).not.toContain('Boot optimization')
  })

  test('finds its image from the top of flash when BOOT is not set', () => {
    expect(shown('c2960', OLD, '@power-cycle')).toContain(`Loading "flash:/${OLD}"...@`)
    const named = 'enable\nconfigure terminal\nboot system flash:' + OLD + '\nend\n@power-cycle'
    expect(shown('c2960', OLD, named)).toContain(`Loading "flash:${OLD}"...@`)
  })
})

describe('the start of a 1941', () => {
  const image = 'c1900-universalk9-mz.SPA.151-4.M10.bin'
  test('says how much memory is for input and output, as show version does', () => {
    const text = shown('c1941', image, '@power-cycle')
    expect(text).toContain(
      `smart init is sizing iomem
                 TYPE      MEMORY_REQ
    Onboard devices &
         buffer pools      0x01E8F000
-----------------------------------------------
               TOTAL:      0x01E8F000

Rounded IOMEM up to: 32MB.
Using 6 percent iomem. [32MB/512MB]

              Restricted Rights Legend
`,
    )
    expect(text).toContain('with 491520K/32768K bytes of memory.')
  })

  test('leaves two lines between its flash and what follows', () => {
    expect(shown('c1941', image, '@power-cycle')).toMatch(/\(Read\/Write\)\n\n\nPress RETURN to get started!\n/)
    const blank = type(worldFrom({ platform: 'c1941', flash: [image] }), '@power-cycle')
    expect(blank.text).toMatch(/\(Read\/Write\)\n\n\n {9}--- System Configuration Dialog ---\n\nWould you like/)
  })
})

test('a 2911, of which no such table is known, has none', () => {
  expect(shown('c2911', 'c2900-universalk9-mz.SPA.151-4.M4.bin', '@power-cycle')).toContain(
    'smart init is sizing iomem\n\n              Restricted Rights Legend\n',
  )
})
