// Lines that should be left out or moved.

import { checks } from '../../checks/index.ts'
import type { Case } from '../../mistakes/mistake.ts'
import { matchesAny } from '../../event-pattern.ts'
import type { EventPattern } from '../../event-pattern.ts'
import { commandLine } from '../../run.ts'
import type { Run } from '../../run.ts'
import { mainFlash } from '../../stored.ts'
import { move, remove } from '../edits.ts'
import type { Edits } from '../edits.ts'
import { deviceAt, endOfDialogue, execPlaces, executed, restarts, unitsOf } from '../places.ts'
import type { Answers, Unit } from '../places.ts'
import { answersFor } from './transfers.ts'

/** Without one of the commands that changed something, its dialogue included. */
export function without({ events, run }: Pick<Case, 'events' | 'run'>): readonly Edits[] {
  const lines = new Set(
    events.flatMap(({ type, line }) => (CHANGES.has(type) && line > 0 ? [commandLine(run, line)] : [])),
  )
  return [...lines].map((line) => removed(run, line))
}
const CHANGES: ReadonlySet<string> = new Set([
  'copy',
  'delete',
  'rename',
  'erase',
  'format',
  'boot-system',
  'config-register',
  'config',
  'save',
  'reload',
  'reload-scheduled',
  'reload-cancelled',
  'config-replace',
  'crypto-key',
  'power-cycle',
  'install',
])

/** A command and the answers to its questions, taken out. */
export function removed(run: Run, line: number): Edits {
  return [remove(line, endOfDialogue(run, line) - line + 1)]
}

/** Without what a rubric says must not happen. */
export function withoutForbidden({ unmet, events, run }: Case): readonly Edits[] {
  return unmet.flatMap(({ check, args }) => {
    if (check !== 'never' && check !== 'at-most') return []
    const forbidden = args['event'] as readonly EventPattern[]
    return events
      .filter((event) => matchesAny(event, forbidden))
      .map(({ line }) => removed(run, commandLine(run, line)))
  })
}

/** Moves restarts to the end, or later lines before them, and swaps neighbouring units. */
export function reordered({ run }: Pick<Case, 'run'>): readonly Edits[] {
  const units = unitsOf(run)
  const end = run.lines.length + 1
  const restarting = new Set(restarts(run))
  const later = units
    .filter(({ from, to }) => restarting.has(from) && to + 1 < end)
    .map(({ from, to }): Edits => [move(from, to - from + 1, end)])
  const exchanged = units.flatMap(({ from, to }, index): Edits[] => {
    const before = units[index - 1]
    return before ? [[move(from, to - from + 1, before.from)]] : []
  })
  return [...later, ...exchanged, ...neighbours(run)]
}

/** Two lines of configuration, exchanged. */
function neighbours(run: Run): Edits[] {
  return run.lines.flatMap((_, index): Edits[] => {
    const line = index + 1
    return line > 1 && deviceAt(run, line).mode.startsWith('config') && run.transcript[index]?.kind !== 'blank'
      ? [[move(line, 1, line - 1)]]
      : []
  })
}

/** What has to come first, moved before what came too early; or that moved behind it. */
export function firstThingsFirst({ unmet, events, run }: Case): readonly Edits[] {
  const units = unitsOf(run)
  const unitOf = (line: number): Unit =>
    units.find(({ from, to }) => from <= line && line <= to) ?? { from: line, to: line }
  return unmet.flatMap(({ check, args }): Edits[] => {
    if (check !== 'before' && check !== 'last-before') return []
    const first = events.find((event) => matchesAny(event, args['first'] as readonly EventPattern[]))
    const second = events.find((event) => matchesAny(event, args['second'] as readonly EventPattern[]))
    if (!first || !second || first.line < second.line) return []
    const late = unitOf(first.line)
    const early = unitOf(second.line)
    if (late.from <= early.to) return []
    // Moves the neighbours along: the lines that belong together came too late together.
    const together = units
      .filter(({ from }) => from > early.to && from <= late.from)
      .map(({ from }): Edits => [move(from, late.to - from + 1, early.from)])
    const behind = units
      .filter(({ to }) => to >= early.to && to < late.from)
      .map(({ to }): Edits => [move(early.from, to - early.from + 1, late.to + 1)])
    const later = units
      .filter(({ to }) => to > late.to)
      .map(({ to }): Edits => [move(early.from, early.to - early.from + 1, to + 1)])
    return [...together.reverse(), ...behind, ...later]
  })
}

/** What has to have happened and never did, where its event says how it is typed. A check of a file is never typed: alone it shows nothing. */
export function missingEvents(given: Case): readonly Edits[] {
  const { unmet, events, run } = given
  return unmet.flatMap(({ check, args }) =>
    (checks.get(check)?.happens(args) ?? []).flatMap((pattern) => {
      const happens = check !== 'last-before' && events.some((event) => matchesAny(event, [pattern]))
      const command = happens ? null : commandFor(pattern, given)
      return command === null ? [] : executed(run, [command.text], execPlaces(run), command.answers)
    }),
  )
}

function commandFor(
  { type, fields }: EventPattern,
  given: Case,
): { readonly text: string; readonly answers: Answers } | null {
  switch (type) {
    case 'save':
      return { text: 'write memory', answers: {} }
    case 'show': {
      const what = fields['what'] ?? ''
      return what === '' || what.includes('*') ? null : { text: `show ${what}`, answers: {} }
    }
    case 'reload':
      return { text: 'reload', answers: {} }
    case 'reload-scheduled':
      return { text: 'reload in 10', answers: {} }
    case 'copy':
      return copyFor(fields, given)
    default:
      return null
  }
}

/** A copy to a server as a pattern describes it: `{ from: system:running-config, to: tftp://10.0.0.5/* }`. */
function copyFor(
  fields: EventPattern['fields'],
  given: Case,
): { readonly text: string; readonly answers: Answers } | null {
  const target = /^(?:tftp|ftp|scp):\/\/[^/*]+\//.exec(fields['to'] ?? '')?.[0]
  const file = mainFlash(given.start).files.find(({ md5 }) => md5 === fields['md5'])
  const source = file
    ? `flash:${file.name}`
    : /^(?:system|nvram):/.test(fields['from'] ?? '')
      ? (fields['from'] ?? '').replace(/^.*:/, '')
      : null
  if (target === undefined || source === null) return null
  const text = `copy ${source} ${target}`
  return { text, answers: answersFor(given, text) }
}
