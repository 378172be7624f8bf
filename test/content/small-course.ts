// The smallest course that compiles, to be broken in one place by each test.

import { compileCourse } from '../../src/content/compile.ts'
import { NO_PROOFS } from '../../src/content/proofs.ts'
import type { Compiled } from '../../src/content/compile.ts'
import type { Grading } from '../../src/content/scenarios.ts'
import type { Graded } from '../../src/grading/report.ts'
import type { World } from '../../src/sim/world.ts'

export const CHAPTER = 'course/start/boot/chapter.md'
export const QUIZ = 'course/start/boot/quiz.md'
export const CARDS = 'course/start/boot/cards.md'
export const SCENARIO = 'course/start/boot/scenarios/save.md'
export const STARTS = 'course/start/starts.md'
export const COURSE = 'course/course.md'
export const BLUEPRINTS = 'course/blueprints.yaml'

export const blueprints = `- version: v1.1
  title: Version 1.1
  valid-from: 2024-08-20
  valid-to: 2027-02-02
  domains:
    - { id: '1.0', title: Fundamentals, weight: 100 }
  topics:
    - { id: '1.1', verb: explain, title: Routers }
    - { id: '1.2', verb: describe, title: Switches }
`

export const course = `---
id: small
title: A small course
parts:
  - id: start
    title: The start
    chapters: [boot]
---

Welcome.
`

/** A chapter with its front matter and any body. */
export function chapter(body: string, frontMatter = 'objectives: [v1.1:1.1]', id = 'boot'): string {
  return `---\nid: ${id}\ntitle: Booting\nlevel: beginner\nupdated: 2026-05-04\nchecked: 2026-05-04\n${frontMatter}\n---\n\n${body}`
}

export const choice = `:::choice{#first-stage}
What runs first?

- [x] POST
  > It tests the hardware.
- [ ] IOS {#ios-first}
  > It is loaded last.

> Hardware first.
:::
`

export const card = `:::card{#register}
Which register value is usual?

***

\`0x2102\`
:::
`

export const scenario = `---
id: save
title: Save it
objectives: [v1.1:1.1]
difficulty: easy
minutes: 5
pass-mark: 80
---

Save the configuration.

\`\`\`yaml start
platform: c2911
\`\`\`

\`\`\`yaml rubric
criteria:
  - { id: saved, check: saved, points: 4 }
\`\`\`

\`\`\`ios pass "write"
enable
write
\`\`\`

\`\`\`ios fail "nothing" expect="saved" score=0
enable
\`\`\`
`

/** What every scenario has beside its first answers: another way to pass, three to fail, three hints. */
export const scenarioRest = `
\`\`\`ios pass "at once"
write
\`\`\`

\`\`\`ios fail "only looked" expect="saved" score=0
show startup-config
\`\`\`

\`\`\`ios fail "left" expect="saved" score=0
exit
\`\`\`

:::hint
Where does it go?
:::

:::hint
To NVRAM.
:::

:::hint
Write it.
:::
`

export const smallCourse: Readonly<Record<string, string>> = {
  [BLUEPRINTS]: blueprints,
  [COURSE]: course,
  [CHAPTER]: chapter(
    '## Introduction\n\nA router starts.\n\n### Two stages\n\nThere are two.\n\n## Watch out\n\n### IOS runs first {#ios-first}\n\nPOST does.\n\n> IOS has a name.\n',
  ),
  [QUIZ]: choice,
  [CARDS]: card,
  [SCENARIO]: scenario + scenarioRest,
}

const world: World = { clock: 0, devices: {}, links: [], servers: {}, focus: 'Router', answers: {} }

/** A grader without a device: the line `write` saves, everything else does nothing. */
export const pretendGrading: Grading = {
  diagnosisIds: new Set(['not-saved', 'ios-first']),
  worldOf: (value) => {
    const given = value as Record<string, unknown>
    const unknown = Object.keys(given).filter((key) => !['platform', 'hostname', 'flash'].includes(key))
    const problems = unknown.map((key) => ({
      path: [key],
      message: `a start state has no "${key}"`,
      help: 'remove the line',
    }))
    return problems.length > 0 ? { problems } : { world }
  },
  parseRubric: (value) => {
    const list = (value as { criteria: { id: string; check: string; points: string }[] }).criteria
    const problems = list.flatMap((each, index) =>
      each.check === 'saved'
        ? []
        : [
            {
              path: ['criteria', index, 'check'],
              message: `there is no check "${each.check}"`,
              help: 'use the check "saved"',
            },
          ],
    )
    if (problems.length > 0) return { problems }
    const rest = { required: true, fatal: false, label: 'Saved', fact: null, device: null, args: {} }
    return {
      rubric: { criteria: list.map(({ id, check, points }) => ({ id, check, points: Number(points), ...rest })) },
    }
  },
  gradeScenario: ({ id, rev, seed = null, rubric }, text) => {
    const saved = text.split('\n').includes('write')
    const maxScore = rubric.criteria.reduce((sum, each) => sum + each.points, 0)
    const criteria = rubric.criteria.map(({ id, label, points, required, fatal }) => ({
      id,
      label,
      required,
      fatal,
      met: saved,
      points: saved ? points : 0,
      maxPoints: points,
      reason: saved ? 'it was saved' : 'it was not saved',
      lines: [],
    }))
    const diagnoses =
      text.includes('enable') && !saved
        ? [
            {
              id: 'not-saved',
              line: null,
              message: 'nothing was saved',
              otherwise: 'it would stay',
              cause: false,
              see: [],
            },
          ]
        : []
    const score = saved ? maxScore : 0
    const report = {
      scenario: id,
      rev,
      seed,
      outcome: saved ? ('passed' as const) : ('failed' as const),
      score,
      maxScore,
      warnings: [],
      criteria,
      diagnoses,
      repair: null,
    }
    return {
      report,
      run: { start: world, world, events: [], transcript: [] } as Partial<Graded['run']> as Graded['run'],
    }
  },
}

/** Compiles the small course with some files replaced, added, or (null) removed. */
export function compileWith(
  changes: Readonly<Record<string, string | null>> = {},
  grading: Partial<Grading> = {},
  proofs: typeof NO_PROOFS | null = NO_PROOFS,
): Compiled {
  const files = new Map(Object.entries(smallCourse))
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) files.delete(path)
    else files.set(path, text)
  }
  return compileCourse(files, { grading: { ...pretendGrading, ...grading }, ...(proofs ? { proofs } : {}) })
}

/** The library of a course that must compile. */
export function libraryWith(changes: Readonly<Record<string, string | null>> = {}) {
  const { library, problems } = compileWith(changes)
  if (!library) throw new Error(`the course does not compile: ${JSON.stringify(problems, null, 2)}`)
  return library
}
