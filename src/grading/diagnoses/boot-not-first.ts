// Boot statements are appended: one that stands before the new one still wins.

import { fileOfEntry, startupBootList } from '../stored.ts'
import { isUnmet, loads, wantedImage } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'

export const bootNotFirst: DiagnosisDefinition = {
  id: 'boot-not-first',
  see: ['ios-images#common-wrong-answers'],
  follows: [],
  find: (facts) => {
    const { device, events } = facts
    const image = wantedImage(facts)
    if (image === null || !isUnmet(facts, 'boots-image', 'boot-list', 'runs-image', 'version-running')) return null
    const list =
      device.config.bootSystem.length > 0 ? device.config.bootSystem : startupBootList(device, facts.run.world)
    const wanted = list.findIndex((entry) => loads(facts, entry, image))
    const winner = list.findIndex((entry) => fileOfEntry(device, entry, facts.run.world) !== null)
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
