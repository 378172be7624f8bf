// Characters without a shape of their own are named; everything else is left alone.

import { expect, test } from 'vitest'

import { visibleText } from '../../src/web/visible-text.ts'

test.each([
  ['copy tftp: flash:', 'copy tftp: flash:'],
  ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
  ['Grüße, 東京, אבג 🙂', 'Grüße, 東京, אבג 🙂'],
  ['\u001b[31m\u0007\u0000', '^[[31m^G^@'],
  ['\u007f\u009b', '<U+007F><U+009B>'],
  ['a\u202Eb\u202C\u2066\u2069\u200F\u061C', 'a<U+202E>b<U+202C><U+2066><U+2069><U+200F><U+061C>'],
  ['no\u200Bwidth\uFEFF\u2060', 'no<U+200B>width<U+FEFF><U+2060>'],
  ['\u2028\u2029', '<U+2028><U+2029>'],
  ['\uD800x', '<U+D800>x'],
  ['\u{E0041}', '<U+E0041>'],
])('%j is shown as %j', (typed, shown) => {
  expect(visibleText(typed)).toBe(shown)
})
