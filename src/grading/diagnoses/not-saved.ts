// A change that only running-config has: the next start does not know it.

import { factoryLines, linesBeyond, placedLines, runningLines, startupLines, withoutHash } from '../stored.ts'
import { before, commandOf, isMissed, isUnwanted, mattersUnsaved, restoredBefore } from './diagnosis.ts'
import type { Case, DiagnosisDefinition } from './diagnosis.ts'
import { lostLine } from './lost-lines.ts'
import type { Device } from '../../sim/device.ts'
import { saved } from '../repair/remedies.ts'

export const notSaved: DiagnosisDefinition = {
  id: 'not-saved',
  title: 'Not saved',
  see: ['ios-images#common-wrong-answers', 'boot-sequence#how-it-works'],
  about: ['image', 'startup'],
  repairs: saved,
  find: (given) => {
    const { device, events } = given
    const cut = events.findLast((event) => event.type === 'power-cycle' && before(given, event.line).unsaved)
    if (cut && restoredBefore(given, cut.line)) return null
    const then = cut ? before(given, cut.line) : device
    const sample = then.unsaved ? unsavedLine(given, then) : null
    if (sample === null || !mattersUnsaved(given, sample)) return null
    const from = lineOfChange(given, sample)
    const what = from === null ? `"${withoutHash(sample)}"` : `"${withoutHash(sample)}" of line ${from}`
    // A save that came before the change is the mistake, not the change.
    const early =
      from === null ? undefined : events.findLast(({ type, line }) => type === 'save' && line > 0 && line < from)
    const unreached = lostLine(given, /^(wr|cop\S* .*\bstart)/)
    const all = early || unreached ? null : changesUnsaved(given, cut?.line ?? null)
    if (all)
      return {
        line: from,
        lacks: true,
        message: `Nothing of lines ${all[0]} to ${all[1]} was saved: what they configured is only in running-config${cut ? `, and line ${cut.line} cut the power` : ''}.`,
        otherwise: `Saved with "write memory" or "copy running-config startup-config"${cut ? ` before line ${cut.line}` : ''}, all of it would be there when ${device.name} starts ${cut ? 'again' : 'the next time'}.`,
      }
    return {
      line: early ? commandOf(given, early.line) : from,
      lacks: !early && !unreached,
      message: `${what} is only in running-config${cut ? `, and line ${cut.line} cut the power` : ''}: ${unreached ? `line ${unreached.line} ("${unreached.input}"), which would have saved it, never reached ${device.name}` : early ? `line ${commandOf(given, early.line)} saved before it was there` : 'nothing saved it to startup-config'}.`,
      otherwise: cut
        ? `Saved before line ${cut.line}, it would have been there when ${device.name} started again.`
        : `Saved, it would be there when ${device.name} starts the next time.`,
    }
  },
}

/** The first line and the last of several that configured something, where no save came between them or behind; null: there was one, or it is one line. */
function changesUnsaved({ events }: Case, end: number | null): readonly [number, number] | null {
  const told = events.filter(({ line }) => line > 0 && (end === null || line < end))
  const start = told.findLastIndex(({ type }) => type === 'save' || type === 'boot') + 1
  // A copy may have brought lines that nobody typed.
  if (told.some(({ type }, index) => type === 'save' || (index >= start && type === 'copy'))) return null
  const typed = told.slice(start).filter(({ type }) => type === 'config' || type === 'boot-system')
  const [first, last] = [typed[0]?.line, typed.at(-1)?.line]
  return first === undefined || last === undefined || first === last ? null : [first, last]
}

/** A line of running-config that startup-config lacks; a boot statement rather than another. */
function unsavedLine(given: Case, device: Device): string | null {
  if (!device.running) return null
  // What every device has from the start is no change, unless it was typed.
  const factory = new Set(placedLines(factoryLines(device)).map(({ key }) => key))
  const lines = linesBeyond(runningLines(device), startupLines(device))
  const own = lines.filter(({ key, text }) => !factory.has(key) && !isUnwanted(given, text))
  const sample =
    own.find(({ text }) => text.startsWith('boot system')) ??
    own[0] ??
    lines.find(
      ({ text }) => !(text === ' shutdown' && isMissed(given, 'port')) && lineOfChange(given, text.trim()) !== null,
    )
  return sample?.text.trim() ?? null
}

/** The line that put a text into running-config. */
function lineOfChange(given: Case, text: string): number | null {
  const count = (device: Device): number => runningLines(device).filter((line) => line.trim() === text).length
  const change = given.events.findLast(
    ({ type, line }) =>
      (type === 'boot-system' || type === 'config' || type === 'copy' || type === 'config-replace') &&
      count(before(given, line)) < count(before(given, line + 1)),
  )
  return change?.line ?? null
}
