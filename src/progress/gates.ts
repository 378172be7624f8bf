// The gates of a course for one learner: which chapters are locked, open, passed or mastered, and on what score.
// All comparisons are in integers: 59.9 % is not 60 %, and 6 of 10 is.

import type { ChapterStanding, CourseRules, Opens, Progress, QuizResult, QuizStanding } from './progress.ts'

/** A second pass shows that something stayed only when it is some hours behind the first, in whatever zones they were taken. */
const masteryHours = 8

/** What the gates need to know of a chapter, in course order; a chapter of the library is one. */
export interface GateChapter {
  readonly id: string
  readonly requires: readonly string[]
  /** The topics of the exam, of whichever version, that it counts for; none: it is background. */
  readonly objectives: readonly string[]
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
  /** Whether the learner may take the chapters in any order: no gate locks one. */
  readonly anyOrder?: boolean
}
/** What a class asks for at the gates of its members. */
export interface ClassGates {
  /** Percent; null: what the course asks for. */
  readonly cutScore: number | null
  readonly anyOrder: boolean
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
  /** How many of them have an answer. */
  readonly answered: number
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
export function gates(
  { chapters: standings }: { readonly chapters: readonly Omit<ChapterStanding, 'running'>[] },
  chapters: readonly GateChapter[],
  rules: GateRules,
): ChapterProgress[] {
  const chapterOf = new Map(chapters.map((chapter) => [chapter.id, chapter]))
  const standingOf = new Map(standings.map((standing) => [standing.chapter, standing]))
  const isPassed = (id: string) => (standingOf.get(id)?.passed ?? null) !== null

  return chapters.map((chapter) => {
    const { id } = chapter
    const { opened = false, readAt = null, ...quizzes } = standingOf.get(id) ?? NO_QUIZZES
    const missing = opened || rules.anyOrder ? [] : closedGates(chapter, { chapterOf, isPassed, rules })
    const state = stateOf(quizzes, missing)
    return {
      chapter: id,
      state,
      openedBy: state === 'locked' ? missing : [],
      readAt,
      attempts: quizzes.attempts,
      answered: quizzes.answered,
      best: quizzes.best && bestAttempt(quizzes.best, rules),
      passed: quizzes.passed,
    }
  })
}
const NO_QUIZZES: Omit<QuizStanding, 'running'> & { readonly opened?: boolean; readonly readAt?: string | null } = {
  attempts: 0,
  answered: 0,
  best: null,
  passed: null,
  mastered: false,
}

/** What the quizzes of one chapter come to, in the order in which they were started. */
export function quizStanding(quizzes: readonly QuizResult[], rules: GateRules): QuizStanding {
  const answered = quizzes.filter((quiz) => quiz.answered > 0)
  const passes = quizzes.filter((quiz) => passesGate(quiz, rules))
  const [first] = passes
  const best = bestOf(answered.length > 0 ? answered : quizzes, rules)
  const newest = quizzes.at(-1)
  const questions = newest ? newest.machine.maxScore + newest.self.maxScore : 0
  return {
    attempts: quizzes.length,
    answered: answered.length,
    best: best && { attempt: best.attempt, machine: best.machine, self: best.self },
    passed: first ? { day: first.studyDay, at: first.at } : null,
    mastered: isMastered(passes),
    running:
      newest && newest.answered < questions
        ? { attempt: newest.attempt, answered: newest.answered, of: questions, at: newest.at }
        : null,
  }
}

/** The rules of a course, as the store needs them; `was`: the ids that chapters had before. */
export function courseRules(
  { cutScore, gate }: GateRules,
  chapters: readonly Pick<GateChapter, 'id' | 'was'>[],
  opens: Opens,
): CourseRules {
  const renamed = chapters.flatMap(({ id, was }) => (was.length > 0 ? [{ id, was }] : []))
  const idsOf = new Map(renamed.flatMap(({ id, was }) => [id, ...was].map((each) => [each, [id, ...was]] as const)))
  return {
    text: JSON.stringify({ cutScore, gate, renamed }),
    idsOf: (chapter) => idsOf.get(chapter) ?? [chapter],
    standingOf: (quizzes) => quizStanding(quizzes, { cutScore, gate }),
    opens,
  }
}

/** The rules that a text of theirs tells. Of a course nothing else is known, so they open nothing. */
export function courseRulesFrom(text: string): CourseRules {
  const { renamed, ...rules } = JSON.parse(text) as GateRules & { renamed: readonly Pick<GateChapter, 'id' | 'was'>[] }
  return courseRules(rules, renamed, () => [])
}

/** Whether a score meets a cut in percent. A maximum of zero meets no cut. */
export function meetsCut(score: number, maxScore: number, cutScore: number): boolean {
  return maxScore > 0 && 100 * score >= cutScore * maxScore
}

export function toScore({ score, maxScore }: { score: number; maxScore: number }): Score {
  return { score, maxScore, percent: maxScore === 0 ? 0 : Math.floor((100 * score) / maxScore) }
}

/**
 * Whether one attempt passes its gate: by the rules it began with, or by those of now. Stricter ones fail no earlier attempt, and neither
 * does an item that is withdrawn. Where a class set the cut score, the course's does not count.
 */
export function passesGate(
  quiz: Pick<QuizResult, 'cutScore' | 'classCut' | 'gate' | 'machine' | 'self' | 'asMarked'>,
  rules: GateRules,
): boolean {
  const began = { cutScore: quiz.cutScore ?? rules.cutScore, gate: quiz.gate ?? rules.gate }
  return [quiz, ...(quiz.asMarked ? [quiz.asMarked] : [])].some((marks) =>
    (quiz.classCut ? [began] : [began, rules]).some((each) => {
      const { score, maxScore } = gatePart(marks, each)
      return meetsCut(score, maxScore, each.cutScore)
    }),
  )
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
  { machine, self }: Pick<QuizResult, 'machine' | 'self'>,
  { gate }: Pick<GateRules, 'gate'>,
): { score: number; maxScore: number } {
  if (gate === 'machine') return machine
  return { score: machine.score + self.score, maxScore: machine.maxScore + self.maxScore }
}

/** `passes` in the order in which they were begun. */
function isMastered(passes: readonly QuizResult[]): boolean {
  return passes.some((later, index) => {
    const now = { day: later.studyDay, at: later.startedAt }
    return passes.some(({ studyDay, at }, before) => before < index && wouldMaster({ day: studyDay, at }, now))
  })
}

function stateOf(
  { passed, mastered }: Pick<QuizStanding, 'passed' | 'mastered'>,
  missing: readonly string[],
): GateState {
  if (mastered) return 'mastered'
  if (passed) return 'passed'
  return missing.length > 0 ? 'locked' : 'open'
}

function bestOf(quizzes: readonly QuizResult[], rules: GateRules): QuizResult | null {
  const [first, ...rest] = quizzes
  if (!first) return null
  const better = (a: QuizResult, b: QuizResult) => {
    const [one, two] = [gatePart(a, rules), gatePart(b, rules)]
    return two.score * one.maxScore > one.score * two.maxScore ? b : a
  }
  return rest.reduce(better, first)
}

function bestAttempt(best: NonNullable<QuizStanding['best']>, rules: GateRules): BestAttempt {
  return {
    attempt: best.attempt,
    gate: toScore(gatePart(best, rules)),
    all: toScore(gatePart(best, { gate: 'all' })),
    machine: toScore(best.machine),
    self: toScore(best.self),
  }
}

/** Whether passing `required` opens `chapter`. */
export function isGateOf(
  required: Pick<GateChapter, 'id' | 'objectives'>,
  chapter: Pick<GateChapter, 'requires' | 'objectives'>,
): boolean {
  return chapter.requires.includes(required.id) && standsInTheWay(required, chapter)
}

/** Background never stands in the way of what the exam asks for. */
function standsInTheWay(required: Pick<GateChapter, 'objectives'>, chapter: Pick<GateChapter, 'objectives'>): boolean {
  return required.objectives.length > 0 || chapter.objectives.length === 0
}

/**
 * The chapters whose unpassed quizzes lock this one. A chapter without a gate (a stub), and background before a chapter of the exam,
 * is passed when what it requires is, so that an unwritten chapter in the middle of a course blocks nobody for good.
 */
function closedGates(
  { requires, objectives }: GateChapter,
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
    if (hasGate(required, rules) && standsInTheWay(required, { objectives })) return [id]
    return closedGates({ ...required, objectives }, course, new Set([...seen, id]))
  })
  return [...new Set(closed)]
}
