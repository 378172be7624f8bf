// The part of the store contract about two histories that become one, and about a learner who leaves nothing behind.

import { beforeEach, describe, expect, test } from 'vitest'
import { courseRules, courseRulesFrom, openChapters } from '../../src/progress/gates.ts'
import type { GateChapter } from '../../src/progress/gates.ts'
import { publishedWeights } from '../../src/schedule/memory.ts'
import { rememberedBy } from '../../src/schedule/replay.ts'
import { replayed } from '../../src/schedule/united-cards.ts'
import type { HistoryLine } from '../../src/store/history.ts'
import { ownLimits } from '../../src/store/own-material.ts'
import type { OwnMaterial } from '../../src/store/own-material.ts'
import type { Store } from '../../src/store/store.ts'
import { doDeeds, SCENARIOS } from './deeds.ts'
import { historyOf } from './history-contract.ts'
import { ownOf, piece } from './own-material-contract.ts'
import { guest, instructor, noon, quiz, rates, scenarioAttempt, shows } from './values.ts'

const chapter = (id: string, requires: readonly string[]): GateChapter => ({
  id,
  requires,
  objectives: ['v1.1:4.9'],
  stub: false,
  quiz: ['q'],
  machineMarked: 1,
  was: [],
})
const chapters = [chapter('boot', []), chapter('images', ['boot'])]
const rules = courseRules({ cutScore: 60, gate: 'all' }, chapters, (progress) =>
  openChapters(progress, chapters, { cutScore: 60, gate: 'all' }),
)
const uniting = { rules, replay: replayed, memories: rememberedBy, at: '2026-06-01T00:00:00.000Z' }
const all = { offset: 0, limit: 100 }
const NOTHING_NEW = { reviews: 0, responses: 0, quizzes: 0, scenarios: 0, own: 0, ownLeftOut: 0, parameters: 0 }

/** What two histories have to have in common; the order of what is kept once, and of drafts, says nothing. */
function alike(lines: readonly HistoryLine[]): unknown {
  const once = new Set(['opened', 'read', 'hint', 'solution', 'draft'])
  return [
    lines
      .filter(({ type }) => once.has(type))
      .map((line) => JSON.stringify(line))
      .toSorted(),
    lines.filter(({ type }) => !once.has(type) && type !== 'learner' && type !== 'class'),
  ]
}

