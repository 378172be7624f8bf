// Tables of words: one row for each word or argument of a real device's grammar that is not simulated.
//
//   ntp                 Configure NTP
//     server            Configure NTP server
//       A.B.C.D         IP address of peer  {cr ...}
//       WORD            Hostname of peer  {cr ...}
//     logging           Enable NTP message logging
//
// A row stands below the row that is indented less. Two blanks part the word, its help and its flags. Several words in the first column are a path.
// `@name` puts the rows of a group there; a row with the flag `next name` is followed by them. A row without rows below it ends a line; a row with rows below it does not, unless it says `cr`.

import type { WildcardKind } from './wildcards.ts'

/** Flags of a row, in braces behind its help. */
export interface Row {
  /** Keywords, and arguments by how `?` shows them (arguments.ts). */
  readonly path: readonly string[]
  readonly help: string
  /** `cr`: the line may end here. */
  readonly ends: boolean
  /** `...`: what follows is not listed, and may be anything or nothing. `+`: the same, but something must follow. */
  readonly rest: 'none' | 'any' | 'some'
  /** `on`: holds unless it is negated, so only its `no` form is kept. */
  readonly on: boolean
  /** `one`: a later line with the same words up to here replaces the earlier one. */
  readonly single: boolean
  /** `loose`: to a `one` below, the value of this argument does not matter: `ip access-group A in` replaces `ip access-group B in`. */
  readonly loose: boolean
  /** `no`: the negated line may end here. */
  readonly noEnds: boolean
  /** `plain`: that the line stands in the configuration is all that could be seen of it here, or what reads it there is simulated. It holds for the rows below too. */
  readonly plain: boolean
  /** `act`: the line does something once and is no part of the configuration. It holds for the rows below too. */
  readonly act: boolean
  /** `both`: the line and its `no` form are shown alike; the later one replaces the other. */
  readonly both: boolean
  /** `but`: behind the same words, `default` turns such a line around: it holds then, and its `no` form is kept and shown. */
  readonly but: boolean
  /** `wide`: two more blanks stand behind the word in a configuration, which aligns it: `deny   ip`. */
  readonly wide: boolean
  /** `as WORD`: a configuration shows this word instead: `encr` for `encryption`. An underscore is a blank. */
  readonly as: string | null
  /** `wild KIND`: behind an address, its wildcard; behind `host`, an address. A configuration shows the two as this kind of line does (wildcards.ts). */
  readonly wild: WildcardKind | null
  /** `old`: before IOS 15 a configuration shows the line as it was entered, `no` or not. */
  readonly old: boolean
  /** `gap`: one more blank stands behind the word in a configuration: `ephone  1`. */
  readonly gap: boolean
  /** `leaves`: the line leaves its block. */
  readonly leaves: boolean
  /** `opens NAME`: the line opens this block. */
  readonly opens: string | null
  /** `next NAME`: what follows are the rows of this group. They are shared, not copied, so that a group may lead to itself. */
  readonly next: string | null
  /** `user`: user EXEC has the word too. */
  readonly user: boolean
  /** Letters of the device families that have it: R (IOS routers), X (IOS XE routers), S (Catalyst IOS), C (Catalyst IOS XE), W (a router with switch ports, besides its own). */
  readonly families: string
}

/** Every family. */
const ALL = 'RXSCW'

/**
 * Reads a table; `groups` are tables that `@name` refers to. `letters`: only rows that have one of these families. Throws on a table that is malformed,
 * which the tests see. It runs before the first line of a console, so it looks at each character about once.
 */
export function rowsOf(text: string, groups: Readonly<Record<string, string>> = {}, letters = ''): readonly Row[] {
  const rows: Row[] = []
  readInto(rows, text, groups, letters, undefined)
  return rows
}

function readInto(
  rows: Row[],
  text: string,
  groups: Readonly<Record<string, string>>,
  letters: string,
  root: Row | undefined,
): void {
  const above: { readonly indent: number; readonly row: Row }[] = []
  /** Deeper rows stand below one that no letter has. */
  let left = Infinity
  let next = lineFrom(text, 0)
  while (next !== null) {
    const { start, end, indent } = next
    next = lineFrom(text, end + 1)
    if (indent > left) continue
    left = Infinity
    while ((above.at(-1)?.indent ?? -1) >= indent) above.pop()
    const parent = above.at(-1)?.row ?? root
    const gap = text.indexOf('  ', start)
    const words = text.slice(start, gap < 0 || gap > end ? end : gap)
    if (words.startsWith('@')) {
      const group = groups[words.slice(1)]
      if (group === undefined) throw new Error(`no group ${words}`)
      readInto(rows, group, groups, letters, parent)
      continue
    }
    const lastGap = text.lastIndexOf('  ', end - 1)
    const hasFlags = lastGap >= start && text[lastGap + 2] === '{' && text[end - 1] === '}'
    const flags = flagsOf(hasFlags ? text.slice(lastGap + 3, end - 1) : '', next === null || next.indent <= indent)
    const row = below(parent, words, text.slice(start + words.length, hasFlags ? lastGap : end).trim(), flags)
    if (isOf(row, letters)) {
      rows.push(row)
      above.push({ indent, row })
    } else left = indent
  }
}

