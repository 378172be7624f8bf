// A learner's progress; a class page asks the same for each member, so that both always agree.

import type { Database } from 'better-sqlite3'
import type { Progress, QuizResult, ScenarioResult, Store } from '../store.ts'
import { prepareQueries } from './sql.ts'
import { reading } from './transaction.ts'

type ProgressDeeds = Pick<Store, 'markRead' | 'progress'>
/** For use inside a reading transaction. */
export type ProgressOf = (learner: string) => Progress

type QuizRow = Omit<QuizResult, 'machine' | 'self'> & {
  readonly machineScore: number
  readonly machineMaxScore: number
  readonly selfScore: number
  readonly selfMaxScore: number
}
type ScenarioRow = Omit<ScenarioResult, 'passed'> & { readonly passed: 0 | 1 }

export function progressDeeds(db: Database): ProgressDeeds & { readonly progressOf: ProgressOf } {
  const sql = prepareQueries(db, 'progress')
  const read = reading(db)

  // By learner, also for a class: SQLite reaches through the views to the learner's own rows only for one learner at a time.
  const progressOf: ProgressOf = (learner) => ({
    read: sql.all<Progress['read'][number]>('reads', { learner }),
    quizzes: sql.all<QuizRow>('quizzes', { learner }).map(toQuizResult),
    scenarios: sql.all<ScenarioRow>('scenarios', { learner }).map((row) => ({ ...row, passed: row.passed === 1 })),
  })

  return {
    progressOf,

    markRead: async (learner, chapter, at) => {
      sql.run('insert_chapter_read', { learner, chapter, at })
    },

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
