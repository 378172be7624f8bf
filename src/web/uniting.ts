// What the store has to know of the course and of a learner's schedule to make one history of two.

import { replayed } from '../schedule/united-cards.ts'
import type { Uniting } from '../store/history.ts'
import type { Learner } from '../store/store.ts'
import type { Deps } from './deps.ts'
import { rulesOf } from './open-chapters.ts'
import { policyOf } from './policy.ts'

/** `learner`: whose history both become, and whose schedule makes their cards. */
export function unitingFor(
  { library, now }: Pick<Deps, 'library' | 'now'>,
  learner: Pick<Learner, 'schedule' | 'weights'>,
): Uniting {
  const policy = policyOf(learner)
  return {
    rules: rulesOf(library),
    replay: (events, from, began) => replayed(events, from, began, policy),
    at: now().toISOString(),
  }
}
