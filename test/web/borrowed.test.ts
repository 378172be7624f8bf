// Where each learner has other values, an instructor sees who typed those of somebody else's task, and nobody else is named.

import { beforeEach, expect, test } from 'vitest'

import { drawnValues } from '../../src/content/draws.ts'
import type { Item, Scenario } from '../../src/content/library.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { rightAnswer } from '../support/item-answers.ts'
import { itemInAttempt } from '../../src/web/items.ts'
import { joined, newClass, newInstructor } from '../support/teaching.ts'
import type { Visitor } from '../support/visitor.ts'

let site: TestApp
let owner: Visitor
let page: string
let ada: Visitor
let bob: Visitor
let cy: Visitor
beforeEach(async () => {
  site = await startApp()
  owner = await newInstructor(site, 'Vera')
  const made = await newClass(owner, 'Monday')
  page = made.page
  ada = await joined(site, made.join, 'Ada')
  bob = await joined(site, made.join, 'Bob')
  cy = await joined(site, made.join, 'Cy')
})

async function assign(target: string): Promise<void> {
  const local = (days: number) => new Date(Date.parse(site.clock.now) + days * 86_400_000).toISOString().slice(0, 16)
  await owner.open(`${page}/assignments`)
  await owner.press('Assign', { target, opens: local(-1), due: local(2) })
}
async function assignmentPage() {
  const { html } = await owner.open(`${page}/assignments`)
  return owner.open(/href="([^"]+\/assignments\/[^"]+)"/.exec(html)?.[1] ?? '')
}
function minuteLater(): void {
  site.clock.now = new Date(Date.parse(site.clock.now) + 60_000).toISOString()
}
const HINT = 'This is a hint, not proof'

/** A scenario, and two seeds of it: the solution of the first types values that are neither of the other nor of everybody. */
function scenarioWithValues(): { scenario: Scenario; first: number; other: number } {
  for (const scenario of site.library.scenarios.values()) {
    const of = (seed: number | null) => Object.values(drawnValues(scenario.parameters, seed))
    for (const first of scenario.parameters.length > 1 ? [1, 2, 3, 4, 5, 6] : []) {
      const words = new Set((scenario.variant(first).passes[0]?.lines ?? '').split(/\s+/))
      for (const other of [11, 12, 13, 14, 15, 16]) {
        const theirs = [...of(null), ...of(other)]
        if (of(first).filter((value) => words.has(value) && value.length > 2 && !theirs.includes(value)).length >= 2)
          return { scenario, first, other }
      }
    }
  }
  throw new Error('no scenario has two values that its solution types')
}

test('who types the lines of another learner for a scenario is named with both answers; who types their own is not', async () => {
  const { scenario, first, other } = scenarioWithValues()
  await assign(`scenario:${scenario.id}`)
  const submitted = async (learner: Visitor, seed: number, lines: string | null = null) => {
    minuteLater()
    await learner.open(`/scenarios/${scenario.id}?seed=${seed}`)
    const own = scenario.variant(seed).passes[0]?.lines ?? ''
    await learner.press('Submit', { lines: lines ?? own })
    return own
  }
  const ofAda = await submitted(ada, first)
  await submitted(cy, other)
  expect((await assignmentPage()).text).not.toContain(HINT)
  await submitted(bob, other, ofAda)
  const { text, html } = await assignmentPage()
  expect(text).toContain(HINT)
  expect(text).toMatch(/Bob typed values of Ada’s task: \S+, \S+/)
  expect(text).not.toMatch(/(?:Ada|Cy) typed values/)
  const section = /aria-labelledby="borrowed">([^]*?)<\/section>/.exec(html)?.[1] ?? ''
  const links = [...section.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href)
  expect(links).toHaveLength(2)
  const [ofBob, ofFirst] = [await owner.open(links[0] ?? ''), await owner.open(links[1] ?? '')]
  expect([ofBob.status, ofFirst.status]).toEqual([200, 200])
  expect([ofBob.text, ofFirst.text]).toEqual([expect.stringContaining('Bob'), expect.stringContaining('Ada')])
})

test('an instructor of another class learns nothing, and a task without values names nobody', async () => {
  const { scenario } = scenarioWithValues()
  await assign(`scenario:${scenario.id}`)
  const other = await newInstructor(site, 'Walt')
  await assignmentPage()
  expect((await other.open(owner.page.url)).status).toBe(404)
  const fixed = [...site.library.scenarios.values()].find(({ parameters }) => parameters.length === 0)
  await assign(`scenario:${fixed?.id}`)
  for (const learner of [ada, bob]) {
    minuteLater()
    await learner.open(`/scenarios/${fixed?.id}`)
    await learner.press('Submit', { lines: fixed?.passes[0]?.lines ?? '' })
  }
  for (const [, href = ''] of (await owner.open(`${page}/assignments`)).html.matchAll(
    /href="([^"]+\/assignments\/[^"]+)"/g,
  ))
    expect((await owner.open(href)).text).not.toContain(HINT)
})

test('typed answers of a quiz count together', async () => {
  const typedWithValues = (id: string) => {
    const item = site.library.items.get(id)
    return item?.kind === 'fill' && item.values !== undefined
  }
  const chapter = site.library.chapters
    .filter(({ stub }) => !stub)
    .toSorted((a, b) => b.quiz.filter(typedWithValues).length - a.quiz.filter(typedWithValues).length)[0]
  if (!chapter || chapter.quiz.filter(typedWithValues).length < 2) throw new Error('no quiz has typed values')
  await assign(`chapter:${chapter.id}`)
  const { html } = await owner.open(page)
  const idOf = (name: string) => new RegExp(`/learners/([^"/?]+)"[^>]*>${name}<`).exec(html)?.[1] ?? ''
  const items = chapter.quiz.filter(typedWithValues).map((id) => site.library.items.get(id) as Item)
  const bodies = items.map((item) => ({ hash: item.hash, id: item.id, rev: item.rev, body: item }))
  await site.store.saveItemVersions(bodies)
  // Each answers all of them, which no draw promises.
  const sit = async (name: string, seed: number, answers: 'own' | number) => {
    minuteLater()
    const attempt = { id: crypto.randomUUID(), seed, startedAt: site.clock.now }
    const rules = { text: '', idsOf: (id: string) => [id], standingOf: () => NOTHING, opens: () => [] }
    await site.store.startQuiz(
      idOf(name),
      {
        ...attempt,
        kind: 'quiz',
        chapter: chapter.id,
        studyDay: '2026-05-04',
        cutScore: 60,
        gate: 'all',
        items: items.map(({ id, rev, hash }) => ({ id, rev, hash, selfMarked: false })),
      },
      rules,
    )
    for (const [index, item] of items.entries()) {
      const asked = itemInAttempt({ seed: answers === 'own' ? seed : answers }, index + 1, item)
      const answer = rightAnswer(asked)
      const { id, rev, hash } = item
      const response = { position: index, item: id, rev, hash, answer, score: 0 as const, selfMarked: false }
      await site.store.saveResponse(
        idOf(name),
        attempt.id,
        { ...response, at: site.clock.now },
        item.fact,
        () => null,
        rules,
      )
    }
  }
  await sit('Ada', 1001, 'own')
  await sit('Cy', 3003, 'own')
  await sit('Bob', 2002, 1001)
  const { text } = await assignmentPage()
  expect(text).toMatch(/Bob typed values of Ada’s task: \S+, \S+/)
  expect(text).not.toMatch(/(?:Ada|Cy) typed values/)
})
const NOTHING = { attempts: 0, answered: 0, best: null, passed: null, mastered: false, running: null }
