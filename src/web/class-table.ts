// A class as rows of learners by chapters: the page and the CSV file are made of the same rows.

import type { Library } from '../content/library.ts'
import { gates } from '../progress/gates.ts'
import type { BestAttempt, GateState } from '../progress/gates.ts'
import type { ClassMember } from '../store/store.ts'
import { csvText } from './csv.ts'

export interface ClassTable {
  readonly chapters: readonly {
    readonly id: string
    readonly title: string
    /** In the course, from 1. */ readonly number: number
  }[]
  readonly rows: readonly ClassRow[]
}
export interface ClassRow {
  readonly learner: string
  readonly name: string
  /** UTC; null before the first activity. */
  readonly lastActiveAt: string | null
  /** In the order of `chapters`. */
  readonly cells: readonly {
    readonly state: GateState
    readonly best: BestAttempt | null
    readonly attempts: number
    /** Something was read or answered in it. */
    readonly touched: boolean
  }[]
  readonly scenarios: { readonly passed: number; readonly tried: number; readonly attempts: number }
}

/** Stubs have nothing to show and are left out. */
export function classTable(library: Library, members: readonly ClassMember[]): ClassTable {
  const chapters = library.chapters.filter(({ stub }) => !stub)
  return {
    chapters: chapters.map(({ id, title }) => ({
      id,
      title,
      number: library.chapters.findIndex((one) => one.id === id) + 1,
    })),
    rows: members.map(({ learner, name, lastActiveAt, progress }) => {
      const standing = new Map(gates(progress, library.chapters, library.course).map((gate) => [gate.chapter, gate]))
      const scenarios = progress.scenarios.filter(({ scenario }) => library.scenarios.has(scenario))
      return {
        learner,
        name,
        lastActiveAt,
        cells: chapters.map(({ id }) => {
          const { state = 'locked', best = null, answered = 0, readAt = null } = standing.get(id) ?? {}
          // A quiz without any answer says nothing about its learner.
          return {
            state,
            best: answered > 0 ? best : null,
            attempts: answered,
            touched: answered > 0 || readAt !== null,
          }
        }),
        scenarios: {
          passed: scenarios.filter(({ passed }) => passed).length,
          tried: scenarios.filter(({ attempts }) => attempts > 0).length,
          attempts: scenarios.reduce((sum, { attempts }) => sum + attempts, 0),
        },
      }
    }),
  }
}

/** The same rows as CSV. */
export function classCsv({ chapters, rows }: ClassTable): string {
  const perChapter = [
    'state',
    'best score in percent',
    'best: machine-marked right',
    'best: machine-marked of',
    'best: self-marked right',
    'best: self-marked of',
    'attempts',
  ]
  const lines = [
    [
      'Learner',
      'Last activity',
      ...chapters.flatMap(({ title }) => perChapter.map((column) => `${title}: ${column}`)),
      'Scenarios passed',
      'Scenarios tried',
      'Scenario attempts',
    ],
    ...rows.map(({ name, lastActiveAt, cells, scenarios }) => [
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
    ]),
  ]
  return csvText(lines)
}
