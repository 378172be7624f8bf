// Every page in every state: accessible in light and dark, wide and narrow, silent in the console, with a focus that is seen.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { describeInBrowser } from '../support/browser.ts'
import { everyPage } from '../support/every-page.ts'
import type { Sight } from '../support/every-page.ts'
import { startInProcess } from '../support/in-process-server.ts'
import type { InProcessServer } from '../support/in-process-server.ts'

const axe = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js')
const AXE = readFileSync(axe, 'utf8')
const WCAG = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }
/** The rules that look at colours. All others look at what stands where, which is the same in light and in dark. */
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
/** The rules that a narrow page may break where the wide one does not: it hides, moves and scrolls, and its texts are the same. */
const LAYOUT = {
  type: 'rule',
  values: [
    ...COLOURS.values,
    'aria-hidden-focus',
    'button-name',
    'input-button-name',
    'label',
    'link-name',
    'scrollable-region-focusable',
    'select-name',
    'summary-name',
    'target-size',
  ],
}
const WIDE = { width: 1280, height: 900 }
const NARROW = { width: 390, height: 844 }

describeInBrowser('every page', (browser) => {
  let server: InProcessServer
  let sights: readonly Sight[] = []

  beforeAll(async () => {
    server = await startInProcess()
    sights = await everyPage(server, browser())
  }, 300_000)
  afterAll(async () => {
    for (const { visit } of sights) await visit.context.close()
    await server.close()
  })

  test(
    'has no violation of WCAG 2.2 AA, fits a phone, shows where the focus is, and says nothing amiss',
    { timeout: 600_000 },
    async () => {
      const found: string[] = []
      for (const [index, { name, visit, open }] of sights.entries()) {
        const { page } = visit
        await page.setViewportSize(WIDE)
        await page.emulateMedia({ colorScheme: 'light' })
        const say = (where: string, problems: readonly string[]) =>
          found.push(...problems.map((problem) => `${name}, ${where}: ${problem}`))
        try {
          await open(page)
        } catch (error) {
          // One page that cannot be reached hides nothing of the others.
          say('on the way', [String(error)])
          continue
        }
        say('text', await slipsOfTheView(page))
        say('focus', await unseenFocus(page))
        // The stops may end at the skip link, which lies over the mark for as long as it has the focus.
        await page.evaluate('document.activeElement.blur()')
        await page.evaluate(AXE)
        say('light, 1280', await violations(page, WCAG))
        // In the dark every other page is narrow: what all pages share is seen in both widths, and what a page has of its own in one.
        await page.emulateMedia({ colorScheme: 'dark' })
        if (index % 2 === 0) say('dark, 1280', await violations(page, COLOURS))
        await page.setViewportSize(NARROW)
        if (index % 2 === 1) say('dark, 390', await violations(page, COLOURS))
        await page.emulateMedia({ colorScheme: 'light' })
        say('light, 390', await violations(page, LAYOUT))
        say('390', await overflow(page))
      }
      for (const complaint of new Set(sights.flatMap(({ visit }) => visit.complaints))) found.push(complaint)
      expect(found).toEqual([])
    },
  )
})

/** What axe finds against these rules. It is injected once a page and run often: its builder does both each time, which takes three times as long. */
async function violations(page: Page, rules: typeof WCAG): Promise<string[]> {
  const found = await page.evaluate<
    readonly { id: string; nodes: readonly { html: string; target: readonly string[]; failureSummary?: string }[] }[]
  >(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  )
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary = '' }) =>
        `${id} at ${target.join(' ')} ${html.slice(0, 120)} ${failureSummary.split('\n')[1]?.trim() ?? ''}`,
    ),
  )
}

/** What a view shows when a value or a brace is missing. */
async function slipsOfTheView(page: Page): Promise<string[]> {
  const text = await page.locator('body').innerText()
  const headings = await page.getByRole('heading', { level: 1 }).count()
  return [
    ...(text.match(/.*(\{\{|\}\}|\[object |\bundefined\b|\bNaN\b).*/g) ?? []).map((line) => `the page says "${line}"`),
    ...(headings === 1 ? [] : [`the page has ${headings} main headings`]),
  ]
}

async function overflow(page: Page): Promise<string[]> {
  const wide = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  return wide > 0 ? [`the page is ${wide} px wider than the screen`] : []
}

/** The first stops of Tab, each of which must be outlined (the live console has a cursor of its own, and its frame is outlined). */
async function unseenFocus(page: Page): Promise<string[]> {
  const problems: string[] = []
  for (let stop = 0; stop < 20; stop += 1) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate<{ element: string; seen: boolean; inConsole: boolean } | null>(FOCUS)
    if (focus === null) break
    if (!focus.seen) problems.push(`nothing shows that the focus is on ${focus.element}`)
    if (focus.inConsole) await page.keyboard.press('Escape')
  }
  return problems
}

const FOCUS = `(() => {
  const focused = document.activeElement
  if (!focused || focused === document.body) return null
  const live = focused.closest('[data-console]')
  const outlined = (element) => { const { outlineStyle, outlineWidth } = getComputedStyle(element); return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 }
  const box = focused.getBoundingClientRect()
  const seen = live ? [live, ...live.querySelectorAll('.xterm')].some(outlined) : outlined(focused) && box.width > 0 && box.right > 0
  return { element: focused.outerHTML.slice(0, 90), seen, inConsole: live !== null }
})()`
