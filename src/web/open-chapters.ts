// What a course has to tell the store about chapters: which are open by a learner's progress, and by which ids they are stored.

import type { Chapter, Library } from '../content/library.ts'
import { openChapters } from '../progress/gates.ts'
import type { Opens } from '../store/store.ts'

/** The chapters of this course that are open by a learner's progress, to be kept with what the learner did. */
export function opensIn({ chapters, course }: Library): Opens {
  return (progress) => openChapters(progress, chapters, course)
}

/** The ids by which attempts of a chapter are stored: the one it has, and those it had. */
export function idsOf({ id, was }: Chapter): readonly string[] {
  return [id, ...was]
}
