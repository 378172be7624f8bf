// Lines that the page saves by itself while somebody types: whose they are, what is refused, and where they come back.

import { afterEach, beforeEach, expect, test } from 'vitest'

import { StoreUnavailable } from '../../src/store/store.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { inVariants, withScenario } from '../support/scenario-variants.ts'
import { linesIn } from '../support/visitor.ts'
import type { Visitor } from '../support/visitor.ts'

const ID = 'upgrade-from-tftp'
const PAGE = `/scenarios/${ID}`

let site: TestApp
beforeEach(async () => {
  const plain = await startApp()
  site = await plain.again(withScenario(plain.library, ID, inVariants))
  await plain.app.close()
})
afterEach(() => site.app.close())

/** Types at a page and lets the page save it; what it was answered. */
async function type(visitor: Visitor, lines: string, address = PAGE): Promise<number> {
  await visitor.open(address)
  const { fields } = visitor.form('Run')
  return (await visitor.send({ method: 'POST', action: `${PAGE}/draft`, fields }, { lines })).status
}
async function linesOf(visitor: Visitor, address = PAGE): Promise<string> {
  return linesIn((await visitor.open(address)).html)
}

test('typed lines are the next step of the map and stand in the console again, until they are submitted', async () => {
  const learner = site.visitor()
  expect(await type(learner, 'enable\nshow clock\n')).toBe(204)
  expect((await learner.open('/')).text).toContain('Continue the scenario')
  expect(await linesOf(learner)).toBe('enable\nshow clock\n')
  await learner.press('Submit')
  expect((await learner.open('/')).text).not.toContain('Continue the scenario')
})

test('sent again they change nothing; cleared, the scenario is no longer a next step', async () => {
  const learner = site.visitor()
  for (let times = 0; times < 2; times += 1) expect(await type(learner, 'enable\n')).toBe(204)
  expect(await linesOf(learner)).toBe('enable\n')
  expect(await type(learner, '')).toBe(204)
  expect(await linesOf(learner)).toBe('')
  expect((await learner.open('/')).text).not.toContain('Continue the scenario')
})

test('whoever typed nothing stays a visitor, and leaves no draft', async () => {
  const visitor = site.visitor()
  expect(await type(visitor, '')).toBe(204)
  expect([...visitor.cookies.keys()]).toEqual(['zone'])
})

test('nobody else sees them', async () => {
  await type(site.visitor(), 'enable\n')
  const other = site.visitor()
  await type(other, 'show version\n')
  expect(await linesOf(other)).toBe('show version\n')
  expect(await linesOf(site.visitor())).toBe('')
})

test('every variant has its own, and a seed that is none is refused', async () => {
  const learner = site.visitor()
  await type(learner, 'enable\n')
  await type(learner, 'show clock\n', `${PAGE}?seed=7`)
  expect(await linesOf(learner, `${PAGE}?seed=7`)).toBe('show clock\n')
  expect(await linesOf(learner, `${PAGE}?seed=8`)).toBe('')
  await learner.open(`${PAGE}?seed=7`)
  const { fields } = learner.form('Run')
  const draft = { method: 'POST', action: `${PAGE}/draft`, fields } as const
  expect((await learner.send(draft, { lines: 'x', seed: 'seven' })).status).toBe(400)
})

test('without parameters there is one draft, whatever the seed', async () => {
  const plain = await site.again(withScenario(site.library, ID, () => ({ parameters: [] })))
  const learner = plain.visitor()
  await type(learner, 'enable\n', `${PAGE}?seed=7`)
  expect(await linesOf(learner)).toBe('enable\n')
  await plain.app.close()
})

test('another site cannot save any', async () => {
  const { statusCode } = await site.app.inject({
    method: 'POST',
    url: `${PAGE}/draft`,
    headers: { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'lines=erase',
  })
  expect(statusCode).toBe(403)
})

test.each([
  ['more lines than an attempt takes', 'x\n'.repeat(501), 422],
  ['more characters than a form holds', 'x'.repeat(200_001), 422],
  ['more than a request may be', 'x'.repeat(1_100_000), 413],
])('%s: what was saved before stays', async (_, lines, status) => {
  const learner = site.visitor()
  await type(learner, 'enable\n')
  expect(await type(learner, lines)).toBe(status)
  expect(await linesOf(learner)).toBe('enable\n')
})

test('they are bounded in a day, and a learner who reached the bound still submits', async () => {
  const learner = site.visitor()
  const lines = `! ${'x'.repeat(200)}\n`.repeat(490)
  let saved = 0
  while (saved < 40 && (await type(learner, lines)) === 204) saved += 1
  expect(saved).toBeGreaterThan(15)
  expect(learner.page.status).toBe(429)
  await learner.open(PAGE)
  await learner.press('Submit')
  expect(learner.page.status).toBe(200)
}, 60_000)

test('while nothing can be written, the page is told so and goes on', async () => {
  const full = await site.again(site.library, {
    ...site.store,
    saveDraft: () => Promise.reject(new StoreUnavailable('full')),
  })
  const learner = full.visitor()
  expect(await type(learner, 'enable\n')).toBe(507)
  expect(await linesOf(learner)).toBe('')
  await full.app.close()
})

test('a scenario that was passed and looked at since begins anew on a later day', async () => {
  const plain = await site.again(withScenario(site.library, ID, () => ({ parameters: [] })))
  const learner = plain.visitor()
  const passes = plain.library.scenarios.get(ID)?.passes[0]?.lines ?? ''
  await learner.open(PAGE)
  await learner.press('Submit', { lines: passes })
  expect(learner.page.title).toBe('Scenario passed')
  await type(learner, `${passes}show version\n`)
  expect(await linesOf(learner)).toBe(`${passes}show version\n`)
  site.clock.now = '2026-05-12T09:00:00.000Z'
  expect(await linesOf(learner)).toBe('')
  await type(learner, 'enable\n')
  expect(await linesOf(learner)).toBe('enable\n')
  await plain.app.close()
})
