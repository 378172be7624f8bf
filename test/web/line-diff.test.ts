// Two lists of lines side by side.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { diffLines, nearChanges } from '../../src/web/line-diff.ts'

const shown = (before: string, after: string) => {
  const lines = (text: string) => (text === '' ? [] : text.split(' '))
  return diffLines(lines(before), lines(after)).map(({ kind, text }) => `${{ kept: ' ', removed: '-', added: '+' }[kind]}${text}`)
}

describe('a diff of lines', () => {
  test.each([
    ['a b c', 'a b c', [' a', ' b', ' c']],
    ['a b c', 'a x c', [' a', '-b', '+x', ' c']],
    ['a b', 'a b c', [' a', ' b', '+c']],
    ['a b c', 'a c', [' a', '-b', ' c']],
    ['a b c', 'b c a', ['-a', ' b', ' c', '+a']],
    ['a a', 'a a a', [' a', ' a', '+a']],
    ['', 'a', ['+a']],
  ])('%j to %j', (before, after, lines) => {
    expect(shown(before, after)).toEqual(lines)
  })

  test('whatever they are, it leads from one to the other, numbers included', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 })
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const lines = diffLines(before, after)
        const was = lines.filter(({ kind }) => kind !== 'added')
        const is = lines.filter(({ kind }) => kind !== 'removed')
        expect(was.map(({ text }) => text)).toEqual(before)
        expect(is.map(({ text }) => text)).toEqual(after)
        expect(was.map(({ before: n }) => n)).toEqual(before.map((_, index) => index + 1))
        expect(is.map(({ after: n }) => n)).toEqual(after.map((_, index) => index + 1))
      }),
    )
  })

  test('marks what differs in a line that was changed, and nothing in one that was replaced', () => {
    const [removed, added] = diffLines(['boot system flash:image.bim'], ['boot system flash:image.bin'])
    expect(removed?.parts).toEqual({ head: 'boot system flash:image.bi', changed: 'm', tail: '' })
    expect(added?.parts).toEqual({ head: 'boot system flash:image.bi', changed: 'n', tail: '' })
    expect(diffLines(['reload'], ['end']).map(({ parts }) => parts)).toEqual([null, null])
    expect(diffLines(['aaaa', 'bbbb'], ['aaax', 'bbbx']).map(({ parts }) => parts)).toEqual([null, null, null, null])
  })

  test('shows only what is near a change', () => {
    const before = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
    const lines = diffLines(before, before.with(4, 'five'))
    expect(nearChanges(lines, 1).map((line) => line?.text ?? '…')).toEqual(['…', '4', '5', 'five', '6', '…'])
    expect(nearChanges(lines, 9)).toEqual(lines)
  })
})
