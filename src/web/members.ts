// One learner of a class, for the instructor: what they did, each quiz with its answers, each scenario with its report and console.
// Registered within the plugin of classes, whose guard lets instructors in only.

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { studyDay } from '../schedule/study-day.ts'
import type { Member, OfMember } from '../store/instructor-views.ts'
import type { AttemptRemarks } from '../store/member-deeds.ts'
import type { AttentionOf } from './class-attention.ts'
import { classOfIn } from './class-of.ts'
import { consoleUpTo } from './console.ts'
import type { Deps } from './deps.ts'
import { itemInAttempt, itemVersion, resultOf } from './items.ts'
import { formId, problemsOf, reasonField, typed } from './form.ts'
import { memberHref, memberPage } from './member-page.ts'
import { rulesOf } from './open-chapters.ts'
import { sendPage } from './page.ts'
import { paged, pageField, partOf } from './paging.ts'
import { notFound } from './refusal.ts'
import { commentsByPlace, ownComments, resetText } from './remarks.ts'
import { withdrawnIn } from './ruling-words.ts'
import { runsOf } from './runs.ts'
import { reportPage } from './scenario-report.ts'
import { simulator } from './simulator.ts'
import { variantOf } from './variants.ts'
import { capital, chapterLink, instantText, outOf } from './words.ts'

const memberParams = z.object({ class: z.string().max(60), learner: z.string().max(60) })
const attemptParams = memberParams.extend({ attempt: z.string().max(60) })
const commentParams = attemptParams.extend({ comment: z.string().max(60) })
const openForm = z.object({
  chapter: z.string('choose a chapter').min(1, 'choose a chapter').max(200),
  reason: reasonField,
})
const resetForm = z.object({ reason: reasonField })
const commentForm = z.object({
  id: formId,
  place: z.coerce
    .number('write where the comment belongs')
    .int('write a whole number')
    .min(1, 'places count from 1')
    .max(100_000),
  text: z
    .string('write the comment')
    .trim()
    .min(1, 'write the comment')
    .max(2000, 'a comment has at most 2,000 characters')
    .transform((text) => text.replaceAll('\r\n', '\n')),
})
const noteParams = memberParams.extend({ note: z.string().max(60) })
const noteForm = z.object({
  id: formId,
  text: z.string('write the note').trim().min(1, 'write the note').max(2000, 'a note has at most 2,000 characters'),
})
type OfAttempt = z.infer<typeof attemptParams>
/** Sends the page of an attempt again, with what was wrong. */
type AttemptPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  params: OfAttempt,
  errors: readonly string[],
) => Promise<FastifyReply>
/** Quizzes, scenario attempts, and assignments, on one page. */
const SHOWN = 20

