// Runs typed lines on a world and keeps what a grader needs: transcript, event log, the worlds before and after.

import type { Entry } from '../sim/step.ts'
import type { LoggedEvent, World } from '../sim/world.ts'

export interface Run {
  readonly start: World
  readonly world: World
  /** One entry for every input line; `line` counts from 1. */
  readonly transcript: readonly (Entry & { readonly line: number })[]
  readonly events: readonly LoggedEvent[]
  /** The prompt or question text that waits after the last line. */
  readonly waiting: { readonly prompt: string; readonly question: string | null }
  readonly warnings: readonly string[]
}
