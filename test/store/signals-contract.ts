// The part of the store contract about mutes and notes of those who teach a class.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import type { Store } from '../../src/store/store.ts'
import { guest, instructor, noon, opensNothing } from './values.ts'

export function signalsContract(open: () => Promise<Store>): void {
  describe('mutes and notes', () => {
    let store: Store
    let grace: string
    let eve: string
    const ada = { class: 'c1', learner: 'ada' }
    const silent = { signal: 'silent', state: 'since May', untilAt: null, at: noon(5) }
    const note = { id: 'n1', text: 'Talked to her.', at: noon(5) }

    beforeEach(async () => {
      store = await open()
      grace = await instructor(store, 'Grace')
      eve = await instructor(store, 'Eve')
      await store.createClass(grace, { id: 'c1', name: 'Evening class', joinCode: 'JOIN-1', at: noon(2) })
      await guest(store, 'ada')
      await guest(store, 'bob')
      await store.enrol('ada', { class: 'c1', name: 'Ada', at: noon(3), detailsFrom: '' })
    })
    afterEach(() => store.close())

    test('say whose they are; the newest mute of a signal counts, and is taken back', async () => {
      await store.mute(grace, ada, silent)
      await store.mute(grace, ada, { ...silent, state: null, untilAt: noon(12) })
      expect(await store.mutes(grace, 'c1')).toEqual([
        { ...silent, learner: 'ada', state: null, untilAt: noon(12), author: 'Grace' },
      ])
      await store.unmute(grace, ada, 'silent')
      expect(await store.mutes(grace, 'c1')).toEqual([])
      await store.addNote(grace, ada, note)
      await store.addNote(grace, ada, { ...note, text: 'Another text.' })
      await store.addNote(grace, ada, { id: 'n2', text: 'She is ill.', at: noon(6) })
      expect(await store.notes(grace, ada)).toEqual([
        { id: 'n2', text: 'She is ill.', author: 'Grace', at: noon(6) },
        { ...note, author: 'Grace' },
      ])
      await store.deleteNote(grace, ada, 'n2')
      expect(await store.notes(grace, ada)).toHaveLength(1)
    })

    test('are those of the class alone: nobody else reads, writes or deletes them', async () => {
      await store.mute(grace, ada, silent)
      await store.addNote(grace, ada, note)
      await store.mute(eve, ada, { ...silent, signal: 'stuck vlans' })
      await store.mute(grace, { class: 'c1', learner: 'bob' }, silent)
      await store.addNote(eve, ada, { ...note, id: 'n2' })
      await store.unmute(eve, ada, 'silent')
      await store.deleteNote(eve, ada, 'n1')
      expect([await store.mutes(eve, 'c1'), await store.notes(eve, ada)]).toEqual([[], []])
      expect(await store.mutes(grace, 'c1')).toHaveLength(1)
      expect(await store.notes(grace, ada)).toHaveLength(1)
    })

    test('what signals follow from is told to who teaches: an act in the class, and a deed of a member', async () => {
      const before = await store.classChanges(grace, 'c1')
      expect([before?.deed, await store.classChanges(eve, 'c1')]).toEqual([0, null])
      await store.markRead('ada', 'boot', noon(5), opensNothing)
      await store.markRead('bob', 'boot', noon(6), opensNothing)
      const read = await store.classChanges(grace, 'c1')
      expect(read).toEqual({ act: before?.act, deed: Date.parse(noon(5)) })
      await store.renameMember(grace, { ...ada, name: 'Ada L.', at: noon(6) })
      expect((await store.classChanges(grace, 'c1'))?.act).toBeGreaterThan(read?.act ?? 0)
    })

    test('go when the member leaves', async () => {
      await store.mute(grace, ada, silent)
      await store.addNote(grace, ada, note)
      await store.leave('ada', { class: 'c1', at: noon(8) })
      await store.enrol('ada', { class: 'c1', name: 'Ada', at: noon(9), detailsFrom: '' })
      expect([await store.mutes(grace, 'c1'), await store.notes(grace, ada)]).toEqual([[], []])
    })
  })
}
