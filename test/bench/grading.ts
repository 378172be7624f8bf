// How fast attempts are graded: the shipped upgrade scenario, by its solution and by its wrong answers with their diagnoses; and
// how long the search for a repair takes, over every wrong answer of the course.

import type { Scenario } from '../../src/content/library.ts'
import { gradeScenario } from '../../src/grading/grade.ts'
import { findRepair } from '../../src/grading/repair.ts'
import { run } from '../../src/grading/run.ts'
import { loadContent } from '../../src/load-content.ts'
import { perSecond, type Row } from './row.ts'

export async function bench(): Promise<Row[]> {
  const { library } = await loadContent('content')
  const scenario = library?.scenarios.get('upgrade-from-tftp')
  const solution = scenario?.passes[0]?.lines
  if (!scenario || solution === undefined) throw new Error('the content has problems: run drillmark check')
  const floor = perSecond(() => {
    run(scenario.world, solution)
    return 1
  })
  const graded = (texts: readonly string[]): number =>
    perSecond(() => {
      for (const text of texts) gradeScenario(scenario, text)
      return texts.length
    })
  const row = (name: string, value: number): Row => ({ name, value, unit: '/s', floor, ratio: floor / value })
  return [
    row(`a passing attempt of ${solution.trimEnd().split('\n').length} lines, with its report`, graded([solution])),
    row('failing attempts, with diagnoses', graded(scenario.fails.map(({ lines }) => lines))),
    ...repaired([...(library?.scenarios.values() ?? [])]),
  ]
}

/** Every wrong answer of the course with its repair, each the best of three searches: a busy machine only ever slows. */
function repaired(scenarios: readonly Scenario[]): Row[] {
  const fails = scenarios.flatMap((scenario) => scenario.fails.map(({ lines }) => ({ scenario, lines })))
  let found = 0
  const times = fails.map(({ scenario, lines }) => {
    let best = Infinity
    for (let round = 0; round < 3; round++) {
      const start = performance.now()
      const repair = findRepair(scenario, gradeScenario(scenario, lines))
      best = Math.min(best, performance.now() - start)
      if (round === 0 && repair) found++
    }
    return best
  })
  times.sort((a, b) => a - b)
  const sum = times.reduce((all, time) => all + time, 0)
  return [
    {
      name: `failing attempts with repair, all ${times.length} of the course: mean`,
      value: sum / times.length,
      unit: 'ms',
    },
    { name: 'the same: p99', value: times[Math.ceil(0.99 * times.length) - 1] ?? 0, unit: 'ms' },
    { name: 'of them with a repair', value: (100 * found) / times.length, unit: '%' },
  ]
}
