// The vty lines of a configuration, and those of cards: groups of equal lines, split where only a part of one is configured.

import type { Device } from '../../device.ts'
import { withAccess, type Access, type LineConfig } from './slice.ts'

type Lines = Access['lines']

const boundsOf = (name: string): readonly [number, number] | null => {
  const match = /^vty (\d+) (\d+)$/.exec(name) ?? /^vty (\d+)$/.exec(name)
  return match ? [Number(match[1]), Number(match[2] ?? match[1])] : null
}
/** Lines of a card: `tty 2`, `tty 0/1/0 0/1/15`. */
interface Ttys {
  /** `0/1/`, or nothing. */
  readonly slot: string
  readonly first: number
  readonly last: number
}
function ttysOf(name: string): Ttys | null {
  const [, slot, first, last = first] = /^tty ((?:\d+\/)*)(\d+)(?: (?:\d+\/)*(\d+))?$/.exec(name) ?? []
  return slot === undefined ? null : { slot, first: Number(first), last: Number(last) }
}
/** The name of lines of a card, one or several. */
export const ttyName = ({ slot, first, last }: Ttys): string =>
  first === last ? `tty ${slot}${first}` : `tty ${slot}${first} ${slot}${last}`

interface Tty {
  readonly slot: string
  readonly number: number
  readonly line: LineConfig
}
const ttyLines = (lines: Lines): Tty[] =>
  Object.entries(lines).flatMap(([name, line]) => {
    const { slot = '', first = 0, last = -1 } = ttysOf(name) ?? {}
    return Array.from({ length: last - first + 1 }, (_, i) => ({ slot, number: first + i, line }))
  })
/** Whether there are all the lines of a name. */
export function hasTtys(lines: Lines, name: string): boolean {
  const wanted = ttysOf(name)
  return wanted !== null && ttyLines(lines).filter(isIn(wanted)).length === wanted.last - wanted.first + 1
}
const isIn =
  ({ slot, first, last }: Ttys) =>
  (tty: Tty): boolean =>
    tty.slot === slot && tty.number >= first && tty.number <= last

/** The lines with those of cards in place of what stood there: neighbours of equal configuration are one group. */
function withTtys(lines: Lines, ttys: readonly Tty[]): Lines {
  const groups: { readonly of: Ttys; readonly line: LineConfig }[] = []
  for (const { slot, number, line } of ttys) {
    const before = groups.at(-1)
    if (before?.of.slot === slot && before.of.last === number - 1 && isSame(before.line, line))
      groups[groups.length - 1] = { of: { ...before.of, last: number }, line }
    else groups.push({ of: { slot, first: number, last: number }, line })
  }
  const others = Object.entries(lines).filter(([name]) => ttysOf(name) === null)
  const isVty = ([name]: readonly [string, LineConfig]): boolean => name.startsWith('vty')
  return Object.fromEntries([
    ...others.filter((other) => !isVty(other)),
    ...groups.map(({ of, line }): [string, LineConfig] => [ttyName(of), line]),
    ...others.filter(isVty),
  ])
}

const nameOf = (first: number, last: number): string => (first === last ? `vty ${first}` : `vty ${first} ${last}`)

/** The lines with a change made to those that a context means: `con 0`, or the vty lines of `vty 0 15`. */
function changedLines(lines: Lines, context: string, change: (line: LineConfig) => LineConfig): Lines {
  const wanted = boundsOf(context)
  if (wanted)
    return grouped(
      lines,
      vtyLines(lines).map((line, i) => (i >= wanted[0] && i <= wanted[1] ? change(line) : line)),
    )
  const ttys = ttysOf(context)
  if (ttys)
    return withTtys(
      lines,
      ttyLines(lines).map((tty) => (isIn(ttys)(tty) ? { ...tty, line: change(tty.line) } : tty)),
    )
  const old = lines[context]
  return old ? { ...lines, [context]: change(old) } : lines
}

/** The lines with vty lines up to `last`: those that did not exist are made, each like `fresh`. */
export function withVty(lines: Lines, last: number, fresh: LineConfig): Lines {
  const each = vtyLines(lines)
  if (last < each.length) return lines
  const blank = each[0]?.login === 'aaa' ? { ...fresh, login: 'aaa' as const } : fresh
  return grouped(
    lines,
    Array.from({ length: last + 1 }, (_, i) => each[i] ?? blank),
  )
}

/** The lines without the vty lines from `first` on; the first five cannot be removed. */
export const withoutVty = (lines: Lines, first: number): Lines =>
  grouped(lines, vtyLines(lines).slice(0, Math.max(first, 5)))

function vtyLines(lines: Lines): LineConfig[] {
  const each: LineConfig[] = []
  for (const [name, line] of Object.entries(lines)) {
    const bounds = boundsOf(name)
    if (bounds) for (let i = bounds[0]; i <= bounds[1]; i++) each[i] = line
  }
  return each
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** Neighbours of equal configuration are one group. IOS keeps 0 to 4 apart from the others. */
function grouped(lines: Lines, each: readonly LineConfig[]): Lines {
  const others = Object.entries(lines).filter(([name]) => boundsOf(name) === null)
  const groups: [string, LineConfig][] = []
  let first = 0
  for (let i = 1; i <= each.length; i++) {
    if (i < each.length && i !== 5 && isSame(each[i], each[first])) continue
    groups.push([nameOf(first, i - 1), each[first] as LineConfig])
    first = i
  }
  return Object.fromEntries([...others, ...groups])
}

/** The device with the line changed that a context names, or all the groups of a range of vty lines. */
export const withLine = (
  device: Device,
  context: string,
  change: Partial<LineConfig> | ((line: LineConfig) => Partial<LineConfig>),
): Device =>
  withAccess(device, {
    lines: changedLines(device.config.access.lines, context, (old) => ({
      ...old,
      ...(typeof change === 'function' ? change(old) : change),
    })),
  })
