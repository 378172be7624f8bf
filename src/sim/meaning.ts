// What a typed line meant to the device: for the graders, so that nobody reads its spelling again.

import type { Token } from './command.ts'
import type { Match, Node } from './grammar.ts'

export type Meaning =
  /** A line the device knows. `simulated` false: it was kept, and what it does on a real device is missing here. */
  | {
      readonly kind: 'command'
      /** Its keywords: `ip address`. */
      readonly path: string
      readonly args: Readonly<Record<string, unknown>>
      /** The whole line with its words written out. */
      readonly canonical: string
      /** As the prompt names it: `config-if`. */
      readonly mode: string
      readonly simulated: boolean
    }
  /** An answer to a question; `means` what the device took it for. */
  | {
      readonly kind: 'answer'
      readonly dialog: string
      readonly question: string
      readonly means: 'yes' | 'no' | 'default' | 'text'
    }
  | {
      readonly kind: 'refused'
      readonly error: RefusalError
      readonly mode: string
      /** The word that does not fit, empty where one is missing; and the column of the caret in the typed line, from 0. What it might have been says `guess` of step.ts. */
      readonly word: string
      readonly column: number
    }
export type RefusalError = 'invalid' | 'incomplete' | 'ambiguous' | 'unknown' | 'not-simulated'

/** What a matched line means. */
export const meaningOf = (
  found: Match & { readonly kind: 'command' | 'real' },
  mode: string,
): Meaning & { readonly kind: 'command' } => ({
  kind: 'command',
  path: found.kind === 'command' ? found.command.words : found.place.words,
  args: found.kind === 'command' ? found.args : {},
  canonical: found.canonical,
  mode,
  simulated: found.kind === 'command' || found.place.plain,
})

/** The keyword at a place that is most like a word: at most two letters differ, one in a short word. Null: none, or several alike. */
export function nearestKeyword(node: Node, text: string): string | null {
  const typed = text.toLowerCase()
  if (typed.length < 3) return null
  let best = typed.length <= 4 ? 1 : 2
  let found: string[] = []
  for (const keyword of node.edges.keys()) {
    const distance = lettersBetween(typed, keyword, best)
    if (distance > best) continue
    if (distance < best) found = []
    best = distance
    found.push(keyword)
  }
  return found.length === 1 ? (found[0] as string) : null
}

/** Letters to change, add, leave out or swap with a neighbour to make one word the other; more than `most` counts as `most + 1`. */
function lettersBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let twoAgo: number[] = []
  let before = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (twoAgo[j - 2] ?? 0) + 1)
      if (cost < least) least = cost
      row.push(cost)
    }
    if (least > most + 1) return most + 1
    twoAgo = before
    before = row
  }
  return before[b.length] ?? most + 1
}

/** What a refused line might have been. */
export interface Guess {
  /** The keyword that could have stood where the line failed, and differs in a letter or two. */
  readonly nearest: string | null
  /** The line as another mode reads it, or with the nearest keyword; null when neither makes it whole. */
  readonly wouldBe: string | null
}

/** Guesses what a refused line might have been. `reads` matches tokens at the same place, `elsewhere` are the readings of other modes. */
export function guessOf(
  found: Match,
  tokens: readonly Token[],
  reads: (tokens: readonly Token[]) => Match,
  elsewhere: readonly Match[],
): Guess {
  if (found.kind === 'real') return { nearest: null, wouldBe: found.canonical }
  const failed = found.kind === 'invalid' ? tokens[found.word] : undefined
  const nearest = found.kind === 'invalid' && failed ? nearestKeyword(found.node, failed.text) : null
  const whole = wholeOf(elsewhere)
  if (whole !== null || nearest === null) return { nearest, wouldBe: whole }
  return {
    nearest,
    wouldBe: wholeOf([reads(tokens.map((token) => (token === failed ? { ...token, text: nearest } : token)))]),
  }
}

/** The first that is a whole line. */
function wholeOf(matches: readonly Match[]): string | null {
  for (const found of matches)
    if (found.kind === 'command' || (found.kind === 'real' && found.whole)) return found.canonical
  return null
}
