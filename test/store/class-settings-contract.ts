// The part of the store contract about the settings of a class, and its end.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { guest, instructor, noon, opensNothing } from './values.ts'

const all = { offset: 0, limit: 100 }

export function classSettingsContract(open: () => Promise<Store>): void {
  describe('the settings of a class', () => {
    let store: Store
    let grace: string
    let eve: string
    const by = (who: string, day: number) => ({ instructor: who, class: 'c1', at: noon(day) })
    const acts = async () => (await store.auditLog({}, all)).map(({ act, what }) => [act, what].join(': '))

    beforeEach(async () => {
      store = await open()
      grace = await instructor(store, 'Grace')
      eve = await instructor(store, 'Eve')
      await store.createClass(grace, { id: 'c1', name: 'Evening class', joinCode: 'JOIN-1', at: noon(2) })
      await guest(store, 'ada')
      await store.enrol('ada', { class: 'c1', name: 'Ada', at: noon(3), detailsFrom: '' })
      for (const [id, opensAt] of [
        ['a1', noon(4)],
        ['a2', noon(6)],
      ] as const) {
        const assignment = { id, class: 'c1', kind: 'chapter', target: 'boot', opensAt, dueAt: noon(9) } as const
        await store.assign(grace, { ...assignment, at: noon(3) })
      }
    })
    afterEach(() => store.close())

    test('change its name and zone, each change is recorded, and none is made by another instructor', async () => {
      await store.setClass(by(eve, 4), { name: 'Of Eve', zone: 'UTC' })
      expect(await store.class(grace, 'c1')).toMatchObject({ name: 'Evening class', zone: 'Europe/Paris' })
      await store.setClass(by(grace, 4), { name: 'Morning class', zone: 'Europe/Paris' })
      await store.setClass(by(grace, 5), { name: 'Morning class', zone: 'Asia/Tokyo' })
      await store.setClass(by(grace, 6), { name: 'Morning class', zone: 'Asia/Tokyo' })
      expect(await store.class(grace, 'c1')).toMatchObject({ name: 'Morning class', zone: 'Asia/Tokyo' })
      expect((await acts()).slice(0, 2)).toEqual(['class zone set: Asia/Tokyo', 'class renamed: Morning class'])
    })

    test('put it away: nobody joins, nothing is assigned, and who is in it stays', async () => {
      await guest(store, 'bob')
      await store.archiveClass(by(eve, 4), true)
      await store.archiveClass(by(grace, 5), true)
      await store.archiveClass(by(grace, 6), true)
      expect(await store.class(grace, 'c1')).toMatchObject({ archivedAt: noon(5), learners: 1 })
      expect(await store.classByJoinCode('JOIN-1')).toMatchObject({ isOpen: false })
      const joins = { class: 'c1', at: noon(7), detailsFrom: '' }
      expect(await store.enrol('bob', { ...joins, name: 'Bob' })).toEqual({ kind: 'closed' })
      expect(await store.enrol('ada', { ...joins, name: 'Ada' })).toEqual({ kind: 'enrolled' })
      expect(await store.enrolments('ada')).toMatchObject([{ class: 'c1', isArchived: true }])
      expect(await store.assigned('ada', { at: noon(7), doneSince: noon(1) })).toEqual([])
      await store.archiveClass(by(grace, 8), false)
      expect(await store.enrol('bob', { ...joins, name: 'Bob' })).toEqual({ kind: 'enrolled' })
      expect(await store.assigned('ada', { at: noon(7), doneSince: noon(1) })).toHaveLength(2)
      expect((await acts()).slice(0, 2)).toEqual(['class brought back: ', 'class archived: '])
    })

    test('make kept pages of its members anew', async () => {
      const revision = async () => (await store.session('token-of-ada', noon(4)))?.revision
      const before = await revision()
      await store.archiveClass(by(grace, 5), true)
      const archived = await revision()
      await store.deleteClass(by(grace, 6))
      expect(new Set([before, archived, await revision()]).size).toBe(3)
    })

    test('delete it with all that is its own, and leave what its learners did', async () => {
      await store.markRead('ada', 'boot', noon(4), opensNothing)
      await store.deleteClass(by(eve, 5))
      expect(await store.class(grace, 'c1')).not.toBeNull()
      await store.deleteClass(by(grace, 5))
      expect([await store.class(grace, 'c1'), await store.enrolments('ada')]).toEqual([null, []])
      expect((await store.progress('ada')).chapters).toHaveLength(1)
      const [entry] = await store.auditLog({ act: 'class deleted' }, all)
      expect(entry).toMatchObject({ actor: 'Grace', class: 'Evening class' })
    })

    test('copy it with its assignments moved, without learners, once', async () => {
      const days: Record<string, string> = {
        [noon(4)]: noon(14),
        [noon(6)]: noon(16),
        [noon(9)]: noon(19),
        [noon(11)]: noon(21),
      }
      await store.setRelease(grace, { class: 'c1', assignment: 'a1', releaseAt: noon(11), at: noon(4) })
      const grading = { points: 25, counts: 'last', lateRule: 'less', latePercent: 20 } as const
      await store.saveGrading(grace, { class: 'c1', assignment: 'a1', at: noon(4), ...grading })
      let ids = 0
      const copy = (id: string, joinCode: string) => ({
        id,
        name: 'Next year',
        joinCode,
        newId: () => `n${(ids += 1)}`,
        move: (instant: string) => days[instant] ?? 'unknown',
      })
      expect(await store.copyClass(by(eve, 5), copy('c2', 'JOIN-2'))).toBeNull()
      expect(await store.copyClass(by(grace, 5), copy('c2', 'JOIN-2'))).toMatchObject({
        name: 'Next year',
        zone: 'Europe/Paris',
        learners: 0,
      })
      expect(await store.copyClass(by(grace, 6), copy('c2', 'JOIN-3'))).toMatchObject({ joinCode: 'JOIN-2' })
      expect(await store.classContents(grace, 'c2')).toEqual({ learners: 0, assignments: 2, firstOpensAt: noon(14) })
      const rules = (await store.gradedAssignments(grace, 'c2')).map(({ id: _id, ...rule }) => rule)
      const before = (await store.gradedAssignments(grace, 'c1')).map(({ id: _id, ...rule }) => rule)
      const moved = (at: string | null) => at && (days[at] ?? 'unknown')
      const inOrder = (all: typeof rules) => all.toSorted((a, b) => (a.opensAt < b.opensAt ? -1 : 1))
      expect(inOrder(rules)).toEqual(
        inOrder(before).map((rule) => ({
          ...rule,
          opensAt: moved(rule.opensAt),
          dueAt: moved(rule.dueAt),
          releaseAt: moved(rule.releaseAt),
        })),
      )
      expect(inOrder(rules)[0]).toMatchObject({ ...grading, releaseAt: noon(21) })
      expect(await store.classContents(grace, 'c1')).toEqual({ learners: 1, assignments: 2, firstOpensAt: noon(4) })
      expect(await store.classContents(eve, 'c2')).toBeNull()
      expect((await acts())[0]).toBe('class made: copy of Evening class')
      expect(await store.copyClass(by(grace, 6), { ...copy('c1', 'JOIN-4') })).toMatchObject({ name: 'Evening class' })
    })

    test('close its join link and give it another one, once for one form', async () => {
      await guest(store, 'bob')
      const joins = { class: 'c1', name: 'Bob', at: noon(7), detailsFrom: '' }
      await store.openJoining(by(eve, 4), false)
      await store.renewJoinCode(by(eve, 4), { from: 'JOIN-1', to: 'JOIN-9' })
      expect(await store.classByJoinCode('JOIN-1')).toMatchObject({ isOpen: true })
      await store.openJoining(by(grace, 4), false)
      await store.openJoining(by(grace, 4), false)
      expect([await store.classByJoinCode('JOIN-1'), await store.enrol('bob', joins)]).toMatchObject([
        { isOpen: false },
        { kind: 'closed' },
      ])
      await store.openJoining(by(grace, 5), true)
      for (const to of ['JOIN-2', 'JOIN-3']) await store.renewJoinCode(by(grace, 6), { from: 'JOIN-1', to })
      expect([await store.classByJoinCode('JOIN-1'), await store.classByJoinCode('JOIN-3')]).toEqual([null, null])
      expect(await store.classByJoinCode('JOIN-2')).toMatchObject({ isOpen: true })
      expect((await acts()).slice(0, 3)).toEqual(['join link renewed: ', 'joining opened: ', 'joining closed: '])
    })

    test('add instructors, who teach it at once; the last of them cannot leave', async () => {
      expect(await store.addInstructor(by(eve, 4), 'Eve')).toBe('unknown')
      expect(await store.addInstructor(by(grace, 4), 'Nobody')).toBe('unknown')
      expect(await store.leaveTeaching(by(grace, 4))).toBe(false)
      expect([
        await store.addInstructor(by(grace, 4), ' eve '),
        await store.addInstructor(by(grace, 5), 'Eve'),
      ]).toEqual(['added', 'teaches'])
      expect((await store.instructorsOf(eve, 'c1')).map(({ name }) => name)).toEqual(['Grace', 'Eve'])
      expect(await store.classByJoinCode('JOIN-1')).toMatchObject({ instructors: ['Grace', 'Eve'] })
      expect(await store.leaveTeaching(by(grace, 6))).toBe(true)
      expect([await store.class(grace, 'c1'), await store.instructorsOf(grace, 'c1')]).toEqual([null, []])
      expect(await store.leaveTeaching(by(eve, 7))).toBe(false)
      const added = (await store.auditLog({ act: 'instructor added' }, all))[0]
      expect([added?.actor, added?.about]).toEqual(['Grace', 'Eve'])
    })

    test('rename a member, who reads by whom; a name that another has is refused', async () => {
      await guest(store, 'bob')
      await store.enrol('bob', { class: 'c1', name: 'Bob', at: noon(3), detailsFrom: '' })
      const renames = (who: string, name: string) =>
        store.renameMember(who, { class: 'c1', learner: 'ada', name, at: noon(4) })
      await renames(eve, 'Eva')
      expect(await renames(grace, 'BOB')).toEqual({ kind: 'name-taken', free: 'BOB 2' })
      expect(await store.enrolments('ada')).toMatchObject([{ name: 'Ada', namedBy: null }])
      expect([await renames(grace, 'Ada King'), await renames(grace, 'Ada King')]).toEqual([
        { kind: 'enrolled' },
        { kind: 'enrolled' },
      ])
      expect(await store.enrolments('ada')).toMatchObject([{ name: 'Ada King', namedBy: 'Grace' }])
      const log = await store.auditLog({ act: 'member renamed' }, all)
      expect(log.map(({ about, what }) => [about, what])).toEqual([['Ada', 'Ada King']])
    })

    test('outlive one of two who teach it', async () => {
      await store.addInstructor(by(grace, 4), 'Eve')
      await store.deleteLearner(grace, noon(5))
      expect(await store.class(eve, 'c1')).toMatchObject({ name: 'Evening class', learners: 1 })
    })

    test('end it when the account of the last who teaches it is deleted', async () => {
      await store.deleteLearner(grace, noon(5))
      expect(await store.classByJoinCode('JOIN-1')).toBeNull()
      expect(await store.enrolments('ada')).toEqual([])
    })
  })
}
