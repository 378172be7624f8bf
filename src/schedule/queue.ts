// What to review now: from a learner's cards and the facts open to them, the order of a session and how much is left.

import { isDue, learnAheadMinutes } from './evidence.ts'
import { publishedPolicy, retrievabilityAfter } from './memory.ts'
import type { Policy } from './memory.ts'
import { reviewForms } from './review.ts'
import type { AskedForm, Card, DayEvent } from './review.ts'
import { addDays, daysBetween } from './study-day.ts'

/** From this stability (days) on, a fact is asked in the form that needs recall, not recognition. */
const recallFromStability = 7

/** One way to ask for a fact: a flashcard, a quiz's recall, choice or typed item, a scenario. */
export interface Form {
  readonly kind: AskedForm
  readonly id: string
  readonly chapter: string
}
/** A fact that is open to the learner, with every form it can be asked in. */
export interface ReviewableFact {
  readonly fact: string
  readonly forms: readonly Form[]
}
export interface QueueInput {
  /** By their facts. */
  readonly cardOf: ReadonlyMap<string, Card>
  /** In the order in which new ones are to be introduced. A card whose fact is not here is not asked for. */
  readonly facts: readonly ReviewableFact[]
  /** Events of this study day: for the daily limit, and so that siblings of what was asked today stay apart. */
  readonly today: readonly DayEvent[]
  /** Facts that a missed scenario brings forward, in this order (`pulledFacts`). */
  readonly pulled?: readonly { readonly fact: string }[]
  /** New cards a day. */
  readonly newLimit: number
  /** Reviews of known cards a day; null: as many as are due. */
  readonly reviewLimit?: number | null
  /** By which memories are compared; `publishedPolicy` unless given. */
  readonly policy?: Policy
  readonly at: string
  readonly day: string
}
export interface QueueEntry {
  readonly fact: string
  readonly form: Form
  readonly card: Card | null
}
type Known = QueueEntry & { readonly card: Card }
export interface Queue {
  /**
   * Same-day steps that are over, first those of answers that were wrong though the learner was sure, then the earliest first; when no other card or question is left, those that are over within 20 minutes,
   * so that a sitting can be ended. A scenario takes a quarter of an hour: it neither holds cards back nor comes early itself.
   */
  readonly learning: readonly QueueEntry[]
  /** Known cards whose day has come, the most endangered first. */
  readonly due: readonly QueueEntry[]
  /** Known cards whose day has not come, because of a missed scenario. */
  readonly pulled: readonly QueueEntry[]
  /** New flashcards, up to what the daily limit leaves; those of a missed scenario first. */
  readonly fresh: readonly QueueEntry[]
  /** The four in the order of the session; the first is the card to show. */
  readonly now: readonly QueueEntry[]
  readonly counts: {
    readonly learning: number
    readonly due: number
    readonly pulled: number
    readonly fresh: number
    readonly total: number
  }
  /** When the next step of this day is over, if one is running. */
  readonly nextDueAt: string | null
  /** New flashcards that the daily limit keeps for another day. */
  readonly heldBack: number
  /** Due cards that the daily limit of reviews keeps for another day. */
  readonly heldBackReviews: number
}

/** The review session of this moment. Pure: ask again after every answer. */
export function queue({
  cardOf,
  facts,
  today,
  pulled: wanted = [],
  newLimit,
  reviewLimit = null,
  policy,
  at,
  day,
}: QueueInput): Queue {
  const askedToday = formsOf(today)
  const running: Known[] = []
  const early: Known[] = []
  const endangered: { readonly entry: Known; readonly recall: number }[] = []
  const unseen: QueueEntry[] = []
  const place = new Map(wanted.map(({ fact }, i) => [fact, i]))
  const recallOf = recallOn(day, policy)
  for (const { fact, forms } of facts) {
    const card = cardOf.get(fact)
    if (!card) {
      // What is new begins with a form that review introduces, whatever it is asked in once it is strong.
      const introducing = forms.filter(({ kind }) => reviewForms[kind].introduced)
      const form = formOn(introducing, null, askedToday.get(fact))
      if (form) unseen.push({ fact, form, card: null })
      continue
    }
    const isReview = card.state === 'review'
    const isEarly = isReview && !isDue(card, at, day)
    // Of many cards most wait for a later day.
    if (isEarly && !place.has(fact)) continue
    const form = formOn(forms, card, askedToday.get(fact))
    if (!form) continue
    const entry = { fact, form, card }
    if (isEarly) early.push(entry)
    else if (isReview) endangered.push({ entry, recall: recallOf(card) })
    else running.push(entry)
  }

  const mistaken = mistakenOn(today)
  running.sort((a, b) => mistaken(b.fact) - mistaken(a.fact) || byText(a.card.dueAt, b.card.dueAt))
  const over = running.filter(({ card }) => isDue(card, at, day))
  const allDue = endangered
    .sort((a, b) => a.recall - b.recall || byText(a.entry.fact, b.entry.fact))
    .map(({ entry }) => entry)
  const due = reviewLimit === null ? allDue : allDue.slice(0, Math.max(0, reviewLimit - reviewedOn(today)))
  const placeOf = ({ fact }: QueueEntry): number => place.get(fact) ?? place.size
  const pulled = early.sort((a, b) => placeOf(a) - placeOf(b))
  const fresh = unseen.sort((a, b) => placeOf(a) - placeOf(b)).slice(0, Math.max(0, newLimit - introducedOn(today)))
  const nothingElse = [...over, ...due, ...pulled, ...fresh].every(isScenario)
  const ahead = (entry: Known) => nothingElse && !isScenario(entry) && isDue(entry.card, at, day, learnAheadMinutes)
  const learning = running.filter((entry) => isDue(entry.card, at, day) || ahead(entry))
  const now = [...learning, ...due, ...pulled, ...fresh]
  return {
    learning,
    due,
    pulled,
    fresh,
    now,
    counts: {
      learning: learning.length,
      due: due.length,
      pulled: pulled.length,
      fresh: fresh.length,
      total: now.length,
    },
    nextDueAt: earliest(running.filter((entry) => !learning.includes(entry))),
    heldBack: unseen.length - fresh.length,
    heldBackReviews: allDue.length - due.length,
  }
}

