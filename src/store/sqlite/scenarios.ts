// Scenario attempts: the typed lines and every report on them, hints and solutions shown, drafts, routes worth a look.

import type { Database } from 'better-sqlite3'
import type { Report } from '../../grading/report.ts'
import { keptDraftsLimit, keptRoutesLimit } from '../store.ts'
import type { Draft, FailedScenario, KeptRoute, ListedAttempt, Regrade, ScenarioAttempt, Store } from '../store.ts'
import type { InClasses } from './class-counts.ts'
import type { AppendEvidence } from './reviews.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'

type ScenarioQueries = Pick<
  Store,
  | 'saveScenarioAttempt'
  | 'scenarioAttempt'
  | 'scenarioAttempts'
  | 'attemptWith'
  | 'failedScenarios'
  | 'saveDraft'
  | 'draft'
  | 'unsentDrafts'
  | 'takeHint'
  | 'hintsTaken'
  | 'solutionSeen'
  | 'solutionSeenAt'
  | 'storedAttempts'
  | 'regradeAttempt'
  | 'keepRoute'
  | 'keptRoutes'
  | 'forgetRoutes'
>

type AttemptRow = Omit<ScenarioAttempt, 'report' | 'firstReport' | 'regrades' | 'solutionSeen'> & {
  readonly report: string
  readonly solutionSeen: 0 | 1
}
type FailedRow = Pick<FailedScenario, 'scenario' | 'attempt'> & { readonly afterReview: number }
type RegradeRow = Omit<Regrade, 'report'> & { readonly report: string }

