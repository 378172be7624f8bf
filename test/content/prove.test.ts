// A scenario's transcripts prove it: what each must earn, and what is said when it does not.

import { expect, test } from 'vitest'
import type { Scenario } from '../../src/content/library.ts'
import { mutationScore, proveScenario } from '../../src/content/prove.ts'
import { diagnosisIds } from '../../src/grading/diagnose.ts'
import { gradeScenario, outcomeOf } from '../../src/grading/grade.ts'
import { mutantsOf } from '../../src/grading/mutate.ts'
import type { Graded, Report } from '../../src/grading/report.ts'
import { parseRubric } from '../../src/grading/rubric.ts'
import { run } from '../../src/grading/run.ts'
import { worldOf } from '../../src/sim/start.ts'
import { compileWith, libraryWith, SCENARIO } from './small-course.ts'

const scenario = libraryWith().scenarios.get('save') as Scenario
const problemsOf = (...args: Parameters<typeof proveScenario>) => proveScenario(...args).problems
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
  const { world } = scenario
  return { report, run: { start: world, world, events: [], transcript: [] } as Partial<Graded['run']> as Graded['run'] }
}
const passed = graded({ outcome: 'passed', score: 4, criteria: [] })

test('a scenario whose transcripts earn what they say has no problems', () => {
  expect(problemsOf(scenario, (_, text) => (text.includes('write') ? passed : graded({})))).toEqual([])
})

test('the first answer that passes must earn full marks, others need only pass', () => {
  const two = {
    ...scenario,
    passes: [
      { name: 'write', lines: 'write\n' },
      { name: 'longer', lines: 'wr\n' },
    ],
  }
  const problems = problemsOf(two, (_, text) =>
    text.startsWith('wr') ? graded({ outcome: 'passed', score: 3 }) : graded({}),
  )
  expect(problems).toEqual([
    {
      at: { kind: 'pass', index: 0 },
      message: 'the first answer "write" must earn full marks, and it is passed, 3 of 4 points',
      help: 'it is shown as the solution: correct it or the rubric\nsaved 0/4 not met: startup-config is empty',
    },
  ])
})

test('an empty answer must not pass', () => {
  const problems = problemsOf({ ...scenario, fails: [] }, () => passed)
  expect(problems.map(({ at, message }) => [at.kind, message])).toEqual([
    ['file', 'an empty answer must fail, and it is passed'],
  ])
})

test('what cannot be graded is a problem, with the reason', () => {
  const problems = problemsOf(scenario, () => graded({ outcome: 'ungradable', warnings: ['the check "saved" broke'] }))
  expect(problems.map(({ message }) => message)).toEqual([
    'the answer "write" must pass, and it is ungradable, 0 of 4 points',
    'the answer "at once" must pass, and it is ungradable, 0 of 4 points',
    'the answer "nothing" must fail, and it is ungradable, 0 of 4 points',
    'the answer "only looked" must fail, and it is ungradable, 0 of 4 points',
    'the answer "left" must fail, and it is ungradable, 0 of 4 points',
    'an empty answer must fail, and it is ungradable',
  ])
  expect(problems[0]?.help).toContain('the check "saved" broke')
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
    fails: [
      { name: 'nothing', lines: 'enable\n', expect: ['saved', 'not-saved'], score: 0 },
      ...scenario.fails.slice(1),
    ],
  }
  const grade = (diagnoses: Report['diagnoses']) => (_: unknown, text: string) =>
    text.includes('write') ? passed : graded({ diagnoses: text.includes('enable') ? diagnoses : [] })
  expect(problemsOf(both, grade([diagnosis]))).toEqual([])
  expect(problemsOf(both, grade([])).map(({ message }) => message)).toEqual([
    'the answer "nothing" must show not-saved, and it found saved',
  ])
})

test('a cause that the report shows and the author does not name is a problem; a consequence is none, nor is a goal without a name', () => {
  const diagnosis = {
    id: 'not-saved',
    line: 1,
    message: 'Nothing was saved.',
    otherwise: 'It would stay.',
    cause: true,
    see: [],
  }
  const grade = (changes: Partial<typeof diagnosis>) => (_: unknown, text: string) =>
    text.includes('write')
      ? passed
      : graded({ diagnoses: text.includes('enable') ? [{ ...diagnosis, ...changes }] : [] })
  const [problem, ...others] = problemsOf(scenario, grade({}))
  expect(others).toEqual([])
  expect(problem).toEqual({
    at: { kind: 'fail', index: 0 },
    message: 'the answer "nothing" shows not-saved as a cause too, and expect= does not name it',
    help: 'name it, or correct the answer: a learner reads this first\nnot-saved: Nothing was saved.',
  })
  expect(problemsOf(scenario, grade({ cause: false }))).toEqual([])
  expect(problemsOf(scenario, grade({ id: 'goal-missed' }))).toEqual([])
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
    passes: [
      { name: 'renamed', lines: 'enable\nhostname R2\nR1#show clok\n% Invalid input\n' },
      { name: 'too', lines: '' },
    ],
    fails: [],
  }
  const problem = problemsOf(real, gradeScenario).find(({ at }) => at.kind === 'pass')
  expect(problem?.message).toBe('the answer "renamed" must pass, and it is failed, 0 of 4 points')
  expect(problem?.help.split('\n').slice(2)).toEqual(
    expect.arrayContaining([
      "line 2 was refused: hostname R2 (% Invalid input detected at '^' marker.)",
      "line 3 was refused: show clok (% Invalid input detected at '^' marker.)",
    ]),
  )
  expect(problem?.help).toMatch(/\nline 4 was refused: % Invalid input \(/)
})

