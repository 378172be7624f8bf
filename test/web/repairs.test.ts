// The pool that searches for repairs beside the thread that serves pages.

import { afterAll, expect, test } from 'vitest'
import { findRepair } from '../../src/grading/repair.ts'
import { gradeScenario } from '../../src/grading/grade.ts'
import { repairsOf } from '../../src/web/repairs.ts'
import { linesOf, scenarioOf, shippedLibrary } from '../support/shipped-library.ts'

const logged: unknown[] = []
const log = { error: (...said: unknown[]) => void logged.push(said) }
const repairs = repairsOf(log)
afterAll(() => repairs.close())

test('a failed attempt gets the repair that the search finds', async () => {
  const scenario = scenarioOf(await shippedLibrary(), 'upgrade-from-tftp')
  const lines = linesOf(scenario, 'answered-no')
  const here = findRepair(scenario, gradeScenario(scenario, lines))
  expect(here).not.toBeNull()
  expect(await repairs.find(scenario, lines)).toEqual(here)
  expect(logged).toEqual([])
})

test('a long attempt gets the verdict of a thread: what grading and the search for a new way make of it', async () => {
  const scenario = scenarioOf(await shippedLibrary(), 'upgrade-from-tftp')
  const passing = `${'show clock\n'.repeat(150)}${linesOf(scenario, null)}`
  const graded = gradeScenario(scenario, passing)
  expect(await repairs.grade(scenario, passing, {})).toEqual({ report: graded.report, route: null })
  expect(graded.report.outcome).toBe('passed')
})

test('a search that takes too long is given up: no repair, and the log says so', async () => {
  const scenario = scenarioOf(await shippedLibrary(), 'upgrade-from-tftp')
  const hasty = repairsOf(log, 0)
  expect(await hasty.find(scenario, linesOf(scenario, 'answered-no'))).toBeNull()
  expect(await hasty.grade(scenario, linesOf(scenario, 'answered-no'), {})).toBeNull()
  await hasty.close()
  expect(logged).toHaveLength(2)
})
