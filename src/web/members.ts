// One learner of a class, for the instructor: what they did, each quiz with its answers, each scenario with its report and console.
// Registered within the plugin of classes, whose guard lets instructors in only.

import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { studyDay } from '../schedule/study-day.ts'
import type { Member } from '../store/instructor-views.ts'
import type { Class } from '../store/store.ts'
import type { AttentionOf } from './class-attention.ts'
import { consoleUpTo } from './console.ts'
import type { Deps } from './deps.ts'
import { itemInAttempt, itemVersion, resultOf } from './items.ts'
import { memberHref, memberPage } from './member-page.ts'
import { sendPage } from './page.ts'
import { paged, pageField, partOf } from './paging.ts'
import { notFound } from './refusal.ts'
import { runsOf } from './runs.ts'
import { reportPage } from './scenario-report.ts'
import { simulator } from './simulator.ts'
import { variantOf } from './variants.ts'
import { capital, chapterLink, instantText, outOf } from './words.ts'

const memberParams = z.object({ class: z.string().max(60), learner: z.string().max(60) })
const attemptParams = memberParams.extend({ attempt: z.string().max(60) })
/** Quizzes, and scenario attempts, on one page. */
const SHOWN = 20

export const memberPages: FastifyPluginAsyncZod<{ deps: Deps; attention: AttentionOf }> = async (
  app,
  { deps, attention },
) => {
  const { library, store, now } = deps
  const runs = runsOf()
  const titleOf = (id: string) => capital(simulator().diagnosisTitle(id))

  app.get(
    '/classes/:class/learners/:learner',
    { schema: { params: memberParams, querystring: z.object({ quizzes: pageField, scenarios: pageField }) } },
    async (request, reply) => {
      const { instructor, of, found, member } = await memberOf(request, request.params)
      const { query } = request
      const [quizzes, scenarios] = [
        await store.memberQuizzes(instructor.id, of, partOf(query.quizzes, SHOWN)),
        await store.memberScenarios(instructor.id, of, partOf(query.scenarios, SHOWN)),
      ]
      const listed = (list: 'quizzes' | 'scenarios') => (page: number) =>
        `${memberHref(of.class, of.learner)}?${list}=${page}#${list}`
      const { members } = await attention(instructor.id, found)
      return sendPage(
        request,
        reply,
        'member',
        memberPage({
          library,
          of: found,
          member,
          signals: members.find(({ learner }) => learner === of.learner)?.signals ?? [],
          quizzes: paged(quizzes, query.quizzes, { shown: SHOWN, href: listed('quizzes') }),
          scenarios: paged(scenarios, query.scenarios, { shown: SHOWN, href: listed('scenarios') }),
          zone: instructor.zone,
          titleOf,
        }),
      )
    },
  )

  app.get(
    '/classes/:class/learners/:learner/quizzes/:attempt',
    { schema: { params: attemptParams } },
    async (request, reply) => {
      const { instructor, of, member } = await memberOf(request, request.params)
      const attempt = await store.memberQuiz(instructor.id, of, request.params.attempt)
      if (!attempt) throw notFound(`${member.name} has no such quiz`)
      const right = attempt.responses.filter(({ score }) => score === 1).length
      const answers = await Promise.all(
        attempt.items.map(async (presented, index) => {
          const response = attempt.responses.find(({ position }) => position === index)
          const item = itemInAttempt(attempt, index + 1, await itemVersion(deps, presented))
          return response
            ? { n: index + 1, open: null, result: resultOf(library, item, response) }
            : { n: index + 1, open: item.stemHtml, result: null }
        }),
      )
      const what = attempt.chapter === null ? 'Practice' : chapterLink(library, attempt.chapter).title
      return sendPage(request, reply, 'member-quiz', {
        title: `${what}: ${member.name}`,
        what,
        name: member.name,
        backHref: memberHref(of.class, of.learner),
        on: instantText(attempt.startedAt, instructor.zone),
        score: outOf({ score: right, maxScore: attempt.items.length }),
        answers,
      })
    },
  )

  app.get(
    '/classes/:class/learners/:learner/scenarios/:attempt',
    {
      schema: {
        params: attemptParams,
        querystring: z.object({ line: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined) }),
      },
    },
    async (request, reply) => {
      const { instructor, of, member } = await memberOf(request, request.params)
      const attempt = await store.memberScenario(instructor.id, of, request.params.attempt)
      const scenario = attempt && library.scenarios.get(attempt.scenario)
      if (!attempt || !scenario) throw notFound(`${member.name} has no such attempt at a scenario of this course`)
      const variant = variantOf(scenario, attempt.seed)
      const shown = attempt.lines === '' ? 'broken' : runs.of(variant, attempt.lines, request.log)
      const run = shown === 'broken' ? null : shown
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
      })
      const here = `${memberHref(of.class, of.learner)}/scenarios/${attempt.id}`
      return sendPage(request, reply, 'member-report', {
        ...page,
        title: `${scenario.title}: ${member.name}`,
        name: member.name,
        backHref: memberHref(of.class, of.learner),
        replay: page.console && run ? consoleUpTo(run, page.console, request.query.line, here) : null,
      })
    },
  )

  /** The member whom an address names. Another instructor's class, and a learner who is in none, count as missing. */
  async function memberOf({ learner: instructor }: FastifyRequest, of: { class: string; learner: string }) {
    if (!instructor) throw notFound()
    const found: Class | null = await store.class(instructor.id, of.class)
    if (!found) throw notFound('This class is not yours')
    const day = studyDay(now().toISOString(), instructor)
    const member: Member | null = await store.member(instructor.id, { class: of.class, learner: of.learner }, day)
    if (!member) throw notFound('There is no such learner in this class')
    return { instructor, of: { class: of.class, learner: of.learner }, found, member }
  }
}