// From here on with the real device and the real grader.

const RENAME = `---
id: rename
title: Rename it
objectives: []
difficulty: easy
minutes: 5
pass-mark: 80
---

Call it $host, and save.

\`\`\`yaml parameters
host: [BR1, EDGE4]
\`\`\`

\`\`\`yaml start
platform: c2911
hostname: R1
flash: [c2900-universalk9-mz.SPA.157-3.M8.bin]
startup-config: hostname R1
\`\`\`

\`\`\`yaml rubric
criteria:
  - { id: renamed, check: hostname, name: $host, points: 2, required: true }
  - { id: kept, check: boots-configured, line: hostname $host, points: 2, required: true }
\`\`\`

\`\`\`ios pass "renamed"
enable
configure terminal
hostname $host
end
write memory
show version
\`\`\`

\`\`\`ios pass "with do"
enable
conf t
hostname $host
do write memory
\`\`\`

\`\`\`ios fail "not saved" expect="not-saved,kept" score=2
enable
configure terminal
hostname $host
\`\`\`

\`\`\`ios fail "at the wrong prompt" expect="wrong-mode,renamed,kept" score=0
enable
hostname $host
write memory
\`\`\`

\`\`\`ios fail "nothing" expect="renamed,kept" score=0
enable
\`\`\`

:::hint
Where?
:::

:::hint
In global configuration.
:::

:::hint
\`hostname $host\`
:::
`
const real = { worldOf, parseRubric, diagnosisIds, gradeScenario }
const compileReal = (text: string) => compileWith({ [SCENARIO]: text }, real)
const saidOf = (text: string) =>
  compileReal(text).problems.map(({ at, message }) => `${at.line}:${at.column}: ${message}`)

test('a rubric that bites: every mutant of the solution fails, or leaves the same state', () => {
  const { problems, library, mutations } = compileReal(RENAME)
  expect(problems).toEqual([])
  const mutation = mutations.get('rename')
  // Dropping or moving "show version", and "end" (saving is not possible before it) are all that is left.
  expect(mutation).toMatchObject({ survivors: 0, dontCare: [] })
  expect(mutation?.equivalent).toBe(2)
  expect(mutation?.killed).toBe((mutation?.mutants ?? 0) - 2)
  expect(mutationScore(mutations.values())).toBe(100)
  expect(library?.scenarios.get('rename')?.passes[0]?.lines).toContain('hostname BR1')
})

test('a mutant ends as it does when it is graded from its first line on', () => {
  const made = compileReal(RENAME).library?.scenarios.get('rename') as Scenario
  const solution = run(made.world, made.passes[0]?.lines ?? '')
  const ended = mutantsOf(solution).map(({ lines }) => outcomeOf(made, solution, lines))
  expect(ended.map(({ outcome }) => outcome)).toContain('failed')
  for (const [i, { lines }] of mutantsOf(solution).entries()) {
    const { report, run: whole } = gradeScenario(made, lines)
    const { transcript, events } = ended[i]?.run ?? {}
    expect([lines, ended[i]?.outcome, transcript, events]).toEqual([
      lines,
      report.outcome,
      whole.transcript,
      whole.events,
    ])
  }
})

