// The new image is in flash, and no boot statement was ever entered for it.

import { bootOrder, loadableEntries } from '../stored.ts'
import { commandOf, inFlash, installVersion, isUnmet, loads, wantedImage, wouldBoot } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { statementAdded } from '../repair/remedies.ts'

export const bootMissing: DiagnosisDefinition = {
  id: 'boot-missing',
  title: 'No boot statement',
  see: ['ios-images#common-wrong-answers', 'boot-sequence#how-it-works'],
  follows: [
    'swallowed-answer',
    'wrong-mode',
    'copied-again',
    'corrupt-unverified',
    'size-only',
    'hash-not-compared',
    'failed-verify-ignored',
    'wrong-platform',
    'list-unread',
    'tar-as-boot-file',
    'image-misspelt',
    'boot-from-network',
    'boot-first-in-flash',
    'boots-from-stick',
  ],
  repairs: statementAdded,
  find: (facts) => {
    const { device, events } = facts
    if (installVersion(facts) !== null) return null
    const image = wantedImage(facts)
    if (image === null || !isUnmet(facts, 'boots-image', 'boot-list', 'runs-image', 'version-running')) return null
    // Boot field 0 or 1: no statement would be read.
    if (inFlash(facts, image) === null || (device.register.next & 0xf) < 2) return null
    if (
      events.some(
        (event) =>
          event.type === 'boot-system' &&
          event.op === 'add' &&
          event.entry !== null &&
          loads(facts, event.entry, image),
      )
    )
      return null
    // It comes up at the next start as things are: what is missing is that start.
    if (!isUnmet(facts, 'boot-list') && wouldBoot(facts, image)) return null
    const saved = bootOrder(device, facts.run.world)
    if ([...saved, ...device.config.bootSystem].some((entry) => loads(facts, entry, image))) return null
    const restart = events.findLast((event) => event.type === 'reload' && event.confirmed)
    const [loadable] = loadableEntries(device, facts.run.world)
    const instead = loadable
      ? `what the saved list names: "boot system ${loadable.entry}"`
      : `the first image in flash, in directory order; the newest is not preferred${saved[0] === undefined ? '' : `. The saved "boot system ${saved[0]}" names nothing that is there`}`
    return {
      line: restart ? commandOf(facts, restart.line) : null,
      message: `${image} is in flash, but no boot statement names it. So ${device.name} loads ${instead}.`,
      otherwise: `With a boot statement for ${image}, saved before the reload, ${device.name} would have loaded it.`,
    }
  },
}
