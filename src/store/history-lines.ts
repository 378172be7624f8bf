// Reads the lines of a history that comes from elsewhere: each is what it says it is, or a problem with its number. Nothing in a file is trusted.

import { setImmediate } from 'node:timers/promises'

import { z } from 'zod'

import type { Report } from '../grading/report.ts'
import { FORMAT, VERSION } from './history-file.ts'
import type { HistoryLine } from './history.ts'
import { ownLimits } from './own-material.ts'

export interface ReadHistory {
  readonly lines: readonly HistoryLine[]
  /** In the order of the lines, so many at most as `problemsShown`. */
  readonly problems: readonly { readonly line: number; readonly message: string }[]
  /** Lines of types that this version does not know. */
  readonly unknown: number
}
const problemsShown = 20
/** Many times what somebody does who studies two hours a day for three years. */
const LINES_MAX = 200_000
const LINE_MAX = 2_000_000
/** Clocks of two machines differ. */
const AHEAD_MS = 2 * 86_400_000
/** So many lines are read before others are served. */
const AT_ONCE = 50

const word = z.string().min(1).max(200)
const text = z.string().max(200_000)
const count = z.int().min(0).max(1_000_000_000)
const instant = z.string().refine((at) => {
  const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) ? Date.parse(at) : Number.NaN
  return !Number.isNaN(ms) && new Date(ms).toISOString() === at
}, 'is no instant like 2026-01-31T09:00:00.000Z')
const day = z.string().refine((date) => {
  const ms = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : Number.NaN
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date)
}, 'is no day like 2026-01-31')
const zone = z
  .string()
  .max(64)
  .regex(/^[A-Za-z0-9_+\-/]+$/)
const seed = z.int().min(-2_147_483_648).max(4_294_967_295)

const card = z.object({
  fact: word,
  state: z.enum(['learning', 'review', 'relearning']),
  stability: z.number().positive().max(1_000_000),
  difficulty: z.number().min(1).max(10),
  step: z.int().min(0).max(10),
  dueDay: day,
  dueAt: instant,
  lastDay: day,
  lastAt: instant,
  reps: count,
  lapses: count,
  item: word.nullable(),
  rev: count.nullable(),
})
const confidence = z.enum(['guess', 'rather', 'sure'])
const review = z.object({
  type: z.literal('review'),
  source: z.enum(['review', 'quiz', 'scenario']),
  id: word,
  fact: word,
  item: word,
  rev: count,
  form: z.enum(['card', 'recall', 'choice', 'scenario']),
  kind: z.enum(['learn', 'review', 'relearn', 'extra', 'undo']),
  rating: z.enum(['again', 'hard', 'good', 'easy']).nullable(),
  at: instant,
  zone,
  offsetMinutes: z.int().min(-1440).max(1440),
  studyDay: day,
  durationMs: count.nullable(),
  before: card.nullable(),
  after: card.nullable(),
  undoes: word.nullable(),
  belief: z.object({ confidence, right: z.boolean() }).exactOptional(),
})
const item = z.object({ id: word, rev: count, hash: word, selfMarked: z.boolean() })
const response = z.object({
  position: z.int().min(0).max(999),
  answer: z.array(z.string().max(20_000)).max(500),
  score: z.union([z.literal(0), z.literal(1)]),
  at: instant,
  confidence: confidence.exactOptional(),
})
const quiz = z.object({
  type: z.literal('quiz'),
  id: word,
  kind: z.enum(['quiz', 'practice']),
  chapter: word.nullable(),
  seed,
  startedAt: instant,
  studyDay: day,
  cutScore: z.int().min(0).max(100).nullable(),
  classCut: z.literal(true).exactOptional(),
  gate: z.enum(['all', 'machine']).nullable(),
  items: z.array(item).max(1000),
  responses: z.array(response).max(1000),
  flags: z
    .array(z.object({ position: z.int().min(0).max(999), flagged: z.boolean(), at: instant }))
    .max(1000)
    .exactOptional(),
})
const numbers = z.array(z.int().min(0).max(100_000)).max(5000)
const short = z.string().max(5000)
// What stands in the way has a shape for each kind, which only its page knows.
const reason = z.looseObject({ kind: word, device: z.string().max(200) })
const report = z
  .looseObject({
    format: z.literal(2).exactOptional(),
    scenario: word,
    rev: count,
    seed: seed.nullable(),
    outcome: z.enum(['passed', 'failed', 'ungradable']),
    score: count,
    earned: count.exactOptional(),
    maxScore: count,
    warnings: z
      .array(z.union([short, z.object({ kind: word, from: z.int().nullable(), to: z.int().nullable(), text: short })]))
      .max(1000),
    criteria: z
      .array(
        z.object({
          id: word,
          label: short,
          met: z.boolean(),
          points: count,
          maxPoints: count,
          required: z.boolean(),
          fatal: z.boolean(),
          reason: short,
          lines: numbers,
          because: z.array(reason).max(50).exactOptional(),
        }),
      )
      .max(200),
    diagnoses: z
      .array(
        z.object({
          id: word,
          line: z.int().nullable(),
          message: short,
          otherwise: short,
          cause: z.boolean(),
          see: z.array(word).max(50),
        }),
      )
      .max(500),
    repair: z
      .object({
        edits: z
          .array(
            z.object({
              op: z.enum(['insert', 'delete', 'replace', 'move']),
              line: count,
              text: text,
              count: count.exactOptional(),
              to: count.exactOptional(),
            }),
          )
          .max(50),
        lines: z.array(short).max(2000),
      })
      .nullable(),
  })
  .transform((found) => found as unknown as Report)
