// `erase flash:` where startup-config was meant, or nothing at all: that is the image store.

import { mainFlash } from '../stored.ts'
import { before, commandOf, forbidden, lostSomething, sameCommand, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { takenOut } from '../repair/remedies.ts'

export const erasedFlash: DiagnosisDefinition = {
  id: 'erased-flash',
  title: 'Flash erased, not startup-config',
  see: ['ios-images#watch-out', 'boot-sequence#easy-to-mix-up'],
  follows: [],
  repairs: takenOut,
  find: (facts) => {
    const { events, device } = facts
    if (!lostSomething(facts) && !forbidden(facts, 'erase')) return null
    const { name } = mainFlash(device)
    const erase = events.find(
      (event) =>
        event.type === 'erase' &&
        event.url.startsWith(`${name}:`) &&
        !events.some((copy) => copy.type === 'copy' && sameCommand(facts, copy.line, event.line)),
    )
    if (!erase) return null
    const line = commandOf(facts, erase.line)
    const lost = mainFlash(before(facts, erase.line)).files.map((file) => file.name)
    return {
      line,
      message: `Line ${line} ("${typed(facts, line)}") erased ${name}:, ${lost.join(', ') || 'all of it'}. That is the image store, not the configuration.`,
      otherwise: 'erase startup-config is what clears the configuration; the images stay.',
    }
  },
}
