// Saved while the way back was still ticking: the return would come back with the change.

import { timerOf } from '../../sim/timers.ts'
import { patternsOf, before, commandOf, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { takenOut } from '../repair/remedies.ts'

export const savedBeforeTest: DiagnosisDefinition = {
  id: 'saved-before-test',
  title: 'Saved before the test',
  see: ['configuration-management'],
  about: ['events'],
  repairs: takenOut,
  find: (given) => {
    const { events, unmet, device } = given
    const aboutSaving = unmet.some((criterion) =>
      ['first', 'second', 'event', 'unless-before'].some((name) =>
        patternsOf(criterion, name).some(({ type }) => type === 'save'),
      ),
    )
    if (!aboutSaving) return null
    const save = events.find(
      ({ type, line }) =>
        type === 'save' &&
        timerOf(before(given, line), 'reload') !== null &&
        events.some((change) => change.type === 'config' && change.line < line) &&
        // A learner who reconnected over the new address has tested it.
        !events.some((test) => test.type === 'session' && test.op === 'connect' && test.line < line),
    )
    if (!save) return null
    const line = commandOf(given, save.line)
    return {
      line,
      message: `Line ${line} ("${typed(given, line)}") saved the change while the reload that should take it back was still pending. ${device.name} would have come back with the new configuration, good or bad.`,
      otherwise:
        'Tested first, then the reload cancelled, then saved: until then the old configuration would have been the one that comes back.',
    }
  },
}
