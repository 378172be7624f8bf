// Right answers with one slip in them: what the search finds for them passes, and it finds something for most.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gradeScenario } from '../../src/grading/grade.ts'
import { findRepair } from '../../src/grading/repair.ts'
import { shippedLibrary } from '../support/shipped-library.ts'

const library = await shippedLibrary()
const solutions = [...library.scenarios.values()].map((scenario) => ({
  scenario,
  lines: (scenario.passes[0]?.lines ?? '').replace(/\n$/, '').split('\n'),
}))

type Slip = (lines: readonly string[], at: number) => readonly string[]
const slips: Readonly<Record<string, Slip>> = {
  dropped: (lines, at) => lines.toSpliced(at, 1),
  'exchanged with its neighbour': (lines, at) => [
    ...lines.slice(0, at),
    ...lines.slice(at, at + 2).reverse(),
    ...lines.slice(at + 2),
  ],
  // Two letters change places, in the middle of the last word.
  misspelt: (lines, at) => {
    const line = lines[at] ?? ''
    const middle = line.length - Math.max(2, Math.floor((line.length - line.lastIndexOf(' ')) / 2))
    return middle < 0
      ? lines
      : lines.with(at, `${line.slice(0, middle)}${line[middle + 1]}${line[middle]}${line.slice(middle + 2)}`)
  },
}
const slip = fc.record({
  solution: fc.constantFrom(...solutions),
  name: fc.constantFrom(...Object.keys(slips)),
  at: fc.nat({ max: 40 }),
})

test('of one slip in a solution, the repair passes, and most slips have one', () => {
  let failed = 0
  let repaired = 0
  fc.assert(
    fc.property(slip, ({ solution: { scenario, lines }, name, at }) => {
      const slipped = slips[name]?.(lines, at % lines.length) ?? lines
      const graded = gradeScenario(scenario, `${slipped.join('\n')}\n`)
      if (graded.report.outcome !== 'failed') return
      failed++
      const repair = findRepair(scenario, graded)
      if (!repair) return
      repaired++
      expect(gradeScenario(scenario, `${repair.lines.join('\n')}\n`).report.outcome).toBe('passed')
      expect(repair.edits.length).toBeLessThanOrEqual(2)
    }),
    { numRuns: 150, seed: 4 },
  )
  expect(failed).toBeGreaterThan(30)
  expect(repaired / failed).toBeGreaterThan(0.6)
})
