// Three journeys of a class: an instructor's first half hour, a Monday morning, and a learner who has studied before joining.
// They follow each other: the first one makes the account that the others go on with.

import { randomUUIDv7 } from 'node:crypto'
import { readFile } from 'node:fs/promises'

import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { describeInBrowser, visit } from '../support/browser.ts'
import type { Visit } from '../support/browser.ts'
import { mouse } from '../support/hands.ts'
import { startInProcess } from '../support/in-process-server.ts'
import type { InProcessServer } from '../support/in-process-server.ts'
import { linesUnfolded } from '../support/scenario-lines.ts'
import { linesOf, scenarioOf } from '../support/shipped-library.ts'
import { send, submitLines, takeQuiz } from '../support/study-by-post.ts'

const PASSWORD = 'four unrelated words'
const CHAPTER = 'boot-sequence'

describeInBrowser('a class', (browser) => {
  let server: InProcessServer
  let teacher: Visit
  let page: Page
  const visits: Visit[] = []

  beforeAll(async () => {
    server = await startInProcess()
    teacher = await newVisit()
    page = teacher.page
  })
  afterAll(async () => {
    for (const { context } of visits) await context.close()
    await server.close()
  })

  test('is made, given work and joined within a first half hour, and shows what its learner does as it happens', async () => {
    const scenario = scenarioOf(server.library, 'upgrade-from-tftp')
    await page.goto(await server.setupLink())
    await page.getByLabel('Name').fill('Grace')
    await page.getByLabel('Password').fill(PASSWORD)
    await mouse.follow(page.getByRole('button', { name: 'Create instructor account' }))
    await page.getByLabel('Name of the class').fill('Networks, autumn')
    await mouse.follow(page.getByRole('button', { name: 'Create class' }))
    await follow('Assignments')
    await page.getByLabel('What is to be done').selectOption({ label: scenario.title })
    await mouse.follow(page.getByRole('button', { name: 'Assign' }))
    await page.getByRole('row', { name: scenario.title }).getByText('0 of 0').waitFor()
    await follow('Networks, autumn')
    await follow('QR code, code to type, close or renew')
    const code = await page.locator('.link-box').last().innerText()
    await follow('Networks, autumn')
    await follow('Live')
    await page.getByText('Live: this page updates by itself.').waitFor()

    const learner = await newVisit()
    await learner.page.goto(`${server.url}/join`)
    await learner.page.getByLabel('Code of the class').fill(code)
    await mouse.follow(learner.page.getByRole('button', { name: 'Go on' }))
    await learner.page.getByLabel('Your name in this class').fill('Bo')
    await mouse.follow(learner.page.getByRole('button', { name: 'Join Networks, autumn' }))
    await page.getByText('1 learner not active in the last hour').waitFor()
    await takeQuiz(server, learner.context, CHAPTER, 7)
    await rowOf('Bo').getByText('finished, 7 of 10 right').waitFor()
    await learner.page.goto(`${server.url}/scenarios/${scenario.id}`)
    await rowOf('Bo').getByText('opened, nothing typed').waitFor()
    const lines = await linesUnfolded(learner.page)
    await lines.fill(linesOf(scenario, 'reversed-copy'))
    await rowOf('Bo')
      .getByText(/^\d+ lines typed$/)
      .waitFor()
    await mouse.follow(learner.page.getByRole('button', { name: 'Submit' }))
    await rowOf('Bo')
      .getByText(/^submitted: not passed/)
      .waitFor()
    await mouse.follow(rowOf('Bo').getByRole('link', { name: 'Reversed copy' }))
    await page.locator('.cause.first').getByText('Reversed copy').waitFor()
    expectNoComplaints()
  })

  test('on a Monday morning says who is stuck; a comment, an open gate, another day, an excuse and a file follow', async () => {
    const scenario = scenarioOf(server.library, 'upgrade-from-tftp')
    const newClass = { id: randomUUIDv7(), name: 'Evening class' }
    const classUrl = await send(teacher.context, `${server.url}/classes`, newClass)
    await page.goto(classUrl)
    const joinLink = (await page.locator('.link-box').innerText()).trim()
    for (const target of [`scenario:${scenario.id}`, `chapter:${CHAPTER}`])
      await send(teacher.context, `${classUrl}/assignments`, {
        id: randomUUIDv7(),
        target,
        opens: '2026-05-04T09:00',
        due: '2026-05-04T18:00',
      })
    const chiara = await newVisit()
    await send(chiara.context, joinLink, { name: 'Chiara' })
    for (const right of [2, 3, 3]) await takeQuiz(server, chiara.context, CHAPTER, right)
    const report = await submitLines(server, chiara.context, scenario.id, linesOf(scenario, 'reversed-copy'))
    server.passDays(7)

    await page.goto(classUrl)
    expect(await page.locator('h2').first().innerText()).toBe('Needs attention')
    const signals = page.locator('article', { has: page.getByRole('heading', { name: 'Chiara' }) })
    await signals.getByText(/3 quizzes without a pass/).waitFor()
    await mouse.follow(signals.getByRole('heading').getByRole('link'))

    await mouse.follow(page.getByRole('row', { name: 'Reversed copy' }).getByRole('link'))
    await follow('Play it back line by line')
    await follow('Next')
    await page.getByLabel('Comment').fill('You were in the right mode here.')
    await mouse.follow(page.getByRole('button', { name: 'Comment' }))
    await page.locator('#comments + ul').getByText('Line 2', { exact: true }).waitFor()
    await follow('Chiara')

    await page.getByText('Open a chapter for Chiara').click()
    const locked = page.getByLabel('Locked chapter')
    const gate = await locked.locator('option').nth(1).innerText()
    await locked.selectOption({ label: gate })
    await page.getByLabel('Why').fill('She has done this at work.')
    await mouse.follow(page.getByRole('button', { name: 'Open it' }))
    expect(await page.getByLabel('Locked chapter').locator('option').allInnerTexts()).not.toContain(gate)

    await mouse.follow(page.getByRole('link', { name: `Extend Pass the scenario ${scenario.title}` }))
    await page.getByLabel('Due').fill('2026-05-20T18:00')
    await page.getByLabel('Why').fill('Ill')
    await mouse.follow(page.getByRole('button', { name: 'Give another day' }))
    await page.getByRole('row', { name: 'Chiara' }).getByText('20 May 2026, 18:00 Ill').waitFor()

    await follow('Evening class')
    await follow('Grades')
    await mouse.follow(page.getByRole('listitem').filter({ hasText: 'Boot sequence' }).getByRole('link'))
    await page.getByLabel('Learner').selectOption('Chiara')
    await page.getByLabel('Why').fill('Joined late')
    await mouse.follow(page.getByRole('button', { name: 'Excuse' }))
    await page.getByRole('row', { name: 'Chiara' }).getByText('excused').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('button', { name: /^Download/ })
        .first()
        .click(),
    ])
    const text = await readFile(await download.path(), 'utf8')
    expect(text).toMatch(/Chiara.*excused/)

    await chiara.page.goto(report)
    await chiara.page.getByText('You were in the right mode here.').waitFor()
    expectNoComplaints()
  })

  test('is joined by a guest who has studied before: what they did stays theirs, and they choose whether it is shown', async () => {
    const newClass = { id: randomUUIDv7(), name: 'Saturday class' }
    const classUrl = await send(teacher.context, `${server.url}/classes`, newClass)
    await page.goto(classUrl)
    const joinLink = (await page.locator('.link-box').innerText()).trim()
    const guest = await newVisit()
    await takeQuiz(server, guest.context, CHAPTER, 8)
    server.passDays(1)
    await guest.page.goto(joinLink)
    await guest.page.getByLabel('Your name in this class').fill('Di')
    await mouse.follow(guest.page.getByRole('button', { name: 'Join Saturday class' }))
    await page.goto(`${classUrl}/learners/${(await server.learnerOf(guest.context)).id}`)
    await page.getByText('No quiz answered yet.').waitFor()
    await mouse.follow(guest.page.getByRole('button', { name: 'Show all of them' }))
    await page.reload()
    expect(await page.locator('#quizzes + .table tbody tr').count()).toBe(1)
    await mouse.follow(guest.page.getByRole('link', { name: 'Go to the course' }))
    const chapter = guest.page.locator('.map-row', { has: guest.page.getByRole('link', { name: 'Boot sequence' }) })
    expect(await chapter.locator('.state').innerText()).toBe('Passed')
    expectNoComplaints()
  })

  function follow(name: string): Promise<void> {
    return mouse.follow(page.getByRole('main').getByRole('link', { name, exact: true }).first())
  }

  function rowOf(name: string): Locator {
    return page.getByRole('row', { name })
  }

  async function newVisit(): Promise<Visit> {
    const made = await visit(browser(), { acceptDownloads: true })
    visits.push(made)
    return made
  }

  function expectNoComplaints(): void {
    expect(visits.flatMap(({ complaints }) => complaints)).toEqual([])
  }
})
