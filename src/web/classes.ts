// An instructor's classes. Everything in this plugin is for instructors only, by where it is registered.

import { randomInt } from 'node:crypto'

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { diagnosisTitle } from '../grading/diagnose.ts'
import type { Class, ClassMember, Learner, MissedCriterion, RootCause } from '../store/store.ts'
import { classCsv, classTable } from './class-table.ts'
import type { Deps } from './deps.ts'
import { notFound } from './errors.ts'
import { formId, problemsOf, typed } from './form.ts'
import { sendPage } from './page.ts'
import { stateOf } from './study.ts'
import { capital, count, instantText, sectionLink } from './words.ts'

const classForm = z.object({
  id: formId,
  name: z
    .string('name the class')
    .trim()
    .min(1, 'name the class')
    .max(80, 'the name of a class may have 80 characters'),
})
const classParams = z.object({ class: z.string().max(60) })
/** Criteria shown for each scenario. */
const MISSED_SHOWN = 5
/** Root causes shown for each scenario. */
const CAUSES_SHOWN = 3

export const classPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store } = deps

  app.addHook('preHandler', async (request, reply) => {
    if (request.learner?.account?.role === 'instructor') return
    const path = request.url.split('?')[0] ?? ''
    await reply.redirect(request.method === 'GET' ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in', 303)
  })

  app.get('/classes', (request, reply) => classesPage(request, reply, { name: '', errors: [] }))

  app.post('/classes', { schema: { body: classForm }, attachValidation: true }, async (request, reply) => {
    const errors = problemsOf(request)
    if (errors.length > 0) return classesPage(request, reply.code(422), { name: typed(request, 'name'), errors })
    const { id, name } = request.body
    const earlier = await store.class(instructorOf(request).id, id)
    const made =
      earlier ??
      (await store.createClass(instructorOf(request).id, {
        id,
        name,
        joinCode: newJoinCode(),
        at: deps.now().toISOString(),
      }))
    // The id stands in the form and belongs to a class of somebody else: the next form brings another one.
    if (!made)
      return classesPage(request, reply.code(409), { name, errors: ['This form was used before. Send it once more.'] })
    return reply.redirect(`/classes/${made.id}`, 303)
  })

  app.get('/classes/:class.csv', { schema: { params: classParams } }, async (request, reply) => {
    const { found, members } = await classOf(request, request.params.class)
    const file = found.name.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'class'
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${file}.csv"`)
      .header('cache-control', 'private, no-store')
      .send(classCsv(classTable(library, members)))
  })

  app.get('/classes/:class', { schema: { params: classParams } }, async (request, reply) => {
    const { found, members } = await classOf(request, request.params.class)
    const missed = await store.missedCriteria(instructorOf(request).id, found.id)
    const causes = await store.rootCauses(instructorOf(request).id, found.id)
    const table = classTable(library, members)
    const { zone } = instructorOf(request)
    return sendPage(request, reply, 'class', {
      title: found.name,
      joinLink: `${baseUrl(request)}/join/${found.joinCode}`,
      csvHref: `/classes/${found.id}.csv`,
      head: ['Learner', ...table.chapters, 'Last activity'],
      rows: table.rows.map(({ name, lastActiveAt, cells }) => ({
        name,
        lastActivity: lastActiveAt === null ? 'none yet' : instantText(lastActiveAt, zone),
        cells: cells.map(({ state, best }) => ({
          ...stateOf(state),
          best: best ? `${best.gate.percent} %` : 'no quiz yet',
        })),
      })),
      scenarios: scenariosOf(members, missed, causes),
    })
  })

  function scenariosOf(
    members: readonly ClassMember[],
    missed: readonly MissedCriterion[],
    causes: readonly RootCause[],
  ) {
    return [...library.scenarios.values()].map(({ id, title }) => {
      const results = members.flatMap(({ name, progress }) =>
        progress.scenarios.filter(({ scenario }) => scenario === id).map((result) => ({ name, ...result })),
      )
      const passed = results.filter((result) => result.passed)
      return {
        href: `/scenarios/${id}`,
        title,
        passedLine: `${passed.length} of ${count(members.length, 'learner')} passed; ${results.filter(({ attempts }) => attempts > 0).length} tried.`,
        who: passed
          .map(({ name }) => name)
          .toSorted()
          .join(', '),
        missed: missed
          .filter((criterion) => criterion.scenario === id && criterion.missed > 0)
          .toSorted((a, b) => b.missed / b.of - a.missed / a.of)
          .slice(0, MISSED_SHOWN)
          .map(({ label, missed, of }) => ({ label, share: `missed by ${missed} of ${of}` })),
        causes: causes
          .filter(({ scenario }) => scenario === id)
          .slice(0, CAUSES_SHOWN)
          .map(({ diagnosis, see, learners, of }) => ({
            label: capital(diagnosisTitle(diagnosis)),
            share: `${learners} of ${of}`,
            see: see.slice(0, 1).map((target) => sectionLink(library, target)),
          })),
      }
    })
  }

  async function classesPage(
    request: FastifyRequest,
    reply: FastifyReply,
    form: { name: string; errors: readonly string[] },
  ): Promise<FastifyReply> {
    const classes = await store.classesOf(instructorOf(request).id)
    return sendPage(request, reply, 'classes', {
      title: 'Classes',
      ...form,
      classId: deps.newId(),
      classes: classes.map(({ id, name, learners }) => ({
        href: `/classes/${id}`,
        name,
        learners: count(learners, 'learner'),
      })),
    })
  }

  /** Another instructor's class does not exist. */
  async function classOf(
    request: FastifyRequest,
    id: string,
  ): Promise<{ found: Class; members: readonly ClassMember[] }> {
    const instructor = instructorOf(request).id
    const found = await store.class(instructor, id)
    if (!found) throw notFound('This class is not yours')
    return { found, members: await store.members(instructor, id) }
  }

  function baseUrl(request: FastifyRequest): string {
    return deps.publicUrl?.replace(/\/+$/, '') ?? `${request.protocol}://${request.host}`
  }
}

function instructorOf({ learner }: FastifyRequest): Learner {
  if (!learner) throw notFound()
  return learner
}

/** Ten letters and digits that are not mistaken for one another: 50 bits. */
function newJoinCode(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  return Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('')
}
