// The part of the store contract about what surrounds a scenario attempt: hints, solutions, later reports, misses, routes.

import { courseRulesFrom } from '../../src/progress/gates.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { KeptRoute, NewScenarioAttempt, Regrade, Store } from '../../src/store/store.ts'
import { keptRoutesLimit } from '../../src/store/store.ts'
import { guest, instructor, noEvidence, noon, rates, scenarioAttempt, shows, stored } from './values.ts'

export function scenarioContract(open: () => Promise<Store>): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
    await guest(store, 'ada')
  })
  afterEach(() => store.close())

  const save = (attempt: NewScenarioAttempt, learner = 'ada') =>
    store.saveScenarioAttempt(learner, attempt, attempt.scenario, noEvidence)
  /** The report of an attempt that met these criteria, by the second version of the scenario. */
  const regrade = (id: string, met: readonly string[], given: Partial<Regrade> = {}): Regrade => ({
    id,
    at: noon(9),
    rev: 2,
    hash: 'hash-2',
    report: { ...scenarioAttempt('s1', met).report, rev: 2 },
    reason: 'the scenario was changed',
    ...given,
  })

  describe('a hint', () => {
    test('is taken once, and the first time stands', async () => {
      expect(await store.hintsTaken('ada', 'recover')).toEqual([])
      await store.takeHint('ada', 'recover', 2, noon(4))
      await store.takeHint('ada', 'recover', 1, noon(5))
      await store.takeHint('ada', 'recover', 2, noon(6))
      expect(await store.hintsTaken('ada', 'recover')).toEqual([
        { hint: 1, at: noon(5) },
        { hint: 2, at: noon(4) },
      ])
    })

    test('is the learner’s own, and of one scenario', async () => {
      await guest(store, 'eve')
      await store.takeHint('ada', 'recover', 1, noon(4))
      expect(await store.hintsTaken('eve', 'recover')).toEqual([])
      expect(await store.hintsTaken('ada', 'backup')).toEqual([])
    })

    test('shows in attempts after it, and never in those before it', async () => {
      await save(scenarioAttempt('s1', []))
      await store.takeHint('ada', 'recover', 1, noon(4))
      await store.takeHint('ada', 'recover', 2, noon(4))
      await store.takeHint('ada', 'backup', 1, noon(4))
      // The clock went back: what counts is what was shown, not when.
      const saved = await save(scenarioAttempt('s2', [], { at: noon(3) }))
      await store.takeHint('ada', 'recover', 3, noon(4))
      expect(saved).toMatchObject({ kind: 'saved', value: { hints: 2 } })
      expect((await store.scenarioAttempt('ada', 's1'))?.hints).toBe(0)
      expect((await store.scenarioAttempt('ada', 's2'))?.hints).toBe(2)
    })
  })

  describe('an opened solution', () => {
    test('is known with the time it was opened last', async () => {
      expect(await store.solutionSeenAt('ada', 'recover')).toBeNull()
      await store.solutionSeen('ada', 'recover', noon(4))
      await store.solutionSeen('ada', 'recover', noon(5))
      expect(await store.solutionSeenAt('ada', 'recover')).toBe(noon(5))
      expect(await store.solutionSeenAt('ada', 'backup')).toBeNull()
    })

    test('shows in attempts after it only', async () => {
      await save(scenarioAttempt('s1', []))
      await store.solutionSeen('ada', 'recover', noon(4))
      await save(scenarioAttempt('s2', ['saved', 'register']))
      expect((await store.scenarioAttempt('ada', 's1'))?.solutionSeen).toBe(false)
      expect((await store.scenarioAttempt('ada', 's2'))?.solutionSeen).toBe(true)
    })
  })

  describe('an attempt of a variant', () => {
    test('comes back with its seed; the same lines for another variant are another answer', async () => {
      await save(scenarioAttempt('s1', [], { seed: 7 }))
      expect((await store.scenarioAttempt('ada', 's1'))?.seed).toBe(7)
      expect(await save(scenarioAttempt('s1', [], { seed: 7 }))).toMatchObject({ kind: 'same' })
      expect(await save(scenarioAttempt('s1', [], { seed: 8 }))).toEqual({ kind: 'refused', reason: 'other-body' })
    })
  })

  describe('a regrade', () => {
    const attempt = scenarioAttempt('s1', ['saved'])

    test('is the report that counts; the earlier ones stay', async () => {
      await save(attempt)
      const [second, third] = [regrade('r1', ['saved', 'register']), regrade('r2', [], { hash: 'hash-3' })]
      const regraded = stored(attempt, { report: second.report, regrades: [second] })
      expect(await store.regradeAttempt('ada', 's1', second)).toEqual({ kind: 'saved', value: regraded })
      await store.regradeAttempt('ada', 's1', third)
      const twice = stored(attempt, { report: third.report, regrades: [second, third] })
      expect(await store.scenarioAttempt('ada', 's1')).toEqual(twice)
      const { outcome, score, maxScore } = third.report
      expect(await store.scenarioAttempts('ada', 'recover', { offset: 0, limit: 9 })).toMatchObject([
        { id: 's1', outcome, score, maxScore },
      ])
      expect(twice.firstReport).toEqual(attempt.report)
    })

    test('repeated with its id adds nothing; for another attempt it is refused', async () => {
      await save(attempt)
      await save(scenarioAttempt('s2', []))
      await store.regradeAttempt('ada', 's1', regrade('r1', []))
      const again = await store.regradeAttempt('ada', 's1', regrade('r1', ['saved', 'register']))
      expect(again).toMatchObject({ kind: 'same', value: { report: { outcome: 'failed' } } })
      expect((await store.scenarioAttempt('ada', 's1'))?.regrades).toHaveLength(1)
      expect(await store.regradeAttempt('ada', 's2', regrade('r1', []))).toEqual({
        kind: 'refused',
        reason: 'other-body',
      })
    })

    test('of no attempt, or of another learner’s, is refused', async () => {
      await guest(store, 'eve')
      await save(attempt)
      const unknown = { kind: 'refused', reason: 'unknown' }
      expect(await store.regradeAttempt('ada', 'none', regrade('r1', []))).toEqual(unknown)
      expect(await store.regradeAttempt('eve', 's1', regrade('r1', []))).toEqual(unknown)
    })

    test('counts in progress: up, down, and from ungradable to graded', async () => {
      const result = async () => (await store.progress('ada')).scenarios[0]
      await save(attempt)
      await store.regradeAttempt('ada', 's1', regrade('r1', ['saved', 'register']))
      expect(await result()).toMatchObject({ attempts: 1, passed: true, bestScore: 10, lastAt: noon(4) })
      await store.regradeAttempt('ada', 's1', regrade('r2', []))
      expect(await result()).toMatchObject({ attempts: 1, passed: false, bestScore: 0 })

      const broken = scenarioAttempt('s2', [])
      await save({ ...broken, report: { ...broken.report, outcome: 'ungradable' } })
      expect(await result()).toMatchObject({ attempts: 1 })
      await store.regradeAttempt('ada', 's2', regrade('r3', ['saved', 'register']))
      expect(await result()).toMatchObject({ attempts: 2, passed: true })
    })

    test('leaves what the attempt taught its card: the review is a fact', async () => {
      await store.saveScenarioAttempt('ada', attempt, 'recover', shows('e1', 'recover', 'again', noon(4), 'scenario'))
      const before = [await store.card('ada', 'recover'), await store.reviewsOn('ada', '2026-05-04')]
      await store.regradeAttempt('ada', 's1', regrade('r1', ['saved', 'register']))
      expect([await store.card('ada', 'recover'), await store.reviewsOn('ada', '2026-05-04')]).toEqual(before)
      await store.rebuild(courseRulesFrom)
      expect(await store.card('ada', 'recover')).toEqual(before[0])
    })

    test('counts for the class: criteria, and root causes', async () => {
      const grace = await instructor(store, 'Grace')
      await store.createClass(grace, { id: 'c1', name: 'Evening class', joinCode: 'JOIN-1', at: noon(2) })
      await store.enrol('ada', { class: 'c1', name: 'Ada', at: noon(3), detailsFrom: '' })
      await save(attempt)
      const cause = {
        id: 'not-saved',
        title: 'Not saved',
        line: 2,
        message: 'It was not saved.',
        otherwise: 'It stays.',
        cause: true,
        see: [],
      }
      const other = regrade('r1', ['register'])
      await store.regradeAttempt('ada', 's1', { ...other, report: { ...other.report, diagnoses: [cause] } })
      expect(await store.missedCriteria(grace, 'c1')).toMatchObject([{ criterion: 'saved', missed: 1, of: 1 }])
      expect(await store.rootCauses(grace, 'c1')).toMatchObject([{ diagnosis: 'not-saved', learners: 1 }])
      await store.regradeAttempt('ada', 's1', regrade('r2', ['saved', 'register']))
      expect(await store.missedCriteria(grace, 'c1')).toEqual([])
      expect(await store.rootCauses(grace, 'c1')).toEqual([])
    })
  })

  test('attempts of all learners are read page by page, each once', async () => {
    await guest(store, 'eve')
    for (const id of ['s1', 's3', 's2']) await save(scenarioAttempt(id, []))
    await save(scenarioAttempt('s1', [], { scenario: 'backup' }), 'eve')
    await save(scenarioAttempt('s9', []), 'eve')
    await store.regradeAttempt('ada', 's3', regrade('r1', []))
    const read = async (scenario: string | null): Promise<string[]> => {
      const found: string[] = []
      let after = null
      for (;;) {
        const page = await store.storedAttempts({ scenario, after, limit: 2 })
        found.push(...page.map(({ learner, attempt }) => `${learner} ${attempt.id} ${attempt.regrades.length}`))
        const last = page.at(-1)
        if (!last) return found
        after = { learner: last.learner, attempt: last.attempt.id }
      }
    }
    expect(await read(null)).toEqual(['ada s1 0', 'ada s2 0', 'ada s3 1', 'eve s1 0', 'eve s9 0'])
    expect(await read('recover')).toEqual(['ada s1 0', 'ada s2 0', 'ada s3 1', 'eve s9 0'])
  })

  describe('a missed scenario', () => {
    const missed = () => store.failedScenarios('ada', '2026-05-04')

    test('is one whose latest attempt of the day failed, with what was not met', async () => {
      expect(await missed()).toEqual([])
      await save(scenarioAttempt('s1', []))
      await save(scenarioAttempt('s2', ['saved']))
      expect(await missed()).toEqual([{ scenario: 'recover', attempt: 's2', unmet: ['register'], answered: [] }])
      expect(await store.failedScenarios('ada', '2026-05-05')).toEqual([])
      await save(scenarioAttempt('s3', ['saved', 'register']))
      expect(await missed()).toEqual([])
    })

    test('stays missed through an attempt that could not be graded, and is not missed yesterday when tried today', async () => {
      await save(scenarioAttempt('s1', []))
      const broken = scenarioAttempt('s2', [])
      await save({ ...broken, report: { ...broken.report, outcome: 'ungradable', criteria: [] } })
      expect((await missed()).map(({ attempt }) => attempt)).toEqual(['s1'])
      await save(scenarioAttempt('s3', [], { at: noon(5), studyDay: '2026-05-05' }))
      expect(await missed()).toEqual([])
    })

    test.each([
      ['goes on', '2026-05-04T10:05:00.000Z'],
      ['was set back', '2026-05-04T08:05:00.000Z'],
    ])('knows what was answered after it when the clock %s', async (_, later) => {
      await store.reviewCard('ada', 'before', 'e1', rates('e1', 'before', 'good', noon(4)))
      await save(scenarioAttempt('s1', []))
      expect(await missed()).toMatchObject([{ answered: [] }])
      await store.reviewCard('ada', 'known', 'e2', rates('e2', 'known', 'good', later))
      await store.reviewCard('ada', 'after', 'e3', rates('e3', 'after', 'good', later))
      expect(await missed()).toMatchObject([{ answered: ['after', 'known'] }])
      await store.undoReview('ada', { id: 'u1', at: later, studyDay: '2026-05-04' })
      expect(await missed()).toMatchObject([{ answered: ['known'] }])
      await save(scenarioAttempt('s2', [], { at: later }))
      expect(await missed()).toMatchObject([{ attempt: 's2', answered: [] }])
    })

    test('that was missed last comes first', async () => {
      await save(scenarioAttempt('s1', [], { scenario: 'upgrade', at: noon(4) }))
      await save(scenarioAttempt('s2', [], { at: '2026-05-04T08:05:00.000Z' }))
      expect((await missed()).map(({ attempt }) => attempt)).toEqual(['s2', 's1'])
    })

    test('goes by the newest report', async () => {
      await save(scenarioAttempt('s1', ['saved']))
      await store.regradeAttempt('ada', 's1', regrade('r1', ['register']))
      expect(await missed()).toMatchObject([{ unmet: ['saved'] }])
      await store.regradeAttempt('ada', 's1', regrade('r2', ['saved', 'register']))
      expect(await missed()).toEqual([])
    })

    test('is the learner’s own', async () => {
      await guest(store, 'eve')
      await save(scenarioAttempt('s1', []), 'eve')
      expect(await missed()).toEqual([])
    })
  })

  describe('a route', () => {
    const route = (signature: string, given: Partial<KeptRoute> = {}): KeptRoute => ({
      scenario: 'recover',
      rev: 1,
      hash: 'hash-s',
      seed: null,
      signature,
      lines: 'enable\nreload\n',
      day: '2026-05-04',
      ...given,
    })

    test('is kept once, whoever takes it', async () => {
      expect(await store.keepRoute(route('R1: reload'))).toBe('kept')
      expect(await store.keepRoute(route('R1: reload', { lines: 'en\nreload\n', day: '2026-05-09' }))).toBe('known')
      expect(await store.keepRoute(route('R1: reload', { scenario: 'backup', seed: 3 }))).toBe('kept')
      expect(await store.keptRoutes('recover')).toEqual([route('R1: reload')])
      expect((await store.keptRoutes()).map(({ scenario, seed }) => [scenario, seed])).toEqual([
        ['backup', 3],
        ['recover', null],
      ])
    })

    test('more than enough for one scenario are not kept, until the author has looked at them', async () => {
      for (let n = 0; n < keptRoutesLimit; n++) await store.keepRoute(route(`R1: copy ${n}`))
      expect(await store.keepRoute(route('R1: another'))).toBe('full')
      expect(await store.keepRoute(route('R1: another', { scenario: 'backup' }))).toBe('kept')
      expect(await store.keptRoutes('recover')).toHaveLength(keptRoutesLimit)
      expect(await store.forgetRoutes('recover')).toBe(keptRoutesLimit)
      expect(await store.keepRoute(route('R1: another'))).toBe('kept')
      expect(await store.keptRoutes('backup')).toHaveLength(1)
    })
  })
}
