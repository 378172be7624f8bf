// What was decided about a question after it was asked, in words.

import type { Ruling } from '../store/item-decisions.ts'
import type { QuizAttempt } from '../store/store.ts'

/** `withdrawn: two options are right. It counts for nobody.` */
export function rulingText({ ruling, reason }: Pick<Ruling, 'ruling' | 'reason'>): string {
  return ruling === 'withdrawn'
    ? `withdrawn: ${reason}. It leaves the score and the maximum; a pass stays.`
    : `your answer was accepted afterwards: ${reason}. It counts as right.`
}

/** The positions, from 0, that count for nothing. */
export function withdrawnIn({ rulings = [] }: Pick<QuizAttempt, 'rulings'>): ReadonlySet<number> {
  return new Set(rulings.flatMap(({ position, ruling }) => (ruling === 'withdrawn' ? [position] : [])))
}
