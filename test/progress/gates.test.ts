// The 60 % gate.

import { describe, expect, test } from 'vitest'
import * as progress from '../../src/progress/gates.ts'
import { meetsCut, toScore, type GateChapter, type GateRules } from '../../src/progress/gates.ts'
import { randomFrom } from '../../src/progress/random.ts'
import type { QuizResult } from '../../src/progress/progress.ts'
import { progressFrom, type History } from '../support/progress.ts'

const rules: GateRules = { cutScore: 60, gate: 'all' }
const chapter = (id: string, ...requires: string[]): GateChapter => ({
  id,
  requires,
  stub: false,
  quiz: [`${id}-q`],
  machineMarked: 1,
  objectives: ['v1.1:4.9'],
  was: [],
})
const stub = (id: string, ...requires: string[]): GateChapter => ({
  id,
  requires,
  stub: true,
  quiz: [],
  machineMarked: 0,
  objectives: ['v1.1:4.9'],
  was: [],
})
const course = [chapter('boot'), chapter('images', 'boot'), chapter('recovery', 'images')]

/** A quiz of ten machine-marked items on 4 May, unless said otherwise. */
function quiz(chapter: string, score: number, given: Partial<QuizResult> = {}): QuizResult {
  return {
    attempt: `${chapter}-${score}`,
    chapter,
    studyDay: '2026-05-04',
    startedAt: '2026-05-04T10:00:00.000Z',
    at: '2026-05-04T10:00:00.000Z',
    cutScore: 60,
    gate: 'all',
    answered: 10,
    machine: { score, maxScore: 10 },
    self: { score: 0, maxScore: 0 },
    ...given,
  }
}
const after = (...quizzes: QuizResult[]): History => ({ quizzes })
const gates = (history: History, chapters: readonly GateChapter[], given: GateRules) =>
  progress.gates(progressFrom(history, chapters, given), chapters, given)
const openChapters = (history: History, chapters: readonly GateChapter[], given: GateRules) =>
  progress.openChapters(progressFrom(history, chapters, given), chapters, given)
const states = (history: History, chapters = course, given = rules) =>
  Object.fromEntries(gates(history, chapters, given).map(({ chapter, state }) => [chapter, state]))

describe('the cut', () => {
  test.each([
    [3, 5],
    [6, 10],
    [9, 15],
    [12, 20],
    [10, 10],
  ])('%i of %i meets 60 %%', (score, maxScore) => {
    expect(meetsCut(score, maxScore, 60)).toBe(true)
  })

  test.each([
    [2, 5],
    [5, 10],
    [8, 15],
    [5999, 10_000],
    [0, 10],
    [0, 0],
  ])('%i of %i does not', (score, maxScore) => {
    expect(meetsCut(score, maxScore, 60)).toBe(false)
  })

  test('missed by a little is shown as missed: 59.99 % is 59 %', () => {
    expect(toScore({ score: 5999, maxScore: 10_000 }).percent).toBe(59)
    expect(toScore({ score: 29, maxScore: 50 }).percent).toBe(58)
    expect(toScore({ score: 0, maxScore: 0 }).percent).toBe(0)
  })
})