/** Without letters, every row. */
export const isOf = ({ families }: Row, letters: string): boolean =>
  letters === '' || Array.from(letters).some((letter) => families.includes(letter))

interface Line {
  readonly start: number
  readonly end: number
  readonly indent: number
}
/** The next line that is not blank, without the blanks around it. */
function lineFrom(text: string, from: number): Line | null {
  for (let begin = from; begin < text.length;) {
    const stop = text.indexOf('\n', begin)
    const until = stop < 0 ? text.length : stop
    let start = begin
    while (start < until && text[start] === ' ') start++
    let end = until
    while (end > start && text[end - 1] === ' ') end--
    if (end > start) return { start, end, indent: start - begin }
    begin = until + 1
  }
  return null
}

type Flags = Omit<Row, 'path' | 'help'>

function below(parent: Row | undefined, words: string, help: string, flags: Flags): Row {
  const own = words.includes(' ') ? words.split(' ') : [words]
  if (!parent) return { path: own, help, ...flags }
  return {
    path: [...parent.path, ...own],
    help,
    ...flags,
    user: flags.user || parent.user,
    plain: flags.plain || parent.plain,
    act: flags.act || parent.act,
    families: parent.families === ALL ? flags.families : inBoth(flags.families, parent.families),
  }
}
const inBoth = (some: string, others: string): string =>
  some === ALL
    ? others
    : Array.from(some)
        .filter((family) => others.includes(family))
        .join('')

/** What flags mean; most rows have the same few. */
function flagsOf(text: string, isLeaf: boolean): Flags {
  const key = isLeaf ? `${text}}` : text
  let flags = known.get(key)
  if (!flags) known.set(key, (flags = read(text === '' ? [] : text.split(' '), isLeaf)))
  return flags
}
const known = new Map<string, Flags>()

function read(flags: readonly string[], isLeaf: boolean): Flags {
  const rest = flags.includes('+') ? 'some' : flags.includes('...') ? 'any' : 'none'
  const opens = flags.indexOf('opens')
  const next = flags.indexOf('next')
  const as = flags.indexOf('as')
  const wild = flags.indexOf('wild')
  // Not the value of another flag: `as RW`.
  const families = flags.find((flag, i) => /^[RXSCW]+$/.test(flag) && !/^(?:as|wild)$/.test(flags[i - 1] ?? ''))
  const known = new Set([
    'cr',
    '...',
    '+',
    'on',
    'one',
    'loose',
    'no',
    'plain',
    'act',
    'both',
    'but',
    'wide',
    'gap',
    'as',
    'wild',
    'old',
    'leaves',
    'user',
    'opens',
    'next',
    families,
  ])
  const odd = flags.find((flag, i) => !known.has(flag) && [opens, next, as, wild].every((at) => at < 0 || i <= at))
  if (odd !== undefined) throw new Error(`no flag ${odd}`)
  return {
    ends: flags.includes('cr') || (isLeaf && rest === 'none' && next < 0),
    rest,
    on: flags.includes('on'),
    single: flags.includes('one'),
    loose: flags.includes('loose'),
    noEnds: flags.includes('no'),
    plain: flags.includes('plain'),
    act: flags.includes('act'),
    both: flags.includes('both'),
    but: flags.includes('but'),
    wide: flags.includes('wide'),
    gap: flags.includes('gap'),
    as: as < 0 ? null : (flags[as + 1] ?? null),
    wild: wild < 0 ? null : (flags[wild + 1] as WildcardKind),
    old: flags.includes('old'),
    leaves: flags.includes('leaves'),
    opens: opens < 0 ? null : flags.slice(opens + 1).join(' '),
    next: next < 0 ? null : flags.slice(next + 1).join(' '),
    user: flags.includes('user'),
    families: families ?? ALL,
  }
}
