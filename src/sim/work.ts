// Work is counted, not timed, so that the same lines cost the same on every machine: a step is about ten nanoseconds.

import type { SimEvent } from './world.ts'

/** What is left to be spent. Below zero it was too much: whoever spends stops there. */
export interface Work {
  left: number
}

/** What any line costs. */
export const LINE_STEPS = 1000
/** What a printed character costs: made here, then shown on the page of a run or of a report. */
export const PRINTED_STEPS = 20
/** What the filter of one line may cost: whole configurations go through any sensible pattern for a hundredth of it. */
export const MOST_FILTER_STEPS = 1_200_000

/** What it costs to hash a password: a thousand rounds of MD5, each over all of it. */
export const hashSteps = (password: string): number => 100_000 + 500 * password.length

/** What it costs to apply a configuration text: each of its lines is looked up, and compared with those that are kept. */
export const appliedSteps = (text: string, kept: number): number => (1 + text.split('\n').length) * (1000 + 10 * kept)

/** What a typed configuration line costs that changed something, on so many ports: what it adds is printed, saved and compared later. */
export const configuredSteps = (line: string, ports: number, kept: number): number =>
  ports * (500 + 5 * (line.length + kept))

/** Larger files are images, of which the simulator reads no byte. */
const LARGEST_TEXT = 500_000
/** What it costs to write a text: it is made, and its hash. */
export function writtenSteps(event: SimEvent): number {
  if (event.type !== 'copy' && event.type !== 'save') return 0
  return event.bytes > LARGEST_TEXT ? 0 : 10 * event.bytes
}
