// What a command says about an unknown id of a scenario.

import { didYouMean } from '../content/did-you-mean.ts'
import type { Library } from '../content/library.ts'

/** One line: the nearest id, or where to find ids. */
export function noScenario(id: string, { scenarios }: Library, folder: string): string {
  const help = didYouMean(id, scenarios.keys()) || '; the id of a scenario is the last part of the address of its page'
  return `there is no scenario "${id}" in ${folder}${help}`
}
