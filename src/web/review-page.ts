// What the review page shows at a moment: a card, a question, a scenario to start, or why nothing waits, as plain values.

import type { CardItem, Item, Library } from '../content/library.ts'
import { isDue, previewReview } from '../schedule/evidence.ts'
import type { Extra } from '../schedule/evidence.ts'
import { cardsAhead } from '../schedule/extra.ts'
import { isLeech, makesLeech } from '../schedule/aside.ts'
import type { AsideEvent } from '../schedule/aside.ts'
import { describeInterval, ratings } from '../schedule/memory.ts'
import { isScenario, standing } from '../schedule/queue.ts'
import type { QueueEntry } from '../schedule/queue.ts'
import { reviewForms } from '../schedule/review.ts'
import type { ReviewEvent } from '../schedule/review.ts'
import { addDays } from '../schedule/study-day.ts'
import { asksConfidence, isSelfMarked, keysOf as answerKeysOf, questionOf, resultOf, askedItem } from './items.ts'
import type { Learner } from '../store/store.ts'
import { ownCardLink } from './own-cards.ts'
import { suspendedOf } from './suspended.ts'
import { dueLine, gateOf } from './study.ts'
import type { Study } from './study.ts'
import { capital, chapterLink, count, dayText, sectionLink } from './words.ts'

/** What an address of the review page may ask for; every part may be left out. */
export interface ReviewQuery {
  /** Keeps the session to one chapter. */
  readonly chapter?: string | undefined
  /** The session is extra practice. */
  readonly extra?: Extra | undefined
  /** The fact whose answer is to be seen. */
  readonly show?: string | undefined
  /** The answer just given to a question, and what was chosen or typed: to be explained. */
  readonly rated?: string | undefined
  readonly chose?: string | undefined
  /** The fact whose rating was taken back. */
  readonly undone?: string | undefined
  /** The answer that stands, where a form was sent again with another one. */
  readonly first?: string | undefined
  /** The answer by which a card became a leech. */
  readonly leech?: string | undefined
  readonly notice?: string | undefined
}

export interface ReviewContext {
  readonly library: Library
  readonly study: Study
  readonly query: ReviewQuery
  /** The one chapter of this session, or null for all. */
  readonly only: string | null
  readonly learner: Pick<Learner, 'asksConfidence'> | null
  /** What Undo takes back now, or null (`store.undoable`). */
  readonly undoable: ReviewEvent | AsideEvent | null
  /** The answer that the address names as just given (`rated`). */
  readonly rated: ReviewEvent | null
  /** The answer that the address names as one too many forgotten (`leech`). */
  readonly leech?: ReviewEvent | null
  /** What was typed and is no answer yet: it could not be taken (`error`), or lines look at a device. */
  readonly refused: {
    readonly item: Item
    readonly chosen: readonly string[]
    readonly error: string | null
    readonly looked: string
  } | null
  /** The card of the learner's own that comes next; null: it is one of the course. */
  readonly own?: CardItem | null
  /** Ids for what the forms of the page create. */
  readonly ids: { readonly answer: string; readonly undo: string; readonly aside: string }
}

const NOTICES: ReadonlyMap<string, string> = new Map([
  ['elsewhere', 'You answered that card elsewhere in the meantime. This rating was not counted.'],
  ['gone', 'That card is no longer in the course.'],
  [
    'held',
    'Your class assigned this question, and its results are not released yet. The card comes back then. This answer was not counted.',
  ],
  ['nothing', 'There is nothing to undo.'],
  ['buried', 'Put off until tomorrow.'],
  ['suspended', 'Suspended. Review does not ask for it until you resume it.'],
  ['back', 'Undone.'],
])

/** The values of `views/review.hbs`: one of `card`, `question`, `result`, `scenario` and `empty`, and never none. */
export function reviewPage(context: ReviewContext) {
  const { library, study, query, only, undoable, ids } = context
  const { now } = study.queue
  const scenarios = now.filter(isScenario).flatMap((entry) => scenarioOf(entry, library))
  const next = nextCard(study, query)
  const answered = answeredOf(context)
  const shown = answered || !next ? null : { entry: next, item: itemOf(next, context) }
  const asked = shown ? askedOf(shown.entry, shown.item, context) : NOTHING_ASKED
  const notice = noticeOf(context)
  const first = answered || shown ? null : (scenarios[0] ?? null)
  const suspended = suspendedOf(study.asides, library).length
  return {
    title: 'Review',
    status: query.extra ? aheadStatus(study) : statusOf(study, scenarios),
    chapter: only === null ? null : { id: only, ...chapterLink(library, only) },
    extra: query.extra ? { kind: query.extra, says: EXTRA[query.extra].says } : null,
    notice,
    because: shown ? becauseOf(shown.entry, context) : null,
    early: shown ? earlyText(shown.entry, study) : null,
    leech: leechOf(context),
    ...asked,
    aside: shown ? asideOf(shown.entry.fact, context) : null,
    result: answered && resultOfAnswer(answered, library),
    comesBack: answered ? comesBack(answered.event, study) : '',
    onHref: reviewAddress({ chapter: only ?? undefined, extra: query.extra }),
    scenario: first && { ...first, aside: asideOf(first.fact, context) },
    more: scenarios.filter((scenario) => scenario !== first),
    empty: answered || shown || first ? null : emptyOf(context),
    ahead: answered || shown ? null : aheadOf(context),
    undo: undoable === null || notice?.undo ? null : { id: ids.undo, label: undoLabel(undoable) },
    suspended: suspended === 0 ? null : count(suspended, 'suspended card'),
    keys: keysOf(asked, undoable !== null),
  }
}

