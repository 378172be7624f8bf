// Output filters behind `|`: include, exclude, begin, section, count (ios-behaviour.md 2.3).

import type { Refusal } from './grammar.ts'
import { patternOf } from './pattern.ts'
import type { Work } from './work.ts'

const FILTERS = ['append', 'begin', 'count', 'exclude', 'format', 'include', 'redirect', 'section', 'tee'] as const

/** What stands behind the bar: a filter, or one of the errors of the parser with `column` counted in the typed line. */
export type Filter =
  /** Spends work for every character it reads. When the work is used up, the result is meaningless. */
  | { readonly kind: 'filter'; readonly apply: (output: string, work: Work) => string }
  | { readonly kind: 'malformed' }
  | Refusal

/** Reads the filter that begins at column `from` of a typed line. */
export function filterOf(typed: string, from: number): Filter {
  const [, lead = '', word = '', pattern = ''] = /^(\s*)(\S*)\s*(.*)$/.exec(typed.slice(from)) ?? []
  const named = word === '' ? [] : FILTERS.filter((name) => name.startsWith(word.toLowerCase()))
  const [name] = named
  if (word === '') return { kind: 'incomplete' }
  if (name === undefined) return { kind: 'invalid', column: from + lead.length, word: 0 }
  if (named.length > 1) return { kind: 'ambiguous', word: 0 }
  if (pattern === '') return { kind: 'incomplete' }
  if (name === 'append' || name === 'format' || name === 'redirect' || name === 'tee')
    return { kind: 'real', canonical: name }
  const found = patternOf(pattern)
  if (!found) return { kind: 'malformed' }
  return {
    kind: 'filter',
    apply: (output, work) => textOf(LINES[name](output.replace(/\n$/, '').split('\n'), (line) => found(line, work))),
  }
}

const textOf = (lines: readonly string[]): string => (lines.length === 0 ? '' : lines.join('\n') + '\n')

const LINES: Readonly<
  Record<
    'begin' | 'count' | 'exclude' | 'include' | 'section',
    (lines: readonly string[], matches: (line: string) => boolean) => readonly string[]
  >
> = {
  include: (lines, matches) => lines.filter((line) => matches(line)),
  exclude: (lines, matches) => lines.filter((line) => !matches(line)),
  begin: (lines, matches) => {
    const first = lines.findIndex((line) => matches(line))
    return first < 0 ? [] : lines.slice(first)
  },
  section: (lines, matches) => sections(lines, matches),
  count: (lines, matches) => [`Number of lines which match regexp = ${lines.filter((line) => matches(line)).length}`],
}

/** Matching lines, each with the indented lines below it; an indented match brings its head. */
function sections(lines: readonly string[], matches: (line: string) => boolean): string[] {
  const kept: string[] = []
  let head: string[] = []
  let inside = false
  for (const line of lines) {
    if (!line.startsWith(' ')) {
      inside = matches(line)
      head = inside ? [] : [line]
      if (inside) kept.push(line)
    } else if (inside) kept.push(line)
    else if (matches(line)) {
      kept.push(...head, line)
      head = []
    }
  }
  return kept
}
