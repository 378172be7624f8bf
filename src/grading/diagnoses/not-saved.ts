// A change that only running-config has: the next start does not know it.

import { factoryLines, reordered, runningLines, startupLines, withoutHash } from '../stored.ts'
import { before, isUnmet, mattersUnsaved, NEEDS_SAVING, restoredBefore } from './diagnosis.ts'
import type { Case, DiagnosisDefinition } from './diagnosis.ts'
import type { Device } from '../../sim/device.ts'
import type { World } from '../../sim/world.ts'
import { saved } from '../repair/remedies.ts'

export const notSaved: DiagnosisDefinition = {
  id: 'not-saved',
  title: 'Not saved',
  see: ['ios-images#common-wrong-answers', 'boot-sequence#how-it-works'],
  follows: [
    'swallowed-answer',
    'wrong-mode',
    'question-open',
    'reversed-save',
    'startup-erased',
    'saved-as-file',
    'destination-misnamed',
    'list-unread',
    'startup-file-away',
    'startup-file-deleted',
    'merged-not-replaced',
    'ios-command-in-rommon',
    'tar-as-boot-file',
    'setup-overwrote-startup',
    'recovery-disabled',
  ],
  repairs: saved,
  find: (facts) => {
    if (!isUnmet(facts, ...NEEDS_SAVING)) return null
    const { run, device, events } = facts
    const cut = events.findLast((event) => event.type === 'power-cycle' && before(facts, event.line).unsaved)
    if (cut && restoredBefore(facts, cut.line)) return null
    const then = cut ? before(facts, cut.line) : device
    const sample = then.unsaved ? unsavedLine(then, run.world) : null
    if (sample === null || !mattersUnsaved(facts, sample)) return null
    const from = lineOfChange(facts, sample)
    const what = from === null ? `"${withoutHash(sample)}"` : `"${withoutHash(sample)}" of line ${from}`
    return {
      line: from,
      message: `${what} is only in running-config${cut ? `, and line ${cut.line} cut the power` : ''}: nothing saved it to startup-config.`,
      otherwise: `Saved, it would be there when ${device.name} starts the next time.`,
    }
  },
}

/** A line of running-config that startup-config lacks; a boot statement rather than another. */
function unsavedLine(device: Device, world: World): string | null {
  if (!device.running) return null
  // What every device has from the start is no change.
  const stored = new Set([...factoryLines(device), ...startupLines(device, world)])
  const lines = runningLines(device).filter((line) => !stored.has(line))
  return (
    (lines.find((line) => line.startsWith('boot system')) ?? lines[0] ?? reordered(device, device, world))?.trim() ??
    null
  )
}

/** The line that put a text into running-config. */
function lineOfChange(facts: Case, text: string): number | null {
  const has = (device: Device): boolean => runningLines(device).some((line) => line.trim() === text)
  const change = facts.events.findLast(
    ({ type, line }) =>
      (type === 'boot-system' || type === 'config' || type === 'copy' || type === 'config-replace') &&
      !has(before(facts, line)) &&
      has(before(facts, line + 1)),
  )
  return change?.line ?? null
}
