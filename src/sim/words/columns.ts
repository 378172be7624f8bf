// A table of words parted into what a line needs and the help texts that only `?` needs, and put together again.

import type { Tables } from './all.ts'

interface Parts {
  readonly indent: number
  readonly words: string
  readonly help: string
  /** With their braces; empty where there are none. */
  readonly flags: string
}

/** A table without help texts and without the blanks that align it. */
export function withoutHelp(table: string): string {
  const above: number[] = []
  return linesOf(table)
    .map(({ indent, words, flags }) => {
      while ((above.at(-1) ?? -1) >= indent) above.pop()
      const depth = above.push(indent) - 1
      return line(' '.repeat(depth) + words, flags)
    })
    .join('\n')
}

/** The help texts of a table, one line for each of its lines. */
export function helpOf(table: string): string {
  return linesOf(table)
    .map(({ help }) => help)
    .join('\n')
}

/** A table that has the help texts again. */
export function withHelp(table: string, help: string): string {
  const texts = help.split('\n')
  return linesOf(table)
    .map(({ indent, words, flags }, i) => line(' '.repeat(indent) + words, texts[i] ?? '', flags))
    .join('\n')
}

/** Puts what a function makes of each table in its place. */
export function mapTables(tables: Tables, change: (table: string, kind: keyof Tables, name: string) => string): Tables {
  const kinds = Object.entries(tables) as [keyof Tables, Readonly<Record<string, string>>][]
  return Object.fromEntries(
    kinds.map(([kind, named]) => [
      kind,
      Object.fromEntries(Object.entries(named).map(([name, table]) => [name, change(table, kind, name)])),
    ]),
  ) as unknown as Tables
}

const line = (...columns: readonly string[]): string => columns.filter((column) => column !== '').join('  ')

/** The lines of a table, each in its columns. */
export function linesOf(table: string): readonly Parts[] {
  return table
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => {
      const [words = '', ...columns] = text.trim().split(/ {2,}/)
      const flags = /^\{.*\}$/.test(columns.at(-1) ?? '') ? (columns.pop() ?? '') : ''
      return { indent: text.search(/\S/), words, help: columns.join('  '), flags }
    })
}
