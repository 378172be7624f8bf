// The names of criteria, for pages about many scenarios.

import { expect, test } from 'vitest'

import { criterionLabels } from '../../src/web/criterion-labels.ts'
import { startApp } from '../support/app.ts'

test('are those of the rubric, which is read once for each scenario', async () => {
  const { library } = await startApp()
  const [one, other] = [...library.scenarios.values()]
  if (!one || !other) throw new Error('the course has too few scenarios')
  let reads = 0
  const counted = {
    get rubric() {
      reads += 1
      return one.rubric
    },
  }
  const expected = one.rubric.criteria.map(({ id, label }) => ({ id, label }))
  expect(criterionLabels(counted)).toEqual(expected)
  expect(criterionLabels(counted)).toEqual(expected)
  expect(reads).toBe(1)
  expect(criterionLabels(other)).toEqual(other.rubric.criteria.map(({ id, label }) => ({ id, label })))
})
