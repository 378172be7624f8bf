// Reads the `:::` lines of a file before the markdown parser does, which takes a mistyped one for plain text without a word.

import { place } from './source.ts'
import type { Report, Source } from './source.ts'

export interface Mended {
  /** The text with mistyped `:::` lines put right, line for line, so that one mistake does not hide the next. */
  readonly text: string
  /** The lines on which a block starts. */
  readonly openers: readonly number[]
}

interface OpenBlock {
  readonly line: number
  readonly column: number
  readonly colons: string
  readonly name: string
  /** The longest line of colons in a code fence inside it, which would close it. */
  longest: number
}

const COLONS = /^( {0,3})(:{3,})(.*)$/
const CODE_FENCE = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}(?=[^`]*$)|~{3,})/
const WELL_FORMED = /^[A-Za-z][\w-]*(\[[^\]]*\])?(\{(?:[^"'{}]|"[^"]*"|'[^']*')*\})?$/

/** Quotes and lists inside one another: the parser's time grows with the square of it, and the tree is walked by recursion. */
const MOST_NESTED = 20
const NESTED = new RegExp(
  String.raw`^[ \t]*(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+){${MOST_NESTED + 1},}|^[ \t]{${4 * MOST_NESTED},}(?=\S)`,
)
export const TOO_DEEP = [
  'too many quotes, lists or marks inside one another',
  'take most of them out; a console that has such lines belongs into a code fence',
] as const
/** Signs of emphasis, links and code in one block: the parser's time grows with the square of them, or faster. */
const MOST_SIGNS = 2000
const SIGN = /[*_`[\]<!]/g
const TOO_MANY_SIGNS = [
  `more than ${MOST_SIGNS} signs of markup (* _ \` [ ] < !) in one block of text`,
  'divide it by blank lines, or put text that is no markup into a code fence',
] as const
const RULE = /^\s*([-*_])(\s*\1)*\s*$/

/** Reports every `:::` line that does not open or close a block, and mends it. Code fences are left alone. */
export function mendDirectives(source: Source, report: Report): Mended {
  const lines = [...source.lines]
  const openers: number[] = []
  let open: OpenBlock | null = null
  let code: string | null = null
  let nested = false
  // The block of text that we are in: lines without a blank one between them.
  let signs = 0

  for (const [index, line] of source.lines.entries()) {
    if (code !== null) {
      signs = 0
      if (closesCode(line, code)) code = null
      else if (open !== null) open.longest = Math.max(open.longest, /^ {0,3}(:{3,})\s*$/.exec(line)?.[1]?.length ?? 0)
      continue
    }
    code = CODE_FENCE.exec(line)?.[1] ?? null
    if (code !== null) continue
    const deep = RULE.test(line) ? undefined : NESTED.exec(line)?.[0]
    if (deep !== undefined) {
      if (!nested) report(place(source, index + 1), ...TOO_DEEP)
      nested = true
      lines[index] = line.slice(deep.length)
      continue
    }
    const found = [...line.matchAll(SIGN)]
    const before = line.trim() === '' ? 0 : signs
    signs = before + found.length
    if (signs > MOST_SIGNS) {
      const first = found[MOST_SIGNS - before]
      if (first) report(place(source, index + 1, first.index + 1), ...TOO_MANY_SIGNS)
      lines[index] = line.replaceAll(SIGN, ' ')
      continue
    }
    const [, indent = '', colons = '', rest = ''] = COLONS.exec(line) ?? []
    if (colons === '') continue
    const column = indent.length + 1

    if (rest.trim() === '') {
      if (open === null) {
        const help = 'remove it, or open a block above it, like :::choice{#short-id}'
        report(place(source, index + 1, column), 'this ":::" closes nothing', help)
        lines[index] = ''
      } else if (colons.length >= open.colons.length) {
        if (open.longest >= open.colons.length) lengthen(lines, [open.line, index + 1], open.longest + 1)
        open = null
      }
      continue
    }

    if (open !== null) {
      reportUnclosed(source, open, `before the next block on line ${index + 1}`, report)
      if (lines[index - 1]?.trim() === '') lines[index - 1] = open.colons
    }
    const opener = mendOpener(source, index + 1, column + colons.length, rest, report)
    lines[index] = indent + colons + opener
    openers.push(index + 1)
    open = { line: index + 1, column, colons, name: /^[\w-]*/.exec(opener)?.[0] ?? '', longest: 0 }
  }
  if (open !== null) reportUnclosed(source, open, 'before the file ends', report)
  return { text: lines.join('\n'), openers }
}

/** The parser closes a block at a line of colons even in a code fence, unless the block itself has more of them. */
function lengthen(lines: string[], numbers: readonly number[], length: number): void {
  for (const number of numbers) {
    lines[number - 1] = (lines[number - 1] ?? '').replace(/:{3,}/, ':'.repeat(length))
  }
}

function reportUnclosed(source: Source, open: OpenBlock, where: string, report: Report): void {
  const message = `this ":::${open.name}" is not closed ${where}`
  report(place(source, open.line, open.column), message, `write ${open.colons} on a line of its own after it`)
}

/** What follows the colons of an opening line, put right. */
function mendOpener(source: Source, line: number, column: number, rest: string, report: Report): string {
  const text = rest.trim()
  if (/^\s/.test(rest)) {
    report(
      place(source, line, column),
      `a space between ":::" and "${text}" makes this line plain text`,
      `write :::${text}`,
    )
  }
  const gap = /^([\w-]+)(\s+)([{[].*)$/.exec(text)
  const tight = gap ? `${gap[1]}${gap[3]}` : text
  if (gap) {
    const at = column + rest.search(/\S/) + (gap[1]?.length ?? 0)
    report(place(source, line, at), 'a space before "{" makes this line plain text', `write :::${tight}`)
  }
  if (WELL_FORMED.test(tight)) return tight

  report(
    place(source, line, column),
    `":::${tight}" cannot be read`,
    'write a name and its attributes in one pair of braces, like :::choice{#short-id level=apply see="#watch-out"}, and nothing after it',
  )
  return plainOpener(tight)
}

/** Reduces opening lines that the parser refused to their name and id, so that their blocks can be read all the same. */
export function plainOpeners(text: string, openers: readonly number[]): string {
  const lines = text.split('\n')
  for (const line of openers) {
    lines[line - 1] = (lines[line - 1] ?? '').replace(
      COLONS,
      (_, _indent, colons: string, rest: string) => colons + plainOpener(rest),
    )
  }
  return lines.join('\n')
}

function plainOpener(text: string): string {
  const name = /^[A-Za-z][\w-]*/.exec(text)?.[0] ?? 'unreadable'
  const id = /#\s*([a-z0-9-]+)/.exec(text)?.[1]
  return id === undefined ? name : `${name}{#${id}}`
}

function closesCode(line: string, marker: string): boolean {
  const text = line.replace(/^[\s>]*/, '').trimEnd()
  return text.startsWith(marker) && text.replaceAll(marker.charAt(0), '') === ''
}
