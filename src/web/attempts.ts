// One sitting of a quiz or of practice: a page for each question, its answer saved at once and explained, and the result.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'

import type { Item } from '../content/library.ts'
import { decideReview, machineRating } from '../schedule/evidence.ts'
import { evidenceForm } from '../schedule/review.ts'
import type { Confidence } from '../schedule/review.ts'
import type { Decide, QuizAttempt, QuizResponse } from '../store/store.ts'
import type { Deps } from './deps.ts'
import { notFound, notYours } from './refusal.ts'
import { heldFrom, heldText } from './held.ts'
import { confidenceField, lookField, several } from './form.ts'
import {
  beliefOf,
  formOf,
  isSelfMarked,
  itemInAttempt,
  itemVersion,
  readyToMark,
  refusedAnswer,
  scoreOf,
} from './items.ts'
import { visitorClock } from './identity.ts'
import { idsOf, rulesOf } from './open-chapters.ts'
import { ownNotes } from './own-notes.ts'
import { sendPage } from './page.ts'
import { commentsByPlace, resetText } from './remarks.ts'
import { rulingText } from './ruling-words.ts'
import { policyOf } from './policy.ts'
import { answeredPage, onward, questionPage, takenPage } from './question-page.ts'
import { heldResultPage, quizResultPage } from './quiz-result-page.ts'
import { revsOf, standingOf } from './study.ts'
import { capital, count } from './words.ts'

const attemptParams = z.object({ attempt: z.string().max(60) })
const positionParams = attemptParams.extend({ position: z.coerce.number().int().min(1).max(1000) })

