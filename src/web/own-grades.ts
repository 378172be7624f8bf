// A learner's own grades, in each of their classes, from the table that their instructors see.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'

import type { Library } from '../content/library.ts'
import type { OwnGrades } from '../store/grades.ts'
import { assignmentLink } from './assignment-words.ts'
import type { Deps } from './deps.ts'
import { ownGradesTable } from './grades-table.ts'
import { heldFrom, heldText } from './held.ts'
import type { Held } from './held.ts'
import { sendPage } from './page.ts'
import { instantText } from './words.ts'

export const ownGradePages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store, now } = deps

  app.get('/grades', async (request, reply) => {
    const { learner } = request
    const at = now().toISOString()
    const held = await heldFrom(deps, learner)
    const classes = learner ? await store.ownGrades(learner.id, at) : []
    return sendPage(request, reply, 'own-grades', {
      title: 'Your grades',
      classes: classes.map((one) => classOf(library, one, { held, at, zone: learner?.zone ?? 'UTC' })),
    })
  })
}

function classOf(
  library: Library,
  one: OwnGrades,
  { held, at, zone }: { readonly held: Held; readonly at: string; readonly zone: string },
) {
  const heldUntil = ({ kind, target }: OwnGrades['assignments'][number]) =>
    kind === 'chapter' ? held.quiz(target) : held.scenario(target)
  const table = ownGradesTable(library, one, { now: at, isHeld: (assignment) => heldUntil(assignment) !== null })
  const [row] = table.rows
  const standings = new Map(one.standings.map((standing) => [standing.assignment, standing]))
  return {
    className: one.className,
    name: one.name,
    isArchived: one.isArchived,
    total: row?.total.text ?? '',
    rows: one.assignments.map((assignment, index) => {
      const { dueAt = assignment.dueAt, excused = null } = standings.get(assignment.id) ?? {}
      const until = heldUntil(assignment)
      const cell = row?.cells[index]
      return {
        href: assignmentLink(assignment, library).href,
        title: table.assignments[index]?.title ?? '',
        rule: table.assignments[index]?.rule ?? '',
        due: instantText(dueAt, zone),
        isExtended: dueAt !== assignment.dueAt,
        points: until === null ? cell?.text || '–' : heldText(until, zone),
        why: excused === null ? '' : `Excused: ${excused}`,
      }
    }),
  }
}
