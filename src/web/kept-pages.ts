// Pages of a learner, kept as they were sent until something changes that they show: a write of theirs, or a review that becomes due.
// Going back to a page, or looking at it again, then costs no query and no view.

import { createHash } from 'node:crypto'

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import type { Deps } from './deps.ts'
import { isKnown } from './encodings.ts'
import { sessionHash } from './identity.ts'
import { newestBytes } from './newest-bytes.ts'
import type { NewestBytes, Place } from './newest-bytes.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the page shows follows from the course, the address, the rows of the learner and the time that `holdsUntil` tells. */
    readonly kept?: true
  }
}

interface Kept {
  readonly session: string
  readonly revision: string
  /** Milliseconds since 1970: from when, and until when, exclusively. Clocks may go back. */
  readonly from: number
  readonly until: number
  readonly etag: string
  /** As they were sent, names and values by turns. The policy goes with the page because of its nonce. */
  readonly headers: readonly string[]
  readonly body: Place
}

/** Of all pages together, as they are sent. */
const LIMIT_BYTES = 8_000_000
/** What Node writes itself, and what is not of the page: how much a session may still ask for, and how long a connection stays. */
const NOT_KEPT = /^(?:date|connection|keep-alive|transfer-encoding|content-length|x-ratelimit-.*)$/

/** Says how long the page that is made for a request holds, if nothing is written; without it the page is not kept. */
export function holdsUntil(request: FastifyRequest, until: number): void {
  ends.set(request, until)
}
const ends = new WeakMap<FastifyRequest, number>()

export interface KeptPages {
  readonly bodies: NewestBytes
  /** By what the request says of the browser and the page; the oldest come first. */
  readonly pages: Map<string, Kept>
}

/** Null while somebody writes content: pages tell of the proofs then, and none is kept. */
export function keptPages({ author }: Pick<Deps, 'author'>): KeptPages | null {
  return author ? null : { bodies: newestBytes(LIMIT_BYTES), pages: new Map() }
}

/**
 * Before all other hooks, because a kept page needs none of them: its cookie was found right when it was made, it has the headers
 * that it was sent with, and to send it costs less than to count and refuse it.
 */
export function sendKeptPages(
  app: FastifyInstance,
  { bodies, pages }: KeptPages,
  { now, store }: Pick<Deps, 'now' | 'store'>,
): void {
  app.addHook('onRequest', async (request, reply) => {
    const kept = request.method === 'GET' ? pages.get(keyOf(request)) : undefined
    if (!kept) return
    const at = now()
    // What fails here fails again in the hook that tells the learner, where it is answered.
    const session = await store.session(kept.session, at.toISOString()).catch(() => null)
    if (session?.revision !== kept.revision || at.getTime() < kept.from || kept.until <= at.getTime()) return
    const body = bodies.get(kept.body)
    if (!body) return
    // Who is told of it: an instructor who watches, for one.
    request.learner = session.learner
    reply.hijack()
    if (isKnown(kept.etag, request.headers['if-none-match'])) reply.raw.writeHead(304, [...kept.headers]).end()
    else reply.raw.writeHead(200, [...kept.headers, 'content-length', String(body.length)]).end(body)
  })
}

/** After the hooks that tell the learner and compress pages. */
export function keepPages(app: FastifyInstance, { bodies, pages }: KeptPages, { now }: Pick<Deps, 'now'>): void {
  const slots = new WeakMap<FastifyRequest, Pick<Kept, 'session' | 'revision' | 'from'>>()

  app.addHook('preValidation', (request, _reply, done) => {
    const { learner, revision, method, routeOptions } = request
    const session = learner && revision !== null && method === 'GET' && routeOptions.config.kept && sessionHash(request)
    if (session && revision !== null) slots.set(request, { session, revision, from: now().getTime() })
    done()
  })

  app.addHook('onSend', (request, reply, payload, done) => {
    const slot = slots.get(request)
    const until = ends.get(request)
    const isWhole = typeof payload === 'string' || Buffer.isBuffer(payload)
    if (!slot || until === undefined || !isWhole || reply.statusCode !== 200 || reply.hasHeader('set-cookie'))
      return done(null, payload)
    const bytes = Buffer.from(payload)
    const etag = String(
      reply.getHeader('etag') ?? `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    )
    reply.header('etag', etag)
    const body = bodies.put(bytes)
    if (body) {
      const key = keyOf(request)
      pages.delete(key)
      pages.set(key, { ...slot, until, etag, headers: headersOf(reply), body })
      for (const [oldest, { body }] of pages) {
        if (bodies.has(body)) break
        pages.delete(oldest)
      }
    }
    done(null, payload)
  })
}

/** What a page depends on, beside the rows of the learner and the time; the cookie tells the session. */
function keyOf({ headers, url }: FastifyRequest): string {
  return `${headers.cookie}\n${headers['accept-encoding']}\n${url}`
}

function headersOf(reply: FastifyReply): readonly string[] {
  return Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
    NOT_KEPT.test(name) || value === undefined ? [] : [name, String(value)],
  )
}
