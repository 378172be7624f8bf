// A scenario as a class stands in it: from each number to the answers behind it, on the page and in the files.

import { expect, test } from 'vitest'

import { setupPath } from '../../src/web/setup-link.ts'
import { startApp } from '../support/app.ts'
import { textOf } from '../support/visitor.ts'

test('counts what was missed and why, and each number leads to as many answers, in the files, too', async () => {
  const site = await startApp()
  const owner = site.visitor()
  await owner.open((await setupPath(site.store, new Date(site.clock.now))) ?? '')
  await owner.press('Create instructor account', { name: 'Vera', password: 'correct horse battery' })
  await owner.open('/classes')
  await owner.press('Create class', { name: 'Tuesday' })
  const classUrl = owner.page.url
  const join = new URL(textOf(/<p class="link-box">([^<]*)</.exec(owner.page.html)?.[1] ?? '')).pathname
  const scenario = site.library.scenarios.get('upgrade-from-tftp')
  const submit = async (name: string, attempts: readonly string[]) => {
    const learner = site.visitor()
    await learner.open(join)
    await learner.press('Join Tuesday', { name })
    for (const lines of attempts) {
      await learner.open('/scenarios/upgrade-from-tftp')
      await learner.press('Submit', { lines })
      site.clock.now = new Date(Date.parse(site.clock.now) + 60_000).toISOString()
    }
  }
  const [wrong = '', right = ''] = [scenario?.fails[0]?.lines, scenario?.passes[0]?.lines]
  await submit('Ada', [wrong, wrong, right])
  await submit('Bob', [wrong])

  const here = `${classUrl}/scenarios/upgrade-from-tftp`
  await owner.open(classUrl)
  expect(owner.page.html).toContain(`href="${here}"`)
  const { html, text } = await owner.open(here)
  expect(text).toContain('4 attempts of 2 learners')
  const links = [...html.matchAll(/<a href="([^"]+)" aria-label="(\d+) [^"]*">/g)].map(([, href = '', n = '']) => ({
    href: textOf(href),
    n: Number(n),
  }))
  expect(links.map(({ n }) => n)).toContain(3)
  expect(links.map(({ n }) => n)).toContain(1)
  for (const { href, n } of links) {
    const page = await owner.open(href)
    const answers = page.html.slice(page.html.indexOf('id="answers"'))
    expect([href, answers.match(/<tr><th scope="row">/g)?.length]).toEqual([href, n])
    const file = (await owner.open(href.replace('upgrade-from-tftp?', 'upgrade-from-tftp.csv?'))).html
    expect(file.split('\r\n').slice(1, -1)).toHaveLength(n)
  }
  const criteria = (await owner.open(`${here}.csv?table=criterion`)).html.split('\r\n').slice(1, -1)
  const table = html.slice(html.indexOf('id="criteria"'), html.indexOf('id="causes"'))
  expect(criteria).toHaveLength(table.match(/<tr><th scope="row">/g)?.length ?? 0)
  expect((await owner.open(`${classUrl}/scenarios/none`)).status).toBe(404)
})
