// Mutants of an answer that passes: the same lines with one slip, made by rule. A rubric that is worth its points fails them.

import { portNames } from '../sim/features/interfaces/slice.ts'
import type { World } from '../sim/world.ts'
import { nearLines, vlansOf } from './near-arguments.ts'
import { filesOf } from './stored.ts'
import type { Run } from './run.ts'

export const mutantKinds = ['drop', 'swap', 'reverse', 'misspell', 'negate', 'register', 'near', 'neighbour'] as const
export type MutantKind = (typeof mutantKinds)[number]

export interface Mutant {
  readonly kind: MutantKind
  /** The line that is changed, from 1. */
  readonly at: number
  /** Its text as it was. */
  readonly line: string
  /** The line below, which a swap puts above it. */
  readonly with: string | null
  /** What the line became; of a line that was typed on a neighbour, that device. */
  readonly to: string | null
  /** The line of the learner above it; null for the first one. */
  readonly after: string | null
  /** The whole answer with the slip. */
  readonly lines: string
}

/**
 * Every mutant of the lines of a run that passed, in the order of its lines, none of them twice: each line dropped,
 * neighbours swapped, the arguments of a copy exchanged, a file name misspelt, an answer negated, a digit of a register changed, an argument
 * replaced by a near one, a line of a configuration typed on the neighbouring device, and the consoles of two devices mistaken.
 */
export function mutantsOf(run: Run): readonly Mutant[] {
  const { start, world, worlds, lines: given, transcript } = run
  // The transcript hides passwords. A mutant without them would fail for that reason alone.
  const asksPassword = (line: number, device: string): boolean =>
    worlds[line - 1]?.devices[device]?.question?.kind === 'password'
  const typed = transcript.map(({ line, device, input }) =>
    asksPassword(line, device) ? (given[line - 1] ?? '').trim() : input,
  )
  const names = fileNames(start, world, typed)
  // A comment, an Enter at a prompt and a line that was refused do nothing.
  const own = transcript.filter(({ kind }) => kind === 'command' || kind === 'answer' || kind === 'hands')
  const mutants: Mutant[] = []
  const seen = new Set([typed.join('\n')])
  const add = (
    kind: MutantKind,
    at: number,
    lines: readonly string[],
    details: { with?: string; to?: string } = {},
  ): void => {
    const key = lines.join('\n')
    if (seen.has(key)) return
    seen.add(key)
    const line = typed[at - 1] ?? ''
    const after = typed[(own.findLast((each) => each.line < at)?.line ?? 0) - 1] ?? null
    mutants.push({
      kind,
      at,
      line,
      with: null,
      to: null,
      ...details,
      after,
      lines: lines.map((each) => `${each}\n`).join(''),
    })
  }
  const replaced = (at: number, to: string): string[] => typed.map((line, index) => (index === at - 1 ? to : line))
  const vlans = vlansOf([start, world], typed)
  const [first] = own
  const beside = first && neighbourOf(start, first.device)
  if (first && beside !== null && !isConsole(first.input))
    add('neighbour', first.line, typed.toSpliced(first.line - 1, 0, `@console ${beside}`), { to: beside ?? '' })

  for (const [index, { line: at, device, input, kind, prompt, meaning }] of own.entries()) {
    add('drop', at, typed.toSpliced(at - 1, 1))
    const next = own[index + 1]
    if (next) {
      const below = typed[next.line - 1] ?? ''
      const swapped = replaced(at, below)
      swapped[next.line - 1] = typed[at - 1] ?? ''
      add('swap', at, swapped, { with: below })
    }
    for (const to of kind === 'command' ? reversedCopy(input) : []) add('reverse', at, replaced(at, to), { to })
    for (const to of misspelt(input, names)) add('misspell', at, replaced(at, to), { to })
    for (const to of kind === 'answer' ? negated(input, prompt) : []) add('negate', at, replaced(at, to), { to })
    for (const to of otherRegisters(input)) add('register', at, replaced(at, to), { to })
    if (isConsole(input)) {
      const to = neighbourOf(start, input.split(/\s+/)[1] ?? '')
      if (to !== null) add('near', at, replaced(at, `@console ${to}`), { to: `@console ${to}` })
    }
    if (meaning?.kind !== 'command' || !meaning.mode.startsWith('config')) continue
    const typedAt = worlds[at - 1]?.devices[device]
    for (const to of nearLines(input, vlans, typedAt ? portNames(typedAt.config) : []))
      add('near', at, replaced(at, to), { to })
    const moved = onNeighbour(run, at, meaning.path)
    if (moved) add('neighbour', at, typed.toSpliced(at - 1, 1, ...moved.lines), { to: moved.to })
  }
  return mutants
}

const isConsole = (input: string): boolean => /^@console\s/i.test(input)

/** The device at the other end of a cable; else any other. Null: there is only one. */
function neighbourOf({ devices, links }: World, name: string): string | null {
  const cabled = links.flatMap(({ ends: [a, b] }) =>
    a.device === name ? [b.device] : b.device === name ? [a.device] : [],
  )
  const all = [...cabled, ...Object.keys(devices)]
  return all.find((one) => one !== name && Object.hasOwn(devices, one)) ?? null
}

