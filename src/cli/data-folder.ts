// The data folder of a server, for commands that read or add to what learners did: it must be there already.

import { stat } from 'node:fs/promises'
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
