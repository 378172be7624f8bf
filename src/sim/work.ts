// Work is counted, not timed, so that the same lines cost the same on every machine: a step is about ten nanoseconds.

import type { SimEvent } from './world.ts'

/** Work left to spend. Below zero, the code that spends it stops. */
export interface Work {
  left: number
}

/** What any line costs. */
export const LINE_STEPS = 1000
/** What a printed character costs: made here, then shown on the page of a run or of a report. */
export const PRINTED_STEPS = 20
/** The most that the filter of one line may cost. A sensible pattern over a whole configuration costs a hundredth of it. */
export const MOST_FILTER_STEPS = 1_200_000

/** What it costs to hash a password: a thousand rounds of MD5, each over all of it. */
export const hashSteps = (password: string): number => 100_000 + 500 * password.length

/** What it costs to apply a configuration text: each of its lines is looked up, and compared with those that are kept. */
export function appliedSteps(text: string, kept: number): number {
  let lines = 2
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines * (1000 + 10 * kept)
}

/** The cost of a configuration line that changed something on this many ports. Its text is printed, saved and compared later. */
export const configuredSteps = (line: string, ports: number, kept: number): number =>
  ports * (500 + 5 * (line.length + kept))

/** Larger files are images. The simulator reads none of their bytes. */
const LARGEST_TEXT = 500_000
/** The cost of writing a text: making it and its hash. */
export function writtenSteps(event: SimEvent): number {
  if (event.type !== 'copy' && event.type !== 'save') return 0
  return event.bytes > LARGEST_TEXT ? 0 : 10 * event.bytes
}
