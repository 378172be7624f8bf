// Attempts of `tftpdnld` that came to nothing, with the variables as they stood.

import { before, wantedImage } from './diagnosis.ts'
import { inFlash } from '../stored.ts'
import { unsoundVariable } from '../../sim/features/rommon/download.ts'
import type { Case } from './diagnosis.ts'

export const REQUIRED = ['IP_ADDRESS', 'IP_SUBNET_MASK', 'DEFAULT_GATEWAY', 'TFTP_SERVER', 'TFTP_FILE'] as const

export interface RefusedDownload {
  readonly line: number
  /** The variable that the device complained about. */
  readonly bad: string
  readonly variables: Readonly<Record<string, string>>
}

/** The last attempt that was refused for a variable; null: none was, or a later one brought the file. */
export function refusedDownload(given: Case): RefusedDownload | null {
  const { run, device, events } = given
  const image = wantedImage(given)
  if (image === null || inFlash(given, image) !== null || given.unmet.length === 0) return null
  const refused = run.transcript.findLast(
    ({ line, device: on, meaning }) =>
      on === device.name &&
      meaning?.kind === 'command' &&
      meaning.path === 'tftpdnld' &&
      (meaning.args['options'] ?? '-r') === '-r' &&
      unsoundVariable(before(given, line)) !== null,
  )
  if (!refused || events.some((event) => event.type === 'copy' && event.complete && event.line > refused.line))
    return null
  const then = before(given, refused.line)
  return { line: refused.line, bad: unsoundVariable(then) ?? '', variables: then.rommon.variables }
}

/** The line that gave a variable of ROMmon its value. */
export function lineOfVariable(given: Case, name: string, until: number): number | null {
  const { run, device } = given
  const set = run.transcript.findLast(
    ({ line, device: on, prompt }) =>
      line < until &&
      on === device.name &&
      prompt.startsWith('rommon') &&
      before(given, line).rommon.variables[name] !== before(given, line + 1).rommon.variables[name],
  )
  return set?.line ?? null
}
