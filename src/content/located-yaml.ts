// YAML inside content files, read as text (failsafe) so that `0x2102`, `010` and `no` stay what was written, with places in the original file.

import { isCollection, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Document, Node } from 'yaml'
import { place } from './source.ts'
import type { Place, Report, Source } from './source.ts'

export interface LocatedYaml {
  /** The top node; null when the text is empty or not YAML (which was reported). */
  readonly node: Node | null
  /** There is nothing but blanks and comments. */
  readonly blank: boolean
  /** Strings, lists and maps. */
  readonly value: unknown
  readonly placeOf: (node: Node | null | undefined) => Place
  /** The key (or list entry) at a path, or the nearest thing above it that exists. */
  readonly placeAt: (path: readonly (string | number)[]) => Place
}

/** Reads YAML that starts at `line` and `column` of a file. Syntax errors are reported; the value is then null. */
export function readYaml(source: Source, text: string, line: number, column: number, report: Report): LocatedYaml {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, lineCounter })
  const placeAtOffset = (offset: number) => {
    const { line: inner, col } = lineCounter.linePos(offset)
    return place(source, line + Math.max(inner, 1) - 1, column + Math.max(col, 1) - 1)
  }
  const [first] = document.errors
  if (first) {
    const slip = indentationSlip(text, lineCounter.linePos(first.pos[0]).line)
    if (slip) report(place(source, line + slip.line - 1, column), slip.message, slip.help)
    // One slip makes an error of every token behind it; keys that are there twice are errors of their own.
    const told = slip ? [] : document.errors.filter((each) => each === first || each.code === 'DUPLICATE_KEY')
    for (const error of told) {
      report(placeAtOffset(error.pos[0]), `this is not YAML: ${lowerFirst(error.message)}`, helpFor(error.code))
    }
  }
  const node = document.errors.length === 0 && isNode(document.contents) ? document.contents : null
  const start = place(source, line, column)
  return {
    node,
    blank: node === null && document.errors.length === 0,
    value: node === null ? null : plain(document, () => report(start, ...NO_ALIAS)),
    placeOf: (each) => (each?.range ? placeAtOffset(each.range[0]) : start),
    placeAt: (path) => placeAtOffset(offsetAt(node, path) ?? 0),
  }
}

const NO_ALIAS = [
  'a value begins with *, which in YAML repeats another one, and there is none of that name',
  'put quotes around it',
] as const

/** An alias that leads nowhere or grows without end throws in the YAML library; content then gets nothing rather than an exception. */
function plain(document: Document, complain: () => void): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch {
    complain()
    return null
  }
}

/**
 * The line whose indentation made an error on `until` or above it, when it can be told: a tab, or a key that stands a little to the right
 * or left of the keys it belongs to. The parser names the first token that does not fit, which is often lines away.
 */
function indentationSlip(
  text: string,
  until: number,
): { readonly line: number; readonly message: string; readonly help: string } | null {
  const lines = text.split('\n')
  const tab = lines.findIndex((each, index) => index <= until && /^ *\t/.test(each))
  if (tab >= 0) {
    return { line: tab + 1, message: 'this line is indented with a tab', help: 'indent YAML with spaces' }
  }
  let keys: number[] = []
  let block: number | null = null
  let before = ''
  for (const [index, each] of lines.entries()) {
    if (index > until) return null
    const [, blanks = '', dashes = '', key] = /^( *)((?:- +)*)(?:([\w"'$./-]+):(?: |$))?/.exec(each) ?? []
    if (each.trim() === '' || each.trim().startsWith('#')) continue
    // The text of a `|` may be indented as it likes.
    if (block !== null && blanks.length > block) continue
    block = /[|>][+-]?\d?\s*$/.test(each) && key !== undefined ? blanks.length : null
    const column = blanks.length + dashes.length
    if (key === undefined) {
      before = each
      continue
    }
    const opens = /:\s*(?:[&!]\S+\s*)?(?:#.*)?$/.test(before) || dashes !== ''
    const deepest = keys.at(-1) ?? column
    if (column > deepest && !opens) return wrongColumn(index, key, column, deepest)
    if (column < deepest && !keys.includes(column) && dashes === '') return wrongColumn(index, key, column, deepest)
    keys = [...keys.filter((known) => known < column), column]
    before = each
  }
  return null
}

function wrongColumn(index: number, key: string, column: number, expected: number) {
  const count = `${column} ${column === 1 ? 'blank' : 'blanks'}`
  return {
    line: index + 1,
    message: `the key "${key}" is indented by ${count}, and the keys above it by ${expected}`,
    help: 'line up the keys of a map: as many blanks before each, more only below a key that ends in its colon',
  }
}

function offsetAt(node: Node | null, path: readonly (string | number)[]): number | null {
  let offset = node?.range?.[0] ?? null
  let here: unknown = node
  for (const step of path) {
    if (!isCollection(here)) break
    if (isMap(here)) {
      const pair = here.items.find((each) => isScalar(each.key) && String(each.key.value) === String(step))
      if (!pair) break
      offset = (isNode(pair.key) ? pair.key.range?.[0] : null) ?? offset
      here = pair.value
    } else if (isSeq(here)) {
      const entry = here.items[Number(step)]
      if (isPair(entry) || !isNode(entry)) break
      offset = entry.range?.[0] ?? offset
      here = entry
    }
  }
  return offset
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function helpFor(code: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'keep one of the lines with this key'
    case 'TAB_AS_INDENT':
      return 'indent with spaces, not with tabs'
    case 'BAD_INDENT':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'line up the keys of a map, close every [ and {, and put quotes around a value that has ": " in it'
    default:
      return 'put quotes around a value that has : # [ ] { } & * ! | > % @ or a backquote in it, and close every bracket and quote'
  }
}
