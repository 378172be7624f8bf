// Dragging in a browser: the selects of a question are what a drag sets, and what is sent.

import { randomUUIDv7 } from 'node:crypto'

import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Item } from '../../src/content/library.ts'
import { describeInBrowser, visit } from '../support/browser.ts'
import type { Visit } from '../support/browser.ts'
import { followed } from '../support/hands.ts'
import { startInProcess } from '../support/in-process-server.ts'
import type { InProcessServer } from '../support/in-process-server.ts'
import { answerOf, itemsOf, send } from '../support/study-by-post.ts'

describeInBrowser('dragging', (browser) => {
  let server: InProcessServer

  beforeAll(async () => {
    server = await startInProcess()
  })
  afterAll(() => server.close())

  /** A practice of a chapter, and where its first item of a kind is. */
  async function practice({ context }: Visit, kind: 'order' | 'match') {
    const attempt = randomUUIDv7()
    await send(context, `${server.url}/practice`, { attempt, chapter: 'etherchannel', count: '60' })
    const items = await itemsOf(server, context, attempt)
    const position = items.findIndex((each) => each.kind === kind)
    const item = items[position]
    if (!item) throw new Error(`the chapter has no item of the kind ${kind}`)
    return { item, path: `${server.url}/attempts/${attempt}/${position + 1}` }
  }
  const chosen = async (page: Page) =>
    Promise.all((await page.locator('.fields select').all()).map((select) => select.inputValue()))
  const told = (page: Page) => page.locator('.fields + [aria-live]').innerText()
  const middleOf = async (target: Locator) => {
    const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    return { x: x + width / 2, y: y + height / 2 }
  }

  test('the mouse puts steps in order; Escape puts them back, and the answer that is sent is marked', async () => {
    const visited = await visit(browser())
    const { page } = visited
    const { item, path } = await practice(visited, 'order')
    await page.goto(path)
    const handles = page.locator('.fields .handle')
    await handles.first().waitFor()
    const steps = await handles.count()
    const right = [answerOf(item, true)['option'] ?? []].flat()
    const keyOf = async (row: number) =>
      (await page.locator('.fields select').nth(row).locator('option').nth(1).getAttribute('value'))?.split(':')[0] ??
      ''
    /** Drags the row at one place to another, and leaves the button down. */
    const drag = async (from: number, to: number) => {
      const start = await middleOf(handles.nth(from))
      const end = await middleOf(handles.nth(to))
      await page.mouse.move(start.x, start.y)
      await page.mouse.down()
      await page.mouse.move(end.x, end.y + (to > from ? 4 : -4), { steps: 4 })
    }

    // A place that was chosen before the drag stays chosen, so the row stands there.
    const second = await keyOf(1)
    await page.locator('.fields select').nth(1).selectOption('1')
    const before = await chosen(page)
    await drag(0, steps - 1)
    expect(await told(page)).toContain(`, place ${steps} of ${steps}`)
    expect((await chosen(page))[0]).toBe(`${second}:1`)
    await page.keyboard.press('Escape')
    expect(await chosen(page)).toEqual(before)
    expect(await told(page)).toContain('is back where it was.')
    await page.mouse.up()
    expect(await chosen(page)).toEqual(before)
    expect(await page.evaluate('String(getSelection())')).toBe('')

    await page.locator('.fields select').nth(1).selectOption('')
    for (let place = 0; place < steps; place += 1) {
      const key = right.find((each) => each.endsWith(`:${place + 1}`))?.split(':')[0]
      const keys = await Promise.all(Array.from({ length: steps }, (_, row) => keyOf(row)))
      await drag(keys.indexOf(key ?? ''), place)
      await page.mouse.up()
    }
    expect(new Set(await chosen(page))).toEqual(new Set(right))
    await followed(page, () => page.getByRole('button', { name: 'Submit answer' }).first().click())
    expect(await page.locator('main').innerText()).toContain('Right')
    expect(visited.complaints).toEqual([])
    await visited.context.close()
  })

  test('a finger gives words to rows in review, and is not taken to scroll the page', async () => {
    const visited = await visit(browser(), { viewport: { width: 390, height: 700 }, hasTouch: true })
    const { page } = visited
    const { item, path } = await practice(visited, 'match')
    await send(visited.context, path, answerOf(item, false))
    server.passDays(1)
    await page.goto(`${server.url}/review?chapter=etherchannel`)
    const words = page.locator('.offered .handle')
    await words.first().waitFor()
    const devtools = await visited.context.newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points })
    const { rows } = item as Extract<Item, { kind: 'match' }>
    for (const [index] of rows.entries()) {
      const select = page.locator('.fields select').nth(index)
      await select.scrollIntoViewIfNeeded()
      const key = await select.locator('option').nth(1).getAttribute('value')
      const partner = rows.find((row) => row.key === key?.split(':')[0])?.partner ?? ''
      const value = `${key?.split(':')[0]}:${partner}`
      const text = await select.locator(`option[value="${value}"]`).innerText()
      const [start, end] = [await middleOf(words.getByText(text, { exact: true })), await middleOf(select)]
      await touch('touchStart', [start])
      for (const part of [0.3, 0.6, 1])
        await touch('touchMove', [{ x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part }])
      await touch('touchEnd', [])
      expect(await select.inputValue()).toBe(value)
      expect(await told(page)).toContain(`: ${text}`)
    }
    await followed(page, () => page.getByRole('button', { name: 'Submit answer' }).first().click())
    expect(await page.locator('main').innerText()).toContain('Right')
    expect(visited.complaints).toEqual([])
    await visited.context.close()
  })
})
