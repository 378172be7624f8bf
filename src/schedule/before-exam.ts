// The days before an exam: every card comes once more. Derived from the card and the day of the exam and never stored, so that a change of
// the day loses nothing.

import type { Memory } from './review.ts'
import { share } from './share.ts'
import { addDays } from './study-day.ts'

/** In so many days before the exam each card is seen once more; the last of them is left for what is missed. */
const LAST_PASS_DAYS = 7

/** The first day of the last pass through all cards. */
export function lastPassFrom(examDay: string): string {
  return addDays(examDay, -LAST_PASS_DAYS)
}

/** Whether the exam changes on this study day which cards are due. */
export function isInLastPass(examDay: string | null, day: string): boolean {
  return examDay !== null && lastPassFrom(examDay) <= day && day <= examDay
}

/**
 * The study day on which a card comes, as seen on `day`: its own. A card that would not be seen again before the exam comes in the week before it, on a day that
 * follows from its fact, so that they are spread evenly; one that was answered in that week has been seen. When the exam is over, all have their own day again.
 */
export function comesOn(
  card: Pick<Memory, 'fact' | 'state' | 'dueDay' | 'lastDay'>,
  examDay: string | null,
  day: string,
): string {
  if (examDay === null || day > examDay || card.state !== 'review' || card.dueDay < examDay) return card.dueDay
  const from = lastPassFrom(examDay)
  if (card.lastDay >= from) return card.dueDay
  return addDays(from, Math.floor(share(card.fact) * (LAST_PASS_DAYS - 1)))
}

/** The card with the day on which it comes as the day it is due. */
export function beforeExam<Known extends Pick<Memory, 'fact' | 'state' | 'dueDay' | 'dueAt' | 'lastDay'>>(
  card: Known,
  examDay: string | null,
  day: string,
): Known {
  const dueDay = comesOn(card, examDay, day)
  return dueDay === card.dueDay ? card : { ...card, dueDay, dueAt: `${dueDay}T00:00:00.000Z` }
}
