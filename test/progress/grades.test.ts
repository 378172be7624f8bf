// Points for assignments: which attempt counts, what comes late, who is excused.

import { describe, expect, test } from 'vitest'
import { gradeOf, totalOf } from '../../src/progress/grades.ts'
import type { Grading } from '../../src/progress/grades.ts'

const day = (n: number, hour = '12:00') => `2026-05-${String(n).padStart(2, '0')}T${hour}:00.000Z`
const plain: Grading = { points: 10, counts: 'best', lateRule: 'full', latePercent: 10 }
const attempts = [
  { at: day(3), score: 6, maxScore: 10 },
  { at: day(6), score: 9, maxScore: 10 },
  { at: day(8), score: 3, maxScore: 10 },
]
const member = { dueAt: day(5), excused: false, attempts }
const gradeBy = (grading: Partial<Grading>, of: Partial<typeof member> = {}, now = day(9)) =>
  gradeOf({ ...plain, ...grading }, { ...member, ...of }, now)

describe('a grade', () => {
  test.each<[Partial<Grading>, number, boolean]>([
    [{}, 9, true],
    [{ counts: 'first' }, 6, false],
    [{ counts: 'last' }, 3, true],
    // One day late: 9 less 10 %; the first attempt is not late.
    [{ lateRule: 'less' }, 8.1, true],
    [{ lateRule: 'less', latePercent: 40 }, 6, false],
    [{ lateRule: 'less', counts: 'last' }, 2.1, true],
    [{ lateRule: 'none' }, 6, false],
    [{ lateRule: 'none', counts: 'last' }, 0, true],
    [{ points: 7, counts: 'first' }, 4.2, false],
  ])('by %j is %s points, late %s', (grading, points, late) => {
    expect(gradeBy(grading)).toEqual({ state: 'graded', points, late })
  })

  test('a day late begins a second after the due time, and an extension moves it', () => {
    const late = [{ at: day(5, '12:01'), score: 10, maxScore: 10 }]
    expect(gradeBy({ lateRule: 'less' }, { attempts: late }).points).toBe(9)
    expect(gradeBy({ lateRule: 'less' }, { attempts: late, dueAt: day(6) }).points).toBe(10)
    expect(gradeBy({ lateRule: 'less', latePercent: 100 }, { attempts: late }).points).toBe(0)
  })

  test('without an attempt is open until its day, then 0', () => {
    expect(gradeBy({}, { attempts: [] }, day(5))).toEqual({ state: 'open', points: null, late: false })
    expect(gradeBy({}, { attempts: [] }, day(6))).toEqual({ state: 'missed', points: 0, late: false })
  })

  test('is not given to who is excused, and the sum leaves it out', () => {
    const excused = gradeBy({}, { excused: true })
    expect(excused).toEqual({ state: 'excused', points: null, late: false })
    const grades = [excused, gradeBy({}), gradeBy({}, { attempts: [] }), gradeBy({}, { attempts: [] }, day(4))]
    expect(totalOf(grades.map((grade) => ({ grade, of: 10 })))).toEqual({ points: 9, of: 20 })
  })
})
