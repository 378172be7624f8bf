// What a learner has done, as plain values: gates, mastery and next steps are derived from it.

/** Everything about one learner that pages derive gates, mastery and next steps from. */
export interface Progress {
  /** Chapters that were open to the learner once: they stay open when the course changes. */
  readonly opened: readonly string[]
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
  /** The rules it began with; `gate` is null for attempts from before it was kept. */
  readonly cutScore: number | null
  readonly gate: 'all' | 'machine' | null
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

/** Which chapters are open to a learner by this progress, as `openChapters` tells. What an action opens is stored with it. */
export type Opens = (progress: Progress) => readonly string[]

/** The same progress with each chapter under the id that it has now (`was:` in its front matter). */
export function withPresentIds(
  { opened, read, quizzes, ...progress }: Progress,
  chapters: readonly { readonly id: string; readonly was: readonly string[] }[],
): Progress {
  const now = new Map(chapters.flatMap(({ id, was }) => was.map((old) => [old, id] as const)))
  const present = (chapter: string) => now.get(chapter) ?? chapter
  return {
    ...progress,
    opened: opened.map(present),
    read: read.map((mark) => ({ ...mark, chapter: present(mark.chapter) })),
    quizzes: quizzes.map((quiz) => ({ ...quiz, chapter: present(quiz.chapter) })),
  }
}
