// An empty store in memory, for tests that want many: the schema is made once, and copied.

import BetterSqlite3 from 'better-sqlite3'
import { migrate, migrationsOf } from '../../src/store/sqlite/migrate.ts'
import { storeOver } from '../../src/store/sqlite/open-store.ts'
import type { Store } from '../../src/store/store.ts'

let bytes: Buffer | null = null

/** A store over a database of today's schema, without a row of anybody. */
export function emptyStore(): Store {
  bytes ??= migrated()
  return storeOver(new BetterSqlite3(bytes))
}

function migrated(): Buffer {
  const db = new BetterSqlite3(':memory:')
  migrate(db, migrationsOf(), new Date().toISOString())
  const made = db.serialize()
  db.close()
  return made
}
