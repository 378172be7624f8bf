// What is kept comes back as it was, or not at all.

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { newestBytes } from '../../src/web/newest-bytes.ts'
import type { Place } from '../../src/web/newest-bytes.ts'

const put = (kept: ReturnType<typeof newestBytes>, text: string): Place => {
  const place = kept.put(Buffer.from(text))
  if (!place) throw new Error(`${text} does not fit`)
  return place
}

test('the newest stay, and each comes back whole', () => {
  const kept = newestBytes(10)
  const [first, second] = [put(kept, 'abcd'), put(kept, 'efgh')]
  expect([kept.get(first)?.toString(), kept.get(second)?.toString()]).toEqual(['abcd', 'efgh'])
  // Two bytes are left, so it begins at the front again.
  const third = put(kept, 'ijk')
  expect([first, second, third].map((place) => kept.get(place)?.toString())).toEqual([undefined, 'efgh', 'ijk'])
})

test('a whole memory of bytes fits, and one more does not', () => {
  const kept = newestBytes(4)
  expect(kept.put(Buffer.from('abcde'))).toBeNull()
  const all = put(kept, 'abcd')
  expect(kept.get(all)?.toString()).toBe('abcd')
  put(kept, 'e')
  expect(kept.get(all)).toBeNull()
})

test('what was got stays as it is when newer bytes take the place', () => {
  const kept = newestBytes(4)
  const got = kept.get(put(kept, 'abcd'))
  put(kept, 'efgh')
  expect(got?.toString()).toBe('abcd')
})

test('of any texts, each comes back as it was or not at all, and the newest always', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }), { minLength: 1 }),
      (texts) => {
        const kept = newestBytes(12)
        const places = texts.map((text) => {
          const place = put(kept, text)
          expect(kept.get(place)?.toString()).toBe(text)
          return place
        })
        for (const [index, place] of places.entries())
          expect([undefined, texts[index]]).toContain(kept.get(place)?.toString())
      },
    ),
  )
})
