// What the instructors of a class set, and what becomes of it: renamed, archived, copied, deleted.

import type { ClassGates } from '../progress/gates.ts'
import type { Class } from './store.ts'

/** Who does it, in which class, and when. Nothing happens in a class that they do not teach. */
export interface InClass {
  readonly instructor: string
  readonly class: string
  readonly at: string
}
export interface ClassInstructor {
  readonly learner: string
  readonly name: string
  readonly since: string
}
/** What goes with a class, counted. */
export interface ClassContents {
  readonly learners: number
  readonly assignments: number
  /** When the first assignment opens; null: there is none. */
  readonly firstOpensAt: string | null
}

export interface ClassSettingsStore {
  /** Gives a class another name and time zone. */
  setClass(by: InClass, settings: { name: string; zone: string }): Promise<void>
  /** What a class asks for at the gates of its members. Quizzes that were begun keep the cut score they began with. */
  setGates(by: InClass, gates: ClassGates): Promise<void>
  /**
   * Gives the members handles in the place of their names, for good, and forgets the names with the roster and the ids of gradebooks.
   * `newHandle` gives one that may be taken.
   */
  giveHandles(by: InClass, newHandle: () => string): Promise<void>
  /** Puts a class away, or brings it back. An archived class takes no learners and shows no assignments. */
  archiveClass(by: InClass, archived: boolean): Promise<void>
  /** Deletes a class with its memberships and assignments. What its learners did stays theirs. */
  deleteClass(by: InClass): Promise<void>
  /**
   * Makes a class with the settings and assignments of another, without learners, taught by who copies it. `move` gives the instant of
   * the copy for each instant of an assignment. Null: the other class is not theirs, or the id is used.
   */
  copyClass(
    by: InClass,
    copy: {
      id: string
      name: string
      joinCode: string
      newId: () => string
      move: (instant: string) => string
    },
  ): Promise<Class | null>
  /** Gives a class another join code in the place of `from`; the old one leads nowhere. */
  renewJoinCode(by: InClass, code: { from: string; to: string }): Promise<void>
  /** Whether the join link takes learners. */
  openJoining(by: InClass, open: boolean): Promise<void>
  /** Those who teach a class, in the order in which they came; none unless this instructor is one of them. */
  instructorsOf(instructor: string, classId: string): Promise<readonly ClassInstructor[]>
  /** Lets the instructor account of this name teach the class, too, at once. */
  addInstructor(by: InClass, name: string): Promise<'added' | 'unknown' | 'teaches'>
  /** Stops teaching a class. False for the last who teaches it. */
  leaveTeaching(by: InClass): Promise<boolean>
  /** Null unless this instructor teaches it. */
  classContents(instructor: string, classId: string): Promise<ClassContents | null>
}
