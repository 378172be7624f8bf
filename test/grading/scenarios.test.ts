// The transcripts of the course's scenarios: what must pass passes, what must fail shows what its author says.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { warningText } from '../../src/grading/report.ts'
import { readScenarioFile } from '../../src/cli/scenario-file.ts'
import { gradeScenario } from '../../src/grading/grade.ts'

const content = fileURLToPath(new URL('../../content/', import.meta.url))
const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /scenarios\/[^/]+\.md$/.test(path),
)
const scenarios = await Promise.all(
  files.map(async (file) => {
    const { scenario, problems } = await readScenarioFile(content + file, readFileSync(content + file, 'utf8'))
    if (!scenario) throw new Error(problems.map(({ at, message }) => `${at.file}:${at.line}: ${message}`).join('\n'))
    return scenario
  }),
)

/** `goal-missed` says that no mistake has a name; an author need not say so. */
const named = (ids: readonly string[]): readonly string[] => ids.filter((id) => id !== 'goal-missed')

/** Who changes the port of their own session is told that it is gone, or that nobody answers there: that is part of the task. */
const isAboutSession = (warning: string): boolean =>
  /^Lines? \d+(?: to \d+)?: (the session over \S+ is gone; @connect opens a new one, .*|the device does not answer on that interface)$/.test(
    warning,
  )

describe.each(scenarios)('$id', (scenario) => {
  test('there are at least two ways to pass and four to fail', () => {
    expect(scenario.passes.length).toBeGreaterThanOrEqual(2)
    expect(scenario.fails.length).toBeGreaterThanOrEqual(4)
  })

  test.each(scenario.passes)('passes: $name', ({ lines }) => {
    const { report } = gradeScenario(scenario, lines)
    expect(report).toMatchObject({ outcome: 'passed', score: report.maxScore, diagnoses: [] })
    // A remark on a right answer is no reproach.
    expect(
      report.warnings
        .filter((warning) => typeof warning === 'string' || warning.kind !== 'not-simulated')
        .map(warningText)
        .filter((warning) => !warning.startsWith('Noticed on the way: ') && !isAboutSession(warning)),
    ).toEqual([])
  })

  test.each(scenario.fails)('fails: $name', ({ lines, expect: expected, score }) => {
    const { report } = gradeScenario(scenario, lines)
    expect(report.diagnoses).not.toEqual([])
    const found = [...report.criteria.filter(({ met }) => !met), ...report.diagnoses].map(({ id }) => id)
    expect(report).toMatchObject({ outcome: 'failed', score })
    expect(found).toEqual(expect.arrayContaining([...expected]))
    // Every cause is one that the author names; what follows from another one may be named, too.
    const causes = report.diagnoses.filter(({ cause }) => cause).map(({ id }) => id)
    expect(causes).not.toEqual([])
    expect(named(expected)).toEqual(expect.arrayContaining([...named(causes)]))
  })

  test('an empty answer does not pass', () => {
    const { report } = gradeScenario(scenario, '')
    expect(report).toMatchObject({ outcome: 'failed' })
    expect(report.diagnoses.map(({ line }) => line)).toContain(null)
    // What was to be kept is still there, and nothing else is earned.
    expect(100 * report.score).toBeLessThanOrEqual(10 * report.maxScore)
  })
})

test('a port that two criteria ask for is named once', () => {
  const scenario = scenarios.find(({ id }) => id === 'restore-by-scp')
  const fail = scenario?.fails.find(({ name }) => name === 'one port left shut')
  if (!scenario || !fail) throw new Error('the scenario restore-by-scp has no such transcript any more')
  const [found] = gradeScenario(scenario, fail.lines).report.diagnoses
  expect(found?.message).toMatch(/^GigabitEthernet0\/\d of \w+ is still shut down\./)
})
