// Histories of one person become one: a file that they bring, or what they did as a guest. Beside the thread that serves pages, where the
// database is a file.

import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

import { Piscina } from 'piscina'

import { programEnvironment } from '../cache.ts'
import { rememberedBy } from '../schedule/replay.ts'
import { replayed } from '../schedule/united-cards.ts'
import { readHistory } from '../store/history-lines.ts'
import type { InClass } from '../store/class-settings.ts'
import type { ReadHistory } from '../store/history-lines.ts'
import type { United, Uniting } from '../store/history.ts'
import { StoreUnavailable } from '../store/store.ts'
import type { Store } from '../store/store.ts'
import type { Deps } from './deps.ts'
import { rulesOf } from './open-chapters.ts'
import type { CourseOfGates } from './open-chapters.ts'
import { policyOf } from './policy.ts'
import { Refusal } from './refusal.ts'

/** Whose history both become, and what comes into it: the lines of a file, or all that a guest or another member of a class has. Plain data. */
export interface UniteTask {
  /** Null: nobody yet, so the file is only read. */
  readonly learner: string | null
  readonly from:
    | { readonly file: string }
    | { readonly guest: string }
    | { readonly member: string; readonly by: Omit<InClass, 'at'>; readonly reason: string }
  readonly course: CourseOfGates
  readonly at: string
}
/** What came of it. `problems`: of the file, which was not used then. Null: nothing, as for a guest who is not known, or members who may not be merged. */
export type Union = { readonly united: United } | { readonly problems: ReadHistory['problems'] } | null
export type ThreadAnswer = { readonly union: Union } | { readonly unavailable: StoreUnavailable['reason'] }

/** Unites the two in this thread, by the schedule of the learner whose history it becomes. */
export async function unite(store: Store, { learner: id, from, course, at }: UniteTask): Promise<Union> {
  const read = 'file' in from ? await historyIn(from.file, at) : null
  if (read && read.problems.length > 0) return { problems: read.problems }
  const learner = id === null ? null : await store.learner(id)
  if (!learner) return null
  const policy = policyOf(learner)
  const uniting: Uniting = {
    rules: rulesOf(course),
    replay: (events, start, began) => replayed(events, start, began, policy),
    memories: rememberedBy,
    at,
  }
  const united =
    'guest' in from
      ? await store.uniteLearners(learner.id, from.guest, uniting)
      : 'member' in from
        ? await store.mergeMembers(
            { ...from.by, at },
            { kept: learner.id, from: from.member, reason: from.reason },
            uniting,
          )
        : await store.unite(learner.id, read?.lines ?? [], uniting)
  return united && { united }
}

async function historyIn(file: string, at: string): Promise<ReadHistory> {
  const source = createReadStream(file)
  try {
    return await readHistory(createInterface({ input: source, crlfDelay: Infinity }), Date.parse(at))
  } finally {
    source.destroy()
  }
}

export interface Uniter {
  /** Throws a `Refusal` where many wait already, and `StoreUnavailable` as the store does. */
  readonly unite: (task: Pick<UniteTask, 'learner' | 'from'>) => Promise<Union>
  /** Ends the thread when the server closes; a union under way is taken back. */
  readonly close: () => Promise<void>
}

/** Unions that may wait for the one that is under way. */
const WAITING_MAX = 8
/** A thread has read a whole history; nobody needs it for long. */
const IDLE_MS = 5000

/** One union at a time: in a thread, or in this one where the database is in memory. */
export function uniter({
  store,
  library,
  now,
  database,
}: Pick<Deps, 'store' | 'now' | 'database'> & { readonly library: CourseOfGates }): Uniter {
  const course = gatesOf(library)
  const pool =
    database === undefined
      ? null
      : new Piscina<UniteTask & { readonly database: string }, ThreadAnswer>({
          // It opens the database, which no part of this application knows.
          filename: new URL('../unite-worker.ts', import.meta.url).href,
          name: 'unite',
          minThreads: 0,
          maxThreads: 1,
          idleTimeout: IDLE_MS,
          // Threads do not inherit options of the process, such as those of a debugger or a test runner.
          execArgv: [],
          env: programEnvironment(),
        })
  return {
    unite: async (given) => {
      const task = { ...given, course, at: now().toISOString() }
      if (!pool || database === undefined) return unite(store, task)
      if (pool.queueSize >= WAITING_MAX)
        throw new Refusal(503, 'Many records are being united just now', 'Wait a moment, go back and send it again.', 5)
      const answer = await pool.run({ ...task, database }, { name: 'uniteApart' })
      if ('unavailable' in answer) throw new StoreUnavailable(answer.unavailable)
      return answer.union
    },
    close: async () => {
      await pool?.destroy()
    },
  }
}

/** Of a course only what gates need: it is copied to a thread. */
export function gatesOf({ course: { cutScore, gate }, chapters }: CourseOfGates): CourseOfGates {
  return {
    course: { cutScore, gate },
    chapters: chapters.map(({ id, requires, objectives, stub, quiz, machineMarked, was }) => {
      return { id, requires, objectives, stub, quiz, machineMarked, was }
    }),
  }
}
