// The unseen wrong answers stay as they were written.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { casesByHand, casesByRule, routes, ruleKinds } from './cases.ts'

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

test('the cases by rule are those whose hash the README states', () => {
  expect(read('README.md')).toContain(createHash('sha256').update(read('by-rule.jsonl')).digest('hex'))
})

test('every kind of slip has cases, and each says where its slip is', () => {
  const cases = casesByRule()
  expect(new Set(cases.map(({ kind }) => kind))).toEqual(new Set(ruleKinds))
  expect(cases.filter(({ at, gap }) => at.length === 0 && gap === null)).toEqual([])
})

test('every wrong answer and every route by hand can be read', () => {
  expect(casesByHand().filter(({ lines }) => lines.join('') === '')).toEqual([])
  expect(routes().filter(({ lines }) => lines.join('') === '')).toEqual([])
})
