// The input ended while the device was asking, so what was begun never happened.

import type { DiagnosisDefinition } from './diagnosis.ts'

export const questionOpen: DiagnosisDefinition = {
  id: 'question-open',
  see: ['ios-images#walk-through'],
  follows: ['swallowed-answer', 'wrong-mode'],
  find: ({ events, device }) => {
    const open = events.find((event) => event.type === 'question-unanswered')
    // The setup dialogue asks because of how the device started; leaving it alone is no mistake of its own.
    if (open?.type !== 'question-unanswered' || device.question?.dialog === 'setup') return null
    return {
      line: open.line > 0 ? open.line : null,
      message: `The input ended while ${device.name} was asking "${open.question.trim()}".`,
      otherwise:
        'Nothing happens until the question is answered; an empty line takes the default, or means yes at [confirm].',
    }
  },
}
