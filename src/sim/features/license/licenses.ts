// The technology packages of an ISR G2: what a configuration asks for, and what a start makes active.

import type { Config } from '../../device.ts'

/** `row` is the line of the table in `show version`. */
export const PACKAGES = [
  { name: 'securityk9', row: 'security' },
  { name: 'uck9', row: 'uc' },
  { name: 'datak9', row: 'data' },
] as const

/** The packages that a configuration turns on at the next start. */
export const licensed = (config: Config): { readonly name: string; readonly line: string }[] =>
  config.license.boot.map((line) => ({ name: line.slice(line.lastIndexOf(' ') + 1), line }))

/** The rows of the table in `show version`: package now, type, package after the next start. */
export function licenseRows(family: string, now: readonly string[], next: readonly string[]): string {
  const row = (technology: string, current: string, type: string, later: string): string =>
    `${technology.padEnd(14)}${current.padEnd(14)}${type.padEnd(15)}${later}\n`
  const rows = PACKAGES.filter((one) => one.name !== 'uck9' || family === 'c2900').map(({ name, row: technology }) =>
    row(
      technology,
      now.includes(name) ? name : 'None',
      now.includes(name) ? 'EvalRightToUse' : 'None',
      next.includes(name) ? name : 'None',
    ),
  )
  return row('ipbase', 'ipbasek9', 'Permanent', 'ipbasek9') + rows.join('')
}
