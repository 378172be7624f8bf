// What counts for a topic of the exam, and docs/coverage.md.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { coverageOf, coveragePage, topicsWithItems } from '../../src/content/coverage.ts'
import { levelOfVerb, VERBS } from '../../src/content/levels.ts'
import { shippedLibrary } from '../support/shipped-library.ts'
import {
  BLUEPRINTS,
  blueprints,
  card,
  CARDS,
  choice,
  libraryWith,
  QUIZ,
  SCENARIO,
  scenario,
  scenarioRest,
} from './small-course.ts'

/** The chapter has the objective v1.1:1.1, explain. */
const item = (id: string, attributes: string): string => choice.replace('{#first-stage', `{#${id}${attributes}`)

function topics(files: Readonly<Record<string, string>>) {
  const [version] = coverageOf(libraryWith(files))
  return version?.domains.flatMap((domain) => domain.topics) ?? []
}

test('an item counts for the topics of its chapter, unless it names others', () => {
  const [explain, describe] = topics({
    [QUIZ]: [item('a', ''), item('b', ' objectives="v1.1:1.2"'), item('c', ' objectives=""')].join('\n'),
  })
  expect([explain?.items, describe?.items]).toEqual([
    { named: 1, counted: 1 },
    { named: 1, counted: 1 },
  ])
})

test('an item or a card below the level of the verb is named and does not count', () => {
  const [explain] = topics({
    [QUIZ]: ['recall', 'understand', 'apply', 'diagnose'].map((level) => item(level, ` level=${level}`)).join('\n'),
    [CARDS]: `${card}\n${card.replace('{#register', '{#why level=understand')}`,
  })
  expect(explain).toMatchObject({
    verb: 'explain',
    level: 'understand',
    items: { named: 4, counted: 3 },
    cards: { named: 2, counted: 1 },
    scenarios: 1,
  })
})

test('of two verbs the higher level counts', () => {
  expect(levelOfVerb('describe')).toBe('understand')
  expect(levelOfVerb('describe and configure')).toBe('apply')
  expect(levelOfVerb('Configure, verify and troubleshoot')).toBe('diagnose')
  const [explain] = topics({ [BLUEPRINTS]: blueprints.replace('explain', 'explain and configure') })
  expect(explain?.items).toEqual({ named: 1, counted: 0 })
})

test('a scenario counts for each topic that it names, once', () => {
  const both = (scenario + scenarioRest).replace('[v1.1:1.1]', '[v1.1:1.1, v1.1:1.2, v1.1:1.1]')
  expect(topics({ [SCENARIO]: both }).map(({ scenarios }) => scenarios)).toEqual([1, 1])
})

test('the page has a row for each topic with anything, and one line for the rest of a domain', () => {
  const page = coveragePage(libraryWith({ [QUIZ]: item('a', ' level=recall') }))
  expect(page).toContain('\n| 1.1 | Routers | explain | understand | 0 of 1 | 0 of 1 | 1 |\n')
  expect(page).toContain('\nNothing yet on:\n\n- 1.0 Fundamentals (100 % of the exam): 1.2\n')
  expect(page).toContain('\n| v1.1 | 2 | 0 | 1 |\n')
})

test('a version without anything says so', () => {
  const none = libraryWith({
    [QUIZ]: item('a', ' objectives=""'),
    [CARDS]: card.replace('{#register', '{#register objectives=""'),
    [SCENARIO]: (scenario + scenarioRest).replace('[v1.1:1.1]', '[]'),
  })
  expect(coveragePage(none)).toContain(
    'The course has nothing on this version.\n\nNothing yet on:\n\n- 1.0 Fundamentals (100 % of the exam): all 2 topics\n',
  )
  expect(coverageOf(none).map(topicsWithItems)).toEqual([{ having: 0, of: 2 }])
})

test('every topic stands in one domain of its version', async () => {
  const library = await shippedLibrary()
  for (const [index, { version, domains }] of coverageOf(library).entries()) {
    const ids = domains.flatMap((domain) => domain.topics.map(({ id }) => id))
    expect([version, ids]).toEqual([version, library.blueprints[index]?.topics.map(({ id }) => id)])
  }
})

test('docs/coverage.md is what the course gives; npm run manual renews it', async () => {
  const page = readFileSync(new URL('../../docs/coverage.md', import.meta.url), 'utf8')
  expect(page).toBe(coveragePage(await shippedLibrary()))
  for (const verb of Object.keys(VERBS)) expect(page).toContain(`\n| ${verb} | `)
})
