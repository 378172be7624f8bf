// What `drillmark new` writes passes the check at once, and never takes anything away.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compileCourse } from '../../src/content/compile.ts'
import { NO_PROOFS } from '../../src/content/proofs.ts'
import { problemText } from '../../src/content/problem-text.ts'
import { ITEM_FORMS, scaffold } from '../../src/content/scaffold.ts'
import type { Wanted } from '../../src/content/scaffold.ts'
import { diagnosisIds } from '../../src/grading/diagnose.ts'
import { gradeScenario } from '../../src/grading/grade.ts'
import { parseRubric } from '../../src/grading/rubric.ts'
import { worldOf } from '../../src/sim/start.ts'

const TODAY = '2026-11-22'
const COURSE = 'c/course.md'
const course = `---
id: c
title: A course
parts:
  - id: first
    title: First
    chapters: [boot]
  - id: second
    title: Second
    chapters:
      - later # keeps its place
---

Welcome.
`
const stub = (id: string): string =>
  `---\nid: ${id}\ntitle: ${id}\nlevel: beginner\nupdated: ${TODAY}\nchecked: ${TODAY}\nobjectives: []\nstub: true\n---\n\n## Objectives\n\n- Do it.\n`
const files = new Map([
  [COURSE, course],
  ['c/blueprints.yaml', readFileSync(new URL('../../content/ccna-200-301/blueprints.yaml', import.meta.url), 'utf8')],
  ['c/first/boot/chapter.md', stub('boot')],
  ['c/second/later/chapter.md', stub('later')],
])

function after(from: ReadonlyMap<string, string>, wanted: Wanted): Map<string, string> {
  const made = scaffold(from, wanted, TODAY)
  if ('problem' in made) throw new Error(made.problem)
  return new Map([...from, ...made.files])
}

function problemsOf(all: ReadonlyMap<string, string>): string[] {
  const grading = { worldOf, parseRubric, diagnosisIds, gradeScenario }
  return compileCourse(all, { grading, proofs: NO_PROOFS }).problems.map((problem) =>
    problemText(problem, all.get(problem.at.file)),
  )
}

describe('what is written passes the check', () => {
  const chapter: Wanted = { kind: 'chapter', id: 'vlans', part: null, title: null, prefix: null }

  test('a chapter', () => {
    expect(problemsOf(after(files, chapter))).toEqual([])
  })

  test('items and scenarios in it, proofs and mutants included', () => {
    let all = after(files, chapter)
    all = after(all, { kind: 'item', form: 'choice', chapter: 'vlans', id: 'native-vlan' })
    all = after(all, { kind: 'item', form: 'card', chapter: 'vlans', id: 'vlan-range' })
    for (const form of ITEM_FORMS) all = after(all, { kind: 'item', form, chapter: 'vlans', id: null })
    expect([...all.values()].join('')).toContain(':::choice{#vlans-multi ')
    all = after(all, { kind: 'scenario', chapter: 'vlans', id: 'first-vlan', title: 'The first VLAN: "two" of them' })
    expect(problemsOf(all)).toEqual([])
  })

  test('a scenario in a stub', () => {
    expect(problemsOf(after(files, { kind: 'scenario', chapter: 'boot', id: 'first', title: null }))).toEqual([])
  })
})

