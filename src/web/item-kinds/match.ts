// Match items: each row gets its partner.

import type { MatchItem } from '../../content/library.ts'
import { shuffleOptions } from '../../progress/quiz-draw.ts'
import { verdictOf } from './kind.ts'
import type { Answer, Kind } from './kind.ts'

export const match: Kind<MatchItem> = {
  // Partners stand in the order of their words, so that one is found quickly and the order says nothing.
  shuffled: (item, seed) => ({
    ...item,
    rows: shuffleOptions(seed, { id: item.id, options: item.rows }),
    partners: item.partners.toSorted((a, b) => a.text.localeCompare(b.text, 'en', { numeric: true })),
  }),
  asked: ({ heads, rows, partners }, answer) => ({
    instruction: `Choose for each row what belongs to it${heads[1] === '' ? '' : ` (${heads[1]})`}.`,
    drag: 'partners',
    rows: rows.map(({ key, html }) => ({
      html,
      choices: partners.map(({ key: partner, text }) => {
        const value = `${key}:${partner}`
        return { value, text, selected: answer.includes(value) }
      }),
    })),
  }),
  refused: ({ rows, partners }, answer) => {
    const known = new Set(partners.map(({ key }) => key))
    const isWhole = rows.every(({ key }) => known.has(partnerOf(key, answer) ?? ''))
    return isWhole && answer.length === rows.length ? null : 'Choose something for every row, then submit.'
  },
  score: (item, answer) => (matched(item, answer).every(({ isRight }) => isRight) ? 1 : 0),
  result: (item, answer) => {
    const rows = matched(item, answer)
    return { verdict: verdictOf(rows, 'rows'), rows }
  },
}

/** The key of the partner that an answer gives a row. */
function partnerOf(key: string, answer: Answer): string | undefined {
  return answer.find((each) => each.startsWith(`${key}:`))?.slice(key.length + 1)
}

function matched({ rows, partners }: MatchItem, answer: Answer) {
  const textOf = (key: string | undefined): string => partners.find((each) => each.key === key)?.text ?? ''
  return rows.map(({ key, html, partner }) => {
    const given = partnerOf(key, answer)
    return { html, yours: textOf(given), right: textOf(partner), isRight: given === partner }
  })
}
