// Brings a database to the schema of this code: applies the numbered files of migrations/ in order, and records each.

import type { Database } from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}

/** The migrations of this code, `0001-start.sql` first. */
export function migrationsOf(folder = new URL('../../../migrations/', import.meta.url)): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return names.map((name, i) => {
    const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1])
    if (number !== i + 1)
      throw new Error(
        `migrations are numbered without gaps: ${name} should begin with ${String(i + 1).padStart(4, '0')}-`,
      )
    return { number, name, sql: readFileSync(new URL(name, folder), 'utf8') }
  })
}

/**
 * Applies what is missing, all of it or nothing; forward only.
 * Throws with a sentence for the operator when the database is newer than the code or was made by another history.
 */
export function migrate(db: Database, migrations: readonly Migration[], at: string): void {
  db.exec(`create table if not exists migrations (
    number integer primary key not null, name text not null, checksum text not null, applied_at text not null
  ) strict`)
  // Immediate: a second process that starts at the same moment waits here, and then finds the work done.
  db.transaction(() => {
    const applied = db.prepare<[], Applied>('select number, name, checksum from migrations order by number').all()
    refuseForeign(db.name, applied, migrations)
    for (const { number, name, sql } of migrations.slice(applied.length)) {
      db.exec(sql)
      db.prepare('insert into migrations (number, name, checksum, applied_at) values (?, ?, ?, ?)').run(
        number,
        name,
        checksum(sql),
        at,
      )
    }
  }).immediate()
}

interface Applied {
  readonly number: number
  readonly name: string
  readonly checksum: string
}

function refuseForeign(file: string, applied: readonly Applied[], migrations: readonly Migration[]): void {
  const newest = applied.at(-1)
  if (newest && newest.number > migrations.length) {
    throw new Error(
      `the database ${file} was written by a newer version of Drillmark (its schema is number ${newest.number}, ` +
        `this version knows ${migrations.length}): start the newer version, or restore a backup made before the update`,
    )
  }
  for (const { number, name, checksum: recorded } of applied) {
    const known = migrations[number - 1]
    if (known && checksum(known.sql) === recorded) continue
    throw new Error(
      `the database ${file} was made with another migrations/${name} than this version has: ` +
        'an applied migration is never edited; restore the file, or move the change into a new migration',
    )
  }
}

// Line ends do not count: a checkout may write them otherwise.
function checksum(sql: string): string {
  return createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')
}
