// A second simulator in the same process, in which nothing follows from a line in the network: `settle` gives back the view before.

import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

const MARK = '?without-settling'
const SETTLE = '/src/sim/network/settle.ts'
const HEAD = 'export function settle(before: World, after: World): Settled {'

let isHooked = false
/** Imports a file of `src` with all that it imports, apart from the one that the program uses. */
export function withoutSettling(file: string): Promise<unknown> {
  if (!isHooked) hook()
  isHooked = true
  return import(new URL(`../../../${file}${MARK}`, import.meta.url).href)
}

function hook(): void {
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context)
      const isOurs = context.parentURL?.endsWith(MARK) === true && found.url.includes('/src/')
      return isOurs && !found.url.endsWith(MARK) ? { ...found, url: found.url + MARK } : found
    },
    load(url, context, next) {
      const loaded = next(url, context)
      if (!url.endsWith(SETTLE + MARK)) return loaded
      const source = readFileSync(new URL(url), 'utf8')
      if (!source.includes(HEAD)) throw new Error('settle begins otherwise: the floor has to be made anew')
      return { ...loaded, source: source.replace(HEAD, `${HEAD} return { world: after, output: '', events: [] }`) }
    },
  })
}
