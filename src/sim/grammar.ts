// Commands as a tree of words: matching with abbreviation, and the three errors. Rules: ios-behaviour.md 2.2, 2.3.

import { argumentOf } from './arguments.ts'
import { exists, isTaken, type Arg, type Command, type NotTaken, type Token } from './command.ts'
import type { Platform } from './platforms/platform.ts'
import { isOf, type Row } from './rows.ts'
import { withWildcard } from './wildcards.ts'
import { keptOfTables, rowsOfGroup } from './words/tables.ts'

/** Where words lead: to further words, to arguments, to a command that may end here. */
export class Node {
  command: Bound | null = null
  /** The command whose negated form may end here. */
  negated: Bound | null = null
  /** What the tables say of this place; null: no row leads here. */
  row: Place | null = null
  /** Every prefix of every keyword here, made when first needed: the edges that it may mean. */
  prefixes: Map<string, readonly Edge[]> | null = null
  #words: Words = { edges: new Map(), args: [] }
  #later: ((node: Node) => void)[] = []

  /** What the tables put here is put when somebody looks: most places are never looked at. It all stands ready before the first look. */
  later(put: (node: Node) => void): void {
    this.#later.push(put)
  }
  get edges(): Map<string, Edge> {
    return this.words.edges
  }
  get args(): Words['args'] {
    return this.words.args
  }
  get words(): Words {
    if (this.#later.length > 0) {
      const later = this.#later
      this.#later = []
      for (const put of later) put(this)
    }
    return this.#words
  }
  set words(words: Words) {
    this.#words = words
  }
}
interface Words {
  readonly edges: Map<string, Edge>
  readonly args: { readonly arg: Arg<string, unknown>; help: string; readonly node: Node }[]
}
export interface Edge {
  readonly keyword: string
  help: string
  readonly node: Node
}
interface Bound {
  readonly command: Command
  /** Flags given on this way through the tree. */
  readonly flags: readonly string[]
}
/** A place in the tree that a row of the tables leads to (rows.ts). */
export interface Place extends Omit<Row, 'path' | 'help' | 'user' | 'families'> {
  /** The keywords of its path. */
  readonly words: string
}

export type Match =
  | {
      readonly kind: 'command'
      readonly command: Command
      readonly negated: boolean
      readonly args: Readonly<Record<string, unknown>>
      readonly canonical: string
    }
  | RealLine
  /** `word` is the index of the failing token, `node` what could have stood there. */
  | { readonly kind: 'invalid'; readonly word: number; readonly token: Token; readonly node: Node }
  | { readonly kind: 'ambiguous'; readonly word: number }
  | { readonly kind: 'incomplete' }

/** Why a line does not run; what `refused` of step.ts prints. */
export type Refusal =
  | { readonly kind: 'real'; readonly canonical: string }
  | { readonly kind: 'invalid'; readonly column: number; readonly word: number }
  | { readonly kind: 'ambiguous'; readonly word: number }
  | { readonly kind: 'incomplete' }

/** A line that is real and not simulated. */
export interface RealLine {
  readonly kind: 'real'
  readonly negated: boolean
  readonly canonical: string
  /** How many of its tokens the tables know; the rest may be anything. */
  readonly known: number
  /** Whether the tables know the whole line. */
  readonly whole: boolean
  readonly place: Place
  /** The beginning that a later line replaces; null: lines like it stand side by side. */
  readonly key: string | null
  /** The block that the line opens. */
  readonly opens: string | null
}

/** The letters of the rows that a platform has (rows.ts). */
export const lettersOf = ({ words, hasSwitchPorts }: Platform): string => (hasSwitchPorts ? `${words}W` : words)

/** Builds the tree of some commands, and of the rows of words that are not simulated. */
export function treeOf(commands: readonly Command[], platform: Platform, rows: readonly Row[] = []): Node {
  const root = new Node()
  for (const command of commands) if (exists(command, platform)) insert(root, command, 0, [])
  for (const row of rows) if (isOf(row, lettersOf(platform))) insertRow(root, row, platform)
  return root
}

