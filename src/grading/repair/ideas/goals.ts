// What unmet criteria ask for, as their checks say it, typed where it can be typed.

import { contextOf } from '../../../sim/device.ts'
import type { Goal } from '../../checks/check.ts'
import { checks } from '../../checks/index.ts'
import type { Case } from '../../mistakes/mistake.ts'
import { insert } from '../edits.ts'
import type { Edits } from '../edits.ts'
import { configPlaces, configured, deviceAt, execPlaces, executed, loaded } from '../places.ts'
import { answersFor, withDialogue } from './transfers.ts'

/** Proposals by the check of each criterion that is not met, in their order. */
export function goals(given: Case): readonly Edits[] {
  return goalsOf(given).flatMap((goal) => placed(given, goal))
}

/** The lines of all that is not met, without a place and without a trial. */
export function wantedLines(given: Case): readonly string[] {
  const lines = goalsOf(given).flatMap(({ under, clears, lines: own }) => [
    ...(under === undefined ? [] : [under]),
    ...own,
    ...(clears ? [clears.all, ...clears.each] : []),
  ])
  // An address is known, and not where it stands.
  const asked = given.unmet.flatMap(({ args }) =>
    Array.isArray(args['line']) ? args['line'].map((one) => String(one).trim()) : [],
  )
  return [...new Set([...lines, ...asked.filter((line) => ADDRESS.test(line))])]
}

const ADDRESS = /^ip address \d/

/** What unmet criteria ask for, as their checks say it. */
export function goalsOf(given: Case): readonly Goal[] {
  return given.unmet.flatMap(({ check, args }) => checks.get(check)?.goal?.(given, args) ?? [])
}

/** Every place of an answer where the lines of a goal can be typed. */
export function placed(given: Case, { at, lines, under, clears, where }: Goal): readonly Edits[] {
  const { run } = given
  if (at === 'loader') return loaded(run, lines)
  if (at === 'exec') {
    const [command = ''] = lines
    const places = where === 'last' ? [run.lines.length + 1] : execPlaces(run)
    return [
      ...(where === 'merge' ? mergesOf(given).flatMap((line) => withDialogue(given, line, command)) : []),
      // Only a server asks what Enter does not answer.
      ...executed(run, lines, places, command.includes('://') ? answersFor(given, command) : {}),
    ]
  }
  if (under !== undefined) {
    const there = run.lines.flatMap((_, index) => (isUnder(given, index + 1, under) ? [index + 1] : []))
    return [...configured(run, lines, there), ...configured(run, [under, ...lines])]
  }
  return [...configured(run, lines), ...(clears ? withoutOlder(given, lines, clears) : [])]
}

const isUnder = ({ run }: Case, line: number, head: string): boolean =>
  head === `interface ${contextOf(deviceAt(run, line))}`

/** The lines that merge a configuration into the one in force, or replace it. */
function mergesOf({ run }: Case): readonly number[] {
  return run.transcript.flatMap(({ line, kind, input }) =>
    kind === 'command' && /^(?:cop\w* \S+ (?:system:)?run|conf\w* rep)/i.test(input) ? [line] : [],
  )
}

/** The older ones removed first: all of them, or each before every statement that was typed and before configuration is left. */
function withoutOlder(
  { run, events }: Case,
  lines: readonly string[],
  { all, each }: NonNullable<Goal['clears']>,
): readonly Edits[] {
  const typed = events.flatMap((event) => (event.type === 'boot-system' && event.op === 'add' ? [event.line] : []))
  const [first] = typed
  const places = [...new Set([...typed, ...configPlaces(run)])]
  return [
    ...(each.length > 0 ? configured(run, [all, ...lines]) : []),
    ...(first === undefined ? [] : [[insert(first, all)]]),
    ...each.flatMap((line) => configured(run, [line], places)),
  ]
}
