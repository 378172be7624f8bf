// One-time links to accounts; the one by which the first administrator account is made; every start prints one until there is an administrator.

import type { Store } from '../store/store.ts'
import { newToken, tokenHash } from './identity.ts'

/** A token for a one-time link that a command prints, and the hash of it that the store keeps. */
export function newLink(): { readonly token: string; readonly path: string; readonly tokenHash: string } {
  const token = newToken()
  return { token, path: `/setup/${token}`, tokenHash: tokenHash(token) }
}

/** The path of a fresh setup link, or null when there is an administrator. All of them stop working when one was used. */
export async function setupPath(store: Store, now: Date): Promise<string | null> {
  if (await store.hasAdministrator()) return null
  const link = newLink()
  await store.saveSetupToken(link.tokenHash, now.toISOString())
  return link.path
}
