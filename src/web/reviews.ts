// The review session: the next card, a rating or an answer, and the way back.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import type { CardItem, ChoiceItem, Item } from '../content/library.ts'
import { decideReview, isDue, machineRating, previewReview } from '../schedule/evidence.ts'
import { describeInterval, ratings } from '../schedule/memory.ts'
import { standing } from '../schedule/queue.ts'
import type { QueueEntry } from '../schedule/queue.ts'
import { reviewForms } from '../schedule/review.ts'
import type { Rating, ReviewEvent } from '../schedule/review.ts'
import { addDays, studyDay } from '../schedule/study-day.ts'
import type { Deps } from './deps.ts'
import { formId, several } from './form.ts'
import { ensureLearner } from './identity.ts'
import { formOf, isSelfMarked, questionOf, refusedChoice, resultOf, scoreOf, withShuffledOptions } from './items.ts'
import { sendPage } from './page.ts'
import { dueLine, pulledFor, revsOf, studyOf } from './study.ts'
import type { Study } from './study.ts'
import { capital, chapterLink, dayText, sectionLink } from './words.ts'

const text = z.string().max(200)
const reviewQuery = z.object({
  chapter: text.optional(),
  show: text.optional(),
  rated: text.optional(),
  chose: text.optional(),
  undone: text.optional(),
  notice: text.optional(),
})
type ReviewQuery = z.infer<typeof reviewQuery>

const reviewForm = z.object({
  review: formId,
  fact: text,
  item: text,
  reps: z.coerce.number().int().min(0),
  chapter: text.optional(),
  rating: z.enum(['again', 'hard', 'good', 'easy']).optional(),
  option: several,
})

const NOTICES: ReadonlyMap<string, string> = new Map([
  ['elsewhere', 'That card was answered elsewhere in the meantime; this rating was not counted.'],
  ['gone', 'That card is no longer in the course.'],
  ['nothing', 'There is no rating to take back.'],
])

