// The new image is in flash, and no boot statement was ever entered for it.

import { bootOrder } from '../stored.ts'
import { commandOf, inFlash, isUnmet, loads, wantedImage } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'

export const bootMissing: DiagnosisDefinition = {
  id: 'boot-missing',
  see: ['ios-images#common-wrong-answers', 'boot-sequence#how-it-works'],
  follows: ['swallowed-answer', 'wrong-mode'],
  find: (facts) => {
    const { device, events } = facts
    const image = wantedImage(facts)
    if (image === null || !isUnmet(facts, 'boots-image', 'boot-list', 'runs-image', 'version-running')) return null
    // Boot field 0 or 1: no statement would be read.
    if (inFlash(facts, image) === null || (device.register.next & 0xf) < 2) return null
    if (events.some((event) => event.type === 'boot-system' && event.op === 'add')) return null
    const saved = bootOrder(device, facts.run.world)
    if ([...saved, ...device.config.bootSystem].some((entry) => loads(facts, entry, image))) return null
    const restart = events.findLast((event) => event.type === 'reload' && event.confirmed)
    const instead =
      saved[0] === undefined
        ? 'the first image in flash, in directory order; the newest is not preferred'
        : `what the saved list names: "boot system ${saved[0]}"`
    return {
      line: restart ? commandOf(facts, restart.line) : null,
      message: `${image} is in flash, but no boot statement names it. So ${device.name} loads ${instead}.`,
      otherwise: `With a boot statement for ${image}, saved before the reload, ${device.name} would have loaded it.`,
    }
  },
}
