// Which configuration line a text is: the trees of words of each block, and the search from the innermost block out to global configuration.

import { blockNamed } from './blocks.ts'
import { configCommands } from './features/configuration.ts'
import type { Token } from './command.ts'
import type { Open } from './device.ts'
import { caretOf, match, tokensOf, treeOf, type Match, type Node } from './grammar.ts'
import { perPlatform } from './platforms/index.ts'
import type { Platform } from './platforms/platform.ts'
import { openerRows } from './sub-mode-words.ts'
import { configHelpOnTheWay } from './word-help.ts'
import { rowsOfTree } from './words.ts'

const treesOf = perPlatform(() => new Map<string | null, Node>())

/** The words inside a block, or of global configuration (null), on a platform. */
export function configTree(block: string | null, platform: Platform): Node {
  const trees = treesOf(platform)
  let made = trees.get(block)
  if (!made) {
    const name = block ?? 'config'
    made = treeOf(
      configCommands.filter(({ modes }) => modes.includes(name) || modes.includes('config-any')),
      platform,
      block === null ? [...rowsOfTree('config', platform), ...openerRows] : blockNamed(block).rows,
      configHelpOnTheWay,
    )
    trees.set(block, made)
  }
  return made
}

export type ConfigMatch = Match & {
  /** The blocks that are open where the line belongs. */
  readonly within: readonly Open[]
  /** `default X`, matched as `no X`. */
  readonly byDefault: boolean
}

/**
 * Finds a configuration line's meaning. A line that a block does not know is looked up in the block around it, and at last in global
 * configuration; that leaves the block (ios-behaviour.md 2.1). `globalFirst`: global configuration is asked first.
 */
export function matchConfig(
  within: readonly Open[],
  line: string,
  platform: Platform,
  globalFirst = false,
): ConfigMatch {
  const typed = tokensOf(line)
  const first = typed[0]?.text.toLowerCase() ?? ''
  const byDefault = first.length >= 3 && 'default'.startsWith(first)
  const negated = byDefault || first === 'no'
  const tokens = negated ? typed.slice(1) : typed
  const look = (depth: number): ConfigMatch => ({
    ...match(configTree(within[depth - 1]?.block ?? null, platform), tokens, line, platform, {
      negated,
    }),
    within: depth === within.length ? within : within.slice(0, depth),
    byDefault,
  })
  const isWhole = (found: ConfigMatch): boolean => found.kind === 'command' || found.kind === 'real'
  const own = look(within.length)
  if (within.length === 0) return own
  if (globalFirst) {
    const other = look(0)
    return isWhole(other) || own.kind === 'invalid' ? other : own
  }
  if (own.kind !== 'invalid' && own.kind !== 'ambiguous') return own
  for (let depth = within.length - 1; depth > 0; depth--) {
    const around = look(depth)
    if (isWhole(around)) return around
  }
  const other = look(0)
  if (own.kind === 'ambiguous') return isWhole(other) ? other : own
  // A word that this mode knows is not read as a global line: `ip address ~` is no `ip address-pool ~`, and `privilege level ~` on a line no global `privilege`.
  if (other.kind === 'real' && (other.known < own.word || !spelledOut(tokens, other.canonical, negated, own.word)))
    return own
  return other.kind === 'invalid' && caretOf(other) <= caretOf(own) ? own : other
}

/** Whether the first words were typed whole. */
const spelledOut = (tokens: readonly Token[], canonical: string, negated: boolean, count: number): boolean =>
  canonical
    .split(' ')
    .slice(negated ? 1 : 0)
    .slice(0, count)
    .every((word, i) => tokens[i]?.text.toLowerCase() === word)
