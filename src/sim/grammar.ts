// Commands as a tree of words: matching with abbreviation, the three errors, and the `?` help. Rules: ios-behaviour.md 2.2, 2.3.

import { exists, type Arg, type Command, type Token } from './command.ts'
import type { Platform } from './platforms/platform.ts'

/** Where words lead: to further words, to arguments, to a command that may end here. */
export interface Node {
  readonly edges: Map<string, Edge>
  readonly args: { readonly arg: Arg<string, unknown>; readonly help: string; readonly node: Node }[]
  command: Bound | null
  /** A real word path that is not simulated: anything may follow. */
  real: boolean
  /** Every prefix of every keyword here, made when first needed: a single edge, or null when several match. */
  prefixes: Map<string, Edge | null> | null
}
interface Edge {
  readonly keyword: string
  readonly help: string
  readonly node: Node
}
interface Bound {
  readonly command: Command
  readonly negated: boolean
  /** Flags given on this way through the tree. */
  readonly flags: readonly string[]
}

export type Match =
  | {
      readonly kind: 'command'
      readonly command: Command
      readonly negated: boolean
      readonly args: Readonly<Record<string, unknown>>
      readonly canonical: string
    }
  /** `known`: how many of the words are on the list of what is real; the rest may be anything. */
  | { readonly kind: 'real'; readonly canonical: string; readonly known?: number }
  /** `column` counts from 0 in the typed line; `word` is the index of the failing token. */
  | { readonly kind: 'invalid'; readonly column: number; readonly word: number }
  | { readonly kind: 'ambiguous'; readonly word: number }
  | { readonly kind: 'incomplete' }

const emptyNode = (): Node => ({ edges: new Map(), args: [], command: null, real: false, prefixes: null })

/** Builds the tree of some commands, and of real word paths that are not simulated (`['telnet', 'Open a telnet connection']`); `onTheWay` is the help of the words before the last. */
export function treeOf(
  commands: readonly Command[],
  platform: Platform,
  words: readonly (readonly [string, string])[] = [],
  onTheWay: (path: string) => string = () => '',
): Node {
  const root = emptyNode()
  for (const command of commands) {
    if (!exists(command, platform)) continue
    insert(root, command, 0, false, [])
    if (command.no) insert(wordNode(root, 'no', 'Negate a command or set its defaults'), command, 0, true, [])
  }
  for (const [path, help] of words) {
    let node = root
    const parts = path.split(' ')
    parts.forEach((part, i) => {
      node = wordNode(node, part, i === parts.length - 1 ? help : onTheWay(parts.slice(0, i + 1).join(' ')))
    })
    // A simulated command with the same path keeps its meaning. Only the words it does not know are "not simulated".
    node.real = true
  }
  return root
}

function insert(node: Node, command: Command, at: number, negated: boolean, flags: readonly string[]): void {
  const part = command.path[at]
  // The `no` form may stop anywhere from the last keyword on.
  const lastKeyword = command.path.findLastIndex(([word]) => typeof word === 'string')
  if (part === undefined || (negated && at > lastKeyword && at >= command.noNeeds))
    node.command ??= { command, negated, flags }
  if (part === undefined) {
    for (const [keyword, help] of command.unsimulated) wordNode(node, keyword, help).real = true
    return
  }
  const [item, help] = part
  if (typeof item === 'string') {
    const names = item.split('|')
    const shared = wordNode(node, names[0] ?? item, help)
    for (const name of names.slice(1)) {
      if (!node.edges.has(name)) node.edges.set(name, { keyword: name, help, node: shared })
    }
    insert(shared, command, at + 1, negated, flags)
  } else if ('flag' in item) {
    insert(node, command, at + 1, negated, flags)
    insert(wordNode(node, item.keyword, help), command, at + 1, negated, [...flags, item.flag])
  } else {
    let next = node.args.find(
      (known) => known.arg === item || (known.arg.shown === item.shown && known.arg.name === item.name),
    )
    if (!next) node.args.push((next = { arg: item, help, node: emptyNode() }))
    insert(next.node, command, at + 1, negated, flags)
  }
}

function wordNode(node: Node, keyword: string, help: string): Node {
  const known = node.edges.get(keyword)
  if (known) {
    if (!known.help && help) node.edges.set(keyword, { ...known, help })
    return known.node
  }
  const made = emptyNode()
  node.edges.set(keyword, { keyword, help, node: made })
  return made
}

/** Splits a line at blanks. */
export function tokensOf(line: string): Token[] {
  const tokens: Token[] = []
  let start = -1
  for (let i = 0; i <= line.length; i++) {
    const blank = i === line.length || line.charCodeAt(i) <= 32
    if (blank && start >= 0) {
      tokens.push({ text: line.slice(start, i), column: start })
      start = -1
    } else if (!blank && start < 0) start = i
  }
  return tokens
}

