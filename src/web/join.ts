// Joining a class by its link: learners join as they are, guests included, under a name of their choice.

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { LEARNER_NAME_MAX } from '../store/names.ts'
import { budget } from './budget.ts'
import type { Deps } from './deps.ts'
import { notFound, Refusal } from './refusal.ts'
import { nameField, problemsOf, typed } from './form.ts'
import { ensureLearner } from './identity.ts'
import { originOf } from './origin.ts'
import { sendPage } from './page.ts'
import { instantText, listText } from './words.ts'

/** From one address: more than a class mistypes, and too few to find one of 2^40. */
const WRONG_CODES_IN_HOUR = 300
const HOUR_MS = 3_600_000

const codeForm = z.object({ code: z.string().max(60) })
const joinParams = z.object({ code: z.string().max(60) })
const joinForm = z.object({
  name: nameField('write the name your class knows you by', LEARNER_NAME_MAX),
  /** Whether quizzes and attempts from before may be shown, too. */
  earlier: z.literal('1').optional().catch(undefined),
})

export const joinPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { store, now } = deps
  const wrongCodes = budget(WRONG_CODES_IN_HOUR, HOUR_MS, now)

  app.get('/join', (request, reply) => codePage(request, reply, []))

  app.post('/join', { schema: { body: codeForm }, attachValidation: true }, async (request, reply) => {
    const code = typed(request, 'code').toLowerCase().replaceAll(/[\s-]/g, '')
    if (problemsOf(request).length > 0 || code === '')
      return codePage(request, reply.code(422), ['Type the code that your instructor gave you.'])
    if (!(await store.classByJoinCode(code))) {
      const wait = wrongCodes.take(originOf(request))
      if (wait !== null) throw tooMany(wait)
      return codePage(request, reply.code(422), ['No class has this code. Compare it with the one you were given.'])
    }
    return reply.redirect(`/join/${code}`, 303)
  })

  app.get('/join/:code', { schema: { params: joinParams } }, (request, reply) =>
    joinPage(request, reply, request.params.code, { name: '', errors: [] }),
  )

  app.post(
    '/join/:code',
    { schema: { params: joinParams, body: joinForm }, attachValidation: true },
    async (request, reply) => {
      const errors = problemsOf(request)
      if (errors.length > 0)
        return joinPage(request, reply.code(422), request.params.code, { name: typed(request, 'name'), errors })
      const { id } = await classOf(request, request.params.code)
      const learner = await ensureLearner(request, reply, deps)
      const { name, earlier } = request.body
      const at = deps.now().toISOString()
      const enrolled = await store.enrol(learner.id, { class: id, name, at, detailsFrom: earlier ? '' : at })
      if (enrolled.kind === 'closed')
        return joinPage(request, reply.code(409), request.params.code, { name, errors: [] })
      if (enrolled.kind === 'name-taken') {
        const errors = [
          `Somebody in this class is called “${name}” already. Add the first letter of your family name, or join as “${enrolled.free}”.`,
        ]
        return joinPage(request, reply.code(422), request.params.code, { name: enrolled.free, errors })
      }
      return reply.redirect(`/join/${request.params.code}`, 303)
    },
  )

  function codePage(request: FastifyRequest, reply: FastifyReply, errors: readonly string[]) {
    return sendPage(request, reply, 'join-code', { title: 'Join a class', errors, code: typed(request, 'code') })
  }

  async function joinPage(
    request: FastifyRequest,
    reply: FastifyReply,
    code: string,
    form: { name: string; errors: readonly string[] },
  ): Promise<FastifyReply> {
    const { id, name, isOpen, instructors } = await classOf(request, code)
    const who = listText(instructors)
    const sees = instructors.length > 1 ? 'see' : 'sees'
    const enrolments = request.learner ? await store.enrolments(request.learner.id) : []
    const joined = enrolments.find((enrolment) => enrolment.class === id) ?? null
    return sendPage(request, reply, 'join', {
      title: joined ? name : `Join ${name}`,
      action: `/join/${code}`,
      className: name,
      nameMax: LEARNER_NAME_MAX,
      isOpen,
      who,
      sees,
      isTaughtBySeveral: instructors.length > 1,
      joined: joined && {
        name: joined.name,
        shown: shownText(joined.detailsFrom, instructors, request.learner?.zone ?? 'UTC'),
        hasMore: joined.detailsFrom !== '',
        isHidden: joined.detailsFrom === null,
      },
      hasHistory: request.learner !== null,
      ...form,
    })
  }

  /** The class of a code; throws 404 where there is none, and 429 after many of those from one address. */
  async function classOf(request: FastifyRequest, code: string) {
    const found = await store.classByJoinCode(code)
    if (!found) {
      const wait = wrongCodes.take(originOf(request))
      if (wait !== null) throw tooMany(wait)
      throw notFound('This join link leads to no class')
    }
    return found
  }
}

function tooMany(wait: number): Refusal {
  return new Refusal(429, 'Many wrong codes came from here', 'Wait an hour, then try again.', wait)
}

/** What an instructor sees of quizzes and attempts, for the learner. */
function shownText(from: string | null, instructors: readonly string[], zone: string): string {
  const who = listText(instructors)
  const several = instructors.length > 1
  if (from === null) return `${who} ${several ? 'do' : 'does'} not see your quizzes and scenario attempts.`
  const sees = `${who} ${several ? 'see' : 'sees'}`
  if (from === '') return `${sees} all your quizzes and scenario attempts.`
  return `${sees} your quizzes and scenario attempts from ${instantText(from, zone)} on.`
}
