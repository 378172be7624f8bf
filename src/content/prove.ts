// Content proves itself: every transcript of a scenario is graded and must earn exactly what its author says.

import type { gradeScenario } from '../grading/grade.ts'
import type { Report as GradeReport } from '../grading/report.ts'
import type { Run } from '../grading/run.ts'
import type { Scenario } from './library.ts'

/** What a transcript did that it should not have done. */
export interface Finding {
  /** The transcript, by its position among its kind; `empty` is the answer without any line. */
  readonly transcript: { readonly kind: 'pass' | 'fail' | 'empty'; readonly index: number }
  readonly message: string
  readonly help: string
}

/** Runs every transcript. The first `pass` must earn full marks, every `fail` its stated score and findings, an empty answer must not pass. */
export function proveScenario(scenario: Scenario, grade: typeof gradeScenario): readonly Finding[] {
  const findings: Finding[] = []
  const say = (kind: Finding['transcript']['kind'], index: number, message: string, help: string) =>
    findings.push({ transcript: { kind, index }, message, help })

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
    const found = findingsOf(report)
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
  }

  const { report } = grade(scenario, '')
  if (report.outcome !== 'failed') {
    say(
      'empty',
      0,
      `an empty answer must fail, and it is ${report.outcome}`,
      `make the start state differ from the goal, or a criterion required${reasons(report)}`,
    )
  }
  return findings
}

/** Unmet criteria and diagnoses, by id. */
function findingsOf(report: GradeReport): ReadonlySet<string> {
  const unmet = report.criteria.filter((criterion) => !criterion.met).map((criterion) => criterion.id)
  return new Set([...unmet, ...report.diagnoses.map((diagnosis) => diagnosis.id)])
}

/** Every criterion with its reason, a line each, so that an author sees at once which one judged otherwise. */
function reasons(report: GradeReport): string {
  const criteria = report.criteria.map(
    ({ id, met, points, maxPoints, reason }) => `${id} ${points}/${maxPoints} ${met ? 'met' : 'not met'}: ${reason}`,
  )
  return ['', ...criteria, ...report.warnings].join('\n')
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
