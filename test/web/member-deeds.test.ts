// What an instructor does about one learner: opens a chapter, resets an attempt, writes comments that the learner sees.

import { beforeEach, expect, test } from 'vitest'

import { setupPath } from '../../src/web/setup-link.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { takeQuiz } from '../support/study.ts'
import { textOf } from '../support/visitor.ts'
import type { Visitor } from '../support/visitor.ts'

let site: TestApp
let owner: Visitor
let ada: Visitor
let member: string
beforeEach(async () => {
  site = await startApp()
  owner = site.visitor()
  await owner.open((await setupPath(site.store, new Date(site.clock.now))) ?? '')
  await owner.press('Create instructor account', { name: 'Vera', password: 'correct horse battery' })
  await owner.press('Create class', { name: 'Tuesday' })
  const page = owner.page.url
  const link = new URL(textOf(/<p class="link-box">([^<]*)</.exec(owner.page.html)?.[1] ?? '')).pathname
  ada = site.visitor()
  await ada.open(link)
  await ada.press('Join Tuesday', { name: 'Ada' })
  member = /href="(\/classes\/[^"]+\/learners\/[^"]+)"/.exec((await owner.open(page)).html)?.[1] ?? ''
})

test('opens a locked chapter with a reason', async () => {
  const { html } = await owner.open(member)
  const [, id = '', title = ''] =
    /<option value="([^"]+)">([^<]+)<\/option>\n<option[^>]*>[^<]*<\/option>\n<\/select>/.exec(html) ?? []
  await owner.press('Open it', { chapter: id })
  expect(owner.page.status).toBe(422)
  expect(owner.page.text).toContain('Write why, in a few words.')
  await owner.press('Open it', { chapter: id, reason: 'knows it already' })
  expect(owner.page.status).toBe(200)
  expect(owner.page.html).not.toContain(`<option value="${id}"`)
  expect(title).not.toBe('')
})

test('resets a quiz: it no longer counts, and the learner is told why', async () => {
  const chapter = site.library.chapters[0]?.id ?? ''
  const result = (await takeQuiz(ada, site.library, chapter, 10)).url
  expect(ada.page.text).toContain('Quiz passed')
  await owner.open(member)
  await owner.open(/href="([^"]+\/quizzes\/[^"]+)"/.exec(owner.page.html)?.[1] ?? '')
  await owner.press('Comment', { place: '1', text: 'Read <b>this</b> again.' })
  expect(owner.page.text).toContain('Read <b>this</b> again.')
  await owner.press('Reset it', { reason: 'the class was interrupted' })
  expect(owner.page.text).toContain('the class was interrupted. It does not count.')
  expect((await owner.open(member)).text).toContain('reset, does not count')
  expect((await ada.open(result)).text).toContain('the class was interrupted. It does not count.')
  expect(ada.page.text).toContain('Your instructor commented on question 1.')
  expect((await ada.follow('question 1')).text).toContain('Vera: Read <b>this</b> again.')
})

test('a comment stands at its line of the console, for both', async () => {
  const [scenario] = site.library.scenarios.values()
  await ada.open(`/scenarios/${scenario?.id}`)
  await ada.press('Submit', { lines: 'enable\nshow version' })
  const report = ada.page.url
  await owner.open(member)
  await owner.open(/href="([^"]+\/scenarios\/[0-9a-f-]{36})"/.exec(owner.page.html)?.[1] ?? '')
  await owner.press('Comment', { place: '', text: 'Where?' })
  expect(owner.page.status).toBe(422)
  expect(owner.page.html).toContain('>Where?</textarea>')
  await owner.press('Comment', { place: '2', text: 'What did it say?' })
  expect(owner.page.text).toContain('Line 2 Vera,')
  expect((await ada.open(report)).text).toContain('show version Vera: What did it say?')
  await owner.press('Change', { text: 'What does it say?' })
  expect((await ada.open(report)).text).toContain('What does it say?')
  await owner.press('Delete this comment')
  expect((await ada.open(report)).text).not.toContain('What does it say?')
})
