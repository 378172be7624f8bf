// True or false: the truth of a statement is chosen and, where there are reasons, why.

import type { TrueFalseItem } from '../../content/library.ts'
import { shuffleOptions } from '../../progress/quiz-draw.ts'
import { optionResult } from './choice.ts'
import type { Answer, Kind } from './kind.ts'

const TRUTHS = ['true', 'false'] as const
const LABELS = { true: 'True', false: 'False' } as const

export const trueFalse: Kind<TrueFalseItem> = {
  shuffled: (item, seed) => ({ ...item, reasons: shuffleOptions(seed, { id: item.id, options: item.reasons }) }),
  asked: ({ reasons }, answer) => ({
    instruction: reasons.length === 0 ? 'Is this true or false?' : 'Is this true or false, and why?',
    options: TRUTHS.map((key) => ({ key, html: LABELS[key], checked: answer.includes(key) })),
    reasons: reasons.map(({ key, html }) => ({ key, html, checked: answer.includes(key) })),
  }),
  refused: ({ reasons }, answer) => {
    const truths = answer.filter(isTruth)
    const given = answer.filter((key) => reasons.some((reason) => reason.key === key))
    if (truths.length + given.length !== answer.length || truths.length > 1 || given.length > 1)
      return 'This is no answer to this question. Choose again.'
    if (truths.length === 0) return 'Choose True or False, then submit.'
    return reasons.length > 0 && given.length === 0 ? 'Choose a reason, too, then submit.' : null
  },
  score: (item, answer) => (isTruthRight(item, answer) && isReasonRight(item, answer) ? 1 : 0),
  result: (item, answer) => ({
    verdict: verdictOf(item, answer),
    options: [
      ...TRUTHS.map((key) => {
        const correct = item.isTrue === (key === 'true')
        return optionResult({ key, html: LABELS[key], correct, explanationHtml: '', misconception: null }, answer)
      }),
      ...item.reasons.map((reason) => optionResult(reason, answer)),
    ],
  }),
}

function isTruth(key: string): boolean {
  return key === 'true' || key === 'false'
}

function isTruthRight({ isTrue }: TrueFalseItem, answer: Answer): boolean {
  return answer.includes(String(isTrue))
}

function isReasonRight({ reasons }: TrueFalseItem, answer: Answer): boolean {
  return reasons.every(({ key, correct }) => answer.includes(key) === correct)
}

function verdictOf(item: TrueFalseItem, answer: Answer): string {
  const statement = `the statement is ${item.isTrue ? 'true' : 'false'}`
  if (!isTruthRight(item, answer)) return `Wrong: ${statement}`
  return isReasonRight(item, answer) ? 'Right' : `Wrong: ${statement}, but for another reason`
}
