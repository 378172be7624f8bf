// Variants of a scenario by their seed: which one an address or a form means, and another one to go on with.

import { z } from 'zod'

import type { Scenario } from '../content/library.ts'
import { Refusal } from './refusal.ts'

/** Seeds are whole numbers below this. */
export const SEEDS = 2 ** 31
/** After this many draws another variant is found, unless there are hardly any. */
const DRAWS = 40

/** `seed` of a query or a form: absent, empty, or whatever somebody wrote there. */
export const seedField = z.union([z.string(), z.array(z.string())]).optional()

/** The requested seed. Null: the first values. Throws a page when it is not a seed. */
export function seedOf(asked: string | readonly string[] | undefined): number | null {
  if (asked === undefined || asked === '') return null
  if (typeof asked === 'string' && /^\d{1,10}$/.test(asked) && Number(asked) < SEEDS) return Number(asked)
  throw new Refusal(
    400,
    'There is no such variant',
    `A variant is a whole number from 0 to ${SEEDS - 1}. Take “seed” out of the address to see the task as it stands first. Nothing was saved.`,
  )
}

/** The scenario with the values that a seed draws. Without parameters there is one variant, which has no seed. */
export function variantOf(scenario: Scenario, seed: number | null): Scenario {
  return seed === null || scenario.parameters.length === 0 ? scenario : scenario.variant(seed)
}

/** A seed whose variant is another task than that of `not`, as far as drawing finds one. */
export function freshSeed(scenario: Scenario, not: number | null, draw: () => number): number {
  const task = ({ world, briefHtml }: Scenario): string => JSON.stringify([world, briefHtml])
  const last = task(variantOf(scenario, not))
  let seed = draw()
  for (let draws = 1; draws < DRAWS && task(variantOf(scenario, seed)) === last; draws += 1) seed = draw()
  return seed
}

/** Leads to another variant than the one of `not`. */
export function freshAddress({ id }: Scenario, not: number | null): string {
  return `/scenarios/${id}/fresh${not === null ? '' : `?not=${not}`}`
}
