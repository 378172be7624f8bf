// Two histories become one in a thread of its own, over a connection of its own: as in this thread, while others read and write.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'
import { historyFile } from '../../src/store/history-file.ts'
import { openStore } from '../../src/store/sqlite/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { uniter } from '../../src/web/uniting.ts'
import { guest, instructor, noon, opensNothing, rates } from '../store/values.ts'

const library = { course: { cutScore: 60, gate: 'all' as const }, chapters: [] }
const now = () => new Date(noon(9))
let folder: string
let database: string
let store: Store
let apart: ReturnType<typeof uniter>
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drillmark-unite-'))
  database = join(folder, 'drillmark.db')
  store = openStore(database)
  apart = uniter({ store, library, now, database })
})
afterEach(async () => {
  await apart.close()
  await store.close()
  rmSync(folder, { recursive: true })
})

/** Learners `ada`, who wants to remember so many of a hundred cards, and `bob`, who answered the same fact before her. */
async function study(on: Store, retention: number): Promise<void> {
  await on.adopt(opensNothing)
  for (const learner of ['ada', 'bob']) await guest(on, learner)
  await on.saveSchedule('ada', { newLimit: 20, reviewLimit: null, retention })
  await on.reviewCard('ada', 'f', 'a1', rates('a1', 'f', 'easy', noon(5)))
  await on.reviewCard('bob', 'f', 'b1', rates('b1', 'f', 'easy', noon(4)))
}

test('a guest goes into a learner, whose own schedule makes the cards, as in one thread', async () => {
  await study(store, 80)
  const before = (await store.session('token-of-ada', noon(8)))?.revision
  const union = await apart.unite({ learner: 'ada', from: { guest: 'bob' } })
  expect(union).toMatchObject({ united: { reviews: 1 } })
  expect((await store.session('token-of-ada', noon(8)))?.revision).not.toBe(before)
  expect(await store.session('token-of-bob', noon(8))).toBeNull()

  const due = async (retention: number) => {
    const here = openStore(':memory:')
    await study(here, retention)
    expect(await uniter({ store: here, library, now }).unite({ learner: 'ada', from: { guest: 'bob' } })).toEqual(union)
    const cards = await here.cards('ada')
    await here.close()
    return cards
  }
  expect(await store.cards('ada')).toEqual(await due(80))
  expect(await store.cards('ada')).not.toEqual(await due(95))
})

test('a file is read and united there, and others write meanwhile', async () => {
  await study(store, 90)
  const file = join(folder, 'history.jsonl')
  let text = ''
  for await (const part of historyFile(store, 'bob', noon(5))) text += part
  writeFileSync(file, text)
  await guest(store, 'eve')
  const uniting = apart.unite({ learner: 'eve', from: { file } })
  const writing = Array.from({ length: 20 }, (_, n) =>
    store.reviewCard('ada', `g${n}`, `g${n}`, rates(`g${n}`, `g${n}`, 'good', noon(6))),
  )
  expect((await Promise.all(writing)).every((event) => event !== null)).toBe(true)
  expect(await uniting).toMatchObject({ united: { reviews: 1 } })
  expect(await store.cards('eve')).toEqual(await store.cards('bob'))
  expect(await apart.unite({ learner: 'eve', from: { file } })).toMatchObject({ united: { reviews: 0 } })
})

test('of a file that cannot be used, or that nobody brings, nothing is kept', async () => {
  await study(store, 90)
  const file = join(folder, 'history.jsonl')
  writeFileSync(file, '{"format":"drillmark-history","version":1}\n{"type":"read"}\n')
  const problems = [{ line: 2, message: expect.stringContaining('is a damaged line of type read') }]
  expect(await apart.unite({ learner: null, from: { file } })).toEqual({ problems })
  expect(await apart.unite({ learner: 'ada', from: { file } })).toEqual({ problems })
  writeFileSync(file, '{"format":"drillmark-history","version":1}\n')
  expect(await apart.unite({ learner: null, from: { file } })).toBeNull()
  expect(await apart.unite({ learner: 'nobody', from: { file } })).toBeNull()
})

test('two members of a class are merged there, and two who may not be stay two', async () => {
  await study(store, 90)
  const grace = await instructor(store, 'Grace')
  await store.createClass(grace, { id: 'c1', name: 'Tuesday', joinCode: 'JOIN', at: noon(2) })
  for (const name of ['ada', 'bob']) await store.enrol(name, { class: 'c1', name, at: noon(3), detailsFrom: '' })
  const merging = (by: string) => ({ member: 'bob', by: { instructor: by, class: 'c1' }, reason: 'two phones' })
  expect(await apart.unite({ learner: 'ada', from: merging('nobody') })).toBeNull()
  expect(await apart.unite({ learner: 'ada', from: merging(grace) })).toMatchObject({ united: { reviews: 1 } })
  expect(await store.memberNames(grace, 'c1')).toEqual([{ learner: 'ada', name: 'ada' }])
  expect((await store.auditLog({ act: 'member merged' }, { offset: 0, limit: 5 }))[0]).toMatchObject({
    at: noon(9),
    about: 'ada',
    reason: 'two phones',
  })
})
