// Two ways to use a page: with the mouse, and with the keyboard alone. Journeys are written once and made with both.

import type { Locator, Page } from 'playwright-core'

export interface Hands {
  readonly name: 'mouse' | 'keyboard'
  /** A link, a button or a disclosure. */
  press(target: Locator): Promise<void>
  /** The same, where it leads to another page: returns when that page stands. */
  follow(target: Locator): Promise<void>
  /** A radio button or a checkbox, which is on afterwards. */
  choose(target: Locator): Promise<void>
  /** A text field or area, which holds exactly this text afterwards. */
  write(target: Locator, text: string): Promise<void>
  /** An option of a select, by its text. */
  select(target: Locator, text: string): Promise<void>
}

export const mouse: Hands = {
  name: 'mouse',
  press: (target) => target.click(),
  follow: (target) => followed(target.page(), () => target.click()),
  choose: (target) => target.check(),
  write: (target, text) => target.fill(text),
  async select(target, text) {
    // The list of a select is drawn by the system, where no mouse of ours reaches.
    await target.selectOption(text)
  },
}

export const keyboard: Hands = {
  name: 'keyboard',
  press: async (target) => {
    await tabTo(target)
    await target.page().keyboard.press('Enter')
  },
  follow: (target) => followed(target.page(), () => keyboard.press(target)),
  async choose(target) {
    const { keyboard: keys } = target.page()
    if ((await target.getAttribute('type')) === 'checkbox') {
      await tabTo(target)
      if (!(await target.isChecked())) await keys.press('Space')
      return
    }
    // Tab enters a group of radio buttons, arrows move in it.
    const name = (await target.getAttribute('name')) ?? ''
    const group = target.page().locator(`input[type=radio][name="${name}"]`)
    await tabTo(group)
    await keys.press('Space')
    for (let moves = await group.count(); moves > 0 && !(await target.isChecked()); moves -= 1)
      await keys.press('ArrowDown')
    if (!(await target.isChecked())) throw new Error('the arrow keys do not reach this option')
  },
  async write(target, text) {
    const { keyboard: keys } = target.page()
    await tabTo(target)
    await keys.press('ControlOrMeta+a')
    await keys.press('Delete')
    await keys.type(text)
  },
  async select(target, text) {
    const { keyboard: keys } = target.page()
    await tabTo(target)
    await keys.type(text)
  },
}

/** Presses Tab until the target (or one of several) has the focus: nothing else may take the keyboard there. */
export async function tabTo(target: Locator): Promise<void> {
  const page = target.page()
  await target.first().waitFor()
  const here = target.and(page.locator(':focus'))
  for (let presses = 0; presses < 300; presses += 1) {
    if ((await here.count()) > 0) return
    // In the live console Tab completes a word; as the page says, Escape lets the next one out.
    if ((await page.locator('[data-console] :focus').count()) > 0) await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
  }
  throw new Error(`300 presses of Tab do not reach ${String(target)}`)
}

/** Does what leads to another page, or to the next card of a review, and returns when that one is there with its script run. */
export async function followed(page: Page, deed: () => Promise<unknown>): Promise<void> {
  const turn = await turnOf(page)
  const arrived = page.waitForEvent('domcontentloaded')
  const turned = page
    .locator(turn === null ? 'html[data-turn]' : `html:not([data-turn="${turn}"])`)
    .waitFor({ state: 'attached' })
  // A page that goes, or has no script, turns no card: then the other one arrives.
  const either = Promise.race([arrived, turned.catch(() => arrived)])
  arrived.catch(() => undefined)
  await Promise.all([either, deed()])
  await page.waitForLoadState('domcontentloaded')
}

/** How many cards came without a page load; null: none, or no page is there yet. */
function turnOf(page: Page): Promise<string | null> {
  return page.locator('html').getAttribute('data-turn')
}