describe('a chapter', () => {
  test('is open at first when it requires nothing, locked when it requires one that is not passed', () => {
    expect(states(after())).toEqual({ boot: 'open', images: 'locked', recovery: 'locked' })
  })

  test('that is locked says which chapters open it', () => {
    const [, , recovery] = gates(after(), [chapter('a'), chapter('b'), chapter('c', 'a', 'b')], rules)
    expect(recovery?.openedBy).toEqual(['a', 'b'])
    const [, , half] = gates(after(quiz('a', 6)), [chapter('a'), chapter('b'), chapter('c', 'a', 'b')], rules)
    expect(half).toMatchObject({ state: 'locked', openedBy: ['b'] })
  })

  test('passed, opens the chapters that require it, and no others', () => {
    expect(states(after(quiz('boot', 6)))).toEqual({ boot: 'passed', images: 'open', recovery: 'locked' })
  })

  test('failed, opens nothing', () => {
    expect(states(after(quiz('boot', 5)))).toEqual({ boot: 'open', images: 'locked', recovery: 'locked' })
  })

  test('that is locked can be tested out of: it counts for itself and for what requires it', () => {
    expect(states(after(quiz('images', 8)))).toEqual({ boot: 'open', images: 'passed', recovery: 'open' })
  })

  test('keeps its gate after a worse attempt: the best counts', () => {
    const [boot] = gates(after(quiz('boot', 7), quiz('boot', 2)), course, rules)
    expect(boot).toMatchObject({ state: 'passed', attempts: 2, best: { attempt: 'boot-7', gate: { percent: 70 } } })
  })

  test('is mastered by a second pass on a later study day', () => {
    const later = quiz('boot', 9, { studyDay: '2026-05-05', startedAt: '2026-05-05T06:00:00.000Z' })
    expect(states(after(quiz('boot', 6), later))['boot']).toBe('mastered')
  })

  test('is not mastered by a pass on another study day of another zone, minutes later', () => {
    const hopped = quiz('boot', 9, { studyDay: '2026-05-05', startedAt: '2026-05-04T10:02:00.000Z' })
    expect(states(after(quiz('boot', 6), hopped))['boot']).toBe('passed')
    const night = quiz('boot', 9, { studyDay: '2026-05-05', startedAt: '2026-05-04T18:00:00.000Z' })
    expect(states(after(quiz('boot', 6), hopped, night))['boot']).toBe('mastered')
  })

  test('is not mastered by a pass of an earlier day, after a clock was set back', () => {
    const earlier = quiz('boot', 9, { studyDay: '2026-05-02', startedAt: '2026-05-02T10:00:00.000Z' })
    expect(states(after(quiz('boot', 6), earlier))['boot']).toBe('passed')
  })

  test('is not mastered by two passes of one day, nor by a failure on another', () => {
    expect(states(after(quiz('boot', 6), quiz('boot', 10)))['boot']).toBe('passed')
    expect(states(after(quiz('boot', 6), quiz('boot', 5, { studyDay: '2026-05-05' })))['boot']).toBe('passed')
  })

  test('says when it was read, which opens nothing', () => {
    const [boot, images] = gates(
      { ...after(), read: [{ chapter: 'boot', at: '2026-05-04T09:00:00.000Z' }] },
      course,
      rules,
    )
    expect(boot).toMatchObject({ state: 'open', readAt: '2026-05-04T09:00:00.000Z' })
    expect(images).toMatchObject({ state: 'locked', readAt: null })
  })
})

describe('a stub', () => {
  const withStub = [chapter('boot'), stub('unwritten', 'boot'), chapter('images', 'unwritten')]

  test('has no gate: what requires it opens when the stub itself is open', () => {
    expect(states(after(), withStub)).toEqual({ boot: 'open', unwritten: 'locked', images: 'locked' })
    expect(states(after(quiz('boot', 6)), withStub)).toEqual({ boot: 'passed', unwritten: 'open', images: 'open' })
  })

  test('is not what opens a chapter: the chapter before it is', () => {
    expect(gates(after(), withStub, rules)[2]?.openedBy).toEqual(['boot'])
  })

  test('that requires itself through another does not hang', () => {
    expect(states(after(), [stub('a', 'b'), stub('b', 'a')])).toEqual({ a: 'open', b: 'open' })
  })
})

