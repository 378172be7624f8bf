// Edits of typed lines: carried out, put together again, told as a diff.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repairDiff } from '../../src/grading/repair/diff.ts'
import { unedited, edited, editsOf, insert, move, remove, replace } from '../../src/grading/repair/edits.ts'
import type { Edit } from '../../src/grading/repair/edits.ts'

const LINES = ['a', 'b', 'c', 'd']

/** What edits make of the four lines, and how a report tells it. */
function made(...edits: readonly Edit[]) {
  const pieces = edited(unedited(LINES), edits)
  return pieces && { lines: pieces.map(({ text }) => text).join(' '), edits: editsOf(LINES, pieces) }
}

test.each<[string, readonly Edit[], string, readonly object[]]>([
  ['before a line', [insert(2, 'x')], 'a x b c d', [{ op: 'insert', line: 2, text: 'x' }]],
  ['at the end, several', [insert(5, 'x', 'y')], 'a b c d x y', [{ op: 'insert', line: 5, text: 'x\ny' }]],
  ['taken out', [remove(2, 2)], 'a d', [{ op: 'delete', line: 2, text: 'b\nc', count: 2 }]],
  ['replaced', [replace(3, 'x')], 'a b x d', [{ op: 'replace', line: 3, text: 'x' }]],
  ['moved to the end', [move(1, 2, 5)], 'c d a b', [{ op: 'move', line: 1, text: 'a\nb', count: 2, to: 5 }]],
  ['moved up', [move(4, 1, 2)], 'a d b c', [{ op: 'move', line: 4, text: 'd', to: 2 }]],
  [
    'two at different places',
    [insert(1, 'x'), remove(4)],
    'x a b c',
    [
      { op: 'insert', line: 1, text: 'x' },
      { op: 'delete', line: 4, text: 'd' },
    ],
  ],
  [
    'two that touch are one',
    [insert(2, 'x'), replace(2, 'y')],
    'a x y c d',
    [{ op: 'replace', line: 2, text: 'x\ny' }],
  ],
  [
    'what a replacement repeats stays',
    [replace(1, ['x', 'b', 'y'], 3)],
    'x b y d',
    [
      { op: 'replace', line: 1, text: 'x' },
      { op: 'replace', line: 3, text: 'y' },
    ],
  ],
])('%s', (_, edits, lines, told) => {
  expect(made(...edits)).toEqual({ lines, edits: told })
})

test('an edit of a line that is not there is none', () => {
  expect(made(remove(5))).toBeNull()
  expect(made(insert(6, 'x'))).toBeNull()
  expect(made(move(1, 1, 6))).toBeNull()
})

test('the diff of one edit, of any lines, leads to the edited lines', () => {
  const line = fc.constantFrom('a', 'b', '', 'reload')
  const any = fc.array(line, { minLength: 1, maxLength: 8 }).chain((lines) => {
    const at = fc.integer({ min: 1, max: lines.length })
    const edit = fc.oneof(
      fc.tuple(at, fc.array(line, { minLength: 1, maxLength: 3 })).map(([from, text]) => insert(from, ...text)),
      at.map((from) => remove(from)),
      fc.tuple(at, fc.array(line, { minLength: 1, maxLength: 3 })).map(([from, text]) => replace(from, text)),
      fc.tuple(at, fc.integer({ min: 1, max: lines.length + 1 })).map(([from, to]) => move(from, 1, to)),
    )
    return fc.record({ lines: fc.constant(lines), edit })
  })
  fc.assert(
    fc.property(any, ({ lines, edit }) => {
      const pieces = edited(unedited(lines), [edit])
      if (!pieces) return false
      const after = pieces.map(({ text }) => text)
      const told = repairDiff(lines, { edits: editsOf(lines, pieces), lines: after }).filter(
        ({ kind }) => kind !== 'removed',
      )
      expect(told.map(({ text }) => text)).toEqual(after)
      return true
    }),
  )
})
