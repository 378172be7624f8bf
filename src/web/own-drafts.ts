// A card made of what a learner has before them: an answered question, or the report of a scenario. It is a draft to be changed.

import { plainText } from '../content/plain-text.ts'
import type { Item, Library, Scenario } from '../content/library.ts'
import { diffHunks, repairDiff } from '../grading/repair/diff.ts'
import type { Repair } from '../grading/report.ts'
import { linesOf } from '../sim/input.ts'
import { ownLimits } from '../store/own-material.ts'
import type { ScenarioAttempt } from '../store/store.ts'
import { resultOf } from './items.ts'
import { visibleText } from './visible-text.ts'
import { capital } from './words.ts'

export interface CardDraft {
  readonly text: string
  readonly back: string
}

/** The question in front; its answer and why behind it. Only for somebody who has answered it. */
export function cardOfItem(library: Library, item: Item): CardDraft {
  const { options, rows, answerHtml, command, explanationHtml } = resultOf(library, item, { answer: [], score: 0 })
  const keys = options.filter(({ isKey }) => isKey)
  const because = keys.map((key) => key.explanationHtml)
  const answer = [
    ...keys.map(({ html }) => words(html)),
    ...rows.map(({ html, right }) => (rows.length === 1 ? right : `${words(html)}: ${right}`)),
    words(answerHtml),
    command && command.answer.length > 0 ? fenced(command.answer.join('\n')) : '',
  ]
  return draft(words(item.stemHtml), [
    answer.filter((line) => line !== '').join('\n'),
    ...[...because, explanationHtml].map(words),
  ])
}

/** The line that failed in front, its cause and the repair behind it. Of a passed attempt, the lines that passed. */
export function cardOfReport(
  scenario: Scenario,
  { report, lines }: ScenarioAttempt,
  titleOf: (diagnosis: string) => string,
): CardDraft {
  const task = `Scenario “${scenario.title}”`
  const cause = report.diagnoses.find(({ cause: isCause }) => isCause)
  if (report.outcome === 'passed' || !cause) {
    const missed = report.criteria.filter(({ met }) => !met)
    return report.outcome === 'passed'
      ? draft(`${task}: which lines do it?`, [fenced(visibleText(lines.trimEnd()))])
      : draft(
          `${task}: what has to be true at the end?`,
          missed.map(({ label, reason }) => `${label}. ${capital(reason)}`),
        )
  }
  const typed = cause.line === null ? null : linesOf(lines)[cause.line - 1]
  const asked = typed === undefined || typed === null ? '' : `Somebody types:\n\n${fenced(visibleText(typed))}\n\n`
  return draft(`${task}. ${asked}What goes wrong, and what is right?`, [
    `${capital(titleOf(cause.id))}. ${cause.message}`,
    cause.otherwise,
    report.repair ? repairText(lines, report.repair) : '',
  ])
}

/** The lines around each change, as a difference. */
function repairText(lines: string, repair: Repair): string {
  const rows = diffHunks(repairDiff(linesOf(lines), repair), 1)
  const told = rows.map((row) => (row === null ? '…' : `${SIGNS[row.kind]} ${visibleText(row.text)}`))
  return `What would have passed:\n\n${fenced(told.join('\n'))}`
}
const SIGNS = { removed: '-', added: '+', same: ' ' } as const

function words(html: string): string {
  return plainText(html, { hasCode: true })
}

/** A block of code, whatever is in it. */
function fenced(text: string): string {
  const ticks = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(ticks + 1)
  return `${fence}\n${text}\n${fence}`
}

function draft(front: string, back: readonly string[]): CardDraft {
  const parts = back.map((part) => part.trim()).filter((part) => part !== '')
  return { text: front.slice(0, ownLimits.text.card), back: [...new Set(parts)].join('\n\n').slice(0, ownLimits.back) }
}
