// The browser tests need Chromium: under CI its absence is a failure, elsewhere it is said in one line.

import { expect, test } from 'vitest'

import { findChromium, NO_BROWSER } from '../support/browser.ts'

test('there is a Chromium, or one line says what is missing', () => {
  const program = findChromium()
  if (program === null && process.env['CI']) expect.unreachable(NO_BROWSER)
  if (program === null) process.stderr.write(`${NO_BROWSER}\n`)
})
