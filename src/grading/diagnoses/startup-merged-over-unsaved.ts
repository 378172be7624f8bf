// startup-config copied into running-config while that held unsaved changes: where the two differ, the old line wins.

import { factoryLines, runningLines, startupLines, withoutHash } from '../stored.ts'
import { before, commandOf } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { either, savedInstead, takenOut } from '../repair/remedies.ts'

export const startupMergedOverUnsaved: DiagnosisDefinition = {
  id: 'startup-merged-over-unsaved',
  title: 'Unsaved change merged away',
  see: ['ios-images#easy-to-mix-up'],
  about: ['image', 'startup'],
  repairs: either(takenOut, savedInstead),
  find: (given) => {
    const { device, events } = given
    if (!events.some((event) => event.type === 'copy' && event.from === 'nvram:startup-config')) return null
    // A setting that nobody made is no loss.
    const factory = factoryLines(device)
    const kept = new Set([...startupLines(device), ...runningLines(device), ...factory])
    for (const event of events) {
      if (event.type !== 'copy' || event.from !== 'nvram:startup-config' || event.to !== 'system:running-config')
        continue
      if (!before(given, event.line).unsaved) continue
      const merged = new Set(runningLines(before(given, event.line + 1)))
      const enteredAgain = (line: string): boolean =>
        events.some((later) => later.line > event.line && later.type === 'config' && sameSetting(later.text, line))
      const lost = runningLines(before(given, event.line)).find(
        (line) => !merged.has(line) && !kept.has(line) && !enteredAgain(line),
      )
      if (lost === undefined) continue
      const line = commandOf(given, event.line)
      return {
        line,
        message: `Line ${line} copied startup-config into running-config, which merges the old configuration over the unsaved one: "${withoutHash(lost)}" was replaced by what was saved before.`,
        otherwise:
          'Saved first, from running-config to startup-config, the change would have been kept. The source stands first.',
      }
    }
    return null
  },
}

/** Lines that set the same thing begin with the same two words: `enable secret …`. */
function sameSetting(a: string, b: string): boolean {
  const begin = (line: string): string => line.trim().split(/\s+/).slice(0, 2).join(' ')
  return begin(a) === begin(b)
}
