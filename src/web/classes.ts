// An instructor's classes. Everything in this plugin is for instructors only, by where it is registered.

import { randomInt } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { Class, ClassMember, Learner } from '../store/store.ts'
import { NAME_MAX } from '../store/names.ts'
import { assignmentPages } from './assignments.ts'
import { signalWords } from './attention-words.ts'
import { keptAttention } from './class-attention.ts'
import { classCsv, classTable } from './class-table.ts'
import type { ClassRow } from './class-table.ts'
import { classOfIn, classParams } from './class-of.ts'
import { sendCsv } from './csv.ts'
import type { Deps } from './deps.ts'
import { notFound } from './refusal.ts'
import { formId, nameField, problemsOf, typed } from './form.ts'
import { teaches } from './identity.ts'
import { baseUrl } from './origin.ts'
import { paged, pageField, partOf } from './paging.ts'
import { sendPage } from './page.ts'
import { memberHref } from './member-page.ts'
import { classItemPages } from './class-items.ts'
import { memberPages } from './members.ts'
import { loadSimulator, simulator } from './simulator.ts'
import { stateOf } from './study.ts'
import { capital, count, instantText, sectionLink } from './words.ts'

const classForm = z.object({
  id: formId,
  name: nameField('name the class', NAME_MAX),
})
const memberParams = classParams.extend({ learner: z.string().max(60) })
/** Learners on one page, and read at once for the CSV file. */
const LEARNERS_SHOWN = 50
const ORDERS = [
  { by: 'name', label: 'name' },
  { by: 'active', label: 'last activity' },
  { by: 'passed', label: 'chapters passed' },
] as const
/** Learners who need attention, shown on the page of a class. */
const NEEDS_SHOWN = 10
/** Criteria shown for each scenario. */
const MISSED_SHOWN = 5
/** Root causes shown for each scenario. */
const CAUSES_SHOWN = 3

