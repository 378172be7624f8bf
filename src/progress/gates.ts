// The gates of a course for one learner: which chapters are locked, open, passed or mastered, and on what score.
// All comparisons are in integers: 59.9 % is not 60 %, and 6 of 10 is.

import { withPresentIds } from './progress.ts'
import type { Progress, QuizResult } from './progress.ts'

/** A second pass shows that something stayed only when it is some hours behind the first, in whatever zones they were taken. */
const masteryHours = 8

/** What the gates need to know of a chapter, in course order; a chapter of the library is one. */
export interface GateChapter {
  readonly id: string
  readonly requires: readonly string[]
  readonly stub: boolean
  /** Ids of its quiz items. */
  readonly quiz: readonly string[]
  /** How many of them are marked by machine. */
  readonly machineMarked: number
  /** Ids that it had before. */
  readonly was: readonly string[]
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
 * `mastered`: a second quiz met it on a later study day, and was begun at least eight hours after the first.
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
  /** Its first pass. */
  readonly passed: { readonly day: string; readonly at: string } | null
}
/** The best attempt by the score that counts at the gate. Both parts are kept apart. */
export interface BestAttempt {
  readonly attempt: string
  readonly gate: Score
  readonly all: Score
  readonly machine: Score
  readonly self: Score
}

/** Where a learner stands in every chapter, in the order of `chapters`. */
export function gates(stored: Progress, chapters: readonly GateChapter[], rules: GateRules): ChapterProgress[] {
  const progress = withPresentIds(stored, chapters)
  const chapterOf = new Map(chapters.map((chapter) => [chapter.id, chapter]))
  const quizzesOf = Map.groupBy(progress.quizzes, ({ chapter }) => chapter)
  const readOf = new Map(progress.read.map(({ chapter, at }) => [chapter, at]))
  const wasOpened = new Set(progress.opened)
  const passesOf = (id: string) => (quizzesOf.get(id) ?? []).filter((quiz) => passesGate(quiz, rules))
  const isPassed = (id: string) => passesOf(id).length > 0

  return chapters.map((chapter) => {
    const { id } = chapter
    const quizzes = quizzesOf.get(id) ?? []
    const passes = passesOf(id)
    const [first] = passes
    const missing = wasOpened.has(id) ? [] : closedGates(chapter, { chapterOf, isPassed, rules })
    const state = stateOf(passes, missing)
    return {
      chapter: id,
      state,
      openedBy: state === 'locked' ? missing : [],
      readAt: readOf.get(id) ?? null,
      attempts: quizzes.length,
      best: bestAttempt(quizzes, rules),
      passed: first ? { day: first.studyDay, at: first.at } : null,
    }
  })
}

/** Whether a score meets a cut in percent. A maximum of zero meets no cut. */
export function meetsCut(score: number, maxScore: number, cutScore: number): boolean {
  return maxScore > 0 && 100 * score >= cutScore * maxScore
}

export function toScore({ score, maxScore }: { score: number; maxScore: number }): Score {
  return { score, maxScore, percent: maxScore === 0 ? 0 : Math.floor((100 * score) / maxScore) }
}

/** Whether one attempt passes its gate: by the rules it began with, or by those of now. Stricter ones fail no earlier attempt. */
export function passesGate(quiz: QuizResult, rules: GateRules): boolean {
  const began = { cutScore: quiz.cutScore ?? rules.cutScore, gate: quiz.gate ?? rules.gate }
  return [began, rules].some((each) => {
    const { score, maxScore } = gatePart(quiz, each)
    return meetsCut(score, maxScore, each.cutScore)
  })
}

/** Whether a pass at this moment would master a chapter that was first passed then. */
export function wouldMaster(first: { day: string; at: string }, now: { day: string; at: string }): boolean {
  return now.day > first.day && Date.parse(now.at) - Date.parse(first.at) >= masteryHours * 3_600_000
}

/** Whether passing its quiz opens what requires the chapter. One whose items cannot pass it has none, and locks nothing. */
export function hasGate(
  { stub, quiz, machineMarked }: Pick<GateChapter, 'stub' | 'quiz' | 'machineMarked'>,
  { gate }: Pick<GateRules, 'gate'>,
): boolean {
  return !stub && (gate === 'machine' ? machineMarked : quiz.length) > 0
}

/** The chapters that are not locked. Each action of the learner keeps them open for good. */
export function openChapters(progress: Progress, chapters: readonly GateChapter[], rules: GateRules): string[] {
  return gates(progress, chapters, rules)
    .filter(({ state }) => state !== 'locked')
    .map(({ chapter }) => chapter)
}

function gatePart(
  { machine, self }: QuizResult,
  { gate }: Pick<GateRules, 'gate'>,
): { score: number; maxScore: number } {
  if (gate === 'machine') return machine
  return { score: machine.score + self.score, maxScore: machine.maxScore + self.maxScore }
}

/** `passes` in the order in which they were begun. */
function stateOf(passes: readonly QuizResult[], missing: readonly string[]): GateState {
  const isMastered = passes.some((later, index) =>
    passes
      .slice(0, index)
      .some(({ studyDay, at }) => wouldMaster({ day: studyDay, at }, { day: later.studyDay, at: later.startedAt })),
  )
  if (isMastered) return 'mastered'
  if (passes.length > 0) return 'passed'
  return missing.length > 0 ? 'locked' : 'open'
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
 * The chapters whose unpassed quizzes lock this one. A chapter without a gate (a stub) is passed when what it requires is,
 * so that an unwritten chapter in the middle of a course blocks nobody for good.
 */
function closedGates(
  { requires }: GateChapter,
  course: {
    readonly chapterOf: ReadonlyMap<string, GateChapter>
    readonly isPassed: (id: string) => boolean
    readonly rules: GateRules
  },
  seen: ReadonlySet<string> = new Set(),
): string[] {
  const { chapterOf, isPassed, rules } = course
  const closed = requires.flatMap((id) => {
    const required = chapterOf.get(id)
    // Unknown and circular references are problems of the content check; here they lock nothing.
    if (!required || seen.has(id) || isPassed(id)) return []
    return hasGate(required, rules) ? [id] : closedGates(required, course, new Set([...seen, id]))
  })
  return [...new Set(closed)]
}
