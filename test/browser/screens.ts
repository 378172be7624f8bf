// Saves a screenshot of every page, in light and dark, 1280 and 390 px wide, for people to look at:
//   npx node test/browser/screens.ts OUTDIR [WORDS OF A NAME]

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import type { Page } from 'playwright-core'

import { findChromium, launch, NO_BROWSER } from '../support/browser.ts'
import { everyPage } from '../support/every-page.ts'
import { startInProcess } from '../support/in-process-server.ts'

/** A taller page is saved in several pictures, which are easier to look at. */
const TALLEST = 2600
const VIEWS = [
  { view: '1280-light', width: 1280, colorScheme: 'light' },
  { view: '1280-dark', width: 1280, colorScheme: 'dark' },
  { view: '390-dark', width: 390, colorScheme: 'dark' },
  { view: '390-light', width: 390, colorScheme: 'light' },
] as const

process.exitCode = await main(process.argv[2], process.argv[3] ?? '')

async function main(folder: string | undefined, wanted: string): Promise<number> {
  if (folder === undefined)
    return refuse('name the folder for the screenshots: npx node test/browser/screens.ts OUTDIR')
  const program = findChromium()
  if (program === null) return refuse(NO_BROWSER)
  await mkdir(folder, { recursive: true })
  const server = await startInProcess()
  const browser = await launch(program)
  try {
    const sights = await everyPage(server, browser)
    for (const { name, visit, open } of sights.filter(({ name }) => name.includes(wanted))) {
      const { page } = visit
      await page.setViewportSize({ width: 1280, height: 900 })
      await open(page)
      for (const { view, width, colorScheme } of VIEWS) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        await save(page, join(folder, `${name.replaceAll(/[^a-z0-9]+/g, '-')}-${view}`))
      }
      process.stdout.write(`${name}\n`)
    }
    for (const complaint of sights.flatMap(({ visit }) => visit.complaints)) process.stderr.write(`${complaint}\n`)
  } finally {
    await browser.close()
    await server.close()
  }
  return 0
}

async function save(page: Page, path: string): Promise<void> {
  const [width, height] = await page.evaluate<[number, number]>(
    '[document.documentElement.clientWidth, document.documentElement.scrollHeight]',
  )
  for (let top = 0, part = 1; top < height; top += TALLEST, part += 1) {
    const clip = { x: 0, y: top, width, height: Math.min(TALLEST, height - top) }
    await page.screenshot({ path: `${path}${height > TALLEST ? `-${part}` : ''}.png`, fullPage: true, clip })
  }
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`)
  return 2
}
