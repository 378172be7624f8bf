// Where the learner of a request stands, from the store, as far as a page shows it: the number of waiting reviews, gates, or the
// present review session with all cards.

import type { FastifyRequest } from 'fastify'

import type { Chapter, Library } from '../content/library.ts'
import { gates, hasGate } from '../progress/gates.ts'
import type { ChapterProgress, GateRules, GateState } from '../progress/gates.ts'
import { beforeExam, isInLastPass } from '../schedule/before-exam.ts'
import { isDue, learnAheadMinutes, standingCard } from '../schedule/evidence.ts'
import type { Extra, RevOf } from '../schedule/evidence.ts'
import { addDays, studyDay } from '../schedule/study-day.ts'
import { linkedFacts, pulledFacts } from '../schedule/pulled.ts'
import type { MissedScenario, PulledFact } from '../schedule/pulled.ts'
import { cardsAhead } from '../schedule/extra.ts'
import { asideOn } from '../schedule/aside.ts'
import type { Aside } from '../schedule/aside.ts'
import { publishedPolicy } from '../schedule/memory.ts'
import type { Policy } from '../schedule/memory.ts'
import { cardsByFact, queue } from '../schedule/queue.ts'
import type { Form, Queue, ReviewableFact } from '../schedule/queue.ts'
import { reviewForms } from '../schedule/review.ts'
import type { Card, DayEvent, StudyClock } from '../schedule/review.ts'
import { isOwnFact } from '../store/own-material.ts'
import type { OwnCard } from '../store/own-material.ts'
import { usualSchedule } from '../store/aside.ts'
import type { AskedCard, Learner, Progress, ScheduleSettings } from '../store/store.ts'
import type { Deps } from './deps.ts'
import { visitorClock } from './identity.ts'
import { formOf } from './items.ts'
import { chaptersFor, examOf } from './exam.ts'
import type { Exam } from './exam.ts'
import { heldFrom } from './held.ts'
import type { Held } from './held.ts'
import { holdsUntil } from './kept-pages.ts'
import { ownFacts } from './own-cards.ts'
import { gateRulesFor } from './open-chapters.ts'
import { policyOf } from './policy.ts'
import { recentlyUsed } from './recently-used.ts'
import type { RecentlyUsed } from './recently-used.ts'

/** Where a learner stands in the course. */
export interface Standing {
  readonly clock: StudyClock
  readonly at: string
  readonly day: string
  readonly progress: Progress
  /** By which the gates were computed. */
  readonly rules: GateRules
  readonly gates: readonly ChapterProgress[]
}
export interface Study extends Standing {
  /** The cards that stand, without those whose item has another rev now; each with the day on which it comes (`comesOn`). */
  readonly cards: readonly Card[]
  /** Events of this study day, newest first. */
  readonly today: readonly DayEvent[]
  /** What scenarios missed today bring forward, and was not answered since. */
  readonly pulled: readonly PulledFact[]
  /** What the learner has put away. */
  readonly asides: readonly Aside[]
  readonly schedule: ScheduleSettings
  readonly policy: Policy
  /** What may be asked: open to the learner, and not put away. */
  readonly facts: readonly ReviewableFact[]
  readonly queue: Queue
  /** What is due on this study day, later steps included: the one number that every page shows. */
  readonly dueToday: number
  /** How many of them are scenarios and nothing shorter. */
  readonly dueScenarios: number
  /** The study day on which the next card comes that is not due today, or null. */
  readonly nextDay: string | null
}

const NOTHING: Progress = { chapters: [], scenarios: [] }

/** For a visitor without a record, everything is new. */
export async function standingOf(request: FastifyRequest, deps: Deps): Promise<Standing> {
  const { learner } = request
  const now = nowOf(request, deps)
  return standingFrom({
    ...now,
    library: deps.library,
    rules: gateRulesFor(deps.library.course, learner),
    progress: learner ? await deps.store.progress(learner.id) : NOTHING,
  })
}

