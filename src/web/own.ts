// One's own cards, notes and bookmarks: their lists, their forms, and cards made of an answer or a report.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import { linesOf } from '../sim/input.ts'
import { isOwnCard, ownLimits } from '../store/own-material.ts'
import type { OwnKind, OwnMaterial } from '../store/own-material.ts'
import type { Learner } from '../store/store.ts'
import type { Deps } from './deps.ts'
import { formId, typed } from './form.ts'
import { heldFrom } from './held.ts'
import { ensureLearner } from './identity.ts'
import { askedItem, itemInAttempt, itemVersion, readyToMark } from './items.ts'
import { cardOfItem, cardOfReport } from './own-drafts.ts'
import type { CardDraft } from './own-drafts.ts'
import { listHref, ownFormPage, ownListPage, placeOf, tooLong } from './own-page.ts'
import { sendPage } from './page.ts'
import { paged, pageField, partOf } from './paging.ts'
import { placeFrom, placeNow, short } from './places.ts'
import { notFound } from './refusal.ts'
import { attemptOf } from './scenario-record.ts'
import { loadSimulator, simulator } from './simulator.ts'
import { visibleText } from './visible-text.ts'
import { capital } from './words.ts'

const ROWS_SHOWN = 50
/** What is at a place already, shown beside the form of a new note. */
const NOTES_HERE = 20
/** A place that is named in an address. */
const at = z.string().max(400)
const text = z
  .string()
  .optional()
  .transform((written) => kept(written ?? ''))

const saveForm = z.object({
  id: formId,
  kind: z.enum(['card', 'note', 'bookmark']),
  at: at.optional(),
  text,
  back: text,
})
type SaveForm = z.infer<typeof saveForm>
const ownParams = z.object({ id: z.string().max(60) })
const listQuery = z.object({
  show: z.enum(['cards', 'notes', 'bookmarks']).optional().catch(undefined),
  page: pageField,
  said: z.string().max(20).optional().catch(undefined),
})
const cardQuery = z.object({
  at: at.optional(),
  attempt: z.string().max(60).optional(),
  position: z.coerce.number().int().min(1).max(1000).optional(),
})

const SAID: ReadonlyMap<string, string> = new Map([
  ['saved', 'Saved.'],
  ['card', 'Saved. Review brings your card among its new ones.'],
  ['deleted', 'Deleted.'],
  ['suspended', 'Suspended: review leaves this card out until you resume it.'],
  ['resumed', 'Resumed: review asks for this card again.'],
])

