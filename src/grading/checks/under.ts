// The block in which the lines of a check have to stand.

import { configurationLine, optional } from './args.ts'

/** The argument `under`: the head of a block. */
export const under = optional(
  configurationLine('the head of the block in which the lines stand, such as interface GigabitEthernet0/1'),
)

/** The lines of a configuration without their indent: all of them, or those under the head of a block. */
export function linesUnder(configuration: readonly string[], head: string | null): ReadonlySet<string> {
  let block = ''
  const found = new Set<string>()
  for (const line of configuration) {
    if (!line.startsWith(' ')) block = line.trim()
    if (head === null || (line.startsWith(' ') && block === head.trim())) found.add(line.trim())
  }
  return found
}

/** ` under interface GigabitEthernet0/1`, as it stands behind the lines in a reason. */
export const underText = (head: string | null): string => (head === null ? '' : ` under ${head.trim()}`)
