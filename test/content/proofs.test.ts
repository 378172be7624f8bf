// Proofs that held are not run again; what a change concerns is, and what fails is said each time.

import { expect, test } from 'vitest'

import { compileCourse } from '../../src/content/compile.ts'
import type { Grading } from '../../src/content/scenarios.ts'
import { pretendGrading, SCENARIO, scenario, scenarioRest, smallCourse, STARTS } from './small-course.ts'

const OTHER = SCENARIO.replace('save.md', 'other.md')
const starts = (hostname: string) => `## edge\n\n\`\`\`yaml start\nplatform: c2911\nhostname: ${hostname}\n\`\`\`\n`
const text = scenario.replace('platform: c2911', 'base: edge') + scenarioRest
const course: Readonly<Record<string, string>> = {
  ...smallCourse,
  [STARTS]: starts('EDGE'),
  [SCENARIO]: text,
  [OTHER]: text.replace('id: save\n', 'id: other\n'),
}

/** An author's day: the proofs stay from one check to the next. */
function author() {
  const kept = new Map<string, string>()
  return (changes: Readonly<Record<string, string>> = {}) => {
    const graded = new Set<string>()
    const gradeScenario: Grading['gradeScenario'] = (of, lines) => {
      graded.add(of.id)
      return pretendGrading.gradeScenario(of, lines)
    }
    const { problems, mutations } = compileCourse(new Map(Object.entries({ ...course, ...changes })), {
      grading: { ...pretendGrading, gradeScenario },
      proofs: { get: (name) => kept.get(name) ?? null, put: (name, result) => void kept.set(name, result) },
    })
    return { graded: [...graded], problems: problems.map(({ message }) => message), mutations }
  }
}

test('a second check runs nothing, and says the same', () => {
  const check = author()
  const first = check()
  expect(first).toMatchObject({ graded: ['other', 'save'], problems: [] })
  expect([...first.mutations.keys()]).toEqual(['other', 'save'])
  expect(check()).toEqual({ ...first, graded: [] })
})

test('only what was changed is run again', () => {
  const check = author()
  check()
  expect(check({ [SCENARIO]: text.replace('Save the configuration.', 'Save it.') }).graded).toEqual(['save'])
  expect(check({ [STARTS]: starts('CORE') }).graded).toEqual(['other', 'save'])
  expect(check({ [STARTS]: `${starts('EDGE')}\nA remark that no device sees.\n` }).graded).toEqual([])
})

test('a proof that fails is run each time, and says its problem each time', () => {
  const check = author()
  const wrong = { [SCENARIO]: text.replace('expect="saved" score=0\nenable', 'expect="saved" score=1\nenable') }
  const first = check(wrong)
  expect(first.problems).toEqual(['the answer "nothing" must score 1, and it scores 0 of 4'])
  expect(check(wrong)).toEqual({ ...first, graded: ['save'] })
  expect(check().problems).toEqual([])
})

test('a scenario whose links a seed draws is run each time, because other files decide how that ends', () => {
  const check = author()
  const drawn = `${text.replace('Save the configuration.', 'Read [this](chapter:$chapter).')}\n\`\`\`yaml parameters\nchapter: [boot, 'boot#watch-out']\n\`\`\`\n`
  expect(check({ [SCENARIO]: drawn })).toMatchObject({ problems: [] })
  expect(check({ [SCENARIO]: drawn }).graded).toEqual(['save'])
})
