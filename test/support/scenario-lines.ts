// The text area of a scenario page, which stands behind a fold where the live console runs.

import type { Locator, Page } from 'playwright-core'

import { mouse } from './hands.ts'
import type { Hands } from './hands.ts'

/** The text area, to be looked at. */
export function linesOn(page: Page): Locator {
  return page.getByLabel('Your commands, one per line')
}

/** The text area, unfolded, to be written to. */
export async function linesUnfolded(page: Page, hands: Hands = mouse): Promise<Locator> {
  const fold = page.locator('details.edit-lines')
  if ((await fold.getAttribute('open')) === null) await hands.press(fold.locator('summary'))
  return linesOn(page)
}
