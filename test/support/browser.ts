// Finds Chromium for the browser tests and opens contexts that are listened to, so that no error in a page goes unnoticed.

import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'

/** The headless shell first: it has no windows to draw, so the same pages take a third less processor time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]
const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** What is said where there is no browser. */
export const NO_BROWSER =
  'no Chromium was found, so the browser tests cannot run: install it (on Debian: apt-get install chromium-headless-shell) or name it in CHROMIUM'

/** The program of the browser: what CHROMIUM names, else the first one on the PATH or among the applications; null when there is none. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM']
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return (named ? [named] : [...onPath, ...APPLICATIONS]).find(isProgram) ?? null
}

/** Starts Chromium, for whoever is no test. */
export function launch(program: string): Promise<Browser> {
  return chromium.launch({ executablePath: program, headless: true, args: ARGUMENTS })
}

let shared: Browser | null = null

/** The one browser of this worker. It ends with the worker. */
async function sharedBrowser(program: string): Promise<Browser> {
  if (!shared?.isConnected()) shared = await launch(program)
  return shared
}

/**
 * Tests in the browser that all files of a worker share. Where there is none they fail under CI and are skipped elsewhere;
 * test/browser/chromium.test.ts says so in one line.
 */
export function describeInBrowser(name: string, tests: (browser: () => Browser) => void): void {
  const program = findChromium()
  // A machine that others use, too, may take long for what a page does; nothing waits this long on purpose.
  describe.skipIf(program === null && !process.env['CI'])(name, { timeout: 90_000 }, () => {
    let browser: Browser | null = null
    beforeAll(async () => {
      if (program === null) throw new Error(NO_BROWSER)
      browser = await sharedBrowser(program)
    })
    afterAll(async () => {
      for (const context of browser?.contexts() ?? []) await context.close()
    })
    tests(() => {
      if (!browser) throw new Error('the browser is asked for before the tests began')
      return browser
    })
  })
}

export interface Visit {
  readonly context: BrowserContext
  readonly page: Page
  /** Errors and warnings of pages in this context so far: scripts, resources, refusals of the security policy. */
  readonly complaints: readonly string[]
}

/** A fresh context with one page. Nothing is animated, so that a page stands still when it is looked at. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
    ...options,
  })
  context.setDefaultTimeout(20_000)
  const complaints: string[] = []
  const refusedPages = new Set<string>()
  context.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.status() >= 400 && response.status() < 500)
      refusedPages.add(response.url())
    if (response.status() >= 500) complaints.push(`${response.url()} answered ${response.status()}`)
  })
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || isRefusal(message, refusedPages)) return
    complaints.push(`${message.location().url}: ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(`${error.page()?.url() ?? 'a page'}: ${error.error().message}`))
  return { context, page: await context.newPage(), complaints }
}

/** Chromium notes every page with a 4xx status in the console; where such a page is meant, that is no complaint. */
function isRefusal(message: ConsoleMessage, refusedPages: ReadonlySet<string>): boolean {
  return message.text().startsWith('Failed to load resource') && refusedPages.has(message.location().url)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
