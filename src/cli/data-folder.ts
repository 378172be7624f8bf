// The data folder of a server, for commands that read or add to what learners did: it must be there already.

import { chmod, open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Store } from '../store/store.ts'

/** `main` brings it: no command knows the database. */
export type OpenStore = (file: string) => Store

/** The store of a data folder, or one sentence that says why there is none. */
export async function openData(folder: string, openStore: OpenStore): Promise<Store | string> {
  const file = join(folder, 'drillmark.db')
  const exists = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  )
  if (!exists)
    return `there is no database in ${folder}: name the folder that drillmark serve keeps its data in with --data DIR`
  try {
    return openStore(file)
  } catch (error) {
    return `the database ${file} cannot be used: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** The id of the learner with this id, or with the account of this name; null: there is none. */
export async function learnerNamed(store: Store, named: string): Promise<string | null> {
  const id = (await store.accountByName(named))?.learner ?? named
  return (await store.learner(id)) === null ? null : id
}

/**
 * Makes the file of a database if it is missing, and lets nobody but its owner read it. SQLite gives the files that it makes beside it the
 * same mode. Throws where the folder does not allow it.
 */
export async function forOwnerOnly(database: string): Promise<void> {
  await (await open(database, 'a', 0o600)).close()
  for (const file of [database, `${database}-wal`, `${database}-shm`]) {
    await chmod(file, 0o600).catch((error: unknown) => {
      // Somebody else's file may be ours to write all the same.
      if (!isCode(error, 'ENOENT') && !isCode(error, 'EPERM')) throw error
    })
  }
}

/** Whether an error of the system has this code, such as EEXIST. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
