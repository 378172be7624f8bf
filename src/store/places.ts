// Places of a class: one for each person on its roster, with a personal link by which one learner takes it.

import type { InClass } from './class-settings.ts'
import type { JoinableClass } from './store.ts'

/** Places of one class; a larger school has several. */
export const PLACES_MAX = 1000

export interface NewPlace {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly code: string
}
export interface Place extends NewPlace {
  /** Who took it; null: nobody has. */
  readonly taken: {
    readonly at: string
    readonly learner: string
    /** The name that they have in the class now; null: they have left it. */
    readonly name: string | null
  } | null
}
/** What a name of a roster is to a class: new, the name of a place, or the name of a member who joined without a place. */
export type NameState = 'new' | 'place' | 'member'

/** A place as its link shows it. */
export interface OfferedPlace {
  readonly class: JoinableClass
  readonly isArchived: boolean
  readonly name: string
  readonly taken: { readonly at: string; readonly learner: string } | null
}

export interface PlaceStore {
  /** The places of the instructor’s class, by name. */
  places(instructor: string, classId: string): Promise<readonly Place[]>
  /** How many places a class has, and how many of them are free. */
  placeCounts(instructor: string, classId: string): Promise<{ readonly all: number; readonly free: number }>
  /** What each of these names is to the instructor’s class. */
  nameStates(instructor: string, classId: string, names: readonly string[]): Promise<readonly NameState[]>
  /**
   * Makes a place for each new name; returns how many. `full`: the class would have more than `PLACES_MAX`, and
   * nothing is made.
   */
  makePlaces(by: InClass, places: readonly NewPlace[]): Promise<number | 'full'>
  /** Removes a place, so that its link stops working. The place of a current member stays. */
  removePlace(by: InClass, place: string): Promise<void>
  placeByCode(code: string): Promise<OfferedPlace | null>
  /**
   * Joins the class under the name of the place, which is then taken; a member gets its name. The learner who took it may come back to
   * it, and `detailsFrom` goes back, as with `enrol`. `taken`: by somebody else.
   */
  takePlace(
    learner: string,
    taking: { readonly code: string; readonly at: string; readonly detailsFrom: string },
  ): Promise<'enrolled' | 'taken' | 'closed' | 'unknown'>
}
