// The live console in a real browser: keys, clipboard, bar, a device on the server, and when its script is loaded.

import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { describeInBrowser, visit } from '../support/browser.ts'
import type { Visit } from '../support/browser.ts'
import { followed, tabTo } from '../support/hands.ts'
import { startInProcess } from '../support/in-process-server.ts'
import type { InProcessServer } from '../support/in-process-server.ts'
import { linesOn, linesUnfolded } from '../support/scenario-lines.ts'
import { heading } from '../support/sitting.ts'

const UPGRADE = 'upgrade-from-tftp'

describeInBrowser('the live console', (browser) => {
  let server: InProcessServer
  let visited: Visit
  let page: Page

  beforeAll(async () => {
    server = await startInProcess()
  })
  afterAll(() => server.close())
  beforeEach(async () => {
    visited = await visit(browser(), { permissions: ['clipboard-read', 'clipboard-write'] })
    page = visited.page
  })
  afterEach(async () => {
    await visited.context.close()
    expect(visited.complaints).toEqual([])
  })

  const screen = () => page.locator('[data-console]')
  async function open(id: string): Promise<void> {
    await page.goto(`${server.url}/scenarios/${id}`)
    await screen().getByText('>').first().waitFor()
    await screen().click()
  }
  /** Waits until the text area, which is the transcript, holds these lines. */
  const hasLines = async (lines: string) => {
    await expect.poll(() => linesOn(page).inputValue(), { timeout: 10_000 }).toBe(lines)
  }
  const clipboard = (text?: string) =>
    page.evaluate<string | undefined, string | undefined>(
      (text) =>
        text === undefined
          ? (
              globalThis as unknown as { navigator: { clipboard: { readText(): Promise<string> } } }
            ).navigator.clipboard.readText()
          : (
              globalThis as unknown as { navigator: { clipboard: { writeText(text: string): Promise<undefined> } } }
            ).navigator.clipboard.writeText(text),
      text,
    )

  test('Ctrl+V pastes, of many lines each one whole, and Ctrl+C copies what is selected, else it is the key of the device', async () => {
    await open(UPGRADE)
    await clipboard('enable\nshow version\nshow fl')
    await page.keyboard.press('Control+v')
    // The second line has more output than the screen has rows, and the third is not lost to its pages.
    await hasLines('enable\nshow version\nshow fl')
    await page.keyboard.press('Control+c')
    await hasLines('enable\nshow version\n')
    await page.keyboard.type('configure terminal\n')
    await page.keyboard.press('Control+c')
    await hasLines('enable\nshow version\nconfigure terminal\nend\n')

    // A word of the last row, which is the prompt.
    const rows = screen().locator('.xterm-screen')
    const { height } = (await rows.boundingBox()) ?? { height: 0 }
    await rows.dblclick({ position: { x: 12, y: height - 8 } })
    await page.keyboard.press('Control+c')
    await expect.poll(() => clipboard()).toMatch(/^\S+$/)
    await hasLines('enable\nshow version\nconfigure terminal\nend\n')
  })

  test('the bar types its lines, by keyboard as well, and Ctrl+Enter submits from the console', async () => {
    await open(UPGRADE)
    await page.keyboard.type('ena')
    await page.getByRole('button', { name: 'Power', exact: true }).click()
    await hasLines('@power-cycle\n')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    await tabTo(page.getByRole('button', { name: 'Power + Break' }))
    await page.keyboard.press('Enter')
    await hasLines('@power-cycle\n@power-cycle break\n')
    await screen().getByText('rommon 1 >').first().waitFor()
    await page.getByRole('button', { name: 'Wait 10 min' }).click()
    await hasLines('@power-cycle\n@power-cycle break\n@wait 10m\n')
    await page.getByRole('button', { name: 'Start over' }).click()
    await hasLines('')
    await page.getByRole('button', { name: 'Bring my lines back' }).click()
    await hasLines('@power-cycle\n@power-cycle break\n@wait 10m\n')
    await followed(page, () => page.keyboard.press('Control+Enter'))
    expect(await heading(page)).toBe('Not passed yet')
  })

  test('a device on the server is typed at like one in the page, and neither its start state nor the simulator is sent', async () => {
    const simlet = [...server.library.scenarios.values()].find(({ sealed }) => sealed)
    const sent: string[] = []
    page.on('response', (response) => sent.push(new URL(response.url()).pathname))
    await open(simlet?.id ?? '')
    await page.keyboard.type('ena')
    await page.keyboard.press('Tab')
    await page.keyboard.type('\nconf t\nhostname EDGE\n')
    await screen().getByText('EDGE(config)#').first().waitFor()
    await page.keyboard.press('Control+z')
    await page.keyboard.type('show clo?')
    await screen().getByText('clock', { exact: true }).first().waitFor()
    await hasLines('enable \nconf t\nhostname EDGE\n^Z\nshow clo')
    await page.getByRole('button', { name: 'Power', exact: true }).click()
    await hasLines('enable \nconf t\nhostname EDGE\n^Z\n@power-cycle\n')
    expect(sent.filter((path) => /world|device-here/.test(path))).toEqual([])
    expect(sent.some((path) => path.startsWith('/assets/device-there'))).toBe(true)
    await page.reload()
    await screen().getByText('EDGE(config)#').first().waitFor()
    await followed(page, () => page.getByRole('button', { name: 'Submit' }).click())
    expect(await heading(page)).toBe('Not passed yet')
  })

  describe('what was typed and not submitted', () => {
    const saved = () => page.waitForResponse((response) => response.url().endsWith('/draft') && response.ok())
    const nextStep = async (on = page) => {
      await on.goto(server.url)
      return on.locator('main').innerText()
    }

    test('is the next step of the map, and stands in the console again, also in another tab', async () => {
      await open(UPGRADE)
      await page.keyboard.type('enable\nshow clock\n')
      await saved()
      expect(await nextStep()).toContain('Scenario: Bring BR1 to 15.7(3)M8')
      await page.getByRole('link', { name: 'Continue the scenario' }).click()
      await screen().getByText('show clock').first().waitFor()
      await hasLines('enable\nshow clock\n')

      const tab = await visited.context.newPage()
      await tab.goto(`${server.url}/scenarios/${UPGRADE}`)
      await tab.locator('[data-console]').getByText('show clock').first().waitFor()
      await tab.locator('[data-console]').click()
      await tab.keyboard.type('show version\n')
      await tab.close({ runBeforeUnload: true })
      await expect
        .poll(async () => (await page.reload(), linesOn(page).inputValue()), { timeout: 10_000 })
        .toBe('enable\nshow clock\nshow version\n')

      const cleared = saved()
      await page.getByRole('button', { name: 'Start over' }).click()
      await cleared
      expect(await nextStep()).not.toContain('Continue the scenario')
    })

    test('is saved as somebody leaves, and of a sealed device as well', async () => {
      const simlet = [...server.library.scenarios.values()].find(({ sealed }) => sealed)
      await open(simlet?.id ?? '')
      await page.keyboard.type('enable\n')
      await hasLines('enable\n')
      await page.goto(server.url)
      await expect.poll(() => nextStep(), { timeout: 10_000 }).toContain(`Scenario: ${simlet?.title}`)
      await page.goto(`${server.url}/scenarios/${simlet?.id}`)
      await hasLines('enable\n')
    })

    test('stays in the tab while the server cannot save it, and is saved when it can', async () => {
      const { page, context, complaints } = await visit(browser())
      await page.route('**/draft', (route) => route.abort())
      await page.goto(`${server.url}/scenarios/${UPGRADE}`)
      const lines = await linesUnfolded(page)
      const refused = page.waitForEvent('requestfailed')
      await lines.fill('enable\n')
      await refused
      await page.reload()
      expect(await linesOn(page).inputValue()).toBe('enable\n')
      await page.unroute('**/draft')
      await page.reload()
      await expect.poll(() => nextStep(page), { timeout: 10_000 }).toContain('Continue the scenario')
      await context.close()
      expect(complaints.filter((complaint) => !complaint.includes('/draft: Failed to load resource'))).toEqual([])
    })

    test('a look at a console is no draft', async () => {
      await open(UPGRADE)
      await page.keyboard.type('ena')
      for (let times = 0; times < 3; times += 1) await page.keyboard.press('Backspace')
      await hasLines('')
      await page.goto(server.url)
      expect((await visited.context.cookies(server.url)).map(({ name }) => name)).toEqual(['zone'])
    })
  })

  test('what is typed while it loads is typed at the device when it is there', async () => {
    let deliver = (): void => {}
    const delivered = new Promise<void>((resolve) => (deliver = resolve))
    await page.route(/\/assets\/console-.*\.js/, async (route) => {
      await delivered
      await route.continue()
    })
    await page.goto(`${server.url}/scenarios/${UPGRADE}`)
    await clipboard('configure terminal\nhostname ED')
    await screen().getByText('The console is loading.').waitFor()
    await screen().click()
    await page.keyboard.type('enabel')
    for (let times = 0; times < 2; times += 1) await page.keyboard.press('Backspace')
    await page.keyboard.type('le\n')
    await page.keyboard.press('Control+v')
    await page.keyboard.type('GE\nend\n')
    await page.getByRole('button', { name: 'Power', exact: true }).click()
    deliver()
    await hasLines('enable\nconfigure terminal\nhostname EDGE\nend\n@power-cycle\n')
    await screen().getByText('EDGE#').first().waitFor()
  })

  test('? waits for the texts of the words, which come behind the simulator', async () => {
    let deliver = (): void => {}
    const delivered = new Promise<void>((resolve) => (deliver = resolve))
    await page.route(/\/assets\/help-.*\.js/, async (route) => {
      await delivered
      await route.continue()
    })
    await open(UPGRADE)
    await page.keyboard.type('enable\nshow aaa ?')
    await hasLines('enable\nshow aaa ')
    expect(await screen().getByText('method-lists').count()).toBe(0)
    deliver()
    // The server compresses the texts when they are first asked for, which takes long where others keep it busy.
    await screen().getByText('Show AAA method lists').first().waitFor({ timeout: 60_000 })
    await page.keyboard.type('clients\nconfigure terminal\nrouter ?')
    await screen().getByText('Open Shortest Path First (OSPF)').first().waitFor()
  })

  test('a line in a block that few need waits for its words', async () => {
    let deliver = (): void => {}
    const delivered = new Promise<void>((resolve) => (deliver = resolve))
    let asked = 0
    await page.route(/\/assets\/part-blocks-.*\.js/, async (route) => {
      asked += 1
      await delivered
      await route.continue()
    })
    await open(UPGRADE)
    await page.keyboard.type('enable\nconfigure terminal\nrouter ospf 1\n')
    await screen().getByText('BR1(config-router)#').first().waitFor()
    expect(asked).toBe(0)
    await page.keyboard.type('passive-interfaces\nend\n')
    await hasLines('enable\nconfigure terminal\nrouter ospf 1\npassive-interfaces')
    deliver()
    await screen().getByText('% Invalid input').first().waitFor()
    await hasLines('enable\nconfigure terminal\nrouter ospf 1\npassive-interfaces\nend\n')
    expect(asked).toBe(1)
  })

  test('stands above the fold of a small laptop; on a phone its script waits until it is in sight', async () => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await open(UPGRADE)
    const box = await screen().boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(700)

    const sent: string[] = []
    page.on('response', (response) => sent.push(new URL(response.url()).pathname))
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${server.url}/scenarios/${UPGRADE}`, { waitUntil: 'networkidle' })
    const scripts = () => sent.filter((path) => /\/assets\/(console|device)/.test(path))
    expect(scripts()).toEqual([])
    await page.getByRole('link', { name: 'Go to the console' }).click()
    await screen().getByText('BR1>').first().waitFor()
    expect(scripts().length).toBeGreaterThan(1)
  })

  test('where its script cannot run, the text area does the same', async () => {
    let deliver = (): void => {}
    const delivered = new Promise<void>((resolve) => (deliver = resolve))
    await page.route(/\/assets\/console-/, async (route) => {
      await delivered
      await route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("cut off")' })
    })
    await page.goto(`${server.url}/scenarios/${UPGRADE}`)
    await screen().click()
    await page.keyboard.type('enable\n')
    deliver()
    await page.getByRole('button', { name: 'Run' }).waitFor()
    await hasLines('enable\n')
    await followed(page, () => page.getByRole('button', { name: 'Run' }).click())
    await page.getByText('You have not submitted these lines yet.').waitFor()
  })
})
