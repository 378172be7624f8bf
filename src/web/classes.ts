// An instructor's classes. Everything in this plugin is for instructors only, by where it is registered.

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { Class, Learner } from '../store/store.ts'
import { LEARNER_NAME_MAX, NAME_MAX } from '../store/names.ts'
import { assignmentPages } from './assignments.ts'
import { keptAttention } from './class-attention.ts'
import { classPage } from './class-page.ts'
import { classLive } from './class-live.ts'
import { classForecast } from './class-forecast.ts'
import { classScenario } from './class-scenario.ts'
import { classSignals } from './class-signals.ts'
import { classOfIn, classParams } from './class-of.ts'
import type { Deps } from './deps.ts'
import { notFound, Refusal } from './refusal.ts'
import { formId, nameField, problemsOf, typed } from './form.ts'
import { gradePages } from './grades.ts'
import { teaches } from './identity.ts'
import { sendPage } from './page.ts'
import { classItemPages } from './class-items.ts'
import { classJoiningPages } from './class-joining.ts'
import { classRosterPages } from './class-roster.ts'
import { classSettingsPages, newJoinCode } from './class-settings.ts'
import { memberLinkPages } from './member-link.ts'
import { memberMergePages } from './member-merge.ts'
import { memberHref } from './member-page.ts'
import { memberPages } from './members.ts'
import { loadSimulator } from './simulator.ts'
import { count } from './words.ts'

const classForm = z.object({
  id: formId,
  name: nameField('name the class', NAME_MAX),
  handles: z.literal('1').optional().catch(undefined),
})
const renameForm = z.object({ name: nameField('write the other name', LEARNER_NAME_MAX) })
const memberParams = classParams.extend({ learner: z.string().max(60) })

