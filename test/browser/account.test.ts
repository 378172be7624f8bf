// A learner who has studied as a guest joins a class, makes an account, and goes on with everything on another browser.

import { afterAll, beforeAll, expect, test } from 'vitest'

import { describeInBrowser, visit } from '../support/browser.ts'
import type { Visit } from '../support/browser.ts'
import { mouse } from '../support/hands.ts'
import { startInProcess } from '../support/in-process-server.ts'
import type { InProcessServer } from '../support/in-process-server.ts'
import { heading } from '../support/sitting.ts'
import { send, takeQuiz } from '../support/study-by-post.ts'

const PASSWORD = 'four unrelated words'

describeInBrowser('a guest', (browser) => {
  let server: InProcessServer
  const visits: Visit[] = []
  beforeAll(async () => {
    server = await startInProcess()
  })
  afterAll(async () => {
    for (const { context } of visits) await context.close()
    await server.close()
  })
  async function newVisit(): Promise<Visit> {
    const made = await visit(browser())
    visits.push(made)
    return made
  }

  test('joins a class, makes an account, and finds it all on another browser, with what was answered there', async () => {
    const grace = await newVisit()
    await send(grace.context, await server.setupLink(), { name: 'Grace', password: PASSWORD })
    await grace.page.goto(`${server.url}/classes`)
    await grace.page.getByLabel('Name of the class').fill('Networks')
    await mouse.follow(grace.page.getByRole('button', { name: 'Create class' }))
    const joinLink = (await grace.page.locator('.link-box').first().innerText()).trim()

    const { context, page } = await newVisit()
    await takeQuiz(server, context, 'boot-sequence', 8)
    await page.goto(joinLink)
    await page.getByLabel('Your name in this class').fill('Ada')
    await mouse.follow(page.getByRole('button', { name: /^Join/ }))
    await mouse.follow(page.getByRole('link', { name: 'Make an account' }))
    await page.getByText(/On this browser: \d+ answers since \d\d:\d\d, in Networks as Ada\. Yours\?/).waitFor()
    await page.getByLabel('Yes, they are mine').check()
    await page.getByLabel('Name', { exact: true }).fill('Ada')
    await page.getByLabel('E-mail').fill('ada@example.org')
    await page.getByLabel('Password').fill(PASSWORD)
    await mouse.follow(page.getByRole('button', { name: 'Make my account' }))
    expect(await heading(page)).toBe('Your account')

    const other = await newVisit()
    await takeQuiz(server, other.context, 'ios-images', 5)
    await other.page.goto(`${server.url}/sign-in`)
    await other.page.getByLabel('Name or e-mail').fill('ADA@example.org')
    await other.page.getByLabel('Password').fill(PASSWORD)
    await mouse.follow(other.page.getByRole('button', { name: 'Sign in', exact: true }))
    expect(await heading(other.page)).toBe('Whose answers are these?')
    await mouse.follow(other.page.getByRole('button', { name: 'Yes, they are mine' }))
    const attempts = await (await context.request.get(`${server.url}/data/attempts.csv`)).text()
    for (const chapter of ['boot-sequence', 'ios-images']) expect(attempts).toContain(chapter)
    expect(await (await other.context.request.get(`${server.url}/data/attempts.csv`)).text()).toBe(attempts)
    await other.page.goto(`${server.url}/settings`)
    await other.page.getByRole('button', { name: 'Leave Networks' }).waitFor()
    expect(visits.flatMap(({ complaints }) => complaints)).toEqual([])
  })
})
