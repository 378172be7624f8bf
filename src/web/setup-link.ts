// The one-time link by which the first instructor account is made; every start prints one until there is an instructor.

import type { Store } from '../store/store.ts'
import { newToken, tokenHash } from './identity.ts'

/** The path of a fresh setup link, or null when there is an instructor. All of them stop working when one was used. */
export async function setupPath(store: Store, now: Date): Promise<string | null> {
  if (await store.hasInstructor()) return null
  const token = newToken()
  await store.saveSetupToken(tokenHash(token), now.toISOString())
  return `/setup/${token}`
}
