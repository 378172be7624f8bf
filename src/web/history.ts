// Every attempt of a learner in one list, with the way to its result or report.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { AnyAttempt } from '../store/attempt-list.ts'
import type { Deps } from './deps.ts'
import { heldText } from './held.ts'
import { idsOf } from './open-chapters.ts'
import { sendPage } from './page.ts'
import { paged, pageField, partOf } from './paging.ts'
import { chapterLink, count, instantText, percent } from './words.ts'
import { visitorClock } from './identity.ts'

const ATTEMPTS_SHOWN = 30
const KINDS = { quiz: 'Quizzes', practice: 'Practice', scenario: 'Scenarios' } as const

const historyQuery = z.object({
  kind: z.enum(['quiz', 'practice', 'scenario']).optional().catch(undefined),
  chapter: z.string().max(200).optional(),
  page: pageField,
})

export const historyPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store } = deps

  app.get('/history', { schema: { querystring: historyQuery }, config: { kept: true } }, async (request, reply) => {
    const { learner } = request
    const { kind, page } = request.query
    const chapter = library.chapter.get(request.query.chapter ?? '') ?? null
    const filter = { kind: kind ?? null, chapters: chapter && idsOf(chapter) }
    const found = learner ? await store.attempts(learner.id, filter, partOf(page, ATTEMPTS_SHOWN)) : []
    const asked = { ...(kind ? { kind } : {}), ...(chapter ? { chapter: chapter.id } : {}) }
    const { rows, before, behind } = paged(found, page, {
      shown: ATTEMPTS_SHOWN,
      href: (there) => addressOf({ ...asked, ...(there === 1 ? {} : { page: String(there) }) }),
    })
    const { zone } = learner ?? visitorClock(request)
    return sendPage(request, reply, 'history', {
      title: 'All attempts',
      kinds: Object.entries(KINDS).map(([value, label]) => ({ value, label, selected: value === kind })),
      chapters: library.chapters
        .filter(({ stub, scenarios }) => !stub || scenarios.length > 0)
        .map(({ id, title }) => ({ id, title, selected: id === chapter?.id })),
      isFiltered: kind !== undefined || chapter !== null,
      attempts: rows.map((row) => rowOf(row, zone)),
      newer: before,
      older: behind,
    })
  })

  function rowOf(attempt: AnyAttempt, zone: string) {
    const { kind, id, at, scenario } = attempt
    const chapter = attempt.chapter === null ? null : chapterLink(library, attempt.chapter)
    const known = scenario === null ? undefined : library.scenarios.get(scenario)
    const title =
      kind === 'practice' ? 'Mixed questions' : kind === 'quiz' ? chapter?.title : (known?.title ?? scenario)
    return {
      on: instantText(at, zone),
      what: WHAT[kind],
      title,
      // A scenario that left the course has no page for its report any more.
      href: scenario === null ? resultOf(attempt) : known ? `/scenarios/${known.id}/attempts/${id}` : null,
      chapter: scenario === null ? null : chapter,
      result: attempt.heldUntil === undefined ? resultText(attempt) : takenText(attempt, attempt.heldUntil, zone),
    }
  }
}

const WHAT: Readonly<Record<AnyAttempt['kind'], string>> = { scenario: 'Scenario', quiz: 'Quiz', practice: 'Practice' }

/** An attempt that is not finished goes on where it stands. */
function resultOf({ id, answered, maxScore }: AnyAttempt): string {
  return answered === maxScore ? `/attempts/${id}/result` : `/attempts/${id}`
}

function resultText({ scenario, outcome, score, maxScore, answered }: AnyAttempt): string {
  if (scenario !== null)
    return outcome === 'ungradable'
      ? 'could not be graded'
      : `${outcome === 'passed' ? 'Passed' : 'Not passed'}, ${score} of ${maxScore} points`
  const share = `${score} of ${maxScore}, ${percent({ score, maxScore })}\u00a0%`
  return answered !== null && answered < maxScore
    ? `${share}; ${count(maxScore - answered, 'question')} not answered`
    : share
}

/** What was answered, and when the results come. */
function takenText({ maxScore, answered }: AnyAttempt, until: string, zone: string): string {
  const taken = answered === null ? 'Submitted' : `${answered} of ${count(maxScore, 'question')} answered`
  return `${taken}. ${heldText(until, zone)}`
}

function addressOf(query: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(query).toString()
  return text === '' ? '/history' : `/history?${text}`
}
