// Cells of CSV come back as they were written, whatever is in them.

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { separatedLine } from '../../src/store/csv.ts'
import { csvCells } from '../../src/web/csv-cells.ts'

const cells = (text: string, separator = ',') => csvCells(text, separator).rows.map((row) => row.cells)

test.each([
  [
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a,b\nc', [['a', 'b'], ['c']]],
  ['a\rb', [['a'], ['b']]],
  ['a,,b,', [['a', '', 'b', '']]],
  [' a , b ', [['a', 'b']]],
  ['"a, b",c', [['a, b', 'c']]],
  ['"a ""b""",c', [['a "b"', 'c']]],
  ['"a\r\nb",c', [['a\r\nb', 'c']]],
  ['a "b" c,d', [['a "b" c', 'd']]],
  ['"a" b,c', [['a b', 'c']]],
  ['\n\n,,\n \na', [['a']]],
  ['', []],
])('%j is %j', (text, expected) => {
  expect(cells(text)).toEqual(expected)
})

test('rows know their line, also behind a cell of several lines', () => {
  expect(csvCells('a\n\n"b\nb\r\nb"\r\nc', ',').rows.map(({ line }) => line)).toEqual([1, 3, 6])
})

test('a quotation mark that nothing closes is told with its line', () => {
  expect(csvCells('a\n"b\nc', ',')).toEqual({ rows: [{ line: 1, cells: ['a'] }], open: 2 })
  expect(csvCells('"', ',')).toEqual({ rows: [], open: 1 })
  expect(csvCells('"a""', ',').open).toBe(1)
})

test('what our own files say is read back', () => {
  // An apostrophe before a formula is meant to stay, and blanks at the ends of a cell say nothing.
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r\n', ' ') })
    .map((text) => text.trim())
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }),
      fc.constantFrom(',' as const, ';' as const),
      (rows, separator) => {
        const text = rows.map((row) => separatedLine(row, separator)).join('')
        expect(cells(text, separator)).toEqual(rows.filter((row) => row.some((each) => each !== '')))
      },
    ),
  )
})
