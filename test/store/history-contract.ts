// The part of the store contract about a learner's history, which goes out in parts.

import { asideEvent } from '../../src/schedule/aside.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { HistoryLine, HistoryPlace } from '../../src/store/history.ts'
import type { Store } from '../../src/store/store.ts'
import { guest, noon, opensNothing, quiz, rates, response, responseB, scenarioAttempt, shows } from './values.ts'

/** All lines of a history, by its parts. */
export async function historyOf(store: Store, learner: string): Promise<readonly HistoryLine[]> {
  const lines: HistoryLine[] = []
  let place: HistoryPlace | null = null
  do {
    const part: Awaited<ReturnType<Store['historyPart']>> = await store.historyPart(learner, place)
    lines.push(...part.lines)
    place = part.place
  } while (place !== null)
  return lines
}

export function historyContract(open: () => Promise<Store>): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
    await store.adopt(opensNothing)
    for (const learner of ['ada', 'bob']) await guest(store, learner)
  })

  describe('the history of a learner', () => {
    test('has everything that was kept of them, and nothing of others', async () => {
      await store.markRead('ada', 'boot', noon(4), opensNothing)
      await store.startQuiz('ada', quiz('q1'), opensNothing)
      await store.saveResponse('ada', 'q1', response(), 'a', shows('e1', 'a', 'good', noon(4)), opensNothing)
      await store.saveResponse(
        'ada',
        'q1',
        responseB({ score: 0 }),
        'b',
        shows('e2', 'b', 'again', noon(4)),
        opensNothing,
      )
      await store.takeHint('ada', 'recover', 1, noon(4))
      await store.solutionSeen('ada', 'backup', noon(4))
      await store.saveDraft('ada', 'recover', { lines: 'enable', seed: 7 }, noon(4))
      const failed = scenarioAttempt('s1', ['saved'])
      await store.saveScenarioAttempt('ada', failed, 'recover', shows('e3', 'recover', 'again', noon(4), 'scenario'))
      const regrade = {
        id: 'r1',
        at: noon(5),
        rev: 2,
        hash: 'h2',
        report: failed.report,
        reason: 'the rubric was changed',
      }
      await store.regradeAttempt('ada', 's1', regrade)
      await store.reviewCard('ada', 'f', 'e4', rates('e4', 'f', 'good', noon(5)))
      await store.undoReview('ada', { id: 'u1', at: noon(5), studyDay: '2026-05-05' })
      const put = asideEvent({ id: 'a1', fact: 'f', deed: 'suspend', at: noon(5), studyDay: '2026-05-05' })
      await store.setAside('ada', put)
      await store.startQuiz('bob', quiz('q2'), opensNothing)

      const lines = await historyOf(store, 'ada')
      expect(lines.map((line) => [line.type, 'id' in line ? line.id : null])).toEqual([
        ['learner', 'ada'],
        ['read', null],
        ['hint', null],
        ['solution', null],
        ['draft', null],
        ['quiz', 'q1'],
        ['scenario', 's1'],
        ['aside', 'a1'],
        ['review', 'e1'],
        ['review', 'e2'],
        ['review', 'e3'],
        ['review', 'e4'],
        ['review', 'u1'],
      ])
      const { items, ...attempt } = quiz('q1')
      expect(lines[5]).toEqual({
        type: 'quiz',
        ...attempt,
        items,
        responses: [
          { position: 0, answer: ['1'], score: 1, at: noon(4) },
          { position: 1, answer: ['1'], score: 0, at: noon(4) },
        ],
      })
      expect(lines[6]).toEqual({
        type: 'scenario',
        ...failed,
        hints: 1,
        solutionSeen: false,
        afterReview: 'e2',
        regrades: [regrade],
      })
      expect(lines[7]).toEqual({ type: 'aside', ...put, afterReview: 'u1' })
      for (const [at, id, source] of [
        [8, 'e1', 'quiz'],
        [10, 'e3', 'scenario'],
        [12, 'u1', 'review'],
      ] as const)
        expect(lines[at]).toEqual({ type: 'review', source, ...(await store.review('ada', id)) })
    })

    test('comes in parts, each line once', async () => {
      for (let n = 0; n < 450; n++)
        await store.reviewCard('ada', `f${n}`, `e${n}`, rates(`e${n}`, `f${n}`, 'good', noon(4)))
      const ids = (await historyOf(store, 'ada')).flatMap((line) => (line.type === 'review' ? [line.id] : []))
      expect(ids).toEqual(Array.from({ length: 450 }, (_, n) => `e${n}`))
      expect((await store.historyPart('ada', { section: 'reviews', after: 0 })).lines.length).toBeLessThan(450)
    })

    test('of nobody is empty', async () => {
      expect(await store.historyPart('nobody', null)).toEqual({ lines: [], place: null })
    })
  })

  test('the optimiser gets what moved a card and stands, since the card began anew', async () => {
    const answered = (id: string, fact: string, day: number, rev = 1) =>
      store.reviewCard('ada', fact, id, (card) => {
        const event = rates(id, fact, 'good', noon(day))(card)
        return event && { ...event, rev, before: rev > 1 ? null : event.before }
      })
    await answered('e1', 'f', 4)
    await answered('e2', 'g', 4)
    await store.undoReview('ada', { id: 'u1', at: noon(4), studyDay: '2026-05-04' })
    await store.reviewCard('ada', 'f', 'e3', (card) => ({
      ...rates('e3', 'f', 'good', noon(5))(card)!,
      kind: 'extra',
      after: card,
    }))
    await answered('e4', 'h', 6)
    const before = await store.optimiserPart('ada', 0)
    expect(before.rows.map(({ card, rating, state }) => [card, rating, state])).toEqual([
      ['f', 3, 0],
      ['h', 3, 0],
    ])
    await answered('e5', 'f', 8, 2)
    const { rows, after } = await store.optimiserPart('ada', 0)
    expect(rows.map(({ card, at, state, durationMs }) => [card, at, state, durationMs])).toEqual([
      ['h', noon(6), 0, 3000],
      ['f', noon(8), 0, 3000],
    ])
    expect(after).toBeNull()
  })
}
