// Output filters behind `|`: include, exclude, begin, section, count (ios-behaviour.md 2.3).

import type { Refusal } from './grammar.ts'
import type { HelpRow } from './help.ts'
import { prefixesOf } from './files.ts'
import type { Next } from './next-words.ts'
import { patternOf } from './pattern.ts'
import type { Platform } from './platforms/platform.ts'
import type { Work } from './work.ts'

const HELP = [
  ['append', 'Append redirected output to URL (URLs supporting append operation only)'],
  ['begin', 'Begin with the line that matches'],
  ['count', 'Count number of lines which match regexp'],
  ['exclude', 'Exclude lines that match'],
  ['format', 'Format the output using the specified spec file'],
  ['include', 'Include lines that match'],
  ['redirect', 'Redirect output to URL'],
  ['section', 'Filter a section of output'],
  ['tee', 'Copy output to URL'],
] as const
const FILTERS = HELP.map(([name]) => name)
const PATTERN: HelpRow = ['LINE', 'Regular Expression']
const SECTION_HELP: readonly HelpRow[] = [
  ['exclude', 'Exclude entire section(s) of output'],
  ['include', 'Include entire section(s) of output'],
]

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
  const [, choice = '', behind = ''] = (name === 'section' && /^(\S+)\s+(.+)$/.exec(pattern)) || []
  const [chosen] = choice === '' ? [] : SECTION_HELP.filter(([word]) => word.startsWith(choice.toLowerCase()))
  const found = patternOf(chosen ? behind : pattern)
  if (!found) return { kind: 'malformed' }
  const lines = LINES[chosen?.[0] === 'exclude' ? 'section exclude' : name]
  return {
    kind: 'filter',
    apply: (output, work) => textOf(lines(output.replace(/\n$/, '').split('\n'), (line) => found(line, work))),
  }
}

/** What `?` lists behind the bar (ios-help.md 9). */
export function pipeHelp(text: string, platform: Platform): Next {
  const [, word = '', rest] = /^\s*(\S*)(?:\s+(.*))?$/.exec(text) ?? []
  const likeWord = (rows: readonly HelpRow[], typed: string): readonly HelpRow[] =>
    rows.filter(([name]) => name.startsWith(typed.toLowerCase()))
  const rows = (words: readonly HelpRow[], others: readonly HelpRow[] = []): Next =>
    words.length + others.length === 0
      ? { kind: 'unknown' }
      : { kind: 'rows', words, others, isComplete: false, takesPipe: false }
  const named = likeWord(HELP, word)
  if (rest === undefined) return rows(named)
  if (named.length !== 1) return { kind: 'unknown' }
  switch (named[0]?.[0]) {
    case 'format':
      return { kind: 'unlisted' }
    case 'append':
    case 'redirect':
    case 'tee': {
      const urls = [...prefixesOf(platform)].map((prefix): HelpRow => [`${prefix}:`, 'Uniform Resource Locator'])
      return rows(likeWord(word.startsWith('t') ? [['/append', HELP[0][1]], ...urls] : urls, rest))
    }
    case 'section':
      return rows(likeWord(SECTION_HELP, rest), [PATTERN])
    default:
      return rows([], [PATTERN])
  }
}

const textOf = (lines: readonly string[]): string => (lines.length === 0 ? '' : lines.join('\n') + '\n')

const LINES: Readonly<
  Record<
    'begin' | 'count' | 'exclude' | 'include' | 'section' | 'section exclude',
    (lines: readonly string[], matches: (line: string) => boolean) => readonly string[]
  >
> = {
  include: (lines, matches) => lines.filter((line) => matches(line)),
  exclude: (lines, matches) => lines.filter((line) => !matches(line)),
  begin: (lines, matches) => {
    const first = lines.findIndex((line) => matches(line))
    return first < 0 ? [] : lines.slice(first)
  },
  section: (lines, matches) => {
    const kept = inSections(lines, matches)
    return lines.filter((_, i) => kept.has(i))
  },
  'section exclude': (lines, matches) => {
    const left = inSections(lines, matches)
    return lines.filter((_, i) => !left.has(i))
  },
  count: (lines, matches) => [`Number of lines which match regexp = ${lines.filter((line) => matches(line)).length}`],
}

/** Where the lines stand that match, each with the lines below it that are indented deeper. What stands around it is no part of it. */
function inSections(lines: readonly string[], matches: (line: string) => boolean): ReadonlySet<number> {
  const kept = new Set<number>()
  /** The margin of the line that began the section; null: none is open. */
  let margin: number | null = null
  for (const [i, line] of lines.entries()) {
    const indent = line.search(/\S|$/)
    if (margin !== null && indent <= margin) margin = null
    if (margin === null && matches(line)) margin = indent
    if (margin !== null) kept.add(i)
  }
  return kept
}
