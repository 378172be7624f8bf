// A risky change made before anything was arranged that would take it back.

import { commandOf, typed, wrongOrders } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { inOrder } from '../repair/remedies.ts'
import { execPlaces, executed } from '../repair/places.ts'

export const noSafetyNet: DiagnosisDefinition = {
  id: 'no-safety-net',
  title: 'No safety net',
  see: ['configuration-management'],
  about: ['events'],
  repairs: inOrder,
  find: (given) => {
    for (const { first, second, wanted } of wrongOrders(given)) {
      if (second.type === 'reload-cancelled') {
        const line = commandOf(given, second.line)
        return {
          line,
          message: `Line ${line} ("${typed(given, line)}") called the reload off${first ? ` before line ${commandOf(given, first.line)} changed anything` : ', and nothing was changed after it'}: when it was needed there was none.`,
          otherwise: 'Called off after the test, it would have been there for as long as the change could go wrong.',
        }
      }
      if (!wanted.some(({ type }) => type === 'reload-scheduled')) continue
      const line = commandOf(given, second.line)
      const late = first ? `; line ${commandOf(given, first.line)} arranged one too late` : ''
      return {
        line,
        lacks: true,
        message: `Line ${line} ("${typed(given, line)}") changed ${given.device.name} before any way back was arranged${late}. Had the change cut you off, nobody could have undone it from afar.`,
        advises: () =>
          executed(given.run, ['reload in 10'], execPlaces(given.run)).flatMap((edits) =>
            executed(given.run, ['reload cancel'], [given.run.lines.length + 1]).map((cancelled) => [
              ...edits,
              ...cancelled,
            ]),
          ),
        otherwise:
          'With reload in MINUTES before the change, and nothing saved, the router would have come back by itself as it was.',
      }
    }
    return null
  },
}
