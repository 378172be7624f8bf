// A missed scenario brings its cards forward in today's review, says so, and leaves their memory alone.

import { afterEach, beforeEach, expect, test } from 'vitest'

import type { Item, Library } from '../../src/content/library.ts'
import { realLibrary, startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { textOf } from '../support/visitor.ts'
import type { Visitor } from '../support/visitor.ts'

const ID = 'upgrade-from-tftp'

/** The flashcard that is shown first, which the learner will know, and a new one of the same chapter. */
let known: Item
let fresh: Item
let site: TestApp
let learner: Visitor
beforeEach(async () => {
  const library = await realLibrary()
  const scratch = await startApp(library)
  learner = scratch.visitor()
  await learner.open('/review')
  const items = [...library.items.values()]
  const first = items.find(({ stemHtml }) => textOf(stemHtml) === front())
  const last = items.find(({ id }) => id === library.chapter.get(first?.chapter ?? '')?.cards.at(-1))
  if (!first || !last) throw new Error('the course shows no new card')
  known = first
  fresh = last
  await scratch.app.close()
  site = await startApp(withScenario(library, { cards: [known.id, fresh.id] }))
  learner = site.visitor()
  await learner.open('/review')
  await learner.press('Show answer')
  await learner.press('Easy')
})
afterEach(() => site.app.close())

function withScenario(library: Library, change: object): Library {
  const scenario = library.scenarios.get(ID)
  if (!scenario) throw new Error(`the course has no scenario ${ID}`)
  return { ...library, scenarios: new Map([...library.scenarios, [ID, { ...scenario, ...change }]]) }
}
const front = () => textOf(/<div class="front">([\s\S]*?)<\/div>/.exec(learner.page.html)?.[1] ?? '')
async function submit(lines: string): Promise<void> {
  site.clock.now = new Date(Date.parse(site.clock.now) + 60_000).toISOString()
  await learner.open(`/scenarios/${ID}`)
  await learner.press('Submit', { lines })
}
/** What is stored of the card that the learner knows. */
async function memory() {
  const [stored] = await site.store.storedAttempts({ scenario: null, after: null, limit: 1 })
  const id = stored?.learner ?? ''
  return { card: await site.store.card(id, known.fact), events: await site.store.reviewsOn(id, '2026-05-04') }
}

test('a known card comes before its day, a new one before other new ones, and both say why', async () => {
  await submit('enable\n')
  expect((await learner.open('/review')).text).toContain(
    '1 to review in a few minutes · 1 from a scenario you missed · 19 new',
  )
  expect(front()).toBe(textOf(known.stemHtml))
  expect(learner.page.text).toContain('so here is a card about it')
  expect(learner.page.text).toContain('A right answer does not change its schedule; a wrong one does.')
  await learner.press('Show answer')
  const promised = /Hard (\d+ days) Good (\d+ days) Easy (\d+ days)/.exec(learner.page.text)
  expect(new Set(promised?.slice(1)).size).toBe(1)
  await learner.press('Good')
  expect(front()).toBe(textOf(fresh.stemHtml))
  expect(learner.page.text).toContain('so here is a card about it')
  expect(learner.page.text).not.toContain('A right answer')
  await learner.press('Show answer')
  await learner.press('Easy')
  expect(learner.page.text).not.toContain('so here is a card about it')
  expect(learner.page.text).toContain('1 to review in a few minutes · 18 new')
})

test('known, it keeps its memory and its day; not known, it lapses', async () => {
  await submit('enable\n')
  const before = await memory()
  await learner.open('/review')
  await learner.press('Show answer')
  await learner.press('Good')
  const after = await memory()
  expect(after.card).toEqual(before.card)
  expect(after.events[0]).toMatchObject({ fact: known.fact, kind: 'extra', rating: 'good' })
  await learner.press('Undo the last rating')
  expect(front()).toBe(textOf(known.stemHtml))
  expect(learner.page.text).toContain('so here is a card about it')
  expect((await memory()).card).toEqual(before.card)
  await learner.open('/review')
  await learner.press('Show answer')
  await learner.press('Again')
  expect((await memory()).card).toMatchObject({ state: 'relearning', lapses: 1 })
})

test('a pass ends it, and so does the next day', async () => {
  await submit('enable\n')
  expect((await learner.open('/review')).text).toContain('so here is a card about it')
  const { passes } = site.library.scenarios.get(ID) ?? { passes: [] }
  await submit(passes[0]?.lines ?? '')
  expect(learner.page.text).toContain('Scenario passed')
  expect((await learner.open('/review')).text).not.toContain('so here is a card about it')
  await submit('enable\n')
  expect((await learner.open('/review')).text).toContain('so here is a card about it')
  site.clock.now = '2026-05-05T09:00:00.000Z'
  expect((await learner.open('/review')).text).not.toContain('so here is a card about it')
})

test('a card whose item is raised to another rev is new again', async () => {
  expect((await learner.open('/review')).text).toContain('19 new')
  const raised = { ...known, rev: known.rev + 1 }
  const other = await site.again({ ...site.library, items: new Map([...site.library.items, [known.id, raised]]) })
  learner = learner.at(other.app)
  expect((await learner.open('/review')).text).toContain('New card')
  expect(front()).toBe(textOf(known.stemHtml))
  await learner.press('Show answer')
  await learner.press('Easy')
  expect(learner.page.text).not.toContain('elsewhere in the meantime')
  expect(front()).not.toBe(textOf(known.stemHtml))
})
