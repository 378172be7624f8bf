// A file copied over a startup-config that was good, and newer than the file.

import { startupLines, withoutHash } from '../stored.ts'
import { before, commandOf, isUnmet, NEEDS_SAVING, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { takenOut } from '../repair/remedies.ts'

export const startupOverwritten: DiagnosisDefinition = {
  id: 'startup-overwritten',
  title: 'Good startup-config overwritten by a file',
  see: ['configuration-management', 'boot-sequence#how-it-works'],
  follows: [],
  repairs: takenOut,
  find: (facts) => {
    const { events, run, device } = facts
    if (!isUnmet(facts, ...NEEDS_SAVING, 'running-contains', 'running-equals', 'never')) return null
    const stored = new Set(startupLines(device, run.world))
    for (const event of events) {
      if (
        event.type !== 'copy' ||
        !event.complete ||
        event.to !== 'nvram:startup-config' ||
        event.from === 'system:running-config'
      )
        continue
      const then = before(facts, event.line)
      // What was there before must have been what the scenario gave: anything else is not lost by this.
      if (!then.startup || then.startup.text !== facts.start.startup?.text) continue
      const lost = startupLines(then, run.world).find((line) => !stored.has(line))
      if (lost === undefined) continue
      const line = commandOf(facts, event.line)
      return {
        line,
        message: `Line ${line} ("${typed(facts, line)}") wrote the file over the startup-config that ${device.name} still had: "${withoutHash(lost)}" is gone. It had been there all the time.`,
        otherwise:
          'Looked at first, with show startup-config, the saved configuration would have been copied into running-config.',
      }
    }
    return null
  },
}
