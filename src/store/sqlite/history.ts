// Reads the history of a learner in parts, so that a long one keeps nobody waiting.

import type { Database } from 'better-sqlite3'
import type { Report } from '../../grading/report.ts'
import type { HistoryLine, LoggedQuiz, LoggedReview, LoggedScenario, OwnData } from '../history.ts'
import type { QuestionFlag } from '../question-flags.ts'
import type { Learner, Regrade } from '../store.ts'
import { toAsideEvent } from './aside.ts'
import type { AsideRow } from './aside.ts'
import { learnerNumbers } from './learner-number.ts'
import { toSchedule } from './learners.ts'
import type { ScheduleRow } from './learners.ts'
import { toOwnMaterial } from './own-material.ts'
import type { OwnMaterialRow } from './own-material.ts'
import { toTrained } from './parameters.ts'
import type { SetRow } from './parameters.ts'
import { quizRows } from './quiz-rows.ts'
import { reviewRows } from './review-rows.ts'
import type { EventRow, EventRowWithUndone } from './review-rows.ts'
import { fromId, fromInstant } from './small-values.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'
import type { Words } from './words.ts'

type LearnerRow = Omit<Learner, 'account' | 'schedule' | 'asksConfidence' | 'classGates'> &
  ScheduleRow & { readonly name: string | null; readonly asksConfidence: 0 | 1 }
interface Asked {
  readonly learner: string
  readonly number: number
  readonly after: number
  readonly limit: number
}
interface Section {
  readonly name: string
  /** So many rows are a part: a report has some kilobytes, a review half of one. */
  readonly rows: number
  readonly read: (asked: Asked & Readonly<Record<string, string | number>>) => readonly Found[]
}
interface Found {
  readonly place: number
  readonly line: HistoryLine
}
type QuizRow = Omit<LoggedQuiz, 'items' | 'responses' | 'flags' | 'classCut'> & {
  readonly number: number
  readonly classCut: 0 | 1
}
type ScenarioRow = Omit<LoggedScenario, 'report' | 'solutionSeen' | 'afterReview' | 'regrades'> & {
  readonly report: string
  readonly solutionSeen: 0 | 1
  readonly afterReview: Uint8Array | string | null
}
type Placed = Readonly<Record<string, unknown>> & { readonly place: number }

export interface History extends Pick<OwnData, 'historyPart' | 'optimiserPart'> {
  /** All of it at once, for use inside a transaction. */
  readonly all: (learner: string) => readonly HistoryLine[]
}

