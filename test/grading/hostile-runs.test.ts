// Forms whose lines multiply each other's work: each is stopped by the work that was counted, never by a clock.

import { describe, expect, test } from 'vitest'

import { gradeScenario } from '../../src/grading/grade.ts'
import { COSTLIEST_ATTEMPT, findRepair } from '../../src/grading/repair.ts'
import { warningText } from '../../src/grading/report.ts'
import { MOST_STEPS } from '../../src/grading/limits.ts'
import { run } from '../../src/grading/run.ts'
import { MOST_FILTER_STEPS } from '../../src/sim/work.ts'
import { BIG, FORMS, many } from '../support/hostile-forms.ts'
import { scenarioOf, shippedLibrary } from '../support/shipped-library.ts'

const library = await shippedLibrary()
const scenario = scenarioOf(library, 'upgrade-from-tftp')

describe('an attempt has a budget of work', () => {
  test.each(FORMS)('%s', (_, lines, cut) => {
    const done = run(scenario.world, lines.join('\n'))
    expect(done.cutShort !== null).toBe(cut)
    // The line that used it up is the last; a filter is stopped under way.
    expect(done.spent.at(-2) ?? 0).toBeLessThanOrEqual(MOST_STEPS)
    expect(done.spent.at(-1)).toBeLessThan(MOST_STEPS + 1.5 * MOST_FILTER_STEPS)
    expect(done.transcript.reduce((sum, { output }) => sum + output.length, 0)).toBeLessThan(400_000)
    const said = done.warnings.filter(({ text }) => text.startsWith('These lines take too long: after line '))
    expect(said).toHaveLength(cut ? 1 : 0)
    expect(done.spent).toHaveLength(done.worlds.length)
  })

  test('what was counted does not depend on what was run before', () => {
    const lines = [...BIG, 'write memory', '@power-cycle', '', 'enable', 'show running-config | include (a|b)*c'].join(
      '\n',
    )
    expect(run(scenario.world, lines).spent).toEqual(run(scenario.world, lines).spent)
  })

  test('a report says so in plain words, and no repair is searched for', () => {
    const { report, run: done } = gradeScenario(scenario, BIG.concat(many(200, () => 'show running-config')).join('\n'))
    expect(report.outcome).toBe('failed')
    const after = done.lines.length
    expect(report.warnings.map(warningText)).toContain(
      `These lines take too long: after line ${after} the rest was not run (${403 - after} of 403). Leave out what is shown over and over, and shorten what stands behind “|”.`,
    )
    const costly = gradeScenario(scenario, ['enable', ...many(100, () => 'show version')].join('\n'))
    expect(costly.run.spent.at(-1)).toBeGreaterThan(COSTLIEST_ATTEMPT)
    expect(findRepair(scenario, costly)).toBeNull()
  })

  test('nothing of the course comes near it', () => {
    const most = [...library.scenarios.values()].flatMap(({ world, passes, fails }) =>
      [...passes, ...fails].map(({ lines }) => run(world, lines).spent.at(-1) ?? 0),
    )
    expect(Math.max(...most)).toBeLessThan(MOST_STEPS / 2)
  })
})
