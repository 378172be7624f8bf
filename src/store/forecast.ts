// What the members of a class remember, for a forecast. An instructor reaches their own classes, and members who agreed to show details.

import type { Part } from './store.ts'

/** The memory of one fact: how strong it is, and since when. */
export interface KnownFact {
  readonly fact: string
  /** FSRS: days until nine of ten are remembered. */
  readonly stability: number
  /** The study day of the last answer. */
  readonly lastDay: string
}
export interface MemberMemory {
  readonly learner: string
  readonly name: string
  /** Null: none was set. */
  readonly examDay: string | null
  /** The parameters of FSRS that were trained for them; null: the published ones. */
  readonly weights: readonly number[] | null
  readonly facts: readonly KnownFact[]
}

export interface ForecastStore {
  /** In an order that stays. Who shows no details is left out, so a part may be shorter than asked for. */
  memories(instructor: string, classId: string, part: Part): Promise<readonly MemberMemory[]>
}