/** A line that changed a configuration, typed in the same block of the neighbour instead. Null: it changed none, or nobody is at the prompt there. */
function onNeighbour(
  run: Run,
  line: number,
  path: string,
): { readonly to: string; readonly lines: readonly string[] } | null {
  const { start, worlds, transcript } = run
  const { device: name = '', input = '' } = transcript[line - 1] ?? {}
  const [before, after] = [worlds[line - 1]?.devices[name], worlds[line]?.devices[name]]
  const to = neighbourOf(start, name)
  const there = to === null ? undefined : worlds[line - 1]?.devices[to]
  if (!before || !after || !there || to === null || before.within.length > 1) return null
  // A VLAN is made when its mode is left.
  if (before.config === after.config && path !== 'vlan') return null
  if (there.question || (there.mode !== 'user' && there.mode !== 'privileged')) return null
  const opener = before.within.length === 0 ? [] : [inputBefore(run, line, name)]
  const enable = there.mode === 'user' ? ['enable'] : []
  const lines = [`@console ${to}`, ...enable, 'configure terminal', ...opener, input, 'end', `@console ${name}`]
  return { to, lines }
}

/** The line that opened the block in which a line was typed. */
function inputBefore({ worlds, transcript }: Run, line: number, name: string): string {
  for (let at = line - 1; at > 0; at--)
    if (worlds[at - 1]?.devices[name]?.within !== worlds[at]?.devices[name]?.within)
      return transcript[at - 1]?.input ?? ''
  return ''
}

/** `copy A B` as `copy B A`; options stay where they are. */
function reversedCopy(line: string): string[] {
  const [, head, first, blanks, second] = /^((?:do\s+)?copy?\s+(?:\/\S+\s+)*)(\S+)(\s+)(\S+)\s*$/i.exec(line) ?? []
  return first === undefined || first === second ? [] : [`${head}${second}${blanks}${first}`]
}

const EXTENSION = /[\w-]+(?:\.[\w()-]+)*\.(?:bin|tar|cfg|conf|text|txt|pkg)\b/g

/** Names of files as the network has them, before or after, and what looks like one in the lines. The longest first. */
function fileNames(start: World, end: World, lines: readonly string[]): readonly string[] {
  const stored = [start, end].flatMap(({ devices, servers }) => [
    ...Object.values(devices).flatMap(({ disks }) => Object.values(disks).flatMap(({ files }) => files)),
    ...Object.values(servers).flatMap(filesOf),
  ])
  const names = [
    ...stored.map(({ name }) => name.slice(name.lastIndexOf('/') + 1)),
    ...lines.flatMap((line) => line.match(EXTENSION) ?? []),
  ]
  return [...new Set(names)].filter((name) => name.length > 2).sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

/** Each file name of a line with one character changed: the last letter or digit before its extension. */
function misspelt(line: string, names: readonly string[]): string[] {
  const taken: { from: number; to: number }[] = []
  const wrong: string[] = []
  for (const name of names) {
    const from = line.indexOf(name)
    const to = from + name.length
    // A name inside a longer one does not count.
    if (from < 0 || taken.some((each) => from < each.to && to > each.from)) continue
    taken.push({ from, to })
    const dot = name.lastIndexOf('.')
    const index = (dot > 0 ? name.slice(0, dot) : name).search(/[A-Za-z0-9][^A-Za-z0-9]*$/)
    if (index < 0) continue
    const at = from + index
    wrong.push(line.slice(0, at) + successor(line.charAt(at)) + line.slice(at + 1))
  }
  return wrong
}

/** The next letter or digit: z is followed by a, 9 by 0. */
function successor(letter: string): string {
  for (const row of ['abcdefghijklmnopqrstuvwxyza', 'ABCDEFGHIJKLMNOPQRSTUVWXYZA', '01234567890']) {
    const index = row.indexOf(letter)
    if (index >= 0) return row.charAt(index + 1)
  }
  return letter
}

/** An answer turned into its opposite; an Enter means yes at `[confirm]` only. */
function negated(answer: string, question: string): string[] {
  const opposites: Readonly<Record<string, string>> = {
    yes: 'no',
    y: 'n',
    no: 'yes',
    n: /\[confirm\]/.test(question) ? '' : 'y',
  }
  if (answer === '') return /\[confirm\]/.test(question) ? ['n'] : []
  const opposite = opposites[answer.toLowerCase()]
  return opposite !== undefined && /\[(?:confirm|yes\/no|y\/n|yes|no)\]|y\/n/i.test(question) ? [opposite] : []
}

/** What the digits of a register say, from the left: boot from ROM if the network fails, Break, startup-config ignored, where to boot from. */
const DIGITS = [
  ['0', '2'],
  ['0', '1'],
  ['0', '4'],
  ['0', '1', '2'],
] as const

/** The register with each digit set to every value that means something there, except the present one. */
function otherRegisters(line: string): string[] {
  return [...line.matchAll(/\b0x[0-9a-f]{4}\b/gi)].flatMap(({ index }) =>
    DIGITS.flatMap((choices, position) => {
      const at = index + 2 + position
      return choices.map((digit) => line.slice(0, at) + digit + line.slice(at + 1))
    }),
  )
}