/** Cards by their facts. A loop: of many cards, a list of pairs costs as much as the map. */
export function cardsByFact(cards: readonly Card[]): ReadonlyMap<string, Card> {
  const byFact = new Map<string, Card>()
  for (const card of cards) byFact.set(card.fact, card)
  return byFact
}

/** `retrievability` on a study day. Many cards were answered on the same few days, and their distance is reckoned once. */
function recallOn(day: string, policy: Policy = publishedPolicy): (card: Card) => number {
  const elapsed = new Map<string, number>()
  return ({ lastDay, stability }) => {
    const known = elapsed.get(lastDay)
    const days = known ?? Math.max(0, daysBetween(lastDay, day))
    if (known === undefined) elapsed.set(lastDay, days)
    return retrievabilityAfter(stability, days, policy)
  }
}

/** Whether a fact is asked for on a page of its own, as scenarios are: nobody does one in passing. */
export function isScenario({ form }: QueueEntry): boolean {
  return reviewForms[form.kind].hasOwnPage
}

/** How many facts review introduced in these events: what the daily limit counts. */
export function introducedOn(events: readonly DayEvent[]): number {
  return standing(events).filter(
    ({ kind, isFirst, form }) => kind === 'learn' && isFirst && reviewForms[form].introduced,
  ).length
}

/** How many cards were reviewed on their day in these events: what the limit of reviews counts. Steps of the same day are not counted again. */
function reviewedOn(events: readonly DayEvent[]): number {
  return standing(events).filter(({ kind }) => kind === 'review').length
}

/** How many reviews fall on each of the next days, overdue ones on the first; without the cards still to be learned. */
export function forecast(cards: readonly Card[], day: string, days: number): { day: string; due: number }[] {
  const dueOn = Map.groupBy(cards, (card) => (card.dueDay < day ? day : card.dueDay))
  return Array.from({ length: days }, (_, ahead) => {
    const that = addDays(day, ahead)
    return { day: that, due: dueOn.get(that)?.length ?? 0 }
  })
}

/** The one form of a fact on a study day: the form already used today, or else recall for a strong memory and recognition for a weak one. */
export function formOn(forms: readonly Form[], card: Card | null, usedToday?: string): Form | undefined {
  // Of most facts there is nothing to choose.
  if (forms.length < 2) return forms[0]
  const used = usedToday === undefined ? undefined : forms.find(({ id }) => id === usedToday)
  if (used) return used
  const rank = card === null || card.stability >= recallFromStability ? 'onceStrong' : 'whileWeak'
  const best = Math.min(...forms.map(({ kind }) => reviewForms[kind][rank]))
  const alike = forms.filter(({ kind }) => reviewForms[kind][rank] === best)
  // Both directions of a card, and all blanks of a cloze, have their turn.
  return alike[(card?.reps ?? 0) % alike.length]
}

/** Tells whether the last answer about a fact was wrong though the learner was sure (1), or not (0). */
function mistakenOn(events: readonly DayEvent[]): (fact: string) => 0 | 1 {
  const last = new Map(
    standing(events)
      .toReversed()
      .map(({ fact, belief }) => [fact, belief]),
  )
  return (fact) => {
    const belief = last.get(fact)
    return belief?.confidence === 'sure' && !belief.right ? 1 : 0
  }
}

function earliest(running: readonly Known[]): string | null {
  return running.map(({ card }) => card.dueAt).toSorted(byText)[0] ?? null
}

/** The item each fact was last asked with. Events come newest first. */
function formsOf(events: readonly DayEvent[]): ReadonlyMap<string, string> {
  return new Map(
    standing(events)
      .toReversed()
      .map(({ fact, item }) => [fact, item]),
  )
}

/** Without undo events and what they took back. */
export function standing(events: readonly DayEvent[]): DayEvent[] {
  const undone = new Set(events.map(({ undoes }) => undoes))
  return events.filter(({ id, kind }) => kind !== 'undo' && !undone.has(id))
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
