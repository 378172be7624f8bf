// Cards that a learner puts away: until tomorrow, or until they resume them; and the page that lists the suspended ones.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { asideEvent } from '../schedule/aside.ts'
import { studyDay } from '../schedule/study-day.ts'
import type { Deps } from './deps.ts'
import { formId } from './form.ts'
import { ensureLearner } from './identity.ts'
import { ownItem } from './own-cards.ts'
import { sendPage } from './page.ts'
import { reviewAddress } from './review-page.ts'
import { OWN, suspendedOf, titlesOf } from './suspended.ts'

const text = z.string().max(200)
const asideForm = z.object({
  aside: formId,
  fact: text,
  deed: z.enum(['bury', 'suspend', 'resume']),
  chapter: text.optional(),
  extra: z.enum(['counts', 'plain']).optional().catch(undefined),
})
/** What the review page says of each deed. */
const NOTICE = { bury: 'buried', suspend: 'suspended' } as const

export const asidePages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store } = deps

  app.post('/review/aside', { schema: { body: asideForm } }, async (request, reply) => {
    const { aside: id, fact, deed, chapter, extra } = request.body
    const learner = await ensureLearner(request, reply, deps)
    const known = deed === 'resume' || titlesOf(library).has(fact) || (await ownItem(request, deps, fact)) !== null
    if (!known) return reply.redirect(reviewAddress({ chapter, extra, notice: 'gone' }), 303)
    const at = deps.now().toISOString()
    await store.setAside(learner.id, asideEvent({ id, fact, deed, at, studyDay: studyDay(at, learner) }))
    return reply.redirect(
      deed === 'resume' ? '/review/suspended' : reviewAddress({ chapter, extra, notice: NOTICE[deed] }),
      303,
    )
  })

  app.get('/review/suspended', async (request, reply) => {
    const { learner } = request
    const asides = learner ? await store.asides(learner.id) : []
    const cards = await Promise.all(
      suspendedOf(asides, library).map(async ({ fact, title }) => {
        const own = title === OWN ? await ownItem(request, deps, fact) : null
        return { fact, title: own?.stemText ?? title, aside: deps.newId() }
      }),
    )
    return sendPage(request, reply, 'suspended', { title: 'Suspended cards', cards })
  })
}
