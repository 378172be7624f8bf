// Ours and the floor by turns, so that what else the machine does falls on both; figures are medians of the rounds.

import type { Row } from '../row.ts'
import type { Borne } from './load.ts'

export const WARM_UPS = 3
export const ROUNDS = 5

export interface Compared {
  readonly ours: Borne
  readonly floor: Borne
  /** Ours as a share of the floor: 0.5 is half as fast, or twice the processor time. */
  readonly rate: number
  readonly cpu: number
}

/** Runs both some times to warm up, then in rounds; every second round begins with the floor. */
export async function byTurns(ours: () => Promise<Borne>, floor: () => Promise<Borne>): Promise<Compared> {
  for (let warm = 0; warm < WARM_UPS; warm += 1) {
    await ours()
    await floor()
  }
  const rounds: { ours: Borne; floor: Borne }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = round % 2 === 0 ? await ours() : await floor()
    const second = round % 2 === 0 ? await floor() : await ours()
    rounds.push(round % 2 === 0 ? { ours: first, floor: second } : { ours: second, floor: first })
  }
  return {
    ours: middle(rounds.map(({ ours }) => ours)),
    floor: middle(rounds.map(({ floor }) => floor)),
    rate: median(rounds.map(({ ours, floor }) => ours.perSecond / floor.perSecond)),
    cpu: median(rounds.map(({ ours, floor }) => floor.cpuMicros / ours.cpuMicros)),
  }
}

/** Rate, processor time and waits of one path; `wanted` are the shares of the floor's speed that it should reach. */
export function rows(
  path: string,
  { ours, floor, rate, cpu }: Compared,
  wanted: { readonly rate?: string; readonly cpu?: string },
): Row[] {
  return [
    {
      name: path,
      value: ours.perSecond,
      unit: '/s',
      floor: floor.perSecond,
      share: rate,
      ...(wanted.rate === undefined ? {} : { wanted: wanted.rate }),
    },
    {
      name: '… processor time',
      value: ours.cpuMicros,
      unit: 'µs',
      floor: floor.cpuMicros,
      share: cpu,
      ...(wanted.cpu === undefined ? {} : { wanted: wanted.cpu }),
    },
    wait('… median wait', 0.5),
    wait('… 99 of 100 wait at most', 0.99),
  ]
  function wait(name: string, share: number): Row {
    return { name, value: at(ours.times, share), unit: 'ms', floor: at(floor.times, share) }
  }
}

export function median(values: readonly number[]): number {
  return at(
    values.toSorted((a, b) => a - b),
    0.5,
  )
}

/** The value below which this share of sorted values lies. */
export function at(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

function middle(rounds: readonly Borne[]): Borne {
  return {
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
    cpuMicros: median(rounds.map(({ cpuMicros }) => cpuMicros)),
    times: rounds.flatMap(({ times }) => times).toSorted((a, b) => a - b),
  }
}
