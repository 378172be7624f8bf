// Cards: the learner answers in their head, turns the answer up, and marks themselves.

import type { CardItem } from '../../content/library.ts'
import type { Kind } from './kind.ts'

const GOT_IT = 'got-it'

export const card: Kind<CardItem> = {
  shuffled: (item) => item,
  asked: () => ({}),
  refused: (_, answer) =>
    answer.length === 1 && (answer[0] === GOT_IT || answer[0] === 'missed-it')
      ? null
      : 'Mark yourself: Got it or Missed it.',
  score: (_, answer) => (answer[0] === GOT_IT ? 1 : 0),
  result: (item, answer) => ({
    verdict: answer[0] === GOT_IT ? 'You marked: got it' : 'You marked: missed it',
    answerHtml: item.answerHtml,
  }),
}
