// The part of the store contract about what is kept beside the events: after whatever deeds it is what the events say.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { courseRules, courseRulesFrom, openChapters } from '../../src/progress/gates.ts'
import type { GateChapter } from '../../src/progress/gates.ts'
import { asideEvent } from '../../src/schedule/aside.ts'
import { randomFrom } from '../../src/progress/random.ts'
import type { Store } from '../../src/store/store.ts'
import { guest, instructor, quiz, rates, response, responseB, responseC, scenarioAttempt, shows } from './values.ts'

const LEARNERS = ['ada', 'bob', 'cyd']
const CLASSES = ['c1', 'c2']
const SCENARIOS = ['recover', 'backup']
const all = { offset: 0, limit: 100 }

const chapter = (id: string, given: Partial<GateChapter> = {}): GateChapter => ({
  id,
  requires: [],
  stub: false,
  quiz: ['q'],
  machineMarked: 1,
  objectives: ['v1.1:4.9'],
  was: [],
  ...given,
})
/** Two courses: another cut score, another gate, and a chapter under another name. */
const before = [chapter('boot'), chapter('images', { requires: ['boot'] })]
const later = [chapter('boot'), chapter('pictures', { requires: ['boot'], was: ['images'] })]
const rulesBefore = courseRules({ cutScore: 60, gate: 'all' }, before, (progress) =>
  openChapters(progress, before, { cutScore: 60, gate: 'all' }),
)
const rulesLater = courseRules({ cutScore: 40, gate: 'machine' }, later, (progress) =>
  openChapters(progress, later, { cutScore: 40, gate: 'machine' }),
)

