// The part of the store contract about two members of a class who are one person.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { courseRules, courseRulesFrom } from '../../src/progress/gates.ts'
import { rememberedBy } from '../../src/schedule/replay.ts'
import { replayed } from '../../src/schedule/united-cards.ts'
import type { LogEntry } from '../../src/store/audit-log.ts'
import type { Store } from '../../src/store/store.ts'
import { clock, guest, instructor, noEvidence, noon, quiz, rates, response, scenarioAttempt, shows } from './values.ts'

const all = { offset: 0, limit: 100 }
const rules = courseRules({ cutScore: 60, gate: 'all' }, [], () => [])
const uniting = { rules, replay: replayed, memories: rememberedBy, at: noon(20) }

export function mergeContract(open: () => Promise<Store>): void {
  let store: Store
  let [grace, eve] = ['', '']
  beforeEach(async () => {
    store = await open()
    await store.adopt(rules)
    grace = await instructor(store, 'Grace')
    eve = await instructor(store, 'Eve')
    for (const id of ['c1', 'c2']) await store.createClass(grace, { id, name: id, joinCode: id, at: noon(2) })
    await store.createClass(eve, { id: 'of-eve', name: 'of-eve', joinCode: 'of-eve', at: noon(2) })
    for (const learner of ['ada', 'bob', 'cyd']) await guest(store, learner)
  })
  afterEach(() => store.close())

  const enrol = (learner: string, detailsFrom: string, classId = 'c1', day = 3) =>
    store.enrol(learner, { class: classId, name: learner, at: noon(day), detailsFrom })
  const answer = async (learner: string, id: string, day: number) => {
    await store.startQuiz(learner, quiz(id, { startedAt: noon(day) }), rules)
    await store.saveResponse(learner, id, response({ at: noon(day) }), id, noEvidence, rules)
  }
  const account = (learner: string, role: 'learner' | 'instructor' = 'learner') =>
    store
      .createLearnerAccount({
        id: learner,
        name: learner,
        email: `${learner}@x.org`,
        passwordHash: `hash-of-${learner}`,
        at: noon(4),
        ...clock,
      })
      .then(() => (role === 'learner' ? null : store.giveRole({ learner, role, by: grace, at: noon(4), reason: '' })))
  const merger = (one = 'ada', other = 'bob', by = grace) => store.merger(by, { class: 'c1', members: [one, other] })
  const merge = (kept = 'ada', from = 'bob', by = grace) =>
    store.mergeMembers({ instructor: by, class: 'c1', at: noon(20) }, { kept, from, reason: 'two phones' }, uniting)
  /** The ids of the quizzes and scenario attempts that the class shows of a member. */
  const shown = async (learner = 'ada', classId = 'c1', by = grace) => {
    const of = { class: classId, learner }
    return [
      ...(await store.memberQuizzes(by, of, all)).map(({ attempt }) => attempt),
      ...(await store.memberScenarios(by, of, all)).map(({ id }) => id),
    ].toSorted()
  }

  describe('two members who are one person', () => {
    test('become one, with all that either did, counted once', async () => {
      for (const learner of ['ada', 'bob']) {
        await enrol(learner, '')
        await store.saveScenarioAttempt(learner, scenarioAttempt(`s-${learner}`, ['saved']), 'recover', noEvidence)
        await store.reviewCard(
          learner,
          `f-${learner}`,
          `e-${learner}`,
          rates(`e-${learner}`, `f-${learner}`, 'good', noon(4)),
        )
      }
      await answer('bob', 'q1', 5)
      expect(await merger()).toEqual({
        kept: { learner: 'ada', name: 'ada', hasAccount: false },
        from: { learner: 'bob', name: 'bob', hasAccount: false },
        refusal: null,
        hides: 0,
      })
      expect(await merge()).toMatchObject({ quizzes: 1, responses: 1, scenarios: 1, reviews: 1 })
      expect(await store.memberNames(grace, 'c1')).toEqual([{ learner: 'ada', name: 'ada' }])
      expect(await shown()).toEqual(['q1', 's-ada', 's-bob'])
      expect(await store.triedScenarios(grace, 'c1')).toEqual([{ scenario: 'recover', tried: 1, passed: 0 }])
      expect(await store.cards('ada')).toHaveLength(2)
      expect(await store.learner('bob')).toBeNull()
      expect(await store.differences(courseRulesFrom)).toEqual([])
      // The same form again finds nobody.
      expect([await merger(), await merge()]).toEqual([null, null])
    })

    test('stand in the log, both, with the reason; who is deleted goes from it', async () => {
      await enrol('ada', '')
      await enrol('bob', '')
      expect((await store.enrolments('ada'))[0]?.merged).toBeNull()
      await merge()
      expect((await store.enrolments('ada'))[0]?.merged).toEqual({ name: 'bob', by: 'Grace' })
      const said = ({ act, actor, about, class: of, reason, aboutId }: LogEntry) =>
        [act, actor, about, of, reason, aboutId].join('|')
      const log = async () =>
        (await store.auditLog({ class: 'c1' }, all)).filter(({ act }) => act.startsWith('member merged')).map(said)
      expect(await log()).toEqual([
        'member merged|Grace|ada|c1|two phones|ada',
        'member merged away|Grace|bob|c1|two phones|ada',
      ])
      expect(await store.auditLog({ act: 'record claimed' }, all)).toEqual([])
      await store.deleteLearner('ada', noon(21))
      expect(await log()).toEqual([
        'member merged|Grace|somebody deleted|c1|two phones|',
        'member merged away|Grace|somebody deleted|c1|two phones|',
      ])
    })

    test('keep the first day, the id of another gradebook, a place, and their other classes', async () => {
      await enrol('ada', '', 'c1', 5)
      await store.makePlaces({ instructor: grace, class: 'c1', at: noon(2) }, [
        { id: 'p', name: 'Bob', email: null, code: 'code-p' },
      ])
      await store.takePlace('bob', { code: 'code-p', at: noon(3), detailsFrom: '' })
      await store.saveGradebookIds(grace, 'c1', [{ learner: 'bob', gradebookId: 'n-7' }])
      await enrol('bob', noon(4), 'of-eve', 4)
      await merge()
      expect(await store.gradebookIds(grace, 'c1')).toMatchObject([{ learner: 'ada', gradebookId: 'n-7' }])
      expect(await store.member(grace, { class: 'c1', learner: 'ada' }, '2026-05-20')).toMatchObject({
        joinedAt: noon(3),
      })
      expect(await store.places(grace, 'c1')).toMatchObject([{ name: 'Bob', taken: { learner: 'ada', name: 'ada' } }])
      expect(await store.enrolments('ada')).toMatchObject([
        { class: 'c1', name: 'ada' },
        { class: 'of-eve', name: 'bob', detailsFrom: noon(4) },
      ])
    })

    test('of two without accounts both browsers go on', async () => {
      await enrol('ada', '')
      await enrol('bob', '')
      await merge()
      for (const learner of ['ada', 'bob'])
        expect((await store.session(`token-of-${learner}`, noon(21)))?.learner.id).toBe('ada')
    })
  })

  describe('the one with an account', () => {
    test('stays, whoever was chosen first, and no other browser gets into it', async () => {
      await enrol('ada', '')
      await enrol('bob', '')
      await account('bob')
      expect(await merger()).toMatchObject({
        kept: { learner: 'bob', hasAccount: true },
        from: { learner: 'ada', hasAccount: false },
        refusal: null,
      })
      expect(await merge('ada', 'bob')).toBeNull()
      expect(await merge('bob', 'ada')).not.toBeNull()
      expect(await store.session('token-of-ada', noon(21))).toBeNull()
      expect((await store.session('token-of-bob', noon(21)))?.learner.id).toBe('bob')
    })

    test('is not merged with another account, nor where it teaches', async () => {
      for (const learner of ['ada', 'bob', 'cyd']) await enrol(learner, '')
      await account('ada')
      await account('bob')
      expect([(await merger())?.refusal, await merge()]).toEqual(['two-accounts', null])
      await account('cyd', 'instructor')
      expect((await merger('cyd', 'bob'))?.refusal).toBe('two-accounts')
      await guest(store, 'dee')
      await enrol('dee', '')
      expect([(await merger('dee', 'cyd'))?.refusal, await merge('cyd', 'dee')]).toEqual(['teaches', null])
      expect(await store.memberNames(grace, 'c1')).toHaveLength(4)
    })
  })

  test('nobody is merged by a stranger, with themselves, or with who is not in the class', async () => {
    await enrol('ada', '')
    await enrol('bob', '')
    await enrol('cyd', '', 'c2')
    for (const [one, other, by] of [
      ['ada', 'bob', eve],
      ['ada', 'ada', grace],
      ['ada', 'cyd', grace],
      ['ada', 'nobody', grace],
    ] as const)
      expect([one, other, await merger(one, other, by), await merge(one, other, by)]).toEqual([one, other, null, null])
    expect(await store.memberNames(eve, 'c1')).toEqual([])
    expect(await store.learner('bob')).not.toBeNull()
  })

  describe('what was not shown before', () => {
    test('stays so: details begin behind the last attempt that was hidden', async () => {
      await answer('ada', 'a4', 4)
      await enrol('ada', '', 'c1', 5)
      await answer('ada', 'a6', 6)
      await answer('bob', 'b7', 7)
      await answer('ada', 'a8', 8)
      await enrol('bob', noon(9), 'c1', 9)
      await answer('bob', 'b9', 9)
      expect([await shown('ada'), await shown('bob')]).toEqual([['a4', 'a6', 'a8'], ['b9']])
      expect((await merger())?.hides).toBe(2)
      await merge()
      expect(await shown()).toEqual(['a8', 'b9'])
      expect(await store.memberQuiz(grace, { class: 'c1', learner: 'ada' }, 'b7')).toBeNull()
      // Only the learner shows more.
      await enrol('ada', '')
      expect(await shown()).toEqual(['a4', 'a6', 'a8', 'b7', 'b9'])
    })

    test('of somebody who came with nothing hides nothing', async () => {
      await enrol('ada', noon(3))
      await answer('ada', 'a4', 4)
      await enrol('bob', noon(9), 'c1', 9)
      await answer('bob', 'b9', 9)
      expect((await merger())?.hides).toBe(0)
      await merge()
      expect(await shown()).toEqual(['a4', 'b9'])
    })

    test('comes to light in no other class of the same instructor', async () => {
      await answer('ada', 'a2', 2)
      await store.saveScenarioAttempt('ada', scenarioAttempt('s2', [], { at: noon(2) }), 'recover', noEvidence)
      await enrol('ada', noon(3))
      await answer('ada', 'a4', 4)
      // Somebody of the instructor’s own, who shows everything in two classes.
      await enrol('bob', '', 'c1')
      await enrol('bob', '', 'c2')
      await merge('bob', 'ada')
      expect([await shown('bob'), await shown('bob', 'c2')]).toEqual([['a4'], ['a4']])
    })

    test('of who never showed any is shown in that class no more than before', async () => {
      await enrol('ada', '')
      // As members are who joined before there was anything to show.
      await enrol('bob', null as unknown as string)
      await answer('ada', 'a4', 4)
      await answer('bob', 'b5', 5)
      expect((await merger())?.hides).toBe(1)
      await merge()
      expect(await shown()).toEqual([])
    })
  })

  test('a card that both answered is as if one had', async () => {
    await enrol('ada', '')
    await enrol('bob', '')
    await store.reviewCard('ada', 'f', 'a1', shows('a1', 'f', 'good', noon(4)))
    await store.reviewCard('bob', 'f', 'b1', shows('b1', 'f', 'again', noon(6)))
    await store.reviewCard('cyd', 'f', 'a1', shows('a1', 'f', 'good', noon(4)))
    await store.reviewCard('cyd', 'f', 'b1', shows('b1', 'f', 'again', noon(6)))
    await merge()
    expect(await store.card('ada', 'f')).toEqual(await store.card('cyd', 'f'))
  })
}
