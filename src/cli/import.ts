// `drillmark import`: the counterpart of `drillmark export`: unites a history with what is kept of a learner.

import { stat } from 'node:fs/promises'

import type { Library } from '../content/library.ts'
import { loadContent } from '../load-content.ts'
import type { United } from '../store/history.ts'
import type { Store } from '../store/store.ts'
import { readArguments, textOf } from './arguments.ts'
import type { Usage } from './arguments.ts'
import { learnerNamed, openData } from './data-folder.ts'
import type { OpenStore } from './data-folder.ts'

const USAGE: Usage = {
  line: 'drillmark import FILE --learner ID|NAME [--data DIR] [--content DIR]',
  about:
    'Unites a history that "drillmark export" or the page "Your data" wrote with what is kept of a learner. Nothing that is there is lost, and the same file twice changes nothing. The server may be running. docs/export-format.md says what is taken over.',
  words: {
    FILE: 'the history, as JSON lines',
    '--learner ID': 'whose it becomes: the id of a learner, or the name of an account',
    '--data DIR': 'where the database is (data)',
    '--content DIR': 'where the course is (content): its chapters say what answers open',
  },
}

export interface ImportParts {
  readonly openStore: OpenStore
  /** Null: there is no such learner. */
  readonly unite: (
    store: Store,
    task: {
      readonly learner: string
      readonly from: { readonly file: string }
      readonly course: Pick<Library, 'course' | 'chapters'>
      readonly at: string
    },
  ) => Promise<
    | { readonly united: United }
    | { readonly problems: readonly { readonly line: number; readonly message: string }[] }
    | null
  >
  readonly now: () => Date
}

/** 0: united, 1: the file has problems and nothing was changed, 2: the call or its input is unusable. */
export async function importHistory(argv: string[], { openStore, unite, now }: ImportParts): Promise<number> {
  const given = readArguments(argv, USAGE, 1)
  if ('help' in given) {
    process.stdout.write(given.help)
    return 0
  }
  if ('problem' in given) return unusable(given.problem)
  const [file] = given.names
  const named = textOf(given.values['learner'])
  if (file === undefined || named === undefined) return unusable(`name a file and a learner: ${USAGE.line}`)
  const isFile = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  )
  if (!isFile) return unusable(`there is no file ${file}`)
  const store = await openData(textOf(given.values['data']) ?? 'data', openStore)
  if (typeof store === 'string') return unusable(store)
  try {
    const learner = await learnerNamed(store, named)
    if (learner === null) return unusable(`no learner has the id or the name ${named}`)
    const { library, problems } = await loadContent(textOf(given.values['content']) ?? 'content')
    if (!library || problems.length > 0) return unusable('the content has problems; "drillmark check" lists them')
    const union = await unite(store, { learner, from: { file }, course: library, at: now().toISOString() })
    if (union === null) return unusable(`no learner has the id or the name ${named}`)
    if ('problems' in union) {
      for (const { line, message } of union.problems) process.stderr.write(`${file}:${line}: ${message}\n`)
      process.stderr.write('drillmark import: nothing of the file was taken over\n')
      return 1
    }
    process.stdout.write(told(union.united))
    return 0
  } catch (error) {
    return unusable(`nothing was imported: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    await store.close()
  }
}

/** A line for each kind, those of nothing, too. */
function told({ reviews, responses, quizzes, scenarios, own, ownLeftOut, parameters }: United): string {
  const rows = [
    [reviews, 'reviews'],
    [responses, 'answers'],
    [quizzes, 'quizzes and practices'],
    [scenarios, 'attempts at scenarios'],
    [own, 'own cards, notes and bookmarks'],
    [parameters, 'sets of trained parameters'],
  ] as const
  const leftOut = ownLeftOut === 0 ? '' : `${ownLeftOut} own cards, notes and bookmarks found no room\n`
  return `New here:\n${rows.map(([n, what]) => `  ${n} ${what}\n`).join('')}${leftOut}`
}

function unusable(message: string): number {
  process.stderr.write(`drillmark import: ${message}\n`)
  return 2
}
