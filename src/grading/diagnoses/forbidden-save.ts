// Saved where saving was not allowed: what was meant to end with the next restart is permanent now.

import { startupLines, withoutHash } from '../stored.ts'
import { before, commandOf, forbidden, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { takenOut } from '../repair/remedies.ts'

export const forbiddenSave: DiagnosisDefinition = {
  id: 'forbidden-save',
  title: 'Saved where nothing was to be saved',
  see: ['ios-images#easy-to-mix-up'],
  follows: ['saved-before-test', 'forbidden-change'],
  repairs: takenOut,
  find: (facts) => {
    const { run, device } = facts
    const save = forbidden(facts, 'save')
    if (!save) return null
    const line = commandOf(facts, save.line)
    const known = new Set(startupLines(before(facts, save.line), run.world))
    const gained = startupLines(before(facts, save.line + 1), run.world).find((text) => !known.has(text))
    const effect =
      gained === undefined
        ? 'startup-config was written anew'
        : `"${withoutHash(gained)}", which was only in running-config, is in startup-config now and outlives every restart`
    return {
      line,
      message: `Line ${line} ("${typed(facts, line)}") saved, and nothing was to be saved here: ${effect}.`,
      otherwise: `Unsaved, a restart would still bring ${device.name} back to what it was before the change.`,
    }
  },
}
