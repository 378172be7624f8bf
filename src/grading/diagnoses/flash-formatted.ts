// `format` empties a file system; it does not make room in it.

import { mainFlash } from '../stored.ts'
import { before, commandOf, forbidden, lostSomething, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { takenOut } from '../repair/remedies.ts'

export const flashFormatted: DiagnosisDefinition = {
  id: 'flash-formatted',
  title: 'Flash formatted',
  see: ['ios-images#watch-out'],
  repairs: takenOut,
  find: (given) => {
    const { events, device } = given
    if (!lostSomething(given) && !forbidden(given, 'format')) return null
    const { name } = mainFlash(device)
    const format = events.find((event) => event.type === 'format' && event.url.startsWith(`${name}:`))
    if (!format) return null
    const line = commandOf(given, format.line)
    const lost = mainFlash(before(given, format.line)).files.map((file) => file.name)
    return {
      line,
      message: `Line ${line} ("${typed(given, line)}") removed every file from ${name}:${lost.length > 0 ? `, and with them ${lost.join(', ')}` : ''}. Formatting is no way to make room for one.`,
      otherwise: '',
      rule: 'delete removes one file, and its room is free at once.',
    }
  },
}
