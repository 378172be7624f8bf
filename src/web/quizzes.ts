// Before a quiz or practice: what it asks for, what was scored so far, and the start of an attempt with its items drawn.

import { randomInt } from 'node:crypto'

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import type { Chapter, Item } from '../content/library.ts'
import { drawDrill, drawQuiz } from '../progress/quiz-draw.ts'
import { studyDay } from '../schedule/study-day.ts'
import type { QuizAttempt } from '../store/store.ts'
import { ownSeed } from './assignment-words.ts'
import type { Deps } from './deps.ts'
import { notFound } from './refusal.ts'
import { heldFrom } from './held.ts'
import { formId, idParams, problemsOf, several, typed } from './form.ts'
import { ensureLearner } from './identity.ts'
import { isSelfMarked } from './items.ts'
import { gateRulesFor, idsOf, rulesOf } from './open-chapters.ts'
import { sendPage } from './page.ts'
import { paged, pageField, partOf } from './paging.ts'
import { drillItems, practicePage, quizPage } from './quiz-page.ts'
import { standingOf } from './study.ts'

/** A retake avoids the items of this many earlier attempts. */
const RECENT_ATTEMPTS = 2
const PRACTICE_MAX = 100
/** Attempts on one page. */
const ATTEMPTS_SHOWN = 20

const countField = z.coerce
  .number('write the number of questions in digits')
  .int('write a whole number of questions')
  .min(1, 'ask for at least 1 question')
  .max(PRACTICE_MAX, `ask for at most ${PRACTICE_MAX} questions at a time`)

