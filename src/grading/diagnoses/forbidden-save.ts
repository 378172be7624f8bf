// Saved where saving was not allowed: what was meant to end with the next restart is permanent now.

import { matchesAny } from '../event-pattern.ts'
import { describePatterns } from '../event-words.ts'
import { startupLines, withoutHash } from '../stored.ts'
import { before, commandOf, forbidden, patternsOf, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { takenOut } from '../repair/remedies.ts'

export const forbiddenSave: DiagnosisDefinition = {
  id: 'forbidden-save',
  title: 'Saved where nothing was to be saved',
  see: ['ios-images#easy-to-mix-up'],
  about: ['events'],
  repairs: takenOut,
  find: (given) => {
    const { device } = given
    const save = forbidden(given, 'save')
    if (!save) return null
    const line = commandOf(given, save.line)
    const rule = given.unmet.find(
      (criterion) => criterion.check === 'never' && matchesAny(save, patternsOf(criterion, 'event')),
    )
    const awaited = rule ? patternsOf(rule, 'unless-before') : []
    const known = new Set(startupLines(before(given, save.line)))
    const gained = startupLines(before(given, save.line + 1)).find((text) => !known.has(text))
    const effect =
      gained === undefined
        ? 'startup-config was written anew, with the same lines'
        : `"${withoutHash(gained)}", which was only in running-config, is in startup-config now and outlives every restart`
    return {
      line,
      message: `Line ${line} ("${typed(given, line)}") saved${awaited.length > 0 ? ` before ${describePatterns(awaited)}; it was to wait for that` : ', and nothing was to be saved here'}: ${effect}.`,
      otherwise:
        gained === undefined
          ? 'Without it the saved configuration would be the same: nothing in it changed this time. Where something is unsaved on purpose, a save makes it permanent.'
          : `Unsaved, a restart would still bring ${device.name} back to what it was before the change.`,
    }
  },
}
