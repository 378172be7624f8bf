// SQL in named blocks of plain .sql files: reads a file, prepares a block when it is first asked for, and runs blocks by name.

import type { Database, Statement } from 'better-sqlite3'
import { readFileSync } from 'node:fs'

export type Value = string | number | Uint8Array | null
export type Params = Readonly<Record<string, Value>>

/** The blocks of one .sql file. Columns come back in camelCase. */
export interface Queries {
  // The caller names the row's type beside the query's name: the SQL is the only other witness.
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters
  get<Row>(name: string, params?: Params): Row | null
  all<Row>(name: string, params?: Params): Row[]
  /** The values of each row in the order of the columns: for thousands of rows, which as objects cost more than their query. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters
  tuples<Tuple extends readonly Value[]>(name: string, params?: Params): Tuple[]
  /** The number of rows changed. */
  run(name: string, params?: Params): number
}

/** The queries of `<area>.sql`, which lies beside this file. To prepare all of them at each start would take longer than to open the database. */
export function prepareQueries(db: Database, area: string): Queries {
  const blocks = blocksOf(area)
  const statements = new Map<string, Prepared>()
  const named = (name: string) => {
    const known = statements.get(name)
    if (known) return known
    const sql = blocks.get(name)
    if (sql === undefined) throw new Error(`${area}.sql has no query named ${name}`)
    const made = prepare(db, sql)
    statements.set(name, made)
    return made
  }
  return {
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters
    get: <Row>(name: string, params: Params = {}) => {
      const { statement, columns } = named(name)
      const values = statement.get(params)
      return values ? (toRow(columns, values) as Row) : null
    },
    all: <Row>(name: string, params: Params = {}) => {
      const { statement, columns } = named(name)
      return statement.all(params).map((values) => toRow(columns, values) as Row)
    },
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters
    tuples: <Tuple extends readonly Value[]>(name: string, params: Params = {}) =>
      named(name).statement.all(params) as readonly Value[][] as unknown as Tuple[],
    run: (name, params = {}) => named(name).statement.run(params).changes,
  }
}

const areas = new Map<string, ReadonlyMap<string, string>>()

/** The files do not change while the program runs. */
function blocksOf(area: string): ReadonlyMap<string, string> {
  const known = areas.get(area)
  if (known) return known
  const blocks = namedBlocks(readFileSync(new URL(`./${area}.sql`, import.meta.url), 'utf8'))
  areas.set(area, blocks)
  return blocks
}

/** Splits at lines `-- query: name`; what stands before the first is a comment for readers. */
export function namedBlocks(text: string): Map<string, string> {
  const blocks = new Map<string, string>()
  for (const part of text.split(/^-- query: */m).slice(1)) {
    const [, name = '', sql = ''] = /^(\S+)\s*\n([^]*)$/.exec(part) ?? []
    if (name === '' || sql.trim() === '') throw new Error(`a query without a name or without SQL: ${part.slice(0, 60)}`)
    if (blocks.has(name)) throw new Error(`two queries are named ${name}`)
    blocks.set(name, sql.trim())
  }
  return blocks
}

interface Prepared {
  readonly statement: Statement<[Params], Value[]>
  readonly columns: readonly string[]
}

function prepare(db: Database, sql: string): Prepared {
  const statement = db.prepare<[Params], Value[]>(sql)
  if (!statement.reader) return { statement, columns: [] }
  const columns = statement
    .columns()
    .map(({ name }) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()))
  return { statement: statement.raw(), columns }
}

function toRow(columns: readonly string[], values: readonly Value[]): Record<string, Value> {
  const row: Record<string, Value> = {}
  for (let i = 0; i < columns.length; i++) row[columns[i] ?? ''] = values[i] ?? null
  return row
}
