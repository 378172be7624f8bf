// The one obvious next step for the home page, as data: the page turns it into a sentence and a button.

import { hasGate, wouldMaster } from './gates.ts'
import type { ChapterProgress, GateChapter, GateRules } from './gates.ts'
import type { Progress } from './progress.ts'

export type NextStep =
  /** What was begun and not ended comes before everything else. */
  | { readonly step: 'continue-quiz'; readonly chapter: string }
  | { readonly step: 'continue-scenario'; readonly scenario: string }
  /** Due reviews come before anything new, because waiting costs them most. */
  | { readonly step: 'review'; readonly due: number }
  | { readonly step: 'read'; readonly chapter: string }
  | { readonly step: 'quiz'; readonly chapter: string; readonly attempts: number }
  | { readonly step: 'scenario'; readonly scenario: string; readonly chapter: string; readonly attempts: number }
  | { readonly step: 'learn-cards'; readonly fresh: number }
  /** A passed chapter can be mastered today by passing its quiz again. */
  | { readonly step: 'master'; readonly chapter: string }
  /** Nothing is left for today. */
  | { readonly step: 'done'; readonly dueTomorrow: number }

export interface NextStepInput {
  /** In course order, with the scenarios of each. */
  readonly chapters: readonly (GateChapter & { readonly scenarios: readonly string[] })[]
  /** From `gates`, for the same chapters. */
  readonly gates: readonly ChapterProgress[]
  readonly progress: Progress
  /** Chapters whose quiz is in progress, and scenarios with lines that were not submitted; the latest first. */
  readonly begun: { readonly quizzes: readonly string[]; readonly scenarios: readonly string[] }
  /** Reviews that wait now, same-day steps included, and new cards left for today: `queue().counts`. */
  readonly counts: { readonly learning: number; readonly due: number; readonly fresh: number }
  readonly dueTomorrow: number
  readonly rules: GateRules
  readonly at: string
  readonly day: string
}

/** What was begun, due reviews, the course chapter by chapter (read, quiz, scenarios), new cards, mastery; else done for today. */
export function nextStep(input: NextStepInput): NextStep {
  const { chapters, gates, progress, begun, counts, dueTomorrow, rules, at, day } = input
  const scenarioOf = new Map(progress.scenarios.map((result) => [result.scenario, result]))
  const [quiz] = begun.quizzes
  if (quiz !== undefined) return { step: 'continue-quiz', chapter: quiz }
  const unsent = begun.scenarios.find((scenario) => !scenarioOf.get(scenario)?.passed)
  if (unsent !== undefined) return { step: 'continue-scenario', scenario: unsent }

  const due = counts.due + counts.learning
  if (due > 0) return { step: 'review', due }

  const gateOf = new Map(gates.map((gate) => [gate.chapter, gate]))
  for (const chapter of chapters) {
    const { id, stub, scenarios } = chapter
    const gate = gateOf.get(id)
    if (stub || !gate || gate.state === 'locked') continue
    if (gate.state === 'open') {
      if (gate.readAt === null) return { step: 'read', chapter: id }
      if (hasGate(chapter, rules)) return { step: 'quiz', chapter: id, attempts: gate.attempts }
    }
    const scenario = scenarios.find((scenario) => !scenarioOf.get(scenario)?.passed)
    if (scenario !== undefined) {
      return { step: 'scenario', scenario, chapter: id, attempts: scenarioOf.get(scenario)?.attempts ?? 0 }
    }
  }

  if (counts.fresh > 0) return { step: 'learn-cards', fresh: counts.fresh }
  const toMaster = gates.find(({ state, passed }) => state === 'passed' && passed && wouldMaster(passed, { day, at }))
  if (toMaster) return { step: 'master', chapter: toMaster.chapter }
  return { step: 'done', dueTomorrow }
}
