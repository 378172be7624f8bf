// Proofs that held before need not be run again while the texts that they are about stay the same.

import { contentHash } from './content-hash.ts'
import type { Report } from './source.ts'
import type { NamedStart } from './starts.ts'

/** Results of proofs that found no problem, by a name that changes with every text they depend on. */
export interface Proofs {
  readonly get: (name: string) => string | null
  readonly put: (name: string, result: string) => void
}

/** Nothing is known, and nothing kept: everything is run. */
export const NO_PROOFS: Proofs = { get: () => null, put: () => {} }

/** The name of the proofs of a file: its text and the start states of its part decide how they end. */
export function proofName(
  kind: 'scenario' | 'consoles' | 'command',
  text: string,
  starts: ReadonlyMap<string, NamedStart>,
): string {
  return contentHash([kind, text, [...starts.values()].map(({ name, yaml }) => [name, yaml.value])])
}

/**
 * What a proof found: as it was kept, or by running it now. One that reports a problem is not kept, so that an author
 * waits for that one alone.
 */
export function proven<Result>(
  name: string | null,
  { proofs, report }: { readonly proofs: Proofs; readonly report: Report },
  run: (report: Report) => Result,
): Result {
  const kept = name === null ? null : proofs.get(name)
  if (kept !== null) return JSON.parse(kept) as Result
  let holds = true
  const result = run((...problem) => {
    holds = false
    report(...problem)
  })
  if (holds && name !== null) proofs.put(name, JSON.stringify(result))
  return result
}
