// Where members of a class are, how far they got, and who fails on the same cause.

import { describe, expect, test } from 'vitest'

import { doingOf, failTogether, silentMinutes } from '../../src/progress/at-work.ts'
import type { AtWork } from '../../src/progress/at-work.ts'

const at = (minute: number) => `2026-05-04T10:${String(minute).padStart(2, '0')}:00.000Z`
const ADA: AtWork = { learner: 'ada', name: 'Ada', showsFrom: '', draft: null, quiz: null, attempt: null }
const draft = { scenario: 'recover', lines: 3, at: at(10) }
const quiz = { chapter: 'boot', answered: 4, right: 3, of: 10, at: at(5) }
const attempt = {
  id: 'a1',
  scenario: 'recover',
  outcome: 'failed',
  met: 3,
  of: 5,
  cause: 'not-saved',
  at: at(20),
} as const

describe('where somebody is', () => {
  test('is what they did last', () => {
    expect(doingOf(ADA)).toBeNull()
    expect(doingOf({ ...ADA, draft, quiz })).toMatchObject({ id: 'recover', step: { kind: 'typed', lines: 3 } })
    expect(doingOf({ ...ADA, draft, quiz: { ...quiz, at: at(11) } })).toMatchObject({
      kind: 'quiz',
      step: { answered: 4, of: 10 },
    })
    expect(doingOf({ ...ADA, draft, attempt })).toMatchObject({ step: { kind: 'submitted', met: 3, of: 5 } })
  })

  test('is the attempt, where its lines were kept in the same moment', () => {
    expect(doingOf({ ...ADA, draft: { ...draft, at: at(20) }, attempt })?.step.kind).toBe('submitted')
    expect(doingOf({ ...ADA, draft: { ...draft, at: at(21) }, attempt })?.step.kind).toBe('typed')
  })

  test('is a page that was opened: with the lines or answers that are there, or with none', () => {
    const opened = (kind: 'scenario' | 'quiz', id: string) => ({ opened: { kind, id, at: at(30) } })
    expect(doingOf(ADA, opened('scenario', 'upgrade'))).toMatchObject({
      id: 'upgrade',
      step: { kind: 'opened' },
      at: at(30),
    })
    expect(doingOf({ ...ADA, draft }, opened('scenario', 'recover'))).toMatchObject({
      step: { kind: 'typed' },
      at: at(30),
    })
    expect(doingOf({ ...ADA, quiz }, opened('quiz', 'boot'))).toMatchObject({ step: { kind: 'answered' }, at: at(30) })
    const over = { ...quiz, answered: 10 }
    expect(doingOf({ ...ADA, quiz: over }, opened('quiz', 'boot'))?.step.kind).toBe('opened')
  })

  test('has the objectives that the lines so far meet, of the same scenario', () => {
    const marked = (scenario: string) => ({ marked: { scenario, met: 2, of: 4, at: at(12) } })
    expect(doingOf({ ...ADA, draft }, marked('recover'))).toMatchObject({
      step: { marks: { met: 2, of: 4 } },
      at: at(12),
    })
    expect(doingOf({ ...ADA, draft }, marked('upgrade'))).toMatchObject({ step: { marks: null }, at: at(10) })
  })

  test('is not told of what was seen before they show it, or where they show nothing', () => {
    const seen = { opened: { kind: 'scenario', id: 'recover', at: at(30) } } as const
    expect(doingOf({ ...ADA, showsFrom: at(31) }, seen)).toBeNull()
    expect(doingOf({ ...ADA, showsFrom: null }, seen)).toBeNull()
  })
})

test('those who fail on the same cause of the same scenario stand together, the largest group first', () => {
  const failed = (name: string, given: Partial<AtWork['attempt'] & object> = {}): AtWork => ({
    ...ADA,
    name,
    attempt: { ...attempt, ...given },
  })
  const groups = failTogether([
    failed('Ada', { scenario: 'upgrade' }),
    failed('Bo'),
    failed('Cy', { outcome: 'passed', cause: null }),
    failed('Di', { cause: null }),
    failed('Ed'),
    ADA,
  ])
  expect(groups.map(({ scenario, cause, members }) => [scenario, cause, members.map(({ name }) => name)])).toEqual([
    ['recover', 'not-saved', ['Bo', 'Ed']],
    ['upgrade', 'not-saved', ['Ada']],
    ['recover', null, ['Di']],
  ])
})

test('five minutes without a deed are silence', () => {
  expect(silentMinutes(at(0), new Date(at(4)))).toBeNull()
  expect(silentMinutes(at(0), new Date(at(5)))).toBe(5)
})
