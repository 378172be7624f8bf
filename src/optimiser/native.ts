// The native FSRS of the field (fsrs-rs), where it is installed: it trains parameters, and tests hold our schedule against it.

import { createRequire } from 'node:module'

/** What we use of `@open-spaced-repetition/binding`, whose package for all platforms cannot be locked. */
export interface NativeFsrs {
  readonly FSRSBinding: new (weights?: number[]) => Scheduler
  readonly FSRSBindingItem: new (reviews: Review[]) => Item
  readonly FSRSBindingReview: new (rating: number, days: number) => Review
  readonly computeParameters: (items: Item[], options: Options) => Promise<number[]>
}
export interface Scheduler {
  nextStates(known: MemoryState | null, retention: number, days: number): Readonly<Record<Word, NextState>>
  evaluate(items: Item[]): { readonly logLoss: number; readonly rmseBins: number }
}
export interface NextState {
  readonly memory: MemoryState
  readonly interval: number
}
export interface MemoryState {
  readonly stability: number
  readonly difficulty: number
}
export interface Review {
  readonly rating: number
  readonly deltaT: number
}
/** One review with all before it; the last one is what is to be predicted. */
export interface Item {
  readonly reviews: readonly Review[]
}
export interface Options {
  readonly enableShortTerm: boolean
  readonly numRelearningSteps?: number
  readonly timeout?: number
}
type Word = 'again' | 'hard' | 'good' | 'easy'

const PACKAGE = '@open-spaced-repetition/binding-linux-x64-gnu'

/** The binding, or null where this platform has none or it was not installed. */
export function nativeFsrs(): NativeFsrs | null {
  try {
    return createRequire(import.meta.url)(PACKAGE) as NativeFsrs
  } catch {
    return null
  }
}
