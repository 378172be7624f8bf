import { describe, expect, test } from 'vitest'
import { patternOf } from '../../src/sim/pattern.ts'

describe('IOS regular expressions', () => {
  test.each([
    ['boot', 'a boot system', true],
    ['boot', 'a Boot system', false],
    ['', 'anything', true],
    ['^boot', 'boot system', true],
    ['^boot', 'no boot system', false],
    ['^', '', true],
    ['end$', 'the end', true],
    ['end$', 'end of it', false],
    ['^$', '', true],
    ['^$', 'x', false],
    ['a.c', 'xabcx', true],
    ['a.c', 'ac', false],
    ['ab*c', 'ac', true],
    ['ab*c', 'abbbc', true],
    ['ab+c', 'ac', false],
    ['ab?c', 'abc', true],
    ['ab?c', 'abbc', false],
    ['a|b', 'xbx', true],
    ['a|b', 'x', false],
    ['(ab)+c', 'ababc', true],
    ['(a|b)(c|d)', 'bd', true],
    ['(a|b|c)x', 'cx', true],
    ['(a|b|c)x', 'dx', false],
    ['x(a|)y', 'xy', true],
    ['[0-9]+', 'abc7', true],
    ['^[^0-9]+$', 'abc7', false],
    ['[]a]', ']', true],
    ['[a-]', '-', true],
    ['a\\.b', 'a.b', true],
    ['a\\.b', 'axb', false],
    ['_10_', 'ip 10 x', true],
    ['_10_', '10', true],
    ['_10_', '110', false],
    ['_65000_', '(65000)', true],
    ['register|System image', 'System image file', true],
  ])('%s on %j: %s', (pattern, line, expected) => {
    expect(patternOf(pattern)?.(line)).toBe(expected)
  })

  test.each(['(', ')', '(a', 'a)', '[', '[a', '*', '+a', '?', 'a|*', '()*('])('%s is malformed', (pattern) => {
    expect(patternOf(pattern)).toBeNull()
  })

  test('they agree with JavaScript where both mean the same', () => {
    const patterns = [
      'a(b|c)*d',
      '(a|ab)(c|bcd)(d*)',
      'x+y?z*',
      '^(a+)+$',
      '(ab|a)b',
      '[a-c]+[^a-c]',
      'a.*b.+c$',
      '((a))|b+',
    ]
    const lines = ['', 'a', 'abcd', 'abcbcd', 'xxz', 'aaaa', 'ab', 'abb', 'abd', 'cab9', 'a..b..c', 'bb', 'zzz']
    for (const pattern of patterns)
      for (const line of lines)
        expect([pattern, line, patternOf(pattern)?.(line)]).toEqual([pattern, line, new RegExp(pattern).test(line)])
  })

  test('a pattern that makes others backtrack for ever ends at once', () => {
    expect(patternOf('(a*)*(a*)*(a*)*b')?.('a'.repeat(255))).toBe(false)
    expect(patternOf(`${'a?'.repeat(80)}${'a'.repeat(80)}`)?.('a'.repeat(80))).toBe(true)
  })

  test('work is a step a character once the states are known, and there is a limit to what making them costs', () => {
    const found = patternOf('a.*b')
    const spent = (line: string): number => {
      const work = { left: 1e6 }
      found?.(line, work)
      return 1e6 - work.left
    }
    spent('a' + 'x'.repeat(300))
    expect(spent('a' + 'x'.repeat(300))).toBe(301)
    const work = { left: 10_000 }
    const hostile = patternOf(`(a|b)*a${'.'.repeat(200)}~`)
    const line = Array.from({ length: 4000 }, (_, n) => ((n * n + (n >> 3)) % 3 ? 'a' : 'b')).join('')
    expect(hostile?.(line, work)).toBe(false)
    expect(work.left).toBeLessThanOrEqual(0)
    expect(work.left).toBeGreaterThan(-10_000)
  })

  test('one that grows too large is refused', () => {
    expect(patternOf(`${'('.repeat(2)}a${')*'.repeat(2)}${'*'.repeat(200)}`)).not.toBeUndefined()
    expect(patternOf(`a${'*'.repeat(2000)}`)).toBeNull()
  })
})
