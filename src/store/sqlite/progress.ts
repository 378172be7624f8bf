// A learner's progress; a class page asks the same for each member, so that both always agree.

import type { Database } from 'better-sqlite3'
import type { Opens, Progress, QuizResult, ScenarioResult, Store } from '../store.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'

type ProgressQueries = Pick<Store, 'keepOpen' | 'markRead' | 'progress'>
/** For use inside a reading transaction. */
export type ProgressOf = (learner: string) => Progress

/** Keeps what is open by the progress as it is now. For use inside a writing transaction. */
export type KeepOpen = (learner: string, opens: Opens, at: string) => void

type QuizRow = Omit<QuizResult, 'machine' | 'self'> & {
  readonly machineScore: number
  readonly machineMaxScore: number
  readonly selfScore: number
  readonly selfMaxScore: number
}
type ScenarioRow = Omit<ScenarioResult, 'passed'> & { readonly passed: 0 | 1 }

export function progressQueries(
  db: Database,
  { read, write }: Transactions,
): ProgressQueries & {
  readonly progressOf: ProgressOf
  readonly keepOpenNow: KeepOpen
} {
  const sql = prepareQueries(db, 'progress')

  // One query a learner, also for a class. Asked for several learners at once, SQLite would read the rows of all learners through the views.
  const progressOf: ProgressOf = (learner) => ({
    opened: sql.all<{ chapter: string }>('opened', { learner }).map(({ chapter }) => chapter),
    read: sql.all<Progress['read'][number]>('reads', { learner }),
    quizzes: sql.all<QuizRow>('quizzes', { learner }).map(toQuizResult),
    scenarios: sql.all<ScenarioRow>('scenarios', { learner }).map((row) => ({ ...row, passed: row.passed === 1 })),
  })

  const keepOpenNow: KeepOpen = (learner, opens, at) => {
    const progress = progressOf(learner)
    const known = new Set(progress.opened)
    for (const chapter of opens(progress)) {
      if (!known.has(chapter)) sql.run('insert_opened', { learner, chapter, at })
    }
  }

  return {
    progressOf,
    keepOpenNow,

    keepOpen: async (learner, opens, at) => write(() => keepOpenNow(learner, opens, at)),

    markRead: async (learner, chapter, at, opens) =>
      write(() => {
        sql.run('insert_chapter_read', { learner, chapter, at })
        keepOpenNow(learner, opens, at)
      }),

    progress: async (learner) => read(() => progressOf(learner)),
  }
}

function toQuizResult({ machineScore, machineMaxScore, selfScore, selfMaxScore, ...row }: QuizRow): QuizResult {
  return {
    ...row,
    machine: { score: machineScore, maxScore: machineMaxScore },
    self: { score: selfScore, maxScore: selfMaxScore },
  }
}
