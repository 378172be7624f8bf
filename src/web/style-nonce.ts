// xterm.js makes style elements of its own. Only a page with a console lets them in, by a nonce that its policy and its HTML share.

import { randomBytes } from 'node:crypto'

import type { FastifyReply } from 'fastify'

const POLICY = 'content-security-policy'

/** Lets styles with a new nonce into the page of this answer; the nonce. */
export function allowStyles(reply: FastifyReply): string {
  const nonce = randomBytes(16).toString('hex')
  const policy = String(reply.getHeader(POLICY))
  reply.header(POLICY, policy.replace(/(style-src [^;]*)/, `$1 'nonce-${nonce}'`))
  return nonce
}
