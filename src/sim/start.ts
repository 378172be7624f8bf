// A start state, as authors write it in YAML, to a world. Values arrive as strings, lists and maps (YAML failsafe).

import type { World } from './world.ts'

export interface StartProblem {
  /** Keys and indexes from the root: ['devices', 'R1', 'flash', 0, 'size']. */
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly help: string
}

/** Makes the world of a start state (design.md "Start state"), or says every problem in it. */
export function worldOf(value: unknown): { world: World } | { problems: readonly StartProblem[] } {
  throw new Error(`not yet ${String(value)}`)
}
