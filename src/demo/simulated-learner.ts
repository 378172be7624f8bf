// A learner who does not exist: abilities, forgetting, misconceptions and habits drawn by a seed, and what they do on one day.
// Everything is saved by the functions of the store that the pages use, so that all that follows from it is as true as for people.

import type { Item, Library, Scenario } from '../content/library.ts'
import { randomFrom, seedFor } from '../progress/random.ts'
import { drawQuiz } from '../progress/quiz-draw.ts'
import { decideReview } from '../schedule/evidence.ts'
import { evidenceForm } from '../schedule/review.ts'
import type { Rating, ReviewForm, StudyClock } from '../schedule/review.ts'
import { studyDay } from '../schedule/study-day.ts'
import type { Store } from '../store/store.ts'
import { formOf, isSelfMarked, itemInAttempt, readyToMark, scoreOf } from '../web/items.ts'
import { idsOf, rulesOf } from '../web/open-chapters.ts'
import { rightAnswer, wrongAnswer } from './item-answers.ts'
import type { GradedAnswers } from './graded-answers.ts'

export interface World {
  readonly store: Store
  readonly library: Library
  readonly answers: GradedAnswers
  readonly clock: StudyClock
  readonly newId: () => string
}

/** Who they are. */
export interface Traits {
  readonly seed: number
  /** In standard deviations around the class. */
  readonly ability: number
  /** The share of weekdays on which they study. */
  readonly diligence: number
  /** They click without reading. */
  readonly guesses: boolean
  /** The day, counted from the first one, on which they begin, and from which on they stay away. */
  readonly from: number
  readonly until: number
}

const REVIEWS_A_DAY = 20
const NEW_A_DAY = 4
/** Days between two quizzes of one learner. */
const QUIZ_EVERY = 3
const DAY_MS = 86_400_000

/** Draws who somebody is: one in twenty guesses, one in eight falls silent, and most study two or three days a week. */
export function traitsFrom(seed: number, days: number): Traits {
  const random = randomFrom(seedFor(seed, 'traits'))
  const from = Math.floor(random() * days * 0.3)
  return {
    seed,
    ability: normal(random),
    diligence: 0.12 + 0.55 * random() ** 1.5,
    guesses: random() < 0.05,
    from,
    until: random() < 0.125 ? from + Math.floor(random() * (days - from)) : days,
  }
}

export interface SimulatedLearner {
  readonly id: string
  /** Whether they study on this day, and all that they do on it. `midnight`: its begin in UTC milliseconds. */
  readonly live: (day: number, midnight: number) => Promise<void>
}