/** How many reviews wait now: the number that every page shows. */
export async function waitingFor(request: FastifyRequest, deps: Deps): Promise<number> {
  const { learner } = request
  if (!learner) return 0
  const { library, store } = deps
  const { at, day } = nowOf(request, deps)
  const nextHold = await store.nextHold(learner.id, at)
  const holds = (until: number) =>
    holdsUntil(request, Math.min(until, ...(nextHold === null ? [] : [Date.parse(nextHold)])))
  // What a limit keeps back, or an exam brings forward, takes the whole session to tell.
  const takesAll = learner.schedule.reviewLimit !== null || isInLastPass(learner.examDay, day)
  if (studies.get(request)?.learner === learner || takesAll) {
    const { cards, queue } = await studyOf(request, deps)
    holds(unchangedUntil(cards, at))
    return waiting(queue)
  }
  const revOf = revsOf(library)
  const ofCourse = formsByFact(library)
  // Those that come into sight while the page may be kept tell how long it holds.
  const sight = await store.askedCards(learner.id, { studyDay: day, until: later(at, LEARN_AHEAD_MS + KEPT_MS) })
  holds(unchangedUntil(sight, at))
  const until = later(at, LEARN_AHEAD_MS)
  const hasOwn = sight.some(({ fact }) => isOwnFact(fact))
  const own = new Map(
    ownFacts(library, hasOwn ? await store.ownCards(learner.id) : []).map(({ fact, forms }) => [fact, forms]),
  )
  const asked = sight.flatMap((card) => {
    if (card.state !== 'review' && card.dueAt > until) return []
    const kinds = (ofCourse.get(card.fact) ?? own.get(card.fact))?.map(({ kind }) => reviewForms[kind])
    return kinds && standingCard(card, revOf) ? [{ card, kinds }] : []
  })
  const now = asked.filter(({ card }) => isDue(card, at, day))
  // A step comes early when no card or question is left, and what else there is takes the whole session to tell.
  const mayComeEarly = asked.some(({ card, kinds }) => !isDue(card, at, day) && kinds.some((kind) => !kind.hasOwnPage))
  const isCardLeft = now.some(({ kinds }) => kinds.every((kind) => !kind.hasOwnPage))
  return mayComeEarly && !isCardLeft ? waiting((await studyOf(request, deps)).queue) : now.length
}

const LEARN_AHEAD_MS = learnAheadMinutes * 60_000
/** A page is kept no longer; on no clock does a study day begin between two quarters of an hour. */
const KEPT_MS = 15 * 60_000
/** How long a page may say "in 5 minutes". */
const MINUTE_MS = 60_000

function later(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString()
}

/** Until when the time alone changes nothing: no day begins, and no step ends or comes so near that it may be done early. */
function unchangedUntil(cards: readonly AskedCard[], at: string): number {
  const now = Date.parse(at)
  const steps = cards
    .filter(({ state }) => state !== 'review')
    .flatMap(({ dueAt }) => [Date.parse(dueAt), Date.parse(dueAt) - LEARN_AHEAD_MS])
    .filter((time) => time > now)
  const quarter = now - (now % KEPT_MS) + KEPT_MS
  return Math.min(quarter, ...steps, ...(steps.length > 0 ? [now + MINUTE_MS] : []))
}

/** `only` keeps the review session to one chapter. Page and frame of one request share it. */
export function studyOf(request: FastifyRequest, deps: Deps, only: string | null = null): Promise<Study> {
  if (only !== null) return readStudy(request, deps, only)
  const known = studies.get(request)
  if (known && known.learner === request.learner) return known.study
  const study = readStudy(request, deps, null)
  studies.set(request, { learner: request.learner, study })
  return study
}
const studies = new WeakMap<FastifyRequest, { readonly learner: Learner | null; readonly study: Promise<Study> }>()

async function readStudy(request: FastifyRequest, deps: Deps, only: string | null): Promise<Study> {
  const { library } = deps
  const { learner } = request
  const known = { library, rules: gateRulesFor(library.course, learner), ...nowOf(request, deps), only }
  const chosen = { schedule: learner?.schedule ?? usualSchedule, policy: policyOf(learner) }
  const exam = examOf(library, learner)
  if (!learner) return studyFrom({ ...known, ...chosen, progress: NOTHING, cards: [], today: [], pulled: [] })
  return studyFrom({ ...known, ...chosen, exam, ...(await rowsOf(request, learner, deps, known.day)) })
}

