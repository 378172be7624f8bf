// The console of lines that were run, kept for the pages that show it: a draft or a report that is looked at again is not run again.

import type { FastifyBaseLogger } from 'fastify'

import type { Scenario } from '../content/library.ts'
import type { Run } from '../grading/run.ts'
import type { LabState } from '../picture/lab-state.ts'
import { recentlyUsed } from './recently-used.ts'
import { simulator } from './simulator.ts'

/** What pages show of a run. Its worlds are not kept. */
export interface ShownRun extends Pick<Run, 'start' | 'transcript' | 'events' | 'waiting' | 'cutShort'> {
  /** What the lines cost, in steps (sim/work.ts). */
  readonly steps: number
  /** Of a network: what stands around its consoles after the lines, everything told; null: it is one device. */
  readonly lab: LabState | null
}
export interface Runs {
  /** The lines run at the console of a scenario's variant. `broken`: the simulator threw, which is our bug and is logged. */
  readonly of: (scenario: Scenario, lines: string, log: Pick<FastifyBaseLogger, 'error'>) => ShownRun | 'broken'
}

/** The most characters kept over all runs, typed and printed. */
const MOST_KEPT = 8_000_000

/** Runs of one application. The least recently used one is dropped first. */
export function runsOf(mostKept = MOST_KEPT): Runs {
  const known = recentlyUsed<ShownRun>(mostKept)
  return {
    of: (scenario, lines, log) => {
      const key = JSON.stringify([scenario.id, scenario.hash, scenario.seed, lines])
      const found = known.get(key)
      if (found) return found
      try {
        const done = simulator().run(scenario.world, lines)
        const { start, transcript, events, waiting, cutShort, spent } = done
        const shown = { start, transcript, events, waiting, cutShort, steps: spent.at(-1) ?? 0, lab: labOf(done) }
        const own = transcript.reduce((sum, { input, output }) => sum + input.length + output.length, key.length)
        known.set(key, shown, own)
        return shown
      } catch (error) {
        log.error({ err: error, scenario: scenario.id, seed: scenario.seed, lines }, 'lines could not be run')
        return 'broken'
      }
    },
  }
}

function labOf({ world, transcript }: Run): LabState | null {
  const { isLab, isTyped, labState, networkSimulator } = simulator()
  if (!isLab(world)) return null
  const typedAt = transcript.flatMap(({ device, input }) => (isTyped(input) ? [device] : []))
  return labState(world, typedAt, 'live', networkSimulator)
}
