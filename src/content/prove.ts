// Content proves itself: every transcript of a scenario is graded and must earn exactly what its author says.

import { outcomeOf } from '../grading/grade.ts'
import type { gradeScenario } from '../grading/grade.ts'
import { mutantsOf } from '../grading/mutate.ts'
import type { Mutant } from '../grading/mutate.ts'
import { warningText } from '../grading/report.ts'
import type { Report as GradeReport } from '../grading/report.ts'
import type { Run } from '../grading/run.ts'
import { sameOutcome } from '../grading/same-outcome.ts'
import { entryFor, speaksOf } from './dont-care.ts'
import type { DontCare, Scenario } from './library.ts'
import { drawnValues, tellingSeeds } from './draws.ts'

/** What a transcript did that it should not have done, or what is missing. */
export interface ProofProblem {
  /** The block it is about, by its position among its kind, and the line in it, if it is one. */
  readonly at: {
    readonly kind: 'pass' | 'fail' | 'hint' | 'dont-care' | 'file'
    readonly index: number
    readonly line?: number
  }
  readonly message: string
  readonly help: string
}

/** How many mutants of the solution the rubric fails. */
export interface Mutation {
  readonly mutants: number
  /** They do not pass. */
  readonly killed: number
  /** They pass and leave the same state as the solution: no rubric could tell them apart. */
  readonly equivalent: number
  /** They pass, leave another state, and the author says why they may. */
  readonly dontCare: readonly { readonly entry: string; readonly because: string }[]
  /** They pass and nobody says why. */
  readonly survivors: number
}
export interface Proof {
  readonly problems: readonly ProofProblem[]
  readonly mutation: Mutation
}

const LEAST_PASSES = 2
const LEAST_FAILS = 3
const HINTS = 3
/** Variants of a scenario that are proven in full; the mutants are made of the first one only. */
export const PROVEN_SEEDS = 5

/**
 * Runs every transcript: the first `pass` must earn full marks, every `fail` its stated score and ids, an empty answer
 * must not pass. Then the same with other values of the parameters, and mutants of the solution, which must not pass either.
 */
export function proveScenario(scenario: Scenario, grade: typeof gradeScenario): Proof {
  const problems: ProofProblem[] = [...missingParts(scenario), ...proveTranscripts(scenario, grade)]
  const { mutation, problems: survivors } = proveMutants(scenario, grade)
  problems.push(...survivors)
  const found = new Set(problems.map(keyOf))
  for (const [index, seed] of tellingSeeds(scenario.parameters, PROVEN_SEEDS).slice(0, PROVEN_SEEDS).entries()) {
    const variant = scenario.variant(seed)
    const own = [...proveTranscripts(variant, grade), ...(index === 0 ? proveMutants(variant, grade).problems : [])]
    for (const problem of own) {
      // A problem that the first values or another seed already showed is reported once.
      if (found.has(keyOf(problem))) continue
      found.add(keyOf(problem))
      problems.push({
        ...problem,
        message: `${problem.message}, with the seed ${seed}`,
        help: `${problem.help}\n${drawText(variant, seed)}`,
      })
    }
  }
  return { problems, mutation }
}

const keyOf = ({ at }: ProofProblem): string => `${at.kind} ${at.index} ${at.line ?? ''}`

function drawText({ parameters }: Scenario, seed: number): string {
  const values = Object.entries(drawnValues(parameters, seed)).map(([name, value]) => `$${name} is ${value}`)
  return `with the seed ${seed}: ${values.join(', ')}`
}

/** What every scenario of a course has, so that its rubric is tried from several sides. */
function missingParts({ passes, fails, hintsHtml }: Scenario): readonly ProofProblem[] {
  const problems: ProofProblem[] = []
  if (passes.length === 1)
    problems.push({
      at: { kind: 'pass', index: 0 },
      message: `there is one answer that passes, and at least ${LEAST_PASSES} are needed`,
      help: 'add an ```ios pass "name" by another valid route: a rubric that takes only one spelling shows here',
    })
  if (fails.length > 0 && fails.length < LEAST_FAILS)
    problems.push({
      at: { kind: 'fail', index: fails.length - 1 },
      message: `${fails.length === 1 ? 'there is one answer that fails' : `there are ${fails.length} answers that fail`}, and at least ${LEAST_FAILS} are needed`,
      help: 'add an ```ios fail "name" expect="id" score=0 for every typical mistake',
    })
  if (hintsHtml.length > 0 && hintsHtml.length !== HINTS)
    problems.push({
      at: { kind: 'hint', index: Math.min(hintsHtml.length, HINTS + 1) - 1 },
      message: `there ${hintsHtml.length === 1 ? 'is one hint' : `are ${hintsHtml.length} hints`}, and they come in three levels`,
      help: 'write none, or three :::hint blocks: where to look, what to think of, what to type',
    })
  return problems
}