export function summaryContract(open: () => Promise<Store>): void {
  let store: Store
  let grace: string
  beforeEach(async () => {
    store = await open()
    await store.adopt(rulesBefore)
    grace = await instructor(store, 'Grace')
    for (const learner of LEARNERS) await guest(store, learner)
    for (const id of CLASSES)
      await store.createClass(grace, { id, name: id, joinCode: id, at: '2026-05-01T10:00:00.000Z' })
  })
  afterEach(() => store.close())

  const shownTo = async (learner: string) => [
    await store.progress(learner),
    await store.cards(learner),
    await store.asides(learner),
    await store.quizResults(learner, ['boot', 'images', 'pictures'], all),
    await store.unsentDrafts(learner),
    await store.failedScenarios(learner, '2026-05-04'),
    await store.studyDays(learner, { from: '2026-01-01', to: '2027-01-01' }),
    await store.dueByDay(learner, '2027-01-01'),
    await store.learntFacts(learner, ['f', 'g', 'recover', 'backup']),
    await store.answerTimes(learner, 50),
    await Promise.all(SCENARIOS.map((scenario) => store.draft(learner, scenario))),
    await Promise.all(SCENARIOS.map((scenario) => store.scenarioAttempts(learner, scenario, all))),
  ]
  /** All that pages read of summaries. */
  const shown = async () => ({
    learners: await Promise.all(LEARNERS.map(shownTo)),
    classes: await Promise.all(
      CLASSES.map(async (id) => [
        await store.triedScenarios(grace, id),
        await store.missedCriteria(grace, id),
        await store.rootCauses(grace, id),
      ]),
    ),
  })

  describe('what is kept beside the events', () => {
    test.each([1, 2, 3, 4])(
      'is what they say after random deeds, and made again it is the same (seed %i)',
      async (seed) => {
        const random = randomFrom(seed)
        const below = (n: number) => Math.floor(random() * n)
        const one = <T>(values: readonly T[]): T => values[below(values.length)] as T
        let n = 0
        const quizzes: { readonly learner: string; readonly id: string }[] = []
        const attempts: { readonly learner: string; readonly id: string; readonly scenario: string }[] = []
        let rules = rulesBefore
        // A clock that goes on, and back at times.
        const at = () => new Date(Date.UTC(2026, 4, 4, 9) + (n + below(40) - 20) * 3_600_000).toISOString()
        const report = (scenario: string) => {
          const { report } = scenarioAttempt('any', ['saved', 'register'].slice(below(3)), { scenario })
          const diagnoses = ['not-saved', 'no-reload', 'not-saved'].slice(below(4)).map((id) => ({
            id,
            line: 1,
            message: 'It did this.',
            otherwise: 'Otherwise that.',
            cause: below(3) > 0,
            see: below(2) === 0 ? [] : [one(['images#saving', 'boot#order'])],
          }))
          return below(5) === 0
            ? { ...report, outcome: 'ungradable' as const, criteria: [], diagnoses: [] }
            : { ...report, diagnoses }
        }
        const deeds: readonly (() => Promise<unknown>)[] = [
          async () => {
            const learner = one(LEARNERS)
            const id = `q${n}`
            const kind = below(5) === 0 ? ('practice' as const) : ('quiz' as const)
            const started = at()
            const chapter = kind === 'quiz' ? one(['boot', 'images']) : null
            const begun = {
              kind,
              chapter,
              startedAt: started,
              studyDay: started.slice(0, 10),
              gate: one(['all' as const, null]),
            }
            await store.startQuiz(learner, quiz(id, begun), rules)
            quizzes.push({ learner, id })
          },
          ...Array.from({ length: 4 }, () => async () => {
            if (quizzes.length === 0) return
            const { learner, id } = one(quizzes.slice(-4))
            const given = { ...one([response, responseB, responseC])(), score: one([0, 1] as const), at: at() }
            const decide = shows(`e${n}`, `fact-${given.item}`, one(['again', 'good']), given.at)
            await store.saveResponse(learner, id, given, `fact-${given.item}`, decide, rules)
          }),
          () => store.markRead(one(LEARNERS), one(['boot', 'images']), at(), rules),
          () => {
            const fact = one(['f', 'g'])
            return store.reviewCard(one(LEARNERS), fact, `e${n}`, rates(`e${n}`, fact, one(['again', 'easy']), at()))
          },
          () => {
            const now = at()
            return store.undoReview(one(LEARNERS), { id: `u${n}`, at: now, studyDay: now.slice(0, 10) })
          },
          () => {
            const [now, deed, fact] = [at(), one(['bury', 'suspend', 'resume'] as const), one(['f', 'g'])]
            const event = asideEvent({ id: `a${n}`, fact, deed, at: now, studyDay: now.slice(0, 10) })
            return store.setAside(one(LEARNERS), event)
          },
          ...Array.from({ length: 3 }, () => async () => {
            const [learner, scenario, id, now] = [one(LEARNERS), one(SCENARIOS), `s${n}`, at()]
            const given = {
              scenario,
              at: now,
              studyDay: now.slice(0, 10),
              lines: one(['a', 'b']),
              seed: one([null, 7]),
            }
            const attempt = { ...scenarioAttempt(id, [], given), report: report(scenario) }
            const decide = shows(`e${n}`, scenario, 'again', now, 'scenario')
            await store.saveScenarioAttempt(learner, attempt, scenario, decide)
            attempts.push({ learner, id, scenario })
          }),
          async () => {
            if (attempts.length === 0) return
            const { learner, id, scenario } = one(attempts)
            const graded = { id: `r${n}`, at: at(), rev: 2, hash: 'h', report: report(scenario), reason: 'changed' }
            await store.regradeAttempt(learner, id, graded)
          },
          () =>
            store.saveDraft(one(LEARNERS), one(SCENARIOS), { lines: one(['', 'a', 'b']), seed: one([null, 7]) }, at()),
          () => {
            const learner = one(LEARNERS)
            return store.enrol(learner, { class: one(CLASSES), name: learner, at: at(), detailsFrom: '' })
          },
          () =>
            below(2) === 0
              ? store.leave(one(LEARNERS), { class: one(CLASSES), at: at() })
              : store.removeMember(grace, {
                  learner: one(LEARNERS),
                  class: one(CLASSES),
                  at: '2026-05-06T10:00:00.000Z',
                }),
          async () => {
            if (below(4) > 0) return
            rules = one([rulesBefore, rulesLater])
            await store.adopt(rules)
          },
        ]
        const seen = async (learner: string) => ({
          revision: (await store.session(`token-of-${learner}`, '2026-05-04T10:00:00.000Z'))?.revision,
          shown: JSON.stringify(await shownTo(learner)),
        })
        let before = await Promise.all(LEARNERS.map(seen))
        let kept = 0
        for (n = 1; n <= 240; n++) {
          await one(deeds)()
          const after = await Promise.all(LEARNERS.map(seen))
          // Whoever sees something else has another revision; a deed of somebody else leaves it.
          for (const [i, { revision, shown }] of after.entries())
            if (before[i]?.revision === revision) {
              kept += 1
              expect([n, LEARNERS[i], shown]).toEqual([n, LEARNERS[i], before[i]?.shown])
            }
          before = after
          if (n % 40 > 0) continue
          expect([n, await store.differences(courseRulesFrom)]).toEqual([n, []])
        }
        expect(kept).toBeGreaterThan(240)
        const told = await shown()
        await store.rebuild(courseRulesFrom)
        expect(await shown()).toEqual(told)
        // The deeds reached what they are meant to reach.
        expect(attempts.length).toBeGreaterThan(20)
        expect(quizzes.length).toBeGreaterThan(5)
      },
    )
  })
}
