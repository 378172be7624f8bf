// What is compressed once: which encoding a browser gets, and pages that are joined from compressed and plain parts.

import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

import { encodingFor, fixed, joined, joinedTag } from '../../src/web/encodings.ts'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['BR; Q=0.1', 'br'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['br;q=0, *', 'gzip'],
  ['deflate', 'identity'],
])('Accept-Encoding %j gets %s', (header, expected) => {
  expect(encodingFor(header, ['br', 'gzip'])).toBe(expected)
})

describe('a page joined as gzip', () => {
  const text = (length: number, seed: number) =>
    Array.from({ length }, (_, n) => ((n * seed) % 9973).toString(36)).join(' ')

  test.each([
    ['of nothing', '', '', ''],
    ['of a line each', '<header>Ünïcode ✓', '<article>constant constant constant</article>', '</html>'],
    ['with nothing around it', '', text(9000, 7919), ''],
    ['with nothing in it', 'before', '', 'behind'],
    ['with one letter many times', 'a'.repeat(20), 'a'.repeat(300_000), 'a'.repeat(20)],
    ['longer than any block', text(90_000, 7919), text(200_000, 6007), text(60_000, 5381)],
  ])('reads as its three parts, %s', (_, before, middle, behind) => {
    const body = joined(Buffer.from(before), fixed(middle), Buffer.from(behind), 'gzip')
    expect(gunzipSync(body).toString() === before + middle + behind).toBe(true)
  })

  test('is about as small as if it were compressed as a whole', () => {
    const page = ['h'.repeat(10), text(9000, 7919), 't'.repeat(10)] as const
    const body = joined(Buffer.from(page[0]), fixed(page[1]), Buffer.from(page[2]), 'gzip')
    expect(body.length).toBeLessThan(gzipSync(page.join('')).length * 1.05)
  })
})

test('a page that is not compressed is its three parts', () => {
  const body = joined(Buffer.from('a'), fixed('b'), Buffer.from('c'), 'identity')
  expect(body.toString()).toBe('abc')
})

test('the validator changes with every part and with the encoding', () => {
  const tag = (before: string, middle: string, behind: string, encoding = 'gzip') =>
    joinedTag(Buffer.from(before), fixed(middle), Buffer.from(behind), encoding)
  const tags = [
    tag('a', 'b', 'c'),
    tag('ab', 'b', 'c'),
    tag('a', 'bb', 'c'),
    tag('', 'b', 'ac'),
    tag('a', 'b', 'c', 'identity'),
  ]
  expect(new Set(tags).size).toBe(tags.length)
  expect(tag('a', 'b', 'c')).toBe(tags[0])
})
