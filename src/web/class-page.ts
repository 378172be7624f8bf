// The page of one class: who needs attention, learners by chapters, and scenarios; and the table as a file.
// Registered within the plugin of classes, whose guard lets instructors in only.

import { setImmediate } from 'node:timers/promises'

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { MemberFilter } from '../store/class-table.ts'
import type { Class, Learner } from '../store/store.ts'
import { signalWords } from './attention-words.ts'
import type { AttentionOf } from './class-attention.ts'
import { classHead, classLine, classTable, tableChapters } from './class-table.ts'
import { muteAction } from './class-signals.ts'
import { classOfIn, classParams } from './class-of.ts'
import { rosterCounts } from './class-roster.ts'
import { criterionLabels } from './criterion-labels.ts'
import { streamCsv } from './csv.ts'
import type { Deps } from './deps.ts'
import { CELL_WORDS, cellsHtml } from './matrix-cells.ts'
import { memberHref } from './member-page.ts'
import { baseUrl } from './origin.ts'
import { paged, pageField, partOf } from './paging.ts'
import { sendPage } from './page.ts'
import { simulator } from './simulator.ts'
import { capital, count, instantText, sectionLink } from './words.ts'

/** Learners on one page. */
const LEARNERS_SHOWN = 50
/** Learners read at once for the file. */
const LEARNERS_READ = 200
const ORDERS = [
  { by: 'name', label: 'Name' },
  { by: 'active', label: 'Last activity' },
  { by: 'passed', label: 'Chapters passed' },
] as const
const STATES = [
  { state: '', label: 'Everybody' },
  { state: 'failing', label: 'Tried a quiz in vain' },
  { state: 'silent', label: 'Silent for a week' },
  { state: 'idle', label: 'Nothing done yet' },
] as const
const WEEK_MS = 7 * 86_400_000
/** Learners who need attention, shown on the page of a class. */
const NEEDS_SHOWN = 6
/** Of one learner on the page of the class; their own page has all. */
const SIGNALS_SHOWN = 2
/** Criteria and root causes shown for each scenario: its own page has all. */
const SHOWN_EACH = 1

const tableQuery = z.object({
  sort: z.enum(['name', 'active', 'passed']).catch('name'),
  name: z.string().trim().max(100).catch(''),
  state: z.enum(['', 'failing', 'silent', 'idle']).catch(''),
})
const classQuery = tableQuery.extend({ page: pageField })
type TableQuery = z.infer<typeof tableQuery>

