// A school that does not exist: instructors, classes and learners with months of activity, to look at full pages and to measure them.

import type { Library } from '../content/library.ts'
import { randomFrom, seedFor } from '../progress/random.ts'
import type { StudyClock } from '../schedule/review.ts'
import type { Store } from '../store/store.ts'
import { rulesOf } from '../web/open-chapters.ts'
import { gradedAnswers } from './graded-answers.ts'
import { NAMES } from './names.ts'
import { simulatedLearner, traitsFrom } from './simulated-learner.ts'

export interface SchoolPlan {
  readonly instructors: number
  readonly classes: number
  readonly learners: number
  readonly days: number
  readonly seed: number
}
/** A school of three instructors over half a year. */
export const SCHOOL: SchoolPlan = { instructors: 3, classes: 8, learners: 400, days: 180, seed: 20_270 }

export interface SchoolParts {
  readonly store: Store
  readonly library: Library
  readonly newId: () => string
  readonly newToken: () => { readonly token: string; readonly tokenHash: string }
  /** Of the password that all instructors have. */
  readonly passwordHash: string
  /** The school's last day. */
  readonly until: Date
  readonly onProgress: (done: number, of: number) => void
}
export interface School {
  readonly instructors: readonly string[]
  readonly classes: readonly { readonly name: string; readonly instructor: string; readonly learners: number }[]
}

const CLOCK: StudyClock = { zone: 'Europe/Zurich', rolloverHour: 4 }
const DAY_MS = 86_400_000
/** Learners who live at the same time, so that their answers share commits. */
const TOGETHER = 40
/** How far apart two assignments are due. */
const ASSIGNED_DAYS = 21
const INSTRUCTORS = ['Vera Lindqvist', 'Tomás Ferreira', 'Aiko Tanaka', 'Ngozi Adeyemi', 'Pavel Novák', 'Ruth Baumann']
const CLASSES = [
  'Evening class',
  'Day class',
  'Apprentices, first year',
  'Apprentices, second year',
  'Career changers',
  'Weekend class',
  'Operations team',
  'Service desk',
]

/** Fills an empty database. The same plan and course make the same school. Throws if anybody has an account already. */
export async function fillSchool(plan: SchoolPlan, parts: SchoolParts): Promise<School> {
  const { store, library, newId, until, onProgress } = parts
  if (await store.hasAdministrator()) throw new Error('there are accounts in this database already')
  await store.adopt(rulesOf(library))
  const first = startOf(until, plan.days)
  const instructors = await makeInstructors(plan, parts, first)
  const classes = await makeClasses(plan, parts, instructors, first)
  const world = { store, library, clock: CLOCK, newId, answers: gradedAnswers() }
  for (let from = 0; from < plan.learners; from += TOGETHER) {
    const size = Math.min(TOGETHER, plan.learners - from)
    await Promise.all(
      Array.from({ length: size }, async (_, index) => {
        const number = from + index
        const traits = traitsFrom(seedFor(plan.seed, `learner ${number}`), plan.days)
        const id = await makeLearner(parts, new Date(first + traits.from * DAY_MS))
        const { id: classId } = classes[number % classes.length] ?? { id: '' }
        const at = new Date(first + traits.from * DAY_MS + 8 * 3_600_000).toISOString()
        await store.enrol(id, { class: classId, name: nameOf(plan.seed, number), at, detailsFrom: at })
        const learner = simulatedLearner(world, id, traits)
        for (let day = 0; day < plan.days; day += 1) await learner.live(day, first + day * DAY_MS)
      }),
    )
    onProgress(from + size, plan.learners)
  }
  return {
    instructors: instructors.map(({ name }) => name),
    classes: await Promise.all(
      classes.map(async ({ id, name, instructor }) => ({
        name,
        instructor: instructor.name,
        learners: (await store.class(instructor.id, id))?.learners ?? 0,
      })),
    ),
  }
}

/** The first midnight, in UTC milliseconds: the last of the days is the day before `until`. */
function startOf(until: Date, days: number): number {
  return Math.floor(until.getTime() / DAY_MS) * DAY_MS - days * DAY_MS
}

async function makeInstructors(
  { instructors }: SchoolPlan,
  { store, newId, newToken, passwordHash }: SchoolParts,
  first: number,
) {
  const at = new Date(first - DAY_MS).toISOString()
  const endsAt = new Date(first).toISOString()
  const made: { readonly id: string; readonly name: string }[] = []
  for (const name of INSTRUCTORS.slice(0, instructors)) {
    const { tokenHash } = newToken()
    if (made.length === 0) await store.saveSetupToken(tokenHash, at)
    else await store.saveAccountLink({ kind: 'add', name, tokenHash, at, endsAt })
    const id = newId()
    const result = await store.createInstructor({ id, setupTokenHash: tokenHash, name, passwordHash, at, ...CLOCK })
    if (result !== 'created') throw new Error(`the account of ${name} was not made: ${result}`)
    made.push({ id, name })
  }
  return made
}

async function makeClasses(
  plan: SchoolPlan,
  parts: SchoolParts,
  instructors: readonly { readonly id: string; readonly name: string }[],
  first: number,
) {
  const { store, newId, newToken } = parts
  return Promise.all(
    Array.from({ length: plan.classes }, async (_, index) => {
      const instructor = instructors[index % instructors.length]
      if (!instructor) throw new Error('a school needs an instructor')
      const name = CLASSES[index % CLASSES.length] ?? ''
      const joinCode = newToken()
        .token.replaceAll(/[^a-z2-9]/g, '')
        .slice(0, 10)
      const at = new Date(first - DAY_MS / 2 + index * 60_000).toISOString()
      const id = newId()
      await store.createClass(instructor.id, { id, name, joinCode, at })
      await assign(plan, parts, { instructor: instructor.id, id, first, at })
      return { id, name, instructor }
    }),
  )
}

/** A chapter every three weeks, in the order of the course, and the first scenario of each with it. */
async function assign(
  { days }: SchoolPlan,
  { store, library, newId }: SchoolParts,
  to: { readonly instructor: string; readonly id: string; readonly first: number; readonly at: string },
): Promise<void> {
  const chapters = library.chapters.filter(({ stub, quiz }) => !stub && quiz.length > 0)
  for (const [index, chapter] of chapters.slice(0, Math.ceil(days / ASSIGNED_DAYS)).entries()) {
    const opens = to.first + index * ASSIGNED_DAYS * DAY_MS
    const days = { opensAt: instant(opens), dueAt: instant(opens + ASSIGNED_DAYS * DAY_MS) }
    const given = { class: to.id, at: to.at, ...days }
    await store.assign(to.instructor, { ...given, id: newId(), kind: 'chapter', target: chapter.id })
    const [scenario] = chapter.scenarios
    if (scenario !== undefined)
      await store.assign(to.instructor, { ...given, id: newId(), kind: 'scenario', target: scenario })
  }
}

function instant(ms: number): string {
  return new Date(ms).toISOString()
}

async function makeLearner({ store, newId, newToken, until }: SchoolParts, from: Date): Promise<string> {
  const id = newId()
  const endsAt = new Date(until.getTime() + 365 * DAY_MS).toISOString()
  await store.createGuest({ id, tokenHash: newToken().tokenHash, at: from.toISOString(), endsAt, ...CLOCK })
  return id
}

/** A name that no other of the first thousand has. */
function nameOf(seed: number, number: number): string {
  const { given, family } = NAMES
  const shift = Math.floor(randomFrom(seed)() * family.length)
  const round = Math.floor(number / given.length)
  return `${given[number % given.length]} ${family[(number * 7 + round * 3 + shift) % family.length]}`
}