/** A learner whose guest record exists already. */
export function simulatedLearner(world: World, id: string, traits: Traits): SimulatedLearner {
  const { store, library, answers, clock, newId } = world
  const { seed, ability, diligence, guesses } = traits
  const random = randomFrom(seed)
  const rules = rulesOf(library)
  const written = library.chapters.filter(({ stub, quiz }) => !stub && quiz.length > 0)
  const chance = (p: number): boolean => random() < p
  /** Where they are in the course, how often they tried its quiz, and what they know to do wrong. */
  let [at, tries, readOn, nextQuiz] = [0, 0, -1, 0]
  const begun = new Set<string>()
  const itemOf = new Map<string, { readonly item: Item; readonly form: ReviewForm }>()
  const triedScenarios = new Map<string, number>()

  return {
    id,
    async live(day, midnight) {
      const weekday = new Date(midnight).getUTCDay()
      const isFree = weekday === 0 || weekday === 6
      if (day < traits.from || day >= traits.until || !chance(isFree ? diligence / 2 : diligence)) return
      // From the late afternoon on, an answer after the other.
      let now = midnight + (15 + 5 * random()) * 3_600_000
      const tick = (seconds: number): string => new Date(Math.round((now += seconds * 1000))).toISOString()
      await review(tick)
      const chapter = written[at]
      if (!chapter) return
      if (readOn < 0) {
        await store.markRead(id, chapter.id, tick(600), rules)
        readOn = day
      }
      await beginCards(chapter.cards, tick)
      if (day >= nextQuiz && chance(0.7)) {
        nextQuiz = day + QUIZ_EVERY
        if (await takeQuiz(chapter, tick)) [at, tries, readOn] = [at + 1, 0, -1]
      }
      const scenario = chapter.scenarios[Math.floor(random() * chapter.scenarios.length)]
      if (scenario !== undefined && chance(0.35)) await tryScenario(library.scenarios.get(scenario), tick)
    },
  }

  async function review(tick: (seconds: number) => string): Promise<void> {
    const today = studyDay(tick(0), clock)
    const due = (await store.cards(id)).filter(({ state, dueDay }) => state === 'review' && dueDay <= today)
    for (const card of due.slice(0, REVIEWS_A_DAY)) {
      const known = itemOf.get(card.fact)
      if (!known) continue
      const away = (Date.parse(today) - Date.parse(card.lastDay)) / DAY_MS
      // The forgetting curve of FSRS, a little steeper for the weak.
      const recall = (1 + (19 / 81) * (away / card.stability)) ** (-0.5 * Math.exp(-0.25 * ability))
      const rating = chance(recall) ? (chance(0.08) ? 'easy' : chance(0.1) ? 'hard' : 'good') : 'again'
      await rate(known.item, known.form, rating, tick(4 + 10 * random()))
    }
  }

  async function beginCards(cards: readonly string[], tick: (seconds: number) => string): Promise<void> {
    const fresh = cards.filter((card) => !begun.has(card)).slice(0, NEW_A_DAY)
    for (const card of fresh) {
      const item = library.items.get(card)
      begun.add(card)
      if (!item) continue
      itemOf.set(item.fact, { item, form: 'card' })
      // Learned within the session: the steps of a new card are walked through.
      await rate(item, 'card', chance(0.25) ? 'again' : 'good', tick(12 + 10 * random()))
      await rate(item, 'card', 'good', tick(620))
    }
  }

  /** One quiz; whether its gate is passed. */
  async function takeQuiz(chapter: Library['chapters'][number], tick: (seconds: number) => string): Promise<boolean> {
    const pool = chapter.quiz.flatMap((item) => library.items.get(item) ?? [])
    const recent = await store.recentQuizItems(id, idsOf(chapter), 2)
    const quizSeed = Math.floor(random() * 2 ** 31)
    const items = drawQuiz(pool, { length: library.course.quizLength, seed: quizSeed, recent, isSelfMarked })
    const startedAt = tick(5)
    const { cutScore, gate } = library.course
    const attempt = {
      id: newId(),
      kind: 'quiz' as const,
      chapter: chapter.id,
      seed: quizSeed,
      startedAt,
      studyDay: studyDay(startedAt, clock),
      cutScore,
      gate,
      items: items.map((item) => ({ id: item.id, rev: item.rev, hash: item.hash, selfMarked: isSelfMarked(item) })),
    }
    await store.saveItemVersions(items.map((item) => ({ hash: item.hash, id: item.id, rev: item.rev, body: item })))
    await store.startQuiz(id, attempt, rules)
    let right = 0
    for (const [position, drawn] of items.entries()) {
      const item = itemInAttempt(attempt, position + 1, drawn)
      const answer = answerTo(item)
      await readyToMark(item)
      const score = scoreOf(item, answer)
      right += score
      const answeredAt = tick(guesses ? 3 + 4 * random() : 25 * Math.exp(0.4 * normal(random)))
      const response = {
        position,
        item: item.id,
        rev: item.rev,
        hash: item.hash,
        answer,
        score,
        selfMarked: isSelfMarked(item),
        at: answeredAt,
      }
      const form = evidenceForm(formOf(item, 'quiz'))
      if (!itemOf.has(item.fact)) itemOf.set(item.fact, { item: drawn, form })
      const rating = score === 1 ? 'good' : 'again'
      const decide = evidence(drawn, form, rating, answeredAt, false)
      await store.saveResponse(id, attempt.id, response, item.fact, decide, rules)
      // Some leave in the middle, and one in a hundred never comes back to it.
      if (chance(0.002)) return false
    }
    tries += 1
    return 100 * right >= cutScore * items.length
  }

  /** Right by ability, by how often they studied the chapter, and by how hard the item is; else by luck, or as their misconceptions say. */
  function answerTo(item: Item): string[] {
    const draw = randomFrom(seedFor(77, item.id))
    const difficulty = normal(draw)
    const knows = guesses ? 0.15 : 1 / (1 + Math.exp(-(0.9 + ability + 0.45 * tries - difficulty)))
    if (chance(knows)) return rightAnswer(item)
    if (!('options' in item) || item.choose !== 1) return wrongAnswer(item)
    if (chance(0.15)) return rightAnswer(item)
    // One distractor of an item draws most of those who do not know.
    const wrong = item.options.filter(({ correct }) => !correct).toSorted((a, b) => (a.key < b.key ? -1 : 1))
    const favourite = Math.floor(draw() * wrong.length)
    const chosen = guesses || chance(0.4) ? Math.floor(random() * wrong.length) : favourite
    return [wrong[chosen]?.key ?? '']
  }

  async function tryScenario(scenario: Scenario | undefined, tick: (seconds: number) => string): Promise<void> {
    if (!scenario) return
    const before = triedScenarios.get(scenario.id) ?? 0
    triedScenarios.set(scenario.id, before + 1)
    const passes = chance(1 / (1 + Math.exp(-(ability - 0.3 + 0.8 * before))))
    const graded = await answers(scenario, passes, seedFor(seed, 'misconceptions'))
    if (!graded) return
    const at = tick(300 + 600 * random())
    if (!passes && chance(0.2)) await store.takeHint(id, scenario.id, 1, at)
    await store.saveDraft(id, scenario.id, { lines: graded.lines, seed: null }, at)
    await store.saveScenarioAttempt(
      id,
      {
        id: newId(),
        scenario: scenario.id,
        chapter: scenario.chapter,
        rev: scenario.rev,
        hash: scenario.hash,
        seed: null,
        lines: graded.lines,
        report: graded.report,
        at,
        studyDay: studyDay(at, clock),
      },
      scenario.fact,
      evidence(scenario, 'scenario', graded.report.outcome === 'passed' ? 'good' : 'again', at, false),
    )
  }

  async function rate(item: Item, form: ReviewForm, rating: Rating, at: string): Promise<void> {
    const eventId = newId()
    await store.reviewCard(id, item.fact, eventId, evidence(item, form, rating, at, true, eventId))
  }

  function evidence(
    { id: item, rev, fact }: Pick<Item, 'id' | 'rev' | 'fact'>,
    form: ReviewForm,
    rating: Rating,
    at: string,
    asked: boolean,
    eventId = newId(),
  ) {
    const durationMs = Math.round(4000 + 12_000 * random())
    return (card: Parameters<typeof decideReview>[1]) =>
      decideReview({ eventId, fact, item, rev, form, rating, at, clock, asked, durationMs }, card)
  }
}

/** Box and Muller: a number of the standard normal distribution. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
