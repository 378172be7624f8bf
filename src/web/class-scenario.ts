// A scenario as a class stands in it: criteria missed, causes and wrong lines, and the answers behind each number.
// Registered within the plugin of classes, whose guard lets instructors in only.

import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { classMisses, missesOf } from '../progress/class-misses.ts'
import type { Missed, MissKind } from '../progress/class-misses.ts'
import { classOfIn, classParams } from './class-of.ts'
import { sendCsv } from './csv.ts'
import type { Deps } from './deps.ts'
import { memberHref } from './member-page.ts'
import { paged, pageField } from './paging.ts'
import { sendPage } from './page.ts'
import { notFound } from './refusal.ts'
import { verdictOf } from './scenario-report.ts'
import { simulator } from './simulator.ts'
import { capital, count, instantText } from './words.ts'

const scenarioParams = classParams.extend({ scenario: z.string().max(200) })
const filterQuery = z.object({
  kind: z.enum(['criterion', 'cause', 'line']).optional().catch(undefined),
  key: z.string().max(2000).optional().catch(undefined),
  last: z.string().optional().catch(undefined),
})
const pageQuery = filterQuery.extend({ page: pageField })
const csvQuery = filterQuery.extend({ table: z.enum(['attempts', 'criterion', 'cause', 'line']).catch('attempts') })
/** Attempts on one page, and lines in their table. */
const ATTEMPTS_SHOWN = 50
const LINES_SHOWN = 20

export const classScenario: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store } = deps
  const classOf = classOfIn(deps)

  app.get(
    '/classes/:class/scenarios/:scenario',
    { schema: { params: scenarioParams, querystring: pageQuery } },
    async (request, reply) => {
      const { instructor, found, scenario, misses, behind, here } = await missesFor(
        request,
        request.params,
        request.query,
      )
      const { kind, key, last, page } = request.query
      const given = new URLSearchParams({
        ...(kind && key !== undefined ? { kind, key } : {}),
        ...(last === undefined ? {} : { last }),
      })
      const from = ((page ?? 1) - 1) * ATTEMPTS_SHOWN
      const part = paged(behind.slice(from, from + ATTEMPTS_SHOWN + 1), page, {
        shown: ATTEMPTS_SHOWN,
        href: (there) => `${here}?${new URLSearchParams([...given, ['page', String(there)]]).toString()}#answers`,
      })
      const listed = (of: MissKind, rows: readonly Missed[]) =>
        rows.map(({ key, all, last }) => ({
          label: labelOf(scenario, of, key),
          isCode: of === 'line',
          all,
          last,
          allHref: `${here}?${new URLSearchParams({ kind: of, key }).toString()}#answers`,
          lastHref: `${here}?${new URLSearchParams({ kind: of, key, last: '1' }).toString()}#answers`,
        }))
      const tables = [
        { id: 'criteria', kind: 'criterion', title: 'Criteria missed', head: 'Criterion', rows: misses.criteria },
        { id: 'causes', kind: 'cause', title: 'Root causes', head: 'Cause', rows: misses.causes },
        { id: 'lines', kind: 'line', title: 'Lines at fault', head: 'Line', rows: misses.lines.slice(0, LINES_SHOWN) },
      ] as const
      return sendPage(request, reply, 'class-scenario', {
        title: scenario.title,
        className: found.name,
        classHref: `/classes/${found.id}`,
        scenarioHref: `/scenarios/${scenario.id}`,
        sum: `${count(misses.attempts, 'attempt')} of ${count(misses.learners, 'learner')} who show them.`,
        hasAttempts: misses.attempts > 0,
        tables: tables.map(({ id, kind: of, title, head, rows }) => ({
          id,
          title,
          head,
          rows: listed(of, rows),
          csvHref: `${here}.csv?table=${of}`,
        })),
        chosen:
          kind && key !== undefined
            ? `${labelOf(scenario, kind, key)}${last === undefined ? '' : ', in latest attempts'}`
            : '',
        allHref: `${here}#answers`,
        answersCsv: `${here}.csv?${given.toString()}`,
        before: part.before,
        behind: part.behind,
        answers: part.rows.map(({ learner, name, attempt, at, outcome, score, maxScore, causes, isLast }) => ({
          name,
          href: `${memberHref(found.id, learner)}/scenarios/${attempt}`,
          on: instantText(at, instructor.zone),
          ...verdictOf({ outcome }),
          score: `${score} of ${maxScore}`,
          causes: [...new Set(causes.map(({ diagnosis }) => labelOf(scenario, 'cause', diagnosis)))].join('; '),
          isLast,
        })),
      })
    },
  )

  app.get(
    '/classes/:class/scenarios/:scenario.csv',
    { schema: { params: scenarioParams, querystring: csvQuery } },
    async (request, reply) => {
      const { found, scenario, misses, behind } = await missesFor(request, request.params, request.query)
      const { table } = request.query
      if (table === 'attempts')
        return sendCsv(reply, `${found.name} ${scenario.title}`, [
          ['Learner', 'Submitted', 'Latest', 'Result', 'Points', 'Of', 'Root causes'],
          ...behind.map(({ name, at, isLast, outcome, score, maxScore, causes }) => [
            name,
            at,
            isLast ? 'yes' : 'no',
            outcome,
            score,
            maxScore,
            [...new Set(causes.map(({ diagnosis }) => labelOf(scenario, 'cause', diagnosis)))].join('; '),
          ]),
        ])
      const rows = { criterion: misses.criteria, cause: misses.causes, line: misses.lines.slice(0, LINES_SHOWN) }[table]
      return sendCsv(reply, `${found.name} ${scenario.title} ${table}`, [
        [capital(table), 'In all attempts', 'In latest attempts'],
        ...rows.map(({ key, all, last }) => [labelOf(scenario, table, key), all, last]),
      ])
    },
  )

  async function missesFor(
    request: FastifyRequest,
    params: { readonly class: string; readonly scenario: string },
    { kind, key, last }: z.infer<typeof filterQuery>,
  ) {
    const { instructor, found } = await classOf(request, params.class)
    const scenario = library.scenarios.get(params.scenario)
    if (!scenario) throw notFound('This course has no such scenario')
    const attempts = await store.classAttempts(instructor.id, { class: found.id, scenario: scenario.id })
    const behind = attempts.filter(
      (attempt) =>
        (last === undefined || attempt.isLast) &&
        (kind === undefined || key === undefined || missesOf(attempt, kind).has(key)),
    )
    const here = `/classes/${found.id}/scenarios/${scenario.id}`
    return { instructor, found, scenario, misses: classMisses(attempts), behind, here }
  }
}

function labelOf(
  { rubric }: { readonly rubric: { readonly criteria: readonly { readonly id: string; readonly label: string }[] } },
  kind: MissKind,
  key: string,
): string {
  if (kind === 'cause') return capital(simulator().diagnosisTitle(key))
  // A criterion that the scenario no longer has is known by its id alone.
  return kind === 'criterion' ? (rubric.criteria.find(({ id }) => id === key)?.label ?? key) : key
}