/** Finds what a line means from a node on. `exact`: no abbreviations, case matters (ROMmon). */
export function match(root: Node, tokens: readonly Token[], line: string, platform: Platform, exact = false): Match {
  let node = root
  let at = 0
  const args: Record<string, unknown> = {}
  let canonical = ''
  const add = (text: string): void => {
    canonical += canonical ? ' ' + text : text
  }
  while (at < tokens.length) {
    const token = tokens[at] as Token
    const edge = exact ? (node.edges.get(token.text) ?? undefined) : edgeOf(node, token.text)
    if (edge === null) return { kind: 'ambiguous', word: at }
    if (edge) {
      add(edge.keyword)
      node = edge.node
      at++
      continue
    }
    let taken = false
    for (const known of node.args) {
      const found = known.arg.take(tokens, at, line, platform)
      if (found === 'ambiguous') return { kind: 'ambiguous', word: at }
      if (!found) continue
      args[known.arg.name] = found.value
      for (let i = at; i < found.next; i++) add((tokens[i] as Token).text)
      node = known.node
      at = found.next
      taken = true
      break
    }
    if (taken) continue
    if (node.real) {
      const known = at
      for (; at < tokens.length; at++) add((tokens[at] as Token).text)
      return { kind: 'real', canonical, known }
    }
    return { kind: 'invalid', column: token.column + matchingLength(node, token.text), word: at }
  }
  if (node.command) {
    for (const flag of node.command.flags) args[flag] = true
    for (const [part] of node.command.command.path) {
      if (typeof part !== 'string' && 'flag' in part) args[part.flag] ??= false
    }
    return { kind: 'command', command: node.command.command, negated: node.command.negated, args, canonical }
  }
  if (node.real) return { kind: 'real', canonical }
  return { kind: 'incomplete' }
}

/** The keyword a word abbreviates: undefined none, null several. An exact keyword wins; `flash` is exactly `flash:`. */
function edgeOf(node: Node, text: string): Edge | null | undefined {
  const lower = text.toLowerCase()
  const exact = node.edges.get(lower) ?? node.edges.get(lower + ':')
  if (exact) return exact
  node.prefixes ??= prefixesOf(node)
  return node.prefixes.get(lower)
}

function prefixesOf(node: Node): Map<string, Edge | null> {
  const prefixes = new Map<string, Edge | null>()
  for (const edge of node.edges.values()) {
    for (let end = 1; end < edge.keyword.length; end++) {
      const prefix = edge.keyword.slice(0, end)
      const known = prefixes.get(prefix)
      prefixes.set(prefix, known === undefined || known?.node === edge.node ? edge : null)
    }
  }
  return prefixes
}

/** How many characters of a word agree with some keyword: the caret stands under the first that cannot match. */
function matchingLength(node: Node, text: string): number {
  const prefixes = (node.prefixes ??= prefixesOf(node))
  let same = text.length - 1
  while (same > 0 && !startsKeyword(node, prefixes, text.slice(0, same).toLowerCase())) same--
  return Math.max(same, 0)
}

const startsKeyword = (node: Node, prefixes: Map<string, Edge | null>, text: string): boolean =>
  prefixes.has(text) || node.edges.has(text)

export interface Help {
  /** One line of matching words, or a list of `  keyword   description`. */
  readonly output: string
  /** Full keywords that could stand here, for Tab. */
  readonly words: readonly string[]
}

/** What `?` prints after `line` (ios-behaviour.md 2.3): word help right behind a word, argument help behind a blank. */
export function help(root: Node, line: string, platform: Platform): Help {
  const tokens = tokensOf(line)
  const afterBlank = line === '' || line.endsWith(' ')
  const done = afterBlank ? tokens : tokens.slice(0, -1)
  const partial = afterBlank ? '' : (tokens.at(-1)?.text ?? '').toLowerCase()
  const node = nodeAt(root, done, line, platform)
  if (node === null) return { output: '% Unrecognized command\n', words: [] }
  if (node === 'ambiguous') return { output: `% Ambiguous command:  "${line.trim()}"\n`, words: [] }
  const words = [...node.edges.values()]
    .filter((edge) => edge.keyword.startsWith(partial))
    .sort((a, b) => (a.keyword < b.keyword ? -1 : 1))
  if (!afterBlank && words.length > 0)
    return { output: words.map((edge) => edge.keyword).join('  ') + '\n', words: words.map((edge) => edge.keyword) }
  const rows: (readonly [string, string])[] = words.map((edge) => [edge.keyword, edge.help])
  for (const { arg, help } of node.args) {
    if (arg.choices) rows.push(...arg.choices(platform).filter(([choice]) => choice.startsWith(partial)))
    else if (afterBlank) rows.push([arg.shown, help])
  }
  if (afterBlank && node.command?.command.pipe) rows.push(['|', 'Output modifiers'])
  if (afterBlank && (node.command || node.real)) rows.push(['<cr>', ''])
  if (rows.length === 0) return { output: '% Unrecognized command\n', words: [] }
  if (!afterBlank) return { output: rows.map(([name]) => name).join('  ') + '\n', words: rows.map(([name]) => name) }
  const width = Math.max(...rows.map(([name]) => name.length))
  return {
    output: rows.map(([name, text]) => (text ? `  ${name.padEnd(width)}  ${text}` : `  ${name}`)).join('\n') + '\n\n',
    words: words.map((edge) => edge.keyword),
  }
}

function nodeAt(root: Node, tokens: readonly Token[], line: string, platform: Platform): Node | null | 'ambiguous' {
  let node = root
  let at = 0
  while (at < tokens.length) {
    const edge = edgeOf(node, (tokens[at] as Token).text)
    if (edge === null) return 'ambiguous'
    if (edge) {
      node = edge.node
      at++
      continue
    }
    const known = node.args
      .map((entry) => ({ entry, found: entry.arg.take(tokens, at, line, platform) }))
      .find(({ found }) => found)
    if (!known?.found) return null
    if (known.found === 'ambiguous') return 'ambiguous'
    node = known.entry.node
    at = known.found.next
  }
  return node
}
