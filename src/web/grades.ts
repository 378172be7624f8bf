// Grades of a class: points of each learner for each assignment, and files of them for spreadsheets, Moodle and Canvas.
// Registered within the plugin of classes, whose guard lets instructors in only.

import { setImmediate } from 'node:timers/promises'

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { GradeRow } from '../store/grades.ts'
import { nameKey } from '../store/names.ts'
import { assignmentParams } from './assignments.ts'
import { classOfIn, classParams } from './class-of.ts'
import { sendCsv } from './csv.ts'
import type { Deps } from './deps.ts'
import { formId, problemsOf, reasonField, typed } from './form.ts'
import { canvasRows, gradesCsv, gradesTable, moodleRows } from './grades-table.ts'
import { memberHref } from './member-page.ts'
import { sendPage } from './page.ts'
import { paged, pageField, partOf } from './paging.ts'
import { notFound } from './refusal.ts'
import { count } from './words.ts'

const LEARNERS_SHOWN = 50
const FORMS = ['point', 'comma'] as const
const fileQuery = z.object({ numbers: z.enum(FORMS).catch('point') })
const gradingForm = z.object({
  points: z.coerce
    .number('write the points in digits')
    .int('write whole points')
    .min(1, 'give at least 1 point')
    .max(1000, 'give at most 1,000 points'),
  counts: z.enum(['best', 'first', 'last'], 'choose which attempt counts'),
  lateRule: z.enum(['full', 'less', 'none'], 'choose what is given late'),
  latePercent: z.coerce
    .number('write the percent in digits')
    .int('write a whole percent')
    .min(1, 'take off at least 1 %')
    .max(100, 'take off at most 100 %'),
})
const excuseForm = z.object({
  id: formId,
  learner: z.string('choose a learner').min(1, 'choose a learner').max(60),
  excused: z.enum(['1', '0']).catch('1'),
  reason: reasonField,
})
const idsForm = z.object({ ids: z.string('write a line for each learner').max(100_000, 'these are too many lines') })

