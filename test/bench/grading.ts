// How fast attempts are graded: the shipped upgrade scenario, by its solution and by its wrong answers with their diagnoses.

import { gradeScenario } from '../../src/grading/grade.ts'
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
    row(
      'failing attempts, with diagnoses',
      graded(scenario.fails.map(({ lines }) => lines)),
    ),
  ]
}
