// What a learner has done, as plain values: gates, mastery and next steps are derived from it.

import type { Hold } from './holds.ts'

/** Everything about one learner that pages derive gates, mastery and next steps from. */
export interface Progress {
  /** Chapters in which the learner did something, or that were open. */
  readonly chapters: readonly ChapterStanding[]
  readonly scenarios: readonly ScenarioResult[]
}
/** What a learner has done in one chapter. */
export interface ChapterStanding extends QuizStanding {
  readonly chapter: string
  /** It was open to the learner once: it stays open when the course changes. */
  readonly opened: boolean
  readonly readAt: string | null
}
/** What the quizzes of one chapter come to. It does not grow with them. */
export interface QuizStanding {
  readonly attempts: number
  /** How many of them have an answer. */
  readonly answered: number
  /** By the score that counts at the gate. */
  readonly best: Pick<QuizResult, 'attempt' | 'machine' | 'self'> | null
  /** The first that passed. */
  readonly passed: { readonly day: string; readonly at: string } | null
  readonly mastered: boolean
  /** The one that was started last, while questions of it are open. Starting another ends it. */
  readonly running: RunningQuiz | null
}
export interface RunningQuiz {
  readonly attempt: string
  readonly answered: number
  /** How many questions it has. */
  readonly of: number
  /** When it was last answered, or started. */
  readonly at: string
}
/** The score of one quiz attempt as it stands, self-marked and machine-marked apart. `maxScore` counts every item presented. */
export interface QuizResult {
  readonly attempt: string
  readonly chapter: string
  /** Of its start. */
  readonly studyDay: string
  readonly startedAt: string
  /** When it was last answered, or started. */
  readonly at: string
  /** The rules it began with; `gate` is null for attempts from before it was kept. */
  readonly cutScore: number | null
  readonly gate: 'all' | 'machine' | null
  /** Whether the cut score was that of a class. */
  readonly classCut?: boolean
  readonly answered: number
  readonly machine: { readonly score: number; readonly maxScore: number }
  readonly self: { readonly score: number; readonly maxScore: number }
  /** Before items were withdrawn or answers accepted, where any were: a pass by these stays. */
  readonly asMarked?: Pick<QuizResult, 'machine' | 'self'>
  /** Results are held back until then: score and outcome tell nothing. Absent: they are told. */
  readonly heldUntil?: string
}
export interface ScenarioResult {
  readonly scenario: string
  /** Graded ones: an ungradable attempt costs none. */
  readonly attempts: number
  readonly passed: boolean
  readonly bestScore: number
  readonly maxScore: number
  readonly lastAt: string
}

/** Which chapters are open to a learner by what of this progress may be told, as `openChapters` tells. What an action opens is stored with it. */
export type Opens = (progress: Progress, holds: readonly Hold[]) => readonly string[]

/** What has to be known of a course to keep what follows from answers. Pure; `courseRules` makes it. */
export interface CourseRules {
  /** Tells the rules and the renamed chapters: by other ones, standings are derived anew. */
  readonly text: string
  /** The ids by which a chapter is stored: the one it has now first, then those it had. */
  readonly idsOf: (chapter: string) => readonly string[]
  /** Of the quizzes of one chapter, in the order in which they were started. */
  readonly standingOf: (quizzes: readonly QuizResult[]) => QuizStanding
  readonly opens: Opens
}
