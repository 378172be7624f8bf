// Tables without their help texts, as the page loads them first: the same rows, and with the texts the same help.

import { expect, test, vi } from 'vitest'
import { rowsOf } from '../../../src/sim/rows.ts'
import { helpFor } from '../../../src/sim/console-help.ts'
import { worldOf } from '../../../src/sim/start.ts'
import { step } from '../../../src/sim/step.ts'
import type { World } from '../../../src/sim/world.ts'
import type * as all from '../../../src/sim/words/all.ts'
import { helpOf, mapTables, withHelp, withoutHelp } from '../../../src/sim/words/columns.ts'
import { takeHelp } from '../../../src/sim/words/tables.ts'

vi.mock(import('../../../src/sim/words/all.ts'), async (original) => {
  const { TABLES, BLOCKS } = await original()
  const { mapTables, withoutHelp } = await import('../../../src/sim/words/columns.ts')
  return { TABLES: mapTables(TABLES, withoutHelp), BLOCKS, ABSENT: [] }
})
const { TABLES } = await vi.importActual<typeof all>('../../../src/sim/words/all.ts')
const tables = Object.entries(TABLES).flatMap(([kind, named]) =>
  Object.entries(named as Readonly<Record<string, string>>).map(
    ([name, table]) => [`${kind}: ${name}`, table] as const,
  ),
)

test('the parts of every table make it again, row by row', () => {
  const leanGroups = mapTables(TABLES, withoutHelp).groups
  for (const [name, table] of tables) {
    const full = rowsOf(table, TABLES.groups)
    const lean = withoutHelp(table)
    const withoutTexts = full.map((row) => ({ ...row, help: '' }))
    expect([name, ...rowsOf(lean, leanGroups)].map(asText)).toEqual([name, ...withoutTexts].map(asText))
    expect(rowsOf(withHelp(lean, helpOf(table)), TABLES.groups).map(asText)).toEqual(full.map(asText))
  }
})

const asText = (row: object | string): string => JSON.stringify(row)

test('a table without help texts has its words and flags alone', () => {
  const table = 'ntp      Configure NTP\n   server  Configure  it  {cr RX}\n     @peer\n\n  log  {...}\n'
  expect(withoutHelp(table)).toBe('ntp\n server  {cr RX}\n  @peer\n log  {...}')
  expect(helpOf(table)).toBe('Configure NTP\nConfigure  it\n\n')
})

test('a device that has answered without the texts shows them when they come', () => {
  const made = worldOf({ platform: 'c2911', hostname: 'R1', flash: ['c2900-universalk9-mz.SPA.151-4.M4.bin'] })
  if ('problems' in made) throw new Error(made.problems[0]?.message)
  const typed = ['enable', 'configure terminal', 'router ospf 1'].reduce<World[]>(
    (worlds, line) => [...worlds, step(worlds.at(-1) as World, line).world],
    [made.world],
  )
  const lists = () => typed.flatMap((world) => ['', 'ip ', 'show ', 'no area 1 '].map((line) => helpFor(world, line)))
  const before = lists()
  takeHelp(mapTables(TABLES, helpOf))
  const after = lists()
  expect(after.map(({ words }) => words)).toEqual(before.map(({ words }) => words))
  const printed = (list: typeof after): string => list.map(({ output }) => output).join('')
  expect(printed(before)).not.toContain('Specify a NSSA area')
  expect(printed(after)).toMatch(/^ {2}nssa +Specify a NSSA area$/m)
})
