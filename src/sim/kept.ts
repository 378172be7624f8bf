// Configuration lines that are real and not simulated: kept in the order of the device, a block with its lines.

import { lastLineOf } from './blocks.ts'
import type { RealLine } from './grammar.ts'

export interface KeptLine {
  /** The whole line, its words written out. */
  readonly text: string
  /** The beginning that a later line replaces; null: lines like it stand side by side. */
  readonly key: string | null
  /** Its place in the order of running-config (sections.ts). */
  readonly rank: number
  /** The line opens a block: the lines in it. */
  readonly body?: readonly KeptLine[]
  /** Stands below the body, at the margin of this line. */
  readonly last?: string
}

/** The lines with a line added, or without what a negated one takes away. The same list when nothing changes. */
export function withKept(lines: readonly KeptLine[], found: RealLine, rank: number): readonly KeptLine[] {
  const { canonical: text, key, negated, place, opens } = found
  if (negated) {
    const gone = text.slice('no '.length)
    const left = lines.filter((known) => known.text !== gone && !known.text.startsWith(`${gone} `))
    if (left.length < lines.length && !place.both) return left
    // What holds by default is shown when it is negated.
    return (place.on || place.both) && !lines.some((known) => known.text === text)
      ? inOrder([...left, { text, key: key === null ? null : `no ${key}`, rank }])
      : lines
  }
  const without = lines.filter((known) => known.text !== `no ${text}` && (key === null || known.key !== `no ${key}`))
  if (place.on && text.length === place.words.length) return without.length < lines.length ? without : lines
  if (without.some((known) => known.text === text)) return without.length < lines.length ? without : lines
  const line: KeptLine = opens === null ? { text, key, rank } : opened({ text, key, rank }, opens)
  const old = key === null ? -1 : without.findIndex((known) => known.key === key)
  return old < 0 ? inOrder([...without, line]) : without.map((known, i) => (i === old ? line : known))
}

function opened(line: KeptLine, block: string): KeptLine {
  const last = lastLineOf(block)
  return { ...line, body: [], ...(last === null ? {} : { last }) }
}

const inOrder = (lines: readonly KeptLine[]): readonly KeptLine[] => lines.toSorted((a, b) => a.rank - b.rank)

/** The lines with the body of one changed: the one that `openers` name, each inside the one before. */
export function withBody(
  lines: readonly KeptLine[],
  openers: readonly string[],
  change: (body: readonly KeptLine[]) => readonly KeptLine[],
): readonly KeptLine[] {
  const [opener, ...inner] = openers
  if (opener === undefined) return change(lines)
  const at = lines.findIndex((line) => line.text === opener)
  const line = lines[at]
  if (!line) return lines
  const body = withBody(line.body ?? [], inner, change)
  return body === line.body ? lines : lines.with(at, { ...line, body })
}

/** As they stand in a configuration; a body is indented by one. */
export const keptText = (lines: readonly KeptLine[]): readonly string[] =>
  lines.flatMap(({ text, body = [], last }) => [
    text,
    ...keptText(body).map((line) => ` ${line}`),
    ...(last === undefined ? [] : [last]),
  ])

/** Whether a line with this text is kept at the top. */
export const isKept = (lines: readonly KeptLine[], text: string): boolean => lines.some((line) => line.text === text)
