// What a command says of an id that no scenario has.

import { didYouMean } from '../content/did-you-mean.ts'
import type { Library } from '../content/library.ts'

/** One line: the nearest id, or where ids are to be read. */
export function noScenario(id: string, { scenarios }: Library, folder: string): string {
  const help = didYouMean(id, scenarios.keys()) || '; the address of the page of a scenario ends with its id'
  return `there is no scenario "${id}" in ${folder}${help}`
}
