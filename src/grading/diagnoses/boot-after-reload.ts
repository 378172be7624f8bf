// The right boot statement, too late: the reload had already happened.

import { lastRestart } from '../stored.ts'
import { commandOf, isUnmet, loads, typed, wantedImage } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'

export const bootAfterReload: DiagnosisDefinition = {
  id: 'boot-after-reload',
  see: ['ios-images#common-wrong-answers', 'boot-sequence#how-it-works'],
  follows: [],
  find: (facts) => {
    const { device, events } = facts
    const image = wantedImage(facts)
    const restart = lastRestart(events)
    if (image === null || !restart || !isUnmet(facts, 'boots-image', 'runs-image', 'version-running')) return null
    const added = events.filter(
      (event) =>
        event.type === 'boot-system' && event.op === 'add' && event.entry !== null && loads(facts, event.entry, image),
    )
    const first = added[0]
    if (!first || first.line < restart.line) return null
    const reload = commandOf(facts, restart.line)
    return {
      line: first.line,
      message: `Line ${first.line} ("${typed(facts, first.line)}") came after the reload of line ${reload}: when ${device.name} started, no statement named ${image}.`,
      otherwise: `Before line ${reload}, and saved, the same statement would have made ${device.name} load ${image}.`,
    }
  },
}