const regrade = z.object({ id: word, at: instant, rev: count, hash: word, report, reason: short })
const scenario = z.object({
  type: z.literal('scenario'),
  id: word,
  scenario: word,
  chapter: word,
  rev: count,
  hash: word,
  seed: seed.nullable(),
  lines: text,
  report,
  at: instant,
  studyDay: day,
  hints: count,
  solutionSeen: z.boolean(),
  afterReview: word.nullable(),
  regrades: z.array(regrade).max(100),
})
const aside = z.object({
  type: z.literal('aside'),
  id: word,
  fact: word,
  deed: z.enum(['bury', 'suspend', 'resume', 'undo']),
  at: instant,
  studyDay: day,
  untilDay: day.nullable(),
  undoes: word.nullable(),
  afterReview: word.nullable(),
})
const own = z.object({
  type: z.literal('own'),
  id: word,
  kind: z.enum(['card', 'note', 'bookmark']),
  place: z.string().max(500).nullable(),
  placeTitle: z.string().max(500),
  text: z.string(),
  back: z.string().max(ownLimits.back),
  suspended: z.boolean(),
  deleted: z.boolean(),
  createdAt: instant,
  changedAt: instant,
})
const parameters = z.object({
  type: z.literal('parameters'),
  at: instant,
  studyDay: day,
  trained: count,
  heldOut: count,
  logLoss: z.number().min(0),
  logLossBefore: z.number().min(0),
  weights: z.array(z.number().min(-100).max(100)).length(21),
  inForce: z.boolean(),
})
const chapterAt = { chapter: word, at: instant }
const KNOWN = {
  opened: z.object({ type: z.literal('opened'), ...chapterAt }),
  read: z.object({ type: z.literal('read'), ...chapterAt }),
  hint: z.object({ type: z.literal('hint'), scenario: word, hint: z.int().min(1).max(100), at: instant }),
  solution: z.object({ type: z.literal('solution'), scenario: word, at: instant }),
  draft: z.object({ type: z.literal('draft'), scenario: word, seed: seed.nullable(), lines: text, at: instant }),
  quiz: quiz.refine(
    ({ kind, chapter }) => (kind === 'quiz') === (chapter !== null),
    'a quiz has a chapter, and practice has none',
  ),
  scenario,
  aside: aside.refine(
    ({ deed, untilDay, undoes }) =>
      (deed === 'bury') === (untilDay !== null) && (deed === 'undo') === (undoes !== null),
  ),
  review: review.refine(
    ({ fact, before, after }) => [before, after].every((each) => each === null || each.fact === fact),
    'the cards are of another fact',
  ),
  parameters,
  own: own.refine(({ kind, text }) => text.length <= ownLimits.text[kind], 'the text is longer than it may be'),
} as const satisfies Partial<Record<HistoryLine['type'], z.ZodType<HistoryLine>>>
/** Lines that are for people: settings stay those of the browser, and texts of items are not taken from a file. */
const FOR_READING = new Set(['learner', 'class', 'item'])

