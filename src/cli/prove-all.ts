// Runs every proof of a content folder anew, in as many workers as there are cores.

import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { programEnvironment } from '../cache.ts'
import type { Proofs } from '../content/proofs.ts'
import { keptProofs } from '../load-content.ts'
import type { Share } from './prove-share-worker.ts'

/** What holds, of all the proofs. The others are run again where they are asked for, which says what is wrong with them. */
export async function provenAnew(folder: string): Promise<Proofs> {
  const of = availableParallelism()
  const pool = new Piscina({
    filename: new URL('./prove-share-worker.ts', import.meta.url).href,
    maxThreads: of,
    // Threads do not inherit options of the process, such as those of a test runner.
    execArgv: [],
    env: programEnvironment(),
    name: 'proveShare',
  })
  try {
    const shares = Array.from({ length: of }, (_, share): Share => ({ folder, share, of }))
    const held = new Map(
      (await Promise.all(shares.map((share) => pool.run(share) as Promise<[string, string][]>))).flat(),
    )
    const kept = keptProofs()
    for (const [name, result] of held) kept.put(name, result)
    return { get: (name) => held.get(name) ?? null, put: kept.put }
  } finally {
    await pool.destroy()
  }
}
