// One learner of a class for the instructor: signals, quizzes with their answers, reports, and the console played back.

import { beforeEach, describe, expect, test } from 'vitest'

import { setupPath } from '../../src/web/setup-link.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { takeQuiz } from '../support/study.ts'
import { textOf } from '../support/visitor.ts'
import type { Visitor } from '../support/visitor.ts'

let site: TestApp
let owner: Visitor
let page: string
let link: string
beforeEach(async () => {
  site = await startApp()
  owner = await instructor('Vera')
  await owner.press('Create class', { name: 'Tuesday' })
  page = owner.page.url
  link = new URL(textOf(/<p class="link-box">([^<]*)</.exec(owner.page.html)?.[1] ?? '')).pathname
})

async function instructor(name: string): Promise<Visitor> {
  const visitor = site.visitor()
  await visitor.open((await setupPath(site.store, new Date(site.clock.now))) ?? '')
  await visitor.press('Create instructor account', { name, password: 'correct horse battery' })
  return visitor
}
async function join(name: string, fields: Record<string, string> = {}, learner = site.visitor()): Promise<Visitor> {
  await learner.open(link)
  await learner.press('Join Tuesday', { name, ...fields })
  return learner
}
const chapter = () => site.library.chapters[0]?.id ?? ''
function goOn(seconds: number): void {
  site.clock.now = new Date(Date.parse(site.clock.now) + seconds * 1000).toISOString()
}
async function openMember(name: string): Promise<string> {
  await owner.open(page)
  const href = new RegExp(`href="(/classes/[^"]+/learners/[^"]+)">${name}<`).exec(owner.page.html)?.[1] ?? ''
  await owner.open(href)
  return href
}

describe('the page of a learner', () => {
  test('lists what they did, and each quiz opens with their answers', async () => {
    const ada = await join('Ada')
    await takeQuiz(ada, site.library, chapter(), 3)
    await openMember('Ada')
    expect(owner.page.text).toContain('3 of 10')
    const quiz = /href="([^"]+\/quizzes\/[^"]+)"/.exec(owner.page.html)?.[1] ?? ''
    await owner.open(quiz)
    expect(owner.page.text).toContain('3 of 10')
    expect(owner.page.html.match(/Correct answer/g)?.length).toBeGreaterThan(5)
  })

  test('shows a report, and plays the console back line by line', async () => {
    const ada = await join('Ada')
    const scenario = [...site.library.scenarios.values()].find(({ fails }) => fails.length > 0)
    await ada.open(`/scenarios/${scenario?.id}`)
    await ada.press('Submit', { lines: 'enable\nshow version\nshow flash:' })
    await openMember('Ada')
    const report = /href="([^"]+\/scenarios\/[^"]+)"/.exec(owner.page.html)?.[1] ?? ''
    await owner.open(report)
    expect(owner.page.text).toContain('Not passed')
    const first = textOf(/href="([^"]+)">Play it back line by line/.exec(owner.page.html)?.[1] ?? '')
    await owner.open(first)
    expect(owner.page.text).toContain('Step 1 of 3')
    expect(owner.page.text).not.toContain('show flash')
    await owner.open(textOf(/href="([^"]+)" rel="next"/.exec(owner.page.html)?.[1] ?? ''))
    expect(owner.page.text).toContain('Step 2 of 3')
  })

  test('is nobody else’s, whatever the address names', async () => {
    const ada = await join('Ada')
    await takeQuiz(ada, site.library, chapter(), 3)
    const href = await openMember('Ada')
    const quiz = /href="([^"]+\/quizzes\/[^"]+)"/.exec(owner.page.html)?.[1] ?? ''
    for (const address of [href, quiz]) {
      expect((await ada.open(address)).title).toBe('Sign in')
      expect((await site.visitor().open(address)).title).toBe('Sign in')
    }
    for (const wrong of [`${page}/learners/nobody`, `${href}/quizzes/none`, `${href}/scenarios/none`])
      expect((await owner.open(wrong)).status).toBe(404)
  })

  test('shows nothing from before joining, unless the learner shares it', async () => {
    const ada = site.visitor()
    await takeQuiz(ada, site.library, chapter(), 3)
    goOn(60)
    await join('Ada', {}, ada)
    expect(ada.page.text).toContain('Vera sees your quizzes and scenario attempts from')
    await openMember('Ada')
    expect(owner.page.text).toContain('No quiz answered yet')
    await ada.open(link)
    await ada.press('Show all of them', { earlier: '1' })
    expect(ada.page.text).toContain('Vera sees all your quizzes and scenario attempts.')
    await openMember('Ada')
    expect(owner.page.text).toContain('3 of 10')
  })
})

describe('needs attention', () => {
  test('tells a learner who fails from one who does nothing', async () => {
    const chiara = await join('Chiara')
    await join('Gus')
    for (let quiz = 0; quiz < 3; quiz += 1) await takeQuiz(chiara, site.library, chapter(), 2)
    goOn(8 * 86_400)
    await owner.open(page)
    const attention = owner.page.text.slice(owner.page.text.indexOf('Needs attention'))
    expect(attention).toMatch(/Chiara Stuck at .* 3 quizzes without a pass, best \d+ %/)
    expect(attention).toMatch(/Gus Not begun Joined 8 days ago/)
    expect(attention.indexOf('Chiara')).toBeLessThan(attention.indexOf('Gus'))
  })

  test('says so when nobody does', async () => {
    await join('Ada')
    expect((await owner.open(page)).text).toContain('Nobody does: no signal is given.')
  })
})
