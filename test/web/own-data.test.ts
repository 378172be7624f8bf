// A learner takes along what is theirs.

import { afterEach, beforeEach, expect, test } from 'vitest'

import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { takeQuiz } from '../support/study.ts'
import type { Visitor } from '../support/visitor.ts'

let site: TestApp
beforeEach(async () => {
  site = await startApp()
})
afterEach(() => site.app.close())

const linesOf = (visitor: Visitor) =>
  visitor.page.html
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

test('a learner downloads everything, the reviews and the attempts', async () => {
  const learner = site.visitor()
  await takeQuiz(learner, site.library, 'boot-sequence', 7)
  await learner.open('/settings')
  await learner.follow('Your data')
  await learner.follow('Everything')
  expect(learner.page.headers['content-disposition']).toBe('attachment; filename="drillmark-2026-05-04-history.jsonl"')
  const lines = linesOf(learner)
  expect(lines[0]).toEqual({ format: 'drillmark-history', version: 1, at: '2026-05-04T09:00:00.000Z' })
  expect(lines[1]).toMatchObject({ type: 'learner', zone: 'UTC' })
  const quiz = lines.find(({ type }) => type === 'quiz') as { items: unknown[]; responses: unknown[] }
  expect(quiz.responses).toHaveLength(quiz.items.length)
  expect(lines.filter(({ type }) => type === 'item')).toHaveLength(quiz.items.length)
  expect(lines.filter(({ type }) => type === 'review')).toHaveLength(quiz.items.length)

  await learner.open('/data/reviews.csv')
  const [head, ...rows] = learner.page.html.trimEnd().split('\r\n')
  expect(head).toBe('card_id,review_time,review_rating,review_state,review_duration')
  expect(rows).toHaveLength(quiz.items.length)
  expect(rows[0]).toMatch(/^[a-z0-9-]+,1777885200000,[13],0,$/)

  await learner.open('/data/attempts.csv')
  expect(learner.page.html).toMatch(
    /\r\nquiz,[0-9a-f-]{36},boot-sequence,,2026-05-04T09:00:00.000Z,2026-05-04,\d+,\d+,\d+,,,\r\n$/,
  )
})

test('an item that was shown and not answered keeps its key', async () => {
  const learner = site.visitor()
  await learner.open('/chapters/boot-sequence/quiz')
  await learner.press('Start the quiz')
  await learner.open('/data/history.jsonl')
  const types = linesOf(learner).map(({ type }) => type)
  expect(types).toContain('quiz')
  expect(types).not.toContain('item')
})

test('a visitor has no data, and reads so', async () => {
  const visitor = site.visitor()
  expect((await visitor.open('/data')).text).toContain('Nothing is kept of you yet')
  const file = await visitor.open('/data/history.jsonl')
  expect([file.status, file.title]).toEqual([404, 'Nothing is kept of you yet'])
})
