// The saved configuration copied to the server where the one in force was asked for.

import { before, commandOf, isRemote } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { runningInstead } from '../repair/remedies.ts'

export const startupBackedUp: DiagnosisDefinition = {
  id: 'startup-backed-up',
  title: 'Backup of the wrong configuration',
  see: ['ios-images#easy-to-mix-up'],
  about: ['server'],
  repairs: runningInstead,
  find: (given) => {
    const { unmet, events, device } = given
    if (!unmet.some(({ check, args }) => check === 'server-has' && args['config'] === 'running')) return null
    const copy = events.findLast(
      (event) => event.type === 'copy' && event.complete && event.from === 'nvram:startup-config' && isRemote(event.to),
    )
    if (!copy || !before(given, copy.line).unsaved) return null
    const line = commandOf(given, copy.line)
    return {
      line,
      message: `Line ${line} sent startup-config to the server: what was saved last, not what ${device.name} works with. The unsaved changes are missing in it.`,
      otherwise: 'From running-config, the copy would have held the configuration that is in force.',
    }
  },
}