export const reviewPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store } = deps

  app.get('/review', { schema: { querystring: reviewQuery } }, (request, reply) =>
    reviewPage(request, reply, request.query),
  )

  app.post('/review', { schema: { body: reviewForm } }, async (request, reply) => {
    const { review, fact, reps, chapter, option } = request.body
    const item = library.items.get(request.body.item)
    if (!item || item.fact !== fact) return reply.redirect(address({ chapter, notice: 'gone' }), 303)
    const given = answerIn(request.body, item)
    if ('refused' in given) {
      if (given.refused === null) return reply.redirect(address({ chapter, show: fact }), 303)
      return reviewPage(request, reply.code(422), { chapter }, { item, chosen: option, errors: [given.refused] })
    }
    const learner = await ensureLearner(request, reply, deps)
    const at = deps.now().toISOString()
    const day = studyDay(at, learner)
    const pulled = await pulledFor(learner, deps, day, await store.reviewsOn(learner.id, day))
    const event = await store.reviewCard(learner.id, fact, review, (card) =>
      decideReview(
        {
          eventId: review,
          fact,
          item: item.id,
          rev: item.rev,
          form: formInReview(item),
          rating: given.rating,
          at,
          clock: learner,
          asked: true,
          pulled: pulled.some((each) => each.fact === fact),
          shownReps: reps,
          durationMs: null,
          revOf: revsOf(library),
        },
        card,
      ),
    )
    if (!event) return reply.redirect(address({ chapter, notice: 'elsewhere' }), 303)
    return reply.redirect(address({ chapter, rated: event.id, chose: given.chose }), 303)
  })

  app.post(
    '/review/undo',
    { schema: { body: z.object({ undo: formId, chapter: text.optional() }) } },
    async (request, reply) => {
      const { undo, chapter } = request.body
      const { learner } = request
      const at = deps.now().toISOString()
      const event = learner
        ? await store.undoReview(learner.id, { id: undo, at, studyDay: studyDay(at, learner) })
        : null
      return reply.redirect(address(event ? { chapter, undone: event.fact } : { chapter, notice: 'nothing' }), 303)
    },
  )

  async function reviewPage(
    request: FastifyRequest,
    reply: FastifyReply,
    query: ReviewQuery,
    refused: Refused | null = null,
  ): Promise<FastifyReply> {
    const only = query.chapter !== undefined && library.chapter.has(query.chapter) ? query.chapter : null
    const study = await studyOf(request, deps, only)
    const { now, counts } = study.queue
    const cards = now.filter(({ form }) => !reviewForms[form.kind].hasOwnPage)
    const next = cards.find(({ fact }) => fact === query.undone) ?? cards[0]
    const answered = answeredEvent(study, query)
    const shown = answered || !next ? null : { entry: next, item: itemOf(next) }
    return sendPage(request, reply, 'review', {
      title: 'Review',
      counts: { line: dueLine(study), fresh: counts.fresh },
      chapter: only === null ? null : { id: only, ...chapterLink(library, only) },
      notice:
        query.undone !== undefined ? 'Taken back. Here is the card again.' : (NOTICES.get(query.notice ?? '') ?? null),
      undo: canUndo(study, query) ? { id: deps.newId() } : null,
      scenarios: now.flatMap(({ form }) => {
        const scenario = reviewForms[form.kind].hasOwnPage ? library.scenarios.get(form.id) : undefined
        return scenario ? [{ href: `/scenarios/${scenario.id}`, title: scenario.title }] : []
      }),
      ...(shown ? askedOf(shown.entry, shown.item, study, { query, only, refused }) : NOTHING_ASKED),
      because: shown ? becauseOf(shown.entry, study) : null,
      result: answered
        ? resultOf(library, withShuffledOptions(answered.event.before?.reps ?? 0, answered.item), {
            answer: answered.chosen,
            score: answered.event.rating === 'again' ? 0 : 1,
            selfMarked: false,
          })
        : null,
      comesBack: answered ? comesBack(answered.event, study) : '',
      onHref: address({ chapter: only ?? undefined }),
      empty: answered || shown ? null : emptyOf(study, only),
    })
  }

  /** The card to show, by its kind. */
  function askedOf(
    entry: QueueEntry,
    item: Item,
    study: Study,
    { query, only, refused }: { query: ReviewQuery; only: string | null; refused: Refused | null },
  ) {
    switch (item.kind) {
      case 'card':
        return { ...NOTHING_ASKED, card: cardOf(entry, item, study, query, only) }
      case 'choice':
        return {
          ...NOTHING_ASKED,
          question: choiceOf(entry, item, only, refused),
          questionChapter: chapterOf(item),
        }
    }
  }

  /** The choice just answered, to be explained: only an answer that this learner gave today. */
  function answeredEvent(
    study: Study,
    { rated, chose }: ReviewQuery,
  ): { event: ReviewEvent; item: Item; chosen: readonly string[] } | null {
    if (rated === undefined || chose === undefined) return null
    const event = standing(study.today).find(({ id }) => id === rated)
    const item = event ? library.items.get(event.item) : undefined
    return event && item && !isSelfMarked(item) ? { event, item, chosen: chose.split('-') } : null
  }

  function cardOf({ fact, card }: QueueEntry, item: CardItem, study: Study, query: ReviewQuery, only: string | null) {
    const intervals = previewReview(fact, card, { at: study.at, studyDay: study.day }, isPulled(fact, study))
    const shown = query.show === fact
    return {
      chapter: chapterOf(item),
      kind: card ? 'Card' : 'New card',
      fact,
      only,
      stemHtml: item.stemHtml,
      shown,
      answerHtml: shown ? item.answerHtml : '',
      explanationHtml: shown ? item.explanationHtml : '',
      hidden: hiddenOf(item, card?.reps ?? 0, only),
      ratings: ratings.map((rating, index) => ({
        rating,
        label: capital(rating),
        interval: intervals[rating].interval,
        key: index + 1,
      })),
      see: shown && item.see ? [sectionLink(library, item.see)] : [],
    }
  }

  function choiceOf({ card }: QueueEntry, item: ChoiceItem, only: string | null, refused: Refused | null) {
    const reps = card?.reps ?? 0
    const mine = refused?.item.id === item.id ? refused : null
    return questionOf(withShuffledOptions(reps, item), {
      action: '/review',
      hidden: hiddenOf(item, reps, only),
      chosen: mine?.chosen ?? [],
      errors: mine?.errors ?? [],
    })
  }

  /** Why a missed scenario brings the card forward, and what an answer is worth before its day. */
  function becauseOf({ fact, card }: QueueEntry, study: Study) {
    const pulled = study.pulled.find((each) => each.fact === fact)
    const scenario = library.scenarios.get(pulled?.scenario ?? '')
    if (!scenario) return null
    const isAhead = card?.state === 'review' && !isDue(card, study.at, study.day)
    return { href: `/scenarios/${scenario.id}`, title: scenario.title, isAhead }
  }

  function hiddenOf(item: Item, reps: number, only: string | null) {
    const values = {
      review: deps.newId(),
      fact: item.fact,
      item: item.id,
      reps: String(reps),
      ...(only === null ? {} : { chapter: only }),
    }
    return Object.entries(values).map(([name, value]) => ({ name, value }))
  }

  function chapterOf(item: Item) {
    return { id: item.chapter, title: chapterLink(library, item.chapter).title }
  }

  function formInReview(item: Item) {
    return formOf(item, library.chapter.get(item.chapter)?.cards.includes(item.id) ? 'cards' : 'quiz')
  }

  function itemOf({ form }: QueueEntry): Item {
    const item = library.items.get(form.id)
    if (!item) throw new Error(`review offers ${form.kind} ${form.id}, which is no item of the course`)
    return item
  }
}

