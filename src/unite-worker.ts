// What runs in a thread: the histories of one person are united over a connection of its own, because it may take seconds.

import { openStore } from './store/sqlite/open-store.ts'
import { StoreUnavailable } from './store/store.ts'
import { unite } from './web/uniting.ts'
import type { ThreadAnswer, UniteTask } from './web/uniting.ts'

/** The thread that serves pages writes meanwhile: each waits for the other, as two processes do. */
export async function uniteApart({
  database,
  ...task
}: UniteTask & { readonly database: string }): Promise<ThreadAnswer> {
  const store = openStore(database)
  try {
    return { union: await unite(store, task) }
  } catch (error) {
    // An error loses its class on the way.
    if (error instanceof StoreUnavailable) return { unavailable: error.reason }
    throw error
  } finally {
    await store.close()
  }
}
