// What a course has to tell the store about chapters: its rules, and the ids by which attempts of a chapter are stored.

import type { Chapter } from '../content/library.ts'
import { courseRules, openChapters } from '../progress/gates.ts'
import type { GateChapter, GateRules } from '../progress/gates.ts'
import { withheldProgress } from '../progress/holds.ts'
import type { CourseRules, Learner } from '../store/store.ts'

/** What gates have to know of a course; a library is one. */
export interface CourseOfGates {
  readonly chapters: readonly GateChapter[]
  readonly course: GateRules
}

/** The rules of this course, by which is kept what follows from a learner's deeds. */
export function rulesOf({ chapters, course }: CourseOfGates): CourseRules {
  return courseRules(course, chapters, (progress, holds) =>
    openChapters(withheldProgress(progress, holds), chapters, course),
  )
}

/** The rules of the gates for a learner: those of the course, with what their classes ask for instead. */
export function gateRulesFor({ cutScore, gate }: GateRules, learner: Pick<Learner, 'classGates'> | null): GateRules {
  const { classGates } = learner ?? { classGates: null }
  return { cutScore: classGates?.cutScore ?? cutScore, gate, anyOrder: classGates?.anyOrder ?? false }
}

/** The ids by which attempts of a chapter are stored: the one it has, and those it had. */
export function idsOf({ id, was }: Chapter): readonly string[] {
  return [id, ...was]
}