/** Reads a whole history. A file with a problem is not to be used. `now` in milliseconds. */
export async function readHistory(source: AsyncIterable<string>, now: number): Promise<ReadHistory> {
  const lines: HistoryLine[] = []
  const problems: { line: number; message: string }[] = []
  const seen = { ids: new Set<string>(), undone: new Set<string>() }
  let number = 0
  let unknown = 0
  const wrong = (message: string) => {
    if (problems.length < problemsShown) problems.push({ line: number, message })
  }
  for await (const line of source) {
    number += 1
    if (number % AT_ONCE === 0) await setImmediate()
    if (number === 1) {
      const message = headProblem(line)
      if (message === null) continue
      wrong(message)
      break
    }
    if (line.trim() === '') continue
    if (number > LINES_MAX) {
      wrong(`the file has more than ${LINES_MAX.toLocaleString('en')} lines`)
      break
    }
    const value = line.length > LINE_MAX ? null : parsed(line)
    const type = value?.['type']
    if (!value || typeof type !== 'string') wrong('is damaged: it is no JSON object with a type')
    else if (FOR_READING.has(type)) continue
    else if (!isKnown(type)) unknown += 1
    else {
      const found = KNOWN[type].safeParse(value)
      const message = found.success ? contextProblem(found.data, seen, now) : problemOf(type, found.error)
      if (message !== null) wrong(message)
      else if (found.success) lines.push(found.data)
    }
  }
  if (number === 0) problems.push({ line: 1, message: 'the file is empty' })
  return { lines, problems, unknown }
}

function isKnown(type: string): type is keyof typeof KNOWN {
  return Object.hasOwn(KNOWN, type)
}

function headProblem(line: string): string | null {
  const head = parsed(line)
  if (head?.['format'] !== FORMAT)
    return `is not the beginning of a history: choose the file that “Everything” gives, as it is`
  if (head['version'] !== VERSION)
    return `the file is of version ${String(head['version'])}, and this server reads version ${VERSION}: bring it to a newer server`
  return null
}

function parsed(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null
  } catch {
    return null
  }
}

function problemOf(type: string, error: z.ZodError): string {
  const [first] = error.issues
  return `is a damaged line of type ${type}: ${[first?.path.join('.') ?? '', first?.message ?? 'it is not whole'].filter((part) => part !== '').join(': ')}`
}

/** What a line says beside others: ids come once, and what is taken back came before. */
function contextProblem(
  line: HistoryLine,
  { ids, undone }: { readonly ids: Set<string>; readonly undone: Set<string> },
  now: number,
): string | null {
  const at = line.type === 'quiz' ? line.startedAt : 'at' in line ? line.at : null
  if (at !== null && Date.parse(at) > now + AHEAD_MS)
    return `says that it happened on ${at.slice(0, 10)}, which is still to come`
  if (!('id' in line)) return null
  const key = `${line.type} ${line.id}`
  if (ids.has(key)) return `the ${line.type} ${line.id} stands in the file twice`
  ids.add(key)
  if (line.type === 'quiz') {
    const positions = new Set(line.responses.map(({ position }) => position))
    if (positions.size < line.responses.length || line.responses.some(({ position }) => position >= line.items.length))
      return 'has an answer to no item, or two to one'
  }
  if (line.type === 'review' || line.type === 'aside') {
    const { undoes } = line
    if (undoes === null) return null
    const target = `${line.type} ${undoes}`
    if (!ids.has(target)) return `takes back ${undoes}, which does not stand before it`
    if (undone.has(target)) return `takes back ${undoes}, which was taken back before`
    undone.add(target)
  }
  return null
}
