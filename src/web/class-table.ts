// A class as rows of learners by chapters: the page and the CSV file are made of the same rows.

import type { Library } from '../content/library.ts'
import { gates } from '../progress/gates.ts'
import type { BestAttempt, ClassGates, GateRules, GateState } from '../progress/gates.ts'
import type { ClassMember } from '../store/class-table.ts'

export interface ClassTable {
  readonly chapters: readonly TableChapter[]
  readonly rows: readonly ClassRow[]
}
export interface TableChapter {
  readonly id: string
  readonly title: string
  /** In the course, from 1. */
  readonly number: number
}
export interface ClassRow {
  readonly learner: string
  readonly name: string
  /** UTC; null before the first activity. */
  readonly lastActiveAt: string | null
  /** In the order of `chapters`. */
  readonly cells: readonly ClassCell[]
  /** Chapters passed, and chapters whose quiz was tried. */
  readonly passed: number
  readonly tried: number
  readonly scenarios: { readonly passed: number; readonly tried: number; readonly attempts: number }
}
export interface ClassCell {
  readonly state: GateState
  /** `failing`: a quiz was answered and none passed. `begun`: it was read, and no quiz answered. */
  readonly looks: 'locked' | 'open' | 'begun' | 'failing' | 'passed' | 'mastered'
  readonly best: BestAttempt | null
  readonly attempts: number
}

/** Stubs have nothing to show and are left out. */
export function tableChapters({ chapters }: Pick<Library, 'chapters'>): readonly TableChapter[] {
  return chapters.flatMap(({ id, title, stub }, index) => (stub ? [] : [{ id, title, number: index + 1 }]))
}

export function classTable(
  library: Library,
  members: readonly ClassMember[],
  { anyOrder }: Pick<ClassGates, 'anyOrder'>,
): ClassTable {
  const chapters = tableChapters(library)
  return { chapters, rows: members.map((member) => rowOf(library, chapters, member, { ...library.course, anyOrder })) }
}

function rowOf(
  library: Library,
  chapters: readonly TableChapter[],
  { learner, name, lastActiveAt, progress }: ClassMember,
  rules: GateRules,
): ClassRow {
  const standing = gates(progress, library.chapters, rules)
  const scenarios = progress.scenarios.filter(({ scenario }) => library.scenarios.has(scenario))
  const cells = chapters.map(({ number }): ClassCell => {
    const gate = standing[number - 1]
    if (!gate) return NOTHING
    const { state, answered: attempts } = gate
    const isPassed = state === 'passed' || state === 'mastered'
    // A quiz without any answer says nothing about its learner.
    const [isTried, isRead] = [attempts > 0, gate.readAt !== null]
    const looks = isPassed ? state : isTried ? 'failing' : isRead ? 'begun' : state
    return { state, looks, best: isTried ? gate.best : null, attempts }
  })
  return {
    learner,
    name,
    lastActiveAt,
    cells,
    passed: cells.filter(({ looks }) => looks === 'passed' || looks === 'mastered').length,
    tried: cells.filter(({ attempts }) => attempts > 0).length,
    scenarios: {
      passed: scenarios.filter(({ passed }) => passed).length,
      tried: scenarios.filter(({ attempts }) => attempts > 0).length,
      attempts: scenarios.reduce((sum, { attempts }) => sum + attempts, 0),
    },
  }
}
const NOTHING: ClassCell = { state: 'locked', looks: 'locked', best: null, attempts: 0 }

const PER_CHAPTER = [
  'state',
  'best score in percent',
  'best: machine-marked right',
  'best: machine-marked of',
  'best: self-marked right',
  'best: self-marked of',
  'attempts',
]

/** The first line of the CSV file. */
export function classHead(chapters: readonly TableChapter[]): readonly string[] {
  return [
    'Learner',
    'Last activity',
    ...chapters.flatMap(({ title }) => PER_CHAPTER.map((column) => `${title}: ${column}`)),
    'Scenarios passed',
    'Scenarios tried',
    'Scenario attempts',
  ]
}

/** A row as a line of the CSV file. */
export function classLine({ name, lastActiveAt, cells, scenarios }: ClassRow): readonly (string | number)[] {
  return [
    name,
    lastActiveAt ?? '',
    ...cells.flatMap(({ state, best, attempts }) => [
      state,
      ...(best
        ? [best.gate.percent, best.machine.score, best.machine.maxScore, best.self.score, best.self.maxScore]
        : ['', '', '', '', '']),
      attempts,
    ]),
    scenarios.passed,
    scenarios.tried,
    scenarios.attempts,
  ]
}