export const classPage: FastifyPluginAsyncZod<{ deps: Deps; attention: AttentionOf }> = async (
  app,
  { deps, attention },
) => {
  const { library, store } = deps
  const classOf = classOfIn(deps)

  app.get(
    '/classes/:class.csv',
    { schema: { params: classParams, querystring: tableQuery } },
    async (request, reply) => {
      const { instructor, found } = await classOf(request, request.params.class)
      const asked = askedBy(request.query)
      async function* parts() {
        yield [classHead(tableChapters(library))]
        for (let offset = 0; ; offset += LEARNERS_READ) {
          const part = { offset, limit: LEARNERS_READ }
          const { members, of } = await store.members(instructor.id, found.id, part, asked)
          yield classTable(library, members, found.gates).rows.map(classLine)
          if (offset + LEARNERS_READ >= of) return
          // Other requests come in between.
          await setImmediate()
        }
      }
      return streamCsv(reply, found.name, parts())
    },
  )

  app.get('/classes/:class', { schema: { params: classParams, querystring: classQuery } }, async (request, reply) => {
    const { instructor, found } = await classOf(request, request.params.class)
    const { page, ...query } = request.query
    const needs = await attention(instructor.id, found)
    const heard = needs.members.filter(({ signals }) => signals.length > 0)
    const places = await store.placeCounts(instructor.id, found.id)
    const muted = needs.members.reduce((sum, member) => sum + member.muted.length, 0)
    return sendPage(request, reply, 'class', {
      title: found.name,
      attention: heard.slice(0, NEEDS_SHOWN).map(({ learner, name, signals }) => {
        const learnerHref = memberHref(found.id, learner)
        const titleOf = (id: string) => capital(simulator().diagnosisTitle(id))
        const words = { library, learnerHref, titleOf, zone: instructor.zone }
        return {
          name,
          href: learnerHref,
          from: 'class',
          more: signals.length > SIGNALS_SHOWN ? count(signals.length - SIGNALS_SHOWN, 'more signal') : null,
          signals: signals.slice(0, SIGNALS_SHOWN).map((signal) => ({
            ...signalWords(signal, words),
            muteAction: muteAction(found.id, learner),
          })),
        }
      }),
      attentionHref: `/classes/${found.id}/attention`,
      attentionMore: [
        ...(heard.length > NEEDS_SHOWN ? [`all ${heard.length} learners`] : []),
        ...(muted > 0 ? [count(muted, 'muted signal')] : []),
      ].join(', '),
      attentionAt: instantText(needs.at, instructor.zone),
      hasLearners: found.learners > 0,
      joinLink: `${baseUrl(deps, request)}/join/${found.joinCode}`,
      liveHref: `/classes/${found.id}/live`,
      forecastHref: `/classes/${found.id}/forecast`,
      itemsHref: `/classes/${found.id}/items`,
      joiningHref: `/classes/${found.id}/joining`,
      rosterHref: found.isPseudonymous ? null : `/classes/${found.id}/roster`,
      roster: places.all === 0 ? '' : rosterCounts(places),
      settingsHref: `/classes/${found.id}/settings`,
      isArchived: found.archivedAt !== null,
      assignmentsHref: `/classes/${found.id}/assignments`,
      gradesHref: `/classes/${found.id}/grades`,
      ...(await tableOf(instructor, found, query, page)),
      ...(await scenariosOf(instructor.id, found)),
    })
  })

  function askedBy({ sort, name, state }: TableQuery) {
    const since = new Date(deps.now().getTime() - WEEK_MS).toISOString()
    const filter: MemberFilter = {
      ...(name === '' ? {} : { name }),
      ...(state === '' ? {} : { state, since }),
    }
    return { order: sort, filter }
  }

  /** One page of the table, with the form that filters and sorts it. */
  async function tableOf(instructor: Learner, found: Class, query: TableQuery, page: number | undefined) {
    const asked = await store.members(instructor.id, found.id, partOf(page, LEARNERS_SHOWN), askedBy(query))
    const given = new URLSearchParams(
      [
        ['name', query.name],
        ['state', query.state],
        ['sort', query.sort === 'name' ? '' : query.sort],
      ].filter(([, value]) => value !== ''),
    )
    const href = (there: number) => {
      const all = new URLSearchParams([...given, ...(there === 1 ? [] : [['page', String(there)]])])
      return `/classes/${found.id}${all.size === 0 ? '' : `?${all.toString()}`}#learners`
    }
    const { rows: members, before, behind } = paged(asked.members, page, { shown: LEARNERS_SHOWN, href })
    const table = classTable(library, members, found.gates)
    // Only what somebody touched: a course has more chapters than a window is wide.
    const shown = table.chapters.flatMap((_, index) =>
      table.rows.some(({ cells }) => isTouched(cells[index]?.looks)) ? [index] : [],
    )
    const isPart = before !== null || behind !== null
    const isFiltered = query.name !== '' || query.state !== ''
    const left = table.chapters.length - shown.length
    return {
      before,
      behind,
      isPart,
      isFiltered,
      name: query.name,
      states: STATES.map(({ state, label }) => ({ value: state, label, selected: state === query.state })),
      orders: ORDERS.map(({ by, label }) => ({ value: by, label, selected: by === query.sort })),
      action: `/classes/${found.id}#learners`,
      allHref: `/classes/${found.id}#learners`,
      learners: isFiltered ? `${asked.of} of ${count(found.learners, 'learner')}` : count(found.learners, 'learner'),
      csvHref: `/classes/${found.id}.csv${given.size === 0 ? '' : `?${given.toString()}`}`,
      chapters: shown.flatMap((index) => {
        const chapter = table.chapters[index]
        return chapter ? [{ ...chapter, href: `/classes/${found.id}/items/${chapter.id}` }] : []
      }),
      legend: (['mastered', 'passed', 'failing', 'begun', 'open', 'locked'] as const).map((looks) => ({
        looks,
        label: CELL_WORDS[looks],
        meaning: MEANINGS[looks],
      })),
      untouched:
        left === 0 || members.length === 0
          ? ''
          : `Nobody ${isPart || isFiltered ? 'shown here ' : ''}has begun the ${shown.length === 0 ? '' : 'other '}${count(left, 'chapter')}.`,
      rows: table.rows.map(({ learner, name, lastActiveAt, cells, passed, tried }) => ({
        name,
        href: memberHref(found.id, learner),
        lastActivity: lastActiveAt === null ? 'nothing yet' : instantText(lastActiveAt, instructor.zone),
        isIdle: lastActiveAt === null,
        passed: tried === 0 ? String(passed) : `${passed} of ${tried}`,
        cellsHtml: cellsHtml(cells, shown),
      })),
    }
  }

  /** Each scenario that was tried, as the whole class stands in it. */
  async function scenariosOf(instructor: string, { id: classId, learners }: Class) {
    const all = await store.triedScenarios(instructor, classId)
    const tried = new Map(all.map((one) => [one.scenario, one]))
    const missed = Map.groupBy(await store.missedCriteria(instructor, classId), ({ scenario }) => scenario)
    const causes = Map.groupBy(await store.rootCauses(instructor, classId), ({ scenario }) => scenario)
    const scenarios = [...library.scenarios.values()].flatMap((scenario) => {
      const { id, title } = scenario
      const counts = tried.get(id)
      if (!counts) return []
      const missedOf = new Map(missed.get(id)?.map((criterion) => [criterion.criterion, criterion]))
      return [
        {
          href: `/classes/${classId}/scenarios/${id}`,
          title,
          tried: counts.tried,
          passed: `${counts.passed} of ${learners}`,
          // A criterion that the scenario no longer has says nothing any more.
          missed: criterionLabels(scenario)
            .flatMap(({ id, label }) => {
              const found = missedOf.get(id)
              return found ? [{ ...found, label }] : []
            })
            .toSorted((a, b) => b.missed / b.of - a.missed / a.of)
            .slice(0, SHOWN_EACH)
            .map(({ label, missed, of }) => ({ label, share: `${missed} of ${of}` })),
          causes: (causes.get(id) ?? []).slice(0, SHOWN_EACH).map(({ diagnosis, see, learners, of }) => ({
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
}

const MEANINGS = {
  mastered: 'passed again on another day',
  passed: 'the quiz is passed',
  failing: 'quizzes answered, none passed: the best score, and how many',
  begun: 'read, no quiz answered',
  open: 'ready to study',
  locked: 'an earlier chapter is not passed',
} as const

function isTouched(looks: string | undefined): boolean {
  return looks !== undefined && looks !== 'open' && looks !== 'locked'
}