describe('self-marked items', () => {
  const mixed = quiz('boot', 3, { machine: { score: 3, maxScore: 6 }, self: { score: 4, maxScore: 4 } })

  test('count with the others, and are told apart', () => {
    const [boot] = gates(after(mixed), course, rules)
    expect(boot).toMatchObject({
      state: 'passed',
      best: {
        gate: { score: 7, maxScore: 10, percent: 70 },
        machine: { score: 3, maxScore: 6, percent: 50 },
        self: { score: 4, maxScore: 4, percent: 100 },
      },
    })
  })

  test('do not count in a course with a machine gate', () => {
    const [boot] = gates(after({ ...mixed, gate: 'machine' }), course, { cutScore: 60, gate: 'machine' })
    expect(boot).toMatchObject({ state: 'open', best: { gate: { percent: 50 }, all: { percent: 70 } } })
  })

  test('alone never pass a machine gate', () => {
    const only = quiz('boot', 0, { machine: { score: 0, maxScore: 0 }, self: { score: 10, maxScore: 10 } })
    expect(states(after({ ...only, gate: 'machine' }), course, { cutScore: 60, gate: 'machine' })['boot']).toBe('open')
  })
})

describe('a chapter that was open once', () => {
  const opened = (history: History, ...chapters: string[]): History => ({ ...history, opened: chapters })
  const passedBoot = opened(after(quiz('boot', 6)), 'boot', 'images')

  test('stays open when another is inserted before it', () => {
    const inserted = [chapter('boot'), chapter('memory', 'boot'), chapter('images', 'memory')]
    expect(states(passedBoot, inserted)).toEqual({ boot: 'passed', memory: 'open', images: 'open' })
    expect(states(after(quiz('boot', 6)), inserted)['images']).toBe('locked')
  })

  test('stays open when one is inserted before the first', () => {
    expect(states(opened(after(), 'boot'), [chapter('welcome'), chapter('boot', 'welcome')])).toEqual({
      welcome: 'open',
      boot: 'open',
    })
  })

  test('stays open when the stub before it is written', () => {
    const before = [chapter('boot'), stub('memory', 'boot'), chapter('images', 'memory')]
    const written = [chapter('boot'), chapter('memory', 'boot'), chapter('images', 'memory')]
    expect(states(passedBoot, before)['images']).toBe('open')
    expect(states(passedBoot, written)['images']).toBe('open')
  })

  test('does not open what requires it before its own quiz is passed', () => {
    expect(states(passedBoot)['recovery']).toBe('locked')
  })

  test('is what a deed keeps: all that is not locked', () => {
    expect(openChapters(after(quiz('boot', 6)), course, rules)).toEqual(['boot', 'images'])
    expect(openChapters(after(), course, rules)).toEqual(['boot'])
  })
})

describe('a renamed chapter', () => {
  const renamed = [{ ...chapter('booting'), was: ['start', 'boot'] }, chapter('images', 'booting')]

  test('goes on with the attempts, the read mark and the open gate of its old ids', () => {
    const history: History = {
      ...after(quiz('boot', 6), quiz('booting', 9)),
      opened: ['boot'],
      read: [{ chapter: 'start', at: '2026-05-04T09:00:00.000Z' }],
    }
    const [booting, images] = gates(history, renamed, rules)
    expect(booting).toMatchObject({ state: 'passed', attempts: 2, readAt: '2026-05-04T09:00:00.000Z' })
    expect(booting?.best?.attempt).toBe('booting-9')
    expect(images?.state).toBe('open')
  })

  test('without its old ids begins anew', () => {
    expect(states(after(quiz('boot', 6)), [chapter('booting'), chapter('images', 'booting')])).toEqual({
      booting: 'open',
      images: 'locked',
    })
  })
})

describe('a chapter whose quiz nobody can pass', () => {
  const selfMarked = [chapter('boot'), { ...chapter('recall', 'boot'), machineMarked: 0 }, chapter('last', 'recall')]

  test('has no gate and locks nothing', () => {
    const machine = { cutScore: 60, gate: 'machine' as const }
    expect(states(after(quiz('boot', 6)), selfMarked, machine)).toEqual({
      boot: 'passed',
      recall: 'open',
      last: 'open',
    })
    expect(gates(after(), selfMarked, machine)[2]?.openedBy).toEqual(['boot'])
  })

  test('has one where self-marked items count', () => {
    expect(states(after(quiz('boot', 6)), selfMarked)['last']).toBe('locked')
  })
})

