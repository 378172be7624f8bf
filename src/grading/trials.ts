// What is typed on trial in an attempt: a line at a world is typed once, whoever asks, and the lines of a search are counted.

import { step } from '../sim/step.ts'
import type { World } from '../sim/world.ts'

type Step = ReturnType<typeof step>

export interface Trials {
  /** A world never changes, so neither does what a line does there. */
  readonly steps: WeakMap<World, Map<string, Step>>
  /** Commands that were carried out at a world with their dialogues, by their text. */
  readonly carried: WeakMap<World, Map<string, readonly string[] | null>>
  /** The lines typed to find out what proposals need. */
  lines: number
}

export const newTrials = (): Trials => ({ steps: new WeakMap(), carried: new WeakMap(), lines: 0 })

/** For a search of its own: what it costs in lines is the same whatever was searched for before. */
export const countedAnew = ({ steps }: Trials): Trials => ({ ...newTrials(), steps })

/** What a line does at a world. */
export function stepped({ steps }: Trials, world: World, line: string): Step {
  let known = steps.get(world)
  if (!known) steps.set(world, (known = new Map()))
  let done = known.get(line)
  if (!done) known.set(line, (done = step(world, line)))
  return done
}

/** The same, counted: a line to find out what a proposal needs. */
export function tryLine(trials: Trials, world: World, line: string): Step {
  trials.lines++
  return stepped(trials, world, line)
}
