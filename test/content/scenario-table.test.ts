// docs/scenarios.md: a row a scenario, the sum above, the reasons below.

import { expect, test } from 'vitest'
import type { Mutation } from '../../src/content/prove.ts'
import { scenarioTable } from '../../src/content/scenario-table.ts'
import { libraryWith, SCENARIO, scenario, scenarioRest } from './small-course.ts'

const library = libraryWith({
  [SCENARIO]: (scenario + scenarioRest)
    .replace('Save it', 'Save | it')
    .replace('expect="saved"', 'expect="saved,not-saved"'),
})
const mutation: Mutation = {
  mutants: 10,
  killed: 6,
  equivalent: 2,
  dontCare: [{ entry: 'without "write | memory"', because: 'it is *saved* already' }],
  survivors: 1,
}
const page = scenarioTable(library, new Map([['save', mutation]]), (id) => id === 'not-saved')

test('a row has what proves the scenario', () => {
  expect(page).toContain(
    '\n| `save` | Save \\| it | boot | easy | 5 | 4 | 2 | 3 | not-saved | 1 | 10 | 6 | 2 | 1 | 75 % |\n',
  )
})

test('the sum counts what could be told apart', () => {
  expect(page).toContain("**Total: 6 of 8 killed, 75 %** (10 mutants, 2 equivalent, 1 don't care).")
})

test('every mutant that may pass stands there with its reason', () => {
  expect(page).toContain('\n| `save` | without "write \\| memory" | it is \\*saved\\* already |\n')
  expect(scenarioTable(library, new Map(), () => false)).toContain('## Mutants that may pass\n\nNone.\n')
})
