// The review session: the next card, a rating or an answer, and the way back.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import type { Item } from '../content/library.ts'
import { makesLeech } from '../schedule/aside.ts'
import { decideReview, machineRating } from '../schedule/evidence.ts'
import { evidenceForm } from '../schedule/review.ts'
import type { Belief, Rating } from '../schedule/review.ts'
import { studyDay } from '../schedule/study-day.ts'
import { isOwnFact } from '../store/own-material.ts'
import type { Deps } from './deps.ts'
import { confidenceField, formId, lookField, several } from './form.ts'
import { heldFrom } from './held.ts'
import { ensureLearner } from './identity.ts'
import { askedItem, beliefOf, formOf, isSelfMarked, readyToMark, refusedAnswer, scoreOf } from './items.ts'
import { ownItem } from './own-cards.ts'
import { ownNotes } from './own-notes.ts'
import { sendPage } from './page.ts'
import { choseText, nextCard, reviewAddress, reviewPage } from './review-page.ts'
import { policyOf } from './policy.ts'
import type { ReviewContext, ReviewQuery } from './review-page.ts'
import { practisingAhead, pulledFor, revsOf, studyOf } from './study.ts'

const text = z.string().max(200)
/** Whether the session is extra practice, and of which kind; another word says nothing. */
const extraField = z.enum(['counts', 'plain']).optional().catch(undefined)
const reviewQuery = z.object({
  chapter: text.optional(),
  extra: extraField,
  show: text.optional(),
  rated: text.optional(),
  chose: z.string().max(5000).optional(),
  undone: text.optional(),
  first: text.optional(),
  leech: text.optional(),
  notice: text.optional(),
  item: text.optional(),
  look: lookField,
  option: several,
})

const reviewForm = z.object({
  review: formId,
  fact: text,
  item: text,
  reps: z.coerce.number().int().min(0),
  chapter: text.optional(),
  extra: extraField,
  rating: z.enum(['again', 'hard', 'good', 'easy']).optional(),
  option: several,
  reason: several,
  confidence: confidenceField,
  look: lookField,
})
type ReviewForm = z.infer<typeof reviewForm>

