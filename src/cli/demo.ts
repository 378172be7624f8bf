// `drillmark demo`: a new data folder with a school that does not exist, to look at full pages.

import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { access, mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import type { fillSchool, SchoolPlan } from '../demo/school.ts'
import { loadContent } from '../load-content.ts'
import { readArguments, textOf } from './arguments.ts'
import type { Usage } from './arguments.ts'
import { forOwnerOnly } from './data-folder.ts'
import type { OpenStore } from './data-folder.ts'

const USAGE: Usage = {
  line: 'drillmark demo [--data DIR] [--content DIR] [--learners N] [--days N]',
  about:
    'Fills a new data folder with instructors, classes and learners who do not exist, with months of activity. It takes some minutes. Then look at it with "drillmark serve --data DIR".',
  words: {
    '--data DIR': 'where the database goes; it must not have one yet (demo)',
    '--content DIR': 'where the course is (content)',
    '--learners N': 'how many learners there are (400)',
    '--days N': 'over how many days, up to yesterday, they study (180)',
  },
}
const MOST = { learners: 2000, days: 400 }

export interface DemoParts {
  readonly openStore: OpenStore
  readonly fillSchool: typeof fillSchool
  readonly plan: SchoolPlan
  readonly hashPassword: (password: string) => Promise<string>
  readonly newToken: () => { readonly token: string; readonly tokenHash: string }
  readonly now: () => Date
}

/** 0: the school is there, 1: the content has problems, 2: the call or its folder is unusable. */
export async function demo(argv: string[], parts: DemoParts): Promise<number> {
  const given = readArguments(argv, USAGE, 0)
  if ('help' in given) {
    process.stdout.write(given.help)
    return 0
  }
  if ('problem' in given) return unusable(given.problem)
  const plan: Record<'learners' | 'days', number> = { learners: parts.plan.learners, days: parts.plan.days }
  for (const name of ['learners', 'days'] as const) {
    const text = textOf(given.values[name])
    if (text === undefined) continue
    const number = Number(text)
    if (!Number.isInteger(number) || number < 1 || number > MOST[name])
      return unusable(`--${name} ${text} is not a whole number from 1 to ${MOST[name]}`)
    plan[name] = number
  }
  const folder = textOf(given.values['data']) ?? 'demo'
  const file = join(folder, 'drillmark.db')
  const isTaken = await access(file).then(
    () => true,
    () => false,
  )
  if (isTaken) return unusable(`${file} exists: name a folder that has no database yet with --data DIR`)
  const { library, problems } = await loadContent(textOf(given.values['content']) ?? 'content')
  if (!library || problems.length > 0) {
    process.stderr.write('drillmark demo: the content has problems; "drillmark check" lists them\n')
    return 1
  }
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await forOwnerOnly(file)
  const store = parts.openStore(file)
  try {
    const password = randomBytes(9).toString('base64url')
    const school = await parts.fillSchool(
      { ...parts.plan, ...plan },
      {
        store,
        library,
        newId: () => randomUUIDv7(),
        newToken: parts.newToken,
        passwordHash: await parts.hashPassword(password),
        until: parts.now(),
        onProgress: (done, of) => process.stderr.write(`${done} of ${of} learners\n`),
      },
    )
    process.stdout.write(
      [
        ...school.classes.map(({ name, instructor, learners }) => `${name}: ${learners} learners, of ${instructor}`),
        `Instructors: ${school.instructors.join(', ')}. All have the password ${password}`,
        `Look at it with: npm start -- --data ${folder}`,
        '',
      ].join('\n'),
    )
    return 0
  } finally {
    await store.close()
  }
}

function unusable(message: string): number {
  process.stderr.write(`drillmark demo: ${message}\n`)
  return 2
}
