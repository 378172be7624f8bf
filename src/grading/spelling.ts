// How a typed line differs from one that was meant: in its signs, in a word, in a letter.

import unhomoglyph from 'unhomoglyph'

import { editDistance } from './nearest.ts'

/** The words in which two lines differ, from the first to the last. */
export function difference(typed: string, meant: string): readonly [string, string] {
  const [a, b] = [typed.trim().split(/\s+/), meant.trim().split(/\s+/)]
  while (a.length > 0 && b.length > 0 && a[0] === b[0]) {
    a.shift()
    b.shift()
  }
  while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) {
    a.pop()
    b.pop()
  }
  return [a.join(' '), b.join(' ')]
}

/** What a learner meant by signs that only look right. */
export function plainText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the signs of a keyboard
  if (/^[\u0000-\u007f]*$/.test(text)) return text
  return text
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u0080-\uffff]/g, (letter) => unhomoglyph(letter))
    .replace(/\s+$/, '')
}

/** The typed line with the one word put right in which it differs from a wanted one; null: it differs in none or in more. */
export function nearLine(typed: string, wanted: string): string | null {
  const lead = /^do\s/i.test(typed) && !/^do\s/i.test(wanted) ? 1 : 0
  const a = typed.split(/\s+/)
  const own = a.slice(lead)
  const b = wanted.split(/\s+/)
  const same = (one = '', other = ''): boolean =>
    one.toLowerCase() === other.toLowerCase() ||
    (/^[a-z-]{2,}$/i.test(one) && other.toLowerCase().startsWith(one.toLowerCase()))
  let begin = 0
  while (begin < own.length && begin < b.length && same(own[begin], b[begin])) begin++
  let end = 0
  while (end < own.length - begin && end < b.length - begin && same(own.at(-1 - end), b.at(-1 - end))) end++
  const [mine, theirs] = [own.slice(begin, own.length - end), b.slice(begin, b.length - end)]
  if (mine.length > 1 || theirs.length > 1 || mine.length + theirs.length === 0) return null
  const [word, meant] = [mine[0] ?? '', theirs[0] ?? '']
  if (begin + end === 0 && !isTypo(word, meant)) return null
  if (word !== '' && meant !== '' && !isTypo(word, meant) && shapeOf(word) !== shapeOf(meant)) return null
  return [...a.slice(0, lead), ...own.slice(0, begin), ...theirs, ...own.slice(own.length - end)].join(' ')
}

/** What kind of word it is, where one may stand for another of its kind. */
function shapeOf(word: string): string {
  if (/^\d+(\.\d+){3}$/.test(word)) return 'address'
  if (/^(?:0x)?[\da-f]+$/i.test(word)) return 'number'
  if (/:/.test(word)) return 'file'
  return /^[a-z-]+$/i.test(word) ? 'keyword' : 'name'
}

/** A slip in a word that was not written out: `ocnf`, `onf` or `connf` for `conf`. */
export const isShortTypo = (word: string, keyword: string): boolean =>
  word.length >= 3 &&
  word.length < keyword.length &&
  [0, 1, -1].some((more) => {
    const meant = keyword.slice(0, word.length + more)
    return meant.length >= 3 && editDistance(word.toLowerCase(), meant, 1) === 1
  })

/** A slip in a word: a letter or two. */
export function isTypo(word: string, meant: string): boolean {
  const most = meant.length > 4 ? 2 : 1
  return meant.length >= 3 && editDistance(word.toLowerCase(), meant, most) <= most
}

/** A slip in a value, where capitals count too: a letter or two. */
export function isSlipOfValue(word: string, meant: string): boolean {
  const most = meant.length > 4 ? 2 : 1
  const far = editDistance(word.toLowerCase(), meant.toLowerCase(), most)
  return word !== meant && meant.length >= 3 && far <= most
}
