// What an instructor reads of the members of a class, over SQLite.

import type { Database } from 'better-sqlite3'

import type { Waiting } from '../../progress/attention.ts'
import type {
  InstructorViews,
  ListedQuiz,
  ListedScenario,
  Member,
  MemberAnswer,
  OfMember,
} from '../instructor-views.ts'
import type { Store } from '../store.ts'
import type { ProgressOf } from './progress.ts'
import { fromHash, toDay } from './small-values.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'

/** How many of a member's latest quizzes and scenario attempts signals look at. */
const QUIZZES_LOOKED_AT = 20
const ATTEMPTS_LOOKED_AT = 50
const FINISHED_QUIZZES = 10
/** Behind every instant. */
const NEVER = '9999'

interface Row {
  readonly learner: string
  readonly name: string
  readonly joinedAt: string
  /** From when on details are shown; null: never. */
  readonly detailsFrom: string | null
}
type AttemptRow = readonly [learner: string, name: string, number: number, id: string, startedAt: string]
type AnswerRow = readonly [attempt: number, position: number, version: number, answer: string, score: 0 | 1, at: number]
type VersionRow = Pick<MemberAnswer, 'item' | 'rev'> & { readonly hash: Uint8Array | string }

export function instructorViews(
  db: Database,
  { read }: Transactions,
  {
    progressOf,
    lastActive,
    quizAttempt,
    scenarioAttempt,
  }: {
    readonly progressOf: ProgressOf
    readonly lastActive: (learner: string) => string | null
  } & Pick<Store, 'quizAttempt' | 'scenarioAttempt'>,
): InstructorViews {
  const sql = prepareQueries(db, 'instructor-views')
  const memberRow = (instructor: string, of: OfMember) => sql.get<Row>('member', { instructor, ...of })

  const activityOf = ({ learner, detailsFrom }: Row, classId: string, hasAssignments: boolean) => ({
    lastActiveAt: lastActive(learner),
    chapters: sql
      .all<{ chapter: string; attempts: number; passed: 0 | 1; score: number; maxScore: number }>('answered_chapters', {
        learner,
      })
      .map(({ chapter, attempts, passed, score, maxScore }) => ({
        chapter,
        attempts,
        passed: passed === 1,
        bestPercent: percent(score, maxScore),
      })),
    quizzes: sql
      .all<{ chapter: string; score: number; maxScore: number; ms: number }>('finished_quizzes', {
        learner,
        since: detailsFrom ?? NEVER,
        attempts: QUIZZES_LOOKED_AT,
      })
      .slice(0, FINISHED_QUIZZES)
      .map(({ chapter, score, maxScore, ms }) => ({
        chapter,
        percent: percent(score, maxScore),
        // A clock that went back leaves no time.
        secondsAnItem: Math.max(0, Math.round(ms / 1000 / Math.max(1, maxScore))),
      })),
    causes: sql
      .all<{ diagnosis: string; attempts: number; scenarios: string }>('causes', {
        learner,
        since: detailsFrom ?? NEVER,
        attempts: ATTEMPTS_LOOKED_AT,
      })
      .map((cause) => ({ ...cause, scenarios: JSON.parse(cause.scenarios) as string[] })),
    notBegun: hasAssignments ? sql.all<Waiting>('not_begun', { learner, class: classId }) : [],
  })

  return {
    activities: async (instructor, classId, { limit, offset }) =>
      read(() => {
        const hasAssignments = sql.get('has_assignments', { class: classId }) !== null
        return sql
          .all<Row>('members', { instructor, class: classId, limit, offset })
          .map((row) => ({ ...row, ...activityOf(row, classId, hasAssignments) }))
      }),

    member: async (instructor, of, studyDay) =>
      read(() => {
        const row = memberRow(instructor, of)
        if (!row) return null
        const counts = sql.get<{ allCards: number; due: number | null; overdue: number | null }>('card_counts', {
          learner: row.learner,
          today: toDay(studyDay),
        })
        return {
          ...row,
          lastActiveAt: lastActive(row.learner),
          progress: progressOf(row.learner),
          retention: sql.get<Member['retention']>('retention', { learner: row.learner, today: toDay(studyDay) }) ?? {
            due: 0,
            recalled: 0,
          },
          cards: { all: counts?.allCards ?? 0, due: counts?.due ?? 0, overdue: counts?.overdue ?? 0 },
        }
      }),

    memberQuizzes: async (instructor, of, part) =>
      read(() => {
        const row = memberRow(instructor, of)
        return row
          ? sql
              .all<Omit<ListedQuiz, 'isReset'> & { isReset: number }>('quizzes', {
                learner: row.learner,
                since: row.detailsFrom ?? NEVER,
                ...part,
              })
              .map((listed) => ({ ...listed, isReset: listed.isReset > 0 }))
          : []
      }),

    memberScenarios: async (instructor, of, part) =>
      read(() => {
        const row = memberRow(instructor, of)
        if (!row) return []
        return sql
          .all<Omit<ListedScenario, 'solutionSeen' | 'isReset'> & { solutionSeen: number; isReset: number }>(
            'scenarios',
            {
              learner: row.learner,
              since: row.detailsFrom ?? NEVER,
              ...part,
            },
          )
          .map((listed) => ({ ...listed, solutionSeen: listed.solutionSeen > 0, isReset: listed.isReset > 0 }))
      }),

    memberQuiz: async (instructor, of, attempt) => {
      const row = memberRow(instructor, of)
      const found = row && (await quizAttempt(row.learner, attempt))
      return found && found.startedAt >= (row.detailsFrom ?? NEVER) ? found : null
    },

    memberScenario: async (instructor, of, attempt) => {
      const row = memberRow(instructor, of)
      const found = row && (await scenarioAttempt(row.learner, attempt))
      return found && found.at >= (row.detailsFrom ?? NEVER) ? found : null
    },

    firstAnswers: async (instructor, { class: classId, chapters }, { limit, offset }) =>
      read(() => {
        const versions = new Map<number, Pick<MemberAnswer, 'item' | 'rev' | 'hash'>>()
        const versionOf = (version: number) => {
          const known = versions.get(version)
          if (known) return known
          const row = sql.get<VersionRow>('version', { version })
          if (!row) throw new Error(`there is no version ${version}`)
          const found = { item: row.item, rev: row.rev, hash: fromHash(row.hash) }
          versions.set(version, found)
          return found
        }
        // Learners give few different answers, and a text is read once.
        const answers = new Map<string, string[]>()
        const answerOf = (text: string): string[] => {
          const known = answers.get(text)
          if (known) return known
          const found = JSON.parse(text) as string[]
          answers.set(text, found)
          return found
        }
        const attempts = sql.tuples<AttemptRow>('finished_in', {
          instructor,
          class: classId,
          chapters: JSON.stringify(chapters),
          limit,
          offset,
        })
        const rows = sql.tuples<AnswerRow>('answers', {
          attempts: JSON.stringify(attempts.map(([, , number]) => number)),
        })
        const byAttempt = Map.groupBy(rows, ([attempt]) => attempt)
        const first: MemberAnswer[] = []
        // Of one member after the other.
        const seen = new Set<number>()
        let seenOf = ''
        for (const [learner, name, number, attempt, startedAt] of attempts) {
          if (learner !== seenOf) seen.clear()
          seenOf = learner
          const given = (byAttempt.get(number) ?? []).sort(
            ([, position, , , , at], [, otherPosition, , , , otherAt]) => at - otherAt || position - otherPosition,
          )
          const right = given.reduce((sum, [, , , , score]) => sum + score, 0)
          let before = Date.parse(startedAt)
          for (const [, position, version, answer, score, at] of given) {
            const seconds = (at - before) / 1000
            before = at
            if (seen.has(version)) continue
            seen.add(version)
            const { item, rev, hash } = versionOf(version)
            first.push({
              learner,
              name,
              item,
              rev,
              hash,
              attempt,
              position,
              at,
              score,
              answer: answerOf(answer),
              rest: { right: right - score, of: given.length - 1 },
              // From the answer before it in its attempt, or from the start.
              seconds: seconds >= 0 && seconds <= LONGEST_SECONDS ? seconds : null,
            })
          }
        }
        return first
      }),
  }
}

/** Whoever takes longer was away. */
const LONGEST_SECONDS = 1800

function percent(score: number, maxScore: number): number {
  return maxScore === 0 ? 0 : Math.floor((100 * score) / maxScore)
}