export const classPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { store } = deps
  const classOf = classOfIn(deps)
  const attention = keptAttention(deps)

  app.addHook('onRequest', loadSimulator)
  app.addHook('preHandler', async (request, reply) => {
    if (teaches(request.learner)) return
    const path = request.url.split('?')[0] ?? ''
    await reply.redirect(request.method === 'GET' ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in', 303)
  })

  await app.register(classSettingsPages, { deps })
  await app.register(classJoiningPages, { deps })
  await app.register(classRosterPages, { deps })
  await app.register(classPage, { deps, attention })
  await app.register(classSignals, { deps, attention })
  await app.register(classForecast, { deps })
  await app.register(classScenario, { deps })
  await app.register(classLive, { deps })
  await app.register(memberPages, { deps, attention })
  await app.register(memberLinkPages, { deps })
  await app.register(memberMergePages, { deps })
  await app.register(classItemPages, { deps })
  await app.register(assignmentPages, { deps })
  await app.register(gradePages, { deps })

  app.get('/classes', (request, reply) => classesPage(request, reply, { name: '', handles: false, errors: [] }))

  app.post('/classes', { schema: { body: classForm }, attachValidation: true }, async (request, reply) => {
    const errors = problemsOf(request)
    const form = { name: typed(request, 'name'), handles: typed(request, 'handles') === '1' }
    if (errors.length > 0) return classesPage(request, reply.code(422), { ...form, errors })
    const { id, name, handles } = request.body
    const earlier = await store.class(instructorOf(request).id, id)
    const made =
      earlier ??
      (await store.createClass(instructorOf(request).id, {
        id,
        name,
        joinCode: newJoinCode(),
        at: deps.now().toISOString(),
        pseudonymous: handles === '1',
      }))
    // The form's id belongs to somebody else's class. The next form brings another id.
    if (!made)
      return classesPage(request, reply.code(409), {
        ...form,
        errors: ['This form was used before. Send it once more.'],
      })
    return reply.redirect(`/classes/${made.id}`, 303)
  })

  app.get('/classes/:class/learners/:learner/rename', { schema: { params: memberParams } }, (request, reply) =>
    renamePage(request, reply, request.params, null, []),
  )

  app.post(
    '/classes/:class/learners/:learner/rename',
    { schema: { params: memberParams, body: renameForm }, attachValidation: true },
    async (request, reply) => {
      const { instructor, found } = await classOf(request, request.params.class)
      const errors = problemsOf(request)
      if (errors.length > 0) return renamePage(request, reply.code(422), request.params, typed(request, 'name'), errors)
      if (found.isPseudonymous) return renamePage(request, reply, request.params, null, [])
      const { learner } = request.params
      const { name } = request.body
      const at = deps.now().toISOString()
      const renamed = await store.renameMember(instructor.id, { class: found.id, learner, name, at })
      if (renamed.kind === 'name-taken')
        return renamePage(request, reply.code(422), request.params, name, [
          `Somebody else in this class is called “${name}”. “${renamed.free}” is free.`,
        ])
      if (renamed.kind === 'name-kept')
        return renamePage(request, reply.code(422), request.params, name, [
          `The roster has a free place for “${name}”. If this is the same person, remove that place first. If not, “${renamed.free}” is free.`,
        ])
      return reply.redirect(memberHref(found.id, learner), 303)
    },
  )

  async function renamePage(
    request: FastifyRequest,
    reply: FastifyReply,
    params: z.infer<typeof memberParams>,
    written: string | null,
    errors: readonly string[],
  ): Promise<FastifyReply> {
    const { instructor, found } = await classOf(request, params.class)
    if (found.isPseudonymous) throw new Refusal(409, `${found.name} has handles`, 'Handles do not change.')
    const name = await store.memberName(instructor.id, { class: found.id, learner: params.learner })
    if (name === null) throw notFound('This class has no such learner')
    return sendPage(request, reply, 'class-rename', {
      title: `Rename ${name}`,
      name,
      written: written ?? name,
      nameMax: LEARNER_NAME_MAX,
      errors,
      className: found.name,
      classHref: `/classes/${found.id}`,
      memberHref: memberHref(found.id, params.learner),
      action: `${memberHref(found.id, params.learner)}/rename`,
    })
  }

  app.get('/classes/:class/learners/:learner/remove', { schema: { params: memberParams } }, async (request, reply) => {
    const { instructor, found } = await classOf(request, request.params.class)
    const { learner } = request.params
    const name = await store.memberName(instructor.id, { class: found.id, learner })
    if (name === null) return reply.redirect(`/classes/${found.id}`, 303)
    return sendPage(request, reply, 'class-remove', {
      title: `Remove ${name}?`,
      name,
      className: found.name,
      classHref: `/classes/${found.id}`,
      action: `/classes/${found.id}/learners/${learner}/remove`,
    })
  })

  app.post('/classes/:class/learners/:learner/remove', { schema: { params: memberParams } }, async (request, reply) => {
    const { instructor, found } = await classOf(request, request.params.class)
    const at = deps.now().toISOString()
    await store.removeMember(instructor.id, { class: found.id, learner: request.params.learner, at })
    return reply.redirect(`/classes/${found.id}`, 303)
  })

  async function classesPage(
    request: FastifyRequest,
    reply: FastifyReply,
    form: { name: string; handles: boolean; errors: readonly string[] },
  ): Promise<FastifyReply> {
    const classes = await store.classesOf(instructorOf(request).id)
    return sendPage(request, reply, 'classes', {
      title: 'Classes',
      ...form,
      classId: deps.newId(),
      classes: listed(classes.filter(({ archivedAt }) => archivedAt === null)),
      archived: listed(classes.filter(({ archivedAt }) => archivedAt !== null)),
    })
  }
}

function listed(classes: readonly Class[]) {
  return classes.map(({ id, name, learners }) => ({
    href: `/classes/${id}`,
    name,
    learners: count(learners, 'learner'),
  }))
}

function instructorOf({ learner }: FastifyRequest): Learner {
  if (!learner) throw notFound()
  return learner
}
