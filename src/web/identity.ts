// Who is asking: a learner by their signed session cookie, or a visitor, who becomes a guest with the first answer.

import { createHash, randomBytes } from 'node:crypto'

import type { FastifyReply, FastifyRequest } from 'fastify'

import { zoneFrom } from '../schedule/study-day.ts'
import type { Learner } from '../store/store.ts'
import type { Deps } from './deps.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Null for a visitor who has not answered anything. */
    learner: Learner | null
  }
}

const SESSION = 'drillmark'
/** A guest's session, kept aside while somebody is signed in on the same browser. */
const GUEST = 'drillmark_guest'
const DAY_SECONDS = 86_400

/** The learner of the request's session, or null. */
export async function learnerOf(request: FastifyRequest, deps: Deps): Promise<Learner | null> {
  const token = sessionToken(request)
  if (token === null) return null
  const learner = await deps.store.learnerBySession(tokenHash(token))
  // A zone may have been stored that this machine does not know: by another version of Node, or before it was checked.
  return learner && { ...learner, zone: zoneFrom(learner.zone, serverZone()) }
}

/** The learner, made now as a guest if the visitor has none yet. */
export async function ensureLearner(request: FastifyRequest, reply: FastifyReply, deps: Deps): Promise<Learner> {
  if (request.learner) return request.learner
  const token = newToken()
  const at = deps.now().toISOString()
  request.learner = await deps.store.createGuest({
    id: deps.newId(),
    tokenHash: tokenHash(token),
    at,
    ...visitorClock(request),
  })
  setCookie(reply, deps, SESSION, token)
  return request.learner
}

/** Opens a new session for an account; a guest's own session waits until sign-out. */
export async function openSession(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: Deps,
  learner: string,
): Promise<void> {
  const before = sessionToken(request)
  if (before !== null && request.learner && !request.learner.account) setCookie(reply, deps, GUEST, before)
  else if (before !== null) await deps.store.signOut(tokenHash(before))
  const token = newToken()
  await deps.store.signIn({ learner, tokenHash: tokenHash(token), at: deps.now().toISOString() })
  setCookie(reply, deps, SESSION, token)
}

/** Ends the session; the guest who studied on this browser before comes back. */
export async function closeSession(request: FastifyRequest, reply: FastifyReply, deps: Deps): Promise<void> {
  const token = sessionToken(request)
  if (token !== null) await deps.store.signOut(tokenHash(token))
  const guest = unsigned(request, GUEST)
  if (guest === null) {
    reply.clearCookie(SESSION, { path: '/' })
    return
  }
  setCookie(reply, deps, SESSION, guest)
  reply.clearCookie(GUEST, { path: '/' })
}

/** Where a visitor studies: what their browser says, else the server's own zone. */
export function visitorClock(request: FastifyRequest): { zone: string; rolloverHour: number } {
  return { zone: zoneFrom(request.cookies['zone'], serverZone()), rolloverHour: 4 }
}

// With `TZ=` empty, or a TZ that is no name, Node gives `Etc/Unknown` or nothing.
function serverZone(): string | undefined {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Tokens are kept as SHA-256 only: who reads the database cannot sign in with it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** 32 random bytes, as text for a cookie or a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** The session's token, if its signature is ours. */
export function sessionToken(request: FastifyRequest): string | null {
  return unsigned(request, SESSION)
}

function unsigned(request: FastifyRequest, name: string): string | null {
  const cookie = request.cookies[name]
  if (cookie === undefined) return null
  const { valid, value } = request.unsignCookie(cookie)
  return valid ? value : null
}

function setCookie(reply: FastifyReply, deps: Deps, name: string, value: string): void {
  const secure = deps.publicUrl?.startsWith('https:') ?? false
  // 400 days is the longest that browsers keep a cookie.
  reply.setCookie(name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    signed: true,
    secure,
    maxAge: 400 * DAY_SECONDS,
  })
}