/** What is to be shown unless an answer is explained: the card that the address names, or the first of the queue. */
export function nextCard({ queue }: Pick<Study, 'queue'>, query: ReviewQuery): QueueEntry | undefined {
  const cards = queue.now.filter((entry) => !isScenario(entry))
  return cards.find(({ fact }) => fact === (query.undone ?? query.show)) ?? cards[0]
}

/** What each kind of extra practice does, said before it begins and while it lasts. */
const EXTRA: Readonly<Record<Extra, { label: string; does: string; says: string }>> = {
  counts: {
    label: 'Practise, and let it count',
    does: 'Each answer moves the card as on its day. A right answer that early adds little; a wrong one brings the card back today.',
    says: 'You practise ahead, and answers count.',
  },
  plain: {
    label: 'Practise without counting',
    does: 'Every card keeps its day and its memory, whatever you answer.',
    says: 'You practise ahead, and answers change nothing: each card keeps its day.',
  },
}

function aheadStatus({ queue }: Study): string {
  return `${count(queue.now.length, 'card')} left to practise`
}

/** Cards that may be practised before their day, where nothing else waits; null: there are none. */
function aheadOf({ study, only, query }: ReviewContext) {
  const cards = query.extra ? 0 : cardsAhead(study).length
  if (cards === 0) return null
  return {
    n: count(cards, 'card'),
    its: cards === 1 ? 'its' : 'their',
    links: (['counts', 'plain'] as const).map((extra) => ({
      href: reviewAddress({ chapter: only ?? undefined, extra }),
      label: EXTRA[extra].label,
      does: EXTRA[extra].does,
    })),
  }
}

/** `3 to review now · 20 new · 2 scenarios, about 30 min` */
function statusOf(study: Study, scenarios: readonly { minutes: number }[]): string {
  const { fresh } = study.queue.counts
  const minutes = scenarios.reduce((sum, each) => sum + each.minutes, 0)
  return [
    dueLine(study),
    ...(fresh > 0 ? [`${fresh} new`] : []),
    ...(scenarios.length > 0 ? [`${count(scenarios.length, 'scenario')}, about ${minutes} min`] : []),
  ].join(' · ')
}

/** An answer as a part of an address (`chose`). What was typed has no line ends. */
export function choseText(answer: readonly string[]): string {
  return answer.join(BETWEEN)
}
const BETWEEN = '\n'

/** The address of the review page that asks for this. */
export function reviewAddress(query: ReviewQuery): string {
  const parts = new URLSearchParams(
    Object.entries(query).filter((part): part is [string, string] => part[1] !== undefined),
  )
  return parts.size === 0 ? '/review' : `/review?${parts.toString()}`
}

const UNDO = {
  bury: 'Undo: bring it back today',
  suspend: 'Undo: resume the card',
  resume: 'Undo: suspend it again',
} as const

function undoLabel(undoable: ReviewEvent | AsideEvent): string {
  return 'deed' in undoable && undoable.deed !== 'undo' ? UNDO[undoable.deed] : 'Undo the last rating'
}

/** What puts a card away. */
function asideOf(fact: string, { ids, only, query }: ReviewContext) {
  return { id: ids.aside, fact, only, extra: query.extra ?? null }
}

/** Said after the answer by which a card was forgotten too often, while it is not put away. */
function leechOf(context: ReviewContext) {
  const { leech = null, study, library } = context
  const item = leech ? library.items.get(leech.item) : undefined
  const stands = leech && makesLeech(leech) && standing(study.today).some(({ id }) => id === leech.id)
  if (!leech || !item || !stands || study.asides.some(({ fact }) => fact === leech.fact)) return null
  return {
    question: item.stemText,
    times: leech.after?.lapses ?? 0,
    see: item.see ? [sectionLink(library, item.see)] : [],
    ...asideOf(leech.fact, context),
  }
}

