// The course map as plain values: the next step, every chapter with its state and progress, and what is not written yet.

import { coverageOf, topicsWithItems } from '../content/coverage.ts'
import type { Chapter, Library } from '../content/library.ts'
import type { ChapterProgress } from '../progress/gates.ts'
import { hasGate } from '../progress/gates.ts'
import { cardsByFact } from '../schedule/queue.ts'
import { backgroundOf, chaptersFor, examText } from './exam.ts'
import type { Exam } from './exam.ts'
import { answeredOf, nextStepPanel, runningQuizzes } from './next-step-panel.ts'
import type { Running } from './next-step-panel.ts'
import { dueLine, gateOf, isPassed, stateOf } from './study.ts'
import type { Study } from './study.ts'
import { capital, chapterLink, count } from './words.ts'

export interface CourseContext {
  readonly library: Library
  readonly study: Study
  /** Scenarios with lines that were not submitted, the latest first. */
  readonly unsent: readonly string[]
  /** Whether the visitor has no record yet. */
  readonly isNew: boolean
  readonly exam: Exam | null
}

/** The values of `views/course.hbs`. */
export function coursePage({ library, study, unsent, isNew, exam }: CourseContext) {
  const running = runningQuizzes(study)
  const order = chaptersFor(exam, library)
  const { fresh } = study.queue.counts
  const known: Known = {
    library,
    study,
    exam,
    running,
    cards: cardsIn(library, study),
    passed: new Set(study.progress.scenarios.filter(({ passed }) => passed).map(({ scenario }) => scenario)),
  }
  return {
    title: library.course.title,
    introHtml: library.course.introHtml,
    isNew,
    next: nextStepPanel({ library, study, unsent, exam }),
    due: [dueLine(study), ...(fresh > 0 ? [`${count(fresh, 'new card')} ready`] : [])].join(' · '),
    parts: library.course.parts.map((part) => {
      const chapters = order.filter((chapter) => chapter.part === part.id)
      const written = chapters.filter(({ stub }) => !stub)
      return {
        id: part.id,
        title: part.title,
        sum: isNew ? [] : sumOf(chapters, known),
        chapters: written.map((chapter) => rowOf(chapter, known)),
        unwritten: chapters.filter(({ stub }) => stub).map((chapter) => unwrittenOf(chapter, known)),
      }
    }),
    exam: exam && examText(exam, study.day),
    coverage: coverageLine(library),
  }
}

/** What the rows of the map are made of: the standings of the learner, each by what a row looks for. */
interface Known {
  readonly library: Library
  readonly study: Study
  readonly exam: Exam | null
  readonly running: Running
  /** By chapter. */
  readonly cards: ReadonlyMap<string, CardCounts>
  /** Scenarios. */
  readonly passed: ReadonlySet<string>
}

function rowOf(chapter: Chapter, known: Known) {
  const gate = gateOf(known.study, chapter.id)
  return {
    id: chapter.id,
    number: chapter.number,
    title: chapter.title,
    ...stateOf(gate.state),
    glance: [
      textCell(chapter, gate),
      ...quizCell(chapter, gate, known),
      ...scenarioCell(chapter, known),
      ...cardCell(chapter, gate, known),
    ],
    background: backgroundOf(known.exam, chapter.objectives),
    bar: gate.state === 'locked' ? null : barOf(chapter, gate, known),
    opens: gate.openedBy.map((id) => chapterLink(known.library, id)),
  }
}

/** Keeps a number and its word on one line of a narrow cell. */
const NBSP = '\u00a0'

/** One of the four things to do in a chapter: what it is, how far it is in words, and the same as a shape. */
interface Cell {
  readonly what: 'Text' | 'Quiz' | 'Scenarios' | 'Cards'
  readonly how: string
  readonly isBegun: boolean
  readonly isDone: boolean
  /** Null where nothing can be done yet. */
  readonly href: string | null
}

function textCell({ id, readingMinutes }: Chapter, { readAt }: ChapterProgress): Cell {
  const isDone = readAt !== null
  return {
    what: 'Text',
    how: isDone ? 'Read' : `${readingMinutes} min to read`,
    isBegun: isDone,
    isDone,
    href: `/chapters/${id}`,
  }
}

function quizCell({ id, quiz }: Chapter, gate: ChapterProgress, { study, running }: Known): readonly Cell[] {
  if (quiz.length === 0) return []
  const now = running.get(id)
  const isDone = isPassed(gate)
  // A quiz that was only begun does not yet show what the learner knows.
  const best = gate.best && (gate.best.attempt !== now?.attempt || isDone) ? gate.best.gate : null
  const verdict = isDone
    ? gate.state === 'mastered'
      ? 'passed on two days'
      : 'passed'
    : `pass with ${study.rules.cutScore}${NBSP}%`
  const how = [
    ...(best ? [`Best ${best.percent}${NBSP}%, ${verdict}`] : []),
    ...(now ? [`in progress: ${answeredOf(now)}`] : []),
  ].join('; ')
  const href = now ? `/attempts/${now.attempt}` : `/chapters/${id}/quiz`
  return [{ what: 'Quiz', how: capital(how) || 'Not taken yet', isBegun: how !== '', isDone, href }]
}

function scenarioCell({ id, scenarios }: Chapter, { passed }: Known): readonly Cell[] {
  if (scenarios.length === 0) return []
  const done = scenarios.filter((scenario) => passed.has(scenario)).length
  const how = `${done} of ${scenarios.length} passed`
  return [
    { what: 'Scenarios', how, isBegun: done > 0, isDone: done === scenarios.length, href: `/chapters/${id}#scenarios` },
  ]
}

