// The part of the store contract about what learners make for themselves, and about the index that search looks into.

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ownFact, ownIdOf, ownLimits } from '../../src/store/own-material.ts'
import type { OwnMaterial } from '../../src/store/own-material.ts'
import { MARKS } from '../../src/store/search.ts'
import type { SearchEntry, SearchWords } from '../../src/store/search.ts'
import type { Store } from '../../src/store/store.ts'
import { historyOf } from './history-contract.ts'
import { guest, noon, opensNothing, quiz, rates, response, shows } from './values.ts'

const ID = '01a0b1c2-d3e4-7f50-8a61-b2c3d4e5f607'

/** A note of noon, or what `given` makes of it. */
export function piece(given: Partial<OwnMaterial> = {}): OwnMaterial {
  return {
    id: ID,
    kind: 'note',
    place: 'chapter:boot#register',
    placeTitle: 'The register',
    text: 'Bit 6 ignores NVRAM',
    back: '',
    suspended: false,
    deleted: false,
    createdAt: noon(4),
    changedAt: noon(4),
    ...given,
  }
}

/** All that a learner made, as their history has it, in the order of its making. */
export async function ownOf(store: Store, learner: string): Promise<readonly OwnMaterial[]> {
  const found = (await historyOf(store, learner)).flatMap((line) => {
    if (line.type !== 'own') return []
    const { type: _, ...made } = line
    return [made]
  })
  const keyOf = ({ createdAt, id }: OwnMaterial) => `${createdAt} ${id}`
  return found.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

const word = (...parts: readonly string[]) => ({ spellings: [parts], begins: false })

export function ownMaterialContract(open: () => Promise<Store>): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
    await guest(store, 'ada')
    await guest(store, 'eve')
  })
  afterEach(() => store.close())

  describe('own material', () => {
    test('is kept as it was made, and is of its learner alone', async () => {
      const made = { kind: 'card', text: 'Front', back: 'Back', createdAt: noon(5) } as const
      const card = piece({ id: 'a', place: null, placeTitle: '', ...made })
      expect(await store.saveOwnMaterial('ada', [piece(), card])).toEqual({ saved: 2, leftOut: 0 })
      expect(await ownOf(store, 'ada')).toEqual([piece(), card])
      expect(await store.ownMaterial('ada', ID)).toEqual(piece())
      expect(await store.ownMaterial('eve', ID)).toBeNull()
      expect(await ownOf(store, 'eve')).toEqual([])
      expect(await store.ownCounts('ada')).toEqual({ card: 1, note: 1, bookmark: 0 })
    })

    test('of a place are its notes and its bookmark, and not those of its anchors', async () => {
      const here = { place: 'chapter:boot', changedAt: noon(6), createdAt: noon(6) }
      const anchored = Array.from({ length: 30 }, (_, at) => piece({ id: `n${at}`, place: 'chapter:boot#register' }))
      const note = piece({ id: 'note', ...here })
      await store.saveOwnMaterial('ada', [...anchored, note])
      expect(await store.ownMaterialHere('ada', 'chapter:boot', 20)).toEqual({ pieces: [note], bookmark: null })
      const bookmark = piece({ id: 'mark', ...here, kind: 'bookmark', text: '' })
      await store.saveOwnMaterial('ada', [
        bookmark,
        piece({ ...bookmark, id: 'other', place: 'chapter:boot#register' }),
      ])
      expect(await store.ownMaterialHere('ada', 'chapter:boot', 1)).toEqual({ pieces: [note], bookmark: 'mark' })
      expect(await store.ownMaterialHere('eve', 'chapter:boot', 20)).toEqual({ pieces: [], bookmark: null })
    })

    test('the same id of two learners is two pieces', async () => {
      await store.saveOwnMaterial('ada', [piece()])
      await store.saveOwnMaterial('eve', [piece({ text: 'Mine' })])
      expect(await store.ownMaterial('ada', ID)).toEqual(piece())
      expect(await store.ownMaterial('eve', ID)).toMatchObject({ text: 'Mine' })
    })

    test('of two writers of an id the later one wins, in whatever order they come', async () => {
      const older = piece({ text: 'older', changedAt: noon(5) })
      const newer = piece({ text: 'newer', changedAt: noon(6) })
      await store.saveOwnMaterial('ada', [older, newer])
      await store.saveOwnMaterial('eve', [newer, older])
      for (const learner of ['ada', 'eve']) expect(await ownOf(store, learner)).toEqual([newer])
      expect(await store.saveOwnMaterial('ada', [newer])).toEqual({ saved: 0, leftOut: 0 })
    })

    test('any order of the same pieces, however often, ends the same', async () => {
      const pieces = fc.array(
        fc.record({ id: fc.constantFrom('a', 'b'), day: fc.integer({ min: 4, max: 20 }), deleted: fc.boolean() }),
        { maxLength: 8 },
      )
      let runs = 0
      await fc.assert(
        fc.asyncProperty(pieces, fc.integer(), async (made, turn) => {
          // Two writers at one instant are not ordered by time, so no two pieces have one.
          const unique = [...new Map(made.map((each) => [each.day, each])).values()].map(({ id, day, deleted }) =>
            piece({ id, text: `of day ${day}`, deleted, changedAt: noon(day) }),
          )
          const by = [`one-${runs}`, `other-${runs}`] as const
          runs += 1
          for (const learner of by) await guest(store, learner)
          const cut = unique.length === 0 ? 0 : Math.abs(turn) % unique.length
          await store.saveOwnMaterial(by[0], unique)
          await store.saveOwnMaterial(by[1], [...unique.slice(cut), ...unique.slice(0, cut)])
          await store.saveOwnMaterial(by[1], unique.toReversed())
          expect(await ownOf(store, by[1])).toEqual(await ownOf(store, by[0]))
        }),
        { numRuns: 40 },
      )
    })

    test('what was deleted leaves its id and nothing else, and an older copy does not bring it back', async () => {
      await store.saveOwnMaterial('ada', [piece(), piece({ deleted: true, changedAt: noon(5) }), piece()])
      expect(await store.ownMaterial('ada', ID)).toBeNull()
      expect(await ownOf(store, 'ada')).toEqual([
        piece({ deleted: true, changedAt: noon(5), text: '', place: null, placeTitle: '' }),
      ])
      expect(await store.ownCounts('ada')).toEqual({ card: 0, note: 0, bookmark: 0 })
      expect(await store.ownMaterialAt('ada', ['chapter:boot'], 10)).toEqual([])
    })

    test('lists one kind, newest first, in parts', async () => {
      await store.saveOwnMaterial('ada', [
        piece({ id: 'a', createdAt: noon(4) }),
        piece({ id: 'b', createdAt: noon(6) }),
        piece({ id: 'c', createdAt: noon(5) }),
        piece({ id: 'd', kind: 'bookmark', createdAt: noon(7) }),
      ])
      const ids = async (part: { limit: number; offset: number }) =>
        (await store.ownMaterialList('ada', 'note', part)).map(({ id }) => id)
      expect(await ids({ limit: 2, offset: 0 })).toEqual(['b', 'c'])
      expect(await ids({ limit: 2, offset: 2 })).toEqual(['a'])
    })

    test('finds what stands at a place and at its anchors, and at no longer name; cards stand nowhere', async () => {
      const at = (id: string, place: string, kind: OwnMaterial['kind'] = 'note') => piece({ id, place, kind })
      await store.saveOwnMaterial('ada', [
        at('a', 'chapter:boot'),
        at('b', 'chapter:boot#register'),
        at('c', 'chapter:boot-order#x'),
        at('d', 'chapter:boot#x', 'card'),
        at('e', 'chapter:starting#x', 'bookmark'),
      ])
      const ids = async (...places: string[]) =>
        (await store.ownMaterialAt('ada', places, 10)).map(({ id }) => id).toSorted()
      expect(await ids('chapter:boot')).toEqual(['a', 'b'])
      expect(await ids('chapter:boot', 'chapter:starting')).toEqual(['a', 'b', 'e'])
      expect(await ids('chapter:boot-order')).toEqual(['c'])
    })

    test('offers review the cards that are neither suspended nor deleted', async () => {
      const card = (id: string, given: Partial<OwnMaterial> = {}) => piece({ id, kind: 'card', back: 'x', ...given })
      await store.saveOwnMaterial('ada', [
        card('a'),
        card('b', { suspended: true }),
        card('c', { deleted: true }),
        piece(),
      ])
      expect(await store.ownCards('ada')).toEqual([{ id: 'a', place: 'chapter:boot#register' }])
      expect([ownIdOf(ownFact('a')), ownIdOf('copy-order')]).toEqual(['a', null])
    })

    test('a new piece beyond the limit is left out; what is there can still be changed and deleted', async () => {
      const many = Array.from({ length: ownLimits.count.bookmark }, (_, n) =>
        piece({ id: `b${n}`, kind: 'bookmark', text: '' }),
      )
      await store.saveOwnMaterial('ada', many)
      const more = piece({ id: 'more', kind: 'bookmark', text: '' })
      expect(await store.saveOwnMaterial('ada', [more])).toEqual({ saved: 0, leftOut: 1 })
      const changed = piece({ id: 'b0', kind: 'bookmark', text: '', placeTitle: 'Another', changedAt: noon(5) })
      expect(await store.saveOwnMaterial('ada', [changed])).toEqual({ saved: 1, leftOut: 0 })
      await store.saveOwnMaterial('ada', [piece({ id: 'b1', kind: 'bookmark', deleted: true, changedAt: noon(5) })])
      expect(await store.saveOwnMaterial('ada', [more])).toEqual({ saved: 1, leftOut: 0 })
    })

    test('a guest who has made something is kept, and reviews of a card outlive it', async () => {
      await store.saveOwnMaterial('ada', [piece({ kind: 'card', back: 'x' })])
      await store.removeStale({ at: noon(9), guestsBefore: noon(9) })
      expect(await ownOf(store, 'eve')).toEqual([])
      const fact = ownFact(ID)
      await store.reviewCard('ada', fact, 'e1', rates('e1', fact, 'good', noon(4)))
      await store.saveOwnMaterial('ada', [piece({ kind: 'card', deleted: true, changedAt: noon(5) })])
      expect(await store.review('ada', 'e1')).toMatchObject({ fact, rating: 'good' })
      expect(await store.undoReview('ada', { id: 'u1', at: noon(4), studyDay: '2026-05-04' })).toMatchObject({ fact })
    })

    test('a write makes another revision of the learner', async () => {
      const before = (await store.session('token-of-ada', noon(2)))?.revision
      await store.saveOwnMaterial('ada', [piece()])
      expect((await store.session('token-of-ada', noon(2)))?.revision).not.toBe(before)
    })
  })

  describe('a search of own material', () => {
    const found = async (learner: string, ...words: SearchWords) =>
      (await store.searchOwnMaterial(learner, words, 10)).map(({ material }) => material.id)

    test('finds the words of texts as they are now, of one learner alone', async () => {
      await store.saveOwnMaterial('ada', [
        piece(),
        piece({ id: 'b', kind: 'card', text: 'Why 0x2142?', back: 'NVRAM' }),
      ])
      expect(await found('ada', word('nvram'))).toHaveLength(2)
      expect(await found('ada', word('0x2142'))).toEqual(['b'])
      expect(await found('eve', word('nvram'))).toEqual([])
      await store.saveOwnMaterial('ada', [piece({ text: 'Something else', changedAt: noon(5) })])
      expect(await found('ada', word('ignores'))).toEqual([])
      expect(await found('ada', word('something'), word('register'))).toEqual([ID])
      await store.saveOwnMaterial('ada', [piece({ deleted: true, changedAt: noon(6) })])
      expect(await found('ada', word('something'))).toEqual([])
      expect(await store.damage('everything')).toBeNull()
    })

    test('marks what was found, and the number of a learner is no word', async () => {
      await store.saveOwnMaterial('ada', [piece()])
      const [hit] = await store.searchOwnMaterial('ada', [{ spellings: [['nvr']], begins: true }], 10)
      expect(hit?.snippet).toBe(`Bit 6 ignores ${MARKS[0]}NVRAM${MARKS[1]}`)
      expect(await found('ada', word('u1'))).toEqual([])
      expect(await found('ada', { spellings: [['u']], begins: true })).toEqual([])
      expect(await found('ada')).toEqual([])
    })
  })

  describe('answered items', () => {
    const items = ['a', 'b', 'c', 'd'].map((id) => ({ id, fact: `fact-${id}` }))

    test('are those answered in a quiz, the last one first, or in review', async () => {
      for (const id of ['first', 'second']) {
        await store.startQuiz('ada', quiz(id), opensNothing)
        const at = noon(id === 'first' ? 4 : 5)
        await store.saveResponse(
          'ada',
          id,
          response({ at }),
          'fact-a',
          shows(`${id}-a`, 'fact-a', 'good', at),
          opensNothing,
        )
      }
      await store.reviewCard('ada', 'fact-d', 'e1', rates('e1', 'fact-d', 'good', noon(4)))
      const answered = await store.answeredItems('ada', [...items, { id: 'fact-d-card', fact: 'fact-d' }])
      expect(answered.find(({ item }) => item === 'fact-d-card')).toEqual({ item: 'fact-d-card', answer: null })
      expect(answered.find(({ item }) => item === 'a')?.answer).toEqual({ attempt: 'second', position: 0 })
      expect(answered.some(({ item }) => item === 'b' || item === 'c')).toBe(false)
      expect(await store.answeredItems('eve', items)).toEqual([])
    })
  })

  describe('the index of a course', () => {
    const entry = (ref: string, title: string, text: string, given: Partial<SearchEntry> = {}) => ({
      kind: 'section',
      ref,
      title,
      text,
      code: '',
      ...given,
    })
    const opened = async () => {
      const index = await store.newSearchIndex()
      index.add([
        entry('a', 'The boot', 'Registers decide, see show ip route and 10.0.0.0/8 on Gi0/1.', {
          code: 'show ip route',
        }),
        entry('b', 'Registers', 'A register of 0x2102 boots the image.', { code: 'boot' }),
        entry('c', 'The boot', 'Nothing of it, été', { kind: 'scenario' }),
      ])
      return index
    }
    const refs = async (words: SearchWords, kind = 'section') => {
      const index = await opened()
      const found = (index.find(words).get(kind) ?? []).map(({ ref }) => ref)
      index.close()
      return found
    }

    test('a title counts before a text', async () => {
      expect(await refs([word('registers')])).toEqual(['b', 'a'])
      expect(await refs([{ spellings: [['reg']], begins: true }])).toEqual(['b', 'a'])
    })

    test.each([
      [['0x2102'], 'b'],
      [['10', '0', '0', '0', '8'], 'a'],
      [['gi0', '1'], 'a'],
      [['10', '0', '8'], ''],
    ])('the parts %j must follow one another', async (parts, ref) => {
      expect((await refs([word(...parts)])).join()).toBe(ref)
    })

    test('finds all kinds, and one spelling of several is enough', async () => {
      expect(await refs([word('boot')], 'scenario')).toEqual(['c'])
      expect(await refs([{ spellings: [['nowhere'], ['image']], begins: false }])).toEqual(['b'])
      expect(await refs([word('register'), word('nothing')])).toEqual([])
      expect(await refs([])).toEqual([])
    })

    test('shows the words where they stand, and tells where code has them', async () => {
      const index = await opened()
      const words = [word('0x2102')]
      const [hit] = index.find(words).get('section') ?? []
      expect([...index.show([hit?.entry ?? -1], words).values()]).toEqual([
        { title: 'Registers', text: `A register of ${MARKS[0]}0x2102${MARKS[1]} boots the image.` },
      ])
      expect(index.coded([word('show', 'ip', 'route')], 4)).toEqual(['a'])
      expect(index.coded([word('boot')], 4)).toEqual(['b'])
      index.close()
    })

    test('knows its words by how they begin', async () => {
      const index = await opened()
      expect(index.wordsFrom('bo')).toEqual(['boot', 'boots'])
      expect(index.wordsFrom('ete')).toEqual(['ete'])
      expect(index.wordsFrom('z')).toEqual([])
      index.close()
    })

    test('no words are an error', async () => {
      const index = await opened()
      const part = fc.oneof(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.constantFrom('"', '*', 'NEAR(', '^a', 'a:b', '\0', 'a\0b'),
      )
      const words = fc.array(
        fc.record({ spellings: fc.array(fc.array(part, { minLength: 1 }), { minLength: 1 }), begins: fc.boolean() }),
      )
      fc.assert(fc.property(words, (asked) => void index.find(asked)))
      index.close()
    })
  })
}
