// The exam that a learner goes to: its day decides the version, and with it the topics that pages show.

import type { Blueprint, Chapter, Library } from '../content/library.ts'
import { daysBetween } from '../schedule/study-day.ts'
import type { Learner } from '../store/store.ts'
import { count, dayText } from './words.ts'

export interface Exam {
  /** `2027-03-01` */
  readonly day: string
  readonly version: Blueprint
}

/** Null where no day was set, or no version is announced for it. */
export function examOf({ blueprints }: Library, learner: Pick<Learner, 'examDay'> | null): Exam | null {
  const day = learner?.examDay ?? null
  const version = day === null ? undefined : versionOn(blueprints, day)
  return day !== null && version ? { day, version } : null
}

/** The version that is given on a day. The newest that had begun by then, where dates leave a gap. */
export function versionOn(blueprints: readonly Blueprint[], day: string): Blueprint | undefined {
  const begun = blueprints.filter(({ validFrom }) => validFrom <= day)
  return begun.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]
}

/** Those of some objectives that are topics of this exam; all of them where no day is set. */
export function objectivesOf(exam: Exam | null, objectives: readonly string[]): readonly string[] {
  return exam ? objectives.filter((objective) => objective.split(':')[0] === exam.version.version) : objectives
}

/** The chapters in the order in which this learner comes to them: those of the exam first, each in the order of the course. */
export function chaptersFor(exam: Exam | null, { chapters }: Pick<Library, 'chapters'>): readonly Chapter[] {
  // The sort is stable.
  const rankOf = ({ objectives }: Chapter): number => (isOffExam(exam, objectives) ? 1 : 0)
  return exam ? chapters.toSorted((a, b) => rankOf(a) - rankOf(b)) : chapters
}

/** Why a chapter is background, in a few words; null for one that the learner's exam asks for. */
export function backgroundOf(exam: Exam | null, objectives: readonly string[]): string | null {
  if (objectives.length === 0) return 'on no version of the exam'
  return isOffExam(exam, objectives) ? 'not on your exam' : null
}

/** Whether a chapter or scenario with these objectives is background that this exam does not ask for. */
export function isOffExam(exam: Exam | null, objectives: readonly string[]): boolean {
  return exam !== null && objectivesOf(exam, objectives).length === 0
}

/** `Your exam is on 1 March 2027, in 91 days: version v2.0.` */
export function examText({ day, version }: Exam, today: string): string {
  const days = daysBetween(today, day)
  const when =
    days > 0 ? `is on ${dayText(day)}, in ${count(days, 'day')}` : days === 0 ? 'is today' : `was on ${dayText(day)}`
  return `Your exam ${when}: version ${version.version}, as announced.`
}
