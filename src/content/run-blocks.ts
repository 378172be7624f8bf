// Consoles that prove themselves: a fence `ios run` is typed at its start state line by line, and must be what the device shows.

import type { Code, Root } from 'mdast'
import { lineOf, placeOf, walk } from './nodes.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Grading } from './scenarios.ts'
import { place } from './source.ts'
import type { Place, Report, Source } from './source.ts'
import { worldFrom } from './starts.ts'
import type { NamedStart } from './starts.ts'
import { playConsole, typeHidden } from './written-session.ts'
import type { Difference, Screen } from './written-session.ts'

/** What proofs of a file need. */
export interface Proving {
  readonly source: Source
  readonly starts: ReadonlyMap<string, NamedStart>
  readonly grading: Grading
  readonly report: Report
  /** Whether to type the lines; the words behind a fence are read in any case. */
  readonly prove: boolean
}

const HELP =
  '```ios run start=NAME, or ```ios run continues; after="line; line" types lines that are not shown, password=TEXT answers Password:'

/** Runs every `ios run` fence of a file, in reading order. `others`: fences that somebody else reads. */
export function proveRunBlocks(root: Root, proving: Proving, others: readonly string[] = []): void {
  const { source, report } = proving
  let before: Screen | null = null
  let first = true
  for (const node of walk(root)) {
    if (node.type !== 'code' || node.lang !== 'ios' || !node.meta) continue
    const kind = /^\S+/.exec(node.meta.trim())?.[0] ?? ''
    if (others.includes(kind)) continue
    if (kind !== 'run') {
      const help = `write \`\`\`ios alone for a console that is only shown, or ${HELP}${didYouMean(kind, ['run'])}`
      report(placeOf(source, node), `there is no fence "ios ${kind}" here`, help)
      continue
    }
    const given = fenceWords(
      source,
      node,
      { flags: ['continues'], keys: ['start', 'after', 'password'], help: HELP },
      report,
    )
    const continues = given.has('continues')
    if (continues === given.has('start')) {
      const message = continues ? 'this block both starts and continues' : 'this block has no start'
      report(
        placeOf(source, node),
        message,
        `name a start state of the part's starts.md, or go on in the block before: ${HELP}`,
      )
    } else if (continues && first) {
      report(
        given.get('continues')?.at ?? placeOf(source, node),
        'no run block stands before this one',
        'write start=NAME',
      )
    }
    const start: Screen | null = continues ? before : startScreen(given.get('start'), proving)
    first = false
    before = start && runBlock(node, start, given, proving)
  }
}

/** The screen of a named start state, on which nothing was typed yet. Null after a problem, or when nothing is to be run. */
export function startScreen(name: FenceWord | undefined, { starts, grading, report, prove }: Proving): Screen | null {
  if (!name) return null
  const start = starts.get(name.value)
  if (!start) {
    const help = `name a heading of the part's starts.md${didYouMean(name.value, starts.keys())}`
    report(name.at, `there is no start state "${name.value}"`, help)
    return null
  }
  if (!prove) return null
  const world = worldFrom(start.yaml, new Map(), grading.worldOf, report)
  return world && { world, printed: [] }
}

function runBlock(
  node: Code,
  start: Screen,
  given: ReadonlyMap<string, FenceWord>,
  { source, report }: Proving,
): Screen {
  const after = given.get('after')
  const ready = typeHidden(start, hiddenLines(after), (message, help) =>
    report(after?.at ?? placeOf(source, node), message, help),
  )
  const played = playConsole(ready, node.value, given.get('password')?.value ?? null)
  for (const each of played.differences) report(placeIn(source, node, each), each.message, each.help)
  return played
}

/** The lines of `after="enable; reload; no; "`: nothing between two semicolons, or behind the last, is an Enter. */
export function hiddenLines(after: FenceWord | undefined): readonly string[] {
  return after && after.value !== '' ? after.value.split(';').map((line) => line.trim()) : []
}

/** The place of a difference in its file. */
export function placeIn(source: Source, node: Code, { line, column }: Difference): Place {
  return place(source, lineOf(node) + 1 + line, (node.position?.start.column ?? 1) + column)
}

/** A word behind a fence's kind, `start=NAME` or `continues`, and where it stands. */
export interface FenceWord {
  readonly value: string
  readonly at: Place
}

/** The words behind the first line of a fence, by name. Unknown and repeated ones are reported. */
export function fenceWords(
  source: Source,
  node: Code,
  takes: { readonly flags: readonly string[]; readonly keys: readonly string[]; readonly help: string },
  report: Report,
): ReadonlyMap<string, FenceWord> {
  const number = lineOf(node)
  const line = source.lines[number - 1] ?? ''
  const from = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?[`~]{3,}\s*\S+\s+\S+/.exec(line)?.[0].length ?? 0
  const words = new Map<string, FenceWord>()
  for (const match of line.slice(from).matchAll(/([A-Za-z][\w-]*)=("[^"]*"|\S*)|\S+/g)) {
    const [word, key, value = ''] = match
    const at = place(source, number, from + match.index + 1)
    const name = key ?? word
    if (words.has(name) || !(key === undefined ? takes.flags : takes.keys).includes(name)) {
      const known = [...takes.flags, ...takes.keys]
      report(
        at,
        `"${word}" cannot stand here`,
        `write ${takes.help}${didYouMean(
          name,
          known.filter((each) => !words.has(each)),
        )}`,
      )
    } else words.set(name, { value: value.replace(/^"(.*)"$/, '$1').trim(), at })
  }
  return words
}
