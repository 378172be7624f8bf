// xterm.js makes style elements of its own; they get in by a nonce that the policy and the page of one answer share.

import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'

const nonces = new WeakMap<object, string>()

/** The nonce of this answer. */
export function styleNonce(response: Pick<ServerResponse, 'statusCode'>): string {
  const found = nonces.get(response) ?? randomBytes(16).toString('hex')
  nonces.set(response, found)
  return found
}
