// A chapter as it is read, each section shown as what it is, and the mark that it was read.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'

import { chapterPage } from './chapter-page.ts'
import { chapterText } from './chapter-text.ts'
import type { Deps } from './deps.ts'
import { examOf } from './exam.ts'
import { notFound } from './refusal.ts'
import { idParams } from './form.ts'
import { ensureLearner } from './identity.ts'
import { idsOf, rulesOf } from './open-chapters.ts'
import { ownNotes } from './own-notes.ts'
import { sendPage } from './page.ts'
import { standingOf } from './study.ts'

export const chapterPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store } = deps

  app.get('/chapters/:id', { schema: { params: idParams }, config: { kept: true } }, async (request, reply) => {
    const chapter = library.chapter.get(request.params.id)
    if (!chapter) throw notFound('This chapter does not exist')
    const study = await standingOf(request, deps)
    const [first = chapter.id, ...was] = idsOf(chapter).map((id) => `chapter:${id}`)
    const own = await ownNotes(request, deps, [first, ...was])
    return sendPage(
      request,
      reply,
      'chapter',
      { ...chapterPage({ library, study, chapter, exam: examOf(library, request.learner) }), own },
      chapterText(chapter),
    )
  })

  app.post('/chapters/:id/read', { schema: { params: idParams } }, async (request, reply) => {
    const chapter = library.chapter.get(request.params.id)
    if (!chapter || chapter.stub) throw notFound('This chapter does not exist')
    const learner = await ensureLearner(request, reply, deps)
    await store.markRead(learner.id, chapter.id, deps.now().toISOString(), rulesOf(library))
    return reply.redirect(`/chapters/${chapter.id}#progress`, 303)
  })
}