/** What the store has of a learner on a study day. */
type Rows = Pick<Known, 'progress' | 'cards' | 'today' | 'pulled' | 'own' | 'asides' | 'held'>

/** Read once for all pages until something of the learner is written. What a post reads comes behind its own writes. */
async function rowsOf(request: FastifyRequest, learner: Learner, deps: Deps, day: string): Promise<Rows> {
  const { store } = deps
  const { method, revision } = request
  const kept = keptRows.get(deps) ?? recentlyUsed<KeptRows>(LEARNERS_KEPT)
  keptRows.set(deps, kept)
  const found = kept.get(learner.id)
  const held = await heldFrom(deps, learner)
  if (
    method === 'GET' &&
    found &&
    found.revision === revision &&
    found.day === day &&
    found.rows.held?.key === held.key
  )
    return found.rows
  const progress = await store.progress(learner.id)
  const cards = await store.cards(learner.id)
  const today = await store.reviewsOn(learner.id, day)
  const own = await store.ownCards(learner.id)
  const asides = await store.asides(learner.id)
  const rows = { progress, cards, today, own, asides, held, pulled: await pulledFor(learner, deps, day) }
  if (method === 'GET' && revision !== null) kept.set(learner.id, { revision, day, rows }, 1)
  return rows
}
interface KeptRows {
  readonly revision: string
  readonly day: string
  readonly rows: Rows
}
/** By application. A learner of a whole part has 500 cards, of some hundred bytes each. */
const keptRows = new WeakMap<Deps, RecentlyUsed<KeptRows>>()
const LEARNERS_KEPT = 32

function nowOf(request: FastifyRequest, deps: Deps): Pick<Standing, 'clock' | 'at' | 'day'> {
  const clock: StudyClock = request.learner ?? visitorClock(request)
  const at = deps.now().toISOString()
  return { clock, at, day: studyDay(at, clock) }
}

/** What the store has of a learner, all cards included; `only` keeps the review session to one chapter. */
export interface Known extends Pick<Study, 'clock' | 'at' | 'day' | 'progress' | 'cards' | 'today' | 'pulled'> {
  /** Those of the course unless given. */
  readonly rules?: GateRules
  readonly library: Library
  readonly only: string | null
  /** The cards that the learner made; none unless they are told. */
  readonly own?: readonly OwnCard[]
  /** Nothing, and what is usual, unless given. */
  readonly asides?: readonly Aside[]
  readonly schedule?: ScheduleSettings
  readonly exam?: Exam | null
  readonly policy?: Policy
  /** What classes hold back. */
  readonly held?: Held
}

function standingFrom({
  library,
  clock,
  at,
  day,
  progress,
  rules = library.course,
}: Pick<Known, 'library' | 'clock' | 'at' | 'day' | 'progress' | 'rules'>): Standing {
  return { clock, at, day, progress, rules, gates: gates(progress, library.chapters, rules) }
}

/** Where a learner stands, from what is known of them. Pure. */
export function studyFrom({ library, clock, at, day, only, today, pulled, own = [], ...known }: Known): Study {
  const { asides = [], schedule = usualSchedule, policy = publishedPolicy, exam = null, held } = known
  const { rules = library.course } = known
  const standing = standingFrom({ library, clock, at, day, progress: known.progress, rules })
  const revOf = revsOf(library)
  const cards = known.cards.flatMap((card) =>
    standingCard(card, revOf) === null ? [] : beforeExam(card, policy.examDay ?? null, day),
  )
  const cardOf = cardsByFact(cards)
  // What somebody wants to learn enough to write it down is introduced first.
  const open = [
    ...ownFacts(library, own, only),
    ...openFacts(library, chaptersFor(exam, library), { standing: standing.gates, cardOf, only }),
  ]
  const aside = asideOn(asides, day)
  const facts =
    aside.size === 0 && !held?.until
      ? open
      : open.filter(({ fact }) => !aside.has(fact) && (held?.fact(fact) ?? null) === null)
  const due = facts.filter(({ fact }) => (cardOf.get(fact)?.dueDay ?? NEVER) <= day)
  const { newLimit, reviewLimit } = schedule
  const session = queue({ cardOf, facts, today, pulled, newLimit, reviewLimit, policy, at, day })
  const dueToday = due.length - session.heldBackReviews
  const dueScenarios = due.filter(({ forms }) => forms.every(({ kind }) => reviewForms[kind].hasOwnPage)).length
  return {
    ...standing,
    cards,
    today,
    pulled,
    dueToday,
    dueScenarios,
    asides,
    schedule,
    policy,
    facts,
    nextDay: nextDayOf(cardOf, open, asides, day),
    queue: session,
  }
}