export const attemptPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store } = deps

  /** Where to go on: the next open question, else the result. */
  app.get('/attempts/:attempt', { schema: { params: attemptParams } }, async (request, reply) => {
    const attempt = await attemptOf(request, request.params.attempt)
    return reply.redirect(await nextOf(attempt, request), 303)
  })

  app.get(
    '/attempts/:attempt/:position',
    {
      schema: {
        params: positionParams,
        querystring: z.object({
          reveal: z.string().optional(),
          counted: z.string().optional(),
          look: lookField,
          option: several,
        }),
      },
    },
    async (request, reply) => {
      const attempt = await attemptOf(request, request.params.attempt)
      const { position } = request.params
      const { reveal, counted, look, option } = request.query
      const { item, response } = await questionAt(attempt, position)
      const context = {
        library,
        attempt,
        position,
        item,
        learner: request.learner,
        flagged: await flagsOf(attempt, request),
      }
      if (response) {
        const nextHref = await nextOf(attempt, request, position)
        const until = (await heldFrom(deps, request.learner)).attempt(attempt)
        if (until !== null) {
          const taken = takenPage(context, {
            nextHref,
            late: counted !== undefined,
            held: heldText(until, zoneOf(request)),
          })
          return sendPage(request, reply, 'taken', taken)
        }
        await readyToMark(item)
        const values = answeredPage(context, { response, nextHref, late: counted !== undefined })
        const card = { attempt: attempt.id, position: String(position) }
        const own = await ownNotes(request, deps, [`item:${item.id}`], card)
        const remarks = await store.attemptRemarks(request.learner?.id ?? '', attempt.id)
        return sendPage(request, reply, 'answered', {
          ...values,
          own,
          comments: commentsByPlace(remarks).get(position) ?? [],
          rulings: (attempt.rulings ?? [])
            .filter((ruling) => ruling.position === position - 1)
            .map((ruling) => capital(rulingText(ruling))),
        })
      }
      if (await isEnded(attempt, request)) return reply.redirect(`/attempts/${attempt.id}/result`, 303)
      if (look !== '') await readyToMark(item)
      const form = { revealed: reveal !== undefined, chosen: option, looked: look }
      return sendPage(request, reply, 'question', questionPage(context, form))
    },
  )

  app.post(
    '/attempts/:attempt/:position',
    {
      schema: {
        params: positionParams,
        body: z.object({ option: several, reason: several, confidence: confidenceField, look: lookField }).nullish(),
      },
    },
    async (request, reply) => {
      const attempt = await attemptOf(request, request.params.attempt)
      const { position } = request.params
      const { item, response } = await questionAt(attempt, position)
      const answer = [...(request.body?.option ?? []), ...(request.body?.reason ?? [])]
      const here = `/attempts/${attempt.id}/${position}`
      if (response) return reply.redirect(`${here}${sameAnswer(response, answer) ? '' : '?counted=first'}`, 303)
      if (await isEnded(attempt, request)) return reply.redirect(`/attempts/${attempt.id}/result`, 303)
      const refused = refusedAnswer(item, answer)
      if (refused) {
        const looked = request.body?.look ?? ''
        if (looked !== '') await readyToMark(item)
        const form = { revealed: true, chosen: answer, errors: [refused], looked }
        return sendPage(
          request,
          reply.code(422),
          'question',
          questionPage(
            { library, attempt, position, item, learner: request.learner, flagged: await flagsOf(attempt, request) },
            form,
          ),
        )
      }
      const saved = await save(request, attempt, position, item, answer, request.body?.confidence)
      return reply.redirect(`${here}${saved ? '' : '?counted=first'}`, 303)
    },
  )

  app.get('/attempts/:attempt/result', { schema: { params: attemptParams } }, async (request, reply) => {
    const attempt = await attemptOf(request, request.params.attempt)
    const until = (await heldFrom(deps, request.learner)).attempt(attempt)
    if (until !== null) {
      const [ended, flagged] = [await isEnded(attempt, request), await flagsOf(attempt, request)]
      const held = heldText(until, zoneOf(request))
      return sendPage(request, reply, 'result-held', heldResultPage({ library, attempt, ended, flagged, held }))
    }
    const items = await Promise.all(attempt.items.map((_, index) => itemAt(attempt, index + 1)))
    const [study, ended] = [await standingOf(request, deps), await isEnded(attempt, request)]
    const flagged = await flagsOf(attempt, request)
    const remarks = await store.attemptRemarks(request.learner?.id ?? '', attempt.id)
    return sendPage(request, reply, 'quiz-result', {
      ...quizResultPage({ library, study, attempt, items, ended, flagged }),
      reset: resetText(remarks, study.clock.zone),
      commented: [...commentsByPlace(remarks).keys()].map((n) => ({
        n,
        href: `/attempts/${attempt.id}/${n}#comments`,
      })),
    })
  })

  /** Flags a question or takes its flag away. What was chosen or typed and not submitted comes back with the page. */
  app.post(
    '/attempts/:attempt/:position/flag',
    {
      schema: {
        params: positionParams,
        body: z
          .object({
            flagged: z.enum(['0', '1']),
            option: several,
            reason: several,
            look: lookField,
            reveal: z.string().optional(),
          })
          .nullish(),
      },
    },
    async (request, reply) => {
      const attempt = await attemptOf(request, request.params.attempt)
      const { position } = request.params
      const { response } = await questionAt(attempt, position)
      const { flagged = '1', option = [], reason = [], look = '', reveal } = request.body ?? {}
      const given = [...option, ...reason]
      const flag = { position: position - 1, flagged: flagged === '1', at: deps.now().toISOString() }
      if (request.learner) await store.flagQuestion(request.learner.id, attempt.id, flag)
      const kept = new URLSearchParams([
        ...(given.every((value) => value === '') ? [] : given.map((value) => ['option', value])),
        ...(look === '' ? [] : [['look', look]]),
        ...(reveal === undefined ? [] : [['reveal', '1']]),
      ])
      const query = response || kept.size === 0 ? '' : `?${kept.toString()}`
      return reply.redirect(`/attempts/${attempt.id}/${position}${query}`, 303)
    },
  )

  /** False when another answer to this question was saved in the meantime: the first stands. */
  async function save(
    request: FastifyRequest,
    attempt: QuizAttempt,
    position: number,
    item: Item,
    answer: readonly string[],
    said: Confidence | undefined,
  ): Promise<boolean> {
    const learner = request.learner
    if (!learner) throw notYours(request, 'This quiz is not yours')
    const at = deps.now().toISOString()
    await readyToMark(item)
    const score = scoreOf(item, answer)
    const belief = beliefOf(item, score, said)
    const response: QuizResponse = {
      position: position - 1,
      item: item.id,
      rev: item.rev,
      hash: item.hash,
      answer,
      score,
      selfMarked: isSelfMarked(item),
      at,
      ...(belief ? { confidence: belief.confidence } : {}),
    }
    const eventId = deps.newId()
    const evidence = {
      eventId,
      fact: item.fact,
      item: item.id,
      rev: item.rev,
      form: evidenceForm(formOf(item, 'quiz')),
      rating: machineRating(score === 1, belief?.confidence === 'guess'),
      belief,
      at,
      clock: learner,
      policy: policyOf(learner),
      asked: false,
      durationMs: null,
      revOf: revsOf(library),
    }
    const decide: Decide = (card) => decideReview(evidence, card)
    const saved = await store.saveResponse(learner.id, attempt.id, response, item.fact, decide, rulesOf(library))
    return saved.kind !== 'refused'
  }

  /** The attempt, if it is this learner's. Anybody else's counts as missing. */
  async function attemptOf(request: FastifyRequest, id: string): Promise<QuizAttempt> {
    const attempt = request.learner ? await store.quizAttempt(request.learner.id, id) : null
    if (!attempt) throw notYours(request, 'This quiz is not yours')
    // A renamed chapter goes by its present id.
    return { ...attempt, chapter: library.chapter.get(attempt.chapter ?? '')?.id ?? attempt.chapter }
  }

  /** Starting another quiz of a chapter ends the one before. Practice ends only by itself. */
  async function isEnded(attempt: QuizAttempt, request: FastifyRequest): Promise<boolean> {
    const { learner } = request
    if (!learner || attempt.chapter === null || attempt.responses.length === attempt.items.length) return false
    const chapter = library.chapter.get(attempt.chapter)
    return (await store.newestQuiz(learner.id, chapter ? idsOf(chapter) : [attempt.chapter])) !== attempt.id
  }

  /** `from`: the question that the learner looks at; the one they answered last unless given. */
  async function nextOf(attempt: QuizAttempt, request: FastifyRequest, from?: number): Promise<string> {
    return (await isEnded(attempt, request)) ? `/attempts/${attempt.id}/result` : onward(attempt, from)
  }

  async function flagsOf(attempt: QuizAttempt, { learner }: FastifyRequest): Promise<readonly number[]> {
    return learner ? store.flaggedQuestions(learner.id, attempt.id) : []
  }

  /** The item at a position as this attempt asks it. */
  async function itemAt(attempt: QuizAttempt, position: number): Promise<Item> {
    const presented = attempt.items[position - 1]
    if (!presented) throw new Error(`attempt ${attempt.id} has no position ${position}`)
    return itemInAttempt(attempt, position, await itemVersion(deps, presented))
  }

  async function questionAt(
    attempt: QuizAttempt,
    position: number,
  ): Promise<{ item: Item; response: QuizResponse | null }> {
    if (!attempt.items[position - 1]) throw notFound(`This quiz has ${count(attempt.items.length, 'question')}`)
    const response = attempt.responses.find((response) => response.position === position - 1) ?? null
    return { item: await itemAt(attempt, position), response }
  }
}

function zoneOf(request: FastifyRequest): string {
  return (request.learner ?? visitorClock(request)).zone
}

function sameAnswer(response: QuizResponse, answer: readonly string[]): boolean {
  return JSON.stringify(response.answer.toSorted()) === JSON.stringify(answer.toSorted())
}
