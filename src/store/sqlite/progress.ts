// A learner's progress, from rows that are kept with each deed; a class page asks the same for each member.

import type { Database } from 'better-sqlite3'
import type { Hold } from '../../progress/holds.ts'
import type { ChapterStanding } from '../../progress/progress.ts'
import type { MemberProgress, MemberStanding } from '../class-table.ts'
import type { CourseRules, Progress, QuizResult, ScenarioResult, Store } from '../store.ts'
import { prepareQueries } from './sql.ts'
import type { Params } from './sql.ts'
import type { Transactions } from './transaction.ts'

type ProgressQueries = Pick<Store, 'adopt' | 'keepOpen' | 'markRead' | 'quizResults' | 'progress'>
/** For use inside a reading transaction. */
export type ProgressOf = (learner: string) => Progress
/** The same of several, in two queries; a learner who was not among them has none. */
export type ProgressOfAll = (learners: readonly string[]) => (learner: string) => MemberProgress

/** For use inside a writing transaction. */
export interface Standings {
  /** After a deed, in a chapter or in none: keeps where the learner stands in it, and what is open by the progress as it is now. */
  keep(learner: string, chapter: string | null, rules: CourseRules, at: string): void
  /** Derives them all anew. */
  rebuild(rules: CourseRules): void
  /** Derives those of one learner anew, and keeps what is open by them. */
  rebuildOf(learner: string, rules: CourseRules, at: string): void
  /** The rows as they are, in no order. */
  kept(): Iterable<StandingRow>
  /** The rows as they have to be, in no order. */
  derived(rules: CourseRules): Iterable<StandingRow>
  /** The rules by which the rows were made. */
  rules(): string | null
}

type QuizRow = Omit<QuizResult, 'machine' | 'self' | 'asMarked' | 'classCut'> & {
  readonly classCut: 0 | 1
  readonly machineScore: number
  readonly machineMaxScore: number
  readonly selfScore: number
  readonly selfMaxScore: number
  readonly asMarked: string | null
}
type ScenarioRow = Omit<ScenarioResult, 'passed'> & { readonly passed: 0 | 1 }
/** A row of `chapter_standings`, columns by their names here. */
export type StandingRow = Params & {
  readonly chapter: string
  readonly opened: 0 | 1
  readonly readAt: string | null
  readonly attempts: number
  readonly answered: number
  readonly bestAttempt: string | null
  readonly bestMachineScore: number | null
  readonly bestMachineMaxScore: number | null
  readonly bestSelfScore: number | null
  readonly bestSelfMaxScore: number | null
  readonly passedDay: string | null
  readonly passedAt: string | null
  readonly mastered: 0 | 1
  readonly runningAttempt: string | null
  readonly runningAnswered: number | null
  readonly runningOf: number | null
  readonly runningAt: string | null
}

export function progressQueries(
  db: Database,
  { read, write }: Transactions,
): ProgressQueries & {
  readonly progressOf: ProgressOf
  readonly progressOfAll: ProgressOfAll
  readonly standings: Standings
} {
  const sql = prepareQueries(db, 'progress')

  const progressOf: ProgressOf = (learner) => ({
    chapters: sql.all<StandingRow>('standings', { learner }).map(toStanding),
    scenarios: sql.all<ScenarioRow>('scenarios', { learner }).map(toScenario),
  })

  const progressOfAll: ProgressOfAll = (learners) => {
    const of = { learners: JSON.stringify(learners) }
    const chapters = new Map<string, MemberStanding[]>(learners.map((learner) => [learner, []]))
    for (const row of sql.tuples<MemberStandingRow>('standings_of', of))
      chapters.get(row[0])?.push(toMemberStanding(row))
    const scenarios = Map.groupBy(
      sql.all<ScenarioRow & { learner: string }>('scenarios_of', of),
      ({ learner }) => learner,
    )
    return (learner) => ({
      chapters: chapters.get(learner) ?? [],
      scenarios: (scenarios.get(learner) ?? []).map(toScenario),
    })
  }

  const derive = (learner: string, stored: string, rules: CourseRules): StandingRow => {
    const ids = rules.idsOf(stored)
    const chapters = JSON.stringify(ids)
    const standing = {
      chapter: ids[0] ?? stored,
      opened: sql.get('was_open', { learner, chapters }) !== null,
      readAt: sql.get<{ at: string | null }>('read_at', { learner, chapters })?.at ?? null,
      ...rules.standingOf(sql.all<QuizRow>('quizzes_of', { learner, chapters }).map(toQuizResult)),
    }
    return toRow(learner, standing)
  }
  const keepOne = (learner: string, chapter: string, rules: CourseRules) =>
    sql.run('insert_standing', derive(learner, chapter, rules))

  const keepOpenNow = (learner: string, rules: CourseRules, at: string) => {
    const progress = progressOf(learner)
    const known = new Set(progress.chapters.flatMap(({ chapter, opened }) => (opened ? [chapter] : [])))
    for (const chapter of rules.opens(progress, sql.all<Hold>('holds', { learner, at }))) {
      if (known.has(chapter)) continue
      sql.run('insert_opened', { learner, chapter, at })
      keepOne(learner, chapter, rules)
    }
  }

  const standings: Standings = {
    keep: (learner, chapter, rules, at) => {
      if (chapter !== null) {
        // What was begun in a free order stays open when that order ends.
        sql.run('open_in_any_order', { learner, chapter, at })
        keepOne(learner, chapter, rules)
      }
      keepOpenNow(learner, rules, at)
    },
    rebuild: (rules) => {
      sql.run('delete_standings')
      for (const row of standings.derived(rules)) sql.run('insert_standing', row)
      sql.run('keep_rules', { rules: rules.text })
    },
    rebuildOf: (learner, rules, at) => {
      sql.run('delete_standings_of', { learner })
      for (const { chapter } of sql.all<{ chapter: string }>('deeds_of', { learner })) keepOne(learner, chapter, rules)
      keepOpenNow(learner, rules, at)
    },
    kept: () => sql.all<StandingRow>('all_standings'),
    *derived(rules) {
      const deeds = sql.all<{ learner: string; chapter: string }>('deeds')
      const present = new Map(
        deeds.map(({ learner, chapter }) => [`${rules.idsOf(chapter)[0]}\n${learner}`, { learner, chapter }]),
      )
      for (const { learner, chapter } of present.values()) yield derive(learner, chapter, rules)
    },
    rules: () => sql.get<{ rules: string }>('rules')?.rules ?? null,
  }

  return {
    progressOf,
    progressOfAll,
    standings,

    adopt: async (rules) => {
      if (standings.rules() !== rules.text) await write(() => standings.rebuild(rules))
    },

    keepOpen: async (learner, rules, at) => write(() => keepOpenNow(learner, rules, at)),

    markRead: async (learner, chapter, at, rules) =>
      write(() => {
        sql.run('insert_chapter_read', { learner, chapter, at })
        standings.keep(learner, chapter, rules, at)
      }),

    quizResults: async (learner, chapters, { limit, offset }) =>
      sql
        .all<QuizRow>('quiz_results', { learner, chapters: JSON.stringify(chapters), limit, offset })
        .map(toQuizResult),

    progress: async (learner) => read(() => progressOf(learner)),
  }
}

