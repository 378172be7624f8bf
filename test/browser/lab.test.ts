// The page of a network in a browser: what stands where, one list of lines over several consoles, and a picture that follows.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { describeInBrowser, visit, type Visit } from '../support/browser.ts'
import { startInProcess, type InProcessServer } from '../support/in-process-server.ts'
import { LAB, withLab } from '../support/lab-scenario.ts'

const axe = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js')
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

describeInBrowser('the page of a network', (browser) => {
  let server: InProcessServer
  const visits: Visit[] = []

  beforeAll(async () => {
    server = await startInProcess(withLab)
  })
  afterAll(async () => {
    for (const { context, complaints } of visits) {
      expect(complaints).toEqual([])
      await context.close()
    }
    await server.close()
  })

  async function open(
    options: Parameters<typeof visit>[1] = { viewport: { width: 1280, height: 800 } },
    id = LAB,
  ): Promise<Page> {
    const made = await visit(browser(), options)
    visits.push(made)
    await made.page.goto(`${server.url}/scenarios/${id}`)
    return made.page
  }

  const lines = (page: Page): Promise<string> => page.locator('textarea.lines').inputValue()
  const chosen = (page: Page): Promise<string | null> =>
    page.locator('[data-tab][aria-selected=true]').getAttribute('data-tab')
  const ready = (page: Page): Promise<void> => page.locator('.xterm-rows').waitFor()
  /** Until the console of this device is open in every place that shows it. */
  async function isOpen(page: Page, name: string): Promise<void> {
    await page.locator(`[data-tab=${name}][aria-selected=true]`).waitFor()
    await page.locator(`[data-net=wide] .selected[data-device=${name}]`).waitFor()
    await page.locator(`.screen[aria-label="Live console of ${name}"]`).waitFor()
  }

  test('all that one works with stands above the fold of 1280 by 800', async () => {
    const page = await open()
    await ready(page)
    for (const part of ['.objectives', '[data-submit]', '.edit-lines summary']) {
      const box = await page.locator(part).boundingBox()
      expect([part, (box?.y ?? 0) + (box?.height ?? 0)]).toEqual([part, expect.toSatisfy((end: number) => end <= 800)])
    }
  })

  test('on a phone Submit stands above the bar, and no width scrolls sideways', async () => {
    const page = await open({ viewport: { width: 390, height: 844 } })
    await page.locator('[data-view=desk]').click()
    await ready(page)
    const bar = await page.locator('.lab-bar').boundingBox()
    const submit = await page.locator('[data-submit]').boundingBox()
    expect((submit?.y ?? 0) + (submit?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
    for (const width of [320, 390, 768, 1280])
      for (const view of ['task', 'desk']) {
        await page.setViewportSize({ width, height: 844 })
        await page.evaluate(`document.querySelector('[data-view=${view}]').click()`)
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
        expect([width, view, wide]).toEqual([width, view, width])
      }
  })

  test('a tab, a device in the picture, Alt with an arrow and @console lead to the same list and the same console', async () => {
    const ways: readonly ((page: Page) => Promise<void>)[] = [
      (page) => page.locator('[data-tab=SRV1]').click(),
      (page) => page.locator('[data-net=wide] [data-device=SRV1]').click(),
      async (page) => {
        await page.keyboard.press('Alt+ArrowUp')
      },
      async (page) => {
        await page.locator('.screen').click()
        await page.keyboard.type('@console SRV1\n')
      },
    ]
    for (const way of ways) {
      const page = await open()
      await ready(page)
      await way(page)
      await isOpen(page, 'SRV1')
      expect(await lines(page)).toBe('@console SRV1\n')
      // Again, and nothing is added.
      await page.locator('[data-tab=SRV1]').click()
      await page.keyboard.type('ipconfig\n')
      await expect.poll(() => lines(page)).toBe('@console SRV1\nipconfig\n')
      await expect.poll(() => page.locator('[data-tab=SRV1] [data-tab-count]').textContent()).toBe('1')
    }
  })

  test('every device has a screen of its own, and comes back as it was left', async () => {
    const page = await open()
    await ready(page)
    const screen = (): Promise<string> => page.locator('.xterm-rows').innerText()
    await page.locator('[data-tab=SW1]').click()
    await isOpen(page, 'SW1')
    await page.keyboard.type('enable\nshow clock\n')
    await expect.poll(screen).toMatch(/SW1#show clock[^]*SW1#\s*$/)
    await page.keyboard.press('Alt+ArrowDown')
    await isOpen(page, 'SW2')
    await expect.poll(screen).toMatch(/^SW2>\s*$/)
    await page.keyboard.type('@console SW1\n')
    await isOpen(page, 'SW1')
    await expect.poll(screen).toMatch(/SW1#show clock[^]*SW1#\s*$/)
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(screen).toMatch(/SW2>@console SW1\s+SW2>\s*$/)
  })

  test('the picture, its text and the table follow a whole line; nothing else does, and nothing moves', async () => {
    const page = await open()
    await ready(page)
    await page.locator('[data-tab=SW2]').click()
    await isOpen(page, 'SW2')
    const told = (): Promise<string | null> => page.locator('#net-told').textContent()
    const places = (): Promise<unknown> =>
      page.evaluate(
        `[...document.querySelectorAll('[data-net=wide] .node > rect, .board, .tabs, .screen, .lab-actions')].map((one) => JSON.stringify(one.getBoundingClientRect()))`,
      )
    const before = await places()
    await page.keyboard.type('enable\nconfigure terminal\nvlan 20\nexit\ninterface fa0/1\nswitchport mode access\n')
    await expect.poll(() => lines(page)).toContain('switchport mode access')
    await page.evaluate(
      `globalThis.touched = 0; new MutationObserver((all) => { touched += all.length }).observe(document.querySelector('[data-net=wide]'), { childList: true, subtree: true, attributes: true })`,
    )
    await page.keyboard.type('switchport access vlan 20')
    expect(await page.evaluate('touched')).toBe(0)
    await page.keyboard.press('Enter')
    await expect.poll(told).toBe('SW2, line 8: VLAN 1 left Fa0/1, VLAN 20 came.')
    expect(await page.locator('[data-net=wide] .link.changed title').allTextContents()).toEqual([
      'SW2 Fa0/1 to SRV1 NIC: up, VLAN 20',
    ])
    const rows = await page.locator('[data-net-rows] tr').allInnerTexts()
    expect(rows).toHaveLength(4)
    expect(await page.locator('[data-net-rows]').textContent()).toContain('VLAN 20')
    // What changes nothing: the outline of the last change goes, then no element is touched any more.
    await page.keyboard.type('end\n')
    await expect.poll(told).toBe('SW2 is selected: 2 links up.')
    await page.evaluate('touched = 0')
    await page.keyboard.type('show clock\n')
    await expect.poll(() => lines(page)).toContain('show clock')
    expect(await page.evaluate('touched')).toBe(0)
    expect(await places()).toEqual(before)
    // Lines that are edited away take their changes with them.
    await page.locator('.edit-lines summary').click()
    await page.locator('textarea.lines').fill('')
    await expect.poll(() => page.locator('[data-net-rows]').textContent()).not.toContain('VLAN 20')
    expect(await chosen(page)).toBe('R1')
  })

  test('by keyboard alone: tabs by arrows, the focus stays on a device of the picture, Ctrl+Enter goes to Submit', async () => {
    const page = await open()
    await ready(page)
    await page.locator('[data-tab=R1]').focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(`document.activeElement.dataset.tab`)).toBe('SW1')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await isOpen(page, 'SW2')
    expect(await page.locator('[data-tabs] [tabindex="0"]').count()).toBe(1)
    await page.locator('[data-net=wide] [data-device=R1]').focus()
    await page.locator('[data-addresses]').evaluate((box) => (box as unknown as { click(): void }).click())
    await page.locator('[data-net=wide] .address').first().waitFor()
    expect(await page.evaluate(`document.activeElement.dataset.device`)).toBe('R1')
    await page.locator('.screen textarea').focus()
    await page.keyboard.press('Control+Enter')
    expect(await page.evaluate(`document.activeElement.textContent`)).toBe('Submit')
    expect(page.url()).toContain(`/scenarios/${LAB}`)
  })

  test('enlarged, the picture is as wide as the window', async () => {
    const page = await open()
    await ready(page)
    await page.locator('[data-enlarge]').click()
    const box = await page.locator('dialog .net').boundingBox()
    expect(box?.width ?? 0).toBeGreaterThan(900)
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
  })

  test('a packet is followed step by step, its end is marked in the picture, and a later line is told where it ends elsewhere', async () => {
    const page = await open()
    await ready(page)
    await page.locator('[data-panel=packet]').click()
    await page.locator('[name=follow-from]').selectOption('PC1')
    await page.locator('[name=follow-to]').fill('SRV1')
    await page.locator('[data-follow]').click()
    expect(await page.locator('[data-step]').allInnerTexts()).toHaveLength(2)
    expect(await page.locator('.stop').innerText()).toContain('Stops here. No router answers at its gateway 10.0.10.1.')
    expect(await page.locator('[data-net=wide] .dead').count()).toBe(1)
    expect(await page.locator('[data-net=wide] .step').allTextContents()).toEqual(['1·2'])
    await page.locator('[data-step="0"]').focus()
    await page.keyboard.press('ArrowUp')
    await page.locator('[data-step="0"]').click()
    expect(await page.locator('[aria-current=step]').getAttribute('data-step')).toBe('0')
    await page.locator('[data-tab=R1]').click()
    await page.keyboard.type(
      'enable\nconfigure terminal\ninterface gi0/0\nip address 10.0.10.1 255.255.255.0\nno shutdown\n',
    )
    await expect
      .poll(() => page.locator('#net-told').textContent())
      .toBe('R1, line 5: Gi0/0 came up. The packet from PC1 to SRV1 stops at R1 now.')
    expect(await page.locator('.stop').innerText()).toContain('It has no route to 10.0.20.12.')
    await page.locator('[name=follow-to]').fill('PC1')
    await page.locator('[data-follow]').click()
    expect(await page.locator('[data-packet]').innerText()).toBe('Pick two different ends.')
    await page.locator('[data-panel=objectives]').click()
    expect(await page.locator('[data-net=wide] .dead').count()).toBe(0)
  })

  test('objectives are met, broken by a line and met again while one types', async () => {
    const page = await open()
    await ready(page)
    const marks = (): Promise<readonly string[]> => page.locator('.objectives .mark-told').allInnerTexts()
    expect(await marks()).toEqual(['Not yet', 'Not yet', 'Not yet', 'Not yet', 'Met'])
    await page.locator('[data-tab=SW1]').click()
    await page.keyboard.type('enable\nconfigure terminal\nhostname ACCESS-SW1\nend\nwrite\n')
    await expect.poll(marks).toEqual(['Met', 'Not yet', 'Met', 'Not yet', 'Met'])
    expect(await page.locator('[data-objectives-told]').textContent()).toBe('3 of 5')
    await page.keyboard.type('configure terminal\nhostname WRONG\n')
    await expect.poll(marks).toEqual(['Broken, line 8', 'Not yet', 'Broken, line 8', 'Not yet', 'Met'])
    await page.keyboard.type('hostname ACCESS-SW1\nend\nwrite\n')
    await expect.poll(marks).toEqual(['Met', 'Not yet', 'Met', 'Not yet', 'Met'])
  })

  test('a sealed network tells lamps only, and its consoles work from the server', async () => {
    const page = await open(undefined, `${LAB}-sealed`)
    await ready(page)
    await page.locator('[data-tab=SW2]').click()
    await isOpen(page, 'SW2')
    await page.keyboard.type('enable\nconfigure terminal\ninterface fa0/23\n')
    await expect.poll(() => lines(page)).toContain('interface fa0/23')
    await page.keyboard.type('shutdown\n')
    await expect.poll(() => page.locator('#net-told').textContent()).toBe('SW2, line 5: Fa0/23 went down.')
    expect(await page.content()).not.toMatch(/VLAN|Fa0\/23 shut/)
    await page.keyboard.press('Alt+ArrowUp')
    await isOpen(page, 'SW1')
    await expect.poll(() => page.locator('.xterm-rows').innerText()).toMatch(/^SW1>\s*$/)
  })

  test('without script one chooses a device, types, runs, and comes back at that console', async () => {
    const page = await open({ viewport: { width: 1280, height: 800 }, javaScriptEnabled: false })
    await page.locator('button[name=console][value=SW2]').click()
    expect(await lines(page)).toBe('@console SW2\n')
    await page
      .locator('textarea.lines')
      .fill('@console SW2\nenable\nconfigure terminal\nhostname ACCESS-SW2\nend\nwrite\n')
    await page.locator('button', { hasText: 'Run' }).last().click()
    expect(await page.locator('button[name=console][aria-current=true]').textContent()).toBe('SW25')
    expect(await page.locator('#console').innerText()).toContain('ACCESS-SW2#')
    expect(await page.locator('#net-told').textContent()).toBe('SW2 is selected: 2 links up.')
    await page.locator('button[name=console][value=SW2]').click()
    expect(await lines(page)).toBe('@console SW2\nenable\nconfigure terminal\nhostname ACCESS-SW2\nend\nwrite\n')
    await page.locator('[name=follow-to]').fill('10.0.20.1')
    await page.locator('[data-follow]').click()
    expect(await page.locator('[data-packet]').innerText()).toContain('Stops here.')
    expect(await page.locator('[data-net=wide] .dead').count()).toBe(1)
    await page.locator('[data-submit]').click()
    expect(page.url()).toContain('/attempts/')
    expect(await page.locator('main').innerText()).toContain('SW2 is called ACCESS-SW2')
  })

  test('has no violation of WCAG 2.2 AA, in light and dark, wide and narrow', async () => {
    const page = await open()
    await ready(page)
    await page.evaluate(readFileSync(axe, 'utf8'))
    const found: string[] = []
    for (const colorScheme of ['light', 'dark'] as const)
      for (const [width, view] of [
        [1280, 'task'],
        [390, 'task'],
        [390, 'desk'],
      ] as const) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 844 })
        await page.evaluate(`document.querySelector('[data-view=${view}]').click()`)
        if (view === 'task')
          await page.evaluate(
            `document.querySelector('[data-panel=packet]').click(); document.querySelector('[data-follow]').click()`,
          )
        const violations = await page.evaluate<readonly { id: string; nodes: readonly { html: string }[] }[]>(
          `axe.run(document, { runOnly: ${JSON.stringify(WCAG)}, resultTypes: ['violations'] }).then(({ violations }) => violations)`,
        )
        found.push(
          ...violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html }) => `${colorScheme} ${width} ${view}: ${id} ${html.slice(0, 160)}`),
          ),
        )
      }
    expect(found).toEqual([])
  })
})
