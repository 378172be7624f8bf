// Fill items: something is typed into each blank.

import { sameFilling } from '../../content/fillings.ts'
import { BLANK_LINE } from '../../content/blank-line.ts'
import type { FillItem } from '../../content/library.ts'
import { verdictOf } from './kind.ts'
import type { Answer, AskedBlank, Kind } from './kind.ts'

const LONGEST = 200

export const fill: Kind<FillItem> = {
  isTyped: true,
  shuffled: (item) => item,
  asked: (item, answer) => {
    const blanks = blankFields(item, answer)
    const texts = item.stemHtml.split(BLANK_LINE)
    // A stem that has underscores of its own keeps its fields below.
    if (texts.length !== blanks.length + 1) return { blanks }
    const pieces = blanks.map((blank, index) => ({ ...blank, beforeHtml: texts[index] ?? '' }))
    return { cloze: { pieces, afterHtml: texts.at(-1) ?? '' } }
  },
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

/** A field for each blank, with what was typed into it. */
export function blankFields({ blanks }: Pick<FillItem, 'blanks'>, answer: Answer): readonly AskedBlank[] {
  return blanks.map((_, index) => ({
    label: blanks.length === 1 ? 'Your answer' : `Blank ${index + 1}`,
    number: index + 1,
    value: answer[index] ?? '',
  }))
}

function filled({ blanks }: FillItem, answer: Answer) {
  return blanks.map((taken, index) => ({
    html: blanks.length === 1 ? '' : `Blank ${index + 1}`,
    yours: answer[index] ?? '',
    right: taken.join(' or '),
    isRight: taken.some((each) => sameFilling(each, answer[index] ?? '')),
  }))
}
