// Wraps every query of the store: retries while the database is locked, and says why it cannot be used.

import BetterSqlite3 from 'better-sqlite3'
import { setTimeout as wait } from 'node:timers/promises'
import { StoreUnavailable } from '../store.ts'

const RETRY_MS = 25

/** From the beginning of SQLite's result code: https://www.sqlite.org/rescode.html */
const REASONS: readonly (readonly [RegExp, StoreUnavailable['reason']])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'locked'],
  [/^SQLITE_FULL/, 'full'],
  [/^SQLITE_(READONLY|CANTOPEN|PERM)/, 'read-only'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'damaged'],
  [/^SQLITE_IOERR/, 'failing'],
]

/**
 * The same queries. While another process holds the write lock a query is begun again, as it is one transaction and nothing has
 * happened; meanwhile other requests go on. Rejects with `StoreUnavailable` after `patienceMs`, or when the file cannot be used.
 */
export function guarded<Queries extends object>(
  queries: Queries,
  patienceMs: number,
  onUnavailable: (error: StoreUnavailable) => void = () => {},
): Queries {
  const wrapped = Object.entries(queries).map(([name, query]: [string, (...args: unknown[]) => Promise<unknown>]) => [
    name,
    async (...args: unknown[]) => {
      const giveUpAt = performance.now() + patienceMs
      for (;;) {
        try {
          return await query(...args)
        } catch (error) {
          const reason = reasonOf(error)
          if (reason === null) throw error
          if (reason === 'locked' && performance.now() < giveUpAt) {
            await wait(RETRY_MS)
            continue
          }
          const unavailable = new StoreUnavailable(reason, { cause: error })
          onUnavailable(unavailable)
          throw unavailable
        }
      }
    },
  ])
  return Object.fromEntries(wrapped) as Queries
}

function reasonOf(error: unknown): StoreUnavailable['reason'] | null {
  if (!(error instanceof BetterSqlite3.SqliteError)) return null
  return REASONS.find(([code]) => code.test(error.code))?.[1] ?? null
}
