// Review in a browser: the next card comes without a page load, and whatever stands in the way leads to the page instead.

import { randomUUIDv7 } from 'node:crypto'

import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

import { describeInBrowser, visit } from '../support/browser.ts'
import type { Visit } from '../support/browser.ts'
import { followed } from '../support/hands.ts'
import { startInProcess } from '../support/in-process-server.ts'
import type { InProcessServer } from '../support/in-process-server.ts'
import { answerOf, itemsOf, send } from '../support/study-by-post.ts'

describeInBrowser('review without a page load', (browser) => {
  let server: InProcessServer
  let visited: Visit
  let page: Page

  beforeAll(async () => {
    server = await startInProcess()
  })
  afterAll(() => server.close())
  beforeEach(async () => {
    visited = await visit(browser())
    page = visited.page
    await page.goto(`${server.url}/review`)
    await page.waitForLoadState('networkidle')
  })
  afterEach(() => visited.context.close())

  const press = (key: string) => followed(page, () => page.keyboard.press(key))
  const front = () => page.locator('.front').innerText()
  /** How many documents the window has loaded since the test began; each forgets the mark. */
  const mark = () => page.evaluate('window.marked = true')
  const isMarked = () => page.evaluate<boolean>("'marked' in window")

  test('keys show, rate, put off and undo; a screen reader hears it, and the focus stands at the card', async () => {
    await mark()
    const first = await front()
    await press('Space')
    expect(await page.locator(':focus').getAttribute('id')).toBe('answer')
    expect(await page.locator('body > [aria-live]').innerText()).toBe('Answer')
    await press('4')
    const second = await front()
    expect(second).not.toBe(first)
    expect(await page.locator('body > [aria-live]').innerText()).toBe('0 to review now · 19 new')
    expect(await page.locator('.front:focus').count()).toBe(1)
    await press('b')
    expect(await page.locator('body > [aria-live]').innerText()).toContain('Put off until tomorrow.')
    await press('u')
    expect(await front()).toBe(second)
    await press('u')
    expect(await front()).toBe(first)
    expect(await isMarked()).toBe(true)
    expect(visited.complaints).toEqual([])
  })

  test('the number that waits follows in the frame', async () => {
    await press('Space')
    await press('1')
    server.passDays(1)
    await press('b')
    await press('u')
    expect(await page.getByRole('navigation', { name: 'Main' }).innerText()).toMatch(/Review\s*1/)
  })

  test('back shows what stands now, not a card to rate again', async () => {
    const first = await front()
    await press('Space')
    await press('4')
    const second = await front()
    await followed(page, () => page.goBack())
    expect(await front()).toBe(second)
    expect(second).not.toBe(first)
    expect(await page.getByRole('button', { name: 'Undo the last rating' }).count()).toBe(1)
  })

  test('a card that another tab answered meanwhile is told', async () => {
    await press('Space')
    const other = await visited.context.newPage()
    await other.goto(page.url())
    await followed(other, () => other.getByRole('button', { name: 'Easy' }).click())
    await press('1')
    await page.getByText('You answered that card elsewhere in the meantime.').first().waitFor()
  })

  test('a press while the first is under way is the same press', async () => {
    await press('Space')
    await followed(page, async () => {
      await Promise.all([page.keyboard.press('4'), page.keyboard.press('4'), page.keyboard.press('4')])
    })
    await page.getByRole('button', { name: 'Show answer' }).waitFor()
    expect(await page.locator('h1 + p').innerText()).toContain('19 new')
  })

  test('where the answer does not come, the form is sent as without script', async () => {
    await mark()
    await page.evaluate("window.fetch = () => Promise.reject(new TypeError('no connection'))").catch(() => null)
    const first = await front()
    await press('Space')
    expect(await isMarked()).toBe(false)
    expect(await front()).toBe(first)
    await page.waitForLoadState('networkidle')
    await page.evaluate("window.fetch = () => Promise.reject(new TypeError('no connection'))").catch(() => null)
    await press('4')
    expect(await front()).not.toBe(first)
  })
  test('a look at the device of a simlet is no answer, and keeps the blanks', async () => {
    const attempt = randomUUIDv7()
    const { context } = visited
    await send(context, `${server.url}/practice`, { attempt, chapter: 'vlans', count: '60' })
    const items = await itemsOf(server, context, attempt)
    const position = items.findIndex(({ kind }) => kind === 'simlet')
    const [simlet] = items.slice(position)
    if (!simlet) throw new Error('the chapter has no simlet')
    await send(context, `${server.url}/attempts/${attempt}/${position + 1}`, answerOf(simlet, false))
    server.passDays(1)
    await page.goto(`${server.url}/review?chapter=vlans`)
    await page.waitForLoadState('networkidle')
    await mark()
    await page.locator('#look-lines').fill('show vlan brief')
    await page.locator('#blank-1').fill('20')
    await followed(page, () => page.getByRole('button', { name: 'Run these lines' }).click())
    expect(await page.getByRole('group', { name: 'What the device shows' }).innerText()).toContain('VLAN Name')
    expect(await page.locator('#blank-1').inputValue()).toBe('20')
    expect(await isMarked()).toBe(true)

    await page.evaluate("window.fetch = () => Promise.reject(new TypeError('no connection'))").catch(() => null)
    await page.locator('#look-lines').fill('show interfaces status')
    await followed(page, () => page.getByRole('button', { name: 'Run these lines' }).click())
    expect(await page.getByRole('group', { name: 'What the device shows' }).innerText()).toContain('Vlan')
    expect(await isMarked()).toBe(false)
  })
})
