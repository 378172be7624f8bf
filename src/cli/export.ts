// `drillmark export`: what is kept of one learner, as the page "Your data" gives it to them.

import { open, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { attemptsFile, historyFile, reviewsFile } from '../store/history-file.ts'
import type { Store } from '../store/store.ts'
import { readArguments, textOf } from './arguments.ts'
import type { Usage } from './arguments.ts'
import { isCode, learnerNamed, openData } from './data-folder.ts'
import type { OpenStore } from './data-folder.ts'

const USAGE: Usage = {
  line: 'drillmark export FILE --learner ID|NAME [--as history|reviews|attempts] [--data DIR]',
  about:
    'Writes what is kept of one learner: everything as JSON lines (history), reviews in the columns of the FSRS optimiser, or attempts as a table. The server may be running. docs/export-format.md describes the files.',
  words: {
    FILE: 'where it goes; a file that exists is never overwritten',
    '--learner ID': 'whose: the id of a learner, or the name of an account',
    '--as KIND': 'history (default), reviews or attempts',
    '--data DIR': 'where the database is (data)',
  },
}

export interface ExportParts {
  readonly openStore: OpenStore
  readonly now: () => Date
}

/** 0: written, 2: the call or its input is unusable. */
export async function exportLearner(argv: string[], { openStore, now }: ExportParts): Promise<number> {
  const given = readArguments(argv, USAGE, 1)
  if ('help' in given) {
    process.stdout.write(given.help)
    return 0
  }
  if ('problem' in given) return unusable(given.problem)
  const [file] = given.names
  const named = textOf(given.values['learner'])
  const kind = textOf(given.values['as']) ?? 'history'
  if (file === undefined || named === undefined) return unusable(`name a file and a learner: ${USAGE.line}`)
  const partsOf = KINDS[kind]
  if (!partsOf) return unusable(`--as ${kind} is none of ${Object.keys(KINDS).join(', ')}`)

  const store = await openData(textOf(given.values['data']) ?? 'data', openStore)
  if (typeof store === 'string') return unusable(store)
  try {
    const learner = await learnerNamed(store, named)
    if (learner === null) return unusable(`no learner has the id or the name ${named}`)
    // Only whoever runs the server reads it.
    const target = await open(file, 'wx', 0o600)
    try {
      await pipeline(Readable.from(partsOf(store, learner, now().toISOString())), target.createWriteStream())
    } catch (error) {
      // Half a history is none.
      await rm(file, { force: true })
      throw error
    }
    return 0
  } catch (error) {
    return unusable(
      isCode(error, 'EEXIST')
        ? `${file} exists: name a file that does not, as an export overwrites nothing`
        : `nothing was exported: ${error instanceof Error ? error.message : String(error)}`,
    )
  } finally {
    await store.close()
  }
}

const KINDS: Readonly<Record<string, (store: Store, learner: string, at: string) => AsyncIterable<string>>> = {
  history: historyFile,
  reviews: reviewsFile,
  attempts: attemptsFile,
}

function unusable(message: string): number {
  process.stderr.write(`drillmark export: ${message}\n`)
  return 2
}
