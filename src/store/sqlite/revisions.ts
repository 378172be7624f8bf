// Tells whether anything of a learner was written since: what was made of it before may be used until then.

import type { Database } from 'better-sqlite3'

export interface Revisions {
  /** Another text after every write to a row of the learner, and after every write of another process. The same one until then. */
  of(learner: string): string
}

/**
 * Watches every table that has rows of learners, by temporary triggers: they are of this connection alone, and a table that is
 * added is watched like the others.
 */
export function revisionsOf(db: Database): Revisions {
  const counts = new Map<string, number>()
  db.function('touched', { directOnly: false }, (learner) => {
    if (typeof learner === 'string') counts.set(learner, (counts.get(learner) ?? 0) + 1)
    return null
  })
  for (const { table, learner } of watched(db))
    for (const [deed, row] of DEEDS)
      db.exec(
        `create temp trigger "touched_${table}_${deed}" after ${deed} on main."${table}" begin select touched(${learner(row)}); end`,
      )
  // Changes when another connection has committed.
  const others = db.prepare('pragma data_version').pluck()
  return { of: (learner) => `${String(others.get())}.${counts.get(learner) ?? 0}` }
}

const DEEDS = [
  ['insert', 'new'],
  ['update', 'new'],
  ['delete', 'old'],
] as const

/** Whose a row is, by the column that tells it; the first of these that a table has. */
const OWNERS: readonly (readonly [column: string, learner: (row: string) => string])[] = [
  ['learner_id', (row) => `${row}.learner_id`],
  ['learner', (row) => `(select id from main.learners where number = ${row}.learner)`],
  ['attempt', (row) => `(select learner_id from main.quiz_attempts where number = ${row}.attempt)`],
]

/** The tables that have rows of learners, and the SQL of their owner. */
function watched(db: Database): readonly { table: string; learner: (row: string) => string }[] {
  const columns = db
    .prepare<[], { table: string; column: string }>(
      `select t.name as "table", c.name as "column" from main.sqlite_schema t join pragma_table_info(t.name) c where t.type = 'table'`,
    )
    .all()
  const owned = [...Map.groupBy(columns, ({ table }) => table)].flatMap(([table, found]) => {
    const owner = OWNERS.find(([column]) => found.some((each) => each.column === column))
    return owner ? [{ table, learner: owner[1] }] : []
  })
  return [...owned, { table: 'learners', learner: (row) => `${row}.id` }]
}
