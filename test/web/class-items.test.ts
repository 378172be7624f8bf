// How the items of a chapter do in a class: figures, flags, the answers behind them, and the same rows as CSV.

import { beforeAll, describe, expect, test } from 'vitest'

import { setupPath } from '../../src/web/setup-link.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { takeQuiz } from '../support/study.ts'
import { textOf } from '../support/visitor.ts'
import type { Visitor } from '../support/visitor.ts'

const LEARNERS = 11

let site: TestApp
let owner: Visitor
let page: string
let chapter: string
beforeAll(async () => {
  site = await startApp()
  owner = site.visitor()
  await owner.open((await setupPath(site.store, new Date(site.clock.now))) ?? '')
  await owner.press('Create instructor account', { name: 'Vera', password: 'correct horse battery' })
  await owner.press('Create class', { name: 'Tuesday' })
  page = owner.page.url
  const link = new URL(textOf(/<p class="link-box">([^<]*)</.exec(owner.page.html)?.[1] ?? '')).pathname
  chapter = site.library.chapters[0]?.id ?? ''
  for (let number = 0; number < LEARNERS; number += 1) {
    const learner = site.visitor()
    await learner.open(link)
    await learner.press('Join Tuesday', { name: `Learner ${number}` })
    await takeQuiz(learner, site.library, chapter, number % 2 === 0 ? 10 : 0)
  }
})

test('a class leads to its chapters, and a chapter to its items', async () => {
  await owner.open(page)
  await owner.open(/href="([^"]+\/items)"/.exec(owner.page.html)?.[1] ?? '')
  expect(owner.page.title).toBe('Quiz items')
  await owner.open(/href="([^"]+\/items\/[^"]+)"/.exec(owner.page.html)?.[1] ?? '')
  expect(owner.page.text).toContain(`First answers of ${LEARNERS} learners`)
  expect(owner.page.text).toContain('n/a')
})

test('a figure leads to the answers behind it, and these to the quiz', async () => {
  const rows = (await owner.open(`${page}/items/${chapter}`)).html.split('<tr>').slice(2)
  const most = rows.toSorted((a, b) => answersIn(b) - answersIn(a))[0] ?? ''
  await owner.open(textOf(/href="([^"]+)"/.exec(most)?.[1] ?? ''))
  expect(owner.page.text).toContain(`${answersIn(most)} first answer`)
  const answer = textOf(/href="([^"]+\/quizzes\/[^"]+)"/.exec(owner.page.html)?.[1] ?? '')
  const anchor = answer.split('#')[1] ?? 'none'
  expect((await owner.open(answer)).html).toContain(`id="${anchor}"`)
})

function answersIn(row: string): number {
  return Number(/<td>(\d+)<\/td>/.exec(row)?.[1] ?? 0)
}

test('the CSV file has the same rows', async () => {
  const shown = (await owner.open(`${page}/items/${chapter}`)).html.split('<tr>').length - 2
  const csv = (await owner.open(`${page}/items/${chapter}.csv`)).html.trim().split('\r\n')
  expect(csv).toHaveLength(shown + 1)
  expect(csv[0]).toContain('p-value from')
  const answers = csv.slice(1).map((line) => Number(/,(?:yes|no),(\d+),/.exec(line)?.[1]))
  expect(answers.reduce((sum, n) => sum + n, 0)).toBe(10 * LEARNERS)
})

describe('nobody else', () => {
  test('sees them', async () => {
    const stranger = site.visitor()
    for (const address of [`${page}/items`, `${page}/items/${chapter}`, `${page}/items/${chapter}.csv`])
      expect((await stranger.open(address)).title).toBe('Sign in')
  })

  test('is asked about what is not there', async () => {
    for (const address of [`${page}/items/none`, `${page}/items/${chapter}/none`, '/classes/none/items'])
      expect((await owner.open(address)).status).toBe(404)
  })
})
