// Trains the parameters of a learner in a thread of its own: what takes long never stands in the way of a page.

import type { Strength } from '../schedule/memory.ts'
import { rememberedBy } from '../schedule/replay.ts'
import type { Answered } from '../schedule/replay.ts'
import { fitWeights } from './fit.ts'
import type { Fit } from './fit.ts'
import { nativeFsrs } from './native.ts'

export interface FitTask {
  readonly answers: readonly Answered[]
  /** The parameters in force. */
  readonly weights: readonly number[]
}
export interface Fitted extends Fit {
  /** What the new parameters make of each fact; empty if they are no better. */
  readonly memories: readonly (Strength & { readonly fact: string })[]
}

/** Null where the native FSRS is not installed, and where there is too little to train on. */
export async function fit({ answers, weights }: FitTask): Promise<Fitted | null> {
  const native = nativeFsrs()
  const found = native && (await fitWeights(native, answers, weights))
  if (!found) return null
  return { ...found, memories: found.isBetter ? rememberedBy(answers, found.weights) : [] }
}