function insert(node: Node, command: Command, at: number, flags: readonly string[]): void {
  const part = command.path[at]
  if (part === undefined) node.command ??= { command, flags }
  // The `no` form may stop anywhere from the last keyword on, unless it says from where.
  const enough = command.noNeeds || command.path.findLastIndex(([word]) => typeof word === 'string') + 1
  if (command.no && (part === undefined || at >= enough)) node.negated ??= { command, flags }
  if (part === undefined) {
    for (const [keyword, help] of command.unsimulated) {
      const { node: behind } = wordEdge(node, keyword, help)
      behind.row ??= { ...FREE, words: keyword }
    }
    return
  }
  const [item, help] = part
  if (typeof item === 'string') {
    const names = item.split('|')
    const shared = wordEdge(node, names[0] ?? item, help).node
    for (const name of names.slice(1)) {
      if (!node.edges.has(name)) node.edges.set(name, { keyword: name, help, node: shared })
    }
    insert(shared, command, at + 1, flags)
  } else if ('flag' in item) {
    insert(node, command, at + 1, flags)
    insert(wordEdge(node, item.keyword, help).node, command, at + 1, [...flags, item.flag])
  } else {
    let next = node.args.find(
      (known) => known.arg === item || (known.arg.shown === item.shown && known.arg.name === item.name),
    )
    if (!next) node.args.push((next = { arg: item, help, node: new Node() }))
    insert(next.node, command, at + 1, flags)
  }
}
const FREE = {
  ends: true,
  rest: 'any',
  on: false,
  single: false,
  loose: false,
  noEnds: false,
  plain: false,
  act: false,
  both: false,
  but: false,
  wide: false,
  gap: false,
  as: null,
  wild: null,
  old: false,
  leaves: false,
  opens: null,
  next: null,
} as const

/** Puts what is left of a row's path below a place. Its words and arguments are those of a simulated command where that has them; its help wins. */
function insertRow(node: Node, row: Row, platform: Platform, at = 0): void {
  const name = row.path[at] as string
  const isLast = at === row.path.length - 1
  const help = isLast ? row.help : ''
  const arg = argumentOf(name)
  let next: { help: string; readonly node: Node } | undefined
  if (arg === null) {
    if (isChoice(node, name, platform)) return
    next = wordEdge(node, name, help)
  } else {
    next = node.args.find((one) => one.arg.shown === arg.shown)
    if (!next) {
      const made = { arg, help, node: new Node() }
      node.args.push(made)
      next = made
    }
  }
  if (help) next.help = help
  const below = next.node
  if (isLast) leadTo(below, row, platform)
  else below.later((place) => insertRow(place, row, platform, at + 1))
}

function leadTo(node: Node, row: Row, platform: Platform): void {
  const { next } = row
  const shown = row.old && platform.isOld ? { ...row, on: false, both: true } : row
  node.row = { ...shown, words: row.path.filter((name) => argumentOf(name) === null).join(' ') }
  if (next !== null) node.later((place) => share(place, groupOf(next, platform), platform))
}

/** A word that the argument of a simulated command takes there. */
const isChoice = (node: Node, word: string, platform: Platform): boolean =>
  node.args.some(({ arg }) => arg.offers?.('', platform, '').some(([choice]) => choice === word))

/** Lets a place lead where a group leads. What a simulated command has there already stays its own. */
function share(node: Node, group: Node, platform: Platform): void {
  if (node.edges.size === 0 && node.args.length === 0) {
    node.words = group.words
    return
  }
  for (const [key, edge] of group.edges) {
    if (isChoice(node, edge.keyword, platform)) continue
    const own = node.edges.get(key)
    if (!own) node.edges.set(key, edge)
    else {
      own.help = edge.help || own.help
      own.node.row ??= edge.node.row
      own.node.later((place) => share(place, edge.node, platform))
    }
  }
  for (const known of group.args) {
    const own = node.args.find(({ arg }) => arg.shown === known.arg.shown)
    if (!own) node.args.push(known)
    else {
      own.node.row ??= known.node.row
      own.node.later((place) => share(place, known.node, platform))
    }
  }
}

/** The rows of a group as a tree of a platform, made once. It is known before it is filled, because a group may lead to itself. */
function groupOf(name: string, platform: Platform): Node {
  const key = `${platform.name} ${lettersOf(platform)} ${name}`
  let root = groupTrees.get(key)
  if (!root) {
    groupTrees.set(key, (root = new Node()))
    for (const row of rowsOfGroup(name, lettersOf(platform))) insertRow(root, row, platform)
  }
  return root
}
const groupTrees = keptOfTables<string, Node>()

