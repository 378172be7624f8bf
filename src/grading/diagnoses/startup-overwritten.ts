// A file copied over a startup-config that was good, and newer than the file.

import { nameOf, startupLines, withoutHash } from '../stored.ts'
import { before, commandOf, typed } from './diagnosis.ts'
import type { Case, DiagnosisDefinition, Found } from './diagnosis.ts'
import { takenOut } from '../repair/remedies.ts'

export const startupOverwritten: DiagnosisDefinition = {
  id: 'startup-overwritten',
  title: 'Good startup-config overwritten by a file',
  see: ['configuration-management', 'boot-sequence#how-it-works'],
  about: ['image', 'startup', 'configuration', 'events'],
  repairs: takenOut,
  find: (given) => {
    const { events, device } = given
    const stored = new Set(startupLines(device))
    for (const event of events) {
      if (
        event.type !== 'copy' ||
        !event.complete ||
        event.to !== 'nvram:startup-config' ||
        event.from === 'system:running-config'
      )
        continue
      const then = before(given, event.line)
      // Only the startup-config of the scenario can be lost by this.
      if (!then.startup || then.startup.text !== given.start.startup?.text) continue
      const lost = startupLines(then).find((line) => !stored.has(line))
      if (lost === undefined) continue
      const line = commandOf(given, event.line)
      return {
        line,
        message: `Line ${line} ("${typed(given, line)}") wrote the file over the startup-config that ${device.name} still had: "${withoutHash(lost)}" is gone. It had been there all the time.`,
        otherwise:
          'Looked at first, with show startup-config, the saved configuration would have been copied into running-config.',
      }
    }
    return savedOver(given)
  },
}

/** The same in two steps: the file is merged into running-config, which is then saved. A line that a criterion asks for is lost. */
function savedOver(given: Case): Found | null {
  const { events, device } = given
  const asked = new Set(
    given.unmet.flatMap(({ args }) =>
      Array.isArray(args['line']) ? args['line'].map((line) => String(line).trim()) : [],
    ),
  )
  const stored = new Set(startupLines(device))
  for (const save of events) {
    if (save.type !== 'save') continue
    const then = before(given, save.line)
    if (!then.startup || then.startup.text !== given.start.startup?.text) continue
    const merged = events.findLast(
      (event) =>
        event.type === 'copy' && event.complete && event.line < save.line && event.to === 'system:running-config',
    )
    if (merged?.type !== 'copy' || merged.from.startsWith('nvram:')) return null
    const lost = startupLines(then).find((line) => !stored.has(line) && asked.has(line.trim()))
    if (lost === undefined) return null
    const [line, source] = [commandOf(given, save.line), commandOf(given, merged.line)]
    return {
      line,
      message: `Line ${line} ("${typed(given, line)}") saved what line ${source} had made of ${nameOf(merged.from)} over the startup-config that ${device.name} still had: "${withoutHash(lost)}" is gone. It had been there all the time, and newer than the file.`,
      otherwise:
        'Looked at first, with show startup-config, the saved configuration would have been copied into running-config.',
    }
  }
  return null
}
