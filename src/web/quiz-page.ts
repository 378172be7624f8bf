// Before a quiz or practice, as plain values: what it asks for, what was scored so far, what can be continued.

import type { Chapter, Item, Library } from '../content/library.ts'
import { hasGate, isGateOf, passesGate } from '../progress/gates.ts'
import type { GateRules } from '../progress/gates.ts'
import { drawnLength } from '../progress/quiz-draw.ts'
import type { QuizResult } from '../store/store.ts'
import { heldText } from './held.ts'
import { gateOf } from './study.ts'
import type { Standing } from './study.ts'
import { count, instantText, outOf, percent } from './words.ts'

export interface QuizContext {
  readonly library: Library
  readonly study: Standing
  readonly chapter: Chapter
  /** What was scored so far, the latest first: a part of it, and where those around it are. */
  readonly history: {
    readonly rows: readonly QuizResult[]
    readonly before: string | null
    readonly behind: string | null
  }
  /** The id of the quiz that the form starts. */
  readonly attempt: string
  /** When results are released; null: at once. */
  readonly held?: string | null
}

/** The values of `views/quiz.hbs`. */
export function quizPage({ library, study, chapter, history, attempt, held = null }: QuizContext) {
  const { course } = library
  const running = study.progress.chapters.find((standing) => standing.chapter === chapter.id)?.running ?? null
  const length = questionsIn(library, chapter)
  const opened = study.rules.anyOrder ? [] : library.chapters.filter((other) => !other.stub && isGateOf(chapter, other))
  return {
    title: `Quiz: ${chapter.title}`,
    chapter: { id: chapter.id, title: chapter.title },
    isLocked: gateOf(study, chapter.id).state === 'locked',
    length,
    poolSize: chapter.quiz.length,
    needed: neededIn(library, chapter, study.rules),
    opensNext: opened.map(({ title }) => `“${title}”`).join(' and '),
    gateNote: `You grade some questions yourself, after seeing the answer. ${course.gate === 'all' ? 'They count too' : 'They do not count towards passing'}; the result shows them separately.`,
    retryNote: hasOthers(library, chapter) ? 'You can retry at once, with new questions.' : 'You can retry at once.',
    attempt,
    unfinished: running && {
      href: `/attempts/${running.attempt}`,
      answered: running.answered,
      total: running.of,
    },
    newer: history.before,
    older: history.behind,
    heldText: held === null ? null : heldText(held, study.clock.zone),
    history: history.rows.map((quiz) => ({
      href: `/attempts/${quiz.attempt}/result`,
      on: instantText(quiz.at, study.clock.zone),
      ...(quiz.heldUntil === undefined ? toldOf(quiz) : takenOf(quiz, heldText(quiz.heldUntil, study.clock.zone))),
    })),
  }

  function toldOf(quiz: QuizResult) {
    return {
      score:
        quiz.attempt === running?.attempt
          ? `${quiz.answered} of ${quiz.answered + openIn(quiz)} answered`
          : `${percent(sum(quiz.machine, quiz.self))} %`,
      machine: outOf(quiz.machine),
      self: outOf(quiz.self),
      outcome: outcomeOf(quiz, quiz.attempt === running?.attempt, library),
    }
  }
}

/** What is told of a quiz whose results are to come. */
function takenOf(quiz: QuizResult, outcome: string) {
  const { answered } = quiz
  return { score: `${answered} of ${answered + openIn(quiz)} answered`, machine: '–', self: '–', outcome }
}

/** How many questions the quiz of a chapter has. It counts facts, because a draw asks each fact once. */
export function questionsIn({ course, items }: Library, { quiz }: Chapter): number {
  const pool = quiz.flatMap((id) => items.get(id) ?? [])
  return drawnLength(pool, course.quizLength)
}

/** Whether another attempt can ask something else. */
export function hasOthers(library: Library, chapter: Chapter): boolean {
  return chapter.quiz.length > questionsIn(library, chapter)
}

/** What passes the quiz, in words; null for one that passes nothing. How many are auto-graded differs from draw to draw. */
function neededIn(library: Library, chapter: Chapter, { cutScore, gate }: GateRules): string | null {
  if (!hasGate(chapter, { gate })) return null
  if (gate === 'machine') return `${cutScore} % of the auto-graded ones right`
  return `${Math.ceil((cutScore * questionsIn(library, chapter)) / 100)} right (${cutScore} %)`
}

/** Items whose values change, so that they can be asked again and again. */
export function drillItems({ items }: Library): readonly Item[] {
  return [...items.values()].filter(({ values }) => values !== undefined)
}

/** The values of `views/practice.hbs`, with what was typed when the form comes back. */
export function practicePage(
  library: Library,
  form: {
    readonly chosen: readonly string[]
    readonly count: string
    readonly errors: readonly string[]
    readonly drill?: string
  },
  attempts: { readonly practice: string; readonly drill: string },
) {
  const { chapters } = library
  return {
    title: 'Practice',
    errors: form.errors,
    attempt: attempts.practice,
    count: form.count,
    drill: drillItems(library).length === 0 ? null : { attempt: attempts.drill, count: form.drill ?? '10' },
    chapters: chapters
      .filter(({ quiz }) => quiz.length > 0)
      .map(({ id, title, quiz }) => ({
        id,
        title,
        note: count(quiz.length, 'question'),
        checked: form.chosen.includes(id),
      })),
  }
}

function outcomeOf(quiz: QuizResult, isRunning: boolean, { course }: Library): string {
  const passed = passesGate(quiz, course)
  if (isRunning) return passed ? 'in progress, passed already' : 'in progress'
  const outcome = passed ? 'passed' : 'not passed'
  return openIn(quiz) === 0 ? outcome : `${outcome}, ${openIn(quiz)} unanswered`
}

/** How many of its questions are not answered. */
function openIn({ answered, machine, self }: QuizResult): number {
  return machine.maxScore + self.maxScore - answered
}

function sum(a: { score: number; maxScore: number }, b: { score: number; maxScore: number }) {
  return { score: a.score + b.score, maxScore: a.maxScore + b.maxScore }
}
