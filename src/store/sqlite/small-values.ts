// How values are kept in small rows: ids and hashes as bytes, instants as milliseconds, days as days since 1970, words of a fixed set as numbers.

import type { Confidence } from '../../schedule/review.ts'

const DAY_MS = 86_400_000
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A UUID as 16 bytes; any other text as it is. */
export function toId(id: string): Uint8Array | string {
  return UUID.test(id) ? Buffer.from(id.replaceAll('-', ''), 'hex') : id
}
export function fromId(id: Uint8Array | string): string {
  if (typeof id === 'string') return id
  const hex = Buffer.from(id).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A hash in hex as bytes; any other text as it is. */
export function toHash(hash: string): Uint8Array | string {
  return /^(?:[0-9a-f]{2})+$/.test(hash) ? Buffer.from(hash, 'hex') : hash
}
export function fromHash(hash: Uint8Array | string): string {
  return typeof hash === 'string' ? hash : Buffer.from(hash).toString('hex')
}

/** Throws for a text that would not come back as it is. */
export function toInstant(at: string): number {
  const ms = Date.parse(at)
  if (Number.isNaN(ms) || fromInstant(ms) !== at) throw new Error(`${at} is no instant like 2026-01-31T09:00:00.000Z`)
  return ms
}
export function fromInstant(ms: number): string {
  return new Date(ms).toISOString()
}

export function toDay(day: string): number {
  const days = Date.parse(day) / DAY_MS
  if (!Number.isInteger(days) || fromDay(days) !== day) throw new Error(`${day} is no day like 2026-01-31`)
  return days
}
export function fromDay(days: number): string {
  const known = dayTexts.get(days)
  if (known !== undefined) return known
  const text = fromInstant(days * DAY_MS).slice(0, 10)
  if (dayTexts.size >= DAYS_KEPT) dayTexts.clear()
  dayTexts.set(days, text)
  return text
}
/** Cards of a learner are due on the same few days. */
const dayTexts = new Map<number, string>()
const DAYS_KEPT = 5000

/** The words of a set in the order of their numbers, which rows have: a new word is added at the end. */
export interface Code<Word extends string> {
  readonly toNumber: (word: Word) => number
  readonly toWord: (number: number) => Word
}
export function code<Word extends string>(words: readonly Word[]): Code<Word> {
  return {
    toNumber: (word) => {
      const number = words.indexOf(word)
      if (number < 0) throw new Error(`${word} is none of ${words.join(', ')}`)
      return number
    },
    toWord: (number) => {
      const word = words[number]
      if (word === undefined) throw new Error(`${number} is the number of none of ${words.join(', ')}`)
      return word
    },
  }
}

export const confidences = code<Confidence>(['guess', 'rather', 'sure'])
