// Wherever a learner can err: a wrong address, too much text, a form sent twice, a form that is out of date.

import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { describeInBrowser, visit } from '../support/browser.ts'
import type { Visit } from '../support/browser.ts'
import { followed, mouse } from '../support/hands.ts'
import { startInProcess } from '../support/in-process-server.ts'
import type { InProcessServer } from '../support/in-process-server.ts'
import { linesOn, linesUnfolded } from '../support/scenario-lines.ts'
import { rightAnswer, wrongAnswer } from '../support/item-answers.ts'
import { linesOf, scenarioOf } from '../support/shipped-library.ts'
import { answer, fillIn, heading, shownItem, submitOf } from '../support/sitting.ts'
import { itemsOf, takeQuiz } from '../support/study-by-post.ts'

const UPGRADE = 'upgrade-from-tftp'

describeInBrowser('a learner who errs', (browser) => {
  let server: InProcessServer
  let visited: Visit
  let page: Page

  beforeAll(async () => {
    server = await startInProcess()
  })
  afterAll(() => server.close())

  describe.each([
    { way: 'with script', hasScript: true },
    { way: 'without script', hasScript: false },
  ])('$way', ({ hasScript }) => {
    beforeEach(async () => {
      visited = await visit(browser(), { javaScriptEnabled: hasScript })
      page = visited.page
    })
    afterEach(async () => {
      await visited.context.close()
      expect(visited.complaints).toEqual([])
    })

    test('mistypes an address and is led to the page', async () => {
      const response = await page.goto(`${server.url}/chapters/boot-sequense`)
      expect(response?.status()).toBe(404)
      await mouse.follow(page.getByRole('link', { name: 'Boot sequence and configuration register' }))
      expect(await heading(page)).toBe('Boot sequence and configuration register')
      for (const address of [
        '/nowhere/at/all',
        '/scenarios/nothing',
        '/attempts/0/1',
        '/join/nothing',
        '/setup/nothing',
        '/%E0%A4%A',
      ]) {
        const answer = await page.goto(`${server.url}${address}`)
        expect([address, answer?.status()]).toEqual([address, 404])
        await page.getByRole('link', { name: 'Go to the course' }).waitFor()
      }
    })

    test('pastes two megabytes, reads what the limit is, and finds the text again', async () => {
      await page.goto(`${server.url}/scenarios/${UPGRADE}`)
      const text = `${'show running-config '.repeat(100)}\n`.repeat(1100)
      const area = linesOn(page)
      await area.evaluate((area: { value: string; dispatchEvent(event: Event): void }, text) => {
        area.value = text
        area.dispatchEvent(new Event('input'))
      }, text)
      const [response] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'POST'),
        mouse.follow(page.getByRole('button', { name: 'Submit' })),
      ])
      expect(response.status()).toBe(413)
      expect(await heading(page)).toBe('That is too much text for one form')
      expect(await page.locator('main').innerText()).toContain('1 MB')
      await page.goBack()
      expect((await linesOn(page).inputValue()).length).toBe(text.length)
    })

    test('presses the button of an answer twice: it counts once', async () => {
      const attempt = await startQuiz(page)
      const item = await shownItem(page, server.library)
      if (item.kind === 'card') await mouse.follow(page.getByRole('button', { name: 'Show answer' }))
      else await fillIn(page, mouse, item, rightAnswer(item))
      const button = item.kind === 'card' ? page.getByRole('button', { name: 'Got it' }) : submitOf(page)
      await followed(page, () => button.dblclick())
      await page.getByRole('link', { name: 'Next question' }).waitFor()
      const learner = await server.learnerOf(visited.context)
      expect((await server.store.quizAttempt(learner.id, attempt))?.responses).toHaveLength(1)
      expect(await server.store.reviewsOn(learner.id, '2026-05-04')).toHaveLength(1)
    })

    test('goes back and answers once more, otherwise: the first answer stands, and its result is shown', async () => {
      const attempt = await startQuiz(page)
      const stale = await visited.context.newPage()
      await stale.goto(page.url())
      const item = await shownItem(page, server.library)
      if (item.kind === 'card') await mouse.follow(stale.getByRole('button', { name: 'Show answer' }))
      await answer(page, mouse, item, true)

      if (item.kind === 'card') await mouse.follow(stale.getByRole('button', { name: 'Missed it' }))
      else {
        await fillIn(stale, mouse, item, wrongAnswer(item))
        await mouse.follow(submitOf(stale))
      }
      await stale.getByText('the first answer counts').waitFor()
      expect(await stale.getByRole('status').innerText()).toMatch(/^Right|got it/)

      await page.goBack()
      await page.reload()
      await page.getByRole('link', { name: 'Next question' }).waitFor()
      const learner = await server.learnerOf(visited.context)
      expect((await server.store.quizAttempt(learner.id, attempt))?.responses.map(({ score }) => score)).toEqual([1])
    })

    test('presses Submit twice, goes back and submits the same lines: one attempt', async () => {
      const lines = linesOf(scenarioOf(server.library, UPGRADE), 'reversed-copy')
      await page.goto(`${server.url}/scenarios/${UPGRADE}`)
      await (await linesUnfolded(page)).fill(lines)
      await followed(page, () => page.getByRole('button', { name: 'Submit' }).dblclick())
      await page.getByRole('heading', { name: 'Not passed yet' }).waitFor()
      const report = page.url()
      await page.goBack()
      expect(await linesOn(page).inputValue()).toBe(lines)
      await mouse.follow(page.getByRole('button', { name: 'Submit' }))
      expect(page.url()).toBe(report)
      const learner = await server.learnerOf(visited.context)
      expect(await server.store.scenarioAttempts(learner.id, UPGRADE, { offset: 0, limit: 9 })).toHaveLength(1)
    })

    test('starts a quiz with a double click: one attempt', async () => {
      await takeQuiz(server, visited.context, 'boot-sequence', 0, 1)
      await page.goto(`${server.url}/chapters/boot-sequence/quiz`)
      await followed(page, () => page.getByRole('button', { name: 'Start a new quiz' }).dblclick())
      await page.getByRole('heading', { name: 'Question 1 of 10' }).waitFor()
      const learner = await server.learnerOf(visited.context)
      const { chapters } = await server.store.progress(learner.id)
      expect(chapters.find(({ chapter }) => chapter === 'boot-sequence')?.attempts).toBe(2)
    })

    test('rates a card twice, the second time in an old page: one review', async () => {
      await page.goto(`${server.url}/review`)
      await mouse.follow(page.getByRole('button', { name: 'Show answer' }))
      const stale = await visited.context.newPage()
      await stale.goto(page.url())
      await followed(page, () => page.getByRole('button', { name: 'Easy' }).dblclick())
      await page.getByRole('button', { name: 'Show answer' }).waitFor()
      await mouse.follow(stale.getByRole('button', { name: 'Again' }))
      await stale.getByText('this rating was not counted').first().waitFor()
      const learner = await server.learnerOf(visited.context)
      expect((await server.store.reviewsOn(learner.id, '2026-05-04')).map(({ rating }) => rating)).toEqual(['easy'])
    })

    test('submits lines that would turn a page around or run on it: they stand in their places as text', async () => {
      const hostile = [
        'enable',
        'copy \u202Enib.elif :hsalf\u202C tftp:',
        'hostname \u05D0\u05D1\u05D2 123 \u0627\u0644\u0639',
        '<script>document.title = "owned"</script><img src=x onerror="document.title = 1">',
        '\u2067\u001b[31mred\u0007',
      ]
      await page.goto(`${server.url}/scenarios/${UPGRADE}`)
      await mouse.write(await linesUnfolded(page), `${hostile.join('\n')}\n`)
      await mouse.follow(page.getByRole('button', { name: 'Submit' }))
      expect(await heading(page)).toBe('Not passed yet')
      expect(await page.title()).toBe('Not passed yet · Drillmark')
      expect(await page.locator('main script, main img').count()).toBe(0)
      const console = page.locator('.console')
      const frame = await console.boundingBox()
      const starts: number[] = []
      for (let n = 1; n <= hostile.length; n += 1) {
        const line = console.locator(`#line-${n}`)
        const [row, prompt, typed] = [
          await line.boundingBox(),
          await line.locator('.prompt').boundingBox(),
          await line.locator('.typed').boundingBox(),
        ]
        if (!frame || !row || !prompt || !typed) throw new Error(`line ${n} is not shown`)
        // What was typed stands right behind its prompt, on one row, inside the console.
        expect([
          n,
          Math.abs(typed.x - (prompt.x + prompt.width)) < 2,
          typed.width > 0,
          row.x >= frame.x,
          row.height < 40,
        ]).toEqual([n, true, true, true, true])
        starts.push(Math.round(prompt.x))
      }
      expect(new Set(starts).size).toBe(1)
      expect(await console.locator('#line-2 .typed').innerText()).toBe('copy <U+202E>nib.elif :hsalf<U+202C> tftp:')
      expect(
        await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      ).toBe(0)
    })

    test('is shown nothing of another learner', async () => {
      const mine = await takeQuiz(server, visited.context, 'boot-sequence', 3, 3)
      const other = await visit(browser(), { javaScriptEnabled: hasScript })
      await takeQuiz(server, other.context, 'boot-sequence', 1, 1)
      for (const address of [mine, `${mine}/1`, `${mine}/result`])
        expect((await other.page.goto(address))?.status()).toBe(404)
      expect((await itemsOf(server, other.context, mine.split('/').at(-1) ?? '')).length).toBe(0)
      await other.context.close()
    })
  })

  /** Through the pages; the attempt's id. */
  async function startQuiz(page: Page): Promise<string> {
    await page.goto(`${server.url}/chapters/boot-sequence/quiz`)
    await mouse.follow(page.getByRole('button', { name: 'Start the quiz' }))
    return /\/attempts\/([^/]+)/.exec(page.url())?.[1] ?? ''
  }
})