export const classPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store } = deps
  const classOf = classOfIn(deps)
  const attention = keptAttention(deps)

  app.addHook('onRequest', loadSimulator)
  app.addHook('preHandler', async (request, reply) => {
    if (teaches(request.learner)) return
    const path = request.url.split('?')[0] ?? ''
    await reply.redirect(request.method === 'GET' ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in', 303)
  })

  await app.register(memberPages, { deps, attention })
  await app.register(classItemPages, { deps })
  await app.register(assignmentPages, { deps })

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
    // The form's id belongs to somebody else's class. The next form brings another id.
    if (!made)
      return classesPage(request, reply.code(409), { name, errors: ['This form was used before. Send it once more.'] })
    return reply.redirect(`/classes/${made.id}`, 303)
  })

  app.get('/classes/:class.csv', { schema: { params: classParams } }, async (request, reply) => {
    const { instructor, found } = await classOf(request, request.params.class)
    const rows: ClassRow[] = []
    for (let offset = 0; offset < found.learners; offset += LEARNERS_SHOWN) {
      const part = { offset, limit: LEARNERS_SHOWN }
      rows.push(...classTable(library, await store.members(instructor.id, found.id, part)).rows)
      // Other requests come in between.
      await setImmediate()
    }
    return sendCsv(reply, found.name, classCsv({ ...classTable(library, []), rows }))
  })

  const classQuery = z.object({ page: pageField, sort: z.enum(['name', 'active', 'passed']).catch('name') })
  app.get('/classes/:class', { schema: { params: classParams, querystring: classQuery } }, async (request, reply) => {
    const { instructor, found } = await classOf(request, request.params.class)
    const { page, sort } = request.query
    const asked = await store.members(instructor.id, found.id, partOf(page, LEARNERS_SHOWN), sort)
    const href = (there: number, by: string = sort) => {
      const query = [...(there === 1 ? [] : [`page=${there}`]), ...(by === 'name' ? [] : [`sort=${by}`])]
      return `/classes/${found.id}${query.length === 0 ? '' : `?${query.join('&')}`}#learners`
    }
    const { rows: members, before, behind } = paged(asked, page, { shown: LEARNERS_SHOWN, href })
    const table = classTable(library, members)
    // Only what somebody touched: a course has more chapters than a window is wide.
    const shown = table.chapters.flatMap((_, index) =>
      table.rows.some(({ cells }) => cells[index]?.touched) ? [index] : [],
    )
    const needs = await attention(instructor.id, found)
    return sendPage(request, reply, 'class', {
      title: found.name,
      before,
      behind,
      attention: needs.members.slice(0, NEEDS_SHOWN).map(({ learner, name, signals }) => {
        const learnerHref = memberHref(found.id, learner)
        const words = { library, learnerHref, titleOf: (id: string) => capital(simulator().diagnosisTitle(id)) }
        return { name, href: learnerHref, signals: signals.map((signal) => signalWords(signal, words)) }
      }),
      attentionMore:
        needs.members.length > NEEDS_SHOWN ? `${needs.members.length - NEEDS_SHOWN} more have a signal.` : '',
      stateOpen: stateOf('open'),
      statePassed: stateOf('passed'),
      stateMastered: stateOf('mastered'),
      stateLocked: stateOf('locked'),
      attentionAt: instantText(needs.at, instructor.zone),
      isPart: before !== null || behind !== null,
      learners: count(found.learners, 'learner'),
      joinLink: `${baseUrl(deps, request)}/join/${found.joinCode}`,
      csvHref: `/classes/${found.id}.csv`,
      itemsHref: `/classes/${found.id}/items`,
      assignmentsHref: `/classes/${found.id}/assignments`,
      orders: ORDERS.map(({ by, label }) => ({ label, href: href(1, by), current: by === sort })),
      chapters: shown.flatMap((index) => table.chapters[index] ?? []),
      untouched:
        shown.length === table.chapters.length
          ? ''
          : `Nobody ${before === null && behind === null ? '' : 'on this page '}has begun the ${shown.length === 0 ? '' : 'other '}${count(table.chapters.length - shown.length, 'chapter')}.`,
      rows: table.rows.map(({ learner, name, lastActiveAt, cells }) => ({
        name,
        href: memberHref(found.id, learner),
        lastActivity: lastActiveAt === null ? 'none yet' : instantText(lastActiveAt, instructor.zone),
        passed: cells.filter(({ state }) => state === 'passed' || state === 'mastered').length,
        cells: shown.flatMap((index) => {
          const cell = cells[index]
          if (!cell) return []
          const { state, best, attempts } = cell
          return [
            {
              ...stateOf(state),
              best: best ? `${best.gate.percent} %` : '',
              tries: attempts > 1 ? count(attempts, 'quiz', 'quizzes') : '',
              failing: best !== null && state !== 'passed' && state !== 'mastered',
            },
          ]
        }),
      })),
      ...(await scenariosOf(instructor.id, found, members)),
    })
  })

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

  /** Each scenario that was tried, as the whole class stands in it. Names are those of the learners on this page. */
  async function scenariosOf(instructor: string, { id: classId, learners }: Class, members: readonly ClassMember[]) {
    const all = await store.triedScenarios(instructor, classId)
    const tried = new Map(all.map((one) => [one.scenario, one]))
    const missed = Map.groupBy(await store.missedCriteria(instructor, classId), ({ scenario }) => scenario)
    const causes = Map.groupBy(await store.rootCauses(instructor, classId), ({ scenario }) => scenario)
    const passed = Map.groupBy(
      members.flatMap(({ name, progress }) =>
        progress.scenarios.flatMap((result) => (result.passed ? [{ name, scenario: result.scenario }] : [])),
      ),
      ({ scenario }) => scenario,
    )
    const scenarios = [...library.scenarios.values()].flatMap((scenario) => {
      const { id, title } = scenario
      const counts = tried.get(id)
      if (!counts) return []
      const missedOf = new Map(missed.get(id)?.map((criterion) => [criterion.criterion, criterion]))
      return [
        {
          href: `/scenarios/${id}`,
          title,
          tried: counts.tried,
          passed: `${counts.passed} of ${learners}`,
          who: (passed.get(id) ?? [])
            .map(({ name }) => name)
            .toSorted()
            .join(', '),
          // A criterion that the scenario no longer has says nothing any more.
          missed: scenario.rubric.criteria
            .flatMap((criterion) => {
              const found = missedOf.get(criterion.id)
              return found ? [{ ...found, label: criterion.label }] : []
            })
            .toSorted((a, b) => b.missed / b.of - a.missed / a.of)
            .slice(0, MISSED_SHOWN)
            .map(({ label, missed, of }) => ({ label, share: `${missed} of ${of}` })),
          causes: (causes.get(id) ?? []).slice(0, CAUSES_SHOWN).map(({ diagnosis, see, learners, of }) => ({
            label: capital(simulator().diagnosisTitle(diagnosis)),
            share: `${learners} of ${of}`,
            see: see === null ? [] : [sectionLink(library, see)],
          })),
        },
      ]
    })
    return { scenarios, untried: untriedLine(library.scenarios.size - scenarios.length) }
  }

  /** A scenario that nobody tried needs no panel. */
  function untriedLine(left: number): string {
    return left === 0
      ? ''
      : `Nobody has tried the ${left === library.scenarios.size ? '' : 'other '}${count(left, 'scenario')} yet.`
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
}

function instructorOf({ learner }: FastifyRequest): Learner {
  if (!learner) throw notFound()
  return learner
}

/** Ten letters and digits that nobody confuses: 50 bits. */
function newJoinCode(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  return Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('')
}
