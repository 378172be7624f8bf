// What somebody without an account has done on this browser, as pages that ask whose it is say it.

import { studyDay } from '../schedule/study-day.ts'
import type { Learner } from '../store/store.ts'
import type { Deps } from './deps.ts'
import { count, dayText } from './words.ts'

/** `43 answers since 18:02, in Networks as Ada`; a day stands for the time when it is not today. Null: there is nothing to lose. */
export async function guestHistory(learner: Learner | null, { store, now }: Deps): Promise<string | null> {
  if (!learner || learner.account) return null
  const { answers, since } = await store.deeds(learner.id)
  const { card, note, bookmark } = await store.ownCounts(learner.id)
  const classes = (await store.enrolments(learner.id)).map(({ className, name }) => `in ${className} as ${name}`)
  const own = card + note + bookmark
  const told = answers > 0 ? count(answers, 'answer') : own > 0 ? count(own, 'card or note', 'cards and notes') : null
  if (told === null) return classes.length === 0 ? null : `a place ${classes.join(', ')}`
  const today = studyDay(now().toISOString(), learner)
  const begun = since !== null && since !== today ? dayText(since) : timeText(learner)
  return [`${told} since ${begun}`, ...classes].join(', ')
}

function timeText({ createdAt, zone }: Learner): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: zone }).format(new Date(createdAt))
}
