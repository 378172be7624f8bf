// Boot statements are appended: one that stands before the new one still wins.

import { fileOfEntry, lastRestart, loads, startupBootList } from '../stored.ts'
import { before, installVersion, wantedImage } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { statementAdded } from '../repair/remedies.ts'
import { bootListOf } from '../../sim/features/boot/slice.ts'

export const bootNotFirst: DiagnosisDefinition = {
  id: 'boot-not-first',
  title: 'Old boot statement still first',
  see: ['ios-images#common-wrong-answers'],
  about: ['image'],
  repairs: statementAdded,
  find: (given) => {
    const { device, events } = given
    if (installVersion(given) !== null) return null
    const image = wantedImage(given)
    if (image === null) return null
    // A good order that a restart discarded was correct when it was entered.
    const restart = lastRestart(events)
    const then = restart ? before(given, restart.line) : null
    if (
      then &&
      bootListOf(then.config).some(
        (entry, index) =>
          loads(given, entry, image) &&
          !bootListOf(then.config)
            .slice(0, index)
            .some((earlier) => fileOfEntry(device, earlier, given.run.world) !== null),
      )
    )
      return null
    const list = bootListOf(device.config).length > 0 ? bootListOf(device.config) : startupBootList(device)
    const wanted = list.findIndex((entry) => loads(given, entry, image))
    const winner = list.findIndex((entry) => fileOfEntry(device, entry, given.run.world) !== null)
    if (wanted < 0 || winner < 0 || winner >= wanted) return null
    const added = events.findLast(
      (event) => event.type === 'boot-system' && event.op === 'add' && event.entry === list[wanted],
    )
    return {
      line: added?.line ?? null,
      message: `"boot system ${list[winner]}" stands before "boot system ${list[wanted]}". Statements are tried in order and a new one goes to the end, so the first still wins.`,
      otherwise: `With the older statement removed, or entered again after it, ${device.name} would load ${image}.`,
    }
  },
}
