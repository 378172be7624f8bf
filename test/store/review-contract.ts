// The part of the store contract about reviews, undo and cards.

import { courseRulesFrom } from '../../src/progress/gates.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { asideOn } from '../../src/schedule/aside.ts'
import { dayEvent } from '../support/day-event.ts'
import { doDeeds, SCENARIOS } from './deeds.ts'
import { guest, noEvidence, noon, quiz, rates, response, shows, opensNothing } from './values.ts'

export function reviewContract(open: () => Promise<Store>): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  describe('review', () => {
    beforeEach(() => guest(store, 'ada'))

    test('keeps the card that a rating makes, exactly', async () => {
      const event = await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'hard', noon(4)))
      expect(await store.card('ada', 'f')).toEqual(event?.after)
      expect(await store.cards('ada')).toEqual([event?.after])
      expect(await store.review('ada', 'e1')).toEqual(event)
      expect(event && (await store.reviewsOn('ada', '2026-05-04'))).toEqual(event && [dayEvent(event)])
    })

    test('has the same cards in a list, asked for again and again, as one by one', async () => {
      const facts = ['f', 'g', 'fact-a', 'fact-b', 'fact-c', 'own:1', ...SCENARIOS]
      await guest(store, 'bob')
      const on = { studyDay: '2026-05-06', until: noon(6) }
      for (let apart = 0; apart < 8; apart += 1) {
        const learner = apart % 3 === 0 ? 'bob' : 'ada'
        await doDeeds(store, learner, { seed: apart + 1, deeds: 12, rules: opensNothing, apart })
        // Asked before the list is kept, and after.
        const asked = await store.askedCards(learner, on)
        const single = await Promise.all(facts.map((fact) => store.card(learner, fact)))
        const known = single.filter((card) => card !== null).toSorted((a, b) => (a.fact < b.fact ? -1 : 1))
        expect([apart, await store.cards(learner)]).toEqual([apart, known])
        const away = new Set(asideOn(await store.asides(learner), on.studyDay))
        const due = known.filter(
          ({ fact, state, dueDay, dueAt }) =>
            !away.has(fact) && (state === 'review' ? dueDay <= on.studyDay : dueAt <= on.until),
        )
        for (const found of [asked, await store.askedCards(learner, on)])
          expect([apart, found.toSorted((a, b) => (a.fact < b.fact ? -1 : 1))]).toEqual([apart, due])
      }
      expect((await store.cards('ada')).length).toBeGreaterThan(3)
    })

    test('a list of cards stays as it was read, whatever is answered since', async () => {
      await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'easy', noon(4)))
      const read = await store.cards('ada')
      const copy = structuredClone(read)
      await store.reviewCard('ada', 'f', 'e2', rates('e2', 'f', 'again', noon(20)))
      await store.reviewCard('ada', 'e', 'e3', rates('e3', 'e', 'again', noon(20)))
      expect((await store.cards('ada')).map(({ fact }) => fact)).toEqual(['e', 'f'])
      expect(read).toEqual(copy)
    })

    test('the same event id again changes nothing and gives the stored event', async () => {
      const first = await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'easy', noon(4)))
      const again = await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'again', noon(20)))
      expect(again).toEqual(first)
      expect((await store.card('ada', 'f'))?.reps).toBe(1)
    })

    test('what does not count is not kept', async () => {
      expect(await store.reviewCard('ada', 'f', 'e1', noEvidence)).toBeNull()
      expect([await store.card('ada', 'f'), await store.reviewsOn('ada', '2026-05-04')]).toEqual([null, []])
      expect(await store.review('ada', 'e1')).toBeNull()
    })

    test('lists the events of one study day, newest first, whatever their ids', async () => {
      await store.reviewCard('ada', 'f', 'z', rates('z', 'f', 'easy', noon(4)))
      await store.reviewCard('ada', 'g', 'a', rates('a', 'g', 'easy', noon(4)))
      await store.reviewCard('ada', 'f', 'm', rates('m', 'f', 'good', noon(12)))
      expect((await store.reviewsOn('ada', '2026-05-04')).map(({ id }) => id)).toEqual(['a', 'z'])
    })

    test('cards of two learners are apart', async () => {
      await guest(store, 'eve')
      await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'easy', noon(4)))
      expect([await store.cards('eve'), await store.reviewsOn('eve', '2026-05-04')]).toEqual([[], []])
      const event = await store.reviewCard('eve', 'f', 'e1', rates('e1', 'f', 'again', noon(4)))
      expect(event?.before).toBeNull()
    })
  })

  describe('undo', () => {
    beforeEach(() => guest(store, 'ada'))
    const undo = (id: string, day = 4) => store.undoReview('ada', { id, at: noon(day), studyDay: `2026-05-0${day}` })

    test('restores the card exactly as it was', async () => {
      await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'easy', noon(1)))
      const before = await store.card('ada', 'f')
      await store.reviewCard('ada', 'f', 'e2', rates('e2', 'f', 'again', noon(9)))
      expect(await undo('u1', 9)).toMatchObject({ kind: 'undo', undoes: 'e2', rating: null, fact: 'f' })
      expect(await store.card('ada', 'f')).toEqual(before)
    })

    test('of the first rating takes the card away', async () => {
      await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'good', noon(4)))
      await undo('u1')
      expect([await store.card('ada', 'f'), await store.cards('ada')]).toEqual([null, []])
    })

    test('goes back one rating at a time and never takes back an undo', async () => {
      await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'easy', noon(4)))
      await store.reviewCard('ada', 'g', 'e2', rates('e2', 'g', 'easy', noon(4)))
      expect((await undo('u1'))?.undoes).toBe('e2')
      expect((await undo('u2'))?.undoes).toBe('e1')
      expect(await undo('u3')).toBeNull()
      expect(await store.cards('ada')).toEqual([])
    })

    test('goes back through several ratings of one card', async () => {
      await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'again', noon(4)))
      const first = await store.card('ada', 'f')
      await store.reviewCard('ada', 'f', 'e2', rates('e2', 'f', 'again', noon(4)))
      await undo('u1')
      expect(await store.card('ada', 'f')).toEqual(first)
      await undo('u2')
      expect(await store.card('ada', 'f')).toBeNull()
    })

    test('then another rating, then undo, takes back that rating', async () => {
      await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'again', noon(4)))
      await undo('u1')
      await store.reviewCard('ada', 'f', 'e2', rates('e2', 'f', 'easy', noon(4)))
      expect((await store.card('ada', 'f'))?.reps).toBe(1)
      expect((await undo('u2'))?.undoes).toBe('e2')
      expect(await store.card('ada', 'f')).toBeNull()
    })

    test('sent twice takes back one rating', async () => {
      await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'easy', noon(4)))
      await store.reviewCard('ada', 'g', 'e2', rates('e2', 'g', 'easy', noon(4)))
      expect(await undo('u1')).toEqual(await undo('u1'))
      expect((await store.cards('ada')).map(({ fact }) => fact)).toEqual(['f'])
    })

    test('leaves what a quiz or a scenario taught: those answers stand', async () => {
      await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'easy', noon(4)))
      await store.startQuiz('ada', quiz('q1'), opensNothing)
      await store.saveResponse('ada', 'q1', response(), 'fact-a', shows('e2', 'fact-a', 'good', noon(4)), opensNothing)
      expect((await undo('u1'))?.undoes).toBe('e1')
      expect(await undo('u2')).toBeNull()
      expect((await store.cards('ada')).map(({ fact }) => fact)).toEqual(['fact-a'])
    })

    test('does not reach behind what a quiz did to the same card since', async () => {
      await store.reviewCard('ada', 'fact-a', 'e1', rates('e1', 'fact-a', 'easy', noon(1)))
      await store.startQuiz('ada', quiz('q1'), opensNothing)
      await store.saveResponse('ada', 'q1', response(), 'fact-a', shows('e2', 'fact-a', 'good', noon(4)), opensNothing)
      const card = await store.card('ada', 'fact-a')
      expect(await undo('u1')).toBeNull()
      expect(await store.card('ada', 'fact-a')).toEqual(card)
    })

    test('is told before it is done, and what is told is what is undone', async () => {
      expect(await store.undoable('ada', '2026-05-04')).toBeNull()
      await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'easy', noon(4)))
      const offered = await store.undoable('ada', '2026-05-04')
      expect(offered?.id).toBe('e1')
      expect((await undo('u1'))?.undoes).toBe(offered?.id)
      expect(await store.undoable('ada', '2026-05-04')).toBeNull()
    })

    test('of a question that the machine marked is refused: its key was shown', async () => {
      await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'easy', noon(4)))
      await store.reviewCard('ada', 'g', 'e2', rates('e2', 'g', 'again', noon(4), 'choice'))
      expect([await store.undoable('ada', '2026-05-04'), await undo('u1')]).toEqual([null, null])
      await store.reviewCard('ada', 'h', 'e3', rates('e3', 'h', 'good', noon(4), 'recall'))
      expect((await undo('u2'))?.undoes).toBe('e3')
    })

    test('of another study day is refused', async () => {
      await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'easy', noon(4)))
      expect([await store.undoable('ada', '2026-05-05'), await undo('u1', 5)]).toEqual([null, null])
    })

    test('is the learner’s own', async () => {
      await guest(store, 'eve')
      await store.reviewCard('eve', 'f', 'e1', rates('e1', 'f', 'easy', noon(4)))
      expect(await undo('u1')).toBeNull()
      expect(await store.card('eve', 'f')).not.toBeNull()
    })
  })

  test('cards are a cache: made again from the events, they are the same', async () => {
    await guest(store, 'ada')
    await guest(store, 'eve')
    await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'again', noon(1)))
    await store.reviewCard('ada', 'f', 'e2', rates('e2', 'f', 'good', noon(2)))
    await store.reviewCard('ada', 'g', 'e3', rates('e3', 'g', 'easy', noon(2)))
    await store.reviewCard('ada', 'h', 'e4', rates('e4', 'h', 'hard', noon(2)))
    await store.undoReview('ada', { id: 'u1', at: noon(2), studyDay: '2026-05-02' })
    await store.reviewCard('ada', 'g', 'e5', rates('e5', 'g', 'again', noon(20)))
    await store.undoReview('ada', { id: 'u2', at: noon(20), studyDay: '2026-05-20' })
    await store.startQuiz('eve', quiz('q1'), opensNothing)
    await store.saveResponse('eve', 'q1', response(), 'fact-a', shows('e1', 'fact-a', 'good', noon(4)), opensNothing)
    const before = [await store.cards('ada'), await store.cards('eve')]
    expect(before.map((cards) => cards.map(({ fact }) => fact))).toEqual([['f', 'g'], ['fact-a']])
    await store.rebuild(courseRulesFrom)
    expect([await store.cards('ada'), await store.cards('eve')]).toEqual(before)
  })
}
