// Which configuration line a text is: the trees of words of each block, and the search from the innermost block out to global configuration.

import { isBehindNewModel } from './features/aaa/new-model.ts'
import { configCommands } from './feature-sets.ts'
import type { Token } from './command.ts'
import type { Open } from './device.ts'
import { caretOf, lettersOf, match, tokensOf, treeOf, type Match, type Node } from './grammar.ts'
import type { Platform } from './platforms/platform.ts'
import { globalRows, keptOfTables, rowsOfBlock } from './words/tables.ts'

const trees = keptOfTables<Platform, Map<string, Node>>()

/** The words inside a block, or of global configuration (null), on a platform. `hasAaa`: with those that a device knows only behind `aaa new-model`. */
export function configTree(block: string | null, platform: Platform, hasAaa = true): Node {
  let own = trees.get(platform)
  if (!own) trees.set(platform, (own = new Map()))
  const name = block ?? 'config'
  const key = (hasAaa ? undefined : WITHOUT_AAA.get(name)) ?? name
  let made = own.get(key)
  if (!made) {
    const isKnown = (words: string): boolean => key === name || !isBehindNewModel(words)
    const rows = block === null ? globalRows(lettersOf(platform)) : rowsOfBlock(block, lettersOf(platform))
    made = treeOf(
      configCommands().filter(
        ({ modes, words }) => (modes.includes(name) || modes.includes('config-any')) && isKnown(words),
      ),
      platform,
      key === name ? rows : rows.filter(({ path }) => isKnown(path.join(' '))),
    )
    own.set(key, made)
  }
  return made
}

/** Blocks that have fewer words without AAA, and the names of their trees then. */
const WITHOUT_AAA: ReadonlyMap<string, string> = new Map([
  ['config', 'config without AAA'],
  ['config-line', 'config-line without AAA'],
])

export interface ConfigMatch {
  readonly match: Match
  /** The blocks that are open where the line belongs. */
  readonly within: readonly Open[]
  /** `default X`, matched as `no X`. */
  readonly byDefault: boolean
}

/**
 * Finds a configuration line's meaning. A line that a block does not know is looked up in the block around it, and at last in global
 * configuration; that leaves the block (ios-behaviour.md 2.1). `globalFirst`: global configuration is asked first. `typed` are the words of the line.
 * `hasAaa`: AAA is on.
 */
export function matchConfig(
  within: readonly Open[],
  line: string,
  platform: Platform,
  {
    globalFirst = false,
    hasAaa = true,
    typed = tokensOf(line),
  }: { readonly globalFirst?: boolean; readonly hasAaa?: boolean; readonly typed?: readonly Token[] } = {},
): ConfigMatch {
  const first = typed[0]?.text.toLowerCase() ?? ''
  const byDefault = first.length >= 3 && 'default'.startsWith(first)
  const negated = byDefault || first === 'no'
  const tokens = negated ? typed.slice(1) : typed
  const options = negated ? NEGATED : PLAIN
  const look = (depth: number): Match =>
    match(configTree(within[depth - 1]?.block ?? null, platform, hasAaa), tokens, line, platform, options)
  const own = look(within.length)
  if (within.length === 0) return { match: own, within, byDefault }
  if (globalFirst) {
    const other = look(0)
    return isWhole(other) || own.kind === 'invalid'
      ? { match: other, within: [], byDefault }
      : { match: own, within, byDefault }
  }
  if (own.kind !== 'invalid' && own.kind !== 'ambiguous' && !isGuess(own, tokens)) {
    const other = own.kind === 'real' && !own.whole ? look(0) : own
    return opensMore(other, own, tokens) ? { match: other, within: [], byDefault } : { match: own, within, byDefault }
  }
  for (let depth = within.length - 1; depth >= 0; depth--) {
    const around = look(depth)
    if (depth > 0 && isGuess(around, tokens) && isWhole(look(0))) continue
    if (isWhole(around) && (isWhole(own) ? isSpelledOut(around, tokens) : isSure(around, own, tokens)))
      return { match: around, within: within.slice(0, depth), byDefault }
    if (depth === 0 && own.kind === 'invalid' && isFarther(around, own)) return { match: around, within: [], byDefault }
  }
  return { match: own, within, byDefault }
}
const PLAIN = {}
const NEGATED = { negated: true }

/** Whether more of a line fits elsewhere: its error is the one that is shown. */
const isFarther = (found: Match, own: Match & { readonly kind: 'invalid' }): boolean =>
  found.kind === 'incomplete' || (found.kind === 'invalid' && caretOf(found) > caretOf(own))

const isWhole = (found: Match): boolean => found.kind === 'command' || found.kind === 'real'

/** A word that a block knows does not leave it for a line that only its first letters could mean: `ip address ~` is no `ip address-pool ~`. */
function isSure(found: Match, own: Match, tokens: readonly Token[]): boolean {
  if (found.kind !== 'real' || own.kind !== 'invalid') return true
  return found.known >= own.word && spelledOut(tokens, found.canonical, found.negated, own.word)
}

/** Global configuration opens a block by more keywords than the block knows of the line: `event manager applet A` is no `event` of an applet. */
function opensMore(found: Match, own: Match, tokens: readonly Token[]): boolean {
  if (found.kind !== 'real' || own.kind !== 'real' || found.place.opens === null) return false
  const known = `${own.place.words} `
  return (
    found.place.words.startsWith(known) && spelledOut(tokens, found.canonical, found.negated, known.split(' ').length)
  )
}

/** The block may not mean it: its first word is the beginning of another word there, as `ephone 2` in a block that has `ephone-template`. */
const isGuess = (own: Match, tokens: readonly Token[]): boolean => own.kind === 'real' && !isSpelledOut(own, tokens)
const isSpelledOut = (found: Match, tokens: readonly Token[]): boolean =>
  found.kind === 'command' || (found.kind === 'real' && spelledOut(tokens, found.canonical, found.negated, 1))

/** Whether the first words were typed whole. */
const spelledOut = (tokens: readonly Token[], canonical: string, negated: boolean, count: number): boolean =>
  canonical
    .split(/ +/)
    .slice(negated ? 1 : 0)
    .slice(0, count)
    .every((word, i) => tokens[i]?.text.toLowerCase() === word)
