// The one-time link by which the first instructor account is made; every start prints a new one until it is used.

import type { Store } from '../store/store.ts'
import { newToken, tokenHash } from './identity.ts'

/** The path of a fresh setup link, or null when there is an instructor. Earlier links stop working. */
export async function setupPath(store: Store, now: Date): Promise<string | null> {
  if (await store.hasInstructor()) return null
  const token = newToken()
  await store.saveSetupToken(tokenHash(token), now.toISOString())
  return `/setup/${token}`
}
