// The tables of words as the page's simulator has them: a part at a time. What lacks one says which, and does the same once it is there.

import { execFileSync } from 'node:child_process'

import { expect, test, vi } from 'vitest'

import { rowsOf } from '../../../src/sim/rows.ts'
import type * as all from '../../../src/sim/words/all.ts'
import { joined, partsOf, type Part } from '../../../src/sim/words/parts.ts'
import { AbsentPart } from '../../../src/sim/absent.ts'
import { takePart } from '../../../src/sim/words/tables.ts'
import type { World } from '../../../src/sim/world.ts'
import { openTerminal } from '../../../src/sim/terminal.ts'
import { readTranscripts, startOf } from '../../support/transcripts.ts'
import { replay } from '../../support/replay.ts'

vi.mock(import('../../../src/sim/words/all.ts'), async (original) => {
  const { TABLES, BLOCKS } = await original()
  const { partsOf } = await import('../../../src/sim/words/parts.ts')
  return { TABLES: partsOf(TABLES).exec, BLOCKS, ABSENT: ['configuration', 'blocks'] as const }
})
const { TABLES } = await vi.importActual<typeof all>('../../../src/sim/words/all.ts')
const parts = partsOf(TABLES)

test('the parts make the tables again, no table is in two of them, and each has the groups that its rows need', () => {
  const all = joined(joined(parts.exec, parts.configuration), parts.blocks)
  expect({ ...all, groups: null }).toEqual({ ...TABLES, groups: null })
  for (const [name, group] of Object.entries(all.groups)) expect(group).toBe(TABLES.groups[name])
  const groups = Object.values(parts).flatMap((part) => Object.keys(part.groups))
  expect(groups).toHaveLength(new Set(groups).size)

  // Throws where a group is missing that a table puts in; those that a row leads to are looked up.
  const needed = (part: all.Tables, from: all.Tables): string[] =>
    Object.values(part)
      .flatMap((named: Readonly<Record<string, string>>) => Object.values(named))
      .flatMap((table) => rowsOf(table, from.groups))
      .flatMap(({ next }) => next ?? [])
      .filter((next) => from.groups[next] === undefined)
  expect(needed(parts.exec, parts.exec)).toEqual([])
  expect(needed(parts.configuration, joined(parts.exec, parts.configuration))).toEqual([])
  expect(needed(parts.blocks, all)).toEqual([])
})

const SESSIONS = ['show-version-c1941', 'router-password-recovery', 'archive-of-configurations'] as const

/** The start states as a server sends them: made where all tables are, and written out. */
const STARTS = `
  import { readTranscripts, startOf } from './test/support/transcripts.ts'
  const sessions = readTranscripts().filter(({ name }) => ${JSON.stringify(SESSIONS)}.includes(name))
  console.log(JSON.stringify(sessions.map((one) => [one.name, one.session, startOf(one)])))`
const sessions = JSON.parse(
  execFileSync(process.execPath, ['--input-type=module', '-e', STARTS], { encoding: 'utf8', maxBuffer: 50_000_000 }),
) as readonly (readonly [name: string, session: string, start: World])[]

/** Plays it from its beginning again with each part that it lacked, as the page does with a line. */
function played(wanted: string): { readonly lacked: readonly string[]; readonly agrees: boolean } {
  const [, session, start] = sessions.find(([name]) => name === wanted) ?? []
  if (session === undefined || !start) throw new Error(`no session ${wanted}`)
  const lacked: string[] = []
  for (;;) {
    try {
      const { played, expected } = replay(start, session)
      return { lacked, agrees: played === expected }
    } catch (error) {
      if (!(error instanceof AbsentPart)) throw error
      const part = error.part as Part
      lacked.push(part)
      takePart(part, parts[part])
    }
  }
}

test('the screen and the first prompt need nothing but EXEC', () => {
  for (const [name, , start] of sessions)
    expect([name, openTerminal(start, 0).output]).toEqual([name, expect.any(String)])
})

// They share the parts that were taken, so their order counts.
test('the first line needs configuration, and lines of EXEC and configuration nothing more', () => {
  expect(played(SESSIONS[0])).toEqual({ lacked: ['configuration'], agrees: true })
  expect(played(SESSIONS[1])).toEqual({ lacked: [], agrees: true })
})

test('no start state needs other blocks', () => {
  for (const one of readTranscripts()) startOf(one)
})

test('a line that opens another block needs them', () => {
  expect(played(SESSIONS[2])).toEqual({ lacked: ['blocks'], agrees: true })
})
