// Who in a class needs somebody's attention, and why: signals with the figures that they rest on. No signal decides anything by itself.
// The thresholds are those to start with of the assessment notes; each is printed beside its signal.

/** What one learner did in a class, as far as its signals look at it. */
export interface Activity {
  readonly joinedAt: string
  readonly lastActiveAt: string | null
  /** Chapters in which a quiz was answered. */
  readonly chapters: readonly {
    readonly chapter: string
    /** Quizzes with an answer. */
    readonly attempts: number
    readonly passed: boolean
    readonly bestPercent: number | null
  }[]
  /** Finished quizzes, the newest first; the signals look at ten. */
  readonly quizzes: readonly FinishedQuiz[]
  /** Root causes of graded attempts: each with how often it was the cause, and in which scenarios. */
  readonly causes: readonly Cause[]
  /** Assignments of the class that are neither done nor begun. */
  readonly notBegun: readonly Waiting[]
}
/** An assignment that waits for a learner, with their own day. */
export interface Waiting {
  readonly kind: 'chapter' | 'scenario'
  readonly target: string
  readonly opensAt: string
  readonly dueAt: string
}
export interface FinishedQuiz {
  readonly chapter: string
  readonly percent: number
  /** From its start to the last answer, by its questions. */
  readonly secondsAnItem: number
}
export interface Cause {
  readonly diagnosis: string
  readonly attempts: number
  readonly scenarios: readonly string[]
}

export type Signal =
  | { readonly kind: 'stuck'; readonly chapter: string; readonly attempts: number; readonly bestPercent: number }
  | ({ readonly kind: 'same-mistake' } & Cause)
  | {
      readonly kind: 'guessing'
      readonly secondsAnItem: number
      readonly classSeconds: number
      readonly percent: number
    }
  | { readonly kind: 'falling'; readonly before: number; readonly now: number }
  /** `assignments`: those due first come first. */
  | { readonly kind: 'due'; readonly assignments: readonly Waiting[] }
  /** `since`: their last deed. */
  | { readonly kind: 'silent'; readonly days: number; readonly since: string }
  | { readonly kind: 'never-began'; readonly days: number }

/** From when on a signal is given. */
export const SIGNAL = {
  stuckAttempts: 3,
  sameMistakes: 3,
  silentDays: 7,
  /** A learner who is this much quicker than the class and below `guessingPercent`. */
  guessingShare: 1 / 3,
  guessingPercent: 50,
  /** Quizzes that are looked at for guessing. */
  guessingQuizzes: 3,
  fallingPoints: 15,
  /** Quizzes on either side of a fall. */
  fallingQuizzes: 5,
  /** From so long before an assignment is due. */
  dueDays: 1,
} as const

const DAY_MS = 86_400_000

/**
 * The signals of one learner, the gravest first. `classSeconds`: the median time an item of the whole class; null where nobody
 * finished a quiz. `at`: now, in UTC.
 */
export function signalsOf(activity: Activity, classSeconds: number | null, at: string): Signal[] {
  return [
    ...stuck(activity),
    ...sameMistakes(activity),
    ...guessing(activity, classSeconds),
    ...falling(activity),
    ...due(activity, at),
    ...silent(activity, at),
  ]
}

/** Which signal of a learner it is, whatever its figures. */
export function signalKey(signal: Signal): string {
  switch (signal.kind) {
    case 'stuck':
      return `stuck ${signal.chapter}`
    case 'same-mistake':
      return `same-mistake ${signal.diagnosis}`
    default:
      return signal.kind
  }
}

/** Another text when the learner has given another reason for it. The days that pass are none. */
export function signalState(signal: Signal): string {
  switch (signal.kind) {
    case 'stuck':
    case 'same-mistake':
      return String(signal.attempts)
    case 'guessing':
      return `${signal.secondsAnItem} ${signal.percent}`
    case 'falling':
      return `${signal.before} ${signal.now}`
    case 'due':
      return signal.assignments.map(({ kind, target, dueAt }) => `${kind} ${target} ${dueAt}`).join(', ')
    case 'silent':
      return signal.since
    case 'never-began':
      return 'never'
  }
}

/** How urgent the signals of a learner are together: by their kinds, not by their number of lines. */
export function urgency(signals: readonly Signal[]): number {
  return signals.reduce((sum, { kind }) => sum + WEIGHT[kind], 0)
}
const WEIGHT: Readonly<Record<Signal['kind'], number>> = {
  stuck: 5,
  'same-mistake': 3,
  guessing: 3,
  falling: 2,
  due: 4,
  silent: 4,
  'never-began': 1,
}

function stuck({ chapters }: Activity): Signal[] {
  return chapters
    .filter(({ passed, attempts }) => !passed && attempts >= SIGNAL.stuckAttempts)
    .toSorted((a, b) => b.attempts - a.attempts)
    .map(({ chapter, attempts, bestPercent }) => ({ kind: 'stuck', chapter, attempts, bestPercent: bestPercent ?? 0 }))
}

function sameMistakes({ causes }: Activity): Signal[] {
  return causes
    .filter(({ attempts }) => attempts >= SIGNAL.sameMistakes)
    .toSorted((a, b) => b.attempts - a.attempts)
    .map((cause) => ({ kind: 'same-mistake', ...cause }))
}

function guessing({ quizzes }: Activity, classSeconds: number | null): Signal[] {
  const recent = quizzes.slice(0, SIGNAL.guessingQuizzes)
  if (recent.length < SIGNAL.guessingQuizzes || classSeconds === null) return []
  const secondsAnItem = median(recent.map((quiz) => quiz.secondsAnItem))
  const percent = Math.floor(mean(recent.map((quiz) => quiz.percent)))
  return secondsAnItem < classSeconds * SIGNAL.guessingShare && percent < SIGNAL.guessingPercent
    ? [{ kind: 'guessing', secondsAnItem, classSeconds, percent }]
    : []
}

function falling({ quizzes }: Activity): Signal[] {
  const { fallingQuizzes: some } = SIGNAL
  if (quizzes.length < 2 * some) return []
  const meanOf = (of: readonly FinishedQuiz[]): number => Math.floor(mean(of.map(({ percent }) => percent)))
  const [now, before] = [meanOf(quizzes.slice(0, some)), meanOf(quizzes.slice(some, 2 * some))]
  return before - now >= SIGNAL.fallingPoints ? [{ kind: 'falling', before, now }] : []
}

function due({ notBegun }: Activity, at: string): Signal[] {
  const until = new Date(Date.parse(at) + SIGNAL.dueDays * DAY_MS).toISOString()
  const assignments = notBegun
    .filter(({ opensAt, dueAt }) => opensAt <= at && dueAt <= until)
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
  return assignments.length === 0 ? [] : [{ kind: 'due', assignments }]
}

function silent({ joinedAt, lastActiveAt }: Activity, at: string): Signal[] {
  const days = Math.floor((Date.parse(at) - Date.parse(lastActiveAt ?? joinedAt)) / DAY_MS)
  if (days < SIGNAL.silentDays) return []
  return [lastActiveAt === null ? { kind: 'never-began', days } : { kind: 'silent', days, since: lastActiveAt }]
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The middle value, the lower one of two. Of nothing, 0. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length / 2) - 1] ?? 0
}
