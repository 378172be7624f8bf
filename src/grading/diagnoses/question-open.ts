// The input ended while the device was asking, so what was begun never happened.

import { commandOf, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { leftUndone } from './left-undone.ts'
import { answeredLast } from '../repair/remedies.ts'

export const questionOpen: DiagnosisDefinition = {
  id: 'question-open',
  title: 'Question left open',
  see: ['ios-images#walk-through'],
  follows: [
    'swallowed-answer',
    'rommon-variable-missing',
    'rommon-variable-case',
    'rommon-gateway-self',
    'wrong-mode',
    'reversed-save',
    'saved-as-file',
    'destination-misnamed',
  ],
  repairs: answeredLast,
  find: (facts) => {
    const { events, device } = facts
    const open = events.find((event) => event.type === 'question-unanswered')
    // The setup dialogue asks because of how the device started; leaving it alone is no mistake of its own.
    if (open?.type !== 'question-unanswered' || device.question?.dialog === 'setup') return null
    const line = open.line > 0 ? commandOf(facts, open.line) : null
    return {
      line,
      message: `The input ended while ${device.name} was asking "${open.question.trim()}"${line === null ? '' : `, in the dialogue of line ${line} ("${typed(facts, line)}")`}.`,
      otherwise:
        'Nothing happens until the question is answered; an empty line takes the default, or means yes at [confirm].',
    }
  },
  explains: (facts, own, { id }) => own.line !== null && leftUndone([typed(facts, own.line)], id),
}
