// The simulator and the grader as the pages use them: loaded behind the start of the server, which they would make half as long again.

import type * as Loaded from './simulator-parts.ts'

let loaded: typeof Loaded | null = null

/** For the pages that need it: a hook of theirs waits for it. */
export async function loadSimulator(): Promise<void> {
  loaded ??= await import('./simulator-parts.ts')
}

/** What `loadSimulator` has loaded. */
export function simulator(): typeof Loaded {
  if (!loaded) throw new Error('loadSimulator must be awaited before a page asks for the simulator')
  return loaded
}