export function historyQueries(db: Database, { read }: Transactions, words: Words): History {
  const sql = prepareQueries(db, 'history')
  const rows = reviewRows(words)
  const answersOf = quizRows(db, words)

  /** A section whose rows are its lines. */
  const plain = (name: string, type: HistoryLine['type'], of = 500): Section => ({
    name,
    rows: of,
    read: (asked) =>
      sql.all<Placed>(name, asked).map(({ place, ...row }) => ({ place, line: { type, ...row } as HistoryLine })),
  })

  const flagsOf = (attempt: number): readonly QuestionFlag[] =>
    sql
      .all<{ position: number; flagged: 0 | 1; at: number }>('flags', { attempt })
      .map(({ position, flagged, at }) => ({ position, flagged: flagged === 1, at: fromInstant(at) }))

  const quizOf = ({ number, classCut, ...attempt }: QuizRow): LoggedQuiz => {
    const flags = flagsOf(number)
    return {
      ...attempt,
      ...(classCut === 1 && { classCut: true }),
      ...answersOf(number),
      ...(flags.length === 0 ? {} : { flags }),
    }
  }

  const scenarioOf = (learner: string, row: ScenarioRow): LoggedScenario => ({
    ...row,
    report: JSON.parse(row.report) as Report,
    solutionSeen: row.solutionSeen === 1,
    afterReview: row.afterReview === null ? null : fromId(row.afterReview),
    regrades: sql
      .all<Omit<Regrade, 'report'> & { report: string }>('regrades', { learner, attempt: row.id })
      .map((regrade) => ({ ...regrade, report: JSON.parse(regrade.report) as Report })),
  })

  const reviewOf = (row: EventRowWithUndone): LoggedReview => {
    const { learner, fact, number } = row
    const before = row.isFirst === 1 ? null : sql.get<EventRow>('event_before', { learner, fact, number })
    return { source: rows.sourceOf(row), ...rows.toEvent(row, before && rows.toCard(before)) }
  }

  const sections: readonly Section[] = [
    plain('classes', 'class'),
    plain('opened', 'opened'),
    plain('read', 'read'),
    plain('hints', 'hint'),
    plain('solutions', 'solution'),
    plain('drafts', 'draft', 50),
    {
      name: 'quizzes',
      rows: 20,
      read: (asked) =>
        sql
          .all<QuizRow & { place: number }>('quizzes', asked)
          .map(({ place, ...row }) => ({ place, line: { type: 'quiz', ...quizOf(row) } })),
    },
    {
      name: 'scenarios',
      rows: 20,
      read: (asked) =>
        sql
          .all<ScenarioRow & { place: number }>('scenarios', asked)
          .map(({ place, ...row }) => ({ place, line: { type: 'scenario', ...scenarioOf(asked.learner, row) } })),
    },
    {
      name: 'asides',
      rows: 500,
      read: (asked) =>
        sql
          .all<AsideRow & { place: number; reviewBefore: Uint8Array | string | null }>('asides', asked)
          .map(({ place, reviewBefore, ...row }) => ({
            place,
            line: {
              type: 'aside',
              ...toAsideEvent(row, words),
              afterReview: reviewBefore === null ? null : fromId(reviewBefore),
            },
          })),
    },
    // Behind the attempts, so that none of them refers to a review that was written after their part was read.
    {
      name: 'reviews',
      rows: 200,
      read: (asked) =>
        sql
          .all<EventRowWithUndone>('reviews', asked)
          .map((row) => ({ place: row.number, line: { type: 'review', ...reviewOf(row) } })),
    },
    {
      name: 'parameters',
      rows: 200,
      read: (asked) =>
        sql.all<SetRow & { inForce: 0 | 1 | null }>('parameters', asked).map((row) => {
          const { weights, ...training } = toTrained(row)
          const set = { ...training, weights: weights ?? [], inForce: row.inForce === 1 }
          return { place: row.number, line: { type: 'parameters', ...set } }
        }),
    },
    {
      name: 'own',
      rows: 200,
      read: (asked) =>
        sql
          .all<OwnMaterialRow & { number: number }>('own', asked)
          .map((row) => ({ place: row.number, line: { type: 'own', ...toOwnMaterial(row) } })),
    },
  ]

  const numberOf = learnerNumbers(db)
  const learnerLine = (learner: string): readonly HistoryLine[] => {
    const row = sql.get<LearnerRow>('learner', { learner })
    if (!row) return []
    const { newLimit, reviewLimit, retention, ...kept } = row
    return [
      {
        type: 'learner',
        ...kept,
        asksConfidence: row.asksConfidence === 1,
        schedule: toSchedule({ newLimit, reviewLimit, retention }),
      },
    ]
  }

  return {
    historyPart: async (learner, place) =>
      read(() => {
        const number = numberOf(learner)
        if (number === 0) return { lines: [], place: null }
        const at = place ? sections.findIndex(({ name }) => name === place.section) : 0
        const section = sections[at]
        if (!section) throw new Error(`a history has no section ${place?.section}`)
        const after = place?.after ?? 0
        const found = section.read({ learner, number, after, limit: section.rows })
        const last = found.at(-1)
        const next = sections[at + 1]
        return {
          lines: [...(place ? [] : learnerLine(learner)), ...found.map(({ line }) => line)],
          place:
            last && found.length === section.rows
              ? { section: section.name, after: last.place }
              : next
                ? { section: next.name, after: 0 }
                : null,
        }
      }),

    all: (learner) => {
      const asked = { learner, number: numberOf(learner), after: 0, limit: -1 }
      return [...learnerLine(learner), ...sections.flatMap(({ read }) => read(asked).map(({ line }) => line))]
    },

    optimiserPart: async (learner, after) =>
      read(() => {
        const found = sql.all<OptimiserEvent>('optimiser', { number: numberOf(learner), after, limit: OPTIMISER_ROWS })
        return {
          rows: found.map(({ card, at, rating, kind, isFirst, durationMs }) => ({
            card,
            at: fromInstant(at),
            rating: rating + 1,
            state: isFirst === 1 ? 0 : kind + 1,
            durationMs,
          })),
          after: found.length < OPTIMISER_ROWS ? null : (found.at(-1)?.number ?? null),
        }
      }),
  }
}

interface OptimiserEvent {
  readonly number: number
  readonly card: string
  readonly at: number
  readonly rating: number
  readonly kind: number
  readonly isFirst: 0 | 1
  readonly durationMs: number | null
}
const OPTIMISER_ROWS = 1000
