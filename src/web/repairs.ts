// Repairs are searched for in worker threads: never on the thread that serves pages.

import { availableParallelism } from 'node:os'
import type { FastifyBaseLogger } from 'fastify'
import { Piscina } from 'piscina'

import type { Gradable } from '../grading/grade.ts'
import type { Repair } from '../grading/report.ts'
import type { RepairTask } from './repair-worker.ts'

export interface Repairs {
  /**
   * The smallest repair of a failed attempt, or null: there is none, or it could not be found out, which the log says then.
   * Never rejects, so a report never fails for want of a repair. Give it the scenario as it was graded (a variant's own
   * world and rubric) and the text as it was submitted; ask only for attempts whose outcome is `failed`.
   */
  readonly find: (scenario: Gradable, lines: string) => Promise<Repair | null>
  /** Ends the threads: when the server closes. What is under way is given up and comes back as null. */
  readonly close: () => Promise<void>
}

/** Many times what the longest search takes, and room for a thread to start on a busy machine. */
const LIMIT_MS = 10_000
/** Attempts that may wait for a thread; the next ones go without a repair. */
const QUEUE_MAX = 100

/**
 * A pool of threads, started at the first failed attempt and kept (`const repairs = repairsOf(app.log)`, closed by
 * `app.addHook('onClose', () => repairs.close())`). A task is plain data: world and rubric are copied to the thread with each one,
 * which takes a fraction of a millisecond, and a thread therefore keeps nothing that could be out of date after content was edited.
 */
export function repairsOf(log: Pick<FastifyBaseLogger, 'error'>, limitMs = LIMIT_MS): Repairs {
  const pool = new Piscina<RepairTask, Repair | null>({
    filename: new URL('repair-worker.ts', import.meta.url).href,
    name: 'repair',
    minThreads: 0,
    maxThreads: Math.max(1, availableParallelism() - 1),
    maxQueue: QUEUE_MAX,
    idleTimeout: Infinity,
    // Options for the process, such as a debugger or a test runner's, are not for its threads.
    execArgv: [],
  })
  return {
    find: async ({ id, rev, passMark, world, rubric }, lines) => {
      try {
        return await pool.run(
          { scenario: { id, rev, passMark, world, rubric }, lines },
          { signal: AbortSignal.timeout(limitMs) },
        )
      } catch (error) {
        log.error({ err: error, scenario: id, length: lines.length }, 'no repair could be searched for')
        return null
      }
    },
    close: () => pool.destroy(),
  }
}