function proveTranscripts(scenario: Scenario, grade: typeof gradeScenario): readonly ProofProblem[] {
  const problems: ProofProblem[] = []
  const say = (kind: ProofProblem['at']['kind'], index: number, message: string, help: string) =>
    problems.push({ at: { kind, index }, message, help })

  for (const [index, { name, lines }] of scenario.passes.entries()) {
    const { report, run } = grade(scenario, lines)
    const result = `${report.outcome}, ${report.score} of ${report.maxScore} points`
    if (report.outcome !== 'passed') {
      say(
        'pass',
        index,
        `the answer "${name}" must pass, and it is ${result}`,
        `correct the answer or the rubric${reasons(report)}${refusals(run)}`,
      )
    } else if (index === 0 && report.score !== report.maxScore) {
      say(
        'pass',
        index,
        `the first answer "${name}" must earn full marks, and it is ${result}`,
        `it is shown as the solution: correct it or the rubric${reasons(report)}${refusals(run)}`,
      )
    }
  }

  for (const [index, { name, lines, expect, score }] of scenario.fails.entries()) {
    const { report } = grade(scenario, lines)
    const result = `${report.outcome}, ${report.score} of ${report.maxScore} points`
    if (report.outcome !== 'failed') {
      say(
        'fail',
        index,
        `the answer "${name}" must fail, and it is ${result}`,
        `correct the answer or the rubric${reasons(report)}`,
      )
    }
    if (report.score !== score) {
      say(
        'fail',
        index,
        `the answer "${name}" must score ${score}, and it scores ${report.score} of ${report.maxScore}`,
        `correct score=, the answer or the rubric${reasons(report)}`,
      )
    }
    const found = shownIds(report)
    const missing = expect.filter((id) => !found.has(id))
    if (missing.length > 0) {
      const said = found.size > 0 ? `it found ${[...found].join(', ')}` : 'it found nothing'
      say(
        'fail',
        index,
        `the answer "${name}" must show ${missing.join(', ')}, and ${said}`,
        `correct expect=, the answer or the rubric${reasons(report)}`,
      )
    }
    // `goal-missed` means that no mistake has a name, so authors need not list it.
    const unsaid = report.diagnoses.filter(({ id, cause }) => cause && id !== 'goal-missed' && !expect.includes(id))
    if (unsaid.length > 0 && missing.length === 0) {
      say(
        'fail',
        index,
        `the answer "${name}" shows ${unsaid.map(({ id }) => id).join(', ')} as a cause too, and expect= does not name it`,
        `name it, or correct the answer: a learner reads this first\n${unsaid.map(({ id, message }) => `${id}: ${message}`).join('\n')}`,
      )
    }
  }

  const { report } = grade(scenario, '')
  problems.push(...proveSymptom(scenario, report))
  if (report.outcome !== 'failed') {
    say(
      'file',
      0,
      `an empty answer must fail, and it is ${report.outcome}`,
      `make the start state differ from the goal, or a criterion required${reasons(report)}`,
    )
  }
  return problems
}

/** What a ticket complains about is there at the start, for the reason that was planted. That it is gone at the end, the solution shows. */
function proveSymptom({ symptom }: Scenario, { criteria }: GradeReport): readonly ProofProblem[] {
  return symptom.flatMap(({ criterion, because, at }): readonly ProofProblem[] => {
    const problem = (message: string, help: string): readonly ProofProblem[] => [
      { at: { kind: 'file', index: 0 }, message, help },
    ]
    const found = criteria.find(({ id }) => id === criterion)
    if (!found)
      return problem(
        `the symptom names a criterion "${criterion}" that the rubric does not have`,
        `the criteria are ${criteria.map(({ id }) => id).join(', ')}`,
      )
    if (found.met)
      return problem(
        `"${criterion}" is met at the start, so nobody would complain`,
        'plant the fault, or name a criterion that fails',
      )
    const reasons = found.because ?? []
    if (reasons.some(({ kind, device }) => kind === because && device === at)) return []
    const said = reasons.map(({ kind, device }) => `${kind} at ${device}`).join(', ')
    return problem(
      `"${criterion}" fails at the start, but not because of ${because} at ${at}`,
      `the network gives: ${said === '' ? 'no reason' : said}. ${found.reason}`,
    )
  })
}

