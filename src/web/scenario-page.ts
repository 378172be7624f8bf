// What the page of a scenario shows: its task, its console, the form for the lines, hints, attempts and the solution, as plain values.

import type { Library, Scenario } from '../content/library.ts'
import type { ChapterProgress } from '../progress/gates.ts'
import type { ListedAttempt, ScenarioResult } from '../store/store.ts'
import { consoleOf } from './console.ts'
import { objectivesOf } from './exam.ts'
import type { Exam } from './exam.ts'
import { labPage, type AskedPacket } from './lab-page.ts'
import type { Mark } from './marks.ts'
import type { ShownRun } from './runs.ts'
import { scoreText, verdictOf } from './scenario-report.ts'
import { heldText } from './held.ts'
import { simulator } from './simulator.ts'
import { answersTyped, questionsOf, splitAnswers } from './simlet.ts'
import { freshAddress } from './variants.ts'
import { visibleText } from './visible-text.ts'
import { capital, chapterLink, count, instantText, topicsOf } from './words.ts'

/** After this many graded attempts the reference solution may be seen without a pass. */
const ATTEMPTS_BEFORE_SOLUTION = 2

export interface ScenarioContext {
  readonly library: Library
  /** The variant that the page is about. */
  readonly scenario: Scenario
  /** The id of the attempt that the form makes. */
  readonly attempt: string
  /** As they are kept: the answers of a simlet behind them. */
  readonly lines: string
  /** The lines, run; null: nothing was typed. `broken`: they could not be run. */
  readonly run: ShownRun | 'broken' | null
  readonly errors: readonly string[]
  /** Whether the reference solution was asked for. */
  readonly solution: boolean
  /** Those of the reader, newest first: a part of them, and where those around it are. */
  readonly attempts: {
    readonly rows: readonly ListedAttempt[]
    readonly before: string | null
    readonly behind: string | null
  }
  /** The one that has these very lines. */
  readonly submitted: ListedAttempt | null
  readonly result: ScenarioResult | undefined
  readonly hintsTaken: number
  /** Where the reader stands in the chapter. */
  readonly gate: Pick<ChapterProgress, 'state' | 'openedBy'>
  readonly zone: string
  readonly exam: Exam | null
  /** A packet that was asked for without script. */
  readonly packet?: AskedPacket | null
  /** Those of the objectives of a network; null: they are checked when one submits. */
  readonly marks?: readonly Mark[] | null
  /** When results and solutions are released; null: at once. */
  readonly held?: string | null
}

/** The values of `views/scenario.hbs`. */
export function scenarioPage(context: ScenarioContext) {
  const { library, scenario, attempt, run, gate, hintsTaken, held = null } = context
  const { id, seed } = scenario
  const questions = questionsOf(scenario)
  const { lines, answers } = splitAnswers(context.lines, questions)
  const inLines = answersTyped(lines)
  return {
    id,
    title: scenario.title,
    chapter: { id: scenario.chapter, title: chapterLink(library, scenario.chapter).title },
    details: detailsOf(context),
    fresh: scenario.parameters.length > 0 ? { href: freshAddress(scenario, seed) } : null,
    topics: topicsOf(library, objectivesOf(context.exam, scenario.objectives)),
    // The start state of a sealed device stays here: its console asks the server line by line.
    live: scenario.sealed
      ? { href: `/scenarios/${id}/console`, isRemote: true }
      : { href: `/scenarios/${id}/world.json${seed === null ? '' : `?seed=${seed}`}`, isRemote: false },
    device: deviceOf(scenario),
    briefHtml: scenario.briefHtml,
    heldText: held === null ? null : heldText(held, context.zone),
    hints: held === null ? hintsOf(scenario, hintsTaken) : null,
    isLocked: gate.state === 'locked',
    opens: gate.openedBy.map((id) => chapterLink(library, id)),
    attempt,
    seed: seed ?? '',
    lines,
    questions: questions.map(({ id, label }) => ({ id, label, value: answers[id] ?? '', typed: inLines[id] ?? '' })),
    errors: [
      ...context.errors,
      ...(run === 'broken'
        ? ['We could not run these lines, and that is our fault. They are kept; nothing was counted.']
        : []),
      ...(run !== null && run !== 'broken' && run.cutShort !== null ? [run.cutShort] : []),
    ],
    console: run === null || run === 'broken' ? null : consoleOf(run, { numbered: false }),
    asked: run === null || run === 'broken' ? null : askedOf(run),
    submitted: context.submitted && attemptOf(context.submitted, context),
    attempts: context.attempts.rows.map((attempt) => attemptOf(attempt, context)),
    newer: context.attempts.before,
    older: context.attempts.behind,
    solution: held === null ? solutionOf(context) : null,
    lab: labPage(scenario, run, context.packet ?? null, context.marks ?? null),
  }
}

