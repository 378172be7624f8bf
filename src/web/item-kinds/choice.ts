// Choice items: the keys are chosen among the options, exactly as many as there are.

import type { ChoiceItem, Option } from '../../content/library.ts'
import { shuffleOptions } from '../../progress/quiz-draw.ts'
import { count, numberWord } from '../words.ts'
import type { Answer, Kind } from './kind.ts'

export const choice: Kind<ChoiceItem> = {
  shuffled: (item, seed) => {
    const options = shuffleOptions(seed, item)
    // "None of these" stands below what it speaks of.
    return { ...item, options: [...options.filter(({ isLast }) => !isLast), ...options.filter(({ isLast }) => isLast)] }
  },
  asked: (item, answer) => ({
    instruction: item.saysChoose ? null : `Choose ${numberWord(item.choose)}.`,
    type: item.choose === 1 ? 'radio' : 'checkbox',
    options: item.options.map(({ key, html }) => ({ key, html, checked: answer.includes(key) })),
  }),
  refused: (item, answer) => {
    const known = new Set(item.options.map(({ key }) => key))
    if (answer.some((key) => !known.has(key)))
      return 'One of these options does not belong to this question. Choose again.'
    if (answer.length === item.choose) return null
    if (answer.length === 0)
      return `Choose ${numberWord(item.choose)} ${item.choose === 1 ? 'answer' : 'answers'}, then submit.`
    return `Choose exactly ${numberWord(item.choose)}: you chose ${numberWord(answer.length)}. Your choice is still marked.`
  },
  score: (item, answer) => (item.options.every(({ key, correct }) => answer.includes(key) === correct) ? 1 : 0),
  result: (item, answer) => ({
    verdict: verdictOf(item, answer),
    options: item.options.map((option) => optionResult(option, answer)),
  }),
}

function verdictOf(item: ChoiceItem, answer: Answer): string {
  if (choice.score(item, answer) === 1) return 'Right'
  const right = item.options.filter(({ key, correct }) => correct && answer.includes(key)).length
  return item.choose > 1 ? `Wrong: ${right} of ${count(item.choose, 'key')} chosen` : 'Wrong'
}

/** An option of an answered item. */
export function optionResult({ key, html, correct, explanationHtml }: Option, answer: Answer) {
  const isChosen = answer.includes(key)
  return {
    html,
    explanationHtml,
    isKey: correct,
    isChosen,
    isMarked: correct || isChosen,
    isWrongChoice: isChosen && !correct,
    isRightChoice: isChosen && correct,
  }
}
