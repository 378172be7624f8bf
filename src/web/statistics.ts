// Statistics of a learner: what they did, what is coming, how well they remember, and where they stand.

import type { FastifyPluginAsync } from 'fastify'

import { addDays } from '../schedule/study-day.ts'
import type { Deps } from './deps.ts'
import { examOf } from './exam.ts'
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
    return sendPage(
      request,
      reply,
      'statistics',
      statisticsPage({
        library,
        standing,
        exam: examOf(library, learner),
        days: learner ? await store.studyDays(learner.id, { from: addDays(day, -DAYS_SHOWN), to: day }) : [],
        due: learner ? await store.dueByDay(learner.id, addDays(day, DAYS_AHEAD)) : [],
        calibration: learner ? await store.calibration(learner.id) : [],
        retention: policyOf(learner).retention,
        learnt: learner ? await store.learntFacts(learner.id, factsOf(library)) : [],
      }),
    )
  })
}
