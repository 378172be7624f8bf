// The unseen wrong answers stay as they were written.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { casesByHand, casesByRule, casesOfNetworks, networkKinds, routes, ruleKinds } from './cases.ts'

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

test.each(['by-rule.jsonl', 'network.jsonl'])('the cases of %s are those whose hash the README states', (name) => {
  expect(read('README.md')).toContain(createHash('sha256').update(read(name)).digest('hex'))
})

test('every kind of slip has cases, and each says where its slip is', () => {
  const [cases, networks] = [casesByRule(), casesOfNetworks()]
  expect(new Set(cases.map(({ kind }) => kind))).toEqual(new Set(ruleKinds))
  expect(new Set(networks.map(({ kind }) => kind))).toEqual(new Set(networkKinds))
  expect([...cases, ...networks].filter(({ at, gap }) => at.length === 0 && gap === null)).toEqual([])
})

test('every wrong answer and every route by hand can be read', () => {
  expect(casesByHand().filter(({ lines }) => lines.join('') === '')).toEqual([])
  expect(routes().filter(({ lines }) => lines.join('') === '')).toEqual([])
})
