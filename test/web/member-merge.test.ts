// An instructor merges two members of a class who are one person: both are shown, a reason is asked for, and what was not shown stays so.

import { beforeEach, describe, expect, test } from 'vitest'

import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { takeQuiz } from '../support/study.ts'
import { joined, newClass, newInstructor } from '../support/teaching.ts'
import type { Visitor } from '../support/visitor.ts'

let site: TestApp
let vera: Visitor
let tuesday: { page: string; join: string }
let [ada, bob]: Visitor[] = []
/** The pages of members by their names. */
let pages: Map<string, string>
beforeEach(async () => {
  site = await startApp()
  vera = await newInstructor(site, 'Vera')
  tuesday = await newClass(vera, 'Tuesday')
  ada = await joined(site, tuesday.join, 'Ada')
  bob = await joined(site, tuesday.join, 'Bob')
  await takeQuiz(bob, site.library, chapter(), 3)
  await readPages()
})
const chapter = () => site.library.chapters[0]?.id ?? ''
async function readPages() {
  const { html } = await vera.open(tuesday.page)
  pages = new Map(
    [...html.matchAll(/<th scope="row"><a href="([^"]*)">([^<]*)<\/a>/g)].map(([, href = '', name = '']) => [
      name,
      href,
    ]),
  )
}
const idOf = (name: string) => pages.get(name)?.split('/').at(-1) ?? ''
async function compare(one: string, other: string) {
  await vera.open(pages.get(one) ?? '')
  await vera.follow(`Merge ${one} with another member`)
  return vera.press('Compare the two', { with: idOf(other) })
}
async function makeAccount(learner: Visitor, name: string) {
  await learner.open('/sign-up')
  await learner.press('Make my account', {
    name,
    email: `${name}@example.org`,
    password: 'correct horse battery',
    whose: 'mine',
  })
}

test('both are shown, a reason is asked for, and then they are one', async () => {
  const { text } = await compare('Ada', 'Bob')
  expect(text).toContain('Has no account')
  expect(text).toContain('No quiz answered, and no scenario submitted.')
  expect(text).toContain(`${site.library.chapters[0]?.title}: 1 quiz`)
  expect(text).toContain('Ada stays in the class and gets everything that Bob did')
  expect(text).toContain('The browsers of both then use the same record.')
  await vera.press('Merge Bob into Ada')
  expect([vera.page.status, vera.page.text]).toEqual([422, expect.stringContaining('Write why, in a few words.')])
  const form = vera.form('Merge Bob into Ada')
  await vera.send(form, { reason: 'she told me' })
  expect([vera.page.title, vera.page.text]).toEqual([
    'Ada',
    expect.stringContaining('The two members are now one: Ada.'),
  ])
  expect(vera.page.text).toContain(site.library.chapters[0]?.title)
  // The same form again leads to who stayed, and does nothing.
  await vera.send(form, { reason: 'she told me' })
  expect(vera.page.title).toBe('Ada')
  await readPages()
  expect([...pages.keys()]).toEqual(['Ada'])
  // Either browser has the one record.
  for (const browser of [ada, bob])
    expect((await browser?.open(tuesday.join))?.text).toContain('You are in Tuesday as Ada.')
  expect((await bob?.open('/settings'))?.text).toContain('Vera merged the member Bob into you in this class')
  const log = await site.store.auditLog({ act: 'member merged away' }, { limit: 5, offset: 0 })
  expect(log).toMatchObject([{ actor: 'Vera', about: 'Bob', reason: 'she told me', class: 'Tuesday' }])
})

