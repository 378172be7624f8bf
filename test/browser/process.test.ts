// The server as a person starts it: the setup link that it tells, and answers that outlive a restart and a kill.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, test } from 'vitest'

import { describeInBrowser, visit } from '../support/browser.ts'
import { mouse } from '../support/hands.ts'
import { linesUnfolded } from '../support/scenario-lines.ts'
import { startProcess } from '../support/server-process.ts'
import type { ServerProcess } from '../support/server-process.ts'
import { linesOf, scenarioOf, shippedLibrary } from '../support/shipped-library.ts'
import { answer, heading, shownItem } from '../support/sitting.ts'

describeInBrowser('the server process', (browser) => {
  const data = mkdtempSync(join(tmpdir(), 'drillmark-process-'))
  let server: ServerProcess | null = null

  afterAll(async () => {
    await server?.end('SIGKILL')
    rmSync(data, { recursive: true, force: true })
  })

  test('tells a setup link, and keeps every acknowledged answer through a kill and a restart', async () => {
    const library = await shippedLibrary()
    const { page, context, complaints } = await visit(browser())
    server = await startProcess(data)
    const port = Number(new URL(server.url).port)
    await page.goto(server.url)
    expect(await heading(page)).toBe(library.course.title)

    await page.goto(`${server.url}/chapters/boot-sequence/quiz`)
    await mouse.follow(page.getByRole('button', { name: 'Start the quiz' }))
    const item = await shownItem(page, library)
    await answer(page, mouse, item, false)
    const answered = page.url()
    const verdict = await page.getByRole('status').innerText()
    server = await killed(server, port)
    await page.goto(answered)
    expect(await page.getByRole('status').innerText()).toBe(verdict)
    expect((await shownItem(page, library)).id).toBe(item.id)

    const scenario = scenarioOf(library, 'upgrade-from-tftp')
    await page.goto(`${server.url}/scenarios/${scenario.id}`)
    await mouse.write(await linesUnfolded(page), linesOf(scenario, null))
    await mouse.follow(page.getByRole('button', { name: 'Submit' }))
    const report = page.url()
    server = await killed(server, port)
    await page.goto(report)
    expect(await heading(page)).toBe('Scenario passed')

    await page.goto(`${server.url}/review`)
    await mouse.follow(page.getByRole('button', { name: 'Show answer' }))
    await mouse.follow(page.getByRole('button', { name: 'Easy' }))
    const next = await shownItem(page, library)
    server = await killed(server, port)
    await page.goto(`${server.url}/review`)
    expect((await shownItem(page, library)).id).toBe(next.id)
    await page.getByRole('button', { name: 'Undo the last rating' }).waitFor()

    await page.goto(await server.setupLink())
    await page.getByLabel('Name').fill('Grace')
    await page.getByLabel('Password').fill('four unrelated words')
    await mouse.follow(page.getByRole('button', { name: 'Create instructor account' }))
    expect(await heading(page)).toBe('Classes')
    await context.close()
    expect(complaints).toEqual([])

    expect(await server.end('SIGTERM')).toBe(0)
    server = await startProcess(data, port)
    expect(await server.end('SIGTERM')).toBe(0)
    expect(server.told).not.toContain('/setup/')
    server = null
  })

  async function killed(running: ServerProcess, port: number): Promise<ServerProcess> {
    expect(await running.end('SIGKILL')).toBe('SIGKILL')
    return startProcess(data, port)
  }
})