export const ownPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store } = deps

  app.get('/my', { schema: { querystring: listQuery } }, async (request, reply) => {
    const { learner } = request
    const { show = 'cards', page, said } = request.query
    const kind = KINDS[show]
    const found = learner ? await store.ownMaterialList(learner.id, kind, partOf(page, ROWS_SHOWN)) : []
    const href = (there: number) => `/my?show=${show}${there === 1 ? '' : `&page=${there}`}`
    const counts = learner ? await store.ownCounts(learner.id) : { card: 0, note: 0, bookmark: 0 }
    const list = paged(found, page, { shown: ROWS_SHOWN, href })
    const notice = SAID.get(said ?? '') ?? null
    const values = ownListPage(library, { ...list, kind, counts, zone: learner?.zone ?? 'UTC', notice })
    return sendPage(request, reply, 'my', values)
  })

  app.get(
    '/notes/new',
    { schema: { querystring: z.object({ at, line: z.string().max(10).optional() }) } },
    async (request, reply) => {
      const { at: page, line } = request.query
      const place = line === undefined || line === '' ? page : `${page}#line-${line}`
      return sendNew(request, reply, { id: deps.newId(), kind: 'note', at: place, text: '', back: '' })
    },
  )

  app.get('/my/cards/new', { schema: { querystring: cardQuery }, onRequest: loadSimulator }, async (request, reply) => {
    const draft = request.query.at === undefined ? { text: '', back: '' } : await draftOf(request, request.query)
    return sendNew(request, reply, { id: deps.newId(), kind: 'card', at: request.query.at, ...draft })
  })

  app.get('/my/:id', { schema: { params: ownParams, querystring: listQuery } }, async (request, reply) => {
    const material = await mine(request)
    return sendForm(request, reply, material, [])
  })

  app.post('/my', { schema: { body: saveForm } }, async (request, reply) => {
    const { body } = request
    const { learner } = request
    const earlier = learner ? await store.ownMaterial(learner.id, body.id) : null
    const errors = problemsIn(body, earlier?.kind ?? body.kind)
    if (errors.length > 0) return refuse(request, reply, earlier, body, errors)
    const place = earlier ? null : await placeToKeep(request, body.at)
    const owner = await ensureLearner(request, reply, deps)
    const material: OwnMaterial = earlier
      ? { ...earlier, ...textsOf(earlier.kind, body), changedAt: after(earlier) }
      : { ...created(body), place: place && (body.at ?? null), placeTitle: place?.title ?? '' }
    if (await isMarked(owner, material)) return reply.redirect(place?.href ?? '/my?show=bookmarks', 303)
    const { leftOut } = await store.saveOwnMaterial(owner.id, [material])
    if (leftOut > 0) return refuse(request, reply, earlier, body, [fullText(material.kind)])
    const said = material.kind === 'card' && !earlier ? 'card' : 'saved'
    const back =
      place && material.kind !== 'card' ? place.href : `${withNotice(listHref(material.kind), said)}#own-${material.id}`
    return reply.redirect(back, 303)
  })

  app.post('/my/:id/delete', { schema: { params: ownParams } }, async (request, reply) => {
    const material = await mine(request)
    await store.saveOwnMaterial(request.learner?.id ?? '', [{ ...material, deleted: true, changedAt: after(material) }])
    return reply.redirect(withNotice(listHref(material.kind), 'deleted'), 303)
  })

  const suspendForm = z.object({ suspended: z.enum(['yes', 'no']) })
  app.post('/my/:id/suspend', { schema: { params: ownParams, body: suspendForm } }, async (request, reply) => {
    const material = await mine(request)
    if (!isOwnCard(material)) throw notFound('There is no such card among yours')
    const suspended = request.body.suspended === 'yes'
    await store.saveOwnMaterial(request.learner?.id ?? '', [{ ...material, suspended, changedAt: after(material) }])
    return reply.redirect(`${withNotice('/my', suspended ? 'suspended' : 'resumed')}#own-${material.id}`, 303)
  })

  /** An item that the learner has answered: where it was answered last, else its chapter. */
  app.get('/items/:id', { schema: { params: z.object({ id: z.string().max(200) }) } }, async (request, reply) => {
    const item = library.items.get(request.params.id)
    if (!item) throw notFound('This question is not in the course')
    const { learner } = request
    const [answered] = learner ? await store.answeredItems(learner.id, [item]) : []
    const { answer = null } = answered ?? {}
    return reply.redirect(
      answer ? `/attempts/${answer.attempt}/${answer.position + 1}` : `/chapters/${item.chapter}`,
      303,
    )
  })

  /** The piece that the address names, if it is this learner's. */
  async function mine(request: FastifyRequest<{ Params: z.infer<typeof ownParams> }>): Promise<OwnMaterial> {
    const { learner } = request
    const material = learner ? await store.ownMaterial(learner.id, request.params.id) : null
    if (!material) throw notFound('There is no such card or note among yours')
    return material
  }

  function created(form: SaveForm): OwnMaterial {
    const { id, kind } = form
    const now = deps.now().toISOString()
    const state = { suspended: false, deleted: false, createdAt: now, changedAt: now }
    return { id, kind, place: null, placeTitle: '', ...textsOf(kind, form), ...state }
  }

  /** A change is later than what it changes, even where a clock went back. */
  function after({ changedAt }: OwnMaterial): string {
    return new Date(Math.max(deps.now().getTime(), Date.parse(changedAt) + 1)).toISOString()
  }

  /** Whether the place has a bookmark already: one is enough. */
  async function isMarked(learner: Learner, { kind, place, id }: OwnMaterial): Promise<boolean> {
    if (kind !== 'bookmark' || place === null) return false
    const { bookmark } = await store.ownMaterialHere(learner.id, place, 0)
    return bookmark !== null && bookmark !== id
  }

  /** A place that may be written at, with its name; null where none was named. A question tells its words only to who has answered it. */
  async function placeToKeep(request: FastifyRequest, named: string | undefined) {
    if (named === undefined || named === '') return null
    const { learner } = request
    const place = placeFrom(named)
    const now = placeNow(library, named)
    const missing = notFound('There is nothing here to write a note on')
    if (!place || !now) throw missing
    if (place.kind === 'item') {
      const item = library.items.get(place.id)
      const answered = item && learner ? await store.answeredItems(learner.id, [item]) : []
      if (answered.length === 0) throw missing
    }
    if (place.kind === 'attempt') {
      const attempt = learner ? await store.scenarioAttempt(learner.id, place.id) : null
      const lines = attempt?.scenario === place.scenario ? linesOf(attempt.lines) : null
      if (!lines || (place.line !== null && place.line > lines.length)) throw missing
      const line = place.line === null ? undefined : lines[place.line - 1]
      if (line !== undefined) return { ...now, title: `${now.title}: ${short(visibleText(line))}` }
    }
    return now
  }

  async function draftOf(request: FastifyRequest, query: z.infer<typeof cardQuery>): Promise<CardDraft> {
    const { learner } = request
    const place = placeFrom(query.at ?? '')
    const missing = notFound('There is nothing here to make a card of')
    if (!learner || !place) throw missing
    const held = await heldFrom(deps, learner)
    if (place.kind === 'item') {
      const item = library.items.get(place.id)
      if (!item) throw missing
      await readyToMark(item)
      if (query.attempt !== undefined) {
        const attempt = await store.quizAttempt(learner.id, query.attempt)
        const position = query.position ?? 0
        const presented = attempt?.items[position - 1]
        const isAnswered = attempt?.responses.some((response) => response.position === position - 1)
        if (!attempt || presented?.id !== item.id || !isAnswered) throw missing
        if (held.attempt(attempt) !== null) throw missing
        return cardOfItem(library, itemInAttempt(attempt, position, await itemVersion(deps, presented)))
      }
      if ((await store.answeredItems(learner.id, [item])).length === 0) throw missing
      return cardOfItem(library, askedItem(0, item))
    }
    if (place.kind !== 'attempt') return { text: '', back: '' }
    const scenario = library.scenarios.get(place.scenario)
    const attempt = scenario ? await attemptOf(store, learner, scenario, place.id) : null
    if (!scenario || !attempt || held.scenario(scenario.id) !== null) throw missing
    return cardOfReport(scenario, attempt, (id) => capital(simulator().diagnosisTitle(id)))
  }

  /** The form again, with everything that was typed. */
  function refuse(
    request: FastifyRequest,
    reply: FastifyReply,
    earlier: OwnMaterial | null,
    body: SaveForm,
    errors: readonly string[],
  ) {
    const texts = { text: typedText(request, 'text'), back: typedText(request, 'back') }
    reply.code(422)
    return earlier
      ? sendForm(request, reply, { ...earlier, ...texts }, errors)
      : sendNew(request, reply, { ...body, ...texts }, errors)
  }

  async function sendNew(
    request: FastifyRequest,
    reply: FastifyReply,
    form: SaveForm,
    errors: readonly string[] = [],
  ): Promise<FastifyReply> {
    const { learner } = request
    const place = await placeToKeep(request, form.at)
    const isNote = form.kind !== 'card'
    const { pieces, bookmark } =
      learner && form.at && isNote
        ? await store.ownMaterialHere(learner.id, form.at, NOTES_HERE)
        : { pieces: [], bookmark: null }
    const values = ownFormPage({
      ...form,
      kind: isNote ? 'note' : 'card',
      isNew: true,
      at: form.at ?? null,
      place: place && { ...place, isGone: false },
      suspended: false,
      preview: null,
      errors,
      here: { notes: pieces, bookmark: isNote && bookmark === null ? deps.newId() : null },
    })
    return sendPage(request, reply, 'own-form', values)
  }

  async function sendForm(
    request: FastifyRequest,
    reply: FastifyReply,
    material: OwnMaterial,
    errors: readonly string[],
  ): Promise<FastifyReply> {
    const { id, kind, text, back, suspended } = material
    const place = placeOf(library, material)
    if (kind === 'bookmark') return sendPage(request, reply, 'bookmark', { title: 'Your bookmark', id, about: place })
    const { ownTextHtml } = await import('../content/html.ts')
    const preview = kind === 'card' ? { frontHtml: ownTextHtml(text), backHtml: ownTextHtml(back) } : null
    const values = ownFormPage({ id, kind, isNew: false, text, back, at: null, place, suspended, preview, errors })
    return sendPage(request, reply, 'own-form', values)
  }
}

