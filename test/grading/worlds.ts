// Start states for grading tests, as values instead of YAML text.

import type { Rubric } from '../../src/grading/rubric.ts'
import { parseRubric } from '../../src/grading/rubric.ts'
import { worldOf } from '../../src/sim/start.ts'
import type { World } from '../../src/sim/world.ts'

export const OLD = 'c2900-universalk9-mz.SPA.151-4.M4.bin'
export const NEW = 'c2900-universalk9-mz.SPA.157-3.M8.bin'

const configuration = `hostname BR1
interface GigabitEthernet0/0
 ip address 10.20.0.1 255.255.255.0
end
`

/** BR1, a 2911 on its old image; 10.20.0.5 offers the new one by TFTP and FTP. */
export function branch(change: Readonly<Record<string, unknown>> = {}): World {
  const made = worldOf({
    platform: 'c2911',
    hostname: 'BR1',
    flash: [OLD],
    image: OLD,
    'config-register': '0x2102',
    'startup-config': configuration,
    servers: { '10.20.0.5': { tftp: { files: [NEW], writable: 'true' }, ftp: { files: [NEW], writable: 'true' } } },
    ...change,
  })
  if ('world' in made) return made.world
  throw new Error(made.problems.map((problem) => `${problem.path.join('.')}: ${problem.message}`).join('\n'))
}

/** A rubric that must be right. */
export function rubricOf(...criteria: readonly Readonly<Record<string, unknown>>[]): Rubric {
  const parsed = parseRubric({ criteria })
  if ('rubric' in parsed) return parsed.rubric
  throw new Error(
    parsed.problems.map((problem) => `${problem.path.join('.')}: ${problem.message}; ${problem.help}`).join('\n'),
  )
}

/** The lines of an indented template: an empty line inside it is an Enter, the first and the last line end are layout. */
export function typed(text: string): string {
  const lines = text.replace(/^\n/, '').replace(/\n *$/, '').split('\n')
  return lines.map((line) => `${line.trim()}\n`).join('')
}

/** The way to the new image, up to the destination question answered. */
export const DOWNLOAD = `copy tftp: flash:\n10.20.0.5\n${NEW}\n\n`