describe('the prefix of a chapter', () => {
  const chapter = (id: string, prefix: string | null = null): Wanted => ({
    kind: 'chapter',
    id,
    part: null,
    title: null,
    prefix,
  })
  const written = (all: ReadonlyMap<string, string>, id: string): string | undefined =>
    /^prefix: (.*)$/m.exec(all.get(`c/second/${id}/chapter.md`) ?? '')?.[1]

  test('is the first letters of its words, and another where they are taken', () => {
    const all = ['file-transfer', 'far-travel', 'fast-trunks', 'vlans'].reduce(
      (so, id) => after(so, chapter(id)),
      new Map(files),
    )
    expect(['file-transfer', 'far-travel', 'fast-trunks', 'vlans'].map((id) => written(all, id))).toEqual([
      'ft',
      'fartravel',
      'fasttrunks',
      'vlans',
    ])
    expect(problemsOf(all)).toEqual([])
  })

  test('is what the author says, unless a chapter has it', () => {
    const all = after(files, chapter('file-transfer', 'copy'))
    expect(written(all, 'file-transfer')).toBe('copy')
    expect(scaffold(all, chapter('vlans', 'copy'), TODAY)).toEqual({
      problem: 'the prefix "copy" is taken in c/second/file-transfer/chapter.md: choose another',
    })
    expect(scaffold(all, chapter('vlans', 'VL'), TODAY)).toEqual({
      problem: '"VL" is no prefix: a prefix is one to twelve lower-case letters and digits, like ft for file-transfer',
    })
  })

  test('stands in front of every id that is made, once', () => {
    let all = after(files, chapter('file-transfer'))
    for (const id of ['copy-order', 'ft-copy-direction', null])
      all = after(all, { kind: 'item', form: 'card', chapter: 'file-transfer', id })
    const ids = [...(all.get('c/second/file-transfer/cards.md') ?? '').matchAll(/^:::card\{#([^ }]*)/gm)]
    expect(ids.map(([, id]) => id)).toEqual(['ft-card', 'ft-copy-order', 'ft-copy-direction', 'ft-card-2'])
    expect(all.get('c/second/file-transfer/quiz.md')).toContain(':::choice{#ft-first ')
    const again: Wanted = { kind: 'item', form: 'card', chapter: 'file-transfer', id: 'copy-order' }
    expect(scaffold(all, again, TODAY)).toEqual({
      problem: 'the id "ft-copy-order" is taken in c/second/file-transfer/cards.md: choose another',
    })
  })
})

describe('course.md', () => {
  test('a list of lines gets a line, in the last part if none is named', () => {
    const text = after(files, { kind: 'chapter', id: 'vlans', part: null, title: null, prefix: null }).get(COURSE)
    expect(text).toBe(course.replace('- later # keeps its place', '- later # keeps its place\n      - vlans'))
  })

  test('a list in brackets gets a word', () => {
    const text = after(files, { kind: 'chapter', id: 'vlans', part: 'first', title: null, prefix: null }).get(COURSE)
    expect(text).toBe(course.replace('[boot]', '[boot, vlans]'))
  })
})

describe('what is in the way is said', () => {
  test.each<[string, Wanted]>([
    [
      '"VLAN 1" is no id: an id is lower-case letters, digits and hyphens, at most 100, like copy-direction',
      { kind: 'chapter', id: 'VLAN 1', part: null, title: null, prefix: null },
    ],
    [
      'there is a chapter "boot" already, in c/first/boot/',
      { kind: 'chapter', id: 'boot', part: null, title: null, prefix: null },
    ],
    [
      'c/course.md: it has no part "firts"; did you mean "first"?',
      { kind: 'chapter', id: 'vlans', part: 'firts', title: null, prefix: null },
    ],
    ['there is no chapter "boots"; did you mean "boot"?', { kind: 'scenario', chapter: 'boots', id: 'x', title: null }],
  ])('%s', (problem, wanted) => {
    expect(scaffold(files, wanted, TODAY)).toEqual({ problem })
  })

  test('an id that is taken, by an item or by a scenario', () => {
    const item: Wanted = { kind: 'item', form: 'card', chapter: 'boot', id: 'taken' }
    const scenario: Wanted = { kind: 'scenario', chapter: 'boot', id: 'taken', title: null }
    expect(scaffold(after(files, item), scenario, TODAY)).toEqual({
      problem: 'the id "taken" is taken in c/first/boot/cards.md: choose another',
    })
    expect(scaffold(after(files, scenario), item, TODAY)).toEqual({
      problem: 'the id "taken" is taken in c/first/boot/scenarios/taken.md: choose another',
    })
  })
})

test('an item goes behind those that are there', () => {
  const cards = 'c/second/later/cards.md'
  const all = after(new Map([...files, [cards, ':::card{#one}\nQ?\n\n***\n\nA\n:::\n']]), {
    kind: 'item',
    form: 'card',
    chapter: 'later',
    id: 'two',
  })
  expect(all.get(cards)).toMatch(/^:::card\{#one\}\nQ\?\n\n\*\*\*\n\nA\n:::\n\n:::card\{#two\}\n/)
})
