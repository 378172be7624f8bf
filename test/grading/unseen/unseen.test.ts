// The unseen wrong answers stay as they were written.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { nearKinds, networkKinds, routes, ruleKinds, sets } from './cases.ts'

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

test.each([
  'by-rule.jsonl',
  'network.jsonl',
  'network-later.jsonl',
  'hard-to-place.jsonl',
  'hard-to-place-measure.jsonl',
  'later.jsonl',
  'later-apart.jsonl',
  'held-out/by-rule.jsonl',
])('the cases of %s are those whose hash the README states', (name) => {
  expect(read('README.md')).toContain(createHash('sha256').update(read(name)).digest('hex'))
})

test('every kind of slip has cases, and each says where its slip is', () => {
  const kindsOf = (name: string) => new Set(sets[name]?.().map(({ kind }) => kind))
  expect(kindsOf('by rule')).toEqual(new Set(ruleKinds))
  for (const name of ['networks', 'bundles, roots and routers', 'held out'])
    expect(kindsOf(name)).toEqual(new Set(networkKinds))
  for (const name of ['hard to place', 'hard to place, to measure']) expect(kindsOf(name)).toEqual(new Set(nearKinds))
  const all = Object.values(sets).flatMap((read) => read())
  expect(all.filter(({ at, gap }) => at.length === 0 && gap === null)).toEqual([])
})

test('every wrong answer and every route by hand can be read', () => {
  const byHand = ['by hand', 'later, by hand', 'held out, by hand'].flatMap((name) => sets[name]?.() ?? [])
  expect(byHand.filter(({ lines }) => lines.join('') === '')).toEqual([])
  expect(routes().filter(({ lines }) => lines.join('') === '')).toEqual([])
})