export function uniteContract(open: () => Promise<Store>): void {
  const fresh = async (...learners: string[]) => {
    const store = await open()
    await store.adopt(rules)
    for (const learner of learners) await guest(store, learner)
    return store
  }
  const shown = async (store: Store, learner: string) => [
    await store.progress(learner),
    await store.cards(learner),
    await store.asides(learner),
    await store.quizResults(learner, ['boot', 'images'], all),
    await store.unsentDrafts(learner),
    await store.failedScenarios(learner, '2026-05-10'),
    await Promise.all(SCENARIOS.map((scenario) => store.draft(learner, scenario))),
    await Promise.all(SCENARIOS.map((scenario) => store.scenarioAttempts(learner, scenario, all))),
    await Promise.all(SCENARIOS.map((scenario) => store.hintsTaken(learner, scenario))),
  ]

  describe('a history', () => {
    test.each([1, 2, 3])('that goes into an empty database is the same there (seed %i)', async (seed) => {
      const [here, there] = [await fresh('ada'), await fresh('bob')]
      await doDeeds(here, 'ada', { seed, deeds: 120, rules, apart: 0 })
      const lines = await historyOf(here, 'ada')
      expect(lines.length).toBeGreaterThan(40)
      await there.unite('bob', lines, uniting)
      expect(alike(await historyOf(there, 'bob'))).toEqual(alike(lines))
      expect(await shown(there, 'bob')).toEqual(await shown(here, 'ada'))
      expect(await there.differences(courseRulesFrom)).toEqual([])
    })

    test.each([1, 2, 3])(
      'is united with another one to the same, whichever comes first and however often (seed %i)',
      async (seed) => {
        const here = await fresh('ada', 'bob', 'cyd')
        for (const [apart, learner] of ['ada', 'bob', 'cyd'].entries())
          await doDeeds(here, learner, { seed: seed * 10 + apart, deeds: 80, rules, apart })
        const [a, b, c] = await Promise.all(['ada', 'bob', 'cyd'].map((learner) => historyOf(here, learner)))
        if (!a || !b || !c) throw new Error('three histories were read')
        const united = async (...histories: (readonly HistoryLine[])[]) => {
          const store = await fresh('eve')
          for (const history of histories) await store.unite('eve', history, uniting)
          expect(await store.differences(courseRulesFrom)).toEqual([])
          return store
        }
        const one = await united(a, b, c)
        const lines = await historyOf(one, 'eve')
        expect(lines.filter(({ type }) => type === 'review').length).toBe(
          [...a, ...b, ...c].filter(({ type }) => type === 'review').length,
        )
        for (const other of [await united(c, b, a), await united(b, c, a, b, lines)]) {
          expect(alike(await historyOf(other, 'eve'))).toEqual(alike(lines))
          expect(await shown(other, 'eve')).toEqual(await shown(one, 'eve'))
        }
        expect(await one.unite('eve', b, uniting)).toEqual(NOTHING_NEW)
        // The same as when the guests of one server are one person.
        expect(await here.uniteLearners('ada', 'bob', uniting)).not.toBeNull()
        expect(await here.uniteLearners('ada', 'cyd', uniting)).not.toBeNull()
        expect(alike(await historyOf(here, 'ada'))).toEqual(alike(lines))
        expect(await shown(here, 'ada')).toEqual(await shown(one, 'eve'))
        expect(await here.differences(courseRulesFrom)).toEqual([])
      },
    )

    test('that went on elsewhere brings what is new of it', async () => {
      const [here, there] = [await fresh('ada'), await fresh('ada')]
      await doDeeds(here, 'ada', { seed: 7, deeds: 80, rules, apart: 0 })
      await there.unite('ada', await historyOf(here, 'ada'), uniting)
      await doDeeds(there, 'ada', { seed: 8, deeds: 40, rules, apart: 1, day: 12 })
      await here.unite('ada', await historyOf(there, 'ada'), uniting)
      expect(alike(await historyOf(here, 'ada'))).toEqual(alike(await historyOf(there, 'ada')))
      expect(await here.cards('ada')).toEqual(await there.cards('ada'))
      expect(await here.progress('ada')).toEqual(await there.progress('ada'))
      expect(await here.differences(courseRulesFrom)).toEqual([])
    })
  })

  describe('own material of two histories', () => {
    const own = (given: Partial<OwnMaterial> = {}): HistoryLine => ({ type: 'own', ...piece(given) })

    test('has the later change of each piece, whichever history it is from', async () => {
      const store = await fresh('ada', 'bob')
      const [older, newer] = [piece({ text: 'old' }), piece({ text: 'new', changedAt: noon(5) })]
      await store.saveOwnMaterial('ada', [older, { ...newer, id: 'b' }])
      await store.saveOwnMaterial('bob', [newer, { ...older, id: 'b' }, piece({ id: 'c' })])
      expect(await store.uniteLearners('ada', 'bob', uniting)).toEqual({ ...NOTHING_NEW, own: 2 })
      expect(await ownOf(store, 'ada')).toEqual([newer, { ...newer, id: 'b' }, piece({ id: 'c' })])
    })

    test('of a file is taken over as far as there is room; of a guest nothing is lost', async () => {
      const store = await fresh('ada', 'bob', 'eve')
      const many = Array.from({ length: ownLimits.count.note }, (_, at) => piece({ id: `n${at}` }))
      for (const learner of ['ada', 'eve']) await store.saveOwnMaterial(learner, many)
      expect(await store.unite('ada', [own({ id: 'x' }), own({ ...many[0], changedAt: noon(5) })], uniting)).toEqual({
        ...NOTHING_NEW,
        own: 1,
        ownLeftOut: 1,
      })
      await store.saveOwnMaterial('bob', [piece({ id: 'x' })])
      expect(await store.uniteLearners('eve', 'bob', uniting)).toEqual({ ...NOTHING_NEW, own: 1 })
      expect(await store.ownMaterial('eve', 'x')).not.toBeNull()
    })

    test('comes with the answers or not at all', async () => {
      const store = await fresh('ada')
      const broken = {
        ...uniting,
        rules: {
          ...rules,
          opens: () => {
            throw new Error('no course')
          },
        },
      }
      const read: HistoryLine = { type: 'read', chapter: 'boot', at: noon(4) }
      await expect(store.unite('ada', [own(), read], broken)).rejects.toThrow('no course')
      expect(await ownOf(store, 'ada')).toEqual([])
      expect((await store.progress('ada')).chapters).toEqual([])
    })
  })

  describe('trained parameters', () => {
    const weights = publishedWeights.map((weight, i) => (i < 4 ? weight * 0.2 : weight))
    const training = {
      at: noon(9),
      studyDay: '2026-05-09',
      trained: 240,
      heldOut: 60,
      logLoss: 0.3,
      logLossBefore: 0.4,
    }
    const none = { upTo: 0, cards: [] }
    const studied = async (...learners: string[]) => {
      const store = await fresh(...learners)
      for (const learner of learners)
        await store.reviewCard(learner, 'f', `${learner}1`, rates(`${learner}1`, 'f', 'easy', noon(4)))
      return store
    }

    test('come with a history if they are newer, change memories and no day, and can be left again', async () => {
      const store = await studied('ada', 'bob')
      await store.saveParameters('bob', { ...training, weights }, none)
      const lines = await historyOf(store, 'bob')
      const [before] = await store.cards('ada')
      expect(await store.unite('ada', lines, uniting)).toMatchObject({ parameters: 1 })
      expect(await store.weightsOf('ada')).toEqual(weights)
      const [card] = await store.cards('ada')
      expect(card?.stability).toBeLessThan((before?.stability ?? 0) / 2)
      expect(await store.unite('ada', lines, uniting)).toEqual(NOTHING_NEW)
      const setsOf = (of: readonly HistoryLine[]) => of.filter(({ type }) => type === 'parameters')
      expect(setsOf(lines)).toHaveLength(1)
      expect(setsOf(await historyOf(store, 'ada'))).toEqual(setsOf(lines))
      await store.useParameters('ada', 'published', none)
      expect(await store.weightsOf('ada')).toBeNull()
      expect((await store.cards('ada'))[0]?.dueDay).toBe(card?.dueDay)
    })

    test('that are older stay away, and those that were left are not put in force', async () => {
      const store = await studied('ada', 'bob')
      const own = weights.map((weight) => weight * 1.1)
      await store.saveParameters('ada', { ...training, at: noon(10), weights: own }, none)
      await store.saveParameters('bob', { ...training, weights }, none)
      await store.useParameters('bob', 'published', none)
      const lines = await historyOf(store, 'bob')
      expect(await store.unite('ada', lines, uniting)).toMatchObject({ parameters: 0 })
      expect(await store.weightsOf('ada')).toEqual(own)
      await guest(store, 'cyd')
      expect(await store.unite('cyd', lines, uniting)).toMatchObject({ parameters: 1 })
      expect([await store.weightsOf('cyd'), (await store.trainedParameters('cyd'))?.weights]).toEqual([null, weights])
    })

    test('that nothing can be reckoned with are left out', async () => {
      const store = await studied('ada')
      const line: HistoryLine = { type: 'parameters', ...training, weights, inForce: true }
      const reckons = { ...uniting, memories: () => [{ fact: 'f', stability: Number.NaN, difficulty: 5 }] }
      expect(await store.unite('ada', [line], reckons)).toMatchObject({ parameters: 0 })
      expect(await store.weightsOf('ada')).toBeNull()
    })
  })

  describe('a fact that was answered in two places', () => {
    let store: Store
    beforeEach(async () => {
      store = await fresh('ada', 'bob', 'both')
    })
    const answer = (learner: string, id: string, day: number, rating: 'again' | 'good' = 'good') =>
      store.reviewCard(learner, 'f', id, shows(id, 'f', rating, noon(day)))
    const meet = async () => {
      await store.uniteLearners('ada', 'bob', uniting)
      return store.card('ada', 'f')
    }

    test('has the card that the answers would have made in one place', async () => {
      await answer('ada', 'a1', 4)
      await answer('bob', 'b1', 6, 'again')
      await answer('ada', 'a2', 9)
      await answer('bob', 'b2', 20)
      for (const [id, day, rating] of [
        ['a1', 4, 'good'],
        ['b1', 6, 'again'],
        ['a2', 9, 'good'],
        ['b2', 20, 'good'],
      ] as const)
        await answer('both', id, day, rating)
      expect(await meet()).toEqual(await store.card('both', 'f'))
      expect((await store.review('ada', 'a2'))?.before).toEqual((await store.review('both', 'a2'))?.before)
    })

    test('counts once on a day', async () => {
      await answer('ada', 'a1', 4)
      await answer('bob', 'b1', 4)
      await answer('both', 'a1', 4)
      expect(await meet()).toEqual(await store.card('both', 'f'))
      // Nothing is lost: the answer stays, without effect.
      expect(await store.review('ada', 'b1')).toMatchObject({ rating: 'good', at: noon(4) })
    })

    test('goes without what was taken back', async () => {
      const later = noon(5).replace('10:', '11:')
      await store.reviewCard('ada', 'f', 'a1', rates('a1', 'f', 'good', noon(4)))
      await store.reviewCard('bob', 'f', 'b1', rates('b1', 'f', 'again', noon(5)))
      await store.undoReview('bob', { id: 'b2', at: later, studyDay: '2026-05-05' })
      await store.reviewCard('both', 'f', 'a1', rates('a1', 'f', 'good', noon(4)))
      expect(await meet()).toEqual(await store.card('both', 'f'))
      expect(await store.review('ada', 'b2')).toMatchObject({ kind: 'undo', undoes: 'b1' })
    })
  })

  describe('a guest who is somebody else, too', () => {
    test('brings classes along, counted once, and their session ends', async () => {
      const store = await fresh('ada', 'bob')
      const grace = await instructor(store, 'Grace')
      for (const id of ['c1', 'c2']) await store.createClass(grace, { id, name: id, joinCode: id, at: noon(1) })
      for (const [learner, id] of [
        ['ada', 'c1'],
        ['bob', 'c1'],
        ['bob', 'c2'],
      ] as const)
        await store.enrol(learner, { class: id, name: learner, at: noon(2), detailsFrom: '' })
      await store.saveScenarioAttempt('bob', scenarioAttempt('s1', ['saved']), 'recover', () => null)
      await store.startQuiz('bob', quiz('q1'), rules)
      await store.uniteLearners('ada', 'bob', uniting)
      expect((await store.enrolments('ada')).map((each) => [each.class, each.name])).toEqual([
        ['c1', 'ada'],
        ['c2', 'bob'],
      ])
      for (const id of ['c1', 'c2'])
        expect(await store.triedScenarios(grace, id)).toEqual([{ scenario: 'recover', tried: 1, passed: 0 }])
      expect(await store.session('token-of-bob', noon(5))).toBeNull()
      expect(await historyOf(store, 'bob')).toEqual([])
      expect(await store.differences(courseRulesFrom)).toEqual([])
    })

    test('is no account, and not the same one', async () => {
      const store = await fresh('ada')
      const grace = await instructor(store, 'Grace')
      expect(await store.uniteLearners('ada', grace, uniting)).toBeNull()
      expect(await store.uniteLearners('ada', 'ada', uniting)).toBeNull()
      expect(await store.uniteLearners('ada', 'nobody', uniting)).toBeNull()
    })
  })

  test('a learner who is deleted leaves nothing, and is counted in no class', async () => {
    const store = await fresh('ada', 'bob')
    const grace = await instructor(store, 'Grace')
    await store.createClass(grace, { id: 'c1', name: 'c1', joinCode: 'c1', at: noon(1) })
    for (const learner of ['ada', 'bob']) {
      await store.enrol(learner, { class: 'c1', name: learner, at: noon(2), detailsFrom: '' })
      await store.saveScenarioAttempt(learner, scenarioAttempt(`s-${learner}`, ['saved']), 'recover', () => null)
      await store.reviewCard(learner, 'f', `e-${learner}`, rates(`e-${learner}`, 'f', 'good', noon(4)))
    }
    expect(await store.deleteLearner('ada', noon(9))).toBe('deleted')
    expect(await historyOf(store, 'ada')).toEqual([])
    expect(await store.session('token-of-ada', noon(5))).toBeNull()
    expect(await store.triedScenarios(grace, 'c1')).toEqual([{ scenario: 'recover', tried: 1, passed: 0 }])
    expect(await store.missedCriteria(grace, 'c1')).toMatchObject([{ criterion: 'register', missed: 1, of: 1 }])
    expect(await store.differences(courseRulesFrom)).toEqual([])
    expect(await store.deleteLearner('ada', noon(9))).toBe('unknown')
  })
}
