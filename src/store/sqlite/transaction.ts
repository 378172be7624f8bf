// The two kinds of transaction a store function is: one that writes, one that only reads.

import type { Database } from 'better-sqlite3'

/** Takes the write lock at once, so that what was read is still true when it is written. */
export function writing(db: Database): <T>(deed: () => T) => T {
  return (deed) => db.transaction(deed).immediate()
}

/** Several reads of one moment. */
export function reading(db: Database): <T>(deed: () => T) => T {
  return (deed) => db.transaction(deed).deferred()
}