/** The session of extra practice: cards before their day, and where answers count the steps that are over. Everything else of the study stays. */
export function practisingAhead(study: Study, extra: Extra): Study {
  const { nextDueAt } = study.queue
  const learning = extra === 'counts' ? study.queue.learning : []
  const ahead = cardsAhead(study)
  const counts = { learning: learning.length, due: 0, pulled: 0, fresh: 0, total: learning.length + ahead.length }
  const none = { due: [], pulled: [], fresh: [], heldBack: 0, heldBackReviews: 0 }
  return { ...study, queue: { ...none, learning, now: [...learning, ...ahead], counts, nextDueAt } }
}

/** Behind every day. */
const NEVER = '9999'

/** The first later study day on which a card comes; a buried one comes on its day at the earliest. */
function nextDayOf(
  cardOf: ReadonlyMap<string, Card>,
  open: readonly ReviewableFact[],
  asides: readonly Aside[],
  day: string,
): string | null {
  const until = new Map(asides.map(({ fact, untilDay }) => [fact, untilDay]))
  let first = NEVER
  for (const { fact } of open) {
    const card = cardOf.get(fact)
    const untilDay = until.get(fact)
    if (!card || untilDay === null) continue
    const comes = untilDay !== undefined && untilDay > card.dueDay ? untilDay : card.dueDay
    if (comes > day && comes < first) first = comes
  }
  return first === NEVER ? null : first
}

/** The rev that an item or a scenario of the course has now. */
export function revsOf({ items, scenarios }: Library): RevOf {
  return (id) => (items.get(id) ?? scenarios.get(id))?.rev
}

/** What scenarios missed on a study day bring forward. One that left the course since brings nothing. */
export async function pulledFor(
  learner: Learner,
  { store, library }: Deps,
  day: string,
): Promise<readonly PulledFact[]> {
  const failed = await store.failedScenarios(learner.id, day)
  const missed = failed.flatMap(({ scenario: id, unmet, answered }): readonly MissedScenario[] => {
    const scenario = library.scenarios.get(id)
    return scenario ? [{ scenario: id, facts: linkedFacts(scenario, unmet, library.items), answered }] : []
  })
  return pulledFacts(missed)
}

/** How many reviews wait now, without new cards. */
export function waiting({ counts }: Queue): number {
  return counts.due + counts.learning
}

/** `3 to review now, 2 more in a few minutes`: the first is the number that every page shows; then what a missed scenario adds. */
export function dueLine({ queue, dueToday }: Study): string {
  const now = waiting(queue)
  const later = dueToday - now
  const more = queue.counts.pulled > 0 ? ` · ${queue.counts.pulled} from a scenario you missed` : ''
  if (later <= 0) return `${now} to review now${more}`
  return now === 0
    ? `${later} to review in a few minutes${more}`
    : `${now} to review now, ${later} more in a few minutes${more}`
}

export function gateOf({ gates }: Pick<Standing, 'gates'>, chapter: string): ChapterProgress {
  const gate = gates.find((gate) => gate.chapter === chapter)
  if (!gate) throw new Error(`no gate was computed for chapter ${chapter}`)
  return gate
}

const STATES: Readonly<Record<GateState, string>> = {
  locked: 'Locked',
  open: 'Open',
  passed: 'Passed',
  mastered: 'Mastered',
}

