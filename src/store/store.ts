// What the product asks of its database, by use case. Every function is one transaction; no connection, row or SQL leaves the store.
// Ids are UUIDv7 made by the caller (in forms, before the call), so repeating a call is harmless.
// Times are UTC text, `2026-01-31T09:00:00.000Z`. A learner only ever reaches rows under their own id.

import type { Report } from '../grading/report.ts'
import type { ClassGates } from '../progress/gates.ts'
import type { CourseRules, Progress, QuizResult } from '../progress/progress.ts'
import type { AccountStore, Role } from './accounts.ts'
import type { ClassSettingsStore } from './class-settings.ts'
import type { AsideStore, ScheduleSettings } from './aside.ts'
import type { PlaceStore } from './places.ts'
import type { ParameterStore } from './parameters.ts'
import type { QuestionFlagStore } from './question-flags.ts'
import type { CalibrationStore } from './calibration.ts'
import type { AuditStore } from './audit-log.ts'
import type { OwnMaterialStore } from './own-material.ts'
import type { SignalStore } from './signals.ts'
import type { LiveStore } from './live.ts'
import type { SearchStore } from './search.ts'
import type { AssignmentStore } from './assignments.ts'
import type { GradeStore } from './grades.ts'
import type { ItemDecisions, Ruling } from './item-decisions.ts'
import type { ForecastStore } from './forecast.ts'
import type { InstructorViews } from './instructor-views.ts'
import type { MergeStore } from './merging.ts'
import type { MemberDeeds } from './member-deeds.ts'
import type { AsideEvent } from '../schedule/aside.ts'
import type { ClassAttemptStore } from './class-attempts.ts'
import type { ClassTableStore } from './class-table.ts'
import type { DeviceStore } from './devices.ts'
import type { OwnData } from './history.ts'
import type { AttemptListStore } from './attempt-list.ts'
import type { StudyDayStore } from './study-days.ts'
import type { Card, Confidence, DayEvent, Decide, ReviewEvent, StudyClock } from '../schedule/review.ts'

export type { CourseRules, Opens, Progress, QuizResult, ScenarioResult } from '../progress/progress.ts'
export type { AccountLink, Role } from './accounts.ts'
export type { ScheduleSettings } from './aside.ts'
export type { Decide, ReviewEvent } from '../schedule/review.ts'

export interface Learner extends StudyClock {
  readonly id: string
  readonly createdAt: string
  /** The day of their exam, `2027-03-01`; null: none was set. */
  readonly examDay: string | null
  readonly schedule: ScheduleSettings
  /** The parameters of FSRS that were trained for them and are in force; null: the published ones. */
  readonly weights: readonly number[] | null
  /** Whether to ask how sure they are of an answer. */
  readonly asksConfidence: boolean
  /** What their classes ask for at the gates; null: they are in none. */
  readonly classGates: ClassGates | null
  /** Null for a guest. */
  readonly account: { readonly name: string; readonly role: Role } | null
}

export interface Session {
  readonly learner: Learner
  readonly endsAt: string
  /** The same text until a row of the learner is written, or another process writes anything. */
  readonly revision: string
}
/** One sitting of a quiz or of practice. Its items are fixed when it starts; unanswered ones count as zero. */
export interface QuizAttempt {
  readonly id: string
  readonly kind: 'quiz' | 'practice'
  /** The chapter of a quiz; null for practice. */
  readonly chapter: string | null
  readonly seed: number
  readonly startedAt: string
  readonly studyDay: string
  /** Percent: the cut score in force when the attempt began, so that raising it later locks nothing. Null for practice. */
  readonly cutScore: number | null
  /** Whether that was the cut score of a class: then it passes by that one alone. */
  readonly classCut?: boolean
  /** Whether self-marked items counted when it began; null for practice, and for attempts from before it was kept. */
  readonly gate: 'all' | 'machine' | null
  readonly items: readonly PresentedItem[]
  /** An answer that was accepted afterwards has the score 1. */
  readonly responses: readonly QuizResponse[]
  /** What was decided about its items afterwards; absent: nothing. */
  readonly rulings?: readonly Ruling[]
}
/** An item as it was presented. `selfMarked` says on which side it counts even when it stays unanswered. */
export interface PresentedItem {
  readonly id: string
  readonly rev: number
  readonly hash: string
  readonly selfMarked: boolean
}
/** The answer to one item; scores are 0 or 1. */
export interface QuizResponse {
  readonly position: number
  readonly item: string
  readonly rev: number
  readonly hash: string
  /** Chosen option keys of that version, or ['got-it'] / ['missed-it'] for a recall item. */
  readonly answer: readonly string[]
  readonly score: 0 | 1
  readonly selfMarked: boolean
  readonly at: string
  /** Absent where the learner was not asked. */
  readonly confidence?: Confidence
}

