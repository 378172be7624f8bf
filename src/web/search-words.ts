// What somebody typed into the search box, as words to look for, and what was found as pieces to show.

import { MARKS } from '../store/search.ts'
import type { SearchWord, SearchWords } from '../store/search.ts'

/** What is read of a query. */
export const LONGEST_QUERY = 200
const MOST_WORDS = 12

/** Interface names as people abbreviate them. */
const INTERFACES: readonly (readonly [full: string, short: string])[] = [
  ['gigabitethernet', 'gi'],
  ['gigabitethernet', 'g'],
  ['fastethernet', 'fa'],
  ['fastethernet', 'f'],
  ['tengigabitethernet', 'te'],
  ['ethernet', 'eth'],
  ['ethernet', 'e'],
  ['serial', 'se'],
  ['serial', 's'],
  ['loopback', 'lo'],
  ['tunnel', 'tu'],
  ['vlan', 'vl'],
]

/** The words of a query; the last one may go on, unless it ends with a number. Anything that is neither letter nor digit only parts them. */
export function searchWords(query: string): SearchWords {
  const typed = query.toWellFormed().slice(0, LONGEST_QUERY).normalize('NFC').toLowerCase().split(/\s+/)
  const words = typed.flatMap((word): SearchWord[] => {
    const spellings = spellingsOf(word).map(partsOf)
    return spellings[0]?.length ? [{ spellings, begins: false }] : []
  })
  return words.slice(0, MOST_WORDS).map((word, index, { length }) => (index === length - 1 ? begun(word) : word))
}

/** The same words, each of which may go on: `sh ip ro`. */
export function beginnings(words: SearchWords): SearchWords {
  return words.map(begun)
}

/** A word that may go on. A number is whole: who looks for `Gi0/1` means no `Gi0/10`. */
function begun(word: SearchWord): SearchWord {
  return { ...word, begins: !/^\d+$/.test(word.spellings[0]?.at(-1) ?? '') }
}

/** A word as it is written, and where it is the number of an interface, as others write it. */
function spellingsOf(word: string): readonly string[] {
  const [, name = '', number = ''] = /^([a-z]+)(\d.*)$/.exec(word) ?? []
  if (number === '') return [word]
  const full = INTERFACES.find(([full, short]) => name === short || name === full)?.[0]
  if (full === undefined) return [word]
  const shorts = INTERFACES.flatMap(([other, short]) => (other === full ? [short] : []))
  return [word, ...[full, ...shorts].filter((other) => other !== name).map((other) => `${other}${number}`)]
}

/** As the index takes a word apart. */
export function partsOf(word: string): readonly string[] {
  return word.match(/[\p{L}\p{N}\p{M}]+/gu)?.filter((part) => /[\p{L}\p{N}]/u.test(part)) ?? []
}

export interface Piece {
  readonly text: string
  readonly isMarked: boolean
}

/** A text with marks, in pieces. */
export function pieces(text: string): readonly Piece[] {
  return text
    .split(new RegExp(`(${MARKS[0]}[^${MARKS[1]}]*${MARKS[1]})`, 'u'))
    .filter((piece) => piece !== '')
    .map((piece) => ({
      text: piece.replaceAll(MARKS[0], '').replaceAll(MARKS[1], ''),
      isMarked: piece.startsWith(MARKS[0]),
    }))
}

/** Characters of a text that are shown around what was found. */
const SNIPPET = 200
const BEFORE = 40

/** The part of a marked text that has the most marks, and has them side by side, without cutting a word or a mark. */
export function snippetOf(marked: string): string {
  const text = marked.replaceAll(/\s+/g, ' ')
  const starts = [...text.matchAll(MARK_STARTS)].map(({ index }) => index)
  const beside = [...text.matchAll(MARKS_BESIDE)].map(({ index }) => index)
  const countIn = (places: readonly number[], from: number) =>
    places.filter((place) => place >= from && place < from + SNIPPET - BEFORE).length
  const within = (from: number) => countIn(starts, from) + BESIDE * countIn(beside, from)
  const first = starts
    .slice(0, WINDOWS)
    .reduce((best, start) => (within(start) > within(best) ? start : best), starts[0] ?? 0)
  const from = first <= BEFORE ? 0 : text.lastIndexOf(' ', first - BEFORE) + 1
  const end = text.indexOf(' ', from + SNIPPET)
  const to = end < 0 ? text.length : end
  const cut = text.slice(from, to)
  // A mark that ends behind the cut ends with it.
  const open = cut.lastIndexOf(MARKS[0]) > cut.lastIndexOf(MARKS[1]) ? MARKS[1] : ''
  return `${from > 0 ? '… ' : ''}${cut}${open}${to < text.length ? ' …' : ''}`
}
const MARKS_BESIDE = new RegExp(`${MARKS[1]}.${MARKS[0]}`, 'gu')
const MARK_STARTS = new RegExp(MARKS[0], 'gu')
/** What a mark counts that follows another at once. */
const BESIDE = 3
/** So many places are compared. */
const WINDOWS = 50
