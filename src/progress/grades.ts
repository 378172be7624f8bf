// Points for assignments: from the attempts, by the rules of the assignment. Pure.

/** How an assignment is graded. */
export interface Grading {
  /** For all of it. */
  readonly points: number
  /** Which attempt counts; the best one is the one with the most points. */
  readonly counts: 'best' | 'first' | 'last'
  /** What is given after its day: all, `latePercent` less for each day that was begun, nothing. */
  readonly lateRule: 'full' | 'less' | 'none'
  readonly latePercent: number
}
/** In the order in which they were begun. */
export interface GradedAttempt {
  readonly at: string
  readonly score: number
  readonly maxScore: number
}
export interface Grade {
  /** `graded`: an attempt counts. `missed`: there is none, and its day is over. `open`: there is none yet. */
  readonly state: 'graded' | 'missed' | 'open' | 'excused'
  /** To hundredths; null while it is open, and where it is excused. */
  readonly points: number | null
  /** Whether the attempt that counts was late. */
  readonly late: boolean
}

const DAY_MS = 86_400_000

export function gradeOf(
  grading: Grading,
  member: { readonly dueAt: string; readonly excused: boolean; readonly attempts: readonly GradedAttempt[] },
  now: string,
): Grade {
  if (member.excused) return { state: 'excused', points: null, late: false }
  const graded = member.attempts.map((attempt) => ({
    points: pointsOf(grading, attempt, member.dueAt),
    late: attempt.at > member.dueAt,
  }))
  const counted = counting(grading.counts, graded)
  if (counted) return { state: 'graded', ...counted }
  return now > member.dueAt ? { state: 'missed', points: 0, late: false } : { state: 'open', points: null, late: false }
}

/** The sum, and of how many points: those of assignments that are graded or missed. */
export function totalOf(grades: readonly { readonly grade: Grade; readonly of: number }[]): {
  readonly points: number
  readonly of: number
} {
  const counted = grades.filter(({ grade }) => grade.points !== null)
  return {
    points: hundredths(counted.reduce((sum, { grade }) => sum + (grade.points ?? 0), 0)),
    of: counted.reduce((sum, { of }) => sum + of, 0),
  }
}

function counting<Of extends { readonly points: number }>(
  counts: Grading['counts'],
  graded: readonly Of[],
): Of | undefined {
  switch (counts) {
    case 'first':
      return graded[0]
    case 'last':
      return graded.at(-1)
    case 'best':
      return graded.toSorted((a, b) => b.points - a.points)[0]
  }
}

function pointsOf({ points, lateRule, latePercent }: Grading, attempt: GradedAttempt, dueAt: string): number {
  const { at, score, maxScore } = attempt
  const daysLate = Math.max(0, Math.ceil((Date.parse(at) - Date.parse(dueAt)) / DAY_MS))
  const percent = { full: 100, less: Math.max(0, 100 - latePercent * daysLate), none: daysLate > 0 ? 0 : 100 }[lateRule]
  return maxScore === 0 ? 0 : hundredths((points * score * percent) / (100 * maxScore))
}

function hundredths(points: number): number {
  return Math.round(points * 100) / 100
}
