// What an assignment asks for, and how somebody stands in it, in words.

import type { Library } from '../content/library.ts'
import { seedFor } from '../progress/random.ts'
import type { AssignedMember, Assignment } from '../store/assignments.ts'
import { SEEDS } from './variants.ts'

/** What an assignment asks for, in words, and where it is done. */
export function assignmentLink({ kind, target }: Pick<Assignment, 'kind' | 'target'>, library: Library) {
  return kind === 'chapter'
    ? { href: `/chapters/${target}`, title: `Pass the quiz of ${library.chapter.get(target)?.title ?? target}` }
    : { href: `/scenarios/${target}`, title: `Pass the scenario ${library.scenarios.get(target)?.title ?? target}` }
}

/** The same for one learner: a scenario with parameters has values of their own, the same whenever they come back. */
export function ownAssignmentLink(
  learner: string,
  assignment: Pick<Assignment, 'id' | 'kind' | 'target'>,
  library: Library,
) {
  const link = assignmentLink(assignment, library)
  const scenario = assignment.kind === 'scenario' ? library.scenarios.get(assignment.target) : undefined
  if (!scenario || scenario.parameters.length === 0) return link
  return { ...link, href: `${link.href}?seed=${ownSeed(learner, assignment.id)}` }
}

/** What draws the values of one learner in an assignment, the same whenever they come back. `part`: of several draws, such as the quizzes of a chapter. */
export function ownSeed(learner: string, assignment: string, part = ''): number {
  return seedFor(seedFor(0, learner), assignment + part) % SEEDS
}

type Standing = Pick<AssignedMember, 'dueAt' | 'doneAt' | 'begun'>

/** `done late`, `overdue, not begun` and the like. */
export function assignmentState(member: Standing, at: string): string {
  if (member.doneAt !== null) return isLate(member, at) ? 'done late' : 'done'
  if (isLate(member, at)) return member.begun ? 'overdue' : 'overdue, not begun'
  return member.begun ? 'begun' : 'not begun'
}

/** Whether it was done after its day, or is not done and the day is over at `at`. */
export function isLate({ dueAt, doneAt }: Pick<Standing, 'dueAt' | 'doneAt'>, at: string): boolean {
  return (doneAt ?? at) > dueAt
}
