// What an instructor gives a class to do: chapters and scenarios by a day, how everybody stands in them, and other days for some.
// Registered within the plugin of classes, whose guard lets instructors in only.

import { setImmediate } from 'node:timers/promises'

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { instantIn, localText } from '../schedule/study-day.ts'
import type { AssignedMember } from '../store/assignments.ts'
import { assignmentLink, assignmentState, isLate } from './assignment-words.ts'
import { borrowedIn } from './borrowed.ts'
import { classOfIn, classParams } from './class-of.ts'
import { sendCsv } from './csv.ts'
import type { Deps } from './deps.ts'
import { formId, problemsOf, typed } from './form.ts'
import { memberHref } from './member-page.ts'
import { sendPage } from './page.ts'
import { paged, pageField, partOf } from './paging.ts'
import { notFound } from './refusal.ts'
import { count, instantText } from './words.ts'

export const assignmentParams = classParams.extend({ assignment: z.string().max(60) })
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/
const localField = (message: string) => z.string(message).regex(LOCAL, message)
/** Empty: results are told at once. */
const releaseField = z
  .string()
  .regex(new RegExp(`${LOCAL.source}|^$`), 'write the release of results as a day and a time, or leave it empty')
  .optional()
  .transform((written = '') => written)
const assignForm = z.object({
  id: formId,
  target: z.string('choose what is to be done').regex(/^(?:chapter|scenario):/, 'choose what is to be done'),
  opens: localField('write when it opens, as a day and a time'),
  due: localField('write by when it is to be done, as a day and a time'),
  release: releaseField,
})
const releaseForm = z.object({ release: releaseField })
const extendForm = z.object({
  id: formId,
  learner: z.string('choose a learner').min(1, 'choose a learner').max(60),
  due: localField('write the other day, as a day and a time'),
  reason: z.string().trim().min(1, 'write why, in a few words').max(200, 'a reason has at most 200 characters'),
})
/** Members read at once for a file, members on one page, and assignments on one page. */
const AT_ONCE = 200
const MEMBERS_SHOWN = 50
const ASSIGNMENTS_SHOWN = 20
const WEEK_MS = 7 * 86_400_000

