// Parameters of a scenario: values that a seed draws, put into the text of the file before it is read, so that a retake is fresh.

import type { Code } from 'mdast'
import type { DrawnValues } from './draws.ts'
import type { Parameter } from './library.ts'
import { lineOf } from './nodes.ts'
import { didYouMean } from './did-you-mean.ts'
import { place } from './source.ts'
import type { Place, Report, Source } from './source.ts'
import { readFence } from './starts.ts'

const EXAMPLE = 'host: [BR1, EDGE4]'
/** What `archive path` of IOS replaces itself: the host name and the time. */
const OF_IOS = ['h', 't']

/** The parameters of a ```yaml parameters fence: lists of texts, or lists of maps whose keys are drawn together. */
export function readParameters(source: Source, node: Code, report: Report): readonly Parameter[] {
  const yaml = readFence(source, node, report)
  if (yaml.node === null) {
    if (yaml.blank) report(place(source, lineOf(node)), 'these parameters are empty', `write lines like ${EXAMPLE}`)
    return []
  }
  if (!isMap(yaml.value)) {
    report(yaml.placeAt([]), 'parameters are a map of names', `write lines like ${EXAMPLE}`)
    return []
  }
  const parameters: Parameter[] = []
  const taken = new Set<string>()
  const claim = (name: string, at: Place): void => {
    if (!/^[A-Za-z]+$/.test(name))
      report(
        at,
        `"${name}" cannot be the name of a parameter`,
        'a name is letters only, so that the text ends it: $host',
      )
    else if (OF_IOS.includes(name))
      report(at, `"$${name}" is a variable of IOS itself (archive path)`, 'give the parameter a longer name')
    else if (taken.has(name)) report(at, `a second parameter "${name}"`, 'give each its own name')
    taken.add(name)
  }
  for (const [name, list] of Object.entries(yaml.value)) {
    const at = yaml.placeAt([name])
    if (!Array.isArray(list) || list.length < 2) {
      report(at, `"${name}" has nothing to draw from`, `give it a list of two or more, like ${EXAMPLE}`)
      continue
    }
    const placeOfEntry = (index: number) => yaml.placeAt([name, index])
    if (!isMap(list[0])) claim(name, at)
    else for (const key of Object.keys(list[0])) claim(key, yaml.placeAt([name, 0, key]))
    const choices = list.map((entry: unknown, index) => readChoice(name, entry, list[0], placeOfEntry(index), report))
    const seen = new Set<string>()
    for (const [index, choice] of choices.entries()) {
      const key = JSON.stringify(choice)
      if (seen.has(key) && Object.keys(choice).length > 0)
        report(placeOfEntry(index), `"${name}" has this value twice`, 'remove one of them')
      seen.add(key)
    }
    parameters.push({ name, choices })
  }
  return parameters
}

function readChoice(name: string, entry: unknown, first: unknown, at: Place, report: Report): DrawnValues {
  if (isMap(first) !== isMap(entry)) {
    report(at, `"${name}" mixes texts and maps`, 'write texts only, or maps with the same keys only')
    return {}
  }
  const choice = isMap(entry) ? entry : { [name]: entry }
  const wanted = isMap(first) ? Object.keys(first) : [name]
  const given = Object.keys(choice)
  if (given.length !== wanted.length || !wanted.every((key) => given.includes(key))) {
    report(at, `this entry of "${name}" has other keys than the first one`, `give it ${wanted.join(', ')}`)
    return {}
  }
  const values: Record<string, string> = {}
  for (const [key, value] of Object.entries(choice)) {
    if (typeof value === 'string' && value !== '' && !value.includes('\n')) values[key] = value
    else report(at, `"${key}" must be a text on one line`, 'put it between quotes if it has : # [ ] { } & * in it')
  }
  return values
}

/** Lines of the body that `$name` is replaced in: below the front matter, outside the parameters themselves. */
export interface Body {
  readonly from: number
  readonly except: { readonly first: number; readonly last: number } | null
}