const KINDS: Readonly<Record<'cards' | 'notes' | 'bookmarks', OwnKind>> = {
  cards: 'card',
  notes: 'note',
  bookmarks: 'bookmark',
}

/** The texts that a piece of this kind has; what the form says beside them is not kept. */
function textsOf(kind: OwnKind, { text, back }: Pick<SaveForm, 'text' | 'back'>) {
  return { text: kind === 'bookmark' ? '' : text, back: kind === 'card' ? back : '' }
}

function withNotice(href: string, said: string): string {
  return `${href}${href.includes('?') ? '&' : '?'}said=${said}`
}

function problemsIn({ text, back }: SaveForm, kind: OwnKind): readonly string[] {
  if (kind === 'bookmark') return []
  if (kind === 'note') {
    if (text.trim() === '') return ['Write a note, then save it.']
    return text.length > ownLimits.text.note ? [tooLong('The note', text.length, ownLimits.text.note)] : []
  }
  return [
    ...(text.trim() === '' ? ['Write what the front of the card asks.'] : []),
    ...(back.trim() === '' ? ['Write the answer on the back of the card.'] : []),
    ...(text.length > ownLimits.text.card ? [tooLong('The front', text.length, ownLimits.text.card)] : []),
    ...(back.length > ownLimits.back ? [tooLong('The back', back.length, ownLimits.back)] : []),
  ]
}

function fullText(kind: OwnKind): string {
  return `You have ${ownLimits.count[kind]} ${kind}s, and no more fit. Delete one that you no longer need, then save again.`
}

/** What is kept of a text: without line ends of other systems, and characters that no page can show. */
function kept(written: string): string {
  return written.toWellFormed().replaceAll('\r\n', '\n').replaceAll(UNSEEN, '')
}
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f\ue000\ue001]/g

function typedText(request: FastifyRequest, field: string): string {
  return kept(typed(request, field))
}
