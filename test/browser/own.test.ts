// A learner's own cards and notes, and search, in a browser: with script, and without where it has to work.

import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { describeInBrowser, visit } from '../support/browser.ts'
import type { Visit } from '../support/browser.ts'
import { followed } from '../support/hands.ts'
import { startInProcess } from '../support/in-process-server.ts'
import type { InProcessServer } from '../support/in-process-server.ts'
import { linesOf, scenarioOf } from '../support/shipped-library.ts'
import { submitLines } from '../support/study-by-post.ts'

const UPGRADE = 'upgrade-from-tftp'

describeInBrowser('what a learner makes', (browser) => {
  let server: InProcessServer
  let visited: Visit
  let page: Page

  beforeAll(async () => {
    server = await startInProcess()
  })
  afterAll(() => server.close())
  afterEach(async () => {
    await visited.context.close()
    expect(visited.complaints).toEqual([])
  })

  const arrive = (hasScript: boolean) =>
    beforeEach(async () => {
      visited = await visit(browser(), { javaScriptEnabled: hasScript })
      page = visited.page
    })

  describe.each([
    ['with script', true],
    ['without script', false],
  ])('%s', (_, hasScript) => {
    arrive(hasScript)

    test('a card made of a report is asked for in review', async () => {
      const scenario = scenarioOf(server.library, UPGRADE)
      await page.goto(await submitLines(server, visited.context, UPGRADE, linesOf(scenario, 'reversed-copy')))
      const cause = await page.locator('#wrong ~ .cause h3').first().innerText()
      await page.getByRole('link', { name: 'Make a card of this' }).click()
      expect(await page.getByLabel('Front').inputValue()).toContain('copy flash')
      expect(await page.getByLabel('Back').inputValue()).toContain(cause)
      await page.getByLabel('Front').fill('Which way does `copy` go?')
      await page.getByRole('button', { name: 'Save card' }).click()
      expect(await page.locator('.own-list').innerText()).toContain('Which way does `copy` go?')
      // New cards about the scenario that was missed come first.
      for (let asked = 0; asked < 20; asked += 1) {
        await page.goto(`${server.url}/review`)
        await followed(page, () => page.getByRole('button', { name: 'Show answer' }).click())
        if (await page.getByText('Your own card').isVisible()) break
        await followed(page, () => page.getByRole('button', { name: 'Easy' }).click())
      }
      expect(await page.locator('.front').innerText()).toBe('Which way does copy go?')
      expect(await page.locator('.back').innerText()).toContain(cause)
      await followed(page, () => page.getByRole('button', { name: 'Good' }).click())
      expect(await page.locator('main').innerText()).not.toContain('Which way does copy go?')
    })

    test('a note on a section stands below its heading, or without script at the top of the chapter', async () => {
      await page.goto(`${server.url}/chapters/boot-sequence`)
      const heading = page.locator('article h2').nth(2)
      await page.locator('article .note-link a').nth(2).click()
      await page.getByLabel('Your note').fill('Mine')
      await page.getByRole('button', { name: 'Save note' }).click()
      const note = page.locator('.own-note')
      expect(await note.innerText()).toContain('Mine')
      const top = (await heading.boundingBox())?.y ?? 0
      const beside = ((await note.boundingBox())?.y ?? 0) - top
      if (hasScript) expect([beside > 0, beside < 120]).toEqual([true, true])
      else expect(beside).toBeLessThan(0)
    })
  })

  describe('search', () => {
    arrive(true)

    test('a slash goes to the box of the page; on a phone, to the page of search', async () => {
      await page.goto(server.url)
      await page.keyboard.press('/')
      await page.keyboard.type('0x2102')
      await page.keyboard.press('Enter')
      await page.locator('#found-section').waitFor()
      expect(await page.getByLabel('Search chapters').inputValue()).toBe('0x2102')
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(server.url)
      await page.keyboard.press('/')
      await page.waitForURL(`${server.url}/search`)
      await page.keyboard.press('/')
      await page.keyboard.type('show ip route')
      await page.keyboard.press('Enter')
      await page.locator('#found-command').waitFor()
    })
  })
})