/** One submission of a scenario, as the page that grades it hands it over. */
export interface NewScenarioAttempt {
  readonly id: string
  readonly scenario: string
  readonly chapter: string
  /** The version of the scenario that graded it, and the seed its values were drawn with. */
  readonly rev: number
  readonly hash: string
  readonly seed: number | null
  readonly lines: string
  readonly report: Report
  readonly at: string
  readonly studyDay: string
}
/** What the store adds: what the learner had been shown before it, and what later versions of the scenario said of it. */
export interface ScenarioAttempt extends NewScenarioAttempt {
  /** The newest report: what counts. */
  readonly report: Report
  /** The report it got when it was submitted. */
  readonly firstReport: Report
  /** Later reports, oldest first; the last one is `report`. */
  readonly regrades: readonly Regrade[]
  /** How many hints of the scenario had been taken before it. */
  readonly hints: number
  /** True when the reference solution had been opened before it. */
  readonly solutionSeen: boolean
}
/** An attempt as a list shows it, by the report that counts. */
export type ListedAttempt = Pick<ScenarioAttempt, 'id' | 'at' | 'studyDay' | 'seed' | 'lines'> &
  Pick<Report, 'outcome' | 'score' | 'maxScore'> & {
    /** Results are held back until then: score and outcome tell nothing. Absent: they are told. */
    readonly heldUntil?: string
  }
/** Another report on the same lines, by a later version of the scenario. */
export interface Regrade {
  readonly id: string
  readonly at: string
  readonly rev: number
  readonly hash: string
  readonly report: Report
  /** Why, in a few words: `the rubric was changed`. */
  readonly reason: string
}
/** An attempt of any learner, as `drillmark regrade` reads them. */
export interface StoredAttempt {
  readonly learner: string
  readonly attempt: ScenarioAttempt
}
/** Drafts of one learner and scenario; nobody comes back to more variants. */
export const keptDraftsLimit = 20
/** What stands in a scenario's text area, with the seed of the variant it was typed for. */
export interface Draft {
  readonly lines: string
  readonly seed: number | null
}
/** A scenario whose latest graded attempt is of the day asked for, and not passed. */
export interface FailedScenario {
  readonly scenario: string
  readonly attempt: string
  /** The ids of the criteria that were not met. */
  readonly unmet: readonly string[]
  /** The facts that were answered after it, wherever; what was taken back is no answer. */
  readonly answered: readonly string[]
}
/** Of a card, what tells whether it is asked for now. */
export type AskedCard = Pick<Card, 'fact' | 'state' | 'dueDay' | 'dueAt' | 'item' | 'rev'>
/** A passing answer by a way that no transcript of the scenario takes; nothing in it says whose. */
export interface KeptRoute {
  readonly scenario: string
  readonly rev: number
  readonly hash: string
  readonly seed: number | null
  /** `routeOf` of its run: one answer of a route is kept. */
  readonly signature: string
  readonly lines: string
  /** `2026-05-04`, no more. */
  readonly day: string
}
/** Kept routes of one scenario; the author has more than enough to look at. */
export const keptRoutesLimit = 50

export interface Class {
  readonly id: string
  readonly name: string
  readonly joinCode: string
  readonly createdAt: string
  /** The time zone of its days. */
  readonly zone: string
  /** When it was put away; null: it was not. */
  readonly archivedAt: string | null
  /** Whether its instructors see handles in the place of names. */
  readonly isPseudonymous: boolean
  /** What it asks for at the gates of its members. */
  readonly gates: ClassGates
  /** Whether its join link takes learners, unless it is archived. */
  readonly joinOpen: boolean
  readonly learners: number
}
/** What a join link tells of its class. */
export interface JoinableClass {
  readonly id: string
  readonly name: string
  /** Whether it takes learners now. */
  readonly isOpen: boolean
  readonly isPseudonymous: boolean
  /** The names of those who teach it, in the order in which they came. */
  readonly instructors: readonly string[]
}
/** For one scenario in a class: how many of its members tried it, and passed it. */
export interface TriedScenario {
  readonly scenario: string
  readonly tried: number
  readonly passed: number
}
/** A part of a list. */
export interface Part {
  readonly limit: number
  readonly offset: number
}
/** For one scenario in a class: how often each criterion was missed in latest attempts of its members. */
export interface MissedCriterion {
  readonly scenario: string
  readonly criterion: string
  readonly missed: number
  readonly of: number
}

