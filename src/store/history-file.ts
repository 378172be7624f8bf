// The files that a learner takes along: everything as JSON lines, reviews for the optimiser of FSRS, attempts for a spreadsheet.
// Each is made in parts, and others are served between two of them. docs/export-format.md describes them.

import { setImmediate } from 'node:timers/promises'

import { csvLine } from './csv.ts'
import type { HistoryLine, LoggedQuiz, LoggedScenario } from './history.ts'
import type { Store } from './store.ts'

export const FORMAT = 'drillmark-history'
/** Raised when a program that reads the earlier version would misunderstand the file. */
export const VERSION = 1

/** Everything, one object a line; the first line says what it is. */
export async function* historyFile(store: Store, learner: string, at: string): AsyncGenerator<string> {
  yield lineOf({ format: FORMAT, version: VERSION, at })
  const told = new Set<string>()
  for await (const lines of partsOf(store, learner)) {
    let text = ''
    for (const line of lines) {
      if (line.type === 'quiz') text += await versionsOf(store, line, told)
      text += lineOf(line)
    }
    yield text
  }
}

/** Reviews in the columns of the optimiser of FSRS. */
export async function* reviewsFile(store: Store, learner: string): AsyncGenerator<string> {
  yield csvLine(['card_id', 'review_time', 'review_rating', 'review_state', 'review_duration'])
  let after: number | null = 0
  while (after !== null) {
    const part: Awaited<ReturnType<Store['optimiserPart']>> = await store.optimiserPart(learner, after)
    yield part.rows
      .map(({ card, at, rating, state, durationMs }) => csvLine([card, Date.parse(at), rating, state, durationMs]))
      .join('')
    after = part.after
    await setImmediate()
  }
}

/** Attempts at quizzes, practice and scenarios, with what they came to. */
export async function* attemptsFile(store: Store, learner: string): AsyncGenerator<string> {
  // A byte order mark tells Excel that this is UTF-8.
  yield `\uFEFF${csvLine(['kind', 'id', 'chapter', 'scenario', 'at', 'study_day', 'answered', 'score', 'max_score', 'outcome', 'hints', 'solution_seen'])}`
  for await (const lines of partsOf(store, learner)) {
    const rows = lines.flatMap((line) =>
      line.type === 'quiz' ? [quizRow(line)] : line.type === 'scenario' ? [scenarioRow(line)] : [],
    )
    yield rows.map(csvLine).join('')
  }
}

async function* partsOf(store: Store, learner: string): AsyncGenerator<readonly HistoryLine[]> {
  let place: Awaited<ReturnType<Store['historyPart']>>['place'] = null
  do {
    const part: Awaited<ReturnType<Store['historyPart']>> = await store.historyPart(learner, place)
    yield part.lines
    place = part.place
    await setImmediate()
  } while (place !== null)
}

/** The texts of the items that were answered, as they were then. What was shown and not answered keeps its key. */
async function versionsOf(store: Store, { items, responses }: LoggedQuiz, told: Set<string>): Promise<string> {
  let text = ''
  for (const { position } of responses) {
    const item = items[position]
    if (!item || told.has(item.hash)) continue
    told.add(item.hash)
    const body = await store.itemVersion(item.hash)
    if (body !== null) text += lineOf({ type: 'item', id: item.id, rev: item.rev, hash: item.hash, body })
  }
  return text
}

function quizRow({ kind, id, chapter, startedAt, studyDay, items, responses }: LoggedQuiz) {
  const score = responses.reduce((sum, response) => sum + response.score, 0)
  return [kind, id, chapter, null, startedAt, studyDay, responses.length, score, items.length, null, null, null]
}

function scenarioRow(attempt: LoggedScenario) {
  const { id, chapter, scenario, at, studyDay, hints, solutionSeen, report, regrades } = attempt
  const { score, maxScore, outcome } = regrades.at(-1)?.report ?? report
  return ['scenario', id, chapter, scenario, at, studyDay, null, score, maxScore, outcome, hints, solutionSeen ? 1 : 0]
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`
}
