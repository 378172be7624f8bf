// One line typed at the console of a world: the fold `lines.reduce(step, world)`.

import type { SimEvent, World } from './world.ts'

/** What one input line was, and what the console showed for it. */
export interface Entry {
  readonly device: string
  /** What stood before the line: the prompt, or the text of the question it answered. */
  readonly prompt: string
  /** The line as it was taken (blanks and a pasted prompt stripped). */
  readonly input: string
  readonly kind: 'command' | 'answer' | 'comment' | 'blank' | 'refused' | 'hands'
  /** Everything printed after the line, up to the next prompt: empty, or ending in a line feed. */
  readonly output: string
  /** Said to the learner beside the console, never part of it: a stripped prompt, why a line was refused. */
  readonly note: string | null
}
export interface Step {
  readonly world: World
  readonly entry: Entry
  readonly events: readonly (SimEvent & { readonly device: string })[]
}

/** Types one line. Never throws for any input; `world` is not changed. */
export function step(world: World, line: string): Step {
  throw new Error(`not yet: ${line} ${world.focus}`)
}

/** The prompt or question text that waits for the next line. */
export function waitingText(world: World): string {
  throw new Error(`not yet ${world.focus}`)
}
