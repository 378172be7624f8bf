// What the learners of a class will remember on a day, by topic and by learner. Pure: the memory of a fact is a function given to it.

export interface Remembering {
  readonly learner: string
  readonly name: string
  /** The day that is looked at for this learner. */
  readonly day: string
  /** The probability of remembering each fact that they met, on that day. */
  readonly facts: ReadonlyMap<string, number>
}
export interface ForecastTopic {
  readonly id: string
  readonly title: string
  readonly facts: readonly string[]
}
/** Facts that were met, and how many of them are expected to be remembered. */
export interface Share {
  readonly met: number
  readonly remembered: number
}
export interface TopicForecast {
  readonly topic: ForecastTopic
  /** Learners who met a fact of it. */
  readonly learners: number
  readonly of: Share
  /** Those who will have forgotten too much of it, the weakest first. */
  readonly weak: readonly { readonly learner: string; readonly name: string; readonly share: Share }[]
}
export interface LearnerForecast {
  readonly learner: string
  readonly name: string
  readonly day: string
  readonly of: Share
  /** The topics in which they will have forgotten too much, the weakest first. */
  readonly weak: readonly { readonly topic: ForecastTopic; readonly share: Share }[]
}

/** Below this share of what was met, a topic counts as forgotten. */
export const FORGOTTEN_BELOW = 0.8
/** With fewer facts that were met, nothing is said of a topic. */
export const FACTS_NEEDED = 3

export function forecastOf(
  learners: readonly Remembering[],
  topics: readonly ForecastTopic[],
): { readonly topics: readonly TopicForecast[]; readonly learners: readonly LearnerForecast[] } {
  const cells = learners.map((learner) => topics.map(({ facts }) => shareOf(facts, learner.facts)))
  return {
    topics: topics.map((topic, at) => {
      const met = learners.flatMap(({ learner, name }, row) => {
        const share = cells[row]?.[at] ?? NOTHING
        return share.met === 0 ? [] : [{ learner, name, share }]
      })
      return {
        topic,
        learners: met.length,
        of: {
          met: met.reduce((sum, { share }) => sum + share.met, 0),
          remembered: met.reduce((sum, { share }) => sum + share.remembered, 0),
        },
        weak: met.filter(({ share }) => isForgotten(share)).toSorted(weakestFirst),
      }
    }),
    learners: learners.map(({ learner, name, day, facts }, row) => ({
      learner,
      name,
      day,
      of: { met: facts.size, remembered: [...facts.values()].reduce((sum, share) => sum + share, 0) },
      weak: topics
        .map((topic, at) => ({ topic, share: cells[row]?.[at] ?? NOTHING }))
        .filter(({ share }) => isForgotten(share))
        .toSorted(weakestFirst),
    })),
  }
}
const NOTHING: Share = { met: 0, remembered: 0 }

/** Whole percent, rounded down; null where nothing was met. */
export function percentOf({ met, remembered }: Share): number | null {
  return met === 0 ? null : Math.floor((100 * remembered) / met + 1e-9)
}

function isForgotten({ met, remembered }: Share): boolean {
  return met >= FACTS_NEEDED && remembered < FORGOTTEN_BELOW * met
}

function shareOf(facts: readonly string[], known: ReadonlyMap<string, number>): Share {
  let met = 0
  let remembered = 0
  for (const fact of facts) {
    const share = known.get(fact)
    if (share === undefined) continue
    met += 1
    remembered += share
  }
  return { met, remembered }
}

function weakestFirst(a: { readonly share: Share }, b: { readonly share: Share }): number {
  return a.share.remembered / a.share.met - b.share.remembered / b.share.met
}
