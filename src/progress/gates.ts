// The gates of a course for one learner: which chapters are locked, open, passed or mastered, and on what score.
// All comparisons are in integers: 59.9 % is not 60 %, and 6 of 10 is.

import type { Progress, QuizResult } from './progress.ts'

/** What the gates need to know of a chapter, in course order; a chapter of the library is one. */
export interface GateChapter {
  readonly id: string
  readonly requires: readonly string[]
  readonly stub: boolean
  /** Ids of its quiz items. */
  readonly quiz: readonly string[]
}
export interface GateRules {
  /** Percent. */
  readonly cutScore: number
  /** Whether self-marked items count at the gate. */
  readonly gate: 'all' | 'machine'
}

/**
 * `locked`: a chapter it requires has not been passed; it can be read, and its quiz taken to test out.
 * `open`: it may be studied and counts; its quiz is not passed yet.
 * `passed`: its own quiz met the cut score, so the chapters that require it open.
 * `mastered`: a second quiz met it on a later study day.
 */
export type GateState = 'locked' | 'open' | 'passed' | 'mastered'

export interface Score {
  readonly score: number
  readonly maxScore: number
  /** Rounded down, so that what is shown never passes a cut that was missed. */
  readonly percent: number
}
export interface ChapterProgress {
  readonly chapter: string
  readonly state: GateState
  /** For a locked chapter: the chapters whose quizzes open it. */
  readonly openedBy: readonly string[]
  /** When it was marked as read. */
  readonly readAt: string | null
  readonly attempts: number
  readonly best: BestAttempt | null
  /** The last study day on which its quiz was passed. */
  readonly passedOn: string | null
}
/** The best attempt by the score that counts at the gate; both parts are always told apart. */
export interface BestAttempt {
  readonly attempt: string
  readonly gate: Score
  readonly all: Score
  readonly machine: Score
  readonly self: Score
}

/** Where a learner stands in every chapter, in the order of `chapters`. */
export function gates(progress: Progress, chapters: readonly GateChapter[], rules: GateRules): ChapterProgress[] {
  const chapterOf = new Map(chapters.map((chapter) => [chapter.id, chapter]))
  const quizzesOf = Map.groupBy(progress.quizzes, ({ chapter }) => chapter)
  const readOf = new Map(progress.read.map(({ chapter, at }) => [chapter, at]))
  const passedDays = new Map(
    chapters.map(({ id }) => [id, daysPassed(quizzesOf.get(id) ?? [], rules)] satisfies [string, string[]]),
  )
  const isPassed = (id: string) => (passedDays.get(id) ?? []).length > 0

  return chapters.map((chapter) => {
    const { id } = chapter
    const quizzes = quizzesOf.get(id) ?? []
    const days = passedDays.get(id) ?? []
    const missing = closedGates(chapter, chapterOf, isPassed)
    const state = days.length > 1 ? 'mastered' : days.length === 1 ? 'passed' : missing.length > 0 ? 'locked' : 'open'
    return {
      chapter: id,
      state,
      openedBy: state === 'locked' ? missing : [],
      readAt: readOf.get(id) ?? null,
      attempts: quizzes.length,
      best: bestAttempt(quizzes, rules),
      passedOn: days.at(-1) ?? null,
    }
  })
}

/** Whether a score meets a cut in percent. Of nothing, nothing is met. */
export function meetsCut(score: number, maxScore: number, cutScore: number): boolean {
  return maxScore > 0 && 100 * score >= cutScore * maxScore
}

export function toScore({ score, maxScore }: { score: number; maxScore: number }): Score {
  return { score, maxScore, percent: maxScore === 0 ? 0 : Math.floor((100 * score) / maxScore) }
}

/** Whether one attempt passes its gate. A cut that was raised after the attempt began does not fail it. */
export function passesGate(quiz: QuizResult, rules: GateRules): boolean {
  const { score, maxScore } = gatePart(quiz, rules)
  return meetsCut(score, maxScore, Math.min(rules.cutScore, quiz.cutScore ?? rules.cutScore))
}

function gatePart({ machine, self }: QuizResult, { gate }: GateRules): { score: number; maxScore: number } {
  if (gate === 'machine') return machine
  return { score: machine.score + self.score, maxScore: machine.maxScore + self.maxScore }
}

function daysPassed(quizzes: readonly QuizResult[], rules: GateRules): string[] {
  return [...new Set(quizzes.filter((quiz) => passesGate(quiz, rules)).map(({ studyDay }) => studyDay))].sort()
}

function bestAttempt(quizzes: readonly QuizResult[], rules: GateRules): BestAttempt | null {
  const [first, ...rest] = quizzes
  if (!first) return null
  const better = (a: QuizResult, b: QuizResult) => {
    const [one, two] = [gatePart(a, rules), gatePart(b, rules)]
    return two.score * one.maxScore > one.score * two.maxScore ? b : a
  }
  const best = rest.reduce(better, first)
  return {
    attempt: best.attempt,
    gate: toScore(gatePart(best, rules)),
    all: toScore(gatePart(best, { ...rules, gate: 'all' })),
    machine: toScore(best.machine),
    self: toScore(best.self),
  }
}

/**
 * The chapters whose unpassed quizzes lock this one. A stub has no gate of its own: it is passed when what it requires is,
 * so that an unwritten chapter in the middle of a course blocks nobody for good.
 */
function closedGates(
  { requires }: GateChapter,
  chapterOf: ReadonlyMap<string, GateChapter>,
  isPassed: (id: string) => boolean,
  seen: ReadonlySet<string> = new Set(),
): string[] {
  const closed = requires.flatMap((id) => {
    const required = chapterOf.get(id)
    // Unknown and circular references are problems of the content check; here they lock nothing.
    if (!required || seen.has(id) || isPassed(id)) return []
    return hasGate(required) ? [id] : closedGates(required, chapterOf, isPassed, new Set([...seen, id]))
  })
  return [...new Set(closed)]
}

function hasGate({ stub, quiz }: GateChapter): boolean {
  return !stub && quiz.length > 0
}
