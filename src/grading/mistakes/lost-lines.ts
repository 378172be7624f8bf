// What was typed into a vty session that was gone already, and so never reached the device.

import type { Run } from '../run.ts'
import type { Case } from './mistake.ts'

type Line = Run['transcript'][number]
export interface CutSession {
  /** The line that cut it. */
  readonly line: number
  /** What was typed behind it. Never empty. */
  readonly lost: readonly Line[]
}

/** The last session that was cut with lines typed into it, where nobody came in again to do anything; null: there is none. */
export function cutSession({ events, run, device }: Case): CutSession | null {
  const at = events.findLastIndex((event) => event.type === 'session' && event.op === 'lost')
  const cut = events[at]
  if (!cut) return null
  const back = events.slice(at).find((event) => event.type === 'session' && event.op === 'connect')
  if (back && events.some(({ type, line }) => line > back.line && WORK.has(type))) return null
  const lost = run.transcript.filter(
    ({ line, device: on, kind, input }) =>
      line > cut.line &&
      line < (back?.line ?? Infinity) &&
      on === device.name &&
      kind === 'refused' &&
      input !== '' &&
      !/^[@!]/.test(input),
  )
  return lost.length > 0 ? { line: cut.line, lost } : null
}

/** What changes something. */
const WORK: ReadonlySet<string> = new Set([
  'config',
  'boot-system',
  'config-register',
  'save',
  'copy',
  'reload-cancelled',
  'config-replace',
])

/** The line that would have done it, had the session not been gone; null: none. */
export function lostLine(given: Case, begins: RegExp): Line | null {
  return cutSession(given)?.lost.find(({ input }) => begins.test(input.toLowerCase().replace(/^do /, ''))) ?? null
}
