// What a learner has done, as plain values: gates, mastery and next steps are derived from it.

/** Everything about one learner that pages derive gates, mastery and next steps from. */
export interface Progress {
  readonly read: readonly { readonly chapter: string; readonly at: string }[]
  /** In the order in which they were started. */
  readonly quizzes: readonly QuizResult[]
  readonly scenarios: readonly ScenarioResult[]
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
  readonly cutScore: number | null
  readonly answered: number
  readonly machine: { readonly score: number; readonly maxScore: number }
  readonly self: { readonly score: number; readonly maxScore: number }
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
