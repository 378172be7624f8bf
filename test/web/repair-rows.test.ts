// A repair as the rows of a table: numbers of both sides, what differs in a line, and only what is near a change.

import { describe, expect, test } from 'vitest'

import type { Repair } from '../../src/grading/report.ts'
import { repairRows } from '../../src/web/repair-rows.ts'

const rowsOf = (lines: readonly string[], edits: Repair['edits'], around = 9) =>
  repairRows(lines, { edits, lines: [] }, around)

describe('the rows of a repair', () => {
  test('count on both sides', () => {
    const rows = rowsOf(
      ['enable', 'write', 'reload', 'no'],
      [
        { op: 'delete', line: 2, text: 'write' },
        { op: 'insert', line: 4, text: 'yes\n' },
      ],
    )
    expect(rows.map((row) => [row?.kind, row?.line, row?.after, row?.text])).toEqual([
      ['same', 1, 1, 'enable'],
      ['removed', 2, null, 'write'],
      ['same', 3, 2, 'reload'],
      ['added', null, 3, 'yes'],
      ['added', null, 4, ''],
      ['same', 4, 5, 'no'],
    ])
  })

  test('mark what differs in a line that was changed, and nothing in one that was replaced', () => {
    const [removed, added] = rowsOf(
      ['boot system flash:image.bim'],
      [{ op: 'replace', line: 1, text: 'boot system flash:image.bin' }],
    )
    expect(removed?.parts).toEqual({ head: 'boot system flash:image.bi', changed: 'm', tail: '' })
    expect(added?.parts).toEqual({ head: 'boot system flash:image.bi', changed: 'n', tail: '' })
    expect(rowsOf(['reload'], [{ op: 'replace', line: 1, text: 'end' }]).map((row) => row?.parts)).toEqual([null, null])
    const two = rowsOf(['aaaa', 'bbbb'], [{ op: 'replace', line: 1, text: 'aaax\nbbbx', count: 2 }])
    expect(two.map((row) => row?.parts)).toEqual([null, null, null, null])
  })

  test('leave out what is far from a change', () => {
    const rows = rowsOf(['1', '2', '3', '4', '5', '6', '7'], [{ op: 'replace', line: 4, text: 'four' }], 1)
    expect(rows.map((row) => row?.text ?? '…')).toEqual(['…', '3', '4', 'four', '5', '…'])
  })
})