/** Whether the reference solution is open: after a pass, or after two graded attempts. */
export function maySeeSolution(result: ScenarioResult | undefined): boolean {
  return result !== undefined && (result.passed || result.attempts >= ATTEMPTS_BEFORE_SOLUTION)
}

/** Where a variant is shown. */
export function addressOf({ id, seed }: Pick<Scenario, 'id' | 'seed'>, more = ''): string {
  const query = [...(seed === null ? [] : [`seed=${seed}`]), ...(more === '' ? [] : [more])].join('&')
  return `/scenarios/${id}${query === '' ? '' : `?${query}`}`
}

function detailsOf({ scenario, result, held = null, zone }: ScenarioContext): readonly string[] {
  return [
    capital(scenario.difficulty),
    `${scenario.minutes} min`,
    `Pass mark ${scenario.passMark} %`,
    ...(scenario.seed === null ? [] : [`Variant ${scenario.seed}`]),
    ...(result?.passed ? ['Passed'] : []),
    ...(held === null ? [] : [heldText(held, zone)]),
  ]
}

function attemptOf(attempt: ListedAttempt, { scenario, zone }: ScenarioContext) {
  const { heldUntil } = attempt
  return {
    href: `/scenarios/${scenario.id}/attempts/${attempt.id}`,
    on: instantText(attempt.at, zone),
    ...(heldUntil === undefined
      ? { ...verdictOf(attempt), score: scoreText(attempt) }
      : { verdict: 'Submitted', tone: '', passed: false, score: heldText(heldUntil, zone) }),
  }
}

/** The console that the first line goes to. For a sealed device it tells only what the prompt shows. */
function deviceOf({ world, sealed }: Scenario) {
  const { others, ...summary } = simulator().consoleSummary(world)
  return { ...summary, needsNoPassword: summary.needsNoPassword && !sealed, others: others.join(', ') }
}

/** The hints taken, and the next one. Hints that were not taken are not sent. */
function hintsOf({ id, hintsHtml }: Scenario, taken: number) {
  const all = hintsHtml.length
  if (all === 0) return null
  return {
    action: `/scenarios/${id}/hints`,
    taken: hintsHtml.slice(0, taken).map((html, index) => ({ number: index + 1, all, html })),
    next: taken < all ? { number: taken + 1, label: `Take hint ${taken + 1} of ${all}` } : null,
  }
}

/** The question that the device asks after the last line, and what an answer may be; null: it waits at a prompt. */
function askedOf({ waiting: { question } }: ShownRun): { question: string; hint: string } | null {
  return question === null ? null : { question: visibleText(question), hint: enterMeans(question) }
}

function enterMeans(question: string): string {
  if (question.includes('[confirm]')) return 'An empty line means yes.'
  if (/[[(]y\/n[\])]/i.test(question)) return 'Answer y or n.'
  if (question.includes('[yes/no]')) return 'Answer yes or no.'
  return /\[[^\]]+\]/.test(question) ? 'An empty line takes the default in brackets.' : ''
}

function solutionOf({ scenario, result, solution }: ScenarioContext) {
  const may = maySeeSolution(result)
  const shown = may && solution
  const passes = shown ? scenario.passes.map(({ name, lines }) => ({ name: capital(name), lines })) : []
  return {
    action: `/scenarios/${scenario.id}/solution`,
    may,
    shown,
    missing:
      result && result.attempts > 0 ? count(Math.max(0, ATTEMPTS_BEFORE_SOLUTION - result.attempts), 'attempt') : '',
    solutions: passes.slice(0, 1),
    detours: passes.slice(1),
  }
}