/** Whether every chapter that is written has its quiz passed. */
export function isFinished({ chapters, course }: Library, { gates }: Pick<Standing, 'gates'>): boolean {
  const passed = new Set(gates.filter(isPassed).map(({ chapter }) => chapter))
  return chapters.every((chapter) => !hasGate(chapter, course) || passed.has(chapter.id))
}

/** Whether the quiz of a chapter is passed, once or twice. */
export function isPassed({ state }: Pick<ChapterProgress, 'state'>): boolean {
  return state === 'passed' || state === 'mastered'
}

/** How a chapter earned its state, when the state's name does not say it. */
export function stateDetail(state: GateState): readonly string[] {
  return state === 'mastered' ? ['Quiz passed on two days'] : []
}

/** What the state partial needs. */
export function stateOf(state: GateState) {
  return {
    state,
    stateLabel: STATES[state],
    isLocked: state === 'locked',
    isOpen: state === 'open',
    isPassed: state === 'passed',
    isMastered: state === 'mastered',
  }
}

/** Reviews that wait tomorrow, with what is left over from today. */
export function dueTomorrow({ cards, day }: Study): number {
  const tomorrow = addDays(day, 1)
  return cards.filter(({ dueDay }) => dueDay <= tomorrow).length
}

/** In the order of these chapters. A locked one introduces nothing new, but what was already learned there is kept up. */
function openFacts(
  library: Library,
  chapters: readonly Chapter[],
  {
    standing,
    cardOf,
    only,
  }: {
    readonly standing: readonly ChapterProgress[]
    readonly cardOf: ReadonlyMap<string, Card>
    readonly only: string | null
  },
): readonly ReviewableFact[] {
  const locked = new Set(standing.filter(({ state }) => state === 'locked').map(({ chapter }) => chapter))
  const forms = new Map<string, Form[]>()
  for (const chapter of chapters) {
    if (only !== null && chapter.id !== only) continue
    for (const { fact, form } of formsIn(library).get(chapter.id) ?? []) {
      if (locked.has(chapter.id) && !cardOf.has(fact)) continue
      const others = forms.get(fact)
      if (others) others.push(form)
      else forms.set(fact, [form])
    }
  }
  return [...forms].map(([fact, forms]) => ({ fact, forms }))
}

/** Every fact of the course with its forms. */
function formsByFact(library: Library): ReadonlyMap<string, readonly Form[]> {
  const known = formsOfFacts.get(library)
  if (known) return known
  const all = [...formsIn(library).values()].flat()
  const forms = new Map(
    [...Map.groupBy(all, ({ fact }) => fact)].map(([fact, found]) => [fact, found.map(({ form }) => form)]),
  )
  formsOfFacts.set(library, forms)
  return forms
}
const formsOfFacts = new WeakMap<Library, ReadonlyMap<string, readonly Form[]>>()

/** By chapter, the facts that it can ask for. A library does not change, so it is asked once. */
function formsIn(library: Library): FormsByChapter {
  const known = formsOfChapters.get(library)
  if (known) return known
  const forms: FormsByChapter = new Map(library.chapters.map((chapter) => [chapter.id, formsOf(library, chapter)]))
  formsOfChapters.set(library, forms)
  return forms
}
type FormsByChapter = ReadonlyMap<string, readonly { fact: string; form: Form }[]>
const formsOfChapters = new WeakMap<Library, FormsByChapter>()

function formsOf(library: Library, chapter: Chapter): readonly { fact: string; form: Form }[] {
  const item = (id: string, place: 'quiz' | 'cards') => {
    const found = library.items.get(id)
    return found ? [{ fact: found.fact, form: { kind: formOf(found, place), id, chapter: chapter.id } }] : []
  }
  return [
    ...chapter.cards.flatMap((id) => item(id, 'cards')),
    ...chapter.quiz.flatMap((id) => item(id, 'quiz')),
    ...chapter.scenarios.flatMap((id) => {
      const scenario = library.scenarios.get(id)
      return scenario ? [{ fact: scenario.fact, form: { kind: 'scenario' as const, id, chapter: chapter.id } }] : []
    }),
  ]
}
