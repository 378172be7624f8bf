// The store over SQLite: opens the file, brings it to this schema, and puts the deeds of each area together.

import BetterSqlite3 from 'better-sqlite3'
import type { Store } from '../store.ts'
import { classDeeds } from './classes.ts'
import { learnerDeeds } from './learners.ts'
import { migrate, migrationsOf } from './migrate.ts'
import { progressDeeds } from './progress.ts'
import { quizDeeds } from './quizzes.ts'
import { reviewDeeds } from './reviews.ts'
import { scenarioDeeds } from './scenarios.ts'

/** How long a writer waits for another process (a backup, an import) before it fails. */
const busyTimeoutMs = 5000

/** Opens the database in a file (made if missing; its folder must exist), or an empty one for `:memory:`. */
export function openStore(file: string): Store {
  const db = new BetterSqlite3(file, { timeout: busyTimeoutMs })
  try {
    // WAL with full synchronisation: a committed answer survives a killed process and a lost power supply.
    db.pragma('journal_mode = wal')
    db.pragma('synchronous = full')
    db.pragma('foreign_keys = on')
    migrate(db, migrationsOf(), new Date().toISOString())
    const { appendEvidence, ...reviews } = reviewDeeds(db)
    const { progressOf, ...progress } = progressDeeds(db)
    return {
      close: async () => {
        db.close()
      },
      check: async () => {
        db.prepare('select 1').get()
      },
      ...learnerDeeds(db),
      ...quizDeeds(db, appendEvidence),
      ...scenarioDeeds(db, appendEvidence),
      ...progress,
      ...reviews,
      ...classDeeds(db, progressOf),
    }
  } catch (error) {
    db.close()
    throw error
  }
}
