// Fill items: something is typed into each blank.

import { sameFilling } from '../../content/fillings.ts'
import type { FillItem } from '../../content/library.ts'
import { verdictOf } from './kind.ts'
import type { Answer, Kind } from './kind.ts'

const LONGEST = 200

export const fill: Kind<FillItem> = {
  isTyped: true,
  shuffled: (item) => item,
  asked: ({ blanks }, answer) => ({
    blanks: blanks.map((_, index) => ({
      label: blanks.length === 1 ? 'Your answer' : `Blank ${index + 1}`,
      number: index + 1,
      value: answer[index] ?? '',
    })),
  }),
  refused: ({ blanks }, answer) => {
    if (answer.length !== blanks.length || answer.some((typed) => typed.trim() === ''))
      return blanks.length === 1 ? 'Type your answer, then submit.' : 'Fill every blank, then submit.'
    return answer.some((typed) => typed.length > LONGEST) ? `An answer has at most ${LONGEST} characters.` : null
  },
  score: (item, answer) => (filled(item, answer).every(({ isRight }) => isRight) ? 1 : 0),
  result: (item, answer) => {
    const rows = filled(item, answer)
    return { verdict: verdictOf(rows, 'blanks'), rows }
  },
}

function filled({ blanks }: FillItem, answer: Answer) {
  return blanks.map((taken, index) => ({
    html: blanks.length === 1 ? '' : `Blank ${index + 1}`,
    yours: answer[index] ?? '',
    right: taken.join(' or '),
    isRight: taken.some((each) => sameFilling(each, answer[index] ?? '')),
  }))
}
