// Sequences of our own, written from the reference before they were run: the verdict on every criterion, and the diagnosis.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { warningText } from '../../src/grading/report.ts'
import { readSequences } from '../support/sequences.ts'

const folder = new URL('sequences/', import.meta.url)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .sort()
const all = files.map((file) => ({ file, sequences: readSequences(file, readFileSync(new URL(file, folder), 'utf8')) }))

test('there are at least 170, each with a name of its own', () => {
  const names = all.flatMap(({ file, sequences }) => sequences.map(({ name }) => `${file}: ${name}`))
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThanOrEqual(170)
})

describe.each(all)('$file', ({ sequences }) => {
  test.each(sequences)('$name ($at)', ({ graded, unmet, causes, warns }) => {
    const { report } = graded()
    const reasons = report.criteria
      .map(({ id, met, reason }) => `${id} ${met ? 'met' : 'not met'}: ${reason}`)
      .join('\n')
    expect(report.outcome).not.toBe('ungradable')
    // The reasons stand on both sides, so that a failure shows them.
    expect({ unmet: report.criteria.filter(({ met }) => !met).map(({ id }) => id), reasons }).toEqual({
      unmet,
      reasons,
    })
    const found = report.diagnoses.filter(({ cause }) => cause)
    if (causes) expect({ causes: found.map(({ id }) => id), found }).toEqual({ causes, found })
    // What a diagnosis says is no warning any more.
    if (warns !== null)
      expect(
        [...report.warnings.map(warningText), ...report.diagnoses.map(({ message }) => message)].join('\n'),
      ).toContain(warns)
  })
})
