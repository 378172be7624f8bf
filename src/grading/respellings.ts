// A refused line as the device would take it: one word put right, put in, or replaced by another one of its place.

import { helpFor } from '../sim/console-help.ts'
import { dottedOf } from '../sim/network/ip.ts'
import type { World } from '../sim/world.ts'
import { editDistance } from './nearest.ts'
import { isTaken } from './repair/places.ts'
import { isShortTypo, isTypo } from './spelling.ts'
import type { Trials } from './trials.ts'

/** The line with a mask in place of a prefix length: `10.0.0.1/24`, `10.0.0.1 /24`. */
export const withMask = (text: string): string =>
  text.replace(
    /(\d+(?:\.\d+){3})\s*\/(\d|[12]\d|3[0-2])(?!\d)/,
    (_, address: string, length: string) => `${address} ${dottedOf(length === '0' ? 0 : -1 << (32 - Number(length)))}`,
  )

/** A refused line with one word written out or put right, so that the device takes it. */
export function* respelt(trials: Trials, world: World, text: string): Generator<string> {
  const words = text.split(/\s+/)
  const found = words.flatMap((word, at) =>
    wordsAfter(world, words.slice(0, at))
      .filter((one) => one.startsWith(word.toLowerCase()) || isTypo(word, one) || isShortTypo(word, one))
      .map((one) => [...words.slice(0, at), one, ...words.slice(at + 1)].join(' ')),
  )
  for (const line of new Set(found)) if (line !== text && isTaken(trials, world, line)) yield line
}

/** A refused line with one word put in: one of a vocabulary, the last place first; or at the caret any keyword that the device takes there. */
export function* completed(
  trials: Trials,
  world: World,
  text: string,
  refusedWord: string,
  vocabulary: ReadonlySet<string>,
): Generator<string> {
  const words = text.split(/\s+/)
  const caret = refusedWord === '' ? words.length : words.indexOf(refusedWord)
  const wanted: string[] = []
  const others: string[] = []
  for (let at = words.length; at >= 0; at--) {
    const withWord = (one: string): string => [...words.slice(0, at), one, ...words.slice(at)].join(' ')
    const here = wordsAfter(world, words.slice(0, at)).filter((one) => one !== words[at - 1] && one !== words[at])
    const urls = [...vocabulary].filter((one) => here.some((word) => word.endsWith(':') && one.startsWith(word)))
    wanted.push(...[...here.filter((word) => vocabulary.has(word)), ...urls].map(withWord))
    if (at === caret && at > 0) others.push(...here.filter((word) => !word.endsWith(':')).map(withWord))
  }
  for (const line of new Set([...wanted, ...others])) if (isTaken(trials, world, line)) yield line
}

/** A refused line with another keyword in place of the one that the words behind it do not fit; the one that is most like it first. */
export function* siblings(trials: Trials, world: World, text: string, refusedWord: string): Generator<string> {
  const words = text.split(/\s+/)
  const caret = refusedWord === '' ? words.length : words.indexOf(refusedWord)
  for (const at of [caret, caret - 1]) {
    const own = words[at]
    if (own === undefined || at < 1 || at + 1 >= words.length) continue
    const others = wordsAfter(world, words.slice(0, at))
      .filter((one) => /^[a-z]/.test(one) && one !== own)
      .map((one) => ({ one, far: editDistance(own.toLowerCase(), one) }))
      .toSorted((a, b) => a.far - b.far)
    for (const { one } of others.slice(0, MOST_SIBLINGS)) {
      const line = words.with(at, one).join(' ')
      if (isTaken(trials, world, line)) yield line
    }
  }
}
/** So many keywords are tried in one place. */
const MOST_SIBLINGS = 12

function wordsAfter(world: World, words: readonly string[]): readonly string[] {
  const text = words.map((one) => `${one} `).join('')
  const known = wordsKnown.get(world) ?? new Map<string, readonly string[]>()
  wordsKnown.set(world, known)
  const found = known.get(text) ?? helpFor(world, text).words
  known.set(text, found)
  return found
}
/** A world never changes, and neither do the words that its prompt takes. */
const wordsKnown = new WeakMap<World, Map<string, readonly string[]>>()