/** For one scenario in a class: how many members' latest attempts failed for this reason first of all. */
export interface RootCause {
  readonly scenario: string
  /** The id of the diagnosis. */
  readonly diagnosis: string
  /** `chapter-id#section`, to revisit, if it named one. */
  readonly see: string | null
  readonly learners: number
  /** Of as many members who tried it. */
  readonly of: number
}
export interface Enrolment {
  readonly class: string
  readonly className: string
  readonly isArchived: boolean
  /** Whether the name is a handle that was made for the class. */
  readonly isPseudonymous: boolean
  readonly name: string
  /** The instructor who gave them this name; null: they chose it. */
  readonly namedBy: string | null
  /** The member who was merged into this one last, and the instructor who did it; null: nobody was. */
  readonly merged: { readonly name: string; readonly by: string } | null
  /** From when on the instructor sees the learner's quizzes and scenario attempts: `''` for all, null for none. */
  readonly detailsFrom: string | null
}
/**
 * `name-taken`: another learner of the class has it; `name-kept`: a place that nobody took has it; `free` is one like it that nobody has.
 * `closed`: the class takes nobody now.
 */
export type Enrolled =
  | { readonly kind: 'enrolled' | 'closed' }
  | { readonly kind: 'name-taken' | 'name-kept'; readonly free: string }

export type Saved<T> =
  | { readonly kind: 'saved' | 'same'; readonly value: T }
  | { readonly kind: 'refused'; readonly reason: 'other-body' | 'unknown' }

/** Why the database could not do what was asked; nothing was saved. */
export class StoreUnavailable extends Error {
  /** `locked`: another process kept the write lock for longer than a query waits. `failing`: the disk reports errors. */
  readonly reason: 'locked' | 'full' | 'read-only' | 'damaged' | 'failing'
  constructor(reason: StoreUnavailable['reason'], options?: ErrorOptions) {
    super(`the database is ${reason}`, options)
    this.name = 'StoreUnavailable'
    this.reason = reason
  }
}