export const gradePages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store, now } = deps
  const classOf = classOfIn(deps)

  const pageQuery = z.object({ page: pageField })
  app.get('/classes/:class/grades', { schema: { params: classParams, querystring: pageQuery } }, (request, reply) =>
    gradesPage(request, reply, request.params.class, request.query.page),
  )

  app.get(
    '/classes/:class/grades.csv',
    { schema: { params: classParams, querystring: fileQuery } },
    async (request, reply) => {
      const { found, table } = await wholeOf(request, request.params.class)
      return sendCsv(reply, `${found.name} grades`, gradesCsv(table, request.query.numbers), request.query.numbers)
    },
  )

  app.get(
    '/classes/:class/grades-moodle.csv',
    { schema: { params: classParams, querystring: fileQuery } },
    async (request, reply) => {
      const { found, table } = await wholeOf(request, request.params.class)
      return sendCsv(reply, `${found.name} Moodle`, moodleRows(table, request.query.numbers), request.query.numbers)
    },
  )

  app.get(
    '/classes/:class/grades-canvas.csv',
    { schema: { params: classParams, querystring: fileQuery } },
    async (request, reply) => {
      const { found, table } = await wholeOf(request, request.params.class)
      const rows = canvasRows(table, { numbers: request.query.numbers, section: found.name })
      return sendCsv(reply, `${found.name} Canvas`, rows, request.query.numbers)
    },
  )

  /** Lines `name;id`, as they are prefilled; another separator is a tab or a comma. */
  app.post(
    '/classes/:class/grades/ids',
    { schema: { params: classParams, body: idsForm }, attachValidation: true },
    async (request, reply) => {
      const { instructor, found } = await classOf(request, request.params.class)
      const wrong = problemsOf(request)
      if (wrong.length > 0) return gradesPage(request, reply.code(422), found.id, 1, wrong)
      const known = await store.gradebookIds(instructor.id, found.id)
      const members = new Map(known.map((member) => [nameKey(member.name), member]))
      const lines = request.body.ids.split(/\r?\n/).filter((line) => line.trim() !== '')
      const read = lines.map((line) => {
        const [, name = line, id = ''] = /^(.*)[;\t,]([^;\t,]*)$/.exec(line) ?? []
        return {
          line,
          member: members.get(nameKey(name.trim().replace(/^"(.*)"$/, '$1'))),
          id: id.trim().replace(/^"(.*)"$/, '$1'),
        }
      })
      const unknown = read.filter(({ member }) => member === undefined)
      const errors = [
        ...unknown.slice(0, 5).map(({ line }) => `No learner of this class has the name in “${line.trim()}”.`),
        ...(read.some(({ id }) => id.length > 200) ? ['An id has at most 200 characters.'] : []),
      ]
      if (errors.length > 0) return gradesPage(request, reply.code(422), found.id, 1, errors)
      await store.saveGradebookIds(
        instructor.id,
        found.id,
        read.flatMap(({ member, id }) =>
          member ? [{ learner: member.learner, gradebookId: id === '' ? null : id }] : [],
        ),
      )
      return reply.redirect(`/classes/${found.id}/grades#files`, 303)
    },
  )

  app.get(
    '/classes/:class/assignments/:assignment/grading',
    { schema: { params: assignmentParams } },
    (request, reply) => gradingPage(request, reply, request.params, []),
  )

  app.post(
    '/classes/:class/assignments/:assignment/grading',
    { schema: { params: assignmentParams, body: gradingForm }, attachValidation: true },
    async (request, reply) => {
      const { instructor, found } = await classOf(request, request.params.class)
      const wrong = problemsOf(request)
      if (wrong.length > 0) return gradingPage(request, reply.code(422), request.params, wrong)
      const of = { class: found.id, assignment: request.params.assignment, at: now().toISOString() }
      await store.saveGrading(instructor.id, { ...of, ...request.body })
      return reply.redirect(`/classes/${found.id}/grades`, 303)
    },
  )

  app.post(
    '/classes/:class/assignments/:assignment/excuses',
    { schema: { params: assignmentParams, body: excuseForm }, attachValidation: true },
    async (request, reply) => {
      const { instructor, found } = await classOf(request, request.params.class)
      const wrong = problemsOf(request)
      if (wrong.length > 0) return gradingPage(request, reply.code(422), request.params, wrong)
      const { id, learner, excused, reason } = request.body
      const of = { class: found.id, assignment: request.params.assignment, at: now().toISOString() }
      await store.excuse(instructor.id, { ...of, id, learner, excused: excused === '1', reason })
      return reply.redirect(`/classes/${found.id}/grades`, 303)
    },
  )

  async function gradesPage(
    request: FastifyRequest,
    reply: FastifyReply,
    classId: string,
    page: number | undefined,
    errors: readonly string[] = [],
  ): Promise<FastifyReply> {
    const { instructor, found } = await classOf(request, classId)
    const here = `/classes/${found.id}/grades`
    const asked = await store.gradeRows(instructor.id, found.id, partOf(page, LEARNERS_SHOWN))
    const { rows, before, behind } = paged(asked, page, {
      shown: LEARNERS_SHOWN,
      href: (there) => `${here}${there === 1 ? '' : `?page=${there}`}`,
    })
    const assignments = await store.gradedAssignments(instructor.id, found.id)
    const table = gradesTable(library, assignments, rows, now().toISOString())
    const all = await store.gradebookIds(instructor.id, found.id)
    const unknown = all.filter(({ gradebookId }) => gradebookId === null).length
    const numbers = numbersOf(request)
    return sendPage(request, reply, 'grades', {
      title: 'Grades',
      className: found.name,
      classHref: `/classes/${found.id}`,
      assignmentsHref: `/classes/${found.id}/assignments`,
      assignments: table.assignments.map(({ id, title, rule }, index) => ({
        number: index + 1,
        title,
        rule,
        href: `/classes/${found.id}/assignments/${id}/grading`,
      })),
      rows: table.rows.map((row) => ({ ...row, href: memberHref(found.id, row.learner) })),
      before,
      behind,
      errors,
      files: [
        { label: 'These rows', action: `${here}.csv` },
        { label: 'For Moodle', action: `${here}-moodle.csv` },
        { label: 'For Canvas', action: `${here}-canvas.csv` },
      ],
      numbers: FORMS.map((value) => ({
        value,
        label: { point: '1.5, columns by commas', comma: '1,5, columns by semicolons' }[value],
        selected: value === numbers,
      })),
      left:
        unknown === 0
          ? ''
          : `${count(unknown, 'learner')} without an id ${unknown === 1 ? 'is' : 'are'} left out of the file for Moodle; Canvas finds them by name.`,
      idsAction: `${here}/ids`,
      ids: typed(request, 'ids') || all.map(({ name, gradebookId }) => `${name};${gradebookId ?? ''}`).join('\n'),
    })
  }

  async function gradingPage(
    request: FastifyRequest,
    reply: FastifyReply,
    of: z.infer<typeof assignmentParams>,
    errors: readonly string[],
  ): Promise<FastifyReply> {
    const { instructor, found } = await classOf(request, of.class)
    const all = await store.gradedAssignments(instructor.id, found.id)
    const { assignments } = gradesTable(library, all, [], now().toISOString())
    const index = all.findIndex(({ id }) => id === of.assignment)
    const [assignment, shown] = [all[index], assignments[index]]
    if (!assignment || !shown) throw notFound('This class has no such assignment')
    const here = `/classes/${found.id}/assignments/${assignment.id}`
    const chosen = (field: 'counts' | 'lateRule', value: string) =>
      (typed(request, field) || assignment[field]) === value
    const members = await rowsOf(instructor.id, found.id, found.learners)
    return sendPage(request, reply, 'grading', {
      title: `Grading: ${shown.title}`,
      className: found.name,
      classHref: `/classes/${found.id}`,
      gradesHref: `/classes/${found.id}/grades`,
      errors,
      action: `${here}/grading`,
      points: typed(request, 'points') || String(assignment.points),
      counts: [
        { value: 'best', label: 'The best attempt', selected: chosen('counts', 'best') },
        { value: 'first', label: 'The first attempt', selected: chosen('counts', 'first') },
        { value: 'last', label: 'The last attempt', selected: chosen('counts', 'last') },
      ],
      late: [
        { value: 'full', label: 'Counts in full', selected: chosen('lateRule', 'full') },
        { value: 'less', label: 'Counts less for each day begun', selected: chosen('lateRule', 'less') },
        { value: 'none', label: 'Counts nothing', selected: chosen('lateRule', 'none') },
      ],
      latePercent: typed(request, 'latePercent') || String(assignment.latePercent),
      excuseAction: `${here}/excuses`,
      id: deps.newId(),
      reason: typed(request, 'reason'),
      learners: members.map(({ learner, name }) => ({
        learner,
        name,
        selected: typed(request, 'learner') === learner,
      })),
      excused: members.flatMap(({ name, standings }) => {
        const reason = standings.find((standing) => standing.assignment === assignment.id)?.excused ?? null
        return reason === null ? [] : [{ name, reason }]
      }),
    })
  }

  /** Everybody; read in parts, so that other requests come in between. */
  async function rowsOf(instructor: string, classId: string, learners: number): Promise<readonly GradeRow[]> {
    const rows: GradeRow[] = []
    for (let offset = 0; offset < learners; offset += LEARNERS_SHOWN) {
      rows.push(...(await store.gradeRows(instructor, classId, { offset, limit: LEARNERS_SHOWN })))
      await setImmediate()
    }
    return rows
  }

  async function wholeOf(request: FastifyRequest, classId: string) {
    const { instructor, found } = await classOf(request, classId)
    const rows = await rowsOf(instructor.id, found.id, found.learners)
    const assignments = await store.gradedAssignments(instructor.id, found.id)
    return { found, table: gradesTable(library, assignments, rows, now().toISOString()) }
  }
}

/** How the first language of the reader's browser writes numbers. */
function numbersOf({ headers }: FastifyRequest): (typeof FORMS)[number] {
  const [language = 'en'] = (headers['accept-language'] ?? 'en').split(/[,;]/)
  try {
    return new Intl.NumberFormat(language.trim()).format(1.5).includes(',') ? 'comma' : 'point'
  } catch {
    return 'point'
  }
}
