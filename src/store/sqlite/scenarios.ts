// Scenario attempts: the typed lines and the report as it was given.

import type { Database } from 'better-sqlite3'
import type { Report } from '../../grading/report.ts'
import type { ScenarioAttempt, Store } from '../store.ts'
import type { AppendEvidence } from './reviews.ts'
import { prepareQueries } from './sql.ts'
import { writing } from './transaction.ts'

type ScenarioDeeds = Pick<
  Store,
  'saveScenarioAttempt' | 'scenarioAttempt' | 'scenarioAttempts' | 'saveDraft' | 'draft' | 'solutionSeen'
>

type AttemptRow = Omit<ScenarioAttempt, 'report'> & { readonly report: string }

export function scenarioDeeds(db: Database, appendEvidence: AppendEvidence): ScenarioDeeds {
  const sql = prepareQueries(db, 'scenarios')
  const write = writing(db)

  const attemptOf = (learner: string, attempt: string): ScenarioAttempt | null => {
    const row = sql.get<AttemptRow>('attempt', { learner, attempt })
    return row && toAttempt(row)
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
        const { report, ...row } = attempt
        const { outcome, score, maxScore } = report
        sql.run('insert_attempt', { learner, ...row, outcome, score, maxScore, report: JSON.stringify(report) })
        report.criteria.forEach(({ id, label, met }, position) => {
          sql.run('insert_criterion', {
            learner,
            attempt: attempt.id,
            position,
            criterion: id,
            label,
            met: met ? 1 : 0,
          })
        })
        // A check of ours that threw says nothing about the learner.
        if (outcome !== 'ungradable') appendEvidence(learner, fact, 'scenario', decide)
        return { kind: 'saved', value: attempt }
      }),

    scenarioAttempt: async (learner, attempt) => attemptOf(learner, attempt),

    scenarioAttempts: async (learner, scenario) =>
      sql.all<AttemptRow>('attempts', { learner, scenario }).map(toAttempt),

    saveDraft: async (learner, scenario, lines, at) => {
      sql.run('upsert_draft', { learner, scenario, lines, at })
    },

    draft: async (learner, scenario) => sql.get<{ lines: string }>('draft', { learner, scenario })?.lines ?? null,

    solutionSeen: async (learner, scenario, at) => {
      sql.run('insert_solution_seen', { learner, scenario, at })
    },
  }
}

function toAttempt({ report, ...attempt }: AttemptRow): ScenarioAttempt {
  return { ...attempt, report: JSON.parse(report) as Report }
}

/** What the form sends: the scenario and the lines. The report follows from them, and times differ on every send. */
function sameBody(a: ScenarioAttempt, b: ScenarioAttempt): boolean {
  return a.scenario === b.scenario && a.lines === b.lines
}
