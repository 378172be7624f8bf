// An image made for another platform: it copies like any file, and does not boot.

import { firstTried, fits, mainFlash, nameOf } from '../stored.ts'
import { always, before, commandOf, inFlash, isUnmet, typed, wantedImage } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { named } from '../repair/remedies.ts'

export const wrongPlatform: DiagnosisDefinition = {
  id: 'wrong-platform',
  title: 'Image of another platform',
  see: ['ios-images#specific-values', 'ios-images#how-it-works'],
  follows: [],
  repairs: named,
  find: (facts) => {
    const { events, device } = facts
    if (
      !isUnmet(
        facts,
        'flash-has',
        'flash-fits',
        'boots-image',
        'runs-image',
        'version-running',
        'boot-list',
        'no-corrupt-boot',
      )
    )
      return null
    const { name: disk, files } = mainFlash(device)
    const copy = events.findLast((event) => {
      if (event.type !== 'copy' || !event.complete || !event.to.startsWith(`${disk}:`)) return false
      const now = files.find(({ name }) => name === nameOf(event.to))
      const then = mainFlash(before(facts, event.line + 1)).files.find(({ name }) => name === nameOf(event.to))
      return now !== undefined && then?.image !== null && then?.intact === true && !fits(device, then)
    })
    if (copy?.type !== 'copy') return null
    // Beside the right one, and not tried before it, it only takes room.
    const right = wantedImage(facts)
    const tried = firstTried(device, facts.run.world)?.name === nameOf(copy.to)
    if (right !== null && inFlash(facts, right) !== null && !tried && !isUnmet(facts, 'flash-fits')) return null
    const line = commandOf(facts, copy.line)
    const family = files.find(({ name }) => name === nameOf(copy.to))?.image?.family ?? ''
    return {
      line,
      message: `Line ${line} ("${typed(facts, line)}") fetched ${nameOf(copy.to)}. Its name says that it is for the platform ${family}, and ${device.name} is another one: it copies, but it cannot boot.`,
      otherwise:
        right === null
          ? 'The first part of the name has to be the platform.'
          : `${right} is the one that is made for ${device.name}.`,
    }
  },
  explains: always,
}
