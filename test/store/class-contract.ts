// The part of the store contract about classes and what an instructor sees.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MemberFilter } from '../../src/store/class-table.ts'
import type { Store } from '../../src/store/store.ts'
import { guest, instructor, noEvidence, noon, quiz, rates, response, scenarioAttempt, opensNothing } from './values.ts'

/** Every member. */
const all = { offset: 0, limit: 100 }

export function classContract(open: () => Promise<Store>): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())
  const membersOf = async (instructor: string) => (await store.members(instructor, 'c1', all)).members

  describe('a class', () => {
    let grace: string
    /** In the zone of its instructor. */
    const gates = { cutScore: null, anyOrder: false }
    const asMade = { zone: 'Europe/Paris', archivedAt: null, joinOpen: true, isPseudonymous: false, gates }
    const made = { id: 'c1', name: 'Evening class', joinCode: 'JOIN-1', at: noon(2) }
    beforeEach(async () => {
      grace = await instructor(store, 'Grace')
      await store.createClass(grace, made)
      await guest(store, 'ada')
      await guest(store, 'bob')
    })

    test('belongs to the instructor who made it', async () => {
      const eve = await instructor(store, 'Eve')
      await store.enrol('ada', { class: 'c1', name: 'Ada', at: noon(3), detailsFrom: '' })
      const mine = { id: 'c1', name: 'Evening class', joinCode: 'JOIN-1', createdAt: noon(2), ...asMade, learners: 1 }
      expect([await store.classesOf(grace), await store.class(grace, 'c1')]).toEqual([[mine], mine])
      expect([await store.classesOf(eve), await store.class(eve, 'c1')]).toEqual([[], null])
      expect([await membersOf(eve), await store.missedCriteria(eve, 'c1')]).toEqual([[], []])
      expect(await store.triedScenarios(eve, 'c1')).toEqual([])
      const ada = { class: 'c1', learner: 'ada' }
      expect([await store.memberName(grace, ada), await store.memberName(eve, ada)]).toEqual(['Ada', null])
    })

    test('is not made with the id of another instructor’s class', async () => {
      const eve = await instructor(store, 'Eve')
      expect(await store.createClass(eve, { ...made, joinCode: 'JOIN-2' })).toBeNull()
      expect([await store.classesOf(eve), await store.classesOf(grace)]).toMatchObject([[], [{ id: 'c1' }]])
    })

    test('made twice with one id is one class', async () => {
      expect(await store.createClass(grace, { ...made, joinCode: 'JOIN-2' })).toMatchObject({
        id: 'c1',
        joinCode: 'JOIN-1',
      })
      expect(await store.classesOf(grace)).toHaveLength(1)
    })

    test('is found by its join code', async () => {
      expect(await store.classByJoinCode('JOIN-1')).toEqual({
        id: 'c1',
        name: 'Evening class',
        isOpen: true,
        isPseudonymous: false,
        instructors: ['Grace'],
      })
      expect(await store.classByJoinCode('JOIN-9')).toBeNull()
    })

    test('lists its members by name, by their last deed, or by what they passed', async () => {
      await store.enrol('ada', { class: 'c1', name: 'Ada', at: noon(3), detailsFrom: '' })
      await store.enrol('bob', { class: 'c1', name: 'Bob', at: noon(3), detailsFrom: '' })
      await store.markRead('bob', 'boot', noon(4), opensNothing)
      const names = async (order: 'name' | 'active' | 'passed') =>
        (await store.members(grace, 'c1', all, { order })).members.map(({ name }) => name)
      expect([await names('name'), await names('active'), await names('passed')]).toEqual([
        ['Ada', 'Bob'],
        ['Bob', 'Ada'],
        ['Ada', 'Bob'],
      ])
      expect(await store.members(grace, 'c1', { limit: 1, offset: 1 }, { order: 'active' })).toMatchObject({
        members: [{ name: 'Ada' }],
        of: 2,
      })
    })

    test('lists those whose name has something, who tried a quiz in vain, who are silent, or who did nothing', async () => {
      await guest(store, 'cyd')
      for (const [learner, name] of [
        ['ada', 'Ada Lovelace'],
        ['bob', 'Bob'],
        ['cyd', 'Zoë'],
      ] as const)
        await store.enrol(learner, { class: 'c1', name, at: noon(3), detailsFrom: '' })
      await store.markRead('ada', 'boot', noon(4), opensNothing)
      await store.startQuiz('bob', quiz('q', { startedAt: noon(9) }), opensNothing)
      await store.saveResponse('bob', 'q', response({ score: 0, at: noon(9) }), 'a', noEvidence, opensNothing)
      const names = async (filter: MemberFilter) => {
        const { members, of } = await store.members(grace, 'c1', { offset: 0, limit: 2 }, { filter })
        expect(of).toBeGreaterThanOrEqual(members.length)
        return members.map(({ name }) => name)
      }
      expect(await names({ name: ' LOVE' })).toEqual(['Ada Lovelace'])
      expect(await names({ name: 'zoë' })).toEqual(['Zoë'])
      expect(await names({ state: 'failing' })).toEqual(['Bob'])
      expect(await names({ state: 'silent', since: noon(6) })).toEqual(['Ada Lovelace'])
      expect(await names({ state: 'idle' })).toEqual(['Zoë'])
      expect(await names({ state: 'idle', name: 'ada' })).toEqual([])
      expect(await store.members(grace, 'c1', { offset: 2, limit: 2 })).toMatchObject({
        members: [{ name: 'Zoë', lastActiveAt: null }],
        of: 3,
      })
    })

    test('is joined once, under the last name chosen, and can be left', async () => {
      await store.enrol('ada', { class: 'c1', name: 'Ada', at: noon(3), detailsFrom: '' })
      await store.enrol('ada', { class: 'c1', name: 'Ada L.', at: noon(4), detailsFrom: '' })
      expect(await store.enrolments('ada')).toEqual([
        {
          class: 'c1',
          className: 'Evening class',
          isArchived: false,
          isPseudonymous: false,
          name: 'Ada L.',
          namedBy: null,
          merged: null,
          detailsFrom: '',
        },
      ])
      expect(await membersOf(grace)).toMatchObject([{ learner: 'ada', name: 'Ada L.', joinedAt: noon(3) }])
      await store.leave('ada', { class: 'c1', at: noon(4) })
      expect([await store.enrolments('ada'), await membersOf(grace)]).toEqual([[], []])
    })

    test('loses a member whom its own instructor removes; what they did stays theirs, and they may come again', async () => {
      await store.enrol('ada', { class: 'c1', name: 'Ada', at: noon(3), detailsFrom: '' })
      await store.enrol('bob', { class: 'c1', name: 'Bob', at: noon(3), detailsFrom: '' })
      await store.markRead('ada', 'boot', noon(4), opensNothing)
      await store.removeMember(await instructor(store, 'Eve'), { class: 'c1', learner: 'ada', at: noon(6) })
      expect(await membersOf(grace)).toHaveLength(2)
      await store.removeMember(grace, { class: 'c1', learner: 'ada', at: noon(6) })
      expect((await membersOf(grace)).map(({ learner }) => learner)).toEqual(['bob'])
      expect((await store.progress('ada')).chapters).toMatchObject([{ chapter: 'boot', readAt: noon(4) }])
      expect(await store.enrol('ada', { class: 'c1', name: 'Ada', at: noon(5), detailsFrom: '' })).toEqual({
        kind: 'enrolled',
      })
    })

    test('tells names apart that are seen to differ only', async () => {
      await store.enrol('ada', { class: 'c1', name: 'Ada', at: noon(3), detailsFrom: '' })
      for (const name of ['\u0410da', 'A\u200bda', '\uff21da'])
        expect(await store.enrol('bob', { class: 'c1', name, at: noon(3), detailsFrom: '' })).toMatchObject({
          kind: 'name-taken',
        })
    })

    test('has every name once, however it is written, and offers one that is free', async () => {
      expect(await store.enrol('ada', { class: 'c1', name: 'Ada', at: noon(3), detailsFrom: '' })).toEqual({
        kind: 'enrolled',
      })
      expect(await store.enrol('bob', { class: 'c1', name: ' ADA', at: noon(3), detailsFrom: '' })).toMatchObject({
        kind: 'name-taken',
      })
      expect(await store.enrol('bob', { class: 'c1', name: 'Ada', at: noon(3), detailsFrom: '' })).toEqual({
        kind: 'name-taken',
        free: 'Ada 2',
      })
      expect(await store.enrolments('bob')).toEqual([])
      await store.enrol('bob', { class: 'c1', name: 'Ada 2', at: noon(3), detailsFrom: '' })
      await guest(store, 'cy')
      expect(await store.enrol('cy', { class: 'c1', name: 'Ada', at: noon(3), detailsFrom: '' })).toMatchObject({
        free: 'Ada 3',
      })
      // One's own name is no obstacle, and another class has other names.
      expect(await store.enrol('ada', { class: 'c1', name: 'ada', at: noon(4), detailsFrom: '' })).toEqual({
        kind: 'enrolled',
      })
      await store.createClass(grace, { ...made, id: 'c2', joinCode: 'JOIN-2' })
      expect(await store.enrol('cy', { class: 'c2', name: 'Ada', at: noon(4), detailsFrom: '' })).toEqual({
        kind: 'enrolled',
      })
    })

    test('shows each member’s progress as the member sees it, by name', async () => {
      await store.enrol('bob', { class: 'c1', name: 'Bob', at: noon(3), detailsFrom: '' })
      await store.enrol('ada', { class: 'c1', name: 'Ada', at: noon(3), detailsFrom: '' })
      await store.markRead('ada', 'boot', noon(4), opensNothing)
      await store.startQuiz('ada', quiz('q1'), opensNothing)
      await store.saveResponse('ada', 'q1', response(), 'fact-a', noEvidence, opensNothing)
      await store.saveScenarioAttempt('ada', scenarioAttempt('s1', ['saved']), 'recover', noEvidence)
      const [ada, bob] = await membersOf(grace)
      expect([ada?.name, bob?.name]).toEqual(['Ada', 'Bob'])
      expect(ada?.progress.chapters).toHaveLength(1)
      // All but the quiz in progress.
      expect(await store.progress('ada')).toMatchObject({ ...ada?.progress })
      expect(bob).toMatchObject({ lastActiveAt: null, progress: { chapters: [], scenarios: [] } })
    })

    test('shows its members part by part, by name whatever its case', async () => {
      for (const name of ['bea', 'Ann', 'Åke', 'cid', 'Dora']) {
        await guest(store, `of-${name}`)
        await store.enrol(`of-${name}`, { class: 'c1', name, at: noon(3), detailsFrom: '' })
      }
      const names = async (offset: number, limit: number) =>
        (await store.members(grace, 'c1', { offset, limit })).members.map(({ name }) => name)
      expect(await names(0, 2)).toEqual(['Åke', 'Ann'])
      expect(await names(2, 2)).toEqual(['bea', 'cid'])
      expect(await names(4, 2)).toEqual(['Dora'])
      expect(await names(6, 2)).toEqual([])
    })

    test('counts a learner with all they did while they are in it', async () => {
      await store.saveScenarioAttempt('ada', scenarioAttempt('s1', ['saved']), 'recover', noEvidence)
      const counts = async () => [
        await store.triedScenarios(grace, 'c1'),
        (await store.missedCriteria(grace, 'c1')).map(({ criterion, of }) => [criterion, of]),
      ]
      expect(await counts()).toEqual([[], []])
      const joined = [[{ scenario: 'recover', tried: 1, passed: 0 }], [['register', 1]]]
      await store.enrol('ada', { class: 'c1', name: 'Ada', at: noon(3), detailsFrom: '' })
      await store.enrol('ada', { class: 'c1', name: 'Ada L.', at: noon(4), detailsFrom: '' })
      expect(await counts()).toEqual(joined)
      await store.leave('ada', { class: 'c1', at: noon(4) })
      expect(await counts()).toEqual([[], []])
      await store.enrol('ada', { class: 'c1', name: 'Ada', at: noon(5), detailsFrom: '' })
      await store.removeMember(grace, { class: 'c1', learner: 'ada', at: noon(6) })
      await store.removeMember(grace, { class: 'c1', learner: 'ada', at: noon(6) })
      expect(await counts()).toEqual([[], []])
    })

    test('shows when a member last did anything', async () => {
      await store.enrol('ada', { class: 'c1', name: 'Ada', at: noon(3), detailsFrom: '' })
      const lastActive = async () => (await membersOf(grace))[0]?.lastActiveAt
      await store.markRead('ada', 'boot', noon(4), opensNothing)
      expect(await lastActive()).toBe(noon(4))
      await store.startQuiz('ada', quiz('q1'), opensNothing)
      await store.saveResponse('ada', 'q1', response({ at: noon(5) }), 'a', noEvidence, opensNothing)
      expect(await lastActive()).toBe(noon(5))
      await store.saveScenarioAttempt('ada', scenarioAttempt('s1', [], { at: noon(6) }), 'recover', noEvidence)
      expect(await lastActive()).toBe(noon(6))
      await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'easy', noon(7)))
      expect(await lastActive()).toBe(noon(7))
    })

    test('shows what its members miss in their latest attempts', async () => {
      for (const learner of ['ada', 'bob'])
        await store.enrol(learner, { class: 'c1', name: learner, at: noon(3), detailsFrom: '' })
      await guest(store, 'outsider')
      await store.saveScenarioAttempt('outsider', scenarioAttempt('s1', []), 'recover', noEvidence)
      await store.saveScenarioAttempt('ada', scenarioAttempt('s1', []), 'recover', noEvidence)
      await store.saveScenarioAttempt('ada', scenarioAttempt('s2', ['saved']), 'recover', noEvidence)
      await store.saveScenarioAttempt('bob', scenarioAttempt('s3', []), 'recover', noEvidence)
      await store.saveScenarioAttempt(
        'bob',
        scenarioAttempt('s4', ['saved', 'register'], { scenario: 'backup' }),
        'backup',
        noEvidence,
      )
      expect(await store.missedCriteria(await instructor(store, 'Eve'), 'c1')).toEqual([])
      expect(await store.missedCriteria(grace, 'c1')).toEqual([
        { scenario: 'recover', criterion: 'register', missed: 2, of: 2 },
        { scenario: 'recover', criterion: 'saved', missed: 1, of: 2 },
      ])
      expect(await store.triedScenarios(grace, 'c1')).toEqual([
        { scenario: 'backup', tried: 1, passed: 1 },
        { scenario: 'recover', tried: 2, passed: 0 },
      ])
    })

    test('shows the root causes in latest attempts, each learner once', async () => {
      for (const learner of ['ada', 'bob'])
        await store.enrol(learner, { class: 'c1', name: learner, at: noon(3), detailsFrom: '' })
      const fails = async (learner: string, id: string, causes: readonly string[]) => {
        const attempt = scenarioAttempt(id, [])
        const diagnoses = [...causes, ...causes, 'a-consequence'].map((cause) => ({
          id: cause,
          line: 2,
          message: 'The line did this.',
          otherwise: 'Otherwise that.',
          cause: cause !== 'a-consequence',
          see: ['images#saving'],
        }))
        await store.saveScenarioAttempt(
          learner,
          { ...attempt, report: { ...attempt.report, diagnoses } },
          'recover',
          noEvidence,
        )
      }
      await fails('ada', 's1', ['reversed-copy'])
      await fails('ada', 's2', ['not-saved'])
      await fails('bob', 's3', ['answered-no', 'not-saved'])
      expect(await store.rootCauses(await instructor(store, 'Eve'), 'c1')).toEqual([])
      const see = 'images#saving'
      expect(await store.rootCauses(grace, 'c1')).toEqual([
        { scenario: 'recover', diagnosis: 'not-saved', see, learners: 2, of: 2 },
        { scenario: 'recover', diagnosis: 'answered-no', see, learners: 1, of: 2 },
      ])
    })
  })
}
