// How a verdict came about, for authors and bug reports: criteria, findings and the candidates of the repair, in the order they were looked at.

import type { Tried } from './repair.ts'
import type { Graded, Repair, Report } from './report.ts'

/** Plain text: what decided each criterion, what is a cause and what follows, and what each candidate of the repair cost. */
export function explainText({ report }: Graded, tried: readonly Tried[]): string {
  return [
    'How the verdict came about',
    '  Criteria',
    ...report.criteria.map(criterionLine),
    '  Findings, in order',
    ...(report.diagnoses.length === 0 ? ['    none'] : report.diagnoses.map(findingLine)),
    `  Repair: ${tried.length} ${tried.length === 1 ? 'candidate was' : 'candidates were'} typed`,
    ...tried.map(({ cost, edits, refused }) => {
      const found = JSON.stringify(edits) === JSON.stringify(report.repair?.edits)
      return `    cost ${cost}  ${edits.map(editText).join('; ')}${refused ? ' (the device refuses it)' : found ? ' (this is the repair)' : ''}`
    }),
    ...(report.repair && !tried.some(({ edits }) => JSON.stringify(edits) === JSON.stringify(report.repair?.edits))
      ? [`    shown, without what it does not need: ${report.repair.edits.map(editText).join('; ')}`]
      : []),
    '',
  ].join('\n')
}

function criterionLine({ id, met, points, maxPoints, reason, lines }: Report['criteria'][number]): string {
  return `    ${id}  ${met ? 'met' : 'not met'}  ${points}/${maxPoints}  ${linesText(lines)}  ${reason}`
}

function findingLine({ id, cause, line, message }: Report['diagnoses'][number]): string {
  return `    ${id}  ${cause ? 'cause' : 'consequence'}  ${linesText(line === null ? [] : [line])}  ${message}`
}

const linesText = (lines: readonly number[]): string =>
  lines.length === 0 ? 'no line' : `line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}`

function editText({ op, line, text, count, to }: Repair['edits'][number]): string {
  const of = count === undefined || count === 1 ? `line ${line}` : `lines ${line} to ${line + count - 1}`
  const quoted = JSON.stringify(text)
  switch (op) {
    case 'insert':
      return `insert before line ${line} ${quoted}`
    case 'delete':
      return `delete ${of} ${quoted}`
    case 'replace':
      return `replace ${of} by ${quoted}`
    case 'move':
      return `move ${of} before line ${to} ${quoted}`
  }
}
