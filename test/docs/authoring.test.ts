// docs/authoring.md is true: the scenario it builds passes the check, and the problem it shows is the one that appears.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileCourse } from '../../src/content/compile.ts'
import { NO_PROOFS } from '../../src/content/proofs.ts'
import { problemText } from '../../src/content/problem-text.ts'
import { diagnosisIds } from '../../src/grading/diagnose.ts'
import { gradeScenario } from '../../src/grading/grade.ts'
import { parseRubric } from '../../src/grading/rubric.ts'
import { worldOf } from '../../src/sim/start.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const guide = read('docs/authoring.md')
const whole = /^````markdown\n([\s\S]*?)^````$/m.exec(guide)?.[1] ?? ''
const PATH = 'c/p/file-transfer/scenarios/spare-router.md'

function problemsOf(scenario: string): string[] {
  const files = new Map([
    ['c/course.md', '---\nid: c\ntitle: C\nparts: [{ id: p, title: P, chapters: [file-transfer] }]\n---\n\nWelcome.\n'],
    ['c/blueprints.yaml', read('content/ccna-200-301/blueprints.yaml')],
    [
      'c/p/file-transfer/chapter.md',
      '---\nid: file-transfer\ntitle: Files\nlevel: beginner\nupdated: 2026-05-04\nchecked: 2026-05-04\nobjectives: []\nrequires: []\nstub: true\n---\n\n## Objectives\n\n- Copy.\n',
    ],
    [PATH, scenario],
  ])
  const { problems } = compileCourse(files, {
    grading: { worldOf, parseRubric, diagnosisIds, gradeScenario },
    proofs: NO_PROOFS,
  })
  return problems.map((problem) => problemText(problem, files.get(problem.at.file)))
}

test('the whole file has no problem', () => {
  expect(problemsOf(whole)).toEqual([])
})

test('without the criterion for the port, the slip that the guide shows still passes', () => {
  const lacking = whole
    .replace(/^ {2}- \{ id: open.*\n/m, '')
    .replaceAll(',open"', '"')
    .replace(
      /^```ios fail "the port forgotten"[\s\S]*?^```\n/m,
      '```ios fail "nothing" expect="named" score=0\nshow version\n```\n',
    )
  const shown = /^```\n(spare-router\.md:\d+:1: a slip[\s\S]*?)^```$/m.exec(guide)?.[1] ?? ''
  const withoutPlace = (text: string): string =>
    text
      .replace(/^\S*spare-router\.md:\d+/, '')
      .replace(/^ +\d+ \|/m, '|')
      .replace(/^ +\|/m, '|')
      .trim()
  const slips = problemsOf(lacking).filter((text) => text.includes('a slip in the solution still passes'))
  expect(slips.map(withoutPlace)).toContain(withoutPlace(shown))
  expect(slips).toHaveLength(6)
})

test('every step shows what stands in the whole file', () => {
  const [, host = '', address = ''] = /\{ name: (\w+), address: ([\d.]+) \}/.exec(whole) ?? []
  const drawn = whole.replaceAll('$name', host).replaceAll('$address', address)
  const steps = [...guide.slice(0, guide.indexOf('## The whole file')).matchAll(/^```yaml[^\n]*\n([\s\S]*?)^```$/gm)]
  expect(steps.length).toBeGreaterThan(3)
  for (const [, step = ''] of steps) {
    for (const line of step.split('\n')) expect(`${drawn}\n${whole}`).toContain(line.trim())
  }
})
