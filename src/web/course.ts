// The course map: every chapter with its state, what is due, and the one obvious next step.

import type { FastifyPluginAsync } from 'fastify'

import { coursePage } from './course-page.ts'
import type { Deps } from './deps.ts'
import { examOf } from './exam.ts'
import { sendPage } from './page.ts'
import { studyOf } from './study.ts'

export const coursePages: FastifyPluginAsync<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store } = deps

  app.get('/', { config: { kept: true } }, async (request, reply) => {
    const { learner } = request
    const study = await studyOf(request, deps)
    const unsent = learner ? await store.unsentDrafts(learner.id) : []
    return sendPage(
      request,
      reply,
      'course',
      coursePage({ library, study, unsent, isNew: learner === null, exam: examOf(library, learner) }),
    )
  })
}
