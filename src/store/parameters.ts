// Parameters of FSRS of a learner: the log to train them from, the sets that were trained, and the one in force.

import type { Answered } from '../schedule/replay.ts'

/** One training; `weights` null: they predicted no better than those in force, and were not kept. */
export interface TrainedParameters {
  readonly at: string
  readonly studyDay: string
  readonly trained: number
  readonly heldOut: number
  readonly logLoss: number
  readonly logLossBefore: number
  readonly weights: readonly number[] | null
}
/** Parameters that were kept, as a history has them. */
export interface LoggedParameters extends TrainedParameters {
  readonly weights: readonly number[]
  /** False: the learner went back to the published ones, or on to newer ones. */
  readonly inForce: boolean
}
/** What parameters make of a card. */
export interface Remembered {
  readonly fact: string
  readonly stability: number
  readonly difficulty: number
}

export interface ParameterStore {
  /** Learners who gave at least so many answers to known cards since parameters were trained for them last. */
  learnersToTrain(answers: number): Promise<readonly string[]>
  /** In the order of writing; `optimiserPart` has the columns that optimisers read. */
  answersToTrain(learner: string): Promise<readonly Answered[]>
  /** The parameters in force; null: the published ones. */
  weightsOf(learner: string): Promise<readonly number[] | null>
  /** Appends a training. With weights they are in force from now on, and cards that were not answered since `upTo` have these memories. */
  saveParameters(
    learner: string,
    training: TrainedParameters,
    memories: { readonly upTo: number; readonly cards: readonly Remembered[] },
  ): Promise<void>
  /** The newest set that was kept; null: there is none. */
  trainedParameters(learner: string): Promise<TrainedParameters | null>
  /** Goes back to the published parameters, or on with the newest set; due days stay. False: there is no set. */
  useParameters(
    learner: string,
    use: 'published' | 'trained',
    memories: { readonly upTo: number; readonly cards: readonly Remembered[] },
  ): Promise<boolean>
}