function noticeOf({ query, study, undoable, ids }: ReviewContext) {
  const said = (text: string, undo: string | null = null) => ({ text, undo })
  if (query.undone !== undefined && query.notice === undefined) return said('Undone. Rate this card again.')
  if (query.first === undefined) {
    const text = NOTICES.get(query.notice ?? '')
    return text === undefined ? null : said(text)
  }
  const event = standing(study.today).find(({ id }) => id === query.first)
  if (!event) return said('You undid that rating. Rate the card here.')
  if (reviewForms[event.form].showsKey) return said('You already answered that question, and the first answer counts.')
  const text = `You already rated that card ${capital(event.rating ?? '')}.`
  return undoable?.id === event.id
    ? said(`${text} To rate it again, undo first.`, ids.undo)
    : said(`${text} That rating stands.`)
}

/** The choice just answered, to be explained: only an answer that this learner gave today. */
function answeredOf({ library, study, rated, query: { chose } }: ReviewContext): Answered | null {
  if (rated === null || chose === undefined) return null
  const event = standing(study.today).some(({ id }) => id === rated.id) ? rated : null
  const item = event ? library.items.get(event.item) : undefined
  return event && item && !isSelfMarked(item) ? { event, item, chosen: chose.split(BETWEEN) } : null
}
interface Answered {
  readonly event: ReviewEvent
  readonly item: Item
  readonly chosen: readonly string[]
}

function resultOfAnswer({ event, item, chosen }: Answered, library: Library) {
  const score = (event.belief?.right ?? event.rating !== 'again') ? 1 : 0
  return resultOf(library, askedItem(event.before?.reps ?? 0, item), {
    answer: chosen,
    score,
  })
}

interface Asked {
  readonly card: ReturnType<typeof cardOf> | null
  readonly question: ReturnType<typeof askedQuestion> | null
  readonly questionChapter: ReturnType<typeof chapterOf> | null
}
const NOTHING_ASKED: Asked = { card: null, question: null, questionChapter: null }

/** The card to show, by its kind. */
function askedOf(entry: QueueEntry, item: Item, context: ReviewContext): Asked {
  if (item.kind === 'card') return { ...NOTHING_ASKED, card: cardOf(entry, item, context) }
  return {
    ...NOTHING_ASKED,
    question: askedQuestion(entry, item, context),
    questionChapter: chapterOf(item, context.library),
  }
}

function itemOf({ form }: QueueEntry, { library: { items }, own }: ReviewContext): Item {
  const item = own?.id === form.id ? own : items.get(form.id)
  if (!item) throw new Error(`review offers ${form.kind} ${form.id}, which is no item of the course`)
  return item
}

function cardOf({ fact, card }: QueueEntry, item: CardItem, context: ReviewContext) {
  const { library, study, query, only } = context
  const when = { at: study.at, studyDay: study.day, policy: study.policy }
  const intervals = previewReview(fact, card, when, {
    pulled: !query.extra && study.pulled.some((each) => each.fact === fact),
    extra: query.extra,
  })
  const shown = query.show === fact
  return {
    chapter: chapterOf(item, library),
    kind: card ? (isLeech(card) ? `Card, forgotten ${card.lapses} times` : 'Card') : 'New card',
    fact,
    only,
    stemHtml: item.stemHtml,
    shown,
    answerHtml: shown ? item.answerHtml : '',
    explanationHtml: shown ? item.explanationHtml : '',
    hidden: hiddenOf(item, card?.reps ?? 0, context),
    ratings: ratings.map((rating, index) => ({
      rating,
      label: capital(rating),
      interval: intervals[rating].interval,
      key: rating === 'good' ? `${index + 1} space enter` : `${index + 1}`,
      isMain: rating === 'good',
    })),
    see: shown && item.see ? [sectionLink(library, item.see)] : [],
  }
}

function askedQuestion({ card }: QueueEntry, item: Item, context: ReviewContext) {
  const reps = card?.reps ?? 0
  const refused = context.refused?.item.id === item.id ? context.refused : null
  return questionOf(askedItem(reps, item), {
    action: '/review',
    confidence: asksConfidence(context.learner),
    hidden: hiddenOf(item, reps, context),
    chosen: refused?.chosen ?? [],
    errors: [refused?.error ?? []].flat(),
    looked: refused?.looked ?? '',
  })
}

function scenarioOf({ form }: QueueEntry, { scenarios }: Library) {
  const scenario = scenarios.get(form.id)
  if (!scenario) return []
  const { id, title, difficulty, minutes } = scenario
  const href = `/scenarios/${id}`
  return [
    {
      fact: scenario.fact,
      href,
      title,
      minutes,
      note: `${capital(difficulty)}, about ${minutes} min`,
    },
  ]
}

