// Two members of a class who are one person: the instructor chooses the other, sees what each did, and merges them with a reason.
// Registered within the plugin of classes, whose guard lets instructors in only.

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { studyDay } from '../schedule/study-day.ts'
import type { Mergeable, Merger } from '../store/merging.ts'
import type { Class, Learner } from '../store/store.ts'
import { classOfIn } from './class-of.ts'
import type { Deps } from './deps.ts'
import { problemsOf, reasonField, typed } from './form.ts'
import { memberFacts, memberHref } from './member-page.ts'
import { sendPage } from './page.ts'
import { notFound } from './refusal.ts'
import { chapterLink, count } from './words.ts'

const memberParams = z.object({ class: z.string().max(60), learner: z.string().max(60) })
const withField = z.string('choose the other member').min(1, 'choose the other member').max(60)
const mergeForm = z.object({ with: withField, reason: reasonField })

export const memberMergePages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store, now } = deps
  const classOf = classOfIn(deps)

  app.get(
    '/classes/:class/learners/:learner/merge',
    { schema: { params: memberParams, querystring: z.object({ with: z.string().max(60).optional() }) } },
    async (request, reply) => {
      const { instructor, found } = await classOf(request, request.params.class)
      const { learner } = request.params
      const other = request.query.with
      const merger = other && (await store.merger(instructor.id, { class: found.id, members: [learner, other] }))
      return merger
        ? mergePage(request, reply, { instructor, found, learner, merger, errors: [] })
        : choicePage(request, reply, { instructor, found, learner })
    },
  )

  app.post(
    '/classes/:class/learners/:learner/merge',
    { schema: { params: memberParams, body: mergeForm }, attachValidation: true },
    async (request, reply) => {
      const { instructor, found } = await classOf(request, request.params.class)
      const { learner } = request.params
      const other = typed(request, 'with')
      const merger = await store.merger(instructor.id, { class: found.id, members: [learner, other] })
      if (!merger) {
        // The form was sent before: who stayed is there.
        const stayed = (await store.memberNames(instructor.id, found.id)).find(
          (member) => member.learner === learner || member.learner === other,
        )
        return reply.redirect(stayed ? memberHref(found.id, stayed.learner) : `/classes/${found.id}`, 303)
      }
      const errors = problemsOf(request)
      if (errors.length > 0) return mergePage(request, reply.code(422), { instructor, found, learner, merger, errors })
      const [kept, member] = [merger.kept.learner, merger.from.learner]
      const by = { instructor: instructor.id, class: found.id }
      const union = await app.uniter.unite({ learner: kept, from: { member, by, reason: request.body.reason } })
      // The page says why they may not be merged.
      if (!union) return mergePage(request, reply.code(409), { instructor, found, learner, merger, errors: [] })
      return reply.redirect(`${memberHref(found.id, kept)}?merged=1`, 303)
    },
  )

  async function choicePage(
    request: FastifyRequest,
    reply: FastifyReply,
    { instructor, found, learner }: { instructor: Learner; found: Class; learner: string },
  ): Promise<FastifyReply> {
    const members = await store.memberNames(instructor.id, found.id)
    const own = members.find((member) => member.learner === learner)
    if (!own) throw notFound('There is no such learner in this class')
    return sendPage(request, reply, 'member-merge-choice', {
      title: `Merge ${own.name} with another member`,
      name: own.name,
      className: found.name,
      classHref: `/classes/${found.id}`,
      memberHref: memberHref(found.id, learner),
      action: `${memberHref(found.id, learner)}/merge`,
      others: members.filter((member) => member !== own),
    })
  }

  async function mergePage(
    request: FastifyRequest,
    reply: FastifyReply,
    {
      instructor,
      found,
      learner,
      merger,
      errors,
    }: { instructor: Learner; found: Class; learner: string; merger: Merger; errors: readonly string[] },
  ): Promise<FastifyReply> {
    const { kept, from, refusal, hides } = merger
    const other = kept.learner === learner ? from : kept
    return sendPage(request, reply, 'member-merge', {
      title: `Are ${kept.name} and ${from.name} one person?`,
      className: found.name,
      classHref: `/classes/${found.id}`,
      memberHref: memberHref(found.id, learner),
      choiceHref: `${memberHref(found.id, learner)}/merge`,
      errors,
      sides: [await sideOf(instructor, found, kept), await sideOf(instructor, found, from)],
      kept: kept.name,
      from: from.name,
      keptHasAccount: kept.hasAccount,
      hasTwoAccounts: refusal === 'two-accounts',
      teaches: refusal === 'teaches',
      hides: hides === 0 ? null : count(hides, 'attempt'),
      action: `${memberHref(found.id, learner)}/merge`,
      other: other.learner,
      reason: typed(request, 'reason'),
    })
  }

  /** What the class sees of one of the two. */
  async function sideOf(instructor: Learner, found: Class, { learner, name, hasAccount }: Mergeable) {
    const member = await store.member(
      instructor.id,
      { class: found.id, learner },
      studyDay(now().toISOString(), instructor),
    )
    const { chapters, scenarios } = member?.progress ?? { chapters: [], scenarios: [] }
    const passedWord = (passed: boolean) => (passed ? ', passed' : '')
    return {
      name,
      href: memberHref(found.id, learner),
      facts: [
        hasAccount ? 'Has an account' : 'Has no account',
        ...(member ? memberFacts(member, instructor.zone) : []),
      ],
      did: [
        ...chapters
          .filter(({ answered }) => answered > 0)
          .map(
            ({ chapter, answered, passed }) =>
              `${chapterLink(library, chapter).title}: ${count(answered, 'quiz', 'quizzes')}${passedWord(passed !== null)}`,
          ),
        ...scenarios.map(
          ({ scenario, attempts, passed }) =>
            `${library.scenarios.get(scenario)?.title ?? scenario}: ${count(attempts, 'attempt')}${passedWord(passed)}`,
        ),
      ],
    }
  }
}
