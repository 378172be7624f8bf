// What an instructor can do: make the account, a class and its join link, follow the learners, and see nobody else's.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { describeInBrowser, visit } from '../support/browser.ts'
import type { Visit } from '../support/browser.ts'
import { mouse } from '../support/hands.ts'
import { startInProcess } from '../support/in-process-server.ts'
import type { InProcessServer } from '../support/in-process-server.ts'
import { linesOf, scenarioOf } from '../support/shipped-library.ts'
import { heading } from '../support/sitting.ts'
import { submitLines, takeQuiz } from '../support/study-by-post.ts'

const PASSWORD = 'four unrelated words'
const BOOT = 'Boot sequence and configuration register'

describeInBrowser('an instructor', (browser) => {
  let server: InProcessServer
  const visits: Visit[] = []

  beforeAll(async () => {
    server = await startInProcess()
  })
  afterAll(async () => {
    for (const { context } of visits) await context.close()
    await server.close()
  })

  test('makes a class, guests join it as they are, and the class page and its CSV show how they get on', async () => {
    const grace = await newVisit()
    const { page } = grace
    await setUp(page, 'Grace')
    expect(await heading(page)).toBe('Classes')
    await page.getByLabel('Name of the class').fill('Networks, autumn')
    await mouse.follow(page.getByRole('button', { name: 'Create class' }))
    expect(await heading(page)).toBe('Networks, autumn')
    await page.getByText('Nobody has joined yet.').waitFor()
    const classUrl = page.url()
    const joinLink = (await page.locator('.link-box').innerText()).trim()

    const bo = await newVisit()
    await takeQuiz(server, bo.context, 'boot-sequence', 8)
    const scenario = scenarioOf(server.library, 'upgrade-from-tftp')
    await submitLines(server, bo.context, scenario.id, linesOf(scenario, null))
    await join(bo.page, joinLink, 'Bo')
    expect(await bo.page.goto(server.url).then(() => stateOf(bo.page, BOOT))).toBe('Passed')

    const cy = await newVisit()
    await join(cy.page, joinLink, '=Cy "the cable", 2nd')
    await submitLines(server, cy.context, scenario.id, linesOf(scenario, 'reversed-copy'))

    await page.goto(classUrl)
    const rows = await tableOf(page)
    expect(rows.map((cells) => cells[0])).toEqual(['Learner', '=Cy "the cable", 2nd', 'Bo'])
    // Chapters go by their numbers; those that nobody began are left out.
    const titles = await page
      .locator('.cells thead a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('title') ?? ''))
    expect(titles).toEqual([BOOT])
    expect([rows[1]?.[1], rows[2]?.[1]]).toEqual(['open', 'passed 80%'])
    const told = await page.locator('tr', { has: page.getByRole('link', { name: scenario.title }) }).innerText()
    expect(told.replaceAll(/\s+/g, ' ')).toContain('2 1 of 2')
    expect(told).toContain(`${scenario.rubric.criteria[0]?.label} 1 of 2`)
    await mouse.follow(page.getByRole('link', { name: scenario.title }))
    await page.getByRole('row', { name: 'the cable' }).getByText('Not passed').waitFor()
    await page.goto(classUrl)

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download these rows as CSV' }).click(),
    ])
    const csv = await textOf(download.createReadStream())
    const [head = [], ...learners] = csvRows(csv)
    const shown = learners.map((cells) => {
      const at = (column: string) => cells[head.indexOf(column)] ?? ''
      const standing = titles.map((chapter) => {
        const [state, best] = [at(`${chapter}: state`), at(`${chapter}: best score in percent`)]
        return `${state}${best === '' ? '' : ` ${best}%`}`
      })
      return [at('Learner').replace(/^'/, ''), ...standing]
    })
    expect(shown).toEqual(rows.slice(1).map((cells) => cells.slice(0, 2)))

    for (const stranger of [bo, await newVisit()]) {
      await stranger.page.goto(classUrl)
      expect(await heading(stranger.page)).toBe('Sign in')
      const response = await stranger.context.request.get(`${classUrl}.csv`)
      expect(response.headers()['content-type']).toContain('text/html')
      expect(await response.text()).not.toContain('the cable')
    }
    const edith = await newVisit()
    await setUp(edith.page, 'Edith')
    await edith.page.getByText('No class yet').waitFor()
    await edith.page.goto(classUrl)
    expect(await heading(edith.page)).toBe('This class is not yours')
    expect((await edith.context.request.get(`${classUrl}.csv`)).status()).toBe(404)

    await bo.page.goto(`${server.url}/settings`)
    await mouse.follow(bo.page.getByRole('button', { name: 'Leave Networks, autumn' }))
    await bo.page.getByRole('status').getByText('You have left the class.').waitFor()
    await page.reload()
    expect((await tableOf(page)).map((cells) => cells[0])).toEqual(['Learner', '=Cy "the cable", 2nd'])
    expectNoComplaints()
  })

  test('brings a file of names, prints and hands out the links, and sees who has not joined', async () => {
    const { page } = await newVisit()
    await setUp(page, 'Radia')
    await page.getByLabel('Name of the class').fill('Bridges')
    await mouse.follow(page.getByRole('button', { name: 'Create class' }))
    await mouse.follow(page.getByRole('link', { name: 'Roster' }).first())
    const rosterUrl = page.url()
    // As Excel saves it on a machine in Europe, with a name twice.
    const file = (text: string) => ({ name: 'class.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') })
    await page.setInputFiles('input[type=file]', file('Name;E-Mail\r\nZoë Müller;zoe@example.org\r\nBo;\r\nbo;\r\n'))
    await mouse.follow(page.getByRole('button', { name: 'Read the file' }))
    await page.getByRole('alert').getByText('Line 4: “bo” is already on line 3').waitFor()
    const list = page.getByLabel('Names, one per line')
    await list.fill((await list.inputValue()).replace('\nbo;', ''))
    await mouse.follow(page.getByRole('button', { name: 'Check the list again' }))
    await mouse.follow(page.getByRole('button', { name: 'Make 2 places' }))
    await page.getByRole('status').getByText('2 places were made.').waitFor()
    expect(await overflow(page)).toEqual([0, 0])

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the links as CSV' }).click(),
    ])
    const [, ...links] = csvRows(await textOf(download.createReadStream()))
    expect(links.map(([name, email]) => [name, email])).toEqual([
      ['Bo', ''],
      ['Zoë Müller', 'zoe@example.org'],
    ])
    await mouse.follow(page.getByRole('link', { name: 'Print the links, with QR codes' }))
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('img', { name: /^QR code of the personal link of/ }).count()).toBe(2)
    expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false)
    expect(await page.locator('.slips').innerText()).toContain(links[1]?.[2])
    await page.emulateMedia({ media: 'screen' })

    const zoe = await newVisit()
    await zoe.page.goto(links[1]?.[2] ?? '')
    await mouse.follow(zoe.page.getByRole('button', { name: 'Join Bridges' }))
    await zoe.page.getByRole('status').getByText('You are in Bridges as Zoë Müller.').waitFor()
    await page.goto(rosterUrl)
    await page.getByText('1 of 2 on the roster has not joined yet.').waitFor()
    await mouse.follow(page.getByRole('link', { name: 'Zoë Müller' }))
    expect(await heading(page)).toBe('Zoë Müller')
    expectNoComplaints()
  })

  test('is read without scrolling the page sideways, whatever it is called, on a phone as well', async () => {
    const { page } = await newVisit()
    await setUp(page, 'Mary')
    await page.getByLabel('Name of the class').fill('M'.repeat(80))
    await mouse.follow(page.getByRole('button', { name: 'Create class' }))
    const classUrl = page.url()
    const joinLink = (await page.locator('.link-box').innerText()).trim()
    const guest = await newVisit()
    await guest.page.goto(joinLink)
    expect(await overflow(guest.page)).toEqual([0, 0])
    await join(guest.page, joinLink, 'W'.repeat(60))
    for (const name of ['Ada', 'Bo', 'Cy', 'Di', 'Edith', 'Fay']) await join((await newVisit()).page, joinLink, name)
    await guest.page.goto(`${server.url}/settings`)
    expect(await overflow(guest.page)).toEqual([0, 0])
    await page.goto(`${server.url}/classes`)
    expect(await overflow(page)).toEqual([0, 0])
    await page.goto(classUrl)
    expect(await overflow(page)).toEqual([0, 0])
    await page.setViewportSize({ width: 1280, height: 800 })
    expect(await overflow(page)).toEqual([0, 0])
    // The chapters of a course are more than a screen holds: their box scrolls, by keys too, and the names stay.
    const box = page.locator('.table.cells')
    await box.focus()
    await box.evaluate((table) => table.scrollTo({ left: table.scrollWidth }))
    const [name, left] = [await box.locator('tbody th').first().boundingBox(), await box.boundingBox()]
    expect(Math.abs((name?.x ?? -1) - (left?.x ?? 0))).toBeLessThan(2)
    expectNoComplaints()
  })

  test('signs out and in again, to the page they asked for; the link by which the account was made works no more', async () => {
    const link = await server.setupLink()
    const { page } = await newVisit()
    await page.goto(link)
    await fillAccount(page, 'Ada', 'short')
    await page.locator('form[method=post] input:invalid').waitFor()
    await fillAccount(page, 'Ada', PASSWORD)
    await mouse.follow(page.getByRole('button', { name: 'Create instructor account' }))
    await page.goto(link)
    expect(await heading(page)).toBe('This setup link does not work any more')

    await mouse.follow(page.getByRole('button', { name: 'Sign out' }))
    await page.goto(`${server.url}/classes`)
    expect(await heading(page)).toBe('Sign in')
    await page.getByLabel('Name').fill('Ada')
    await page.getByLabel('Password').fill('not her password')
    await mouse.follow(page.getByRole('button', { name: 'Sign in', exact: true }))
    await page.getByRole('alert').getByText('This name and password do not belong together.').waitFor()
    expect(await page.getByLabel('Name').inputValue()).toBe('Ada')
    await page.getByLabel('Password').fill(PASSWORD)
    await mouse.follow(page.getByRole('button', { name: 'Sign in', exact: true }))
    expect(await heading(page)).toBe('Classes')
    expectNoComplaints()
  })

  test('finds the guest who studied on this browser again after signing out', async () => {
    const { page, context } = await newVisit()
    await takeQuiz(server, context, 'boot-sequence', 7)
    await setUp(page, 'Joan')
    await page.goto(server.url)
    expect(await stateOf(page, BOOT)).toBe('Open')
    await mouse.follow(page.getByRole('button', { name: 'Sign out' }))
    expect(await stateOf(page, BOOT)).toBe('Passed')
    expectNoComplaints()
  })

  async function newVisit(): Promise<Visit> {
    const made = await visit(browser(), { acceptDownloads: true })
    visits.push(made)
    return made
  }

  async function setUp(page: Page, name: string): Promise<void> {
    await page.goto(await server.setupLink())
    await fillAccount(page, name, PASSWORD)
    await mouse.follow(page.getByRole('button', { name: 'Create instructor account' }))
  }

  function expectNoComplaints(): void {
    expect(visits.flatMap(({ complaints }) => complaints)).toEqual([])
  }
})

/** The state of a chapter on the course map. */
function stateOf(page: Page, title: string): Promise<string> {
  const row = page.locator('.map-row').filter({ has: page.getByRole('heading', { name: title }) })
  return row.locator('.state').innerText()
}

async function fillAccount(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Password').fill(password)
}

async function join(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Your name in this class').fill(name)
  await mouse.follow(page.getByRole('button', { name: /^Join/ }))
  await page.getByRole('status').getByText(`as ${name}`).waitFor()
}

/** The rows of the table of learners, each cell as one line. */
async function tableOf(page: Page): Promise<string[][]> {
  const rows = await page.locator('table').first().locator('tr').all()
  return Promise.all(
    rows.map(async (row) =>
      (await row.locator('th, td').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim()),
    ),
  )
}

/** By how much the page is wider than a desktop's window and a phone's. */
async function overflow(page: Page): Promise<number[]> {
  const found: number[] = []
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 })
    found.push(await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth))
  }
  return found
}

/** CSV as RFC 4180 has it. */
function csvRows(text: string): string[][] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    ),
  )
}

async function textOf(stream: Promise<AsyncIterable<Buffer>>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of await stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