export const assignmentPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store, now } = deps
  const classOf = classOfIn(deps)

  const pageQuery = z.object({ page: pageField, learner: z.string().max(60).optional() })

  app.get(
    '/classes/:class/assignments',
    { schema: { params: classParams, querystring: pageQuery } },
    async (request, reply) => listPage(request, reply, request.params.class, [], request.query.page),
  )

  app.post(
    '/classes/:class/assignments',
    { schema: { params: classParams, body: assignForm }, attachValidation: true },
    async (request, reply) => {
      const { instructor, found } = await classOf(request, request.params.class)
      const wrong = problemsOf(request)
      if (wrong.length > 0) return listPage(request, reply.code(422), found.id, wrong)
      const { id, target, opens, due, release } = request.body
      const [kind = '', ...rest] = target.split(':')
      const targetId = rest.join(':')
      const [opensAt, dueAt] = [instantIn(opens, found.zone), instantIn(due, found.zone)]
      const releaseAt = release === '' ? null : instantIn(release, found.zone)
      const errors = [
        ...(isKnown(kind, targetId) ? [] : ['This is not in the course any more: choose again.']),
        ...(opensAt === null || dueAt === null || (release !== '' && releaseAt === null)
          ? ['One of these days does not exist. Correct it.']
          : []),
        ...(opensAt !== null && dueAt !== null && opensAt >= dueAt ? ['It must open before it is due.'] : []),
        ...(opensAt !== null && releaseAt !== null && opensAt >= releaseAt
          ? ['The assignment must open before its results are released.']
          : []),
      ]
      if (errors.length > 0 || opensAt === null || dueAt === null)
        return listPage(request, reply.code(422), found.id, errors)
      const at = now().toISOString()
      await store.assign(instructor.id, {
        id,
        class: found.id,
        kind: kind === 'chapter' ? 'chapter' : 'scenario',
        target: targetId,
        opensAt,
        dueAt,
        releaseAt,
        at,
      })
      return reply.redirect(`/classes/${found.id}/assignments`, 303)
    },
  )

  app.get(
    '/classes/:class/assignments/:assignment',
    { schema: { params: assignmentParams, querystring: pageQuery } },
    async (request, reply) => onePage(request, reply, request.params, [], request.query.page, request.query.learner),
  )

  app.get(
    '/classes/:class/assignments/:assignment.csv',
    { schema: { params: assignmentParams } },
    async (request, reply) => {
      const { instructor, found, assignment } = await assignmentOf(request, request.params)
      const of = { class: found.id, assignment: assignment.id }
      const members: AssignedMember[] = []
      for (let offset = 0; offset < found.learners; offset += AT_ONCE) {
        members.push(...(await store.assignedMembers(instructor.id, of, { offset, limit: AT_ONCE })))
        await setImmediate()
      }
      const rows = members.map(({ name, dueAt, doneAt, begun, reason }) => [
        name,
        assignmentState({ dueAt, doneAt, begun }, now().toISOString()),
        dueAt,
        doneAt ?? '',
        reason ?? '',
      ])
      return sendCsv(reply, `${found.name} ${assignmentLink(assignment, library).title}`, [
        ['Learner', 'State', 'Due', 'Done', 'Extended because'],
        ...rows,
      ])
    },
  )

  app.post(
    '/classes/:class/assignments/:assignment/extensions',
    { schema: { params: assignmentParams, querystring: pageQuery, body: extendForm }, attachValidation: true },
    async (request, reply) => {
      const { params } = request
      const { page } = pageQuery.parse(request.query)
      const { instructor, found, assignment } = await assignmentOf(request, params)
      const wrong = problemsOf(request)
      if (wrong.length > 0) return onePage(request, reply.code(422), params, wrong, page)
      const { id, learner, due, reason } = request.body
      const dueAt = instantIn(due, found.zone)
      if (dueAt === null || dueAt <= assignment.opensAt)
        return onePage(
          request,
          reply.code(422),
          params,
          ['This release time does not exist, or is not after the assignment opens.'],
          page,
        )
      const at = now().toISOString()
      await store.extend(instructor.id, { class: found.id, assignment: assignment.id, learner, id, dueAt, reason, at })
      return reply.redirect(`${hrefOf(found.id, assignment.id)}${atPage(page ?? 1)}`, 303)
    },
  )

  app.post(
    '/classes/:class/assignments/:assignment/release',
    { schema: { params: assignmentParams, body: releaseForm }, attachValidation: true },
    async (request, reply) => {
      const { params } = request
      const { instructor, found, assignment } = await assignmentOf(request, params)
      const wrong = problemsOf(request)
      if (wrong.length > 0) return onePage(request, reply.code(422), params, wrong)
      const { release } = request.body
      const releaseAt = release === '' ? null : instantIn(release, found.zone)
      if (release !== '' && (releaseAt === null || releaseAt <= assignment.opensAt))
        return onePage(request, reply.code(422), params, [
          'This release time does not exist, or is not after the assignment opens.',
        ])
      const at = now().toISOString()
      await store.setRelease(instructor.id, { class: found.id, assignment: assignment.id, releaseAt, at })
      return reply.redirect(hrefOf(found.id, assignment.id), 303)
    },
  )

  app.post(
    '/classes/:class/assignments/:assignment/withdraw',
    { schema: { params: assignmentParams } },
    async (request, reply) => {
      const { instructor, found, assignment } = await assignmentOf(request, request.params)
      await store.withdrawAssignment(instructor.id, { assignment: assignment.id, at: now().toISOString() })
      return reply.redirect(`/classes/${found.id}/assignments`, 303)
    },
  )

  async function listPage(
    request: FastifyRequest,
    reply: FastifyReply,
    classId: string,
    errors: readonly string[],
    page?: number,
  ): Promise<FastifyReply> {
    const { instructor, found } = await classOf(request, classId)
    const here = `/classes/${found.id}/assignments`
    const listed = await store.assignmentsOf(instructor.id, found.id, partOf(page, ASSIGNMENTS_SHOWN))
    const { rows, before, behind } = paged(listed, page, {
      shown: ASSIGNMENTS_SHOWN,
      href: (there) => `${here}${atPage(there)}`,
    })
    const { zone } = found
    const chosen = typed(request, 'target')
    const option = (kind: string) => (one: { readonly id: string; readonly title: string }) => ({
      value: `${kind}:${one.id}`,
      title: one.title,
      selected: chosen === `${kind}:${one.id}`,
    })
    const at = now()
    return sendPage(request, reply, 'assignments', {
      title: 'Assignments',
      className: found.name,
      classHref: `/classes/${found.id}`,
      action: here,
      errors,
      id: deps.newId(),
      zone,
      opens: typed(request, 'opens') || localText(at.toISOString(), zone),
      due: typed(request, 'due') || localText(new Date(at.getTime() + WEEK_MS).toISOString(), zone),
      release: typed(request, 'release'),
      chapters: library.chapters.filter(({ stub, quiz }) => !stub && quiz.length > 0).map(option('chapter')),
      scenarios: [...library.scenarios.values()].map(option('scenario')),
      assignments: rows.map((assignment) => ({
        href: hrefOf(found.id, assignment.id),
        title: assignmentLink(assignment, library).title,
        opens: instantText(assignment.opensAt, zone),
        due: instantText(assignment.dueAt, zone),
        results: assignment.releaseAt === null ? 'at once' : instantText(assignment.releaseAt, zone),
        done: `${assignment.done} of ${count(assignment.of, 'learner')}${assignment.late > 0 ? `, ${assignment.late} late` : ''}`,
      })),
      before,
      behind,
    })
  }

  async function onePage(
    request: FastifyRequest,
    reply: FastifyReply,
    of: { readonly class: string; readonly assignment: string },
    errors: readonly string[],
    page?: number,
    chosen = typed(request, 'learner'),
  ): Promise<FastifyReply> {
    const { instructor, found, assignment } = await assignmentOf(request, of)
    const { zone } = found
    const here = hrefOf(found.id, assignment.id)
    const named = { class: found.id, assignment: assignment.id }
    const listed = await store.assignedMembers(instructor.id, named, partOf(page, MEMBERS_SHOWN))
    const { rows, before, behind } = paged(listed, page, {
      shown: MEMBERS_SHOWN,
      href: (there) => `${here}${atPage(there)}`,
    })
    const at = now().toISOString()
    const borrowed = await borrowedIn(deps, instructor.id, assignment, found)
    return sendPage(request, reply, 'assignment', {
      borrowed,
      ...assignmentLink(assignment, library),
      className: found.name,
      classHref: `/classes/${found.id}`,
      backHref: `/classes/${found.id}/assignments`,
      opens: instantText(assignment.opensAt, zone),
      due: instantText(assignment.dueAt, zone),
      csvHref: `${here}.csv`,
      results: assignment.releaseAt === null ? 'at once' : instantText(assignment.releaseAt, zone),
      releaseAction: `${here}/release`,
      release:
        typed(request, 'release') || (assignment.releaseAt === null ? '' : localText(assignment.releaseAt, zone)),
      extendAction: `${here}/extensions${atPage(page ?? 1)}`,
      withdrawAction: `${here}/withdraw`,
      errors,
      id: deps.newId(),
      zone,
      extended: typed(request, 'due') || localText(assignment.dueAt, zone),
      reason: typed(request, 'reason'),
      before,
      behind,
      isPart: before !== null || behind !== null,
      rows: rows.map((member) => ({
        learner: member.learner,
        name: member.name,
        href: memberHref(found.id, member.learner),
        selected: chosen === member.learner,
        state: assignmentState(member, at),
        isLate: isLate(member, at),
        due: instantText(member.dueAt, zone),
        reason: member.reason ?? '',
        done: member.doneAt === null ? '' : instantText(member.doneAt, zone),
      })),
    })
  }

  async function assignmentOf(request: FastifyRequest, of: { readonly class: string; readonly assignment: string }) {
    const { instructor, found } = await classOf(request, of.class)
    const named = { class: found.id, assignment: of.assignment }
    const assignment = await store.assignment(instructor.id, named)
    if (!assignment) throw notFound('This class has no such assignment')
    return { instructor, found, assignment }
  }

  function isKnown(kind: string, id: string): boolean {
    return kind === 'chapter' ? library.chapter.has(id) : library.scenarios.has(id)
  }
}

function hrefOf(classId: string, assignment: string): string {
  return `/classes/${classId}/assignments/${assignment}`
}

function atPage(page: number): string {
  return page === 1 ? '' : `?page=${page}`
}
