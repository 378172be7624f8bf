// What the criteria of scenarios are called. A library keeps the rubrics of a few chapters as values and makes the others anew of their bytes; the page of
// a class names criteria of all chapters.

import type { Scenario } from '../content/library.ts'

type Criterion = Pick<Scenario['rubric']['criteria'][number], 'id' | 'label'>

const kept = new WeakMap<Pick<Scenario, 'rubric'>, readonly Criterion[]>()

/** The criteria of a scenario by their names, in the order of its rubric, which is read once. */
export function criterionLabels(scenario: Pick<Scenario, 'rubric'>): readonly Criterion[] {
  const known = kept.get(scenario)
  if (known) return known
  const criteria = scenario.rubric.criteria.map(({ id, label }) => ({ id, label }))
  kept.set(scenario, criteria)
  return criteria
}
