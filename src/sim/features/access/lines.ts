// The vty lines of a configuration: groups of equal lines, split where only a part of one is configured.

import type { Device } from '../../device.ts'
import { withAccess, type Access, type LineConfig } from './slice.ts'

type Lines = Access['lines']

const boundsOf = (name: string): readonly [number, number] | null => {
  const match = /^vty (\d+) (\d+)$/.exec(name) ?? /^vty (\d+)$/.exec(name)
  return match ? [Number(match[1]), Number(match[2] ?? match[1])] : null
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
