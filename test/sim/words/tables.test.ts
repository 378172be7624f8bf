import { describe, expect, test } from 'vitest'
import { argumentOf } from '../../../src/sim/arguments.ts'
import { rowsOf, type Row } from '../../../src/sim/rows.ts'
import { CONFIG_TABLES } from '../../../src/sim/words/config-tables.ts'
import { BLOCKS } from '../../../src/sim/words/blocks.ts'
import { INTERFACE_ROWS } from '../../../src/sim/words/interface.ts'
import { CLEAR } from '../../../src/sim/words/clear.ts'
import { EXEC, USER_EXEC } from '../../../src/sim/words/exec.ts'
import { GROUP_TOPICS, GROUPS } from '../../../src/sim/words/groups.ts'
import { SHOW } from '../../../src/sim/words/show.ts'
import { LINE_ROWS } from '../../../src/sim/words/line.ts'

/** Keywords in capitals. */
const CAPITALS = new Set(['BDI', 'BVI', 'GMPLS', 'HTTP', 'LISP', 'MFR', 'SHDSL', 'VDSL'])

/** Every table of words. */
const TABLES: Readonly<Record<string, string>> = {
  ...GROUPS,
  interface: INTERFACE_ROWS,
  ...CONFIG_TABLES,
  clear: CLEAR,
  exec: EXEC,
  'user exec': USER_EXEC,
  show: SHOW,
  line: LINE_ROWS,
  ...Object.fromEntries(BLOCKS.map(({ name, rows }) => [`of ${name}`, rows])),
}

describe.each(Object.entries(TABLES))('the table %s', (_, table) => {
  const rows: readonly Row[] = rowsOf(table, GROUPS)
  test('has rows, and names known arguments only', () => {
    expect(rows.length).toBeGreaterThan(0)
    const unknown = rows
      .map(({ path }) => path.at(-1) ?? '')
      .filter((word) => /^(?:[A-Z]{2,}$|[A-Z][.:]|<)/.test(word) && !CAPITALS.has(word) && !argumentOf(word))
    expect(unknown).toEqual([])
  })
  test('has one blank between the words of a help text', () => {
    expect(rows.filter(({ help }) => / {2}|[{}]/.test(help)).map(({ path }) => path.join(' '))).toEqual([])
  })
  test('has each word once for a family', () => {
    const seen = new Set<string>()
    const twice = rows.flatMap(({ path, families }) =>
      families.split('').flatMap((family) => {
        const key = `${family} ${path.join(' ')}`
        const known = seen.has(key)
        seen.add(key)
        return known ? [key] : []
      }),
    )
    expect(twice).toEqual([])
  })
  test('leads to groups that exist', () => {
    expect(rows.filter(({ next }) => next !== null && GROUPS[next] === undefined).map(({ next }) => next)).toEqual([])
  })
  test('has nothing below a row that leads to a group', () => {
    const leads = rows.filter(({ next }) => next !== null).map(({ path }) => path.join(' '))
    expect(leads.filter((start) => rows.some(({ path }) => path.join(' ').startsWith(`${start} `)))).toEqual([])
  })
  test('may end where it opens a block', () => {
    expect(
      rows
        .filter(({ opens, ends, rest }) => opens !== null && !ends && rest === 'none')
        .map(({ path }) => path.join(' ')),
    ).toEqual([])
  })
  test('opens blocks that exist', () => {
    const names = new Set(['config-if', 'config-line', ...BLOCKS.map(({ name }) => name)])
    expect(rows.filter(({ opens }) => opens !== null && !names.has(opens)).map(({ opens }) => opens)).toEqual([])
  })
})

test('no name of a group is in two topics', () => {
  const names = GROUP_TOPICS.flatMap((groups) => Object.keys(groups))
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})
