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
  for (const error of document.errors) {
    report(placeAtOffset(error.pos[0]), `this is not YAML: ${lowerFirst(error.message)}`, helpFor(error.code))
  }
  const node = document.errors.length === 0 && isNode(document.contents) ? document.contents : null
  const start = place(source, line, column)
  return {
    node,
    blank: node === null && document.errors.length === 0,
    value: node === null ? null : plain(document),
    placeOf: (each) => (each?.range ? placeAtOffset(each.range[0]) : start),
    placeAt: (path) => placeAtOffset(offsetAt(node, path) ?? 0),
  }
}

/** An alias that grows without end throws in the YAML library; content then gets nothing rather than an exception. */
function plain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch {
    return null
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
