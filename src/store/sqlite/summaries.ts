// All that is kept beside the events and follows from them: compared with them, and made again from them.

import type { Database } from 'better-sqlite3'
import type { CourseRules, Store } from '../store.ts'
import type { Standings } from './progress.ts'
import type { Transactions } from './transaction.ts'

/** Each has a view `NAME_derived` with the same columns. Later ones follow from earlier ones, too. */
const TABLES = [
  'cards',
  'asides',
  'quiz_scores',
  'scenario_criteria',
  'scenario_causes',
  'scenario_standings',
  'class_scenarios',
  'class_criteria',
  'class_causes',
  'pending_drafts',
  'study_days',
  'calibrations',
  'last_deeds',
] as const

export function summaryQueries(
  db: Database,
  { read, write }: Transactions,
  standings: Standings,
): Pick<Store, 'differences' | 'rebuild'> {
  const standingsBy = (rulesFrom: (text: string) => CourseRules): CourseRules | null => {
    const text = standings.rules()
    return text === null ? null : rulesFrom(text)
  }
  const count = (sql: string): number => db.prepare<[], number>(`select count(*) from (${sql})`).pluck().get() ?? 0

  return {
    differences: async (rulesFrom) =>
      read(() => {
        const rules = standingsBy(rulesFrom)
        return [
          ...TABLES.flatMap((table) =>
            difference(
              table,
              count(`select * from ${table} except select * from ${table}_derived`),
              count(`select * from ${table}_derived except select * from ${table}`),
            ),
          ),
          ...(rules ? differenceOf('chapter_standings', standings.kept(), standings.derived(rules)) : []),
        ]
      }),

    rebuild: (rulesFrom) =>
      write(() => {
        for (const table of TABLES) {
          db.exec(`delete from ${table}`)
          db.exec(`insert into ${table} select * from ${table}_derived`)
        }
        const rules = standingsBy(rulesFrom)
        if (rules) standings.rebuild(rules)
      }),
  }
}

function differenceOf(table: string, kept: Iterable<object>, derived: Iterable<object>): readonly string[] {
  const rows = new Set([...kept].map(textOf))
  let missing = 0
  for (const row of derived) if (!rows.delete(textOf(row))) missing += 1
  return difference(table, rows.size, missing)
}

/** The same for rows whose columns were named in another order. */
function textOf(row: object): string {
  return JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function difference(table: string, tooMany: number, missing: number): readonly string[] {
  if (tooMany === 0 && missing === 0) return []
  const rows = (n: number) => `${n} row${n === 1 ? '' : 's'}`
  return [`${table}: ${rows(tooMany)} that the events do not say, ${rows(missing)} missing that they say`]
}