function toRow(learner: string, { best, passed, running, ...standing }: ChapterStanding): StandingRow {
  return {
    learner,
    chapter: standing.chapter,
    opened: standing.opened ? 1 : 0,
    readAt: standing.readAt,
    attempts: standing.attempts,
    answered: standing.answered,
    bestAttempt: best?.attempt ?? null,
    bestMachineScore: best?.machine.score ?? null,
    bestMachineMaxScore: best?.machine.maxScore ?? null,
    bestSelfScore: best?.self.score ?? null,
    bestSelfMaxScore: best?.self.maxScore ?? null,
    passedDay: passed?.day ?? null,
    passedAt: passed?.at ?? null,
    mastered: standing.mastered ? 1 : 0,
    runningAttempt: running?.attempt ?? null,
    runningAnswered: running?.answered ?? null,
    runningOf: running?.of ?? null,
    runningAt: running?.at ?? null,
  }
}

function toStanding(row: StandingRow): ChapterStanding {
  const { bestAttempt, passedDay, passedAt, runningAttempt, runningAt } = row
  return {
    chapter: row.chapter,
    opened: row.opened === 1,
    readAt: row.readAt,
    attempts: row.attempts,
    answered: row.answered,
    best:
      bestAttempt === null
        ? null
        : {
            attempt: bestAttempt,
            machine: { score: row.bestMachineScore ?? 0, maxScore: row.bestMachineMaxScore ?? 0 },
            self: { score: row.bestSelfScore ?? 0, maxScore: row.bestSelfMaxScore ?? 0 },
          },
    passed: passedDay === null || passedAt === null ? null : { day: passedDay, at: passedAt },
    mastered: row.mastered === 1,
    running:
      runningAttempt === null || runningAt === null
        ? null
        : { attempt: runningAttempt, answered: row.runningAnswered ?? 0, of: row.runningOf ?? 0, at: runningAt },
  }
}

type MemberStandingRow = readonly [
  learner: string,
  chapter: string,
  opened: 0 | 1,
  readAt: string | null,
  attempts: number,
  answered: number,
  best: string | null,
  machineScore: number,
  machineMaxScore: number,
  selfScore: number,
  selfMaxScore: number,
  passedDay: string | null,
  passedAt: string | null,
  mastered: 0 | 1,
]

function toMemberStanding(row: MemberStandingRow): MemberStanding {
  const [
    ,
    chapter,
    opened,
    readAt,
    attempts,
    answered,
    best,
    score,
    maxScore,
    selfScore,
    selfMaxScore,
    day,
    at,
    mastered,
  ] = row
  return {
    chapter,
    opened: opened === 1,
    readAt,
    attempts,
    answered,
    best:
      best === null
        ? null
        : { attempt: best, machine: { score, maxScore }, self: { score: selfScore, maxScore: selfMaxScore } },
    passed: day === null || at === null ? null : { day, at },
    mastered: mastered === 1,
  }
}

function toScenario({ scenario, attempts, passed, bestScore, maxScore, lastAt }: ScenarioRow): ScenarioResult {
  return { scenario, attempts, passed: passed === 1, bestScore, maxScore, lastAt }
}

function toQuizResult({
  machineScore,
  machineMaxScore,
  selfScore,
  selfMaxScore,
  asMarked,
  classCut,
  ...row
}: QuizRow): QuizResult {
  const marked = asMarked === null ? null : (JSON.parse(asMarked) as [number, number, number, number])
  return {
    ...row,
    ...(classCut === 1 && { classCut: true }),
    machine: { score: machineScore, maxScore: machineMaxScore },
    self: { score: selfScore, maxScore: selfMaxScore },
    ...(marked && {
      asMarked: {
        machine: { score: marked[0], maxScore: marked[1] },
        self: { score: marked[2], maxScore: marked[3] },
      },
    }),
  }
}
