// Lines that nobody types in earnest: graded or refused with a clear sentence, and shown so that they cannot touch the page.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startApp } from '../support/app.ts'
import { FORMS } from '../support/hostile-forms.ts'
import type { TestApp } from '../support/app.ts'
import type { Page } from '../support/visitor.ts'

const ID = 'upgrade-from-tftp'

let site: TestApp
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.app.close())

async function submit(lines: string): Promise<Page> {
  const learner = site.visitor()
  await learner.open(`/scenarios/${ID}`)
  await learner.press('Run', { lines })
  expect(learner.page.status).toBe(200)
  return learner.press('Submit')
}
/** Characters that have no place in a page: controls, marks of direction, what has no width. */
// oxlint-disable-next-line no-control-regex
const RAW = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/

describe('lines that are hostile', () => {
  test.each([
    ['Escape sequences', 'enable\n\u001b[2J\u001b[31mred\u0007\u0008\n', 'Not passed yet'],
    ['a NUL and C1 controls', 'enable\nshow \u0000version\u009b31m\n', 'Not passed yet'],
    [
      'right-to-left marks',
      'enable\ncopy \u202Egro.elpmaxe\u202C flash:\n\u2066\u2067\u200F\u061C\n',
      'Not passed yet',
    ],
    ['right-to-left letters', 'enable\nhostname \u05D0\u05D1\u05D2 123 \u0627\u0644\n', 'Not passed yet'],
    ['line separators and byte order marks', '\uFEFFenable\nshow\u2028version\u2029\uFEFF\n', 'Not passed yet'],
    ['half a surrogate pair', 'enable\nshow \uD800 version\n', 'Not passed yet'],
    [
      'markup',
      'enable\n<script>alert(1)</script><img src=x onerror=alert(2)>\n</pre></kbd><h1>owned</h1>\n"\'`{{constructor}}\n',
      'Not passed yet',
    ],
    ['only answers', `${['yes', 'no', '', '10.20.0.5', 'y', '0x2102'].join('\n')}\n`.repeat(20), 'Not passed yet'],
    ['only empty lines but one', `${'\n'.repeat(400)}y\n`, 'Not passed yet'],
    [
      'names of objects',
      '__proto__\nconstructor\n@answer __proto__ x\n@answer constructor x\n@console __proto__\n',
      'Not passed yet',
    ],
  ])('%s: graded, and shown escaped', async (_, lines, title) => {
    const page = await submit(lines)
    expect(page.status).toBe(200)
    expect(page.title).toBe(title)
    expect(RAW.exec(page.html)).toBeNull()
    expect(page.html).not.toMatch(/<script>|<img|<h1>owned/)
  })

  test('what has no shape is named where it stands', async () => {
    const { text } = await submit('enable\ncopy \u202Egro\u202C flash:\n')
    expect(text).toContain('copy <U+202E>gro<U+202C> flash:')
  })

  test('500 lines that are too long: each is refused, and the page says so once', async () => {
    const { title, text, html } = await submit(`${'x'.repeat(350)}\n${'x'.repeat(351)}\n`.repeat(250))
    expect(title).toBe('Not passed yet')
    expect(
      text.match(/a console line holds at most 255 characters; this one has 35[01]/g)?.length,
    ).toBeGreaterThanOrEqual(500)
    const noticed = /<section aria-labelledby="noticed">[\s\S]*?<\/section>/.exec(html)?.[0] ?? ''
    expect(noticed.match(/<li>/g)?.length).toBeLessThan(10)
    expect(noticed).toContain('495 more remarks stand in the console below.')
    expect(html.length).toBeLessThan(400_000)
  })

  test('the same remark on lines that follow each other is one', async () => {
    const { text } = await submit(`${'x'.repeat(350)}\n`.repeat(20))
    expect(text).toContain('Lines 1 to 20: a console line holds at most 255 characters; this one has 350')
    expect(text).not.toContain('in the console below.')
  })

  test('more lines than an attempt takes are refused before anything is counted, and stay in the form', async () => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${ID}`)
    for (const button of ['Run', 'Submit']) {
      const { status, text } = await learner.press(button, { lines: 'show clock\n'.repeat(700) })
      expect(status).toBe(422)
      expect(text).toContain(
        'These are 700 lines, and an attempt takes at most 500: leave some out; nothing was counted',
      )
      expect(learner.form('Submit').fields.find(([name]) => name === 'lines')?.[1]).toBe('show clock\n'.repeat(700))
    }
    expect((await learner.open(`/scenarios/${ID}`)).text).not.toContain('Not passed')
  })

  test.each(FORMS.filter(([, , cut]) => cut).slice(0, 6))(
    '%s: graded as far as it was run, and told so',
    async (_, lines) => {
      const learner = site.visitor()
      await learner.open(`/scenarios/${ID}`)
      await learner.press('Run', { lines: lines.join('\n') })
      expect(learner.page.status).toBe(200)
      expect(learner.page.text).toContain('These lines take too long: after line ')
      await learner.press('Submit')
      expect(learner.page.title).toBe('Not passed yet')
      expect(learner.page.text).toContain('These lines take too long: after line ')
      expect(learner.page.html.length).toBeLessThan(800_000)
    },
  )

  test('the text area gives back exactly what was typed', async () => {
    const learner = site.visitor()
    const lines = 'enable\ncopy \u202Egro\u202C flash:\n\u0007<b>\n'
    await learner.open(`/scenarios/${ID}`)
    await learner.press('Run', { lines })
    expect(learner.form('Run').fields.find(([name]) => name === 'lines')?.[1]).toBe(lines)
    expect(learner.page.html).toMatch(/<textarea class="lines"[^>]* dir="ltr"/)
  })
})