function wordEdge(node: Node, keyword: string, help: string): Edge {
  const key = keyword.toLowerCase()
  let edge = node.edges.get(key)
  if (!edge) node.edges.set(key, (edge = { keyword, help, node: new Node() }))
  if (!edge.help) edge.help = help
  return edge
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

/**
 * Finds what a line means from a node on. Every word that begins like a keyword may mean it; the rest of the line decides, and only what
 * is left in doubt is ambiguous. `exact`: no abbreviations, case matters (ROMmon). `negated`: the tokens stand behind `no`.
 */
export function match(
  root: Node,
  tokens: readonly Token[],
  line: string,
  platform: Platform,
  { exact = false, negated = false }: { readonly exact?: boolean; readonly negated?: boolean } = {},
): Match {
  const way: Way = {
    canonical: negated ? 'no' : '',
    args: {},
    bound: null,
    place: null,
    key: null,
    loose: null,
    opens: null,
  }
  return walk(root, 0, way, { tokens, line, platform, exact, negated })
}

interface Typed {
  readonly tokens: readonly Token[]
  readonly line: string
  readonly platform: Platform
  readonly exact: boolean
  readonly negated: boolean
}
/** What a line has meant so far. */
interface Way {
  canonical: string
  args: Record<string, unknown>
  /** The command whose options come now; null: none takes options, or one was typed that is not simulated. */
  bound: Bound | null
  /** The last row on the way. */
  place: Place | null
  key: string | null
  /** The line so far without the arguments that do not matter to its key; null: they all do. */
  loose: string | null
  opens: string | null
}

function walk(from: Node, start: number, way: Way, typed: Typed): Match {
  const { tokens, line, platform, exact, negated } = typed
  let node = from
  let at = start
  let wasArgument = false
  while (at < tokens.length) {
    const token = tokens[at] as Token
    const lower = exact ? token.text : token.text.toLowerCase()
    const { edges, args } = node.words
    let edge = edges.get(lower)
    let isOpen = false
    if (!edge && !exact) {
      const meant = edgesBehind(node, lower)
      if (meant.length > 1) {
        const chosen = oneOf(meant, node, at, way, typed)
        if (chosen) return chosen
        isOpen = true
      } else edge = meant[0]
    }
    if (edge) {
      node = edge.node
      advance(way, node, edge.keyword, true)
      wasArgument = false
      at++
      continue
    }
    let taken = false
    let begun: Exclude<NotTaken, 'ambiguous'> | null = null
    for (const known of args) {
      const found = known.arg.take(tokens, at, line, platform)
      if (found === 'ambiguous') return { kind: 'ambiguous', word: at }
      if (!found) continue
      if (!isTaken(found)) {
        begun ??= found
        continue
      }
      if (!way.bound || known.node.command) way.args[known.arg.name] = found.value
      node = known.node
      advance(way, node, known.arg.written?.(found.value) ?? textOf(tokens, at, found.next), found.value)
      at = found.next
      taken = wasArgument = true
      break
    }
    if (taken) continue
    if (isOpen) return { kind: 'ambiguous', word: at }
    if (node.row && node.row.rest !== 'none') {
      const known = at
      for (; at < tokens.length; at++) way.canonical += ' ' + (tokens[at] as Token).text
      return real(node.row, way, known, false, negated)
    }
    if (begun === 'incomplete') return { kind: 'incomplete' }
    const word = begun?.wrongAt ?? at
    return { kind: 'invalid', word, token: tokens[word] ?? token, node }
  }
  const withOptions = node.row?.ends ? way.bound : null
  const bound = negated
    ? (node.negated ?? (withOptions?.command.no ? withOptions : null))
    : (node.command ?? withOptions)
  if (bound) {
    for (const flag of bound.flags) way.args[flag] = true
    for (const [part] of bound.command.path) {
      if (typeof part !== 'string' && 'flag' in part) way.args[part.flag] ??= false
    }
    return { kind: 'command', command: bound.command, negated, args: way.args, canonical: way.canonical }
  }
  const { row } = node
  if (row && (row.ends || row.rest === 'any')) return real(row, way, at, true, negated)
  // A negated line may stop behind any argument, and where one line of its kind is all there is.
  const place = row ?? way.place
  if (negated && place && (wasArgument || way.key !== null || row?.noEnds || row?.on || row?.both))
    return real(place, way, at, true, negated)
  return { kind: 'incomplete' }
}

/** An option behind a command: `row` is its place in the tables, which names it. */
function optionTyped(way: Way, row: Place, value: unknown): void {
  if (!way.bound) return
  way.args[row.words] = value
  if (!way.bound.command.options.includes(row.words)) way.bound = null
}

const textOf = (tokens: readonly Token[], from: number, to: number): string => {
  let text = (tokens[from] as Token).text
  for (let i = from + 1; i < to; i++) text += ' ' + (tokens[i] as Token).text
  return text
}

const real = (place: Place, way: Way, known: number, whole: boolean, negated: boolean): RealLine => ({
  kind: 'real',
  negated,
  canonical: way.canonical.trimEnd(),
  known,
  whole,
  place,
  key: way.key,
  opens: negated ? null : way.opens,
})

/** What a word means that begins several keywords: the one that the rest of the line fits. Null: none fits, and no argument was tried yet. */
function oneOf(edges: readonly Edge[], node: Node, at: number, way: Way, typed: Typed): Match | null {
  // Behind the last word nothing decides.
  if (at === typed.tokens.length - 1) return { kind: 'ambiguous', word: at }
  const rest = node.args.length > 0 ? null : ({ kind: 'ambiguous', word: at } as const)
  const complete = edges
    .map((edge) => walk(edge.node, at + 1, entered(way, edge), typed))
    .filter((found) => found.kind === 'command' || found.kind === 'real')
  if (complete.length === 0) return rest
  const [first] = complete as [Match & { canonical: string }]
  return complete.every((found) => 'canonical' in found && found.canonical === first.canonical)
    ? first
    : { kind: 'ambiguous', word: at }
}
const entered = (way: Way, { keyword, node }: Edge): Way => {
  const next = { ...way, args: { ...way.args } }
  advance(next, node, keyword, true)
  return next
}

/** Takes a step: a word or an argument, to a place that a row may describe. */
function advance(way: Way, { row, command }: Node, text: string, value: unknown): void {
  if (row?.loose) way.loose ??= way.canonical
  else if (way.loose !== null) way.loose += ' ' + text
  way.canonical +=
    (way.canonical ? ' ' : '') + (row?.as?.replace('_', ' ') ?? text) + (row?.wide ? '  ' : row?.gap ? ' ' : '')
  if (!row) return
  if (row.wild) way.canonical = withWildcard(way.canonical, row.wild)
  way.place = row
  if (row.single) way.key ??= way.loose ?? way.canonical
  way.opens = row.opens
  if (command?.command.options.length) way.bound = command
  else optionTyped(way, row, value)
}

const NONE: readonly Edge[] = []

/** The keywords a word may mean. An exact keyword wins. */
export function edgesOf(node: Node, text: string): readonly Edge[] {
  const lower = text.toLowerCase()
  const exact = node.edges.get(lower)
  return exact ? [exact] : edgesBehind(node, lower)
}
/** The keywords that begin like a word in small letters; `flash` is exactly `flash:`. */
function edgesBehind(node: Node, lower: string): readonly Edge[] {
  const device = node.edges.get(lower + ':')
  if (device) return [device]
  node.prefixes ??= prefixesOf(node)
  return node.prefixes.get(lower) ?? NONE
}

function prefixesOf(node: Node): Map<string, readonly Edge[]> {
  const prefixes = new Map<string, Edge[]>()
  for (const edge of node.edges.values()) {
    for (let end = 1; end < edge.keyword.length; end++) {
      const prefix = edge.keyword.slice(0, end).toLowerCase()
      const known = prefixes.get(prefix)
      if (!known) prefixes.set(prefix, [edge])
      else if (!known.some((other) => other.node === edge.node)) known.push(edge)
    }
  }
  return prefixes
}

/** The column of the caret, from 0 in the typed line: it stands under the first character of the failing word that no keyword has there. */
export function caretOf({ node, token: { text, column } }: Match & { readonly kind: 'invalid' }): number {
  const prefixes = (node.prefixes ??= prefixesOf(node))
  const lower = text.toLowerCase()
  let same = text.length - 1
  while (same > 0 && !startsKeyword(node, prefixes, lower.slice(0, same))) same--
  return column + Math.max(same, 0)
}

const startsKeyword = (node: Node, prefixes: Map<string, readonly Edge[]>, text: string): boolean =>
  prefixes.has(text) || node.edges.has(text)
