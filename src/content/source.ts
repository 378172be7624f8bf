// A content file as the compiler sees it: its text by lines, and how a problem in it is placed.

import type { Problem } from './library.ts'

export interface Source {
  readonly path: string
  /** With line feeds only, and without a byte order mark. */
  readonly text: string
  readonly lines: readonly string[]
}
export type Place = Problem['at']
export type Report = (at: Place, message: string, help: string) => void

/** Takes a file as it was read: any line ends, with or without a byte order mark. */
export function sourceOf(path: string, text: string): Source {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  return { path, text: plain, lines: plain.split('\n') }
}

/** A place in a file, counted from 1. */
export function place(source: Source, line: number, column = 1): Place {
  return { file: source.path, line, column }
}

/** The place of `wanted` on a line, or of the line's first character when it is not there. */
export function placeOnLine(source: Source, line: number, wanted: string | RegExp): Place {
  const text = source.lines[line - 1] ?? ''
  const index = typeof wanted === 'string' ? text.indexOf(wanted) : text.search(wanted)
  return place(source, line, (index < 0 ? text.search(/\S|$/) : index) + 1)
}

/** `file:line:column`, as problems and editors write it. */
export function placeText(at: Place): string {
  return `${at.file}:${at.line}:${at.column}`
}

/** Problems in the order of their files, lines and columns, each said once. */
export function sortedProblems(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>()
  return problems
    .filter((problem) => {
      const key = `${placeText(problem.at)} ${problem.message}`
      return !seen.has(key) && seen.add(key)
    })
    .sort(
      (a, b) =>
        (a.at.file < b.at.file ? -1 : a.at.file > b.at.file ? 1 : 0) ||
        a.at.line - b.at.line ||
        a.at.column - b.at.column,
    )
}
