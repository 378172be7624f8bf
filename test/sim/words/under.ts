import { rowsOf } from '../../../src/sim/rows.ts'
import { GROUPS } from '../../../src/sim/words/groups.ts'

/** The words that a table has directly below a path, for a family, in the order in which a device lists them. */
export function under(table: string, path: string, family: string): readonly string[] {
  const before = path === '' ? [] : path.split(' ')
  const words = rowsOf(table, GROUPS)
    .filter(({ path: words, families }) => families.includes(family) && before.every((word, i) => words[i] === word))
    .map(({ path: words }) => words[before.length] ?? '')
  return [...new Set(words)].filter((word) => word !== '').toSorted()
}
