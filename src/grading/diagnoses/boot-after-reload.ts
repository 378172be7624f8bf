// The right boot statement, too late: the reload had already happened.

import { lastRestart, loads, wantedHashes } from '../stored.ts'
import { commandOf, installVersion, typed, wantedImage } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { restartedLast } from '../repair/remedies.ts'

export const bootAfterReload: DiagnosisDefinition = {
  id: 'boot-after-reload',
  title: 'Boot statement after the reload',
  see: ['ios-images#common-wrong-answers', 'boot-sequence#how-it-works'],
  about: ['loaded'],
  repairs: restartedLast,
  find: (given) => {
    const { device, events } = given
    if (installVersion(given) !== null) return null
    const image = wantedImage(given)
    // Started by hand later, it runs the wanted image.
    if (image !== null && device.running && wantedHashes(given.run, image).has(device.running.md5)) return null
    const restart = lastRestart(events)
    if (image === null || !restart) return null
    const added = events.filter(
      (event) =>
        event.type === 'boot-system' && event.op === 'add' && event.entry !== null && loads(given, event.entry, image),
    )
    const first = added[0]
    // `archive download-sw /reload` does both on one line.
    if (!first || first.line <= restart.line) return null
    const reload = commandOf(given, restart.line)
    return {
      line: first.line,
      message: `Line ${first.line} ("${typed(given, first.line)}") came after the reload of line ${reload}: when ${device.name} started, no statement named ${image}.`,
      otherwise: `Before line ${reload}, and saved, the same statement would have made ${device.name} load ${image}.`,
    }
  },
}
