// Two backups under one name: the second one is all that is left.

import { commandOf, isRemote, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'

export const backupOverwritten: DiagnosisDefinition = {
  id: 'backup-overwritten',
  title: 'Backup overwritten',
  see: ['file-transfer', 'ios-images#walk-through'],
  follows: [],
  find: (facts) => {
    const { events, unmet } = facts
    if (!unmet.some(({ check }) => check === 'server-has')) return null
    const uploads = events.flatMap((event) =>
      event.type === 'copy' && event.complete && isRemote(event.to) ? [event] : [],
    )
    const second = uploads.findLast((later, index) =>
      uploads.slice(0, index).some((first) => first.to === later.to && first.from !== later.from),
    )
    const first = uploads.find((earlier) => earlier.to === second?.to && earlier !== second)
    if (!first || !second) return null
    const [a, b] = [commandOf(facts, first.line), commandOf(facts, second.line)]
    return {
      line: b,
      message: `Line ${b} ("${typed(facts, b)}") wrote ${second.to}, the very file that line ${a} had written: what line ${a} saved is gone from the server.`,
      otherwise: 'Under a name of its own each of the two would have been kept.',
    }
  },
}
