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

interface Place {
  readonly rank: number
  /**
   * The lines that the factory configuration has here. What differs from it is always shown, so that it is still so after a start. Null:
   * the factory configuration itself is read, and has every line that its text has.
   */
  readonly standing: readonly KeptLine[] | null
  /** The line was `default ~`, not `no ~`. */
  readonly byDefault: boolean
}

/** The lines with a line added, or without what a negated one takes away. The same list when nothing changes. */
export function withKept(lines: readonly KeptLine[], found: RealLine, where: Place): readonly KeptLine[] {
  const { rank, standing } = where
  const { canonical: text, key, negated, place, opens } = found
  if (place.but) return turned(lines, found, where)
  if (negated) return withoutKept(lines, found, where)
  const without = lines.filter((known) => known.text !== `no ${text}` && (key === null || known.key !== `no ${key}`))
  const shown = standing?.some((line) => line.text === text || line.text === `no ${text}`) ?? true
  if (!shown && place.on && text.length === place.words.length) return without.length < lines.length ? without : lines
  if (without.some((known) => known.text === text)) return without.length < lines.length ? without : lines
  const line: KeptLine = opens === null ? { text, key, rank } : opened({ text, key, rank }, opens)
  const old = key === null ? -1 : without.findIndex((known) => known.key === key)
  return old < 0 ? inOrder([...without, line]) : without.map((known, i) => (i === old ? line : known))
}

/** A line whose kind `default` turns around, as `passive-interface default` does with `passive-interface Vlan1`. */
function turned(
  lines: readonly KeptLine[],
  { canonical, negated }: RealLine,
  { rank, byDefault }: Place,
): readonly KeptLine[] {
  const text = negated ? canonical.slice('no '.length) : canonical
  const kind = text.slice(0, text.lastIndexOf(' '))
  const all = `${kind} default`
  const isOn = isKept(lines, all)
  if (text === all) {
    if (isOn !== negated) return lines
    const others = lines.filter((line) => !`${line.text} `.replace(/^no /, '').startsWith(`${kind} `))
    return negated ? others : inOrder([...others, { text, key: null, rank }])
  }
  const kept = isOn ? `no ${text}` : text
  const isWanted = !byDefault && negated === isOn
  if (isKept(lines, kept) === isWanted) return lines
  return isWanted ? inOrder([...lines, { text: kept, key: null, rank }]) : lines.filter((line) => line.text !== kept)
}

function opened(line: KeptLine, block: string): KeptLine {
  const last = lastLineOf(block)
  return { ...line, body: [], ...(last === null ? {} : { last }) }
}

function withoutKept(
  lines: readonly KeptLine[],
  { canonical: text, key, place }: RealLine,
  { rank, standing, byDefault }: Place,
): readonly KeptLine[] {
  const gone = text.slice('no '.length)
  const isMeant = (known: KeptLine): boolean => known.text === gone || known.text.startsWith(`${gone} `)
  const left = lines.filter((known) => !isMeant(known) && !(byDefault && known.text === text))
  const added = (standing ?? []).flatMap((line): KeptLine[] => {
    const isValue = key !== null && line.key === key.slice('no '.length)
    if (line.text !== text && !isValue && !isMeant(line)) return []
    // A line with one value goes back to it, and a block stays. Of others the `no` form is shown.
    return byDefault || line.text === text || isValue || line.body
      ? [line]
      : [{ text: `no ${line.text}`, key: null, rank }]
  })
  // What holds by default is shown when it is negated, and what is shown both ways always.
  const always = place.both || standing === null
  if (!byDefault && (always || (place.on && left.length === lines.length && added.length === 0)))
    added.push({ text, key: key === null ? null : `no ${key}`, rank })
  const missing = added.filter(({ text: other }, i) => !left.some(is(other)) && added.findIndex(is(other)) === i)
  if (missing.length > 0) return inOrder([...left, ...missing])
  return left.length < lines.length ? left : lines
}

const is =
  (text: string) =>
  (line: KeptLine): boolean =>
    line.text === text
const inOrder = (lines: readonly KeptLine[]): readonly KeptLine[] => lines.toSorted((a, b) => a.rank - b.rank)

/** The body that some openers lead to, each inside the one before; empty where there is none. */
export const bodyOf = (lines: readonly KeptLine[], openers: readonly string[]): readonly KeptLine[] =>
  openers.reduce((inside, opener) => inside.find(({ text }) => text === opener)?.body ?? [], lines)

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

/** Blocks that end with one of these have a `!` above them. */
const APART: readonly (string | undefined)[] = ['exit-address-family', 'exit-af-interface', 'exit-af-topology']

/** As they stand in a configuration; a body is indented by one. `isFlat`: not that of a line inside another. */
export function keptText(
  lines: readonly KeptLine[],
  isFlat: (outer: string) => boolean = () => false,
  outer = '',
): readonly string[] {
  const made: string[] = []
  for (const { text, body, last } of lines) {
    if (APART.includes(last)) made.push('!')
    made.push(text)
    if (body) for (const line of keptText(body, isFlat, text)) made.push(isFlat(outer) ? line : ` ${line}`)
    if (last !== undefined) made.push(last)
  }
  return made
}

/** Whether a line with this text is kept at the top. */
export const isKept = (lines: readonly KeptLine[], text: string): boolean => lines.some((line) => line.text === text)
