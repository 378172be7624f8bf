// Cards that a learner puts away: buried until a later study day, or suspended until they resume it; and cards that go on being forgotten.

import type { ReviewEvent } from './review.ts'
import { addDays } from './study-day.ts'

export type AsideDeed = 'bury' | 'suspend' | 'resume'

/** One deed of a learner with a card, or the undoing of one. The memory of the card stays as it is. */
export interface AsideEvent {
  readonly id: string
  readonly fact: string
  readonly deed: AsideDeed | 'undo'
  readonly at: string
  readonly studyDay: string
  /** Of bury: the study day on which the card is asked for again. */
  readonly untilDay: string | null
  /** Of undo: the event taken back. */
  readonly undoes: string | null
}
/** A card that is put away; `untilDay` null: suspended. */
export interface Aside {
  readonly fact: string
  readonly untilDay: string | null
}

/** The event that puts a card away or brings it back. A buried card is asked for again on the next study day. */
export function asideEvent(
  given: Pick<AsideEvent, 'id' | 'fact' | 'at' | 'studyDay'> & { deed: AsideDeed },
): AsideEvent {
  return { ...given, untilDay: given.deed === 'bury' ? addDays(given.studyDay, 1) : null, undoes: null }
}

/** The facts that are not asked for on a study day. */
export function asideOn(asides: readonly Aside[], day: string): ReadonlySet<string> {
  return new Set(asides.flatMap(({ fact, untilDay }) => (untilDay === null || untilDay > day ? [fact] : [])))
}

/** So many lapses make a leech, and it is told again after so many more. Again on a new card, or in a step, is no lapse. */
const leechLapses = { first: 8, every: 4 } as const

/** True for the answer by which a card became a leech, or was one again: every so many lapses it is worth a thought. */
export function makesLeech({ before, after }: Pick<ReviewEvent, 'before' | 'after'>): boolean {
  const lapses = after?.lapses ?? 0
  return (
    lapses > (before?.lapses ?? 0) &&
    lapses >= leechLapses.first &&
    (lapses - leechLapses.first) % leechLapses.every === 0
  )
}

/** True for a card that goes on being forgotten. */
export function isLeech({ lapses }: { readonly lapses: number }): boolean {
  return lapses >= leechLapses.first
}