const WEAK = RENAME.replace(/ {2}- \{ id: kept.*\n/, '')
  .replace('score=2', 'score=0')
  .replaceAll('not-saved,kept', 'line-refused,renamed')
  .replaceAll('renamed,kept', 'renamed')
  .replace('hostname $host\n```\n\n```ios fail "at', 'hostname\n```\n\n```ios fail "at')

test('a mutant that passes and leaves another state is a problem at its line, with the entry to paste', () => {
  const { problems } = compileReal(WEAK)
  const line = WEAK.split('\n').indexOf('write memory') + 1
  const found = problems.find(({ message }) => message.includes('without "write memory"'))
  expect(found?.at).toEqual({ file: SCENARIO, line, column: 1 })
  expect(found?.message).toBe('a slip in the solution still passes: without "write memory"')
  expect(found?.help).toBe(
    'make the rubric fail it; if it may pass, say why in ```yaml dont-care:\n- { drop: "write memory", because: "…" }',
  )
})

test('what the author lists with a reason may pass, in every variant, and lowers the score', () => {
  const entries = compileReal(WEAK).problems.flatMap(
    ({ help }) => /^- .*$/m.exec(help)?.[0].replace('…', 'nothing is to be saved') ?? [],
  )
  const listed = `${WEAK}\n\`\`\`yaml dont-care\n${entries.join('\n')}\n\`\`\`\n`
  const { problems, mutations, library } = compileReal(listed)
  expect(problems).toEqual([])
  expect(mutations.get('rename')?.dontCare).toContainEqual({
    entry: 'without "write memory"',
    because: 'nothing is to be saved',
  })
  expect(mutationScore(mutations.values())).toBeLessThan(100)
  expect(library?.scenarios.get('rename')?.dontCare).toContainEqual({
    kind: 'drop',
    line: 'write memory',
    with: null,
    to: null,
    after: null,
    because: 'nothing is to be saved',
  })
})

test('an entry that no mutant needs any more is a problem', () => {
  const listed = `${RENAME}\n\`\`\`yaml dont-care\n- { drop: "show version", because: "it only looks" }\n- { drop: "end", because: "x" }\n\`\`\`\n`
  const line = listed.split('\n').indexOf('```yaml dont-care') + 1
  expect(saidOf(listed)).toEqual([
    `${line + 1}:3: no mutant that passes is like this: drop "show version"`,
    `${line + 2}:3: no mutant that passes is like this: drop "end"`,
  ])
})

test('every variant is proven: what only another seed shows is said with the seed and its values', () => {
  const text = RENAME.replace('hostname $host\ndo write', 'hostname BR1\ndo write')
  const { problems } = compileReal(text)
  const line = text.split('\n').indexOf('```ios pass "with do"') + 1
  expect(problems.map(({ at, message }) => [at.line, message])).toEqual([
    [
      line,
      expect.stringMatching(/^the answer "with do" must pass, and it is failed, 0 of 4 points, with the seed \d+$/),
    ],
  ])
  expect(problems[0]?.help).toMatch(/\nwith the seed \d+: \$host is EDGE4$/)
})

test('a rubric that bites with its first values only: the mutants of a variant show it', () => {
  const text = RENAME.replace(
    'host: [BR1, EDGE4]',
    'site:\n  - { host: BR1, kept: hostname BR1 }\n  - { host: EDGE4, kept: interface GigabitEthernet0/0 }',
  )
    .replace('line: hostname $host', 'line: $kept')
    .replace(
      /```ios fail "not saved"[\s\S]*?```\n/,
      '```ios fail "only looked" expect="renamed" score=2\nshow version\n```\n',
    )
  const { problems } = compileReal(text)
  const line = text.split('\n').indexOf('write memory') + 1
  expect(problems.map(({ at, message }) => `${at.line}: ${message}`)).toContainEqual(
    expect.stringMatching(
      new RegExp(`^${line}: a slip in the solution still passes: without "write memory", with the seed \\d+$`),
    ),
  )
})

test('an image of the rubric that nobody has is one problem, at its name', () => {
  const slip = 'c2900-universalk9-mz.SPA.157-3.M88.bin'
  const text = RENAME.replace(
    'criteria:\n',
    `criteria:\n  - { id: runs, check: runs-image, image: ${slip}, points: 1 }\n`,
  )
  const { problems } = compileReal(text)
  expect(problems.map(({ at, message }) => `${at.line}:${at.column}: ${message}`)).toEqual([
    `${text.split('\n').indexOf('criteria:') + 2}:36: neither the catalogue nor the start state has an image "${slip}"`,
  ])
  expect(problems[0]?.help).toContain('did you mean "c2900-universalk9-mz.SPA.157-3.M8.bin"?')
})

test('a value that the rubric asks for must be in the brief or on the network', () => {
  const hidden = RENAME.replace('Call it $host, and save.', 'Give it a better name, and save.').replace(
    'hostname: R1',
    'hostname: R1\nclock: 2026-05-04T09:00:00Z',
  )
  const criteria = hidden.split('\n').indexOf('criteria:') + 1
  const names = compileReal(hidden).problems
  expect(names.map(({ at, message }) => `${at.line}:${at.column}: ${message}`)).toEqual([
    `${criteria + 1}:37: the rubric asks for "BR1", and neither the brief nor the network shows it`,
    `${criteria + 2}:42: the rubric asks for "BR1", and neither the brief nor the network shows it`,
  ])
  expect(names[0]?.help).toBe('say it in the brief, or put it where a learner finds it: a file, a configuration')
})

test('an answer that nobody can read is a problem', () => {
  const asked = RENAME.replace(
    'criteria:\n',
    'criteria:\n  - { id: told, check: answered, question: image, accept: x.bin, points: 0 }\n',
  ).replace('and save.', 'and save. Which image runs? `@answer image NAME`')
  const line = asked.split('\n').indexOf('criteria:') + 2
  expect(saidOf(asked)).toEqual([`${line}:51: nobody can read the answer "x.bin" from this network`])
  expect(saidOf(asked.replace('x.bin', 'c2900-universalk9-mz.SPA.157-3.M8.bin'))).toEqual([])
})

test('a line of the solution that is not simulated is named as that', () => {
  const { problems } = compileReal(RENAME.replace('hostname $host\n', 'ip dhcp pool LAN\nhostname $host\n'))
  expect(problems.map(({ message }) => message)).toContain(
    'a slip in the solution still passes: without "ip dhcp pool LAN"; "ip dhcp pool LAN" is not simulated here',
  )
})