describe('with an account', () => {
  test('one of the two stays, and the other browser has to sign in', async () => {
    if (bob) await makeAccount(bob, 'bob')
    const { text } = await compare('Ada', 'Bob')
    expect(text).toContain('Bob has an account. Merging signs out the browser of Ada.')
    await vera.press('Merge Ada into Bob', { reason: 'she told me' })
    expect(vera.page.title).toBe('Bob')
    expect((await ada?.open(tuesday.join))?.text).toContain('A class of Vera.')
    expect((await bob?.open(tuesday.join))?.text).toContain('You are in Tuesday as Bob.')
  })

  test('both are told how to do it themselves, and a form made up changes nothing', async () => {
    if (ada && bob) await Promise.all([makeAccount(ada, 'ada'), makeAccount(bob, 'bob')])
    const { text } = await compare('Ada', 'Bob')
    expect(text).toContain('They cannot be merged here: each has an account.')
    expect(vera.page.html).not.toContain('name="reason"')
    await vera.send(
      { method: 'POST', action: `${pages.get('Ada')}/merge`, fields: [] },
      { with: idOf('Bob'), reason: 'she told me' },
    )
    expect([vera.page.status, vera.page.text]).toEqual([409, expect.stringContaining('each has an account')])
    await readPages()
    expect([...pages.keys()]).toEqual(['Ada', 'Bob'])
  })

  test('of an instructor nobody is merged', async () => {
    await vera.open(tuesday.join)
    await vera.press('Join Tuesday', { name: 'Vee' })
    await readPages()
    expect((await compare('Ada', 'Vee')).text).toContain('They cannot be merged: Vee teaches or administers here.')
  })
})

test('what was not shown before is not shown after, and the page says what that costs', async () => {
  const phone = site.visitor()
  await takeQuiz(phone, site.library, chapter(), 1)
  await takeQuiz(bob as Visitor, site.library, chapter(), 2)
  site.clock.now = '2026-05-04T10:00:00.000Z'
  await takeQuiz(phone, site.library, chapter(), 1)
  site.clock.now = '2026-05-04T10:30:00.000Z'
  await phone.open(tuesday.join)
  await phone.press('Join Tuesday', { name: 'Cy' })
  site.clock.now = '2026-05-04T11:00:00.000Z'
  await takeQuiz(phone, site.library, chapter(), 4)
  await readPages()
  const seen = async (name: string) => (await vera.open(pages.get(name) ?? '')).html.match(/\/quizzes\/[0-9a-f-]{36}"/g)
  expect([(await seen('Bob'))?.length, (await seen('Cy'))?.length]).toEqual([2, 1])
  expect((await compare('Bob', 'Cy')).text).toContain(
    'this class no longer shows or grades 2 attempts that you see now',
  )
  await vera.press('Merge Cy into Bob', { reason: 'he told me' })
  expect(await seen('Bob')).toHaveLength(1)
})

test.each(['another instructor', 'a learner of the class', 'a visitor'])('%s merges nobody', async (who) => {
  const person =
    who === 'another instructor'
      ? await newInstructor(site, 'Eve')
      : who === 'a visitor'
        ? site.visitor()
        : (ada as Visitor)
  await person.send(
    { method: 'POST', action: `${pages.get('Ada')}/merge`, fields: [] },
    { with: idOf('Bob'), reason: 'mine' },
  )
  expect(person.page.text).not.toContain('Bob')
  await readPages()
  expect([...pages.keys()]).toEqual(['Ada', 'Bob'])
})

test('nobody is merged with somebody of another class, nor in one that is archived', async () => {
  const monday = await newClass(vera, 'Monday')
  await joined(site, monday.join, 'Cy')
  const cy = (
    await site.store.memberNames(
      (await site.store.accountByName('Vera'))?.learner ?? '',
      monday.page.split('/').at(-1) ?? '',
    )
  )[0]
  const form = { method: 'POST', action: `${pages.get('Ada')}/merge`, fields: [] } as const
  await vera.send(form, { with: cy?.learner ?? '', reason: 'none' })
  expect([cy?.name, vera.page.title]).toEqual(['Cy', 'Ada'])
  await vera.open(`${tuesday.page}/settings`)
  await vera.press('Archive Tuesday')
  expect((await vera.send(form, { with: idOf('Bob'), reason: 'none' })).status).toBe(409)
  await readPages()
  expect([...pages.keys()]).toEqual(['Ada', 'Bob'])
})
