// The tables of words of each mode, read when first needed.

import { AbsentPart, forgetAtMore, forgottenAtMore } from '../absent.ts'
import { rowsOf, type Row } from '../rows.ts'
import { ABSENT, TABLES, type Tables } from './all.ts'
import { mapTables, withHelp } from './columns.ts'
import { joined, partOfBlock, type Part } from './parts.ts'

/** As they were loaded, and with the help texts that are here. */
let loaded = TABLES
let tables = TABLES
let help: Tables | null = null
const absent = new Set<Part>(ABSENT)

/** A memory of what was made of the tables. It is emptied when they get more. */
export function keptOfTables<K, V>(): Map<K, V> {
  const map = new Map<K, V>()
  forgottenAtMore(() => map.clear())
  return map
}

/** Gives the tables the help texts that they were loaded without. Nothing but `?` shows the difference. */
export function takeHelp(texts: Tables): void {
  help = texts
  tables = helped(loaded)
  forgetAtMore()
}

/** Gives the tables a part that they were loaded without. */
export function takePart(part: Part, words: Tables): void {
  if (!absent.delete(part)) return
  loaded = joined(loaded, words)
  tables = joined(tables, helped(words))
}

const helped = (some: Tables): Tables =>
  mapTables(some, (table, kind, name) => (help ? withHelp(table, help[kind][name] ?? '') : table))

function need(part: Part): void {
  if (absent.has(part)) throw new AbsentPart(part)
}

const rows = keptOfTables<string, readonly Row[]>()
function remembered(name: string, make: () => readonly Row[]): readonly Row[] {
  let found = rows.get(name)
  if (!found) rows.set(name, (found = make()))
  return found
}
const read = (named: Readonly<Record<string, string>>, family: string): readonly Row[] =>
  Object.values(named).flatMap((table) => rowsOf(table, tables.groups, family))

// Without a family, the rows of all families.

/** The words of privileged EXEC. */
export const privilegedRows = (family = ''): readonly Row[] =>
  remembered(`privileged ${family}`, () => read(tables.privileged, family))
/** The words of user EXEC. */
export const userRows = (family = ''): readonly Row[] =>
  remembered(`user ${family}`, () => [
    ...privilegedRows(family).filter(({ user }) => user),
    ...read(tables.user, family),
  ])
/** The words of global configuration. */
export const globalRows = (family = ''): readonly Row[] =>
  remembered(`global ${family}`, () => {
    need('configuration')
    return read(tables.global, family)
  })
/** The words of a block that are real, simulated or not. */
export const rowsOfBlock = (name: string, family = ''): readonly Row[] =>
  remembered(`block ${family} ${name}`, () => {
    // Other blocks have groups of it, too.
    need('configuration')
    need(partOfBlock(name))
    return rowsOf(tables.blocks[name] ?? '', tables.groups, family)
  })
/** The rows of a group. */
export const rowsOfGroup = (name: string, family = ''): readonly Row[] =>
  rowsOf(tables.groups[name] ?? '', tables.groups, family)