/** Why a missed scenario brings the card forward, and what an answer is worth before its day. */
function becauseOf({ fact, card }: QueueEntry, { library, study }: ReviewContext) {
  const pulled = study.pulled.find((each) => each.fact === fact)
  const scenario = library.scenarios.get(pulled?.scenario ?? '')
  if (!scenario) return null
  const isAhead = card?.state === 'review' && !isDue(card, study.at, study.day)
  return { href: `/scenarios/${scenario.id}`, title: scenario.title, isAhead }
}

/** Said of a card that comes before its step is over. */
function earlyText({ card }: QueueEntry, { at, day }: Study): string | null {
  if (!card || card.state === 'review' || isDue(card, at, day)) return null
  return `Nothing else is waiting, so this card comes ${minutesUntil(card.dueAt, at)} min early.`
}

function hiddenOf(item: Item, reps: number, { only, ids, query: { extra } }: ReviewContext) {
  const values = {
    review: ids.answer,
    fact: item.fact,
    item: item.id,
    reps: String(reps),
    ...(only === null ? {} : { chapter: only }),
    ...(extra ? { extra } : {}),
  }
  return Object.entries(values).map(([name, value]) => ({ name, value }))
}

function chapterOf(item: Item, library: Library) {
  return ownCardLink(item.id) ?? chapterLink(library, item.chapter)
}

/** Why there is nothing to do, and where to go from here. */
function emptyOf({ study, only, library, query }: ReviewContext) {
  if (query.extra) {
    const text = 'There is no other card to practise before its day. You practise each once a day.'
    return { title: 'Done for now', text, href: '/review', action: 'Back to review', second: null }
  }
  const title = study.today.length > 0 ? 'Done for now' : 'Nothing to review'
  if (only !== null)
    return { title, text: whyEmpty(study, library, only), href: '/review', action: 'Review all chapters', second: null }
  return {
    title,
    text: whyEmpty(study, library, only),
    href: '/',
    action: 'Continue the course',
    second: study.cards.length > 0 ? { href: '/practice', action: 'Practise anyway' } : null,
  }
}

function whyEmpty(study: Study, library: Library, only: string | null): string {
  const { queue } = study
  const next = whenNext(study)
  const { newLimit, reviewLimit } = study.schedule
  const held =
    queue.heldBack === 0
      ? null
      : `You have met today’s ${count(newLimit, 'new card')}. ${count(queue.heldBack, 'more waits', 'more wait')} for another day.`
  const left =
    queue.heldBackReviews === 0
      ? null
      : `Your limit is ${count(reviewLimit ?? 0, 'review')} a day. ${count(queue.heldBackReviews, 'more is due', 'more are due')} and ${queue.heldBackReviews === 1 ? 'comes' : 'come'} another day.`
  const told = [next, left, held].filter((text) => text !== null)
  if (told.length > 0) return told.join(' ')
  if (only === null) return 'Read a chapter and take its quiz. What you learn comes back here before you forget it.'
  if (gateOf(study, only).state === 'locked') return 'This chapter is locked. Its cards come once it is open.'
  return `No cards of “${chapterLink(library, only).title}” are waiting. Its quiz brings in more.`
}

function whenNext({ queue, nextDay, at, day }: Study): string | null {
  if (queue.nextDueAt !== null) return `The next review comes in ${minutesUntil(queue.nextDueAt, at)} min.`
  if (nextDay === null) return null
  return nextDay === addDays(day, 1)
    ? 'The next review is due tomorrow.'
    : `The next review is due on ${dayText(nextDay)}.`
}

function comesBack({ kind, after }: ReviewEvent, { at, day, policy }: Study): string {
  if (!after) return ''
  if (isDue(after, at, day)) return 'It is due again now.'
  const unchanged = kind === 'extra' ? ', as planned before' : ''
  const when =
    after.state === 'review'
      ? describeInterval(after, { at, studyDay: day, policy })
      : `${minutesUntil(after.dueAt, at)} min`
  return `It comes back in ${when}${unchanged}.`
}

/** Rounded up, and never less than 1. */
function minutesUntil(then: string, at: string): number {
  return Math.max(1, Math.ceil((Date.parse(then) - Date.parse(at)) / 60_000))
}

/** The keys that do something on this page. */
function keysOf({ card, question }: Asked, canUndo: boolean) {
  return [
    ...(card && !card.shown ? [{ names: ['Space'], does: 'shows the answer' }] : []),
    ...(card?.shown
      ? [
          { names: ['1', '2', '3', '4'], does: 'rate' },
          { names: ['Space'], does: 'is Good' },
        ]
      : []),
    ...(question ? answerKeysOf(question) : []),
    ...(card || question ? [{ names: ['b'], does: 'puts off' }] : []),
    // Where a question asks how sure one is, s is for Sure.
    ...(card || (question && !question.submits) ? [{ names: ['s'], does: 'suspends' }] : []),
    ...(canUndo ? [{ names: ['u'], does: 'undoes' }] : []),
  ]
}
