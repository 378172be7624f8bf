// The page of today: where a learner begins each day.

import type { FastifyPluginAsync } from 'fastify'

import { studyDayStart } from '../schedule/study-day.ts'
import type { Deps } from './deps.ts'
import { examOf } from './exam.ts'
import { sendPage } from './page.ts'
import { studyOf } from './study.ts'
import { TIMES_ASKED, todayPage } from './today-page.ts'

export const todayPages: FastifyPluginAsync<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store } = deps

  app.get('/today', { config: { kept: true } }, async (request, reply) => {
    const { learner } = request
    // Without a record there is no day yet, and the map says where to begin.
    if (!learner) return reply.redirect('/', 303)
    const study = await studyOf(request, deps)
    const [done] = await store.studyDays(learner.id, { from: study.day, to: study.day })
    return sendPage(
      request,
      reply,
      'today',
      todayPage({
        library,
        learner: learner.id,
        study,
        unsent: await store.unsentDrafts(learner.id),
        exam: examOf(library, learner),
        done: done ?? null,
        assigned: await store.assigned(learner.id, {
          at: study.at,
          doneSince: studyDayStart(study.day, study.clock),
        }),
        answerTimes: await store.answerTimes(learner.id, TIMES_ASKED),
      }),
    )
  })
}
