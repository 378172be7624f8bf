// What a stage keeps of its old value.

import { describe, expect, test } from 'vitest'
import { kept } from '../../../src/sim/network/kept.ts'
import { random, type Random } from '../../support/random-lines.ts'

/** Plain data, maps, sets and typed arrays, up to a depth. */
function value(draw: Random, depth: number): unknown {
  const many = (): unknown[] => Array.from({ length: draw(3) }, () => value(draw, depth - 1))
  switch (depth === 0 ? draw(4) : draw(10)) {
    case 0:
      return draw(2)
    case 1:
      return null
    case 2:
      return undefined
    case 3:
      return draw(2) === 0 ? 'a' : 'b'
    case 4:
      return Uint32Array.from({ length: draw(3) }, () => draw(2))
    case 5:
      return Int32Array.from({ length: draw(3) }, () => draw(2))
    case 6:
      return new Set(Array.from({ length: draw(3) }, () => draw(3)))
    case 7:
      return new Map(many().map((one, i) => [i + draw(2), one]))
    case 8:
      return Object.fromEntries(many().map((one, i) => ['abc'.charAt(i + draw(1)), one]))
    default:
      return many()
  }
}
const draws = Array.from({ length: 3000 }, (_, seed) => random(seed))

describe('kept', () => {
  test('is the new value, whatever the old one was, and changes neither', () => {
    for (const draw of draws)
      for (let n = 0; n < 5; n++) {
        const [old, made] = [value(draw, 3), value(draw, 3)]
        const [oldBefore, madeBefore] = [structuredClone(old), structuredClone(made)]
        expect(kept(old, made)).toStrictEqual(madeBefore)
        expect([old, made]).toStrictEqual([oldBefore, madeBefore])
      }
  })
  test('is the old value itself where nothing differs, and only there', () => {
    for (const [i, draw] of draws.entries()) {
      const old = value(draw, 3)
      expect(kept(old, structuredClone(old))).toBe(old)
      const other = value(draws[(i * 7 + 1) % draws.length] as Random, 3)
      if (kept(old, other) === old) expect(other).toStrictEqual(old)
    }
  })
  test('has the parts of the old one that are alike', () => {
    const old = { ports: [{ up: true }, { up: false }], vlans: new Map([[10, Uint32Array.of(1)]]) }
    const made = {
      ports: [{ up: true }, { up: true }],
      vlans: new Map([
        [10, Uint32Array.of(1)],
        [20, Uint32Array.of(2)],
      ]),
    }
    const now = kept(old, made)
    expect(now.ports[0]).toBe(old.ports[0])
    expect(now.vlans.get(10)).toBe(old.vlans.get(10))
    expect(now).toStrictEqual(made)
  })
})
