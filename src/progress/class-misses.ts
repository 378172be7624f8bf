// What a class misses in a scenario: criteria, causes and wrong lines, over all attempts and over the latest of each learner.

/** What an attempt of a learner tells of what was missed. */
export interface MissingAttempt {
  readonly learner: string
  /** The learner's latest graded one. */
  readonly isLast: boolean
  readonly lines: string
  /** Ids of the criteria that were not met. */
  readonly unmet: readonly string[]
  /** Root causes, each with the line that it points to, from 1. */
  readonly causes: readonly { readonly diagnosis: string; readonly line: number | null }[]
}
/** How often something was so, in all attempts and in latest ones. */
export interface Missed {
  readonly key: string
  readonly all: number
  readonly last: number
}
export interface ClassMisses {
  readonly attempts: number
  readonly learners: number
  /** Each most frequent first. */
  readonly criteria: readonly Missed[]
  readonly causes: readonly Missed[]
  readonly lines: readonly Missed[]
}
export type MissKind = 'criterion' | 'cause' | 'line'

export function classMisses(attempts: readonly MissingAttempt[]): ClassMisses {
  const counted = (kind: MissKind): Missed[] => {
    const found = new Map<string, { all: number; last: number }>()
    for (const attempt of attempts)
      for (const key of missesOf(attempt, kind)) {
        const entry = found.get(key) ?? { all: 0, last: 0 }
        entry.all += 1
        entry.last += Number(attempt.isLast)
        found.set(key, entry)
      }
    return [...found]
      .map(([key, counts]) => ({ key, ...counts }))
      .toSorted((a, b) => b.all - a.all || (a.key < b.key ? -1 : 1))
  }
  return {
    attempts: attempts.length,
    learners: new Set(attempts.map(({ learner }) => learner)).size,
    criteria: counted('criterion'),
    causes: counted('cause'),
    lines: counted('line'),
  }
}

/** What one attempt missed, each once: the answers behind a number are those that have its key here. */
export function missesOf({ unmet, causes, lines }: MissingAttempt, kind: MissKind): ReadonlySet<string> {
  if (kind === 'criterion') return new Set(unmet)
  if (kind === 'cause') return new Set(causes.map(({ diagnosis }) => diagnosis))
  const typed = lines.split('\n')
  return new Set(
    causes.flatMap(({ line }) => {
      // As the device reads it: blanks and capitals tell nothing.
      const text = line === null ? '' : (typed[line - 1] ?? '').trim().replaceAll(/\s+/g, ' ').toLowerCase()
      return text === '' ? [] : [text]
    }),
  )
}
