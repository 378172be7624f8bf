// What an instructor reads of the members of a class. Nobody else's class is reached, and of
// what a member answered and typed only what they agreed to show (`detailsFrom` of `enrol`).

import type { Activity } from '../progress/attention.ts'
import type { FirstAnswer } from '../progress/item-statistics.ts'
import type { Progress } from '../progress/progress.ts'
import type { ListedAttempt, Part, QuizAttempt, ScenarioAttempt } from './store.ts'

/** A member with what the signals of attention look at. */
export interface ActiveMember extends Activity {
  readonly learner: string
  readonly name: string
}
/** A member by whom a page about one learner is made. */
export interface Member {
  readonly learner: string
  readonly name: string
  readonly joinedAt: string
  /** From when on quizzes and scenario attempts are shown: `''` for all, null for none. */
  readonly detailsFrom: string | null
  readonly lastActiveAt: string | null
  readonly progress: Progress
  /** Of the cards that they review: how many there are, how many are due, and how many have been due for more than a week. */
  readonly cards: { readonly all: number; readonly due: number; readonly overdue: number }
  /** Of the last 30 study days: answers to known cards that were due, and those of them that were recalled. */
  readonly retention: { readonly due: number; readonly recalled: number }
}
/** The first answer of one member to one version of an item, in a quiz that they finished. */
export interface MemberAnswer extends FirstAnswer {
  readonly learner: string
  /** In this class. */
  readonly name: string
  readonly item: string
  readonly rev: number
  readonly hash: string
  readonly attempt: string
  /** In its attempt, from 0. */
  readonly position: number
  /** In milliseconds since 1970: a class has thousands of answers, and few are shown. */
  readonly at: number
}
/** A quiz of a member, as a list shows it. */
export interface ListedQuiz {
  readonly attempt: string
  readonly kind: 'quiz' | 'practice'
  readonly chapter: string | null
  readonly startedAt: string
  readonly answered: number
  readonly score: number
  readonly maxScore: number
  /** It no longer counts. */
  readonly isReset: boolean
}
/** A scenario attempt of a member, as a list shows it. */
export interface ListedScenario extends Pick<ListedAttempt, 'id' | 'at' | 'outcome' | 'score' | 'maxScore'> {
  readonly scenario: string
  readonly hints: number
  readonly solutionSeen: boolean
  /** It no longer counts. */
  readonly isReset: boolean
  /** The first root cause; null where there is none. */
  readonly cause: string | null
}
export interface OfMember {
  readonly class: string
  readonly learner: string
}

export interface InstructorViews {
  /** The members of a class with their latest deeds, in an order that stays. */
  activities(instructor: string, classId: string, part: Part): Promise<readonly ActiveMember[]>
  /** Null unless the learner is in this class, and the class is the instructor's. `studyDay`: the day for which cards are due. */
  member(instructor: string, of: OfMember, studyDay: string): Promise<Member | null>
  /** Newest first; those that may be shown. */
  memberQuizzes(instructor: string, of: OfMember, part: Part): Promise<readonly ListedQuiz[]>
  /** Newest first; those that may be shown. */
  memberScenarios(instructor: string, of: OfMember, part: Part): Promise<readonly ListedScenario[]>
  /** Null for what is not theirs, or may not be shown. */
  memberQuiz(instructor: string, of: OfMember, attempt: string): Promise<QuizAttempt | null>
  /** Null for what is not theirs, or may not be shown. */
  memberScenario(instructor: string, of: OfMember, attempt: string): Promise<ScenarioAttempt | null>
  /**
   * The first answers of a part of the members of a class to the items of a chapter (by the ids it has and had): of each member and
   * version of an item the first, from finished quizzes that may be shown. `part` counts members, in an order that stays.
   */
  firstAnswers(
    instructor: string,
    of: { readonly class: string; readonly chapters: readonly string[] },
    part: Part,
  ): Promise<readonly MemberAnswer[]>
}
