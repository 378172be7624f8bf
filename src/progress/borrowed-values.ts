// Values of another learner's task in an answer. Each learner has different values, so two from one other learner are unlikely to be chance.

/** What a learner typed for a part of their task, and the values that it had for them. */
export interface TypedWork {
  readonly learner: string
  readonly name: string
  readonly attempt: string
  readonly at: string
  /** The scenario or the question. */
  readonly part: string
  readonly typed: string
  readonly values: readonly string[]
}
/** `work` has values from the task of `from`, whose learner typed them first. */
export interface BorrowedValues {
  readonly work: TypedWork
  readonly from: TypedWork
  readonly values: readonly string[]
}

/** One value may be a slip. */
const VALUES_NEEDED = 2
/** Learners type shorter ones, such as VLAN 10, for many reasons. */
const LETTERS_NEEDED = 3

/**
 * Attempts with at least two values of another learner's task. The other learner typed such a value first, for the same part. It is in none of
 * the learner's own tasks for that part, and not in `common`, which everybody may see. `isOwn` then checks the few that are left: whether a
 * value is in the text of the task. If several learners match, the one with most of the values is named.
 */
export function borrowedValues(
  works: readonly TypedWork[],
  {
    common,
    isOwn,
  }: {
    readonly common: (part: string) => readonly string[]
    readonly isOwn: (work: TypedWork, value: string) => boolean
  },
): readonly BorrowedValues[] {
  const own = new Map<string, Set<string>>()
  const typedBy = new Map<string, TypedWork[]>()
  for (const work of works) {
    const key = ownKey(work)
    const known = own.get(key) ?? new Set(common(work.part).map(spelt))
    own.set(key, known)
    const words = wordsOf(work.typed)
    for (const value of new Set(work.values.map(spelt))) {
      known.add(value)
      if (value.length < LETTERS_NEEDED || !words.has(value)) continue
      const others = typedBy.get(`${work.part} ${value}`)
      if (others) others.push(work)
      else typedBy.set(`${work.part} ${value}`, [work])
    }
  }

  /** By attempt and other learner. */
  const found = new Map<string, Map<string, { work: TypedWork; from: TypedWork; values: Set<string> }>>()
  for (const work of works)
    for (const word of wordsOf(work.typed)) {
      const others = (typedBy.get(`${work.part} ${word}`) ?? []).filter(
        ({ learner, at }) => learner !== work.learner && at < work.at,
      )
      if (others.length === 0 || own.get(ownKey(work))?.has(word) || isOwn(work, word)) continue
      const ofAttempt = found.get(work.attempt) ?? new Map()
      found.set(work.attempt, ofAttempt)
      for (const from of others) {
        const pair = ofAttempt.get(from.learner) ?? { work, from, values: new Set<string>() }
        ofAttempt.set(from.learner, pair)
        pair.values.add(word)
      }
    }
  return [...found.values()]
    .flatMap((ofAttempt) => {
      const [most] = [...ofAttempt.values()].toSorted(
        (a, b) => b.values.size - a.values.size || (a.from.at < b.from.at ? -1 : 1),
      )
      return most && most.values.size >= VALUES_NEEDED ? [{ ...most, values: [...most.values] }] : []
    })
    .toSorted((a, b) => (a.work.at < b.work.at ? 1 : -1))
}

function ownKey({ learner, part }: TypedWork): string {
  return `${learner} ${part}`
}

/** Words as they stand, and the parts of prefixes and lists. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text.split(/\s+/).map(spelt)
  return new Set([...words, ...words.flatMap((word) => word.split(/[/,;()"']/))])
}

function spelt(value: string): string {
  return value.toLowerCase()
}
