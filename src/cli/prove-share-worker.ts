// Runs in a worker: a share of the proofs of a content folder.

import type { Proofs } from '../content/proofs.ts'
import { loadContent } from '../load-content.ts'

export interface Share {
  readonly folder: string
  /** Counted from 0. */
  readonly share: number
  readonly of: number
}

/** Runs the proofs that fall to this share, and gives those that hold, by their name. */
export async function proveShare({ folder, share, of }: Share): Promise<[name: string, result: string][]> {
  const held: [string, string][] = []
  const proofs: Proofs = {
    // A name is a hash, so the shares are about as large. What falls to others is left to them.
    get: (name) => (Number.parseInt(name.slice(0, 8), 16) % of === share ? null : LEFT_TO_OTHERS),
    put: (name, result) => void held.push([name, result]),
  }
  await loadContent(folder, { proofs })
  return held
}

/** Nobody looks at the results of this library. */
const LEFT_TO_OTHERS = 'null'