export interface Expanded {
  readonly source: Source
  /** The place in the original file of a place in the expanded one. */
  readonly placeIn: (at: Place) => Place
}

/** A file with its parameters replaced. Lines stay lines; places on them are found again. */
export function expand(source: Source, body: Body, values: DrawnValues): Expanded {
  const shifts = new Map<number, { column: number; written: number; drawn: number }[]>()
  const lines = source.lines.map((text, index) => {
    const line = index + 1
    if (!text.includes('$') || !isIn(body, line)) return text
    let end = 0
    let drawn = ''
    for (const name of namesIn(text)) {
      const value = Object.hasOwn(values, name.name) ? values[name.name] : undefined
      if (value === undefined) continue
      drawn += text.slice(end, name.index)
      const onLine = shifts.get(line) ?? []
      onLine.push({ column: drawn.length + 1, written: name.name.length + 1, drawn: value.length })
      shifts.set(line, onLine)
      drawn += value
      end = name.index + name.name.length + 1
    }
    return drawn + text.slice(end)
  })
  const placeIn = (at: Place): Place => {
    const onLine = at.file === source.path ? shifts.get(at.line) : undefined
    if (!onLine) return at
    let column = at.column
    for (const shift of onLine.toReversed()) {
      if (column >= shift.column + shift.drawn) column += shift.written - shift.drawn
      else if (column > shift.column) column = shift.column
    }
    return { ...at, column }
  }
  return { source: { path: source.path, text: lines.join('\n'), lines }, placeIn }
}

/** Reports parameters that nobody uses, and words that look like a parameter and are none. */
export function reportNames(
  source: Source,
  body: Body,
  parameters: readonly Parameter[],
  at: (name: string) => Place,
  report: Report,
): void {
  const declared = parameters.flatMap(({ choices }) => Object.keys(choices[0] ?? {}))
  const used = new Set<string>()
  for (const [index, text] of source.lines.entries()) {
    if (!text.includes('$')) continue
    for (const { name, index: column } of index + 1 < body.from ? namesIn(text) : []) {
      if (!declared.includes(name)) continue
      const help = 'the front matter is the same for every seed: write what fits all values'
      report(place(source, index + 1, column + 1), `"$${name}" is not replaced in the front matter`, help)
    }
    if (!isIn(body, index + 1)) continue
    for (const { name, index: column, apart } of namesIn(text)) {
      used.add(name)
      if (declared.includes(name) || !apart || OF_IOS.includes(name)) continue
      const help =
        declared.length > 0
          ? `the parameters are ${declared.map((each) => `$${each}`).join(', ')}${didYouMean(
              `$${name}`,
              declared.map((each) => `$${each}`),
            )}`
          : `declare it in a fence \`\`\`yaml parameters, like ${name}: [one, another], or write something else than $ before letters`
      report(place(source, index + 1, column + 1), `there is no parameter "$${name}"`, help)
    }
  }
  for (const name of declared) {
    if (!used.has(name))
      report(at(name), `nothing uses the parameter "${name}"`, `write $${name} where it belongs, or remove it`)
  }
}

/** `$` and letters, but nothing inside a hash of IOS such as `$1$mERr$hx5rVt7rPNoS4wqbXKX7m0`. `apart`: nothing stands before the `$`. */
function namesIn(text: string): { readonly name: string; readonly index: number; readonly apart: boolean }[] {
  const hashes = [...text.matchAll(/\$\d+\$\S*/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }))
  return [...text.matchAll(/\$([A-Za-z]+)/g)].flatMap((match) => {
    const { index } = match
    if (hashes.some(({ from, to }) => index >= from && index < to)) return []
    return [{ name: match[1] ?? '', index, apart: !/[A-Za-z0-9$]/.test(text.charAt(index - 1)) }]
  })
}

function isIn({ from, except }: Body, line: number): boolean {
  return line >= from && !(except && line >= except.first && line <= except.last)
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
