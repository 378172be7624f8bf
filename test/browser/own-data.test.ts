// A learner takes a record from one browser to another: by the file, and by the link that the QR code has.

import { readFile } from 'node:fs/promises'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { describeInBrowser, visit } from '../support/browser.ts'
import { startInProcess } from '../support/in-process-server.ts'
import type { InProcessServer } from '../support/in-process-server.ts'
import { takeQuiz } from '../support/study-by-post.ts'

describeInBrowser('a record', (browser) => {
  let server: InProcessServer
  beforeAll(async () => {
    server = await startInProcess()
  })
  afterAll(() => server.close())

  test('goes from one browser to another by a file, without script, and to a third by a link', async () => {
    const [first, second, third] = await Promise.all([
      visit(browser()),
      visit(browser(), { javaScriptEnabled: false }),
      visit(browser()),
    ])
    await takeQuiz(server, first.context, 'boot-sequence', 7)
    await first.page.goto(`${server.url}/data`)
    const [download] = await Promise.all([first.page.waitForEvent('download'), first.page.click('text=Everything')])
    const file = await download.path()
    expect(await readFile(file, 'utf8')).toContain('"type":"review"')

    await second.page.goto(`${server.url}/data`)
    await second.page.setInputFiles('input[type=file]', file)
    await second.page.getByRole('button', { name: 'Bring it here' }).click()
    expect(await second.page.getByRole('status').innerText()).toContain('Brought into your record')

    await first.page.getByRole('button', { name: 'Add another browser' }).click()
    const code = await first.page.locator('svg.qr').boundingBox()
    expect(code?.width).toBeGreaterThan(200)
    const link = (await first.page.locator('.link-box').innerText()).trim()
    await third.page.goto(link)
    await third.page.getByRole('button', { name: 'Sign in on this browser' }).click()
    expect(await third.page.getByRole('status').innerText()).toContain('signed in to your record')
    for (const { context } of [first, second, third]) await context.close()
  })
})
