// A review event as the session of its day reads it.

import type { DayEvent, ReviewEvent } from '../../src/schedule/review.ts'

export function dayEvent({ id, fact, item, form, kind, rating, undoes, before, belief }: ReviewEvent): DayEvent {
  return { id, fact, item, form, kind, rating, undoes, isFirst: before === null, ...(belief ? { belief } : {}) }
}
