// A question with "no" in its brackets, where Enter takes that default: what was asked for did not happen.

import type { LoggedEvent } from '../../sim/world.ts'
import { commandOf, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { answeredOtherwise } from '../repair/remedies.ts'
import { replace } from '../repair/edits.ts'

/** The event that shows a completed dialog. For other dialogs, any event does. */
const DONE: Readonly<Record<string, LoggedEvent['type']>> = { tftpdnld: 'copy', 'configure-replace': 'config-replace' }

export const defaultIsNo: DiagnosisDefinition = {
  id: 'default-is-no',
  title: 'Enter means no here',
  see: ['disaster-recovery', 'configuration-management'],
  repairs: answeredOtherwise,
  find: (given) => {
    const { run, device, events, unmet } = given
    if (unmet.length === 0) return null
    const answer = run.transcript.findLast(
      (entry) =>
        entry.device === device.name &&
        entry.kind === 'answer' &&
        /\[no?\]/i.test(entry.prompt) &&
        !/^y/i.test(entry.input),
    )
    const dialog = answer ? (run.worlds[answer.line - 1]?.devices[device.name]?.question?.dialog ?? '') : ''
    const done = DONE[dialog]
    if (!answer || events.some(({ type, line }) => (done === undefined || type === done) && line >= answer.line))
      return null
    const line = commandOf(given, answer.line)
    const said = answer.input === '' ? 'was Enter' : `answered "${answer.input}"`
    return {
      line: answer.line,
      message: `Line ${answer.line} ${said} at "${answer.prompt.trim()}". The default in brackets is no, so line ${line} ("${typed(given, line)}") did nothing.`,
      advises: () => [[replace(answer.line, 'y')], [replace(answer.line, 'yes')]],
      otherwise: 'With y it would have gone on.',
    }
  },
}
