// Mutants of a solution that may pass, as an author lists them: by the kind of change and the text of the line, each with a reason.

import type { Code } from 'mdast'
import { mutantKinds } from '../grading/mutate.ts'
import type { Mutant } from '../grading/mutate.ts'
import type { DontCare } from './library.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Place, Report, Source } from './source.ts'
import { readFence } from './starts.ts'

export interface DontCareEntry {
  readonly entry: DontCare
  readonly at: Place
  /** False after a problem in it, so that no second one is reported. */
  readonly sound: boolean
}

const EXAMPLE = '- { drop: "show version", because: "it only looks" }'
const DETAILS = ['with', 'to', 'after'] as const

/** The entries of a ```yaml dont-care fence. */
export function readDontCare(source: Source, node: Code, report: Report): readonly DontCareEntry[] {
  const yaml = readFence(source, node, report)
  if (yaml.node === null && !yaml.blank) return []
  if (!Array.isArray(yaml.value) || yaml.value.length === 0) {
    report(yaml.placeAt([]), 'dont-care is a list of mutants', `write lines like ${EXAMPLE}`)
    return []
  }
  return yaml.value.flatMap(
    (entry: unknown, index) => readEntry(entry, (...path) => yaml.placeAt([index, ...path]), report) ?? [],
  )
}

function readEntry(entry: unknown, placeAt: (...path: string[]) => Place, reportProblem: Report): DontCareEntry | null {
  const at = placeAt()
  let sound = true
  const report: Report = (...problem) => {
    sound = false
    reportProblem(...problem)
  }
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    report(at, 'a mutant is a map', `write it like ${EXAMPLE}`)
    return null
  }
  const given = new Map(Object.entries(entry as Record<string, unknown>))
  const known: readonly string[] = [...mutantKinds, ...DETAILS, 'because']
  for (const [key, value] of given) {
    if (!known.includes(key))
      report(placeAt(key), `a mutant has no "${key}"`, `the keys are ${known.join(', ')}${didYouMean(key, known)}`)
    else if (value !== null && typeof value !== 'string')
      report(placeAt(key), `"${key}" must be a text`, 'write it between quotes')
  }
  const kinds = mutantKinds.filter((kind) => given.has(kind))
  const [kind] = kinds
  if (kind === undefined || kinds.length > 1) {
    report(
      at,
      'a mutant needs exactly one kind of change',
      `one of ${mutantKinds.join(', ')}, with the text of the line: ${EXAMPLE}`,
    )
    return null
  }
  const textOf = (key: string): string | null => {
    const value = given.get(key)
    return typeof value === 'string' ? value.trim() : value === null ? '' : null
  }
  const because = textOf('because') ?? ''
  if (because === '')
    report(at, 'this mutant has no reason', 'say after because: why an answer changed like this may pass')
  const details = { with: textOf('with'), to: textOf('to'), after: textOf('after') }
  return { entry: { kind, line: textOf(kind) ?? '', ...details, because }, at, sound }
}

/** Whether an author's entry speaks of a mutant. */
export function speaksOf(entry: DontCare, mutant: Mutant): boolean {
  return (
    entry.kind === mutant.kind &&
    entry.line === mutant.line.trim() &&
    DETAILS.every((detail) => entry[detail] === null || entry[detail] === (mutant[detail]?.trim() ?? null))
  )
}

/** The entry that speaks of a mutant and of no other one of its solution, ready to paste. */
export function entryFor(mutant: Mutant, all: readonly Mutant[]): string {
  const fields: [string, string][] = [[mutant.kind, mutant.line.trim()]]
  const alone = (): boolean => {
    const entry = Object.fromEntries(fields.slice(1)) as Partial<Record<(typeof DETAILS)[number], string>>
    const dontCare: DontCare = {
      kind: mutant.kind,
      line: mutant.line.trim(),
      with: null,
      to: null,
      after: null,
      ...entry,
      because: '',
    }
    return all.filter((each) => speaksOf(dontCare, each)).length === 1
  }
  for (const detail of DETAILS) {
    const value = mutant[detail]
    // The other line of a swap is always named: without it nobody understands the entry.
    if (value !== null && (detail === 'with' || !alone())) fields.push([detail, value.trim()])
  }
  return `- { ${fields.map(([key, value]) => `${key}: ${quoted(value)}`).join(', ')}, because: "…" }`
}

function quoted(text: string): string {
  return JSON.stringify(text)
}
