// A report and a console as plain text, for people at a terminal.

import { diffHunks, repairDiff } from './repair/diff.ts'
import type { DiffLine } from './repair/diff.ts'
import { lossText, warningText } from './report.ts'
import type { Graded, Report } from './report.ts'
import type { Run } from './run.ts'

/** Verdict, score, every criterion with its reason and lines, what went wrong, the smallest repair, and the console with line numbers. */
export function reportText({ report, run }: Graded): string {
  const lost = lossText(report)
  const parts = [
    `${report.scenario}: ${report.outcome}, ${report.score} of ${report.maxScore} points${lost === null ? '' : `\n  ${lost}`}`,
    report.criteria.map(criterionText).join('\n'),
    diagnosesText(report),
    run.lines.length > 0 ? repairText(report, run.lines) : '',
    report.warnings.length > 0
      ? ['Notes', ...report.warnings.map((warning) => `  ${warningText(warning)}`)].join('\n')
      : '',
    run.transcript.length > 0 ? `Console\n${annotatedConsole(run)}` : '',
  ]
  return parts.filter((part) => part !== '').join('\n\n') + '\n'
}

/** The console byte for byte: the first prompt, each line as it was taken with what it printed, the prompt that waits now. */
export function consoleText(run: Run): string {
  return run.transcript.map(({ prompt, input, output }) => `${prompt}${input}\n${output}`).join('') + run.waiting.prompt
}

function criterionText({
  label,
  met,
  points,
  maxPoints,
  required,
  fatal,
  reason,
  lines,
}: Report['criteria'][number]): string {
  const weight = [fatal && !met ? 'fatal: the score is 0' : '', required ? 'required' : ''].filter(
    (word) => word !== '',
  )
  const head = `  ${met ? 'met    ' : 'NOT MET'}  ${points}/${maxPoints}  ${label}${weight.length > 0 ? ` (${weight.join(', ')})` : ''}`
  return `${head}\n           ${reason}${lines.length > 0 ? ` [${lineList(lines)}]` : ''}`
}

function diagnosesText({ diagnoses }: Report): string {
  if (diagnoses.length === 0) return ''
  const texts = diagnoses.map(({ id, message, otherwise, cause, see }, index) =>
    [
      `  ${id}${cause ? (index > 0 ? ' (also)' : '') : ' (follows from the above)'}: ${message}`,
      ...(otherwise === '' ? [] : [`    Otherwise: ${otherwise}`]),
      ...(see.length > 0 ? [`    Read: ${see.join(', ')}`] : []),
    ].join('\n'),
  )
  return ['What went wrong', ...texts].join('\n')
}

/** The repair as a diff with the lines around it; where there is none, what is missing. */
function repairText({ outcome, repair, criteria }: Report, lines: readonly string[]): string {
  if (outcome !== 'failed') return ''
  if (!repair) {
    const unmet = criteria.filter(({ met }) => !met)
    const needed = unmet.filter(({ required, fatal }) => required || fatal)
    const missing = (needed.length > 0 ? needed : unmet).map(({ label }) => label).join('; ')
    return `Smallest repair\n  No change in one or two places was found that makes this pass. Still missing: ${missing}.`
  }
  const hunks = diffHunks(repairDiff(lines, repair), REPAIR_CONTEXT).map(diffText)
  return ['Smallest repair: with this change the same lines pass', ...hunks].join('\n')
}
/** Lines shown before and after a change. */
const REPAIR_CONTEXT = 2

function diffText(line: DiffLine | null): string {
  if (line === null) return '        …'
  const sign = { same: ' ', removed: '-', added: '+' }[line.kind]
  return `  ${(line.line === null ? '' : String(line.line)).padStart(4)}  ${sign} ${line.text === '' ? '(Enter)' : line.text}`
}

/** Every line that was typed carries its number; what the device printed stands below it. */
function annotatedConsole({ transcript, waiting }: Run): string {
  const blocks = transcript.map(({ line, prompt, input, output, note }) => {
    const typed = `${String(line).padStart(4)}  ${prompt}${input}`
    const printed = output === '' ? [] : output.replace(/\n$/, '').split('\n')
    return [
      typed,
      ...(note === null ? [] : [`      (${note})`]),
      ...printed.map((text) => `      ${text}`.trimEnd()),
    ].join('\n')
  })
  return [...blocks, `      ${waiting.prompt}`].join('\n')
}

function lineList(lines: readonly number[]): string {
  return `line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}`
}
