// Random deeds of one learner, by a clock that goes back at times; the same seed does the same.

import { randomFrom } from '../../src/progress/random.ts'
import { asideEvent } from '../../src/schedule/aside.ts'
import type { CourseRules, Store } from '../../src/store/store.ts'
import { quiz, rates, response, responseB, responseC, scenarioAttempt, shows } from './values.ts'

export const SCENARIOS = ['recover', 'backup']

/** From a day of May 2026 on. `apart`: of two learners with numbers from 0 to 9 no two deeds are of one instant, and none have the same id. */
export async function doDeeds(
  store: Store,
  learner: string,
  {
    seed,
    deeds,
    rules,
    apart,
    day = 4,
  }: { seed: number; deeds: number; rules: CourseRules; apart: number; day?: number },
): Promise<void> {
  const random = randomFrom(seed)
  const below = (n: number) => Math.floor(random() * n)
  const one = <T>(values: readonly T[]): T => values[below(values.length)] as T
  const quizzes: string[] = []
  const attempts: { readonly id: string; readonly scenario: string }[] = []
  let n = 0
  const id = (kind: string) => `${kind}${apart}-${n}`
  const at = () => new Date(Date.UTC(2026, 4, day, 9) + (n + below(40) - 20) * 3_600_000 + n * 10 + apart).toISOString()
  const met = () => ['saved', 'register'].slice(below(3))
  const kinds: readonly (() => Promise<unknown>)[] = [
    async () => {
      const kind = below(5) === 0 ? ('practice' as const) : ('quiz' as const)
      const startedAt = at()
      const chapter = kind === 'quiz' ? one(['boot', 'images']) : null
      const gate = one(['all' as const, null])
      quizzes.push(id('q'))
      await store.startQuiz(
        learner,
        quiz(id('q'), { kind, chapter, startedAt, studyDay: startedAt.slice(0, 10), gate }),
        rules,
      )
    },
    ...Array.from({ length: 4 }, () => async () => {
      const attempt = quizzes.slice(-4)[below(4)]
      if (attempt === undefined) return
      const given = {
        ...one([response, responseB, responseC])(),
        score: one([0, 1] as const),
        at: at(),
        ...one([{}, { confidence: 'sure' as const }]),
      }
      const decide = shows(id('e'), `fact-${given.item}`, one(['again', 'good']), given.at)
      await store.saveResponse(learner, attempt, given, `fact-${given.item}`, decide, rules)
    }),
    async () => {
      const attempt = quizzes.slice(-4)[below(4)]
      if (attempt !== undefined)
        await store.flagQuestion(learner, attempt, { position: below(3), flagged: one([true, false]), at: at() })
    },
    () => store.markRead(learner, one(['boot', 'images']), at(), rules),
    ...Array.from({ length: 4 }, () => () => {
      const fact = one(['f', 'g', 'fact-a', 'own:1'])
      return store.reviewCard(learner, fact, id('e'), rates(id('e'), fact, one(['again', 'good', 'easy']), at()))
    }),
    () => {
      const now = at()
      return store.undoReview(learner, { id: id('u'), at: now, studyDay: now.slice(0, 10) })
    },
    ...Array.from({ length: 2 }, () => async () => {
      const [scenario, now] = [one(SCENARIOS), at()]
      const given = { scenario, at: now, studyDay: now.slice(0, 10), lines: one(['a', 'b']), seed: one([null, 7]) }
      const attempt = scenarioAttempt(id('s'), met(), given)
      await store.saveScenarioAttempt(learner, attempt, scenario, shows(id('e'), scenario, 'again', now, 'scenario'))
      attempts.push({ id: id('s'), scenario })
    }),
    async () => {
      if (attempts.length === 0) return
      const attempt = one(attempts)
      const { report } = scenarioAttempt(attempt.id, met(), { scenario: attempt.scenario })
      await store.regradeAttempt(learner, attempt.id, {
        id: id('r'),
        at: at(),
        rev: 2,
        hash: 'h',
        report,
        reason: 'new',
      })
    },
    () => {
      const now = at()
      const deed = one(['bury', 'suspend', 'resume'] as const)
      const aside = { id: id('a'), fact: one(['f', 'g']), deed, at: now, studyDay: now.slice(0, 10) }
      return store.setAside(learner, asideEvent(aside))
    },
    () => store.saveDraft(learner, one(SCENARIOS), { lines: one(['', 'a', 'b']), seed: one([null, 7]) }, at()),
    () => store.takeHint(learner, one(SCENARIOS), one([1, 2]), at()),
    () => store.solutionSeen(learner, one(SCENARIOS), at()),
  ]
  for (n = 1; n <= deeds; n++) await one(kinds)()
}
