// Pages of a learner, kept as they were sent until something changes that they show: a write of theirs, or a review that becomes due.
// Going back to a page, or looking at it again, then costs no query and no view.

import { createHash } from 'node:crypto'

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import type { Deps } from './deps.ts'
import { encodingFor, isKnown } from './encodings.ts'
import { recentlyUsed } from './recently-used.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the page shows follows from the course, the address, the rows of the learner and the time that `holdsUntil` tells. */
    readonly kept?: true
  }
}

interface Kept {
  readonly revision: string
  /** Milliseconds since 1970: from when, and until when, exclusively. Clocks may go back. */
  readonly from: number
  readonly until: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Of all pages together, as they are sent. */
const LIMIT_BYTES = 8_000_000
/** What a page says about itself. The policy goes with it because of its nonce. */
const HEADERS = ['content-type', 'content-encoding', 'vary', 'cache-control', 'etag', 'content-security-policy']

/** Says how long the page that is made for a request holds, if nothing is written; without it the page is not kept. */
export function holdsUntil(request: FastifyRequest, until: number): void {
  ends.set(request, until)
}
const ends = new WeakMap<FastifyRequest, number>()

/** After the hooks that tell the learner and compress pages. While somebody writes content, pages tell of the proofs, and none is kept. */
export function keepPages(app: FastifyInstance, { now, author }: Pick<Deps, 'now' | 'author'>): void {
  if (author) return
  const pages = recentlyUsed<Kept>(LIMIT_BYTES)
  const slots = new WeakMap<
    FastifyRequest,
    { readonly key: string; readonly revision: string; readonly from: number }
  >()

  // Behind all hooks that may refuse a request, such as the limits.
  app.addHook('preValidation', async (request, reply) => {
    const { learner, revision } = request
    if (!learner || revision === null || request.method !== 'GET' || !request.routeOptions.config.kept) return
    const key = `${learner.id} ${encodingFor(request.headers['accept-encoding'], ['gzip'])} ${request.url}`
    const from = now().getTime()
    const found = pages.get(key)
    if (found && found.revision === revision && found.from <= from && from < found.until)
      return sendKept(request, reply, found)
    slots.set(request, { key, revision, from })
    return undefined
  })

  app.addHook('onSend', (request, reply, payload, done) => {
    const slot = slots.get(request)
    const until = ends.get(request)
    const isWhole = typeof payload === 'string' || Buffer.isBuffer(payload)
    if (!slot || until === undefined || !isWhole || reply.statusCode !== 200 || reply.hasHeader('set-cookie'))
      return done(null, payload)
    const body = ofItsOwn(Buffer.from(payload))
    if (!reply.hasHeader('etag'))
      reply.header('etag', `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`)
    const headers = Object.fromEntries(
      HEADERS.flatMap((name) => (reply.hasHeader(name) ? [[name, String(reply.getHeader(name))]] : [])),
    )
    pages.set(slot.key, { revision: slot.revision, from: slot.from, until, headers, body }, body.length)
    done(null, body)
  })
}

function sendKept(request: FastifyRequest, reply: FastifyReply, { headers, body }: Kept): FastifyReply {
  reply.headers(headers)
  if (isKnown(headers['etag'] ?? '', request.headers['if-none-match'])) return reply.code(304).send()
  return reply.send(body)
}

/** In memory of its own: a small buffer would keep the large one that it is a part of. */
function ofItsOwn(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(own)
  return own
}
