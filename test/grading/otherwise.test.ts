// Every *Otherwise* that advises was run: over all wrong answers of the course.

import { expect, test } from 'vitest'

import { gradeScenario } from '../../src/grading/grade.ts'
import { shippedLibrary } from '../support/shipped-library.ts'
import { falseAdvice } from './advice.ts'

const library = await shippedLibrary()
const scenarios = [...library.scenarios.values()]
const graded = scenarios.flatMap((scenario) =>
  scenario.fails.map(({ lines }) => ({ scenario, graded: gradeScenario(scenario, lines) })),
)

test('what it advises takes no point, is no outage, and meets something that was missed', () => {
  expect(graded.length).toBeGreaterThan(300)
  expect(graded.flatMap(({ scenario, graded: one }) => falseAdvice(scenario, one))).toEqual([])
})

test('nine root causes in ten have one', () => {
  const roots = graded.flatMap(({ graded: { report } }) => report.diagnoses.slice(0, 1))
  expect(roots.filter(({ otherwise }) => otherwise !== '').length / roots.length).toBeGreaterThan(0.9)
})
