// Quiz and practice: the items presented are fixed at the start, and the first answer to each stands.

import type { Database } from 'better-sqlite3'
import type { PresentedItem, QuizAttempt, QuizResponse, Store } from '../store.ts'
import type { Ruling } from '../item-decisions.ts'
import type { AppendEvidence } from './reviews.ts'
import type { Standings } from './progress.ts'
import { quizRows } from './quiz-rows.ts'
import { confidences, toHash, toInstant } from './small-values.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'
import type { Words } from './words.ts'

type QuizQueries = Pick<
  Store,
  'saveItemVersions' | 'itemVersion' | 'startQuiz' | 'quizAttempt' | 'newestQuiz' | 'recentQuizItems' | 'saveResponse'
>

type AttemptRow = Omit<QuizAttempt, 'items' | 'responses' | 'classCut'> & {
  readonly number: number
  readonly classCut: 0 | 1
}
/** Writes an attempt with the items presented, as the learner's latest; its number. For use inside a writing transaction. */
export type BeginQuiz = (learner: string, attempt: Omit<QuizAttempt, 'responses'>) => number

export function quizQueries(
  db: Database,
  { read, write }: Transactions,
  words: Words,
  appendEvidence: AppendEvidence,
  standings: Standings,
): QuizQueries & { readonly begin: BeginQuiz } {
  const sql = prepareQueries(db, 'quizzes')
  const answersOf = quizRows(db, words)

  const rowOf = (learner: string, attempt: string) => sql.get<AttemptRow>('attempt', { learner, attempt })

  const toAttempt = ({ number, classCut, ...attempt }: AttemptRow): QuizAttempt => {
    const { items, responses: given } = answersOf(number)
    const rulings = sql.all<Ruling>('rulings', { attempt: number })
    const accepted = new Set(rulings.flatMap(({ position, ruling }) => (ruling === 'accepted' ? [position] : [])))
    const responses = given.map(({ position, score, ...response }) => {
      const presented = items[position]
      if (!presented) throw new Error(`attempt ${attempt.id} has no item at ${position}`)
      const { id: item, rev, hash, selfMarked } = presented
      return { ...response, position, item, rev, hash, score: accepted.has(position) ? 1 : score, selfMarked }
    })
    return {
      ...attempt,
      ...(classCut === 1 && { classCut: true }),
      items,
      responses,
      ...(rulings.length === 0 ? {} : { rulings }),
    }
  }
  /** What was decided about items of an attempt before; scores it anew where there is anything. */
  const rule = (attempt: number): void => {
    sql.run('rule', { attempt })
    if (sql.all('rulings', { attempt }).length === 0) return
    sql.run('delete_score', { attempt })
    sql.run('derive_score', { attempt })
  }

  const attemptOf = (learner: string, attempt: string): QuizAttempt | null => {
    const row = rowOf(learner, attempt)
    return row && toAttempt(row)
  }

  const versionOf = ({ hash, id, rev }: PresentedItem): number => {
    const version = { item: words.numberOf(id), rev, hash: toHash(hash) }
    const known = sql.get<{ number: number }>('version', version)
    const found = known ?? sql.get<{ number: number }>('insert_version', version)
    if (!found) throw new Error(`no number after adding ${id}`)
    return found.number
  }

  const begin: BeginQuiz = (learner, { items, ...attempt }) => {
    const { id, kind, chapter, seed, startedAt, studyDay, cutScore, classCut, gate } = attempt
    const row = { learner, id, kind, chapter, seed, startedAt, studyDay, cutScore, classCut: classCut ? 1 : 0, gate }
    const made = sql.get<{ number: number }>('insert_attempt', row)
    if (!made) throw new Error(`no number after starting attempt ${id}`)
    items.forEach((item, position) => {
      const selfMarked = item.selfMarked ? 1 : 0
      sql.run('insert_item', { attempt: made.number, position, version: versionOf(item), selfMarked })
    })
    const selfMaxScore = items.filter(({ selfMarked }) => selfMarked).length
    sql.run('insert_score', { attempt: made.number, machineMaxScore: items.length - selfMaxScore, selfMaxScore })
    rule(made.number)
    return made.number
  }

  return {
    begin,

    saveItemVersions: async (items) =>
      write(() => {
        for (const { hash, id, rev, body } of items)
          sql.run('insert_item_version', { hash, id, rev, body: JSON.stringify(body) })
      }),

    itemVersion: async (hash) => {
      const row = sql.get<{ body: string }>('item_version', { hash })
      return row ? (JSON.parse(row.body) as unknown) : null
    },

    startQuiz: async (learner, { items, ...attempt }, rules) =>
      write(() => {
        const earlier = attemptOf(learner, attempt.id)
        if (earlier) return earlier
        begin(learner, { items, ...attempt })
        standings.keep(learner, attempt.kind === 'quiz' ? attempt.chapter : null, rules, attempt.startedAt)
        return { ...attempt, items, responses: [] }
      }),

    quizAttempt: async (learner, attempt) => read(() => attemptOf(learner, attempt)),

    newestQuiz: async (learner, chapters) =>
      sql.get<{ id: string }>('newest_quiz', { learner, chapters: JSON.stringify(chapters) })?.id ?? null,

    recentQuizItems: async (learner, chapters, attempts) =>
      sql
        .all<{ item: string }>('recent_items', { learner, chapters: JSON.stringify(chapters), attempts })
        .map(({ item }) => item),

    saveResponse: async (learner, attempt, response, fact, decide, rules) =>
      write(() => {
        const row = rowOf(learner, attempt)
        const started = row && toAttempt(row)
        if (!started || !presents(started, response)) return { kind: 'refused', reason: 'unknown' }
        const { position, score, selfMarked, at } = response
        const first = started.responses.find((given) => given.position === position)
        if (first)
          return sameAnswer(first, response)
            ? { kind: 'same', value: first }
            : { kind: 'refused', reason: 'other-body' }
        const answer = JSON.stringify(response.answer)
        const confidence = response.confidence === undefined ? null : confidences.toNumber(response.confidence)
        sql.run('insert_response', { attempt: row.number, position, answer, score, at: toInstant(at), confidence })
        sql.run('add_to_score', {
          attempt: row.number,
          machineScore: selfMarked ? 0 : score,
          selfScore: selfMarked ? score : 0,
          at,
        })
        rule(row.number)
        appendEvidence(learner, fact, 'quiz', decide)
        standings.keep(learner, started.kind === 'quiz' ? started.chapter : null, rules, at)
        return { kind: 'saved', value: response }
      }),
  }
}

/** True when the response is to what stood at its position, in the version that was shown. */
function presents({ items }: QuizAttempt, { position, item, hash, selfMarked }: QuizResponse): boolean {
  const shown = items[position]
  return shown !== undefined && shown.id === item && shown.hash === hash && shown.selfMarked === selfMarked
}

/** The order in which options were ticked says nothing. */
function sameAnswer(a: QuizResponse, b: QuizResponse): boolean {
  return JSON.stringify(a.answer.toSorted()) === JSON.stringify(b.answer.toSorted())
}
