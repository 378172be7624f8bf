// Copies of learners with all their rows, made in SQL: a class of a thousand takes a minute in place of an hour.

import { randomUUIDv7 } from 'node:crypto'

import type { Database } from 'better-sqlite3'

/** What is made for each learner by itself. */
const OWN = new Set(['accounts', 'class_instructors', 'device_links', 'enrolments', 'sessions'])
/** Columns that name a row by its number, and whose numbers these are. A name with a table stands for that table alone. */
const NUMBERED: Readonly<Record<string, 'learner' | 'quiz' | 'review'>> = {
  learner: 'learner',
  attempt: 'quiz',
  'quiz_attempts.number': 'quiz',
  'reviews.number': 'review',
  undoes: 'review',
  event: 'review',
  after_review: 'review',
}

/** Copies learners so often, and returns the ids of the copies. Nothing else may use the database meanwhile. */
export function copyLearners(db: Database, learners: readonly string[], times: number): readonly string[] {
  const triggers = db
    .prepare<[], { name: string; sql: string }>(
      `select name, sql from main.sqlite_master where type = 'trigger' and sql is not null`,
    )
    .all()
  const largest = (sql: string) => db.prepare<[], number | null>(`select max(number) from ${sql}`).pluck().get() ?? 0
  const steps = { learner: largest('learners'), quiz: largest('quiz_attempts'), review: largest('reviews') }
  const tables = tablesOf(db)
  const copies: string[] = []
  db.pragma('foreign_keys = off')
  db.transaction(() => {
    for (const { name } of triggers) db.exec(`drop trigger "${name}"`)
    db.exec('create temp table copied (id text primary key, number integer unique, copy text)')
    const name = db.prepare('insert or replace into copied select id, number, ? from learners where id = ?')
    for (let time = 1; time <= times; time += 1) {
      for (const learner of learners) {
        const copy = randomUUIDv7()
        copies.push(copy)
        name.run(copy, learner)
      }
      for (const { table, columns } of tables) {
        const values = columns.map((column) => valueOf(table, column, steps, time))
        const whose = columns.includes('learner_id')
          ? 'learner_id in (select id from copied)'
          : columns.includes('learner')
            ? 'learner in (select number from copied)'
            : 'attempt in (select number from quiz_attempts where learner_id in (select id from copied))'
        const of = table === 'learners' ? 'id in (select id from copied)' : whose
        db.exec(`insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from ${table} where ${of}`)
      }
    }
    db.exec('drop table copied')
    for (const { sql } of triggers) db.exec(sql)
  })()
  db.pragma('foreign_keys = on')
  return copies
}

function tablesOf(db: Database): readonly { readonly table: string; readonly columns: readonly string[] }[] {
  const rows = db
    .prepare<[], { table: string; column: string }>(
      `select t.name as "table", c.name as "column" from main.sqlite_schema t join pragma_table_info(t.name) c
       where t.type = 'table' order by t.rowid, c.cid`,
    )
    .all()
  return [...Map.groupBy(rows, ({ table }) => table)].flatMap(([table, found]) => {
    const columns = found.map(({ column }) => column)
    const isOfLearners =
      table === 'learners' || ['learner_id', 'learner', 'attempt'].some((column) => columns.includes(column))
    return isOfLearners && !OWN.has(table) ? [{ table, columns }] : []
  })
}

/** The SQL of a column of a copy. */
function valueOf(
  table: string,
  column: string,
  steps: Readonly<Record<'learner' | 'quiz' | 'review', number>>,
  time: number,
): string {
  if (column === 'learner_id') return `(select copy from copied where id = ${table}.learner_id)`
  if (table === 'learners' && column === 'id') return '(select copy from copied where id = learners.id)'
  if (table === 'learners' && column === 'number') return `number + ${time * steps.learner}`
  const what = NUMBERED[`${table}.${column}`] ?? NUMBERED[column]
  // Zero stands for none.
  return what === undefined ? column : `iif(${column} = 0, 0, ${column} + ${time * steps[what]})`
}
