// The part of the store contract about places: made of a roster, taken once, removed.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { courseRules } from '../../src/progress/gates.ts'
import { rememberedBy } from '../../src/schedule/replay.ts'
import { replayed } from '../../src/schedule/united-cards.ts'
import { PLACES_MAX } from '../../src/store/places.ts'
import type { NewPlace } from '../../src/store/places.ts'
import type { Store } from '../../src/store/store.ts'
import { guest, instructor, noon } from './values.ts'

const all = { offset: 0, limit: 100 }

export function placeContract(open: () => Promise<Store>): void {
  let store: Store
  let [grace, eve] = ['', '']
  beforeEach(async () => {
    store = await open()
    grace = await instructor(store, 'Grace')
    eve = await instructor(store, 'Eve')
    for (const [id, joinCode] of [
      ['c1', 'JOIN-1'],
      ['c2', 'JOIN-2'],
    ] as const)
      await store.createClass(grace, { id, name: `Class ${id}`, joinCode, at: noon(2) })
    for (const name of ['ada', 'bob']) await guest(store, name)
  })
  afterEach(() => store.close())

  const place = (name: string, email: string | null = null): NewPlace => ({
    id: `place-${name}`,
    name,
    email,
    code: `code-${name}`,
  })
  const make = (places: readonly NewPlace[], by = grace) =>
    store.makePlaces({ instructor: by, class: 'c1', at: noon(3) }, places)
  const take = (learner: string, name: string, detailsFrom = noon(4)) =>
    store.takePlace(learner, { code: `code-${name}`, at: noon(4), detailsFrom })
  const remove = (name: string, by = grace) =>
    store.removePlace({ instructor: by, class: 'c1', at: noon(6) }, `place-${name}`)
  const listed = async () =>
    (await store.places(grace, 'c1')).map(({ name, email, taken }) => [
      name,
      email,
      taken?.name ?? taken?.learner ?? null,
    ])
  const acts = async () =>
    (await store.auditLog({ class: 'c1' }, all))
      .map(({ act, actor, about, what }) => [act, actor, about, what].join('|'))
      .filter((act) => !act.startsWith('class made'))

  describe('a roster', () => {
    test('becomes places by name; the same list again changes nothing', async () => {
      expect(await make([place('Zoe'), place('Ada', 'ada@x.org')])).toBe(2)
      const again = [place('Zoe'), place('Ada', 'ada@x.org')].map((each) => ({
        ...each,
        id: `${each.id}-2`,
        code: 'x',
      }))
      expect(await make(again)).toBe(0)
      expect(await store.places(grace, 'c1')).toEqual([
        { ...place('Ada', 'ada@x.org'), taken: null },
        { ...place('Zoe'), taken: null },
      ])
      expect(await store.placeCounts(grace, 'c1')).toEqual({ all: 2, free: 2 })
      expect(await acts()).toEqual(['places made|Grace||2'])
    })

    test('leaves out who is in the class or has a place, however the name is written', async () => {
      await store.enrol('ada', { class: 'c1', name: 'Ada', at: noon(3), detailsFrom: '' })
      await make([place('Bob')])
      const names = ['ADA', ' bob', 'Cy']
      expect(await store.nameStates(grace, 'c1', names)).toEqual(['member', 'place', 'new'])
      expect(await make(names.map((name) => ({ ...place(name), id: `2-${name}` })))).toBe(1)
      expect(await listed()).toEqual([
        ['Bob', null, null],
        ['Cy', null, null],
      ])
    })

    test('belongs to those who teach the class', async () => {
      await make([place('Ada')])
      expect(await make([place('Bob')], eve)).toBe(0)
      await remove('Ada', eve)
      expect(await store.places(eve, 'c1')).toEqual([])
      expect(await store.placeCounts(eve, 'c1')).toEqual({ all: 0, free: 0 })
      expect(await store.nameStates(eve, 'c1', ['Ada'])).toEqual(['new'])
      expect(await listed()).toEqual([['Ada', null, null]])
    })

    test('has an end', async () => {
      const many = Array.from({ length: PLACES_MAX }, (_, at) => place(`Learner ${at}`))
      expect(await make(many)).toBe(PLACES_MAX)
      expect(await make([place('Ada')])).toBe('full')
      expect(await make(many.slice(0, 3))).toBe(0)
      expect(await store.placeCounts(grace, 'c1')).toEqual({ all: PLACES_MAX, free: PLACES_MAX })
    })
  })

  describe('a place', () => {
    beforeEach(async () => {
      await make([place('Ada', 'ada@x.org'), place('Bob')])
    })

    test('is shown by its code', async () => {
      expect(await store.placeByCode('code-Ada')).toEqual({
        class: { id: 'c1', name: 'Class c1', isOpen: true, isPseudonymous: false, instructors: ['Grace'] },
        isArchived: false,
        name: 'Ada',
        taken: null,
      })
      expect(await store.placeByCode('nothing')).toBeNull()
      expect(await take('ada', 'nobody')).toBe('unknown')
    })

    test('is taken by one learner, under its name, and by nobody else', async () => {
      expect(await take('ada', 'Ada')).toBe('enrolled')
      expect(await take('bob', 'Ada')).toBe('taken')
      expect(await store.enrolments('ada')).toMatchObject([{ class: 'c1', name: 'Ada', detailsFrom: noon(4) }])
      expect(await store.enrolments('bob')).toEqual([])
      expect(await listed()).toEqual([
        ['Ada', 'ada@x.org', 'Ada'],
        ['Bob', null, null],
      ])
      expect(await store.placeByCode('code-Ada')).toMatchObject({ taken: { at: noon(4), learner: 'ada' } })
      expect(await store.placeCounts(grace, 'c1')).toEqual({ all: 2, free: 1 })
      expect(await acts()).toEqual(['member joined|Ada|Ada|by a personal link', 'places made|Grace||2'])
    })

    test('taken again by its learner shows more of before, keeps the name they have now, and is no second act', async () => {
      await take('ada', 'Ada')
      await store.renameMember(grace, { class: 'c1', learner: 'ada', name: 'Ada L.', at: noon(5) })
      expect(await take('ada', 'Ada', '')).toBe('enrolled')
      expect(await store.enrolments('ada')).toMatchObject([{ name: 'Ada L.', detailsFrom: '' }])
      expect((await listed())[0]).toEqual(['Ada', 'ada@x.org', 'Ada L.'])
      expect(await acts()).toHaveLength(3)
    })

    test('takes its learner in again after they left, while nobody else can have it', async () => {
      await take('ada', 'Ada')
      await store.leave('ada', { class: 'c1', at: noon(5) })
      expect((await listed())[0]).toEqual(['Ada', 'ada@x.org', 'ada'])
      expect(await take('bob', 'Ada')).toBe('taken')
      expect(await take('ada', 'Ada')).toBe('enrolled')
      expect(await store.enrolments('ada')).toHaveLength(1)
    })

    test('gives a member its name', async () => {
      await store.enrol('ada', { class: 'c1', name: 'A.', at: noon(3), detailsFrom: noon(3) })
      expect(await take('ada', 'Ada')).toBe('enrolled')
      expect(await store.enrolments('ada')).toMatchObject([{ name: 'Ada', namedBy: null, detailsFrom: noon(3) }])
      expect((await acts())[0]).toBe('place taken|Ada|Ada|')
    })

    test('keeps its name from everybody else until it is taken or removed', async () => {
      const joins = (name: string) => store.enrol('bob', { class: 'c1', name, at: noon(4), detailsFrom: '' })
      expect(await joins('ada ')).toEqual({ kind: 'name-kept', free: 'ada  2' })
      await joins('B.')
      expect(await store.renameMember(grace, { class: 'c1', learner: 'bob', name: 'ADA', at: noon(5) })).toEqual({
        kind: 'name-kept',
        free: 'ADA 2',
      })
      await remove('Ada')
      expect(await joins('Ada')).toEqual({ kind: 'enrolled' })
    })

    test('takes nobody while the class is archived, and does while its join link is closed', async () => {
      const by = { instructor: grace, class: 'c1', at: noon(4) }
      await store.openJoining(by, false)
      expect(await take('ada', 'Ada')).toBe('enrolled')
      await store.archiveClass(by, true)
      expect(await store.placeByCode('code-Bob')).toMatchObject({ isArchived: true })
      expect(await take('bob', 'Bob')).toBe('closed')
      expect((await store.placeByCode('code-Bob'))?.taken).toBeNull()
    })

    test('is removed while nobody is in the class by it', async () => {
      await take('ada', 'Ada')
      await remove('Ada')
      await remove('Bob')
      await remove('Bob')
      expect(await listed()).toEqual([['Ada', 'ada@x.org', 'Ada']])
      expect(await store.placeByCode('code-Bob')).toBeNull()
      await store.leave('ada', { class: 'c1', at: noon(7) })
      await remove('Ada')
      expect(await listed()).toEqual([])
      expect((await acts()).filter((act) => act.startsWith('place removed'))).toEqual([
        'place removed|Grace|a guest|',
        'place removed|Grace||Bob',
      ])
    })

    test('goes along with the learner whose history becomes another’s, and ends with one who is deleted', async () => {
      await take('ada', 'Ada')
      const rules = courseRules({ cutScore: 60, gate: 'all' }, [], () => [])
      await store.uniteLearners('bob', 'ada', { rules, replay: replayed, memories: rememberedBy, at: noon(9) })
      expect(await store.placeByCode('code-Ada')).toMatchObject({ taken: { learner: 'bob' } })
      await store.deleteLearner('bob', noon(9))
      expect(await store.placeByCode('code-Ada')).toBeNull()
    })

    test('ends with its class, and no copy has it', async () => {
      const by = { instructor: grace, class: 'c1', at: noon(5) }
      const copy = { id: 'c3', name: 'Copy', joinCode: 'JOIN-3', newId: () => 'x', move: (at: string) => at }
      await store.copyClass(by, copy)
      expect(await store.places(grace, 'c3')).toEqual([])
      await store.deleteClass(by)
      expect(await store.placeByCode('code-Ada')).toBeNull()
    })
  })
}
