// The school that does not exist: it is made as people would make it, the same each time, and only where nobody is.

import { randomUUIDv7 } from 'node:crypto'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { fillSchool } from '../../src/demo/school.ts'
import type { School } from '../../src/demo/school.ts'
import { courseRulesFrom } from '../../src/progress/gates.ts'
import { emptyStore } from '../support/empty-store.ts'
import type { Store } from '../../src/store/store.ts'
import { realLibrary } from '../support/app.ts'

const PLAN = { instructors: 2, classes: 2, learners: 8, days: 20, seed: 3 }
const PASSWORD_HASH = '$argon2id$…'

const stores: Store[] = []
let tokens = 0
beforeEach(() => {
  tokens = 0
})
afterEach(() => Promise.all(stores.splice(0).map((store) => store.close())))

async function filled(store = emptyStore()): Promise<{ store: Store; school: School }> {
  stores.push(store)
  const school = await fillSchool(PLAN, {
    store,
    library: await realLibrary(),
    newId: () => randomUUIDv7(),
    newToken: () => ({ token: `tokenabc${(tokens += 1)}`, tokenHash: `hash ${tokens}` }),
    passwordHash: PASSWORD_HASH,
    until: new Date('2026-06-01T12:00:00.000Z'),
    onProgress: () => {},
  })
  return { store, school }
}

async function standings(store: Store): Promise<string[]> {
  const found: string[] = []
  for (const name of ['Vera Lindqvist', 'Tomás Ferreira']) {
    const { learner: instructor } = (await store.accountByName(name)) ?? { learner: '' }
    for (const { id, name: title } of await store.classesOf(instructor))
      for (const member of await store.activities(instructor, id, { limit: 50, offset: 0 }))
        found.push(`${title} · ${member.name} · ${member.lastActiveAt} · ${JSON.stringify(member.chapters)}`)
  }
  return found.toSorted()
}

test('has classes of learners who studied, and everything is what their answers say', async () => {
  const { store, school } = await filled()
  expect(school.classes.map(({ instructor, learners }) => [instructor, learners])).toEqual([
    ['Vera Lindqvist', 4],
    ['Tomás Ferreira', 4],
  ])
  const rows = await standings(store)
  expect(rows).toHaveLength(8)
  expect(rows.filter((row) => row.includes('"attempts"')).length).toBeGreaterThan(2)
  expect(await store.differences(courseRulesFrom)).toEqual([])
  const { learner: vera } = (await store.accountByName('Vera Lindqvist')) ?? { learner: '' }
  const [first] = await store.classesOf(vera)
  const assigned = await store.assignmentsOf(vera, first?.id ?? '', { limit: 50, offset: 0 })
  expect(assigned.map(({ kind, of }) => `${kind} ${of}`)).toContain('chapter 4')
})

test('is the same each time', async () => {
  const [first, second] = [await filled(), await filled()]
  expect(await standings(second.store)).toEqual(await standings(first.store))
})

test('is not made where somebody has an account', async () => {
  const { store } = await filled()
  await expect(filled(store)).rejects.toThrow('there are accounts in this database already')
  stores.pop()
})
