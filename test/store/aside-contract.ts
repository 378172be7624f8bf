// The part of the store contract about cards that are put away, and about what learners chose for their schedule.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asideEvent } from '../../src/schedule/aside.ts'
import type { AsideDeed } from '../../src/schedule/aside.ts'
import type { Store } from '../../src/store/store.ts'
import { guest, noon, rates } from './values.ts'

export function asideContract(open: () => Promise<Store>): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
    await guest(store, 'ada')
  })
  afterEach(() => store.close())

  const put = (id: string, fact: string, deed: AsideDeed, day = 4) =>
    store.setAside('ada', asideEvent({ id, fact, deed, at: noon(day), studyDay: `2026-05-0${day}` }))
  const undo = (id: string, day = 4) => store.undoReview('ada', { id, at: noon(day), studyDay: `2026-05-0${day}` })

  describe('cards that are put away', () => {
    test('are buried until the next day, or suspended until they are resumed', async () => {
      await put('a1', 'f', 'bury')
      await put('a2', 'g', 'suspend')
      expect(await store.asides('ada')).toEqual([
        { fact: 'f', untilDay: '2026-05-05' },
        { fact: 'g', untilDay: null },
      ])
      await put('a3', 'g', 'resume')
      expect(await store.asides('ada')).toEqual([{ fact: 'f', untilDay: '2026-05-05' }])
    })

    test('the same id again changes nothing', async () => {
      const first = await put('a1', 'f', 'bury')
      expect(await put('a1', 'f', 'suspend')).toEqual(first)
      expect(await store.asides('ada')).toEqual([{ fact: 'f', untilDay: '2026-05-05' }])
    })

    test('are not among those that are asked for, until their day', async () => {
      await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'easy', noon(1)))
      const asked = (studyDay: string) => store.askedCards('ada', { studyDay, until: noon(9) })
      expect(await asked('2026-06-04')).toHaveLength(1)
      await put('a1', 'f', 'bury')
      expect(await asked('2026-05-04')).toEqual([])
      expect(await asked('2026-06-04')).toHaveLength(1)
      await put('a2', 'f', 'suspend')
      expect(await asked('2026-06-04')).toEqual([])
    })

    test('of another learner are apart', async () => {
      await guest(store, 'eve')
      await put('a1', 'f', 'suspend')
      expect(await store.asides('eve')).toEqual([])
      expect(await store.undoable('eve', '2026-05-04')).toBeNull()
    })
  })

  describe('undo of deeds with cards', () => {
    test('goes back through deeds and ratings in their order, each once', async () => {
      await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'easy', noon(4)))
      await put('a1', 'g', 'bury')
      await put('a2', 'h', 'suspend')
      await store.reviewCard('ada', 'i', 'e2', rates('e2', 'i', 'easy', noon(4)))
      await put('a3', 'h', 'resume')
      const undone: (string | null | undefined)[] = []
      for (const id of ['u1', 'u2', 'u3', 'u4', 'u5', 'u6']) undone.push((await undo(id))?.undoes)
      expect(undone).toEqual(['a3', 'e2', 'a2', 'a1', 'e1', undefined])
      expect([await store.asides('ada'), await store.cards('ada')]).toEqual([[], []])
    })

    test('brings back what was before: a card that was suspended and then buried is suspended again', async () => {
      await put('a1', 'f', 'suspend')
      await put('a2', 'f', 'bury')
      expect((await undo('u1'))?.undoes).toBe('a2')
      expect(await store.asides('ada')).toEqual([{ fact: 'f', untilDay: null }])
    })

    test('sent twice takes back one', async () => {
      await put('a1', 'f', 'suspend')
      await put('a2', 'g', 'suspend')
      expect(await undo('u1')).toEqual(await undo('u1'))
      expect(await store.asides('ada')).toHaveLength(1)
    })

    test('leaves those of another day', async () => {
      await put('a1', 'f', 'suspend', 3)
      expect(await undo('u1', 4)).toBeNull()
    })

    test('is told before', async () => {
      const event = await put('a1', 'f', 'bury')
      expect(await store.undoable('ada', '2026-05-04')).toEqual(event)
    })
  })

  test('what a learner chose for the schedule comes with their session', async () => {
    const chosen = { newLimit: 5, reviewLimit: 100, retention: 85 }
    await store.saveSchedule('ada', chosen)
    const known = async () => (await store.session('token-of-ada', noon(2)))?.learner.schedule
    expect(await known()).toEqual(chosen)
    await store.saveSchedule('ada', { ...chosen, reviewLimit: null })
    expect(await known()).toEqual({ ...chosen, reviewLimit: null })
  })
}
