// What every diagnosis owes the course: each is shown by some run, and none speaks about a run that did everything right.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readScenarioFile } from '../../src/cli/scenario-file.ts'
import { recognised } from '../../src/grading/diagnose.ts'
import { mistakes } from '../../src/grading/mistakes/index.ts'
import { gradeScenario } from '../../src/grading/grade.ts'

const content = fileURLToPath(new URL('../../content/', import.meta.url))
const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /scenarios\/[^/]+\.md$/.test(path),
)
const scenarios = (
  await Promise.all(
    files.map(async (file) => (await readScenarioFile(content + file, readFileSync(content + file, 'utf8'))).scenario),
  )
).filter((scenario) => scenario !== null)

describe.each(scenarios)('$id', (scenario) => {
  // Even if a criterion were believed to be missed, there is no mistake to be found in these lines.
  test.each(scenario.passes)('no mistake is seen in: $name', ({ lines }) => {
    const { run, report } = gradeScenario(scenario, lines)
    const criteria = report.criteria.map((criterion) => ({ ...criterion, met: false }))
    expect(report.diagnoses).toEqual([])
    expect(
      recognised({ run, rubric: scenario.rubric, criteria }).map(({ id, message }) => `${id}: ${message}`),
    ).toEqual([])
  })

  test.each(scenario.fails)('one cause at least, and whole sentences: $name', ({ lines }) => {
    const found = gradeScenario(scenario, lines).report.diagnoses
    expect(found[0]?.cause).toBe(true)
    for (const { message, otherwise } of found) {
      expect(message).toMatch(/^\S[^]*\.$/)
      expect(otherwise).toMatch(/^(?:\S[^]*\.)?$/)
      expect(message + otherwise).not.toMatch(/undefined|\bnull\b|NaN|\$1\$|\$9\$/)
    }
  })
})

test('every diagnosis is shown by a wrong answer of the course or of part F', () => {
  const shown = new Set(
    scenarios.flatMap((scenario) =>
      scenario.fails.flatMap(({ lines }) => gradeScenario(scenario, lines).report.diagnoses.map(({ id }) => id)),
    ),
  )
  const partF =
    readFileSync(new URL('part-f.test.ts', import.meta.url), 'utf8') +
    readFileSync(new URL('diagnose.test.ts', import.meta.url), 'utf8') +
    readFileSync(new URL('network-mistakes.test.ts', import.meta.url), 'utf8')
  expect(mistakes.map(({ id }) => id).filter((id) => !shown.has(id) && !partF.includes(`'${id}'`))).toEqual([])
})