/** A choice that could not be taken, to be shown again as it was. */
interface Refused {
  readonly item: Item
  readonly chosen: readonly string[]
  readonly errors: readonly string[]
}

const NOTHING_ASKED = { card: null, question: null, questionChapter: null }

/** What a form says of a card; `refused` tells why that is no answer yet, null that the answer was not even turned up. */
function answerIn(
  { rating, option }: z.infer<typeof reviewForm>,
  item: Item,
): { readonly rating: Rating; readonly chose?: string } | { readonly refused: string | null } {
  switch (item.kind) {
    case 'choice': {
      const refused = refusedChoice(item, option)
      if (refused) return { refused }
      return { rating: machineRating(scoreOf(item, option) === 1), chose: option.join('-') }
    }
    case 'card':
      return rating ? { rating } : { refused: null }
  }
}

function emptyOf(study: Study, only: string | null) {
  if (study.queue.now.length > 0) return null
  const done = study.today.length > 0
  const title = done ? 'Done for now' : 'Nothing is due'
  if (only !== null)
    return { title, text: 'No card of this chapter is waiting.', href: '/review', action: 'Review all chapters' }
  return {
    title,
    text: whenNext(study),
    href: study.cards.length > 0 ? '/practice' : '/',
    action: study.cards.length > 0 ? 'Practise anyway' : 'Go to the course',
  }
}

function whenNext({ queue, cards, at, day }: Study): string {
  if (queue.nextDueAt !== null) {
    const minutes = Math.max(1, Math.ceil((Date.parse(queue.nextDueAt) - Date.parse(at)) / 60_000))
    return `The next card comes back in ${minutes} min. Take a break.`
  }
  const next = cards
    .map(({ dueDay }) => dueDay)
    .filter((due) => due > day)
    .toSorted()[0]
  if (next === undefined)
    return 'Read a chapter and take its quiz: what you learn there comes back here before you forget it.'
  return next === addDays(day, 1) ? 'The next review is due tomorrow.' : `The next review is due on ${dayText(next)}.`
}

function comesBack(event: ReviewEvent, { at, day }: Study): string {
  const asBefore = event.kind === 'extra' ? ', as it would have' : ''
  return event.after ? `It comes back in ${describeInterval(event.after, { at, studyDay: day })}${asBefore}.` : ''
}

/** Ratings of forms that review introduces are only given here; of the others, the one just given is known by its address. */
function canUndo(study: Study, { rated }: ReviewQuery): boolean {
  return standing(study.today).some(({ id, form }) => reviewForms[form].introduced || id === rated)
}

function isPulled(fact: string, { pulled }: Study): boolean {
  return pulled.some((each) => each.fact === fact)
}

function address(query: Partial<Record<keyof ReviewQuery, string | undefined>>): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return parts.length === 0 ? '/review' : `/review?${parts.join('&')}`
}
