// What an attempt at a quiz or a practice presented, and what was answered, as the rows have it: for its pages and for a history.

import type { Database } from 'better-sqlite3'
import type { LoggedQuiz } from '../history.ts'
import { confidences, fromHash, fromInstant } from './small-values.ts'
import { prepareQueries } from './sql.ts'
import type { Words } from './words.ts'

interface ItemRow {
  readonly item: number
  readonly rev: number
  readonly hash: Uint8Array | string
  readonly selfMarked: 0 | 1
}
interface ResponseRow {
  readonly position: number
  readonly answer: string
  readonly score: 0 | 1
  readonly at: number
  readonly confidence: number | null
}

/** Reads the items and the answers of an attempt, by its number. */
export function quizRows(db: Database, words: Words): (attempt: number) => Pick<LoggedQuiz, 'items' | 'responses'> {
  const sql = prepareQueries(db, 'quiz-rows')
  return (attempt) => ({
    items: sql.all<ItemRow>('items', { attempt }).map(({ item, rev, hash, selfMarked }) => ({
      id: words.wordOf(item),
      rev,
      hash: fromHash(hash),
      selfMarked: selfMarked === 1,
    })),
    responses: sql.all<ResponseRow>('responses', { attempt }).map(({ answer, at, confidence, ...response }) => ({
      ...response,
      answer: JSON.parse(answer) as string[],
      at: fromInstant(at),
      ...(confidence === null ? {} : { confidence: confidences.toWord(confidence) }),
    })),
  })
}
