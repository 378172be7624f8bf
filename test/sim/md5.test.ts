import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { md5, md5Bytes, saltOf, type5 } from '../../src/sim/md5.ts'

describe('MD5', () => {
  // RFC 1321, appendix A.5
  test.each([
    ['', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['a', '0cc175b9c0f1b6a831c399e269772661'],
    ['abc', '900150983cd24fb0d6963f7d28e17f72'],
    ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
    ['abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b'],
    ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 'd174ab98d277d9f5a5611c2c9f419d9f'],
    [
      '12345678901234567890123456789012345678901234567890123456789012345678901234567890',
      '57edf4a22be3c955ac49da2e2107b67a',
    ],
  ])('%j', (text, hash) => {
    expect(md5(text)).toBe(hash)
  })

  test('at every length around a block, and of text outside ASCII', () => {
    for (const text of [
      ...Array.from({ length: 140 }, (_, i) => 'x'.repeat(i)),
      'Zürich',
      '€',
      '😀 flash:',
      '\u0000',
    ]) {
      expect(md5(text)).toBe(createHash('md5').update(text).digest('hex'))
    }
    const bytes = Uint8Array.from({ length: 1000 }, (_, i) => (i * 7) % 256)
    expect(Buffer.from(md5Bytes(bytes)).toString('hex')).toBe(createHash('md5').update(bytes).digest('hex'))
  })
})

describe('type 5 secrets', () => {
  // openssl passwd -1 -salt SALT PASSWORD
  test.each([
    ['cisco', 'mERr', '$1$mERr$hx5rVt7rPNoS4wqbXKX7m0'],
    ['cisco', 'abcd', '$1$abcd$2hDGYdE0UrwK2pqoiF6BB1'],
    ['', 'abcd', '$1$abcd$CwbBDotm4UoKv5fATTtzT.'],
    ['a long password of more than sixteen', 'abcd', '$1$abcd$nJpehoiDNyMEOBIdVWFEc1'],
  ])('%s with salt %s', (password, salt, hash) => {
    expect(type5(password, salt)).toBe(hash)
    expect(type5(password, salt)).toBe(hash)
  })

  test('a salt is four characters and depends on the password only', () => {
    expect(saltOf('cisco')).toMatch(/^[./0-9A-Za-z]{4}$/)
    expect(saltOf('cisco')).toBe(saltOf('cisco'))
    expect(saltOf('cisco')).not.toBe(saltOf('class'))
  })
})
