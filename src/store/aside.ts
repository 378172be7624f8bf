// What a learner puts away of their cards, and what they chose for their schedule.

import type { Aside, AsideEvent } from '../schedule/aside.ts'

export interface ScheduleSettings {
  /** New cards a study day. */
  readonly newLimit: number
  /** Reviews of known cards a study day; null: as many as are due. */
  readonly reviewLimit: number | null
  /** Percent of the cards that are to be remembered on their day, 80 to 95. */
  readonly retention: number
}
export const usualSchedule: ScheduleSettings = { newLimit: 20, reviewLimit: null, retention: 90 }

export interface AsideStore {
  /** Puts a card away or brings it back; the same id again changes nothing and gives the stored event. */
  setAside(learner: string, event: AsideEvent): Promise<AsideEvent>
  /** What is put away: suspended, or buried until a day that may be over. By fact. */
  asides(learner: string): Promise<readonly Aside[]>
  saveSchedule(learner: string, schedule: ScheduleSettings): Promise<void>
}