export const memberPages: FastifyPluginAsyncZod<{ deps: Deps; attention: AttentionOf }> = async (
  app,
  { deps, attention },
) => {
  const { library, store, now } = deps
  const classOf = classOfIn(deps)
  const runs = runsOf()
  const titleOf = (id: string) => capital(simulator().diagnosisTitle(id))

  const listQuery = z.object({
    quizzes: pageField,
    scenarios: pageField,
    /** Two members have become this one just now. */
    merged: z.literal('1').optional().catch(undefined),
  })

  app.get(
    '/classes/:class/learners/:learner',
    { schema: { params: memberParams, querystring: listQuery } },
    async (request, reply) => learnerPage(request, reply, request.params, request.query),
  )

  app.post(
    '/classes/:class/learners/:learner/chapters',
    { schema: { params: memberParams, body: openForm }, attachValidation: true },
    async (request, reply) => {
      const { instructor, of } = await memberOf(request, request.params)
      const { chapter, reason } = request.body
      const errors = [
        ...problemsOf(request),
        ...(problemsOf(request).length === 0 && !library.chapter.has(chapter)
          ? ['This chapter is not in the course any more: choose again.']
          : []),
      ]
      if (errors.length > 0) return learnerPage(request, reply.code(422), request.params, {}, { opening: errors })
      await store.openChapter(instructor.id, { ...of, chapter, reason, at: now().toISOString() }, rulesOf(library))
      return reply.redirect(`${memberHref(of.class, of.learner)}#chapters`, 303)
    },
  )

  app.post(
    '/classes/:class/learners/:learner/notes',
    { schema: { params: memberParams, body: noteForm }, attachValidation: true },
    async (request, reply) => {
      const { instructor, of } = await memberOf(request, request.params)
      const errors = problemsOf(request)
      if (errors.length > 0) return learnerPage(request, reply.code(422), request.params, {}, { note: errors })
      const { id, text } = request.body
      await store.addNote(instructor.id, of, { id, text, at: now().toISOString() })
      return reply.redirect(`${memberHref(of.class, of.learner)}#notes`, 303)
    },
  )

  app.post(
    '/classes/:class/learners/:learner/notes/:note/delete',
    { schema: { params: noteParams } },
    async (request, reply) => {
      const { instructor, of } = await memberOf(request, request.params)
      await store.deleteNote(instructor.id, of, request.params.note)
      return reply.redirect(`${memberHref(of.class, of.learner)}#notes`, 303)
    },
  )

  app.get(
    '/classes/:class/learners/:learner/quizzes/:attempt',
    { schema: { params: attemptParams } },
    async (request, reply) => quizPage(request, reply, request.params, []),
  )

  const lineQuery = z.object({ line: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined) })
  app.get(
    '/classes/:class/learners/:learner/scenarios/:attempt',
    { schema: { params: attemptParams, querystring: lineQuery } },
    async (request, reply) => scenarioReport(request, reply, request.params, request.query.line, []),
  )

  app.post(
    '/classes/:class/learners/:learner/quizzes/:attempt/reset',
    { schema: { params: attemptParams, body: resetForm }, attachValidation: true },
    async (request, reply) => resetAttempt(request, reply, 'quizzes', quizPage),
  )
  app.post(
    '/classes/:class/learners/:learner/scenarios/:attempt/reset',
    { schema: { params: attemptParams, body: resetForm }, attachValidation: true },
    async (request, reply) => resetAttempt(request, reply, 'scenarios', reportWith),
  )
  app.post(
    '/classes/:class/learners/:learner/quizzes/:attempt/comments',
    { schema: { params: attemptParams, body: commentForm }, attachValidation: true },
    async (request, reply) => comment(request, reply, 'quizzes', quizPage),
  )
  app.post(
    '/classes/:class/learners/:learner/scenarios/:attempt/comments',
    { schema: { params: attemptParams, body: commentForm }, attachValidation: true },
    async (request, reply) => comment(request, reply, 'scenarios', reportWith),
  )
  app.post(
    '/classes/:class/learners/:learner/quizzes/:attempt/comments/:comment/delete',
    { schema: { params: commentParams } },
    async (request, reply) => deleteComment(request, reply, 'quizzes'),
  )
  app.post(
    '/classes/:class/learners/:learner/scenarios/:attempt/comments/:comment/delete',
    { schema: { params: commentParams } },
    async (request, reply) => deleteComment(request, reply, 'scenarios'),
  )

  async function learnerPage(
    request: FastifyRequest,
    reply: FastifyReply,
    params: OfMember,
    query: Partial<z.infer<typeof listQuery>>,
    /** What was wrong with a form of the page. */
    errors: { readonly opening?: readonly string[]; readonly note?: readonly string[] } = {},
  ): Promise<FastifyReply> {
    const { instructor, of, found, member } = await memberOf(request, params)
    const quizzes = await store.memberQuizzes(instructor.id, of, partOf(query.quizzes, SHOWN))
    const scenarios = await store.memberScenarios(instructor.id, of, partOf(query.scenarios, SHOWN))
    const assignments = await store.memberAssignments(instructor.id, of, { offset: 0, limit: SHOWN })
    const listed = (list: 'quizzes' | 'scenarios') => (page: number) =>
      `${memberHref(of.class, of.learner)}?${list}=${page}#${list}`
    const { members } = await attention(instructor.id, found)
    const own = members.find(({ learner }) => learner === of.learner)
    return sendPage(request, reply, 'member', {
      ...memberPage({
        library,
        of: found,
        member,
        signals: own?.signals ?? [],
        muted: own?.muted ?? [],
        notes: await store.notes(instructor.id, of),
        quizzes: paged(quizzes, query.quizzes, { shown: SHOWN, href: listed('quizzes') }),
        scenarios: paged(scenarios, query.scenarios, { shown: SHOWN, href: listed('scenarios') }),
        assignments,
        at: now().toISOString(),
        zone: instructor.zone,
        titleOf,
        opening: {
          errors: errors.opening ?? [],
          chapter: typed(request, 'chapter'),
          reason: typed(request, 'reason'),
        },
        note: { id: deps.newId(), errors: errors.note ?? [], text: typed(request, 'text') },
      }),
      said: query.merged ? `The two members are now one: ${member.name}.` : null,
    })
  }

  async function quizPage(
    request: FastifyRequest,
    reply: FastifyReply,
    params: OfAttempt,
    errors: readonly string[],
  ): Promise<FastifyReply> {
    const { instructor, of, member } = await memberOf(request, params)
    const attempt = await store.memberQuiz(instructor.id, of, params.attempt)
    if (!attempt) throw notFound(`${member.name} has no such quiz`)
    const withdrawn = withdrawnIn(attempt)
    const right = attempt.responses.filter(({ position, score }) => score === 1 && !withdrawn.has(position)).length
    const address = `${memberHref(of.class, of.learner)}/quizzes/${attempt.id}`
    const remarks = await store.memberRemarks(instructor.id, of, attempt.id)
    const comments = ownComments(remarks.comments, address, instructor.zone)
    const answers = await Promise.all(
      attempt.items.map(async (presented, index) => {
        const response = attempt.responses.find(({ position }) => position === index)
        const item = itemInAttempt(attempt, index + 1, await itemVersion(deps, presented))
        const n = index + 1
        const at = comments.filter(({ place }) => place === n)
        return response
          ? { n, open: null, result: resultOf(library, item, response), comments: at }
          : { n, open: item.stemHtml, result: null, comments: at }
      }),
    )
    const what = attempt.chapter === null ? 'Practice' : chapterLink(library, attempt.chapter).title
    return sendPage(request, reply, 'member-quiz', {
      title: `${what}: ${member.name}`,
      what,
      name: member.name,
      backHref: memberHref(of.class, of.learner),
      on: instantText(attempt.startedAt, instructor.zone),
      score: outOf({ score: right, maxScore: attempt.items.length - withdrawn.size }),
      answers,
      ...deedsOf(request, address, remarks, instructor.zone, errors),
      last: attempt.items.length,
    })
  }

  function reportWith(request: FastifyRequest, reply: FastifyReply, params: OfAttempt, errors: readonly string[]) {
    return scenarioReport(request, reply, params, undefined, errors)
  }

  async function scenarioReport(
    request: FastifyRequest,
    reply: FastifyReply,
    params: OfAttempt,
    line: number | undefined,
    errors: readonly string[],
  ): Promise<FastifyReply> {
    const { instructor, of, member } = await memberOf(request, params)
    const attempt = await store.memberScenario(instructor.id, of, params.attempt)
    const scenario = attempt && library.scenarios.get(attempt.scenario)
    if (!attempt || !scenario) throw notFound(`${member.name} has no such attempt at a scenario of this course`)
    const variant = variantOf(scenario, attempt.seed)
    const shown = attempt.lines === '' ? 'broken' : runs.of(variant, attempt.lines, request.log)
    const run = shown === 'broken' ? null : shown
    const remarks = await store.memberRemarks(instructor.id, of, attempt.id)
    const page = reportPage({
      library,
      scenario: variant,
      attempt,
      run,
      network: null,
      zone: instructor.zone,
      queued: new Set(),
      titleOf,
      next: null,
      comments: commentsByPlace(remarks),
    })
    const here = `${memberHref(of.class, of.learner)}/scenarios/${attempt.id}`
    return sendPage(request, reply, 'member-report', {
      ...page,
      title: `${scenario.title}: ${member.name}`,
      name: member.name,
      backHref: memberHref(of.class, of.learner),
      replay: page.console && run ? consoleUpTo(run, page.console, line, here) : null,
      comments: ownComments(remarks.comments, here, instructor.zone),
      ...deedsOf(request, here, remarks, instructor.zone, errors),
      place: typed(request, 'place') || (line === undefined ? '' : String(line)),
      last: page.lineCount,
    })
  }

  /** What the forms below an attempt show. */
  function deedsOf(
    request: FastifyRequest,
    address: string,
    remarks: AttemptRemarks,
    zone: string,
    errors: readonly string[],
  ) {
    return {
      errors,
      reset: resetText(remarks, zone),
      resetAction: `${address}/reset`,
      reason: typed(request, 'reason'),
      commentAction: `${address}/comments`,
      commentId: deps.newId(),
      place: typed(request, 'place'),
      text: typed(request, 'text'),
    }
  }

  async function resetAttempt(
    request: FastifyRequest<{ Params: OfAttempt; Body: z.infer<typeof resetForm> }>,
    reply: FastifyReply,
    kind: 'quizzes' | 'scenarios',
    page: AttemptPage,
  ): Promise<FastifyReply> {
    return writeOn(request, reply, page, async (instructor, of) => {
      const isWritten = await store.resetAttempt(instructor, { ...of, reason: request.body.reason }, rulesOf(library))
      return isWritten ? `${kind}/${of.attempt}` : null
    })
  }

  async function comment(
    request: FastifyRequest<{ Params: OfAttempt; Body: z.infer<typeof commentForm> }>,
    reply: FastifyReply,
    kind: 'quizzes' | 'scenarios',
    page: AttemptPage,
  ): Promise<FastifyReply> {
    return writeOn(request, reply, page, async (instructor, of) => {
      const { id, place, text } = request.body
      const isWritten = await store.comment(instructor, { ...of, id, place, text })
      return isWritten ? `${kind}/${of.attempt}#${kind === 'quizzes' ? `question-${place}` : 'comments'}` : null
    })
  }

  /** Writes what a form asks about an attempt, or shows the page again with what is wrong. `write` gives where it is shown then; null: there is no such attempt. */
  async function writeOn(
    request: FastifyRequest<{ Params: OfAttempt }>,
    reply: FastifyReply,
    page: AttemptPage,
    write: (instructor: string, of: OfAttempt & { at: string }) => Promise<string | null>,
  ): Promise<FastifyReply> {
    const { instructor, of } = await memberOf(request, request.params)
    const errors = problemsOf(request)
    if (errors.length > 0) return page(request, reply.code(422), request.params, errors)
    const { attempt } = request.params
    const shown = await write(instructor.id, { ...of, attempt, at: now().toISOString() })
    if (shown === null) throw notFound('There is no such attempt')
    return reply.redirect(`${memberHref(of.class, of.learner)}/${shown}`, 303)
  }

  async function deleteComment(
    request: FastifyRequest<{ Params: z.infer<typeof commentParams> }>,
    reply: FastifyReply,
    kind: 'quizzes' | 'scenarios',
  ): Promise<FastifyReply> {
    const { instructor, of } = await memberOf(request, request.params)
    const { attempt, comment: id } = request.params
    await store.deleteComment(instructor.id, { ...of, comment: id, at: now().toISOString() })
    return reply.redirect(`${memberHref(of.class, of.learner)}/${kind}/${attempt}`, 303)
  }

  /** The member whom an address names. Another instructor's class, and a learner who is in none, count as missing. */
  async function memberOf(request: FastifyRequest, of: { class: string; learner: string }) {
    const { instructor, found } = await classOf(request, of.class)
    const day = studyDay(now().toISOString(), instructor)
    const member: Member | null = await store.member(instructor.id, { class: of.class, learner: of.learner }, day)
    if (!member) throw notFound('There is no such learner in this class')
    return { instructor, of: { class: of.class, learner: of.learner }, found, member }
  }
}
