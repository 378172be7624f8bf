// The part of the store contract about quizzes, scenarios and progress.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { courseRules } from '../../src/progress/gates.ts'
import { keptDraftsLimit } from '../../src/store/store.ts'
import type { Store } from '../../src/store/store.ts'
import {
  guest,
  noEvidence,
  noon,
  quiz,
  response,
  responseB,
  responseC,
  scenarioAttempt,
  shows,
  stored,
  opensNothing,
  rulesThat,
} from './values.ts'

export function studyContract(open: () => Promise<Store>): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  describe('a quiz', () => {
    beforeEach(() => guest(store, 'ada'))

    test('keeps the items it began with, in order', async () => {
      const started = await store.startQuiz('ada', quiz('q1'), opensNothing)
      expect(started).toEqual({ ...quiz('q1'), responses: [] })
      expect(await store.quizAttempt('ada', 'q1')).toEqual(started)
    })

    test('started twice with the same id stays as it was', async () => {
      await store.startQuiz('ada', quiz('q1'), opensNothing)
      await store.saveResponse('ada', 'q1', response(), 'fact-a', noEvidence, opensNothing)
      const again = await store.startQuiz('ada', quiz('q1', { seed: 99, items: [] }), opensNothing)
      expect(again).toEqual({ ...quiz('q1'), responses: [response()] })
    })

    test('saves an answer with what it does to the card', async () => {
      await store.startQuiz('ada', quiz('q1'), opensNothing)
      const saved = await store.saveResponse(
        'ada',
        'q1',
        response(),
        'fact-a',
        shows('e1', 'fact-a', 'good', noon(4)),
        opensNothing,
      )
      expect(saved).toEqual({ kind: 'saved', value: response() })
      expect((await store.quizAttempt('ada', 'q1'))?.responses).toEqual([response()])
      const [event] = await store.reviewsOn('ada', '2026-05-04')
      expect(event).toMatchObject({ id: 'e1', fact: 'fact-a', kind: 'learn', isFirst: true })
      expect(await store.card('ada', 'fact-a')).toEqual((await store.review('ada', 'e1'))?.after)
    })

    test('saves an answer that does not count for a card', async () => {
      await store.startQuiz('ada', quiz('q1'), opensNothing)
      await store.saveResponse('ada', 'q1', response(), 'fact-a', noEvidence, opensNothing)
      expect((await store.quizAttempt('ada', 'q1'))?.responses).toHaveLength(1)
      expect(await store.cards('ada')).toEqual([])
    })

    test('takes the same answer twice and counts it once', async () => {
      await store.startQuiz('ada', quiz('q1'), opensNothing)
      const answer = response({ answer: ['0', '2'] })
      await store.saveResponse('ada', 'q1', answer, 'fact-a', shows('e1', 'fact-a', 'good', noon(4)), opensNothing)
      const repeated = response({ answer: ['2', '0'], at: noon(5) })
      const again = await store.saveResponse(
        'ada',
        'q1',
        repeated,
        'fact-a',
        shows('e2', 'fact-a', 'good', noon(5)),
        opensNothing,
      )
      expect(again).toEqual({ kind: 'same', value: answer })
      expect((await store.card('ada', 'fact-a'))?.reps).toBe(1)
    })

    test('refuses another answer: the first stands', async () => {
      await store.startQuiz('ada', quiz('q1'), opensNothing)
      await store.saveResponse('ada', 'q1', response({ score: 0, answer: ['0'] }), 'fact-a', noEvidence, opensNothing)
      const other = await store.saveResponse(
        'ada',
        'q1',
        response(),
        'fact-a',
        shows('e2', 'fact-a', 'good', noon(4)),
        opensNothing,
      )
      expect(other).toEqual({ kind: 'refused', reason: 'other-body' })
      expect((await store.quizAttempt('ada', 'q1'))?.responses).toEqual([response({ score: 0, answer: ['0'] })])
      expect(await store.cards('ada')).toEqual([])
    })

    test('refuses an answer to an item it did not present, or in another version', async () => {
      await store.startQuiz('ada', quiz('q1'), opensNothing)
      const refused = { kind: 'refused', reason: 'unknown' }
      expect(await store.saveResponse('ada', 'none', response(), 'f', noEvidence, opensNothing)).toEqual(refused)
      expect(await store.saveResponse('ada', 'q1', response({ position: 1 }), 'f', noEvidence, opensNothing)).toEqual(
        refused,
      )
      expect(await store.saveResponse('ada', 'q1', response({ position: 9 }), 'f', noEvidence, opensNothing)).toEqual(
        refused,
      )
      expect(
        await store.saveResponse('ada', 'q1', response({ hash: 'edited' }), 'f', noEvidence, opensNothing),
      ).toEqual(refused)
    })

    test('saves nothing when deciding about the card fails', async () => {
      await store.startQuiz('ada', quiz('q1'), opensNothing)
      const failing = store.saveResponse(
        'ada',
        'q1',
        response(),
        'fact-a',
        () => {
          throw new Error('a bug of ours')
        },
        opensNothing,
      )
      await expect(failing).rejects.toThrow('a bug of ours')
      expect((await store.quizAttempt('ada', 'q1'))?.responses).toEqual([])
    })

    test('of another learner is unknown, whatever its id', async () => {
      await guest(store, 'eve')
      await store.startQuiz('ada', quiz('q1'), opensNothing)
      expect(await store.quizAttempt('eve', 'q1')).toBeNull()
      expect(await store.saveResponse('eve', 'q1', response(), 'f', noEvidence, opensNothing)).toEqual({
        kind: 'refused',
        reason: 'unknown',
      })
      expect((await store.startQuiz('eve', quiz('q1', { seed: 1 }), opensNothing)).seed).toBe(1)
      expect((await store.quizAttempt('ada', 'q1'))?.seed).toBe(7)
    })

    describe.each([
      ['a clock that goes on', [noon(1), noon(2), noon(3)]],
      ['a clock that was set back', [noon(3), noon(2), noon(1)]],
      ['a clock that stands', [noon(1), noon(1), noon(1)]],
    ])('under %s', (_, times) => {
      const asked = (id: string) => [{ id, rev: 1, hash: `hash-${id}`, selfMarked: false }]
      const answered = async (id: string, startedAt: string, item: string) => {
        await store.startQuiz('ada', quiz(id, { startedAt, items: asked(item) }), opensNothing)
        await store.saveResponse('ada', id, response({ item, hash: `hash-${item}` }), item, noEvidence, opensNothing)
      }
      // Their ids are in no order either.
      beforeEach(async () => {
        await answered('q2', times[0]!, 'oldest')
        await answered('q3', times[1]!, 'older')
        await answered('q1', times[2]!, 'newest')
      })

      test('the quiz started last is the newest, practice and other chapters aside', async () => {
        await store.startQuiz('ada', quiz('p1', { kind: 'practice', chapter: null, cutScore: null }), opensNothing)
        await store.startQuiz('ada', quiz('i1', { chapter: 'images' }), opensNothing)
        expect(await store.newestQuiz('ada', ['boot'])).toBe('q1')
        expect(await store.newestQuiz('ada', ['images'])).toBe('i1')
        expect(await store.newestQuiz('ada', ['unread'])).toBeNull()
      })

      test('what the last attempts asked is remembered', async () => {
        await store.startQuiz(
          'ada',
          quiz('p1', { kind: 'practice', chapter: null, items: asked('practised') }),
          opensNothing,
        )
        expect(await store.recentQuizItems('ada', ['boot'], 2)).toEqual(['newest', 'older'])
        expect(await store.recentQuizItems('ada', ['images'], 2)).toEqual([])
      })

      test('attempts of a renamed chapter are found by all its ids', async () => {
        await store.startQuiz('ada', quiz('n1', { chapter: 'booting', items: asked('renamed') }), opensNothing)
        await store.saveResponse(
          'ada',
          'n1',
          response({ item: 'renamed', hash: 'hash-renamed' }),
          'renamed',
          noEvidence,
          opensNothing,
        )
        expect(await store.newestQuiz('ada', ['booting', 'boot'])).toBe('n1')
        expect(await store.newestQuiz('ada', ['boot'])).toBe('q1')
        expect(await store.recentQuizItems('ada', ['booting', 'boot'], 2)).toEqual(['newest', 'renamed'])
      })

      test('an attempt without an answer is not among them', async () => {
        await store.startQuiz('ada', quiz('q4', { items: asked('left-open') }), opensNothing)
        expect(await store.recentQuizItems('ada', ['boot'], 2)).toEqual(['newest', 'older'])
        expect(await store.newestQuiz('ada', ['boot'])).toBe('q4')
      })

      test('results come in the order of their start, the latest first, part by part', async () => {
        const ids = async (offset: number, limit: number) =>
          (await store.quizResults('ada', ['boot'], { offset, limit })).map(({ attempt }) => attempt)
        expect([await ids(0, 9), await ids(1, 1), await ids(3, 9)]).toEqual([['q1', 'q3', 'q2'], ['q3'], []])
        expect((await store.progress('ada')).chapters).toMatchObject([{ attempts: 3, answered: 3, running: null }])
      })
    })

    test('practice saves answers and evidence too', async () => {
      await store.startQuiz('ada', quiz('p1', { kind: 'practice', chapter: null, cutScore: null }), opensNothing)
      await store.saveResponse('ada', 'p1', response(), 'fact-a', shows('e1', 'fact-a', 'good', noon(4)), opensNothing)
      expect(await store.card('ada', 'fact-a')).not.toBeNull()
      expect((await store.progress('ada')).chapters).toEqual([])
    })

    test('item versions come back as they were, and the first of a hash stands', async () => {
      await store.saveItemVersions([
        { hash: 'h', id: 'a', rev: 1, body: { stemHtml: '<p>Which?</p>', options: ['0'] } },
      ])
      await store.saveItemVersions([{ hash: 'h', id: 'a', rev: 1, body: 'another' }])
      expect(await store.itemVersion('h')).toEqual({ stemHtml: '<p>Which?</p>', options: ['0'] })
      expect(await store.itemVersion('none')).toBeNull()
    })
  })

  describe('a scenario attempt', () => {
    beforeEach(() => guest(store, 'ada'))

    test('comes back with its lines and its report', async () => {
      const attempt = scenarioAttempt('s1', ['saved'], { lines: 'enable\n\nreload\n', seed: 3 })
      const saved = await store.saveScenarioAttempt(
        'ada',
        attempt,
        'recover',
        shows('e1', 'recover', 'again', noon(4), 'scenario'),
      )
      expect(saved).toEqual({ kind: 'saved', value: stored(attempt) })
      expect(await store.scenarioAttempt('ada', 's1')).toEqual(stored(attempt))
      expect(await store.card('ada', 'recover')).toMatchObject({ reps: 1, state: 'learning' })
    })

    test('sent twice is counted once; sent with other lines it is refused', async () => {
      const attempt = scenarioAttempt('s1', ['saved'])
      await store.saveScenarioAttempt('ada', attempt, 'recover', shows('e1', 'recover', 'again', noon(4), 'scenario'))
      const again = await store.saveScenarioAttempt(
        'ada',
        { ...attempt, at: noon(5) },
        'recover',
        shows('e2', 'recover', 'again', noon(5)),
      )
      expect(again).toEqual({ kind: 'same', value: stored(attempt) })
      const other = await store.saveScenarioAttempt('ada', { ...attempt, lines: 'enable' }, 'recover', noEvidence)
      expect(other).toEqual({ kind: 'refused', reason: 'other-body' })
      const { id, at, studyDay, seed, lines, report } = attempt
      const { outcome, score, maxScore } = report
      expect(await store.scenarioAttempts('ada', 'recover', { offset: 0, limit: 9 })).toEqual([
        { id, at, studyDay, seed, lines, outcome, score, maxScore },
      ])
      expect((await store.card('ada', 'recover'))?.reps).toBe(1)
    })

    test('is listed with the newest first', async () => {
      for (const id of ['s1', 's3', 's2'])
        await store.saveScenarioAttempt('ada', scenarioAttempt(id, []), 'recover', noEvidence)
      expect((await store.scenarioAttempts('ada', 'recover', { offset: 0, limit: 9 })).map(({ id }) => id)).toEqual([
        's2',
        's3',
        's1',
      ])
    })

    test('is listed part by part, and found by its very lines', async () => {
      const lines = ['enable', 'reload', 'enable', 'show flash']
      for (const [n, typed] of lines.entries()) {
        const attempt = scenarioAttempt(`s${n}`, [], { lines: typed, seed: n === 3 ? 7 : null })
        await store.saveScenarioAttempt('ada', attempt, 'recover', noEvidence)
      }
      const ids = async (offset: number, limit: number) =>
        (await store.scenarioAttempts('ada', 'recover', { offset, limit })).map(({ id }) => id)
      expect([await ids(0, 3), await ids(3, 3), await ids(6, 3)]).toEqual([['s3', 's2', 's1'], ['s0'], []])
      const found = async (typed: string, seed: number | null) =>
        (await store.attemptWith('ada', 'recover', { lines: typed, seed }))?.id
      expect(await found('enable', null)).toBe('s2')
      expect(await found('show flash', 7)).toBe('s3')
      expect([await found('show flash', null), await found('other', null)]).toEqual([undefined, undefined])
    })

    test('of another learner is unknown', async () => {
      await guest(store, 'eve')
      await store.saveScenarioAttempt('ada', scenarioAttempt('s1', []), 'recover', noEvidence)
      expect(await store.scenarioAttempt('eve', 's1')).toBeNull()
      expect(await store.scenarioAttempts('eve', 'recover', { offset: 0, limit: 9 })).toEqual([])
      const own = await store.saveScenarioAttempt(
        'eve',
        scenarioAttempt('s1', [], { lines: 'mine' }),
        'recover',
        noEvidence,
      )
      expect(own.kind).toBe('saved')
      expect((await store.scenarioAttempt('ada', 's1'))?.lines).not.toBe('mine')
    })

    test('that could not be graded is kept, but costs nothing', async () => {
      const { report, ...rest } = scenarioAttempt('s1', [])
      const ungradable = { ...rest, report: { ...report, outcome: 'ungradable' as const } }
      await store.saveScenarioAttempt(
        'ada',
        ungradable,
        'recover',
        shows('e1', 'recover', 'again', noon(4), 'scenario'),
      )
      expect(await store.scenarioAttempt('ada', 's1')).toEqual(stored(ungradable))
      expect((await store.progress('ada')).scenarios).toEqual([])
      expect(await store.cards('ada')).toEqual([])
    })

    test('has a draft, which is the last one saved, with the variant it was typed for', async () => {
      expect(await store.draft('ada', 'recover')).toBeNull()
      await store.saveDraft('ada', 'recover', { lines: 'enable', seed: null }, noon(4))
      await store.saveDraft('ada', 'recover', { lines: 'enable\nreload', seed: 7 }, noon(4))
      expect(await store.draft('ada', 'recover')).toEqual({ lines: 'enable\nreload', seed: 7 })
    })

    test('drafts are unsent while no attempt has their very lines, the one touched last first', async () => {
      expect(await store.unsentDrafts('ada')).toEqual([])
      await store.saveDraft('ada', 'recover', { lines: 'enable', seed: null }, noon(4))
      await store.saveDraft('ada', 'upgrade', { lines: 'enable', seed: 7 }, noon(5))
      await store.saveDraft('ada', 'empty', { lines: '', seed: null }, noon(6))
      expect(await store.unsentDrafts('ada')).toEqual(['upgrade', 'recover'])
      const sent = scenarioAttempt('t1', [], { scenario: 'recover', lines: 'enable', seed: null })
      await store.saveScenarioAttempt('ada', sent, 'recover', noEvidence)
      expect(await store.unsentDrafts('ada')).toEqual(['upgrade'])
      await store.saveDraft('ada', 'recover', { lines: 'enable\nreload', seed: null }, noon(7))
      expect(await store.unsentDrafts('ada')).toEqual(['recover', 'upgrade'])
      // After a clock was set back, what was touched last is still that.
      await store.saveDraft('ada', 'upgrade', { lines: 'show version', seed: 8 }, noon(1))
      expect(await store.unsentDrafts('ada')).toEqual(['upgrade', 'recover'])
    })

    test('has a draft for each variant; the latest is the one saved last, whatever the clock says', async () => {
      await store.saveDraft('ada', 'recover', { lines: 'one', seed: 1 }, noon(5))
      await store.saveDraft('ada', 'recover', { lines: 'two', seed: 2 }, noon(4))
      await store.saveDraft('ada', 'recover', { lines: 'none', seed: null }, noon(3))
      await store.saveDraft('ada', 'recover', { lines: 'two again', seed: 2 }, noon(2))
      expect(await store.draft('ada', 'recover', { seed: 1 })).toEqual({ lines: 'one', seed: 1 })
      expect(await store.draft('ada', 'recover', { seed: null })).toEqual({ lines: 'none', seed: null })
      expect(await store.draft('ada', 'recover', { seed: 3 })).toBeNull()
      expect(await store.draft('ada', 'recover')).toEqual({ lines: 'two again', seed: 2 })
    })

    test('keeps the drafts of so many variants', async () => {
      for (let seed = 0; seed <= keptDraftsLimit; seed += 1)
        await store.saveDraft('ada', 'recover', { lines: `show ${seed}`, seed }, noon(4))
      expect(await store.draft('ada', 'recover', { seed: 0 })).toBeNull()
      expect(await store.draft('ada', 'recover', { seed: 1 })).not.toBeNull()
    })

    test('a solution may be opened more than once', async () => {
      await store.solutionSeen('ada', 'recover', noon(4))
      await expect(store.solutionSeen('ada', 'recover', noon(5))).resolves.toBeUndefined()
    })
  })

  describe('progress', () => {
    beforeEach(() => guest(store, 'ada'))

    test('is empty at first', async () => {
      expect(await store.progress('ada')).toEqual({ chapters: [], scenarios: [] })
    })

    test('keeps what a deed opened, in its transaction, whatever is open later', async () => {
      const seen: number[] = []
      const opens = (...chapters: string[]) =>
        rulesThat((progress) => {
          seen.push(progress.chapters.reduce((sum, { running }) => sum + (running?.answered ?? 0), 0))
          return chapters
        })
      const opened = async () =>
        (await store.progress('ada')).chapters.flatMap(({ chapter, opened }) => (opened ? [chapter] : []))
      await store.keepOpen('ada', opens('boot'), noon(3))
      await store.startQuiz('ada', quiz('q1'), opens('boot'))
      expect(await opened()).toEqual(['boot'])
      await store.saveResponse('ada', 'q1', response(), 'a', noEvidence, opens('boot', 'images'))
      await store.markRead('ada', 'boot', noon(4), opens())
      expect(await opened()).toEqual(['boot', 'images'])
      // What is open is asked with the answer counted already.
      expect(seen).toEqual([0, 0, 1, 1])
      const failing = store.saveResponse(
        'ada',
        'q1',
        responseB(),
        'b',
        noEvidence,
        rulesThat(() => {
          throw new Error('a bug of ours')
        }),
      )
      await expect(failing).rejects.toThrow('a bug of ours')
      expect((await store.quizAttempt('ada', 'q1'))?.responses).toHaveLength(1)
    })

    test('says what was read, first', async () => {
      await store.markRead('ada', 'boot', noon(4), opensNothing)
      await store.markRead('ada', 'boot', noon(5), opensNothing)
      expect((await store.progress('ada')).chapters).toMatchObject([{ chapter: 'boot', readAt: noon(4) }])
    })

    test('has what the quizzes of a chapter come to, whatever their number', async () => {
      const standing = async () => (await store.progress('ada')).chapters[0]
      const answers = [response(), responseB(), responseC()]
      const take = async (id: string, right: number, day: number) => {
        await store.startQuiz('ada', quiz(id, { startedAt: noon(day), studyDay: `2026-05-0${day}` }), opensNothing)
        for (const [n, answer] of answers.entries()) {
          const given = { ...answer, score: n < right ? (1 as const) : (0 as const), at: noon(day) }
          await store.saveResponse('ada', id, given, answer.item, noEvidence, opensNothing)
        }
      }
      await store.startQuiz('ada', quiz('q1'), opensNothing)
      const machine = { score: 0, maxScore: 2 }
      const self = { score: 0, maxScore: 1 }
      expect(await standing()).toEqual({
        chapter: 'boot',
        opened: false,
        readAt: null,
        attempts: 1,
        answered: 0,
        best: { attempt: 'q1', machine, self },
        passed: null,
        mastered: false,
        running: { attempt: 'q1', answered: 0, of: 3, at: noon(4) },
      })
      await store.saveResponse('ada', 'q1', response(), 'a', noEvidence, opensNothing)
      expect(await standing()).toMatchObject({ answered: 1, running: { answered: 1 }, best: { machine: { score: 1 } } })
      await take('q2', 1, 5)
      expect(await standing()).toMatchObject({
        attempts: 2,
        answered: 2,
        running: null,
        passed: null,
        best: { attempt: 'q1' },
      })
      await take('q3', 2, 6)
      const passed = { day: '2026-05-06', at: noon(6) }
      expect(await standing()).toMatchObject({
        passed,
        mastered: false,
        best: { attempt: 'q3', machine: { score: 2 } },
      })
      await take('q4', 3, 7)
      expect(await standing()).toMatchObject({ attempts: 4, passed, mastered: true, best: { attempt: 'q4' } })
    })

    test('is derived anew when the rules of the course or the id of a chapter change', async () => {
      const adopt = (cutScore: number, was: readonly string[]) =>
        store.adopt(courseRules({ cutScore, gate: 'all' }, [{ id: 'booting', was }], () => []))
      await store.startQuiz('ada', quiz('q1'), opensNothing)
      await store.saveResponse('ada', 'q1', response(), 'a', noEvidence, opensNothing)
      await store.markRead('ada', 'boot', noon(5), opensNothing)
      const before = (await store.progress('ada')).chapters
      await store.adopt(opensNothing)
      expect((await store.progress('ada')).chapters).toEqual(before)
      await adopt(30, ['boot'])
      const passed = { day: '2026-05-04', at: noon(4) }
      expect((await store.progress('ada')).chapters).toEqual([{ ...before[0], chapter: 'booting', passed }])
      await adopt(60, ['boot'])
      expect((await store.progress('ada')).chapters).toEqual([{ ...before[0], chapter: 'booting' }])
      await adopt(60, [])
      expect((await store.progress('ada')).chapters).toEqual(before)
    })

    test('has the score of a quiz as it stands: unanswered items count zero, self-marked ones apart', async () => {
      await store.startQuiz('ada', quiz('q1'), opensNothing)
      const result = {
        attempt: 'q1',
        chapter: 'boot',
        studyDay: '2026-05-04',
        startedAt: noon(4),
        cutScore: 60,
        gate: 'all',
      }
      const results = () => store.quizResults('ada', ['boot'], { offset: 0, limit: 9 })
      expect(await results()).toEqual([
        { ...result, at: noon(4), answered: 0, machine: { score: 0, maxScore: 2 }, self: { score: 0, maxScore: 1 } },
      ])
      await store.saveResponse('ada', 'q1', response(), 'a', noEvidence, opensNothing)
      await store.saveResponse('ada', 'q1', responseC({ at: noon(5) }), 'c', noEvidence, opensNothing)
      expect(await results()).toEqual([
        { ...result, at: noon(5), answered: 2, machine: { score: 1, maxScore: 2 }, self: { score: 1, maxScore: 1 } },
      ])
      await store.saveResponse('ada', 'q1', responseB({ score: 0 }), 'b', noEvidence, opensNothing)
      expect((await results())[0]).toMatchObject({
        answered: 3,
        machine: { score: 1, maxScore: 2 },
      })
    })

    test('has the best of a scenario', async () => {
      await store.saveScenarioAttempt('ada', scenarioAttempt('s1', ['saved', 'register']), 'recover', noEvidence)
      await store.saveScenarioAttempt('ada', scenarioAttempt('s2', [], { at: noon(5) }), 'recover', noEvidence)
      expect((await store.progress('ada')).scenarios).toEqual([
        { scenario: 'recover', attempts: 2, passed: true, bestScore: 10, maxScore: 10, lastAt: noon(5) },
      ])
    })

    test('is that of one learner', async () => {
      await guest(store, 'eve')
      await store.markRead('ada', 'boot', noon(4), opensNothing)
      await store.startQuiz('ada', quiz('q1'), opensNothing)
      await store.saveScenarioAttempt('ada', scenarioAttempt('s1', []), 'recover', noEvidence)
      expect(await store.progress('eve')).toEqual({ chapters: [], scenarios: [] })
    })
  })
}
