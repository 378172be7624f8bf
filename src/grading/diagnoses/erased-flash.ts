// `erase flash:` where startup-config was meant, or nothing at all: that is the image store.

import { mainFlash } from '../stored.ts'
import { before, commandOf, forbidden, lostSomething, sameCommand, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { takenOut } from '../repair/remedies.ts'

export const erasedFlash: DiagnosisDefinition = {
  id: 'erased-flash',
  title: 'Flash erased, not startup-config',
  see: ['ios-images#watch-out', 'boot-sequence#easy-to-mix-up'],
  repairs: takenOut,
  find: (given) => {
    const { events, device } = given
    if (!lostSomething(given) && !forbidden(given, 'erase')) return null
    const { name } = mainFlash(device)
    const erase = events.find(
      (event) =>
        event.type === 'erase' &&
        event.url.startsWith(`${name}:`) &&
        !events.some((copy) => copy.type === 'copy' && sameCommand(given, copy.line, event.line)),
    )
    if (!erase) return null
    const line = commandOf(given, erase.line)
    const lost = mainFlash(before(given, erase.line)).files.map((file) => file.name)
    return {
      line,
      message: `Line ${line} ("${typed(given, line)}") erased all of ${name}:${lost.length > 0 ? `, and with it ${lost.join(', ')}` : ''}. That is the image store, not the configuration.`,
      otherwise: '',
      rule: 'erase startup-config is what clears the configuration; the images stay.',
    }
  },
}
