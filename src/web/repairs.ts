// Repairs are searched for in worker threads, and long attempts graded there: never on the thread that serves pages.

import { availableParallelism } from 'node:os'
import type { FastifyBaseLogger } from 'fastify'
import { Piscina } from 'piscina'

import { programEnvironment } from '../cache.ts'
import type { Gradable } from '../grading/grade.ts'
import type { Repair } from '../grading/report.ts'
import type { Routed } from '../grading/route.ts'
import type { GradeTask, RepairTask, Verdict } from './repair-worker.ts'

export interface Repairs {
  /**
   * The smallest repair of a failed attempt, or null: there is none, or it could not be found out, which the log says then.
   * Never rejects, so a missing repair never breaks a report. Give it the scenario as it was graded (a variant's own
   * world and rubric) and the text as it was submitted; ask only for attempts whose outcome is `failed`.
   */
  readonly find: (scenario: Gradable, lines: string) => Promise<Repair | null>
  /**
   * What `gradeScenario` and `novelRoute` make of the lines, made in a thread: for attempts that would keep other pages waiting. Null: no
   * thread was free in time, which the log says; nothing is known of the attempt then.
   */
  readonly grade: (scenario: Routed, lines: string, values: Readonly<Record<string, string>>) => Promise<Verdict | null>
  /** Ends the threads when the server closes. Searches under way resolve to null. */
  readonly close: () => Promise<void>
}

/** Many times what the longest search takes, and room for a thread to start on a busy machine. */
const LIMIT_MS = 10_000
/** Attempts that may wait for a thread; the next ones go without a repair. */
const QUEUE_MAX = 500
/** A thread has some 50 MB, and is made again in half a second. */
const IDLE_MS = 60_000

/**
 * A pool of threads, started at a failed attempt and kept while others come (`const repairs = repairsOf(app.log)`, closed by
 * `app.addHook('onClose', () => repairs.close())`). A task is plain data: world and rubric are copied to the thread with each one,
 * which takes a fraction of a millisecond, and a thread therefore keeps nothing that could be out of date after content was edited.
 */
export function repairsOf(log: Pick<FastifyBaseLogger, 'error'>, limitMs = LIMIT_MS): Repairs {
  const pool = new Piscina<RepairTask | GradeTask, unknown>({
    filename: new URL('repair-worker.ts', import.meta.url).href,
    name: 'repair',
    minThreads: 0,
    maxThreads: Math.max(1, availableParallelism() - 1),
    maxQueue: QUEUE_MAX,
    idleTimeout: IDLE_MS,
    // Threads do not inherit options of the process, such as those of a debugger or a test runner.
    execArgv: [],
    env: programEnvironment(),
    // Most of what a search makes is garbage at once. A thread that needs more than this is ended, and its attempt has no repair.
    resourceLimits: { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 },
  })
  const inThread = async (name: 'repair' | 'grade', task: RepairTask | GradeTask, failed: string): Promise<unknown> => {
    try {
      return await pool.run(task, { name, signal: AbortSignal.timeout(limitMs) })
    } catch (error) {
      log.error({ err: error, scenario: task.scenario.id, length: task.lines.length }, failed)
      return null
    }
  }
  return {
    find: async ({ id, rev, passMark, world, rubric }, lines) =>
      (await inThread(
        'repair',
        { scenario: { id, rev, passMark, world, rubric }, lines },
        'no repair could be searched for',
      )) as Repair | null,
    grade: async ({ id, rev, seed = null, passMark, world, rubric, passes }, lines, values) =>
      (await inThread(
        'grade',
        { scenario: { id, rev, seed, passMark, world, rubric, passes }, lines, values },
        'lines could not be graded',
      )) as Verdict | null,
    close: () => pool.destroy(),
  }
}
