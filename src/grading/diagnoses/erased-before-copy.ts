// Class B flash asks "Erase flash: before copying?", and Enter means yes.

import { mainFlash } from '../stored.ts'
import { before, commandOf, forbidden, lostSomething, sameCommand, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { answeredOtherwise, either, withoutErase } from '../repair/remedies.ts'

export const erasedBeforeCopy: DiagnosisDefinition = {
  id: 'erased-before-copy',
  title: 'Flash erased before the copy',
  see: ['ios-images#watch-out', 'file-transfer'],
  repairs: either(withoutErase, answeredOtherwise),
  find: (given) => {
    const { events, device } = given
    if (!lostSomething(given) && !forbidden(given, 'erase')) return null
    const { name } = mainFlash(device)
    const erase = events.find(
      (event) =>
        event.type === 'erase' &&
        event.url.startsWith(`${name}:`) &&
        before(given, event.line).running !== null &&
        events.some((copy) => copy.type === 'copy' && sameCommand(given, copy.line, event.line)),
    )
    if (!erase) return null
    const question = given.run.transcript.find(
      ({ kind, prompt, line }) =>
        kind === 'answer' && prompt.startsWith('Erase ') && sameCommand(given, line, erase.line),
    )
    const lost = mainFlash(before(given, erase.line)).files.map((file) => file.name)
    const command = commandOf(given, erase.line)
    const line = question?.line ?? command
    if (!question && /\s\/e\S*/i.test(typed(given, command)))
      return {
        line,
        message: `Line ${line} ("${typed(given, line)}") erased ${name}: before it copied, which is what /erase asks for: ${lost.join(', ') || 'everything'} is gone.`,
        otherwise:
          'Without /erase, and with n when it offers to erase, the copy would have gone beside what is there, if there is room for both.',
      }
    return {
      line,
      message: `Line ${line} ${question?.input ? `answered "${question.input}"` : 'was Enter'} at "${(question?.prompt ?? 'Erase flash: before copying? [confirm]').trim()}"${question?.input ? '' : ', and Enter means yes there'}: ${lost.join(', ') || 'everything'} is gone from ${name}:.`,
      otherwise: 'With n the copy would have gone on beside what is there, if there is room for both.',
    }
  },
}