/** Every query rejects with `StoreUnavailable` when the database cannot be used. */
export interface Store
  extends
    AccountStore,
    AssignmentStore,
    AsideStore,
    AttemptListStore,
    AuditStore,
    CalibrationStore,
    ClassSettingsStore,
    ClassAttemptStore,
    ClassTableStore,
    DeviceStore,
    GradeStore,
    ForecastStore,
    InstructorViews,
    ItemDecisions,
    LiveStore,
    MemberDeeds,
    MergeStore,
    OwnData,
    OwnMaterialStore,
    ParameterStore,
    PlaceStore,
    QuestionFlagStore,
    SearchStore,
    SignalStore,
    StudyDayStore {
  close(): Promise<void>
  /** Reads and writes a row of its own; throws unless the database takes it. */
  check(at: string): Promise<void>
  /**
   * The first things that are wrong with the file, one a line; null when it is sound. Reads the whole file; `everything`
   * compares the indexes with their tables and looks for rows that refer to none, too, and takes longer.
   */
  damage(depth?: 'everything'): Promise<string | null>
  /**
   * Where cards, scores, standings and counts of classes are not what the events say, one line a table. Reads all events. `rulesFrom`
   * reads the text of `CourseRules`, which the database keeps.
   */
  differences(rulesFrom: (text: string) => CourseRules): Promise<readonly string[]>
  /** Makes all of them again from the events. */
  rebuild(rulesFrom: (text: string) => CourseRules): Promise<void>
  /** Writes a copy of this moment to a file that does not exist; answers may be saved meanwhile. */
  backup(file: string): Promise<void>

  // learners and sessions. Tokens are random text; only their SHA-256 is stored.
  createGuest(guest: { id: string; tokenHash: string; at: string; endsAt: string } & StudyClock): Promise<Learner>
  /** Null for a token that is not known, and for a session that has ended. */
  session(tokenHash: string, at: string): Promise<Session | null>
  /** Null for an id that is not known. */
  learner(id: string): Promise<Learner | null>
  /** Moves the end of a session; does nothing if it is not known. */
  renewSession(tokenHash: string, endsAt: string): Promise<void>
  saveClock(learner: string, clock: StudyClock): Promise<void>
  saveExamDay(learner: string, day: Learner['examDay']): Promise<void>
  signIn(session: { learner: string; tokenHash: string; at: string; endsAt: string }): Promise<void>
  signOut(tokenHash: string): Promise<void>
  /** Removes sessions that have ended, and guests made before `guestsBefore` who have answered nothing and are in no class. */
  removeStale(times: { at: string; guestsBefore: string }): Promise<{ sessions: number; guests: number }>

  // study
  /** Meets the course: where its rules are not those by which standings were kept, all are derived anew. Before anything below. */
  adopt(rules: CourseRules): Promise<void>
  /** Keeps the chapters that are open to the learner now; they stay open whatever becomes of the course. */
  keepOpen(learner: string, rules: CourseRules, at: string): Promise<void>
  /** Marks a chapter as read, the first time only, and keeps what is open. */
  markRead(learner: string, chapter: string, at: string, rules: CourseRules): Promise<void>
  /** Compiled items as they were when first presented, by content hash. */
  saveItemVersions(items: readonly { hash: string; id: string; rev: number; body: unknown }[]): Promise<void>
  itemVersion(hash: string): Promise<unknown>
  /** Fixes the items of an attempt, and keeps what is open. */
  startQuiz(learner: string, attempt: Omit<QuizAttempt, 'responses'>, rules: CourseRules): Promise<QuizAttempt>
  quizAttempt(learner: string, attempt: string): Promise<QuizAttempt | null>
  /** The quiz that was started last in a chapter, by the ids it has and had; finished or not, practice aside. */
  newestQuiz(learner: string, chapters: readonly string[]): Promise<string | null>
  /** The quizzes of a chapter, by the ids it has and had; those started last come first. */
  quizResults(learner: string, chapters: readonly string[], part: Part): Promise<readonly QuizResult[]>
  /** What the last so many attempts of a chapter, by the ids it has and had, asked; those without any answer do not count. */
  recentQuizItems(learner: string, chapters: readonly string[], attempts: number): Promise<readonly string[]>
  /** Saves the response and, in the same transaction, what it does to the fact's card and what it opens. The first answer stands: another body is refused. */
  saveResponse(
    learner: string,
    attempt: string,
    response: QuizResponse,
    fact: string,
    decide: Decide,
    rules: CourseRules,
  ): Promise<Saved<QuizResponse>>
  saveScenarioAttempt(
    learner: string,
    attempt: NewScenarioAttempt,
    fact: string,
    decide: Decide,
  ): Promise<Saved<ScenarioAttempt>>
  scenarioAttempt(learner: string, attempt: string): Promise<ScenarioAttempt | null>
  /** Newest first. */
  scenarioAttempts(learner: string, scenario: string, part: Part): Promise<readonly ListedAttempt[]>
  /** The newest attempt that has these very lines, on this variant. */
  attemptWith(learner: string, scenario: string, draft: Draft): Promise<ListedAttempt | null>
  /** The latest graded attempt of each scenario, if it is of this study day and failed. The latest comes first. */
  failedScenarios(learner: string, studyDay: string): Promise<readonly FailedScenario[]>
  /** What was typed last in the text area of a variant of a scenario; not an answer. The latest `keptDraftsLimit` variants are kept. */
  saveDraft(learner: string, scenario: string, draft: Draft, at: string): Promise<void>
  /** The draft of a variant; of any, if none is named, the one that was saved last. */
  draft(learner: string, scenario: string, variant?: { seed: number | null }): Promise<Draft | null>
  /** Scenarios whose text area holds lines that were run but never submitted; those touched last come first. */
  unsentDrafts(learner: string): Promise<readonly string[]>
  /** Records that hint n (from 1) was asked for; the first time stands. Attempts from now on say so, earlier ones do not. */
  takeHint(learner: string, scenario: string, hint: number, at: string): Promise<void>
  /** In the order of the hints. */
  hintsTaken(learner: string, scenario: string): Promise<readonly { hint: number; at: string }[]>
  /** Records that the reference solution was opened; the latest time is kept. */
  solutionSeen(learner: string, scenario: string, at: string): Promise<void>
  solutionSeenAt(learner: string, scenario: string): Promise<string | null>
  progress(learner: string): Promise<Progress>

  // what authors do with attempts
  /** The attempts of every learner, in the same order each time, `limit` of them from behind `after`; of one scenario, if named. */
  storedAttempts(page: {
    scenario: string | null
    after: { learner: string; attempt: string } | null
    limit: number
  }): Promise<readonly StoredAttempt[]>
  /**
   * Appends a report to an attempt; the earlier ones stay. Counts, results and classes go by the newest report, while what the
   * attempt taught a card stays: the review is a fact of its day. `same`: the id was used before. `unknown`: no such attempt.
   */
  regradeAttempt(learner: string, attempt: string, regrade: Regrade): Promise<Saved<ScenarioAttempt>>
  /** Keeps one answer of a route, without the learner. `full`: the scenario has `keptRoutesLimit` of them. */
  keepRoute(route: KeptRoute): Promise<'kept' | 'known' | 'full'>
  /** By scenario, oldest first. */
  keptRoutes(scenario?: string): Promise<readonly KeptRoute[]>
  /** Deletes the routes that the author has looked at, and returns how many there were. */
  forgetRoutes(scenario: string): Promise<number>

  // review
  cards(learner: string): Promise<readonly Card[]>
  /** Cards in review whose study day has come, and those in a step that is over by `until`: what every page counts. */
  askedCards(learner: string, when: { studyDay: string; until: string }): Promise<readonly AskedCard[]>
  card(learner: string, fact: string): Promise<Card | null>
  /** Events of one study day, newest first: for daily limits and siblings. */
  reviewsOn(learner: string, studyDay: string): Promise<readonly DayEvent[]>
  review(learner: string, id: string): Promise<ReviewEvent | null>
  /** Appends what `decide` returns; the same event id again changes nothing and returns the stored event. */
  reviewCard(learner: string, fact: string, eventId: string, decide: Decide): Promise<ReviewEvent | null>
  /**
   * What `undoReview` takes back on this study day: the newest answer given in review, or deed with a card (`setAside`), that is not
   * undone. Null if it is of another day, if its fact has been answered elsewhere since, or if a machine marked it: its key was shown, so a second
   * answer would say nothing. What quizzes and scenarios taught a card stays: those answers stand.
   */
  undoable(learner: string, studyDay: string): Promise<ReviewEvent | AsideEvent | null>
  /** Takes back what `undoable` names: appends an undo event, restores the card, returns the undo event. Null if there is nothing. */
  undoReview(
    learner: string,
    undo: { id: string; at: string; studyDay: string },
  ): Promise<ReviewEvent | AsideEvent | null>

  // classes
  /** Null when the id is that of another instructor's class. */
  createClass(
    instructor: string,
    made: { id: string; name: string; joinCode: string; at: string; pseudonymous?: boolean },
  ): Promise<Class | null>
  classesOf(instructor: string): Promise<readonly Class[]>
  /** Null unless this instructor teaches it. */
  class(instructor: string, id: string): Promise<Class | null>
  classByJoinCode(joinCode: string): Promise<JoinableClass | null>
  /** Joining again renames, and `detailsFrom` goes back, never on. A name that another learner of the class has, however it is written, is refused. */
  enrol(learner: string, enrolment: { class: string; name: string; at: string; detailsFrom: string }): Promise<Enrolled>
  enrolments(learner: string): Promise<readonly Enrolment[]>
  leave(learner: string, from: { class: string; at: string }): Promise<void>
  /** Gives a member of one's class another name there. Does nothing for another instructor's class, or who is not in it. */
  renameMember(
    instructor: string,
    member: { class: string; learner: string; name: string; at: string },
  ): Promise<Enrolled>
  /** Takes a learner out of one's class; what they did stays theirs. Does nothing for another instructor's class. */
  removeMember(instructor: string, member: { class: string; learner: string; at: string }): Promise<void>
  /** The name of a learner in one's class, or null. */
  memberName(instructor: string, member: { class: string; learner: string }): Promise<string | null>
  /** Scenarios that any of its members tried. */
  triedScenarios(instructor: string, classId: string): Promise<readonly TriedScenario[]>
  missedCriteria(instructor: string, classId: string): Promise<readonly MissedCriterion[]>
  /** From the reports of latest attempts of its members, most frequent first in each scenario. */
  rootCauses(instructor: string, classId: string): Promise<readonly RootCause[]>
}
