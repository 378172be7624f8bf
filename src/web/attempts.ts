// One sitting of a quiz or of practice: a page for each question, its answer saved at once and explained, and the result.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import type { Item } from '../content/library.ts'
import { passesGate } from '../progress/gates.ts'
import { decideReview, machineRating } from '../schedule/evidence.ts'
import type { QuizAttempt, QuizResponse } from '../store/store.ts'
import type { Deps } from './deps.ts'
import { notFound, notYours } from './errors.ts'
import { several } from './form.ts'
import {
  askedOf,
  formOf,
  isSelfMarked,
  itemVersion,
  refusedAnswer,
  resultOf,
  scoreOf,
  withShuffledOptions,
} from './items.ts'
import { sendPage } from './page.ts'
import { gateOf, isFinished, revsOf, studyOf } from './study.ts'
import { chapterLink, count, outOf, percent, sectionLink } from './words.ts'

const attemptParams = z.object({ attempt: z.string().max(60) })
const positionParams = attemptParams.extend({ position: z.coerce.number().int().min(1).max(1000) })

export const attemptPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store } = deps

  /** Where to go on: the first open question, else the result. */
  app.get('/attempts/:attempt', { schema: { params: attemptParams } }, async (request, reply) => {
    const attempt = await attemptOf(request, request.params.attempt)
    return reply.redirect(await nextOf(attempt, request), 303)
  })

  app.get(
    '/attempts/:attempt/:position',
    {
      schema: {
        params: positionParams,
        querystring: z.object({ reveal: z.string().optional(), counted: z.string().optional() }),
      },
    },
    async (request, reply) => {
      const attempt = await attemptOf(request, request.params.attempt)
      const { position } = request.params
      const { item, response } = await placeOf(attempt, position)
      if (response)
        return answeredPage(request, reply, attempt, position, item, response, request.query.counted !== undefined)
      if (await isEnded(attempt, request)) return reply.redirect(`/attempts/${attempt.id}/result`, 303)
      return questionPage(request, reply, attempt, position, item, { revealed: request.query.reveal !== undefined })
    },
  )

  app.post(
    '/attempts/:attempt/:position',
    { schema: { params: positionParams, body: z.object({ option: several }).nullish() } },
    async (request, reply) => {
      const attempt = await attemptOf(request, request.params.attempt)
      const { position } = request.params
      const { item, response } = await placeOf(attempt, position)
      const answer = request.body?.option ?? []
      const here = `/attempts/${attempt.id}/${position}`
      if (response) return reply.redirect(`${here}${sameAnswer(response, answer) ? '' : '?counted=first'}`, 303)
      if (await isEnded(attempt, request)) return reply.redirect(`/attempts/${attempt.id}/result`, 303)
      const refused = refusedAnswer(item, answer)
      if (refused)
        return questionPage(request, reply.code(422), attempt, position, item, {
          revealed: true,
          chosen: answer,
          errors: [refused],
        })
      const saved = await save(request, attempt, position, item, answer)
      return reply.redirect(`${here}${saved ? '' : '?counted=first'}`, 303)
    },
  )

  app.get('/attempts/:attempt/result', { schema: { params: attemptParams } }, async (request, reply) => {
    const attempt = await attemptOf(request, request.params.attempt)
    return resultPage(request, reply, attempt)
  })

  /** False when another answer to this question was saved in the meantime: the first stands. */
  async function save(
    request: FastifyRequest,
    attempt: QuizAttempt,
    position: number,
    item: Item,
    answer: readonly string[],
  ): Promise<boolean> {
    const learner = request.learner
    if (!learner) throw notYours(request, 'There is no such quiz among yours')
    const at = deps.now().toISOString()
    const score = scoreOf(item, answer)
    const response: QuizResponse = {
      position: position - 1,
      item: item.id,
      rev: item.rev,
      hash: item.hash,
      answer,
      score,
      selfMarked: isSelfMarked(item),
      at,
    }
    const eventId = deps.newId()
    const saved = await store.saveResponse(learner.id, attempt.id, response, item.fact, (card) =>
      decideReview(
        {
          eventId,
          fact: item.fact,
          item: item.id,
          rev: item.rev,
          form: formOf(item, 'quiz'),
          rating: machineRating(score === 1),
          at,
          clock: learner,
          asked: false,
          durationMs: null,
          revOf: revsOf(library),
        },
        card,
      ),
    )
    return saved.kind !== 'refused'
  }

  async function questionPage(
    request: FastifyRequest,
    reply: FastifyReply,
    attempt: QuizAttempt,
    position: number,
    item: Item,
    form: { revealed: boolean; chosen?: readonly string[]; errors?: readonly string[] },
  ): Promise<FastifyReply> {
    const action = `/attempts/${attempt.id}/${position}`
    return sendPage(request, reply, 'question', {
      ...headOf(attempt, position),
      resultHref: `/attempts/${attempt.id}/result`,
      ...askedOf(withShuffledOptions(attempt.seed, item), { ...form, action }),
    })
  }

  async function answeredPage(
    request: FastifyRequest,
    reply: FastifyReply,
    attempt: QuizAttempt,
    position: number,
    item: Item,
    response: QuizResponse,
    late: boolean,
  ): Promise<FastifyReply> {
    const next = await nextOf(attempt, request)
    return sendPage(request, reply, 'answered', {
      ...headOf(attempt, position),
      notice: late ? 'This question was already answered, and the first answer counts. This is its result.' : null,
      result: resultOf(library, withShuffledOptions(attempt.seed, item), response),
      next: { href: next, label: next.endsWith('/result') ? 'See the result' : 'Next question' },
    })
  }

  async function resultPage(request: FastifyRequest, reply: FastifyReply, attempt: QuizAttempt): Promise<FastifyReply> {
    const { course } = library
    const part = (selfMarked: boolean) => ({
      score: attempt.responses.filter((response) => response.selfMarked === selfMarked && response.score === 1).length,
      maxScore: attempt.items.filter((item) => item.selfMarked === selfMarked).length,
    })
    const machine = part(false)
    const self = part(true)
    const whole = { score: machine.score + self.score, maxScore: attempt.items.length }
    const unanswered = attempt.items.length - attempt.responses.length
    const ended = await isEnded(attempt, request)
    const study = await studyOf(request, deps)
    const mine = study.progress.quizzes.find((quiz) => quiz.attempt === attempt.id)
    const chapter = attempt.chapter
    const passed = mine !== undefined && passesGate(mine, course)
    const counted = course.gate === 'machine' ? machine : whole
    const needed = Math.ceil(((attempt.cutScore ?? course.cutScore) * counted.maxScore) / 100)
    const opened =
      chapter === null || !passed
        ? []
        : library.chapters.filter(
            ({ id, requires, stub }) => !stub && requires.includes(chapter) && gateOf(study, id).state !== 'locked',
          )
    const items = await Promise.all(
      attempt.items.map(async (presented, index) => {
        const item = await itemVersion(deps, presented)
        const response = attempt.responses.find(({ position }) => position === index)
        return {
          number: index + 1,
          stemHtml: item.stemHtml,
          isAnswered: response !== undefined,
          right: response?.score === 1,
          wrong: response?.score === 0,
          tone: response === undefined ? '' : response.score === 1 ? 'good' : 'bad',
          label:
            response === undefined
              ? 'Open'
              : response.selfMarked
                ? response.score === 1
                  ? 'Got it'
                  : 'Missed it'
                : response.score === 1
                  ? 'Right'
                  : 'Not right',
          href: `/attempts/${attempt.id}/${index + 1}`,
          see: item.see && response ? [sectionLink(library, item.see, chapter)] : [],
        }
      }),
    )
    return sendPage(request, reply, 'quiz-result', {
      title: unanswered > 0 && !ended ? 'Result so far' : 'Result',
      ...placeAndKind(attempt),
      score: `${whole.score} of ${whole.maxScore}`,
      percent: percent(whole),
      outcome: chapter === null ? null : outcomeOf(passed, needed, counted.score, ended ? 0 : unanswered),
      opened: opened.map(({ id }) => chapterLink(library, id)),
      machine: outOf(machine),
      self: outOf(self),
      unanswered: unanswered > 0 ? count(unanswered, 'question') : null,
      finished: passed && isFinished(library, study),
      ended,
      continueHref: `/attempts/${attempt.id}`,
      retry:
        chapter === null
          ? { href: '/practice', label: 'Practise again' }
          : {
              href: `/chapters/${chapter}/quiz`,
              label: passed ? 'Take the quiz again' : 'Try again with other questions',
            },
      items,
    })
  }

  function outcomeOf(passed: boolean, needed: number, score: number, unanswered: number) {
    const { course } = library
    const which = course.gate === 'machine' ? ' marked by machine' : ''
    if (passed)
      return {
        passed,
        title: 'Quiz passed',
        text: `${needed}${which} were needed. The chapter is passed; pass again on a later day to master it.`,
      }
    const more = needed - score
    const text =
      unanswered > 0
        ? `${more} more right answers${which} pass it.`
        : `${needed}${which} were needed: ${count(more, 'more right answer')}. Read what you missed, then try again whenever you like.`
    return { passed, title: unanswered > 0 ? 'Quiz not passed yet' : 'Quiz not passed', text }
  }

  /** The attempt, if it is this learner's; somebody else's does not exist. */
  async function attemptOf(request: FastifyRequest, id: string): Promise<QuizAttempt> {
    const attempt = request.learner ? await store.quizAttempt(request.learner.id, id) : null
    if (!attempt) throw notYours(request, 'There is no such quiz among yours')
    return attempt
  }

  /** Starting another quiz of a chapter ends the one before; practice has no end but its own. */
  async function isEnded(attempt: QuizAttempt, request: FastifyRequest): Promise<boolean> {
    const { learner } = request
    if (!learner || attempt.chapter === null || attempt.responses.length === attempt.items.length) return false
    return (await store.newestQuiz(learner.id, attempt.chapter)) !== attempt.id
  }

  async function nextOf(attempt: QuizAttempt, request: FastifyRequest): Promise<string> {
    return (await isEnded(attempt, request)) ? `/attempts/${attempt.id}/result` : onward(attempt)
  }

  async function placeOf(
    attempt: QuizAttempt,
    position: number,
  ): Promise<{ item: Item; response: QuizResponse | null }> {
    const presented = attempt.items[position - 1]
    if (!presented) throw notFound(`This quiz has ${count(attempt.items.length, 'question')}`)
    const response = attempt.responses.find((response) => response.position === position - 1) ?? null
    return { item: await itemVersion(deps, presented), response }
  }

  function headOf(attempt: QuizAttempt, position: number) {
    return {
      title: `Question ${position} of ${attempt.items.length}`,
      ...placeAndKind(attempt),
      total: attempt.items.length,
      done: attempt.responses.length,
    }
  }

  function placeAndKind({ chapter }: QuizAttempt) {
    if (chapter === null) return { place: { href: '/practice', label: 'Practice' }, what: 'explained as you go' }
    const { href, title } = chapterLink(library, chapter)
    return { place: { href, label: title }, what: 'Quiz' }
  }
}

function onward(attempt: QuizAttempt): string {
  const answered = new Set(attempt.responses.map(({ position }) => position))
  const open = attempt.items.findIndex((_, index) => !answered.has(index))
  return `/attempts/${attempt.id}/${open < 0 ? 'result' : open + 1}`
}

function sameAnswer(response: QuizResponse, answer: readonly string[]): boolean {
  return JSON.stringify(response.answer.toSorted()) === JSON.stringify(answer.toSorted())
}