describe('a gate that changed from all to machine', () => {
  const machine = { cutScore: 60, gate: 'machine' as const }
  const mixed = { machine: { score: 1, maxScore: 6 }, self: { score: 4, maxScore: 4 }, cutScore: 50 }

  test('does not fail what passed before', () => {
    expect(states(after(quiz('boot', 5, mixed)), course, machine)['boot']).toBe('passed')
  })

  test('holds for attempts begun since', () => {
    expect(states(after(quiz('boot', 5, { ...mixed, gate: 'machine' })), course, machine)['boot']).toBe('open')
  })

  test('holds for attempts of which nothing tells the gate', () => {
    expect(states(after(quiz('boot', 5, { ...mixed, gate: null })), course, machine)['boot']).toBe('open')
  })
})

describe('a changed cut score', () => {
  test('that was raised does not lock what was open', () => {
    expect(states(after(quiz('boot', 6, { cutScore: 60 })), course, { ...rules, cutScore: 80 })['images']).toBe('open')
  })

  test('that was raised holds for attempts begun since', () => {
    expect(states(after(quiz('boot', 6, { cutScore: 80 })), course, { ...rules, cutScore: 80 })['images']).toBe(
      'locked',
    )
  })

  test('that was lowered opens what meets it now', () => {
    expect(states(after(quiz('boot', 5, { cutScore: 60 })), course, { ...rules, cutScore: 50 })['images']).toBe('open')
  })
})

describe('background, which counts for no version of the exam', () => {
  const background = (id: string, ...requires: string[]) => ({ ...chapter(id, ...requires), objectives: [] })
  const mixed = [
    background('shell'),
    chapter('boot', 'shell'),
    background('history', 'boot'),
    chapter('images', 'history'),
    background('museum', 'shell', 'boot'),
  ]
  const openedBy = (passed: readonly string[]) =>
    Object.fromEntries(
      progress
        .gates(progressFrom({ quizzes: passed.map((id) => quiz(id, 6)) }, mixed, rules), mixed, rules)
        .map(({ chapter, openedBy }) => [chapter, openedBy]),
    )

  test('locks no chapter of the exam, but what it requires does; other background it locks', () => {
    expect(openedBy([])).toEqual({
      shell: [],
      boot: [],
      history: ['boot'],
      images: ['boot'],
      museum: ['shell', 'boot'],
    })
    expect(openedBy(['boot'])).toMatchObject({ history: [], images: [], museum: ['shell'] })
  })

  test('is never what a chapter of the exam waits for, whatever was passed and whatever requires what', () => {
    const random = randomFrom(3)
    for (let n = 0; n < 300; n += 1) {
      const chapters = Array.from({ length: 8 }, (_, index) => {
        const requires = Array.from({ length: index }, (_, id) => `c${id}`).filter(() => random() < 0.4)
        return random() < 0.4 ? background(`c${index}`, ...requires) : chapter(`c${index}`, ...requires)
      })
      const quizzes = chapters.filter(() => random() < 0.3).map(({ id }) => quiz(id, 6))
      const isBackground = new Set(chapters.filter(({ objectives }) => objectives.length === 0).map(({ id }) => id))
      for (const { chapter: id, openedBy } of progress.gates(
        progressFrom({ quizzes }, chapters, rules),
        chapters,
        rules,
      ))
        if (!isBackground.has(id)) expect(openedBy.filter((each) => isBackground.has(each))).toEqual([])
    }
  })
})

describe('a class', () => {
  const passes = (given: Partial<QuizResult>) => progress.passesGate(quiz('boot', 7, given), rules)

  test('that asks for more than the course is not passed by what passes the course', () => {
    expect(passes({ cutScore: 80, classCut: true })).toBe(false)
    expect(passes({ cutScore: 80 })).toBe(true)
    expect(passes({ cutScore: 70, classCut: true })).toBe(true)
  })

  test('that gives a free order locks nothing', () => {
    expect(states({ quizzes: [] }, course, { ...rules, anyOrder: true })).toEqual({
      boot: 'open',
      images: 'open',
      recovery: 'open',
    })
  })
})