export const reviewPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store } = deps

  app.get('/review', { schema: { querystring: reviewQuery }, config: { kept: true } }, async (request, reply) => {
    const { chapter, extra, look, option } = request.query
    const item = look === '' ? undefined : library.items.get(request.query.item ?? '')
    const isHeld = item !== undefined && (await heldFrom(deps, request.learner)).fact(item.fact) !== null
    if (!item || isHeld) return send(request, reply, request.query)
    return send(
      request,
      reply,
      { chapter, extra, show: item.fact },
      { item, chosen: option, error: null, looked: look },
    )
  })

  app.post('/review', { schema: { body: reviewForm } }, async (request, reply) => {
    const { fact, chapter, extra } = request.body
    const back = (query: ReviewQuery) => reply.redirect(reviewAddress({ chapter, extra, ...query }), 303)
    const chosen = answerOf(request.body)
    const item = library.items.get(request.body.item) ?? (await ownItem(request, deps, request.body.item))
    if (!item || item.fact !== fact) return back({ notice: 'gone' })
    if ((await heldFrom(deps, request.learner)).fact(fact) !== null) return back({ notice: 'held' })
    await readyToMark(item)
    const given = answerIn(request.body, askedItem(request.body.reps, item))
    if ('refused' in given) {
      if (given.refused === null) return back({ show: fact })
      return send(
        request,
        reply.code(422),
        { chapter, extra },
        {
          item,
          chosen,
          error: given.refused,
          looked: request.body.look,
        },
      )
    }
    const { event, stood } = await answer(request, reply, item, given)
    if (!event) return back({ notice: 'elsewhere' })
    if (stood && event.rating !== given.rating) return back({ first: event.id })
    const explained = given.chose === undefined ? {} : { rated: event.id, chose: given.chose }
    if (makesLeech(event) && !stood) Object.assign(explained, { leech: event.id })
    return back(explained)
  })

  const undoForm = z.object({ undo: formId, chapter: text.optional(), extra: extraField })
  app.post('/review/undo', { schema: { body: undoForm } }, async (request, reply) => {
    const { learner, body } = request
    const at = deps.now().toISOString()
    const undo = (clock: NonNullable<typeof learner>) =>
      store.undoReview(clock.id, { id: body.undo, at, studyDay: studyDay(at, clock) })
    const event = learner ? await undo(learner) : null
    const rated = { undone: event?.fact, ...(event && 'deed' in event ? { notice: 'back' } : {}) }
    const after = event ? rated : { notice: 'nothing' }
    return reply.redirect(reviewAddress({ chapter: body.chapter, extra: body.extra, ...after }), 303)
  })

  async function send(
    request: FastifyRequest,
    reply: FastifyReply,
    query: ReviewQuery,
    refused: ReviewContext['refused'] = null,
  ): Promise<FastifyReply> {
    const only = query.chapter !== undefined && library.chapter.has(query.chapter) ? query.chapter : null
    const usual = await studyOf(request, deps, only)
    const study = query.extra ? practisingAhead(usual, query.extra) : usual
    const { learner } = request
    const undoable = learner ? await store.undoable(learner.id, study.day) : null
    const rated = learner && query.rated !== undefined ? await store.review(learner.id, query.rated) : null
    const leech = learner && query.leech !== undefined ? await store.review(learner.id, query.leech) : null
    const ids = { answer: deps.newId(), undo: deps.newId(), aside: deps.newId() }
    const explained = rated && library.items.get(rated.item)
    if (explained) await readyToMark(explained)
    if (refused !== null && refused.looked !== '') await readyToMark(refused.item)
    const next = nextCard(study, query)?.form.id ?? ''
    const own = await ownItem(request, deps, next)
    const page = reviewPage({ library, study, query, only, learner, undoable, rated, leech, refused, own, ids })
    return sendPage(request, reply, 'review', { ...page, own: await notesOn(request, page, next, rated?.item) })
  }

  /** What the learner wrote about the item whose answer the page shows; null: it shows none, or one of their own. */
  async function notesOn(
    request: FastifyRequest,
    { card, result }: ReturnType<typeof reviewPage>,
    next: string,
    rated: string | undefined,
  ) {
    if (result && rated !== undefined) return ownNotes(request, deps, [`item:${rated}`], {})
    return card?.shown && library.items.has(next) ? ownNotes(request, deps, [`item:${next}`]) : null
  }

  /** Appends the answer. `stood`: this form was sent before, and what it said then is the event. Null: it does not count. */
  async function answer(
    request: FastifyRequest<{ Body: ReviewForm }>,
    reply: FastifyReply,
    item: Item,
    { rating, belief }: Given,
  ) {
    const { review, fact, reps, extra } = request.body
    const learner = await ensureLearner(request, reply, deps)
    const at = deps.now().toISOString()
    const day = studyDay(at, learner)
    const pulled = await pulledFor(learner, deps, day)
    const evidence = {
      eventId: review,
      fact,
      item: item.id,
      rev: item.rev,
      form: evidenceForm(
        formOf(item, isOwnFact(fact) || library.chapter.get(item.chapter)?.cards.includes(item.id) ? 'cards' : 'quiz'),
      ),
      rating,
      belief,
      at,
      clock: learner,
      policy: policyOf(learner),
      asked: true,
      extra,
      pulled: !extra && pulled.some((each) => each.fact === fact),
      shownReps: reps,
      durationMs: null,
      revOf: revsOf(library),
    }
    // A form that was sent before changes nothing.
    let stood = true
    const event = await store.reviewCard(learner.id, fact, review, (card) => {
      stood = false
      return decideReview(evidence, card)
    })
    return { event, stood }
  }
}

/** What a form says about a card. `refused` says why it is no answer yet; null means the answer was not turned up. */
function answerIn(form: ReviewForm, item: Item): Given | { readonly refused: string | null } {
  const { rating, confidence } = form
  const answer = answerOf(form)
  if (isSelfMarked(item)) return rating ? { rating } : { refused: null }
  const refused = refusedAnswer(item, answer)
  if (refused) return { refused }
  const score = scoreOf(item, answer)
  const belief = beliefOf(item, score, confidence)
  return { rating: machineRating(score === 1, belief?.confidence === 'guess'), belief, chose: choseText(answer) }
}
interface Given {
  readonly rating: Rating
  readonly belief?: Belief | undefined
  readonly chose?: string
}

function answerOf({ option, reason }: ReviewForm): readonly string[] {
  return [...option, ...reason]
}