export function scenarioQueries(
  db: Database,
  { read, write }: Transactions,
  appendEvidence: AppendEvidence,
  inClasses: InClasses,
): ScenarioQueries {
  const sql = prepareQueries(db, 'scenarios')

  const regradesOf = (learner: string, attempt: string) => sql.all<RegradeRow>('regrades', { learner, attempt })

  const attemptOf = (learner: string, attempt: string): ScenarioAttempt | null => {
    const row = sql.get<AttemptRow>('attempt', { learner, attempt })
    return row && toAttempt(row, regradesOf(learner, attempt))
  }

  /** What the report that counts now adds up to, and with it the learner's standing. */
  const keepReport = (learner: string, scenario: string, attempt: string, { criteria, diagnoses }: Report) => {
    inClasses.without(learner, scenario, () => {
      sql.run('delete_criteria', { learner, attempt })
      criteria.forEach(({ id, label, met }, position) => {
        sql.run('insert_criterion', { learner, attempt, position, criterion: id, label, met: met ? 1 : 0 })
      })
      sql.run('delete_causes', { learner, attempt })
      const seen = new Set<string>()
      diagnoses.forEach(({ id, cause, see }, position) => {
        // A network of several devices may have one diagnosis twice; it counts once.
        if (!cause || seen.has(id)) return
        seen.add(id)
        sql.run('insert_cause', { learner, attempt, position, diagnosis: id, see: see[0] ?? '' })
      })
      sql.run('delete_standing', { learner, scenario })
      sql.run('insert_standing', { learner, scenario })
    })
  }

  return {
    saveScenarioAttempt: async (learner, attempt, fact, decide) =>
      write(() => {
        const earlier = attemptOf(learner, attempt.id)
        if (earlier) {
          return sameBody(earlier, attempt)
            ? { kind: 'same', value: earlier }
            : { kind: 'refused', reason: 'other-body' }
        }
        const { id, scenario, chapter, rev, hash, seed, lines, report, at, studyDay } = attempt
        const { outcome, score, maxScore } = report
        sql.run('insert_attempt', {
          learner,
          id,
          scenario,
          chapter,
          rev,
          hash,
          seed,
          lines,
          outcome,
          score,
          maxScore,
          report: JSON.stringify(report),
          at,
          studyDay,
        })
        keepReport(learner, scenario, id, report)
        sql.run('draft_was_sent', { learner, scenario, seed, lines })
        // A check that threw is our bug and says nothing about the learner.
        if (outcome !== 'ungradable') appendEvidence(learner, fact, 'scenario', decide)
        return { kind: 'saved', value: existing(attemptOf(learner, id)) }
      }),

    scenarioAttempt: async (learner, attempt) => read(() => attemptOf(learner, attempt)),

    scenarioAttempts: async (learner, scenario, { limit, offset }) =>
      sql.all<ListedAttempt>('attempts', { learner, scenario, limit, offset }),

    attemptWith: async (learner, scenario, { lines, seed }) =>
      sql.get<ListedAttempt>('attempt_with', { learner, scenario, lines, seed }),

    failedScenarios: async (learner, studyDay) =>
      read(() =>
        sql.all<FailedRow>('failed', { learner, studyDay }).map(({ scenario, attempt, afterReview }) => {
          const unmet = sql.all<{ criterion: string }>('unmet', { learner, attempt })
          const answered = sql.all<{ fact: string }>('answered_after', { learner, afterReview })
          return {
            scenario,
            attempt,
            unmet: unmet.map(({ criterion }) => criterion),
            answered: answered.map(({ fact }) => fact),
          }
        }),
      ),

    saveDraft: async (learner, scenario, { lines, seed }, at) =>
      write(() => {
        sql.run('delete_pending', { learner, scenario, seed })
        sql.run('upsert_draft', { learner, scenario, lines, seed, at })
        sql.run('keep_pending', { learner, scenario, seed })
        sql.run('delete_old_drafts', { learner, scenario, kept: keptDraftsLimit })
      }),

    draft: async (learner, scenario, variant) =>
      variant === undefined
        ? sql.get<Draft>('draft', { learner, scenario })
        : sql.get<Draft>('draft_of_variant', { learner, scenario, seed: variant.seed }),

    unsentDrafts: async (learner) =>
      sql.all<{ scenario: string }>('unsent_drafts', { learner }).map(({ scenario }) => scenario),

    takeHint: async (learner, scenario, hint, at) =>
      write(() => {
        sql.run('insert_hint', { learner, scenario, hint, at })
      }),

    hintsTaken: async (learner, scenario) => sql.all<{ hint: number; at: string }>('hints', { learner, scenario }),

    solutionSeen: async (learner, scenario, at) =>
      write(() => {
        sql.run('insert_solution_seen', { learner, scenario, at })
      }),

    solutionSeenAt: async (learner, scenario) =>
      sql.get<{ at: string }>('solution_seen', { learner, scenario })?.at ?? null,

    storedAttempts: async ({ scenario, after, limit }) =>
      read(() =>
        sql
          .all<AttemptRow & { learner: string }>('attempts_behind', {
            scenario,
            afterLearner: after?.learner ?? null,
            afterAttempt: after?.attempt ?? null,
            limit,
          })
          .map(({ learner, ...row }) => ({ learner, attempt: toAttempt(row, regradesOf(learner, row.id)) })),
      ),

    regradeAttempt: async (learner, attempt, regrade) =>
      write(() => {
        const before = attemptOf(learner, attempt)
        if (!before) return { kind: 'refused', reason: 'unknown' }
        const earlier = sql.get<{ attempt: string }>('regrade_by_id', { learner, id: regrade.id })
        if (earlier) {
          return earlier.attempt === attempt
            ? { kind: 'same', value: before }
            : { kind: 'refused', reason: 'other-body' }
        }
        const { id, at, rev, hash, report, reason } = regrade
        const { outcome, score, maxScore } = report
        sql.run('insert_regrade', {
          learner,
          attempt,
          id,
          at,
          rev,
          hash,
          outcome,
          score,
          maxScore,
          report: JSON.stringify(report),
          reason,
        })
        keepReport(learner, before.scenario, attempt, report)
        return { kind: 'saved', value: existing(attemptOf(learner, attempt)) }
      }),

    keepRoute: async ({ scenario, rev, hash, seed, signature, lines, day }) =>
      write(() => {
        if (sql.get('has_route', { scenario, signature }) !== null) return 'known'
        const kept = sql.get<{ routes: number }>('count_routes', { scenario })?.routes ?? 0
        if (kept >= keptRoutesLimit) return 'full'
        sql.run('insert_route', { scenario, rev, hash, seed, signature, lines, day })
        return 'kept'
      }),

    keptRoutes: async (scenario) => sql.all<KeptRoute>('routes', { scenario: scenario ?? null }),

    forgetRoutes: async (scenario) => write(() => sql.run('delete_routes', { scenario })),
  }
}

function toAttempt(
  { report: first, solutionSeen, ...attempt }: AttemptRow,
  rows: readonly RegradeRow[],
): ScenarioAttempt {
  const firstReport = JSON.parse(first) as Report
  const regrades = rows.map(({ id, at, rev, hash, report, reason }): Regrade => ({
    id,
    at,
    rev,
    hash,
    report: JSON.parse(report) as Report,
    reason,
  }))
  return {
    ...attempt,
    report: regrades.at(-1)?.report ?? firstReport,
    firstReport,
    regrades,
    solutionSeen: solutionSeen === 1,
  }
}

function existing(attempt: ScenarioAttempt | null): ScenarioAttempt {
  if (!attempt) throw new Error('an attempt that was just written is not there')
  return attempt
}

/** What the form sends: the scenario, its variant and the lines. The report follows from them, and times differ on every send. */
function sameBody(a: ScenarioAttempt, b: Pick<ScenarioAttempt, 'scenario' | 'seed' | 'lines'>): boolean {
  return a.scenario === b.scenario && a.seed === b.seed && a.lines === b.lines
}