export const quizPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store } = deps
  const { course } = library

  const quizQuery = z.object({ page: pageField })
  app.get(
    '/chapters/:id/quiz',
    { schema: { params: idParams, querystring: quizQuery }, config: { kept: true } },
    async (request, reply) => {
      const chapter = chapterWithQuiz(request.params.id)
      const { page } = request.query
      const { learner } = request
      const study = await standingOf(request, deps)
      const found = learner ? await store.quizResults(learner.id, idsOf(chapter), partOf(page, ATTEMPTS_SHOWN)) : []
      const href = (there: number) => `/chapters/${chapter.id}/quiz${there === 1 ? '' : `?page=${there}`}`
      const history = paged(found, page, { shown: ATTEMPTS_SHOWN, href })
      const held = (await heldFrom(deps, learner)).quiz(chapter.id)
      return sendPage(
        request,
        reply,
        'quiz',
        quizPage({ library, study, chapter, history, attempt: deps.newId(), held }),
      )
    },
  )

  app.post(
    '/chapters/:id/quiz',
    { schema: { params: idParams, body: z.object({ attempt: formId }) } },
    async (request, reply) => {
      const chapter = chapterWithQuiz(request.params.id)
      const learner = await ensureLearner(request, reply, deps)
      const recent = await store.recentQuizItems(learner.id, idsOf(chapter), RECENT_ATTEMPTS)
      const seed = (await assignedSeed(learner.id, chapter)) ?? newSeed()
      const items = drawQuiz(itemsOf(chapter.quiz), { length: course.quizLength, seed, recent, isSelfMarked })
      return start(request, reply, items, {
        id: request.body.attempt,
        kind: 'quiz',
        chapter: chapter.id,
        seed,
        cutScore: gateRulesFor(course, learner).cutScore,
        ...(learner.classGates?.cutScore != null && { classCut: true }),
        gate: course.gate,
      })
    },
  )

  app.get('/practice', async (request, reply) => {
    const query = request.query as { chapter?: string | string[] }
    return practice(request, reply, {
      chosen: query.chapter === undefined ? await openChapters(request) : [query.chapter].flat(),
      count: '20',
      errors: [],
    })
  })

  const practiceForm = z.object({
    attempt: formId,
    chapter: several
      .refine((ids) => ids.length > 0, 'choose at least one chapter')
      .refine(
        (ids) => ids.every((id) => library.chapter.has(id)),
        'one of these chapters is not in the course any more: choose again',
      ),
    count: countField,
  })

  app.post('/practice', { schema: { body: practiceForm }, attachValidation: true }, async (request, reply) => {
    const errors = problemsOf(request)
    if (errors.length > 0) {
      const body = request.body as { chapter?: unknown } | null
      const chosen = several.safeParse(body?.chapter).data ?? []
      return practice(request, reply.code(422), { chosen, count: typed(request, 'count'), errors })
    }
    const { attempt, chapter, count } = request.body
    const seed = newSeed()
    const held = await heldFrom(deps, request.learner)
    const pool = itemsOf(library.chapters.filter(({ id }) => chapter.includes(id)).flatMap(({ quiz }) => quiz)).filter(
      ({ id }) => held.item(id) === null,
    )
    const items = drawQuiz(pool, { length: count, seed, recent: [], isSelfMarked })
    if (items.length === 0)
      return practice(request, reply.code(422), {
        chosen: chapter,
        count: String(count),
        errors: [
          held.until === null
            ? 'These chapters have no questions yet.'
            : 'A class assigned the questions of these chapters, and their results are not released yet. Choose other chapters.',
        ],
      })
    await ensureLearner(request, reply, deps)
    return start(request, reply, items, {
      id: attempt,
      kind: 'practice',
      chapter: null,
      seed,
      cutScore: null,
      gate: null,
    })
  })

  app.post(
    '/practice/drill',
    { schema: { body: z.object({ attempt: formId, count: countField }) }, attachValidation: true },
    async (request, reply) => {
      const errors = problemsOf(request)
      const held = await heldFrom(deps, request.learner)
      const pool = drillItems(library).filter(({ id }) => held.item(id) === null)
      if (errors.length > 0 || pool.length === 0) {
        const said = errors.length > 0 ? errors : ['This course has no questions with changing values.']
        const chosen = await openChapters(request)
        return practice(request, reply.code(422), { chosen, count: '20', drill: typed(request, 'count'), errors: said })
      }
      const { attempt, count } = request.body
      const seed = newSeed()
      const rules = { kind: 'practice' as const, chapter: null, seed, cutScore: null, gate: null }
      return start(request, reply, drawDrill(pool, { length: count, seed }), { id: attempt, ...rules })
    },
  )

  /** The items are fixed and stored as they are now; the same form again leads to the same attempt. */
  async function start(
    request: FastifyRequest,
    reply: FastifyReply,
    items: readonly Item[],
    attempt: Pick<QuizAttempt, 'id' | 'kind' | 'chapter' | 'seed' | 'cutScore' | 'classCut' | 'gate'>,
  ): Promise<FastifyReply> {
    const learner = await ensureLearner(request, reply, deps)
    const startedAt = deps.now().toISOString()
    await store.saveItemVersions(items.map((item) => ({ hash: item.hash, id: item.id, rev: item.rev, body: item })))
    const started = {
      ...attempt,
      startedAt,
      studyDay: studyDay(startedAt, learner),
      items: items.map((item) => ({ id: item.id, rev: item.rev, hash: item.hash, selfMarked: isSelfMarked(item) })),
    }
    await store.startQuiz(learner.id, started, rulesOf(library))
    return reply.redirect(`/attempts/${attempt.id}`, 303)
  }

  /** Of an assigned quiz: each learner has questions and values of their own, and their first quiz, second and so on are always the same. */
  async function assignedSeed(learner: string, chapter: Chapter): Promise<number | null> {
    const of = { kind: 'chapter', targets: idsOf(chapter), at: deps.now().toISOString() } as const
    const assignment = await store.openAssignment(learner, of)
    if (assignment === null) return null
    const { chapters } = await store.progress(learner)
    return ownSeed(
      learner,
      assignment,
      ` ${chapters.find((standing) => standing.chapter === chapter.id)?.attempts ?? 0}`,
    )
  }

  /** The defaults of practice, so that a first press works. */
  async function openChapters(request: FastifyRequest): Promise<readonly string[]> {
    const { gates } = await standingOf(request, deps)
    return gates.filter(({ state }) => state !== 'locked').map(({ chapter }) => chapter)
  }

  function practice(request: FastifyRequest, reply: FastifyReply, form: Parameters<typeof practicePage>[1]) {
    return sendPage(
      request,
      reply,
      'practice',
      practicePage(library, form, { practice: deps.newId(), drill: deps.newId() }),
    )
  }

  function chapterWithQuiz(id: string) {
    const chapter = library.chapter.get(id)
    if (!chapter || chapter.quiz.length === 0) throw notFound('This quiz does not exist')
    return chapter
  }

  function itemsOf(ids: readonly string[]): readonly Item[] {
    return ids.flatMap((id) => library.items.get(id) ?? [])
  }
}

function newSeed(): number {
  return randomInt(2 ** 31)
}
