// `drillmark backup`: a copy of the database of one moment, checked, while the server goes on.

import { chmod, rm, stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'

import { readArguments, textOf } from './arguments.ts'
import type { Usage } from './arguments.ts'
import { openData } from './data-folder.ts'
import type { OpenStore } from './data-folder.ts'

const USAGE: Usage = {
  line: 'drillmark backup FILE [--data DIR]',
  about:
    'Writes a copy of the database of a running server, or of one that stands still, and checks it. To restore it, stop the server and put the copy in the place of drillmark.db in the data folder, with no drillmark.db-wal and drillmark.db-shm beside it.',
  words: {
    FILE: 'where the copy goes; a file that exists is never overwritten',
    '--data DIR': 'where the database is (data)',
  },
}

/** 0: written and sound, 1: the copy is not sound, 2: the call or its input is unusable. */
export async function backup(argv: string[], { openStore }: { readonly openStore: OpenStore }): Promise<number> {
  const given = readArguments(argv, USAGE, 1)
  if ('help' in given) {
    process.stdout.write(given.help)
    return 0
  }
  if ('problem' in given) return unusable(given.problem)
  const [file] = given.names
  if (file === undefined) return unusable(`name the file for the copy: ${USAGE.line}`)
  if (await exists(file)) return unusable(`${file} exists: name a file that does not, as a backup overwrites nothing`)
  if (!(await exists(dirname(resolve(file))))) return unusable(`there is no folder ${dirname(resolve(file))}`)

  const data = textOf(given.values['data']) ?? 'data'
  const store = await openData(data, openStore)
  if (typeof store === 'string') return unusable(store)
  try {
    await store.backup(file)
    await chmod(file, 0o600)
  } catch (error) {
    await rm(file, { force: true })
    return unusable(`no backup was made: ${reasonOf(error)}`)
  } finally {
    await store.close()
  }

  const damage = await damageOf(file, openStore)
  if (damage !== null) {
    process.stderr.write(
      `drillmark backup: the copy ${file} is not sound, and neither is the database then: ${damage}\n`,
    )
    return 1
  }
  const { size } = await stat(file)
  process.stdout.write(
    `${basename(file)}: ${sizeText(size)}, checked. Keep ${data}/secret as well: with it the browsers of the learners stay known.\n`,
  )
  return 0
}

/** Opens the copy as a server would, and reads all of it. */
async function damageOf(file: string, openStore: OpenStore): Promise<string | null> {
  try {
    const copy = openStore(file)
    try {
      return await copy.damage('everything')
    } finally {
      await copy.close()
    }
  } catch (error) {
    return reasonOf(error)
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function unusable(message: string): number {
  process.stderr.write(`drillmark backup: ${message}\n`)
  return 2
}
