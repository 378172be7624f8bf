// The configuration in a text, as lines with the text that belongs to them and the lines that hold them.

import { linesIn } from './sources.ts'

export interface ConfigLine {
  /** As it stands in the text: the line, and the text of a banner or the digits of a certificate below it. */
  readonly typed: readonly string[]
  /** The same without indentation, as it is compared. */
  readonly text: string
  /** The lines that hold it and itself: two devices agree on a line when they agree on this. */
  readonly path: string
  readonly opens: boolean
}

/** The lines from `version …` to before `end`. What a logger or an author put around them is no configuration. */
export function configurationIn(text: string): ConfigLine[] {
  const lines = linesIn(text)
  const from = lines.findIndex((line) => /^version \d+\.\d/.test(line))
  if (from < 0) return []
  const length = lines.slice(from).findIndex((line) => /^end\s*$/.test(line) || line.startsWith('```'))
  return withPaths(unitsOf(lines.slice(from, length < 0 ? undefined : from + length)))
}

/** A line and the text below it that belongs to it. */
function unitsOf(lines: readonly string[]): string[][] {
  const units: string[][] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string
    if (line.trim() === '' || line.trim().startsWith('!')) continue
    const rest = lines.slice(i + 1)
    const more = isBanner(line)
      ? restOfBanner(line, rest)
      : line.startsWith(' certificate ')
        ? restOfCertificate(rest)
        : 0
    units.push(lines.slice(i, i + 1 + more))
    i += more
  }
  return units
}

const isBanner = (line: string): boolean => /^banner \S+ \S/.test(line)

/** How many lines follow until the mark that began the text ends it. A device writes its mark as ^C. */
function restOfBanner(line: string, rest: readonly string[]): number {
  const begun = /^banner \S+ (.*)$/.exec(line)?.[1] ?? ''
  const mark = begun.startsWith('^C') ? '^C' : begun.slice(0, 1)
  return begun.slice(mark.length).includes(mark) ? 0 : rest.findIndex((next) => next.includes(mark)) + 1
}

/** How many lines of digits follow, with the `quit` behind them. */
function restOfCertificate(rest: readonly string[]): number {
  const other = rest.findIndex((line) => !/^\s+[0-9A-F]{2,8}(?: [0-9A-F]{2,8})*\s*$/.test(line))
  const digits = other < 0 ? rest.length : other
  return /^\s+quit\s*$/.test(rest[digits] ?? '') ? digits + 1 : digits
}

function withPaths(units: readonly (readonly string[])[]): ConfigLine[] {
  const above: { readonly depth: number; readonly text: string }[] = []
  return units.map((typed, i) => {
    const depth = depthOf(typed)
    while (above.length > 0 && (above.at(-1)?.depth ?? 0) >= depth) above.pop()
    const text = typed.map((line) => line.trim()).join('\n')
    above.push({ depth, text })
    const next = units[i + 1]
    return { typed, text, path: above.map((one) => one.text).join(' › '), opens: next ? depthOf(next) > depth : false }
  })
}
const depthOf = ([line = '']: readonly string[]): number => line.length - line.trimStart().length
