// What a learner did, as values that leave the database and come into another one. docs/export-format.md describes them.

import type { AsideEvent } from '../schedule/aside.ts'
import type { Answered } from '../schedule/replay.ts'
import type { LoggedReview } from '../schedule/united-cards.ts'
import type { OwnMaterial } from './own-material.ts'
import type { LoggedParameters, Remembered } from './parameters.ts'
import type { QuestionFlag } from './question-flags.ts'
import type {
  CourseRules,
  Learner,
  NewScenarioAttempt,
  PresentedItem,
  QuizAttempt,
  QuizResponse,
  Regrade,
} from './store.ts'

export type { LoggedReview } from '../schedule/united-cards.ts'
/** What gave the evidence of a review event: only ratings given in review can be undone. */
export type Source = LoggedReview['source']

/** A quiz or a practice attempt; a response names its item by the position. */
export interface LoggedQuiz extends Omit<QuizAttempt, 'items' | 'responses'> {
  readonly items: readonly PresentedItem[]
  readonly responses: readonly Pick<QuizResponse, 'position' | 'answer' | 'score' | 'at' | 'confidence'>[]
  /** Absent where no question was ever flagged. */
  readonly flags?: readonly QuestionFlag[]
}
/** A scenario attempt with the report that it got then, and those of later versions of the scenario. */
export interface LoggedScenario extends NewScenarioAttempt {
  readonly hints: number
  readonly solutionSeen: boolean
  /** The id of the learner's last review event before it. */
  readonly afterReview: string | null
  readonly regrades: readonly Regrade[]
}
/** A card that was put away or brought back. */
export interface LoggedAside extends AsideEvent {
  /** The id of the learner's last review event before it. */
  readonly afterReview: string | null
}
export interface LoggedDraft {
  readonly scenario: string
  readonly seed: number | null
  readonly lines: string
  readonly at: string
}

/** One object of a learner's history, by its kind. In a file each is a line. */
export type HistoryLine =
  | ({ readonly type: 'learner' } & Omit<Learner, 'account' | 'weights' | 'classGates'> & {
        readonly name: string | null
      })
  | { readonly type: 'class'; readonly name: string; readonly as: string; readonly joinedAt: string }
  | { readonly type: 'opened'; readonly chapter: string; readonly at: string }
  | { readonly type: 'read'; readonly chapter: string; readonly at: string }
  | { readonly type: 'hint'; readonly scenario: string; readonly hint: number; readonly at: string }
  | { readonly type: 'solution'; readonly scenario: string; readonly at: string }
  | ({ readonly type: 'draft' } & LoggedDraft)
  | ({ readonly type: 'quiz' } & LoggedQuiz)
  | ({ readonly type: 'scenario' } & LoggedScenario)
  | ({ readonly type: 'aside' } & LoggedAside)
  | ({ readonly type: 'review' } & LoggedReview)
  | ({ readonly type: 'own' } & OwnMaterial)
  | ({ readonly type: 'parameters' } & LoggedParameters)

/** Where a part of a history ended. */
export interface HistoryPlace {
  readonly section: string
  readonly after: number
}
/** One review as the optimiser of FSRS reads it; the numbers are those of its columns. */
export interface OptimiserRow {
  readonly card: string
  readonly at: string
  /** 1 again to 4 easy. */
  readonly rating: number
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  readonly state: number
  readonly durationMs: number | null
}

/** What has to be known of the course and the schedule to make one history of two. Pure. */
export interface Uniting {
  readonly rules: CourseRules
  /** The events of one fact in their new order, with the cards of those from `from` on made anew; `replayed` makes it. */
  readonly replay: (
    events: readonly LoggedReview[],
    from: number,
    began: ReadonlySet<string>,
  ) => readonly LoggedReview[]
  /** What parameters make of each fact, from all answers. */
  readonly memories: (answers: readonly Answered[], weights: readonly number[]) => readonly Remembered[]
  readonly at: string
}
/** How many answers and attempts were new, and how many pieces of own material were new or newer. */
export interface United {
  readonly reviews: number
  readonly responses: number
  readonly quizzes: number
  readonly scenarios: number
  readonly own: number
  /** Pieces of own material beyond `ownLimits.count`: they were not taken over. */
  readonly ownLeftOut: number
  /** 1: trained parameters came that are newer than the learner's own; else 0. */
  readonly parameters: 0 | 1
}

/** The learner owns it: everything can be taken along, brought together, and deleted. */
export interface OwnData {
  /**
   * Adds to what is kept of a learner what these lines have more, and derives all that follows from it anew; the same lines again change
   * nothing. An event that is known by its id stays as it is. Lines about settings and classes are left aside. Of own material the later
   * change stands, as with `saveOwnMaterial`. The newest parameters of the lines are taken over if they are newer than the learner's own, and are
   * in force if they were; days stay.
   */
  unite(learner: string, lines: readonly HistoryLine[], uniting: Uniting): Promise<United>
  /**
   * Gives all that a guest did and wrote, with classes, to another learner, and ends the guest; nothing is left out. Null: `from` is not known, is the same
   * learner, or has an account.
   */
  uniteLearners(learner: string, from: string, uniting: Uniting): Promise<United | null>
  /** Deletes all that is kept of a learner, at once: answers, sessions, account, memberships, and the classes of an instructor. */
  deleteLearner(learner: string, at: string): Promise<'deleted' | 'unknown' | 'last-administrator'>
  /**
   * A part of all that is kept of a learner, in the order of writing; `place` is where the part before ended, null begins. The last part has
   * no place.
   */
  historyPart(
    learner: string,
    place: HistoryPlace | null,
  ): Promise<{ readonly lines: readonly HistoryLine[]; readonly place: HistoryPlace | null }>
  /**
   * A part of the reviews that the optimiser of FSRS may learn from, behind the one numbered `after` (0 begins): what moved a card and was
   * not taken back, since its fact began anew.
   */
  optimiserPart(
    learner: string,
    after: number,
  ): Promise<{ readonly rows: readonly OptimiserRow[]; readonly after: number | null }>
}
