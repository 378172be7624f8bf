// What an assignment asks for, and how somebody stands in it, in words.

import type { Library } from '../content/library.ts'
import type { AssignedMember, Assignment } from '../store/assignments.ts'

/** What an assignment asks for, in words, and where it is done. */
export function assignmentLink({ kind, target }: Pick<Assignment, 'kind' | 'target'>, library: Library) {
  return kind === 'chapter'
    ? { href: `/chapters/${target}`, title: `Pass the quiz of ${library.chapter.get(target)?.title ?? target}` }
    : { href: `/scenarios/${target}`, title: `Pass the scenario ${library.scenarios.get(target)?.title ?? target}` }
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
