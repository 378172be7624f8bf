// An author at work: `serve --watch` brings a page up to date as its file is saved, and never takes away what was typed.

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { CHAPTER, SCENARIO, smallCourse } from '../content/small-course.ts'
import { scaffold } from '../../src/content/scaffold.ts'
import { describeInBrowser, visit } from '../support/browser.ts'
import { linesUnfolded } from '../support/scenario-lines.ts'
import { startProcess } from '../support/server-process.ts'
import type { ServerProcess } from '../support/server-process.ts'

describeInBrowser('serve --watch', (browser) => {
  let folder = ''
  let server: ServerProcess
  const path = (name: string): string => join(folder, 'content', name)

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'drillmark-author-'))
    const course = new Map(Object.entries(smallCourse).filter(([name]) => name !== SCENARIO))
    const made = scaffold(course, { kind: 'scenario', chapter: 'boot', id: 'first-name', title: null }, '2026-11-22')
    if ('problem' in made) throw new Error(made.problem)
    for (const [name, text] of [...course, ...made.files]) {
      await mkdir(dirname(path(name)), { recursive: true })
      await writeFile(path(name), text)
    }
    server = await startProcess(join(folder, 'data'), 0, '--watch', '--content', join(folder, 'content'))
  })
  afterAll(async () => {
    await server.end('SIGKILL')
    await rm(folder, { recursive: true })
  })

  test('a page follows its file: the new text, a problem with its line, and the text again', async () => {
    const { page, context, complaints } = await visit(browser())
    await page.goto(`${server.url}/chapters/boot`)
    const chapter = await readFile(path(CHAPTER), 'utf8')

    await writeFile(path(CHAPTER), chapter.replace(/^title: .*$/m, 'title: Renamed'))
    await page.getByRole('heading', { level: 1, name: 'Renamed' }).waitFor()

    await writeFile(
      path(CHAPTER),
      chapter.replace(/^title: .*$/m, 'title: Broken').replace(/^level: .*$/m, 'level: beginer'),
    )
    const strip = page.getByRole('complementary', { name: 'Author' })
    await strip.getByText('the pages show the last version without problems').waitFor()
    await page.reload()
    expect(await strip.innerText()).toContain('"level" cannot be "beginer"')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Renamed')
    expect(
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    ).toEqual([])

    await writeFile(path(CHAPTER), chapter)
    await page.getByRole('heading', { level: 1, name: 'Renamed' }).waitFor({ state: 'detached' })
    await context.close()
    expect(complaints).toEqual([])
  })

  test('a scenario shows its proof, and lines that were typed stay until the author loads the page', async () => {
    const { page, context } = await visit(browser())
    await page.goto(`${server.url}/author`)
    await page.getByRole('link', { name: 'First name' }).waitFor()
    await page.goto(`${server.url}/scenarios/first-name`)
    const strip = page.getByRole('complementary', { name: 'Author' })
    await strip.getByText(/^This scenario: 2 pass, 3 fail, \d+ of \d+ slips in the solution fail/).waitFor()

    const lines = await linesUnfolded(page)
    await lines.fill('enable')
    const chapter = await readFile(path(CHAPTER), 'utf8')
    await writeFile(path(CHAPTER), `${chapter}\n`)
    await strip.getByText('The content has changed.').waitFor()
    expect(await lines.inputValue()).toBe('enable')
    await context.close()
  })
})