function cardCell(chapter: Chapter, { state }: ChapterProgress, { cards }: Known): readonly Cell[] {
  const { of, learnt, begun, due } = cards.get(chapter.id) ?? NO_CARDS
  if (of === 0) return []
  const waits = state === 'locked' && begun === 0
  const learning = begun === 0 ? `${of} to learn` : `${learnt} of ${of} learnt`
  return [
    {
      what: 'Cards',
      how: waits ? `${of}, once it is open` : `${learning}${due > 0 ? `, ${due}${NBSP}due` : ''}`,
      isBegun: begun > 0,
      isDone: learnt === of,
      href: waits ? null : `/review?chapter=${chapter.id}`,
    },
  ]
}

/** How the memories behind the cards of each chapter stand. */
function cardsIn(library: Library, { cards, day }: Study): ReadonlyMap<string, CardCounts> {
  const cardOf = cardsByFact(cards)
  return new Map(
    [...factsIn(library)].map(([chapter, { own, asked }]) => {
      const known = own.flatMap((fact) => cardOf.get(fact) ?? [])
      const learnt = known.filter(({ state }) => state === 'review').length
      const due = asked.filter((fact) => (cardOf.get(fact)?.dueDay ?? NEVER) <= day).length
      return [chapter, { of: own.length, begun: known.length, learnt, due }]
    }),
  )
}
interface CardCounts {
  readonly of: number
  /** Answered at least once. */
  readonly begun: number
  readonly learnt: number
  readonly due: number
}
const NO_CARDS: CardCounts = { of: 0, begun: 0, learnt: 0, due: 0 }
/** Later than every day. */
const NEVER = '9999-12-31'

/** By chapter, the facts of its cards, and those that its quiz asks beside them: a missed item comes back as a card does. */
function factsIn(library: Library): FactsByChapter {
  const known = factsOfChapters.get(library)
  if (known) return known
  const facts = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => library.items.get(id)?.fact ?? []))]
  const found: FactsByChapter = new Map(
    library.chapters.map(({ id, cards, quiz }) => [id, { own: facts(cards), asked: facts([...cards, ...quiz]) }]),
  )
  factsOfChapters.set(library, found)
  return found
}
type FactsByChapter = ReadonlyMap<string, { readonly own: readonly string[]; readonly asked: readonly string[] }>
/** A library does not change, so it is asked once. */
const factsOfChapters = new WeakMap<Library, FactsByChapter>()

/** A part in a line: quizzes and scenarios that are passed, and cards that are learnt. */
function sumOf(chapters: readonly Chapter[], known: Known): readonly string[] {
  const quizzes = chapters.filter((chapter) => hasGate(chapter, known.library.course))
  const passed = quizzes.filter(({ id }) => isPassed(gateOf(known.study, id))).length
  const scenarios = chapters.flatMap((chapter) => chapter.scenarios)
  const done = scenarios.filter((id) => known.passed.has(id)).length
  const cards = chapters.map(({ id }) => known.cards.get(id) ?? NO_CARDS)
  const total = (of: 'of' | 'learnt') => cards.reduce((sum, each) => sum + each[of], 0)
  return [
    ...(quizzes.length > 0 ? [`${passed} of ${count(quizzes.length, 'quiz', 'quizzes')} passed`] : []),
    ...(scenarios.length > 0 ? [`${done} of ${count(scenarios.length, 'scenario')} passed`] : []),
    ...(total('of') > 0 ? [`${total('learnt')} of ${count(total('of'), 'card')} learnt`] : []),
  ]
}

/** A chapter that is not written yet: its title, and its scenarios if it has any. */
function unwrittenOf(chapter: Chapter, { passed }: Known) {
  const done = chapter.scenarios.filter((id) => passed.has(id)).length
  return {
    number: chapter.number,
    title: chapter.title,
    href: `/chapters/${chapter.id}`,
    scenarios:
      chapter.scenarios.length === 0 ? null : `${done} of ${count(chapter.scenarios.length, 'scenario')} passed`,
  }
}

/** How much of a chapter is done: read, quiz, scenarios and cards, each a part of the same size. */
function barOf(chapter: Chapter, gate: ChapterProgress, known: Known) {
  const scenarios = chapter.scenarios.filter((id) => known.passed.has(id))
  const { of, learnt } = known.cards.get(chapter.id) ?? NO_CARDS
  const parts = [
    gate.readAt ? 1 : 0,
    isPassed(gate) ? 1 : 0,
    ...(chapter.scenarios.length > 0 ? [scenarios.length / chapter.scenarios.length] : []),
    ...(of > 0 ? [learnt / of] : []),
  ]
  const done = Math.floor((100 * parts.reduce((sum, part) => sum + part, 0)) / parts.length)
  return { done, label: `${done} % of “${chapter.title}” done` }
}

/** For how many topics of the exam there are quiz questions. A library does not change, so it is counted once. */
function coverageLine(library: Library): string | null {
  const line = coverageLines.get(library) ?? coverageText(library)
  coverageLines.set(library, line)
  return line === '' ? null : line
}
const coverageLines = new WeakMap<Library, string>()

function coverageText(library: Library): string {
  const versions = coverageOf(library).map((version) => ({ version: version.version, ...topicsWithItems(version) }))
  if (versions.length === 0) return ''
  const counts = versions.map(({ version, having, of }) => `${having} of ${of} in ${version}`).join(', ')
  const rest = versions.some(({ having, of }) => having < of) ? ' For the other topics you need other material.' : ''
  return `Exam topics with quiz questions here, as announced: ${counts}.${rest}`
}
