// The store over SQLite: opens the file, brings it to this schema, and puts the queries of each area together.

import BetterSqlite3 from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import type { Store, StoreUnavailable } from '../store.ts'
import { accountQueries, renewNameKeys } from './accounts.ts'
import { calibrationQueries } from './calibration.ts'
import { attemptListQueries } from './attempt-list.ts'
import { auditQueries } from './audit-log.ts'
import { assignmentQueries } from './assignments.ts'
import { classCounts } from './class-counts.ts'
import { classSettingsQueries } from './class-settings.ts'
import { classAttemptQueries } from './class-attempts.ts'
import { classTableQueries } from './class-table.ts'
import { classQueries } from './classes.ts'
import { deviceQueries } from './devices.ts'
import { gradeQueries } from './grades.ts'
import { forecastQueries } from './forecast.ts'
import { guarded } from './guard.ts'
import { itemDecisionQueries } from './item-decisions.ts'
import { instructorViews } from './instructor-views.ts'
import { historyQueries } from './history.ts'
import { liveQueries } from './live.ts'
import { learnerQueries } from './learners.ts'
import { memberDeedQueries } from './member-deeds.ts'
import { mergeQueries } from './merge.ts'
import { migrate, migrationsOf } from './migrate.ts'
import { ownMaterialQueries } from './own-material.ts'
import { placeQueries } from './places.ts'
import { questionFlagQueries } from './question-flags.ts'
import { progressQueries } from './progress.ts'
import { quizQueries } from './quizzes.ts'
import { reviewQueries } from './reviews.ts'
import { revisionsOf } from './revisions.ts'
import { scenarioQueries } from './scenarios.ts'
import { signalQueries } from './signals.ts'
import { searchIndex } from './search-index.ts'
import { studyDayQueries } from './study-days.ts'
import { summaryQueries } from './summaries.ts'
import { transactionsOn } from './transaction.ts'
import type { Transactions } from './transaction.ts'
import { uniteQueries } from './unite.ts'
import { wordsIn } from './words.ts'

/** How long opening waits for another process that opens the same file. */
const openingMs = 5000
/** How long a query waits for another process (a backup, an import) before it fails; other queries go on meanwhile. */
const patienceMs = 4000

/** Opens the database in a file (made if missing; its folder must exist), or an empty one for `:memory:`. */
export function openStore(file: string): Store {
  const db = new BetterSqlite3(file, { timeout: openingMs })
  try {
    return storeOver(db)
  } catch (error) {
    db.close()
    throw error
  }
}

/** The store over an open connection. The store owns the connection from now on. `patience` is for tests. */
export function storeOver(db: Database, patience = patienceMs): Store {
  // WAL with full synchronisation: a committed answer survives a killed process and a lost power supply.
  db.pragma('journal_mode = wal')
  db.pragma('synchronous = full')
  db.pragma('foreign_keys = on')
  // In kB. The system keeps the file, too; what is compiled into the driver is four times as much.
  db.pragma('cache_size = -4000')
  migrate(db, migrationsOf(), new Date().toISOString())
  renewNameKeys(db)
  // SQLite would wait on the only thread and hold up every page, so `guarded` waits instead.
  db.pragma('busy_timeout = 0')
  let damage: StoreUnavailable | null = null
  const words = wordsIn(db)
  const revisions = revisionsOf(db)
  const transactions = transactionsOn(db, words.forget)
  const { appendEvidence, keepParameters, ...reviews } = reviewQueries(db, transactions, words)
  const inClasses = classCounts(db)
  const { record, ...auditLog } = auditQueries(db, transactions)
  const { progressOf, progressOfAll, standings, ...progress } = progressQueries(db, transactions)
  const { begin, ...quizzes } = quizQueries(db, transactions, words, appendEvidence, standings)
  const scenarios = scenarioQueries(db, transactions, appendEvidence, inClasses)
  const { classOf, makeTeach, touchMembers, joining, ...classes } = classQueries(db, transactions, {
    inClasses,
    record,
  })
  const { lastActive, ...classTable } = classTableQueries(db, transactions, progressOfAll)
  const { all, ...history } = historyQueries(db, transactions, words)
  const { keepOwn, ...ownMaterial } = ownMaterialQueries(db, transactions)
  const { become, ...uniting } = uniteQueries(db, transactions, {
    words,
    all,
    begin,
    standings,
    inClasses,
    keepOwn,
    keepParameters,
    record,
  })
  return {
    ...guarded(
      {
        ...healthQueries(db, transactions, () => damage),
        ...learnerQueries(db, transactions, revisions),
        ...accountQueries(db, transactions, record),
        ...quizzes,
        ...scenarios,
        ...progress,
        ...reviews,
        ...history,
        ...calibrationQueries(db, transactions),
        ...questionFlagQueries(db, transactions),
        ...uniting,
        ...mergeQueries(db, transactions, { record, become }),
        ...deviceQueries(db, transactions),
        ...summaryQueries(db, transactions, standings),
        ...ownMaterial,
        newSearchIndex: async () => searchIndex(),
        ...classes,
        ...classSettingsQueries(db, transactions, { record, touchMembers, makeTeach, classOf }),
        ...placeQueries(db, transactions, { record, classOf, joining }),
        ...classTable,
        ...assignmentQueries(db, transactions, record),
        ...gradeQueries(db, transactions, record),
        ...itemDecisionQueries(db, transactions, { standings, record }),
        ...auditLog,
        ...memberDeedQueries(db, transactions, { standings, inClasses, record }),
        ...signalQueries(db, transactions),
        ...classAttemptQueries(db),
        ...liveQueries(db),
        ...forecastQueries(db, transactions, words),
        ...instructorViews(db, transactions, { progressOf, lastActive, ...quizzes, ...scenarios }),
        ...attemptListQueries(db),
        ...studyDayQueries(db, transactions, words),
      },
      patience,
      (error) => {
        if (error.reason === 'damaged') damage = error
      },
    ),
    close: async () => {
      transactions.flush()
      db.close()
    },
  }
}

function healthQueries(
  db: Database,
  { write }: Transactions,
  damageSeen: () => StoreUnavailable | null,
): Pick<Store, 'check' | 'damage' | 'backup'> {
  const beat = db.prepare(
    'insert into heartbeat (id, at) values (1, ?) on conflict (id) do update set at = excluded.at',
  )
  return {
    check: async (at) => {
      // A damaged table leaves this row writable.
      const damage = damageSeen()
      if (damage) throw damage
      await write(() => {
        beat.run(at)
      })
    },
    backup: async (file) => {
      await db.backup(file)
    },
    damage: async (depth) => {
      const check = depth === 'everything' ? 'integrity_check' : 'quick_check'
      try {
        const rows = db.pragma(`${check}(5)`) as readonly Readonly<Record<string, string>>[]
        const found = rows.map((row) => row[check]).join('\n')
        if (found !== 'ok') return found
        const strays = depth === 'everything' ? (db.pragma('foreign_key_check') as readonly { table: string }[]) : []
        return strays[0] ? `rows that refer to none (${strays.length}), the first in ${strays[0].table}` : null
      } catch (error) {
        // Some damage keeps even the check from running.
        if (error instanceof BetterSqlite3.SqliteError && error.code.startsWith('SQLITE_CORRUPT')) return error.message
        throw error
      }
    },
  }
}
