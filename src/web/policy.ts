// What a learner's schedule goes by, from what they chose.

import { publishedPolicy, publishedWeights } from '../schedule/memory.ts'
import type { Policy } from '../schedule/memory.ts'
import { usualSchedule } from '../store/aside.ts'
import type { Learner } from '../store/store.ts'

/** For a visitor without a record, what is usual. */
export function policyOf(
  learner: (Pick<Learner, 'schedule' | 'weights'> & Partial<Pick<Learner, 'examDay'>>) | null,
): Policy {
  const { retention } = learner?.schedule ?? usualSchedule
  return {
    ...publishedPolicy,
    weights: learner?.weights ?? publishedWeights,
    retention: retention / 100,
    fuzz: true,
    examDay: learner?.examDay ?? null,
  }
}
