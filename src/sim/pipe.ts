// Output filters behind `|`: include, exclude, begin, section, count (ios-behaviour.md 2.3).

import { patternOf } from './pattern.ts'

const FILTERS = ['append', 'begin', 'count', 'exclude', 'format', 'include', 'redirect', 'section', 'tee'] as const

/** Filters an output. `text` is what stands behind the bar; `column` where it begins on the screen, for the caret. */
export function filtered(output: string, text: string, column: number): string {
  const match = /^(\s*)(\S*)(\s*)(.*)$/.exec(text)
  const [, lead = '', word = '', , pattern = ''] = match ?? []
  const found = word === '' ? [] : FILTERS.filter((name) => name.startsWith(word.toLowerCase()))
  if (word === '' || (found.length === 1 && pattern === '')) return '% Incomplete command.\n\n'
  const filter = found[0]
  if (!filter) return `${' '.repeat(column + lead.length)}^\n% Invalid input detected at '^' marker.\n\n`
  if (found.length > 1) return `% Ambiguous command:  "${text.trim()}"\n`
  const matches = patternOf(pattern)
  if (!matches) return '% Failed to compile regular expression.\n'
  const lines = output.replace(/\n$/, '').split('\n')
  const kept = ((): readonly string[] => {
    switch (filter) {
      case 'include':
        return lines.filter(matches)
      case 'exclude':
        return lines.filter((line) => !matches(line))
      case 'begin': {
        const first = lines.findIndex(matches)
        return first < 0 ? [] : lines.slice(first)
      }
      case 'section':
        return sections(lines, matches)
      case 'count':
        return [`Number of lines which match regexp = ${lines.filter(matches).length}`]
      default:
        return [`% Not simulated here: the output filter ${filter}`]
    }
  })()
  return kept.length === 0 ? '' : kept.join('\n') + '\n'
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
