// Joining a class by its link, under a chosen name or a handle, or by a personal link, under the name of its place. Guests can join, too.

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { LEARNER_NAME_MAX } from '../store/names.ts'
import type { Enrolment, JoinableClass, Learner } from '../store/store.ts'
import { budget } from './budget.ts'
import type { Deps } from './deps.ts'
import { notFound, Refusal } from './refusal.ts'
import { nameField, problemsOf, typed } from './form.ts'
import { newHandle } from './class-settings.ts'
import { ensureLearner } from './identity.ts'
import { originOf } from './origin.ts'
import { sendPage } from './page.ts'
import { instantText, listText } from './words.ts'

/** From one address: more than a class mistypes, and too few to find one of 2^40. */
const WRONG_CODES_IN_HOUR = 300
const HOUR_MS = 3_600_000

const codeForm = z.object({ code: z.string().max(60) })
const joinParams = z.object({ code: z.string().max(60) })
/** Whether quizzes and attempts from before may be shown, too. */
const earlierField = z.literal('1').optional().catch(undefined)
const joinForm = z.object({
  /** Not asked for by a class of handles. */
  name: nameField('write the name your class knows you by', LEARNER_NAME_MAX).optional(),
  earlier: earlierField,
})

export const joinPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { store, now } = deps
  const wrongCodes = budget(WRONG_CODES_IN_HOUR, HOUR_MS, now)

  app.get('/join', (request, reply) => codePage(request, reply, []))

  app.post('/join', { schema: { body: codeForm }, attachValidation: true }, async (request, reply) => {
    const code = typed(request, 'code').toLowerCase().replaceAll(/[\s-]/g, '')
    if (problemsOf(request).length > 0 || code === '')
      return codePage(request, reply.code(422), ['Type the code that your instructor gave you.'])
    if (await store.classByJoinCode(code)) return reply.redirect(`/join/${code}`, 303)
    if (await store.placeByCode(code)) return reply.redirect(`/join/place/${code}`, 303)
    limitWrongCodes(request)
    return codePage(request, reply.code(422), ['No class has this code. Compare it with the one you were given.'])
  })

  app.get('/join/:code', { schema: { params: joinParams } }, (request, reply) =>
    joinPage(request, reply, request.params.code, { name: '', errors: [] }),
  )

  app.get('/join/place/:code', { schema: { params: joinParams } }, (request, reply) =>
    placePage(request, reply, request.params.code),
  )

  app.post(
    '/join/place/:code',
    { schema: { params: joinParams, body: z.object({ earlier: earlierField }) }, attachValidation: true },
    async (request, reply) => {
      const { code } = request.params
      const { isArchived, taken } = await placeOf(request, code)
      // No guest is made for a place that is already taken.
      if (isArchived || (taken && taken.learner !== request.learner?.id))
        return placePage(request, reply.code(409), code)
      const learner = await ensureLearner(request, reply, deps)
      const at = deps.now().toISOString()
      const took = await store.takePlace(learner.id, { code, at, detailsFrom: request.body?.earlier ? '' : at })
      if (took !== 'enrolled') return placePage(request, reply.code(409), code)
      return reply.redirect(`/join/place/${code}`, 303)
    },
  )

  app.post(
    '/join/:code',
    { schema: { params: joinParams, body: joinForm }, attachValidation: true },
    async (request, reply) => {
      const errors = problemsOf(request)
      if (errors.length > 0)
        return joinPage(request, reply.code(422), request.params.code, { name: typed(request, 'name'), errors })
      const found = await classOf(request, request.params.code)
      const { id, isPseudonymous } = found
      const { name: written, earlier } = request.body
      if (!isPseudonymous && written === undefined)
        return joinPage(request, reply.code(422), request.params.code, {
          name: '',
          errors: ['Write the name your class knows you by.'],
        })
      const learner = await ensureLearner(request, reply, deps)
      const at = deps.now().toISOString()
      const name = isPseudonymous ? await handleIn(learner, found) : (written ?? '')
      const enrolment = { class: id, at, detailsFrom: earlier ? '' : at }
      const tried = await store.enrol(learner.id, { ...enrolment, name })
      // Of handles one is as good as another.
      const enrolled =
        isPseudonymous && 'free' in tried ? await store.enrol(learner.id, { ...enrolment, name: tried.free }) : tried
      if (enrolled.kind === 'closed')
        return joinPage(request, reply.code(409), request.params.code, { name, errors: [] })
      if (enrolled.kind === 'name-taken') {
        const errors = [
          `Somebody in this class is called “${name}” already. Add the first letter of your family name, or join as “${enrolled.free}”.`,
        ]
        return joinPage(request, reply.code(422), request.params.code, { name: enrolled.free, errors })
      }
      if (enrolled.kind === 'name-kept') {
        const errors = [
          `The place of “${name}” is reserved for whoever has its personal link. If you are ${name}, open that link; your instructor has it, too. If not, join as “${enrolled.free}”.`,
        ]
        return joinPage(request, reply.code(422), request.params.code, { name: enrolled.free, errors })
      }
      return reply.redirect(`/join/${request.params.code}`, 303)
    },
  )

  /** The handle that a learner has in a class, or one that seems to be free. */
  async function handleIn(learner: Learner, { id }: JoinableClass): Promise<string> {
    const enrolments = await store.enrolments(learner.id)
    return enrolments.find((enrolment) => enrolment.class === id)?.name ?? newHandle()
  }

  function codePage(request: FastifyRequest, reply: FastifyReply, errors: readonly string[]) {
    return sendPage(request, reply, 'join-code', { title: 'Join a class', errors, code: typed(request, 'code') })
  }

  async function joinPage(
    request: FastifyRequest,
    reply: FastifyReply,
    code: string,
    form: { name: string; errors: readonly string[] },
  ): Promise<FastifyReply> {
    const found = await classOf(request, code)
    const joined = await joinedTo(request, found)
    const { learner } = request
    // Records have one id in all classes, so whoever teaches two of them can compare.
    const others = (learner ? await store.enrolments(learner.id) : []).filter(
      ({ isPseudonymous }) => isPseudonymous !== found.isPseudonymous,
    )
    return sendPage(request, reply, 'join', {
      ...pageOf(request, found, joined),
      others: listText(others.map(({ className }) => className)),
      action: `/join/${code}`,
      nameMax: LEARNER_NAME_MAX,
      isOpen: found.isOpen,
      place: null,
      takenOn: null,
      inClassAs: null,
      ...form,
    })
  }

  /** The page of a personal link: the name is given, and one learner takes it. */
  async function placePage(request: FastifyRequest, reply: FastifyReply, code: string): Promise<FastifyReply> {
    const { class: found, isArchived, name, taken } = await placeOf(request, code)
    const joined = await joinedTo(request, found)
    const isOwn = taken !== null && taken.learner === request.learner?.id
    const zone = request.learner?.zone ?? 'UTC'
    return sendPage(request, reply, 'join', {
      // A member who opens the link of a place that is free is asked whether it is theirs.
      ...pageOf(request, found, isOwn ? joined : null),
      others: '',
      action: `/join/place/${code}`,
      isOpen: !isArchived,
      place: name,
      takenOn: taken && !isOwn ? instantText(taken.at, zone) : null,
      inClassAs: !isOwn && joined ? joined.name : null,
      errors: [],
    })
  }

  /** What both pages show of a class, and of who is in it already. */
  function pageOf(
    request: FastifyRequest,
    { name, instructors, isPseudonymous }: JoinableClass,
    joined: Enrolment | null,
  ) {
    const isTaughtBySeveral = instructors.length > 1
    return {
      title: joined ? name : `Join ${name}`,
      className: name,
      who: listText(instructors),
      sees: isTaughtBySeveral ? 'see' : 'sees',
      isTaughtBySeveral,
      isPseudonymous,
      joined: joined && {
        name: joined.name,
        shown: shownText(joined.detailsFrom, instructors, request.learner?.zone ?? 'UTC'),
        hasMore: joined.detailsFrom !== '',
        isHidden: joined.detailsFrom === null,
      },
      hasHistory: request.learner !== null,
    }
  }

  async function joinedTo({ learner }: FastifyRequest, { id }: JoinableClass): Promise<Enrolment | null> {
    const enrolments = learner ? await store.enrolments(learner.id) : []
    return enrolments.find((enrolment) => enrolment.class === id) ?? null
  }

  /** The class of a code; throws 404 where there is none, and 429 after many of those from one address. */
  async function classOf(request: FastifyRequest, code: string) {
    const found = await store.classByJoinCode(code)
    if (found) return found
    limitWrongCodes(request)
    throw notFound('This join link leads to no class')
  }

  /** The same of the code of a place. */
  async function placeOf(request: FastifyRequest, code: string) {
    const found = await store.placeByCode(code)
    if (found) return found
    limitWrongCodes(request)
    throw notFound('This personal link leads to no class')
  }

  function limitWrongCodes(request: FastifyRequest): void {
    const wait = wrongCodes.take(originOf(request))
    if (wait !== null) throw new Refusal(429, 'Many wrong codes came from here', 'Wait an hour, then try again.', wait)
  }
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
