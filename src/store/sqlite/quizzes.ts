// Quiz and practice: the items presented are fixed at the start, and the first answer to each stands.

import type { Database } from 'better-sqlite3'
import type { PresentedItem, QuizAttempt, QuizResponse, Store } from '../store.ts'
import type { AppendEvidence } from './reviews.ts'
import type { Standings } from './progress.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'

type QuizQueries = Pick<
  Store,
  'saveItemVersions' | 'itemVersion' | 'startQuiz' | 'quizAttempt' | 'newestQuiz' | 'recentQuizItems' | 'saveResponse'
>

type ItemRow = Omit<PresentedItem, 'selfMarked'> & { readonly selfMarked: 0 | 1 }
type ResponseRow = Omit<QuizResponse, 'selfMarked' | 'answer'> & { readonly selfMarked: 0 | 1; readonly answer: string }

export function quizQueries(
  db: Database,
  { read, write }: Transactions,
  appendEvidence: AppendEvidence,
  standings: Standings,
): QuizQueries {
  const sql = prepareQueries(db, 'quizzes')

  const attemptOf = (learner: string, attempt: string): QuizAttempt | null => {
    const row = sql.get<Omit<QuizAttempt, 'items' | 'responses'>>('attempt', { learner, attempt })
    if (!row) return null
    const items = sql.all<ItemRow>('items', { learner, attempt })
    const responses = sql.all<ResponseRow>('responses', { learner, attempt })
    return {
      ...row,
      items: items.map((item) => ({ ...item, selfMarked: item.selfMarked === 1 })),
      responses: responses.map((response) => ({
        ...response,
        answer: JSON.parse(response.answer) as string[],
        selfMarked: response.selfMarked === 1,
      })),
    }
  }

  return {
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
        const { id, kind, chapter, seed, startedAt, studyDay, cutScore, gate } = attempt
        sql.run('insert_attempt', { learner, id, kind, chapter, seed, startedAt, studyDay, cutScore, gate })
        items.forEach((item, position) => {
          sql.run('insert_item', { learner, attempt: id, position, ...item, selfMarked: item.selfMarked ? 1 : 0 })
        })
        const selfMaxScore = items.filter(({ selfMarked }) => selfMarked).length
        sql.run('insert_score', { learner, attempt: id, machineMaxScore: items.length - selfMaxScore, selfMaxScore })
        standings.keep(learner, kind === 'quiz' ? chapter : null, rules, startedAt)
        return { id, kind, chapter, seed, startedAt, studyDay, cutScore, gate, items, responses: [] }
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
        const started = attemptOf(learner, attempt)
        if (!started || !presents(started, response)) return { kind: 'refused', reason: 'unknown' }
        const { position, score, selfMarked, at } = response
        const first = started.responses.find((given) => given.position === position)
        if (first)
          return sameAnswer(first, response)
            ? { kind: 'same', value: first }
            : { kind: 'refused', reason: 'other-body' }
        sql.run('insert_response', { learner, attempt, position, answer: JSON.stringify(response.answer), score, at })
        sql.run('add_to_score', {
          learner,
          attempt,
          machineScore: selfMarked ? 0 : score,
          selfScore: selfMarked ? score : 0,
          at,
        })
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
