// A scenario's transcripts prove it: what each must earn, and what is said when it does not.

import { expect, test } from 'vitest'
import type { Scenario } from '../../src/content/library.ts'
import { proveScenario } from '../../src/content/prove.ts'
import { gradeScenario } from '../../src/grading/grade.ts'
import type { Graded, Report } from '../../src/grading/report.ts'
import { parseRubric } from '../../src/grading/rubric.ts'
import { worldOf } from '../../src/sim/start.ts'
import { libraryWith } from './small-course.ts'

const scenario = libraryWith().scenarios.get('save') as Scenario
const graded = (changes: Partial<Report>): Graded => {
  const criterion = {
    id: 'saved',
    label: 'Saved',
    met: false,
    points: 0,
    maxPoints: 4,
    required: true,
    fatal: false,
    reason: 'startup-config is empty',
    lines: [],
  }
  const report: Report = {
    scenario: 'save',
    rev: 1,
    seed: null,
    outcome: 'failed',
    score: 0,
    maxScore: 4,
    warnings: [],
    criteria: [criterion],
    diagnoses: [],
    repair: null,
    ...changes,
  }
  return { report, run: { events: [], transcript: [] } as Partial<Graded['run']> as Graded['run'] }
}
const passed = graded({ outcome: 'passed', score: 4, criteria: [] })

test('a scenario whose transcripts earn what they say has no findings', () => {
  expect(proveScenario(scenario, (_, text) => (text.includes('write') ? passed : graded({})))).toEqual([])
})

test('the first answer that passes must earn full marks, others need only pass', () => {
  const two = { ...scenario, passes: [...scenario.passes, { name: 'longer', lines: 'wr\n' }] }
  const findings = proveScenario(two, (_, text) =>
    text.includes('w') ? graded({ outcome: 'passed', score: 3 }) : graded({}),
  )
  expect(findings).toEqual([
    {
      transcript: { kind: 'pass', index: 0 },
      message: 'the first answer "write" must earn full marks, and it is passed, 3 of 4 points',
      help: 'it is shown as the solution: correct it or the rubric\nsaved 0/4 not met: startup-config is empty',
    },
  ])
})

test('an empty answer must not pass', () => {
  const findings = proveScenario({ ...scenario, fails: [] }, () => passed)
  expect(findings.map(({ transcript, message }) => [transcript.kind, message])).toEqual([
    ['empty', 'an empty answer must fail, and it is passed'],
  ])
})

test('what cannot be graded is a finding, with the reason', () => {
  const findings = proveScenario(scenario, () =>
    graded({ outcome: 'ungradable', warnings: ['the check "saved" broke'] }),
  )
  expect(findings.map(({ message }) => message)).toEqual([
    'the answer "write" must pass, and it is ungradable, 0 of 4 points',
    'the answer "nothing" must fail, and it is ungradable, 0 of 4 points',
    'an empty answer must fail, and it is ungradable',
  ])
  expect(findings[0]?.help).toContain('the check "saved" broke')
})

test('what a fail transcript expects may be an unmet criterion or a diagnosis', () => {
  const diagnosis = {
    id: 'not-saved',
    line: 1,
    message: 'nothing was saved',
    otherwise: 'it would stay',
    cause: true,
    see: [],
  }
  const both = {
    ...scenario,
    fails: [{ name: 'nothing', lines: 'enable\n', expect: ['saved', 'not-saved'], score: 0 }],
  }
  const grade = (diagnoses: Report['diagnoses']) => (_: unknown, text: string) =>
    text.includes('write') ? passed : graded({ diagnoses })
  expect(proveScenario(both, grade([diagnosis]))).toEqual([])
  expect(proveScenario(both, grade([])).map(({ message }) => message)).toEqual([
    'the answer "nothing" must show not-saved, and it found saved',
  ])
})

test('where an answer that should pass does not, the lines that the device refused are shown', () => {
  const grading = libraryWith()
  const start = worldOf({ platform: 'c2911', hostname: 'R1', flash: ['c2900-universalk9-mz.SPA.157-3.M8.bin'] })
  if (!('world' in start)) throw new Error('the start state is wrong')
  const parsed = parseRubric({ criteria: [{ id: 'renamed', check: 'hostname', name: 'R2', points: '4' }] })
  if (!('rubric' in parsed)) throw new Error('the rubric is wrong')
  const real = {
    ...(grading.scenarios.get('save') as Scenario),
    world: start.world,
    rubric: parsed.rubric,
    passes: [{ name: 'renamed', lines: 'enable\nhostname R2\nR1#show clok\n% Invalid input\n' }],
    fails: [],
  }
  const [finding] = proveScenario(real, gradeScenario)
  expect(finding?.message).toBe('the answer "renamed" must pass, and it is failed, 0 of 4 points')
  expect(finding?.help.split('\n').slice(2)).toEqual(
    expect.arrayContaining([
      "line 2 was refused: hostname R2 (% Invalid input detected at '^' marker.)",
      "line 3 was refused: show clok (% Invalid input detected at '^' marker.)",
    ]),
  )
  expect(finding?.help).toMatch(/\nline 4 was refused: % Invalid input \(/)
})
