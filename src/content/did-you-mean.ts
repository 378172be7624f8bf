// "Did you mean": the help of a problem with an unknown word.

import { nearest } from '../grading/nearest.ts'

/** `; did you mean "x"?` for the closest candidate, or nothing when none is close. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const near = nearest(word, candidates)
  return near === null ? '' : `; did you mean "${near}"?`
}
