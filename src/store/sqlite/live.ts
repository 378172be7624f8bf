// What the members of a class are doing now, over SQLite.

import type { Database } from 'better-sqlite3'

import type { AtWork, Outcome } from '../../progress/at-work.ts'
import { atWorkLimit } from '../live.ts'
import type { LiveStore } from '../live.ts'
import { prepareQueries } from './sql.ts'

interface Row {
  readonly learner: string
  readonly name: string
  readonly showsFrom: string | null
  readonly draftScenario: string | null
  readonly draftAt: string
  readonly draftLines: number
  readonly quizChapter: string | null
  /** Null: there is no quiz. */
  readonly quizAt: string | null
  readonly quizAnswered: number
  readonly quizRight: number
  readonly quizOf: number
  readonly attempt: string | null
  readonly attemptScenario: string
  readonly attemptAt: string
  readonly attemptOutcome: Outcome
  readonly attemptMet: number
  readonly attemptOf: number
  readonly attemptCause: string | null
}

/** What is no line of a draft. */
const BLANK = ' \t\r\n'

export function liveQueries(db: Database): LiveStore {
  const sql = prepareQueries(db, 'live')
  return {
    membersAtWork: async (instructor, { class: classId, since, learners }) =>
      sql
        .all<Row>('at_work', {
          instructor,
          class: classId,
          since,
          learners: learners ? JSON.stringify(learners) : null,
          blank: BLANK,
          limit: atWorkLimit,
        })
        .map((row) => memberOf(row, since)),
  }
}

function memberOf(row: Row, since: string): AtWork {
  const { learner, name, showsFrom } = row
  return {
    learner,
    name,
    showsFrom,
    draft: row.draftScenario === null ? null : { scenario: row.draftScenario, lines: row.draftLines, at: row.draftAt },
    quiz:
      row.quizAt === null || row.quizAt < since
        ? null
        : {
            chapter: row.quizChapter,
            answered: row.quizAnswered,
            right: row.quizRight,
            of: row.quizOf,
            at: row.quizAt,
          },
    attempt:
      row.attempt === null
        ? null
        : {
            id: row.attempt,
            scenario: row.attemptScenario,
            outcome: row.attemptOutcome,
            met: row.attemptMet,
            of: row.attemptOf,
            cause: row.attemptCause,
            at: row.attemptAt,
          },
  }
}
