// What may stand next on a line that is being typed: the words and arguments that `?` lists and Tab completes (ios-help.md 1).

import { isTaken, mayBePiped, type Arg, type Token } from './command.ts'
import { edgesOf, match, tokensOf, type Node } from './grammar.ts'
import type { HelpRow } from './help.ts'
import type { Platform } from './platforms/platform.ts'

export type Next =
  /** `words` begin like what stands behind the last blank; the others could be it. `isComplete`: Enter is accepted as well. */
  | {
      readonly kind: 'rows'
      readonly words: readonly HelpRow[]
      readonly others: readonly HelpRow[]
      readonly isComplete: boolean
      readonly takesPipe: boolean
    }
  /** A word before the place asked about may mean several; it ends at this column. */
  | { readonly kind: 'ambiguous'; readonly end: number }
  /** The tables do not say what follows here. */
  | { readonly kind: 'unlisted' }
  | { readonly kind: 'unknown' }

/** What may follow a text. `leads`: words that stand at the root besides. `hidden`: words of the root that no list shows. */
export function nextOn(
  root: Node,
  text: string,
  platform: Platform,
  {
    negated = false,
    leads = [],
    hidden = NONE,
    release = '',
    read = (tokens: readonly Token[]) => tokens,
  }: {
    readonly negated?: boolean
    readonly leads?: readonly HelpRow[]
    readonly hidden?: ReadonlySet<string>
    readonly release?: string
    readonly read?: (tokens: readonly Token[]) => readonly Token[]
  } = {},
): Next {
  const typed = tokensOf(text)
  const afterBlank = text === '' || text.endsWith(' ')
  const done = read(afterBlank ? typed : typed.slice(0, -1))
  const partial = afterBlank ? null : (typed.at(-1) ?? null)
  const whole = partial === null && typed.length > 0 ? match(root, done, text, platform, { negated }) : null
  const isComplete = whole?.kind === 'command' || whole?.kind === 'real'
  const place = placeOf(root, done, text, platform, release)
  if (place.kind !== 'node' && !(isComplete && place.kind === 'unlisted')) return place
  const { words, others } = place.kind === 'node' ? rowsAt(place) : { words: [], others: [] }
  if (words.length === 0 && others.length === 0 && !isComplete)
    return { kind: place.kind === 'node' && isFree(place.node) ? 'unlisted' : 'unknown' }
  const takesPipe =
    whole?.kind === 'command'
      ? mayBePiped(whole.command, platform)
      : whole?.kind === 'real' && whole.canonical.startsWith('show ')
  return { kind: 'rows', words, others, isComplete, takesPipe }

  function rowsAt({ node, at, last }: Place): {
    readonly words: readonly HelpRow[]
    readonly others: readonly HelpRow[]
  } {
    const unfinished = done[at] ?? partial
    const said = unfinished ? text.slice(unfinished.column) : ''
    const isAtWord = at === done.length
    const keywords: HelpRow[] = done.length === 0 ? [...leads] : []
    if (isAtWord)
      for (const { keyword, help } of node.edges.values())
        if (done.length > 0 || !hidden.has(keyword)) keywords.push([keyword, help])
    const others: HelpRow[] = []
    for (const { arg, help } of node.args) {
      if (arg.offers) keywords.push(...arg.offers(said, platform, release))
      else if (isAtWord && (partial === null || mayBegin(arg, partial, text, platform)))
        // What says it all needs no text beside it.
        others.push([arg.shown, help === arg.shown ? '' : help])
    }
    if (last && isAtWord && partial === null)
      others.push(...(last.arg.offers?.(text.slice(last.column), platform, release) ?? []))
    const begin = partial?.text.toLowerCase() ?? ''
    const isWord = ([word]: HelpRow): boolean => word.toLowerCase().startsWith(begin)
    const isOffer = ([word]: HelpRow): boolean => !node.edges.has(word.toLowerCase()) && done.length > 0
    return {
      words: distinct(keywords.filter(isWord)),
      others: distinct([...others, ...keywords.filter((row) => !isWord(row) && isOffer(row))]),
    }
  }
}
const NONE: ReadonlySet<string> = new Set()

/** Where some words lead. */
interface Place {
  readonly kind: 'node'
  readonly node: Node
  /** How many of the words led there; the others are the beginning of an argument. */
  readonly at: number
  /** The argument that the words end with. */
  readonly last: { readonly arg: Arg<string, unknown>; readonly column: number } | null
}
type Reached = Place | Exclude<Next, { readonly kind: 'rows' }>

function placeOf(root: Node, tokens: readonly Token[], text: string, platform: Platform, release: string): Reached {
  let node = root
  let at = 0
  let last: Place['last'] = null
  while (at < tokens.length) {
    const token = tokens[at] as Token
    const ambiguous = { kind: 'ambiguous', end: token.column + token.text.length } as const
    const edges = edgesOf(node, token.text)
    if (edges.length > 1) return ambiguous
    const [edge] = edges
    if (edge) {
      node = edge.node
      at++
      last = null
      continue
    }
    const known = node.args
      .map((entry) => ({ entry, found: entry.arg.take(tokens, at, text, platform) }))
      .find(({ found }) => found === 'ambiguous' || isTaken(found))
    if (!known || (known.found !== 'ambiguous' && !isTaken(known.found))) {
      // The beginning of an argument of several words: `interface GigabitEthernet `.
      if (node.args.some(({ arg }) => (arg.offers?.(text.slice(token.column), platform, release) ?? []).length > 0))
        return { kind: 'node', node, at, last: null }
      return { kind: isFree(node) ? 'unlisted' : 'unknown' }
    }
    if (known.found === 'ambiguous') return ambiguous
    last = { arg: known.entry.arg, column: token.column }
    node = known.entry.node
    at = known.found.next
  }
  return { kind: 'node', node, at, last }
}

/** One row a word; the first that has a text. */
function distinct(rows: readonly HelpRow[]): readonly HelpRow[] {
  const made = new Map<string, HelpRow>()
  for (const row of rows) if (!made.get(row[0])?.[1]) made.set(row[0], row)
  return [...made.values()]
}

/** Words may follow that the tables do not list. */
const isFree = ({ row }: Node): boolean => row !== null && row.rest !== 'none'

/** Whether a text may be the beginning of an argument. */
function mayBegin(arg: Arg<string, unknown>, token: Token, text: string, platform: Platform): boolean {
  const begin = BEGINNINGS.find(([shown]) => shown.test(arg.shown))?.[1]
  return begin ? begin.test(token.text) : isTaken(arg.take([token], 0, text, platform))
}
const BEGINNINGS: readonly (readonly [shown: RegExp, begin: RegExp])[] = [
  [/^<0x/, /^(?:0x?[\da-f]{0,4}|\d+)$/i],
  [/^</, /^-?[\d.]+$/],
  [/^A\.B\.C\.D/, /^[\d./]+$/],
  [/^X:X/, /^[\da-f:./]+$/i],
  [/^H\.H\.H/, /^[\da-f.]+$/i],
  [/^hh:mm/, /^[\d:]+$/],
  [/^MONTH/, /^[a-z]+$/i],
]
