// Statistics of a learner: what they did, what is coming, how well they remember, and where they stand.

import type { FastifyPluginAsync } from 'fastify'

import { comesOn, lastPassFrom } from '../schedule/before-exam.ts'
import { addDays } from '../schedule/study-day.ts'
import type { Learner } from '../store/store.ts'
import type { DueOnDay } from '../store/study-days.ts'
import type { Deps } from './deps.ts'
import { examOf } from './exam.ts'
import { heldFrom, heldText } from './held.ts'
import { sendPage } from './page.ts'
import { factsOf } from './mastery.ts'
import { DAYS_AHEAD, DAYS_SHOWN, statisticsPage } from './statistics-page.ts'
import { policyOf } from './policy.ts'
import { standingOf } from './study.ts'

export const statisticsPages: FastifyPluginAsync<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store } = deps

  app.get('/statistics', { config: { kept: true } }, async (request, reply) => {
    const { learner } = request
    const standing = await standingOf(request, deps)
    const { day } = standing
    const { until } = await heldFrom(deps, learner)
    return sendPage(request, reply, 'statistics', {
      held: until === null ? null : heldText(until, standing.clock.zone),
      ...statisticsPage({
        library,
        standing,
        exam: examOf(library, learner),
        days: learner ? await store.studyDays(learner.id, { from: addDays(day, -DAYS_SHOWN), to: day }) : [],
        due: learner ? await dueByDay(learner, day) : [],
        calibration: learner ? await store.calibration(learner.id) : [],
        retention: policyOf(learner).retention,
        learnt: learner ? await store.learntFacts(learner.id, factsOf(library)) : [],
      }),
    })
  })

  /** An exam that comes near brings cards forward, which no count in the store knows. */
  async function dueByDay({ id, examDay }: Learner, day: string): Promise<readonly DueOnDay[]> {
    const until = addDays(day, DAYS_AHEAD)
    if (examDay === null || examDay < day || lastPassFrom(examDay) > until) return store.dueByDay(id, until)
    const on = Map.groupBy(await store.cards(id), (card) => comesOn(card, examDay, day))
    return [...on].filter(([due]) => due <= until).map(([due, cards]) => ({ day: due, cards: cards.length }))
  }
}
