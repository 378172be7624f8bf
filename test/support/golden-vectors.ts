// Random histories of cards and what fsrs-rs makes of them. `npm run golden` writes them into a file, for machines without fsrs-rs.

import { readFileSync, writeFileSync } from 'node:fs'

import type { MemoryState, NativeFsrs, NextState } from '../../src/optimiser/native.ts'
import { nativeFsrs } from '../../src/optimiser/native.ts'
import { randomFrom } from '../../src/progress/random.ts'
import { publishedWeights } from '../../src/schedule/memory.ts'
import type { Rating } from '../../src/schedule/review.ts'

export const SEED = 20_260_504
export const HISTORIES = 1000
const FILE = new URL('../schedule/golden-vectors.jsonl', import.meta.url)

export interface Vector {
  /** The place of its parameters in `weightSets`. */
  readonly weights: number
  readonly retention: number
  readonly steps: readonly Step[]
}
/** An answer after so many days, and what fsrs-rs says: the memory and the interval after it. */
export interface Step {
  readonly days: number
  readonly rating: Rating
  readonly stability: number
  readonly difficulty: number
  readonly interval: number
}

const RATINGS: readonly Rating[] = ['again', 'hard', 'good', 'easy']
const RETENTIONS = [0.8, 0.85, 0.9, 0.95]

/** The published parameters, and some that a learner might have: each up to a tenth away from them. */
export function weightSets(): readonly (readonly number[])[] {
  const random = randomFrom(SEED)
  const near = () => publishedWeights.map((weight) => weight * (0.9 + 0.2 * random()))
  return [publishedWeights, ...Array.from({ length: 9 }, near)]
}

/** What fsrs-rs says of the histories of this seed. */
export function goldenVectors(native: NativeFsrs): readonly Vector[] {
  const random = randomFrom(SEED + 1)
  const sets = weightSets()
  return Array.from({ length: HISTORIES }, (_, n) => {
    // Every other history goes by the published parameters.
    const weights = n % 2 === 0 ? 0 : Math.floor(random() * sets.length)
    const retention = RETENTIONS[Math.floor(random() * RETENTIONS.length)] ?? 0.9
    const scheduler = new native.FSRSBinding([...(sets[weights] ?? publishedWeights)])
    const steps: Step[] = []
    let known: MemoryState | null = null
    const length = 1 + Math.floor(random() * 12)
    for (let at = 0; at < length; at += 1) {
      const rating = ratingFrom(random())
      const days = at === 0 ? 0 : daysFrom(random, steps[at - 1]?.stability ?? 1)
      const next: NextState = scheduler.nextStates(known, retention, days)[rating]
      known = next.memory
      const { stability, difficulty } = known
      steps.push({ days, rating, stability, difficulty, interval: next.interval })
    }
    return { weights, retention, steps }
  })
}

/** From fsrs-rs itself where it is installed, else from the file that it wrote. */
export function vectors(): { readonly from: 'fsrs-rs' | 'file'; readonly vectors: readonly Vector[] } {
  const native = nativeFsrs()
  return native ? { from: 'fsrs-rs', vectors: goldenVectors(native) } : { from: 'file', vectors: keptVectors() }
}

export function keptVectors(): readonly Vector[] {
  return readFileSync(FILE, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [weights, retention, ...steps] = JSON.parse(line) as [number, number, ...[number, number, ...number[]][]]
      return {
        weights,
        retention,
        steps: steps.map(([days, rating, stability = 0, difficulty = 0, interval = 0]) => ({
          days,
          rating: RATINGS[rating] ?? 'again',
          stability,
          difficulty,
          interval,
        })),
      }
    })
}

function lineOf({ weights, retention, steps }: Vector): string {
  const row = ({ days, rating, stability, difficulty, interval }: Step) => [
    days,
    RATINGS.indexOf(rating),
    ...[stability, difficulty, interval].map((value) => Number(value.toPrecision(7))),
  ]
  return JSON.stringify([weights, retention, ...steps.map(row)])
}

/** A failed card is answered well more often than not; half of the answers are Good. */
function ratingFrom(random: number): Rating {
  return random < 0.2 ? 'again' : random < 0.35 ? 'hard' : random < 0.85 ? 'good' : 'easy'
}

/** The same day, about when it was due, early or late. */
function daysFrom(random: () => number, stability: number): number {
  const kind = random()
  if (kind < 0.25) return 0
  if (kind < 0.4) return 1
  return Math.min(3000, Math.round(stability * (0.2 + 2 * random())))
}

if (import.meta.main) {
  const native = nativeFsrs()
  if (!native) throw new Error('fsrs-rs is not installed here: run npm ci on linux-x64')
  writeFileSync(FILE, `${goldenVectors(native).map(lineOf).join('\n')}\n`)
}
