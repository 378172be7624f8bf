// The SQL statements of a piece of work with their values, recorded in one database and run again in a copy of it.

import type { Database, Statement } from 'better-sqlite3'

/** Statements in their order; those of one transaction are together, and null stands for none. */
export type Recorded = readonly {
  readonly transaction: 'immediate' | 'deferred' | null
  readonly calls: readonly Call[]
}[]
interface Call {
  readonly sql: string
  readonly deed: 'get' | 'all' | 'run'
  readonly params: readonly unknown[]
}

/** Notes every statement that is prepared on the connection from now on and run. `take` gives what was run since it was last called. */
export function recorder(db: Database): { readonly take: () => Recorded } {
  let calls: (Call & { readonly inside: boolean })[] = []
  const prepare = db.prepare.bind(db)
  db.prepare = ((sql: string) => {
    const statement = prepare(sql)
    for (const deed of ['get', 'all', 'run'] as const) {
      const original = statement[deed].bind(statement)
      Object.defineProperty(statement, deed, {
        value: (...params: unknown[]) => {
          calls.push({ sql, deed, params, inside: db.inTransaction })
          return original(...params)
        },
      })
    }
    return statement
  }) as typeof db.prepare
  return {
    take: () => {
      const taken = grouped(calls)
      calls = []
      return taken
    },
  }
}

/** Neighbours inside of transactions count as one. */
function grouped(calls: readonly (Call & { readonly inside: boolean })[]): Recorded {
  const groups: { inside: boolean; calls: Call[] }[] = []
  for (const { inside, ...call } of calls) {
    const last = groups.at(-1)
    if (last?.inside === inside) last.calls.push(call)
    else groups.push({ inside, calls: [call] })
  }
  return groups.map(({ inside, calls }) => ({
    transaction: inside ? (calls.some(({ deed }) => deed === 'run') ? 'immediate' : 'deferred') : null,
    calls,
  }))
}

/** Runs recorded statements on another connection; each is prepared once. */
export function replayer(db: Database): (recorded: Recorded) => void {
  const prepared = new Map<string, Statement>()
  const run = (calls: readonly Call[]): void => {
    for (const { sql, deed, params } of calls) {
      let statement = prepared.get(sql)
      if (!statement) {
        statement = db.prepare(sql)
        // As the store reads: values without names.
        if (statement.reader) statement.raw()
        prepared.set(sql, statement)
      }
      statement[deed](...params)
    }
  }
  const inTransaction = db.transaction(run)
  return (recorded) => {
    for (const { transaction, calls } of recorded) {
      if (transaction === null) run(calls)
      else inTransaction[transaction](calls)
    }
  }
}