/** Grades every mutant of the solution. One that passes must leave the solution's state, or be listed by the author. */
function proveMutants(scenario: Scenario, grade: typeof gradeScenario): Proof {
  const problems: ProofProblem[] = []
  const none = { mutants: 0, killed: 0, equivalent: 0, dontCare: [], survivors: 0 }
  const [first] = scenario.passes
  if (!first) return { problems, mutation: none }
  const solution = grade(scenario, first.lines)
  // Mutants of a failing answer prove nothing.
  if (solution.report.outcome !== 'passed') return { problems, mutation: none }

  const mutants = mutantsOf(solution.run)
  const notSimulated = new Set(
    solution.run.events.flatMap((event) =>
      event.type === 'refused-command' && event.error === 'not-simulated' ? [event.line] : [],
    ),
  )
  const used = new Set<DontCare>()
  const dontCare: { entry: string; because: string }[] = []
  let killed = 0
  let equivalent = 0
  let survivors = 0
  for (const mutant of mutants) {
    const { outcome, run } = outcomeOf(scenario, solution.run, mutant.lines)
    if (outcome === 'failed') killed++
    else if (outcome === 'ungradable') {
      problems.push({
        at: { kind: 'pass', index: 0, line: mutant.at },
        message: `an answer cannot be graded: ${described(mutant)}`,
        help: grade(scenario, mutant.lines).report.warnings.map(warningText).join('; '),
      })
    } else if (sameOutcome(solution.run.world, run.world)) equivalent++
    else {
      const entries = scenario.dontCare.filter((each) => speaksOf(each, mutant))
      for (const each of entries) used.add(each)
      const [entry] = entries
      if (entry) dontCare.push({ entry: described(mutant), because: entry.because })
      else {
        survivors++
        const places = mutant.kind === 'swap' ? [mutant.at, mutant.at + 1] : [mutant.at]
        const idle = places.find((at) => notSimulated.has(at))
        const why = idle === undefined ? '' : `; "${first.lines.split('\n')[idle - 1]?.trim()}" is not simulated here`
        const what =
          idle !== undefined
            ? 'the device only keeps such a line: take it out of the solution, or ask for it in the configuration'
            : 'make the rubric fail it'
        problems.push({
          at: { kind: 'pass', index: 0, line: mutant.at },
          message: `a slip in the solution still passes: ${described(mutant)}${why}`,
          help: `${what}; if it may pass, say why in \`\`\`yaml dont-care:\n${entryFor(mutant, mutants)}`,
        })
      }
    }
  }
  for (const [index, entry] of scenario.dontCare.entries()) {
    if (used.has(entry)) continue
    problems.push({
      at: { kind: 'dont-care', index },
      message: `no mutant that passes is like this: ${entry.kind} "${entry.line}"`,
      help: 'remove it: the rubric fails it, or it leaves the same state as the solution, or the solution has no such line any more',
    })
  }
  return { problems, mutation: { mutants: mutants.length, killed, equivalent, dontCare, survivors } }
}

/** A mutant in words: what was done to which line. */
export function described({ kind, line, with: other, to }: Mutant): string {
  const said = (text: string | null): string =>
    text === null || text.trim() === '' ? 'an empty line' : `"${text.trim()}"`
  if (kind === 'drop') return `without ${said(line)}`
  if (kind === 'swap') return `${said(line)} after ${said(other)}`
  if (kind === 'neighbour') return `${said(line)} on ${to}`
  return `${said(to)} instead of ${said(line)}`
}

/** Of the mutants that could be told apart, how many the rubric fails: in percent, rounded down, so that 100 means all. */
export function mutationScore(mutations: Iterable<Mutation>): number {
  let killed = 0
  let tellable = 0
  for (const each of mutations) {
    killed += each.killed
    tellable += each.mutants - each.equivalent
  }
  return tellable === 0 ? 100 : Math.floor((100 * killed) / tellable)
}

/** Unmet criteria and diagnoses, by id. */
function shownIds(report: GradeReport): ReadonlySet<string> {
  const unmet = report.criteria.filter((criterion) => !criterion.met).map((criterion) => criterion.id)
  return new Set([...unmet, ...report.diagnoses.map((diagnosis) => diagnosis.id)])
}

/** Every criterion with its reason, a line each, so that an author sees at once which one judged otherwise. */
function reasons(report: GradeReport): string {
  const criteria = report.criteria.map(
    ({ id, met, points, maxPoints, reason }) => `${id} ${points}/${maxPoints} ${met ? 'met' : 'not met'}: ${reason}`,
  )
  return ['', ...criteria, ...report.warnings.map(warningText)].join('\n')
}

/** The lines that the device did not take, each with what it said: a slip in the transcript shows here. */
function refusals({ events, transcript }: Run): string {
  const lines = new Set(events.flatMap((event) => (event.type === 'refused-command' ? [event.line] : [])))
  return transcript
    .filter(({ line, kind }) => kind === 'refused' || lines.has(line))
    .map(({ line, input, output, note }) => {
      const said = output.split('\n').find((text) => text.startsWith('%') || text.startsWith('monitor:')) ?? note ?? ''
      return `\nline ${line} was refused: ${input}${said === '' ? '' : ` (${said.trim()})`}`
    })
    .join('')
}
