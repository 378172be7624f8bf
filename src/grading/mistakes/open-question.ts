// The input ended in a dialogue.

import { commandOf, typed } from './mistake.ts'
import type { Mistake } from './mistake.ts'
import { answeredLast } from '../repair/remedies.ts'

/** The input ended while the device was asking, so what was begun never happened. */
const questionOpen: Mistake = {
  id: 'question-open',
  title: 'Question left open',
  see: ['ios-images#walk-through'],
  repairs: answeredLast,
  find: (given) => {
    const { events, device } = given
    const open = events.find((event) => event.type === 'question-unanswered')
    // The setup dialogue asks because of how the device started; leaving it alone is no mistake of its own.
    if (open?.type !== 'question-unanswered' || device.question?.dialog === 'setup') return null
    const line = open.line > 0 ? commandOf(given, open.line) : null
    return {
      line,
      message: `The input ended while ${device.name} was asking "${open.question.trim()}"${line === null ? '' : `, in the dialogue of line ${line} ("${typed(given, line)}")`}.`,
      rule: `At that question ${answerTo(open.question)}.`,
      otherwise: `Nothing happens until the question is answered: ${answerTo(open.question)}.`,
    }
  },
}

/** What a question takes, by the text in which the device says so. */
function answerTo(question: string): string {
  if (question.includes('[confirm]')) return 'an empty line means yes, n gives up'
  if (/[[(]y\/n[\])]\s*\??\s*$/i.test(question)) return 'y goes on, n gives up, and Enter alone is no answer'
  if (question.startsWith('Enter TEXT')) return 'the text ends at that character'
  const [, shown = ''] = /\[([^\]]*)\]/.exec(question) ?? []
  if (shown === 'yes/no') return 'yes or no is taken'
  if (/^password/i.test(question.trim())) return 'only the password goes on'
  return shown === '' ? 'Enter alone is no answer' : `an empty line takes what stands in brackets, ${shown}`
}

export const openQuestion: readonly Mistake[] = [questionOpen]
