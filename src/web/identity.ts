// Who is asking: a learner by their signed session cookie, or a visitor, who becomes a guest with the first answer.

import { createHash, randomBytes } from 'node:crypto'

import type { FastifyReply, FastifyRequest } from 'fastify'

import { zoneFrom } from '../schedule/study-day.ts'
import type { Learner, Session } from '../store/store.ts'
import { countGuest } from './bounds.ts'
import type { Deps } from './deps.ts'
import { Refusal, Repeat } from './refusal.ts'
import { rulesOf } from './open-chapters.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** By session cookies whose signature was found right, the hash of their token. */
    sessionHashes: Map<string, string>
  }
  interface FastifyRequest {
    /** Null for a visitor who has not answered anything. */
    learner: Learner | null
    /** `Session.revision` of the learner; null for a visitor. */
    revision: string | null
  }
}

const SESSION = 'drillmark'
/** A guest's session, kept aside while somebody is signed in on the same browser. */
const GUEST = 'drillmark_guest'
/** Proves at the sign-in page that this browser has signed in to an account before. */
const KNOWN = 'drillmark_known'
const DAY_MS = 86_400_000
/**
 * Days after its last use at which a session ends. A guest has no other way back to what they answered; 400 days is the
 * longest that browsers keep a cookie. Instructors see other people's results and can sign in again.
 */
const SESSION_DAYS = { guest: 400, account: 30 }

/** The session of the request, or null. One that goes on being used does not end. */
export async function sessionOf(request: FastifyRequest, reply: FastifyReply, deps: Deps): Promise<Session | null> {
  const hash = sessionHash(request)
  if (hash === null) return null
  const now = deps.now()
  const session = await deps.store.session(hash, now.toISOString())
  if (!session) return null
  const { learner, endsAt } = session
  const days = daysOf(learner)
  // Once a day is enough, and costs no write on the others.
  if (Date.parse(endsAt) < now.getTime() + (days - 1) * DAY_MS && isDocument(request)) {
    // Not awaited: a page can be read while nothing can be written.
    deps.store
      .renewSession(hash, later(now, days))
      .catch((error: unknown) => request.log.warn({ err: error }, 'a session was not renewed'))
    setCookie(reply, deps, SESSION, sessionToken(request) ?? '', days)
  }
  // A zone may have been stored that this machine does not know: by another version of Node, or before it was checked.
  return { ...session, learner: { ...learner, zone: zoneFrom(learner.zone, serverZone) } }
}

/** Whether somebody may have classes. */
export function teaches(learner: Learner | null): boolean {
  return learner?.account?.role === 'instructor' || administers(learner)
}

/** Whether somebody may give roles and read the log. */
export function administers(learner: Learner | null): boolean {
  return learner?.account?.role === 'administrator'
}

function daysOf({ account }: Learner): number {
  return account ? SESSION_DAYS.account : SESSION_DAYS.guest
}

function later(now: Date, days: number): string {
  return new Date(now.getTime() + days * DAY_MS).toISOString()
}

// Shared caches keep style sheets and scripts, so no cookie may come with them.
function isDocument(request: FastifyRequest): boolean {
  return !/^\/(assets|figures|healthz)\b/.test(request.url)
}

/** The learner, made now as a guest if the visitor has none yet. */
export async function ensureLearner(request: FastifyRequest, reply: FastifyReply, deps: Deps): Promise<Learner> {
  if (request.learner) return request.learner
  proveCookies(request, reply, deps)
  countGuest(request)
  const token = newToken()
  const now = deps.now()
  request.learner = await deps.store.createGuest({
    id: deps.newId(),
    tokenHash: tokenHash(token),
    at: now.toISOString(),
    endsAt: later(now, SESSION_DAYS.guest),
    ...visitorClock(request),
  })
  await deps.store.keepOpen(request.learner.id, rulesOf(deps.library), now.toISOString())
  setCookie(reply, deps, SESSION, token, SESSION_DAYS.guest)
  return request.learner
}

/** For a browser that brought no cookie at all: whether it keeps one. */
const PROBE = 'drillmark_probe'
const ASKED = 'cookie=asked'

// Without this, a browser that keeps no cookie would leave a new guest behind with each press.
function proveCookies(request: FastifyRequest, reply: FastifyReply, deps: Deps): void {
  const isBrowser = request.headers['sec-fetch-site'] !== undefined
  if (!isBrowser || request.headers.cookie !== undefined) return
  if (!request.url.endsWith(ASKED)) {
    setCookie(reply, deps, PROBE, '1', 1)
    throw new Repeat(`${request.url}${request.url.includes('?') ? '&' : '?'}${ASKED}`)
  }
  throw new Refusal(
    400,
    'This browser keeps no cookie',
    'A cookie links your browser to your answers, so nothing could be saved. Allow cookies for this site in your browser, then send it again.',
    0,
  )
}

/** Opens a new session for an account; a guest's own session waits until sign-out. */
export async function openSession(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: Deps,
  learner: string,
): Promise<void> {
  const before = sessionToken(request)
  if (before !== null && request.learner && !request.learner.account)
    setCookie(reply, deps, GUEST, before, SESSION_DAYS.guest)
  else if (before !== null) await deps.store.signOut(tokenHash(before))
  const token = newToken()
  const now = deps.now()
  await deps.store.signIn({
    learner,
    tokenHash: tokenHash(token),
    at: now.toISOString(),
    endsAt: later(now, SESSION_DAYS.account),
  })
  setCookie(reply, deps, SESSION, token, SESSION_DAYS.account)
  if (knownBrowser(request, learner) === null)
    setCookie(reply, deps, KNOWN, `${learner} ${newToken()}`, SESSION_DAYS.guest)
}

/** What tells this browser from others that have signed in to one of these accounts before; null if it has not. */
export function knownBrowser(request: FastifyRequest, ...accounts: readonly string[]): string | null {
  const proof = unsigned(request, KNOWN)
  return proof !== null && accounts.some((account) => proof.startsWith(`${account} `)) ? proof : null
}

/** The guest whose session waits on this browser until sign-out, or null. */
export async function asideGuest(request: FastifyRequest, deps: Deps): Promise<Learner | null> {
  const token = unsigned(request, GUEST)
  const session = token === null ? null : await deps.store.session(tokenHash(token), deps.now().toISOString())
  return session && !session.learner.account && session.learner.id !== request.learner?.id ? session.learner : null
}

/** The guest who waited on this browser has become somebody, or is gone. */
export function forgetAsideGuest(reply: FastifyReply): void {
  reply.clearCookie(GUEST, { path: '/' })
}

/** Lets somebody else begin on this browser: the guest waits, and comes back with `closeSession`. */
export function setGuestAside(request: FastifyRequest, reply: FastifyReply, deps: Deps): void {
  const token = sessionToken(request)
  if (token === null || !request.learner || request.learner.account) return
  setCookie(reply, deps, GUEST, token, SESSION_DAYS.guest)
  reply.clearCookie(SESSION, { path: '/' })
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
  setCookie(reply, deps, SESSION, guest, SESSION_DAYS.guest)
  reply.clearCookie(GUEST, { path: '/' })
}

/** Where a visitor studies: the zone of the browser, or else of the server. */
export function visitorClock(request: FastifyRequest): { zone: string; rolloverHour: number } {
  return { zone: zoneFrom(request.cookies['zone'], serverZone), rolloverHour: 4 }
}

// With `TZ=` empty, or a TZ that is no name, Node gives `Etc/Unknown` or nothing.
const serverZone: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone

/** Tokens are kept as SHA-256 only: who reads the database cannot sign in with it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** 32 random bytes, as text for a cookie or a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** The session's token, if its signature is ours. */
function sessionToken(request: FastifyRequest): string | null {
  const known = sessionTokens.get(request)
  if (known !== undefined) return known
  const token = unsigned(request, SESSION)
  sessionTokens.set(request, token)
  return token
}
const sessionTokens = new WeakMap<FastifyRequest, string | null>()

/** The hash of the session's token, or null: the key of the session in the database, and of the visitor in limits. */
export function sessionHash(request: FastifyRequest): string | null {
  const cookie = request.cookies[SESSION]
  const { sessionHashes: hashes } = request.server
  const known = cookie === undefined ? undefined : hashes.get(cookie)
  if (known !== undefined) return known
  const token = sessionToken(request)
  if (token === null || cookie === undefined) return null
  if (hashes.size >= HASHES) hashes.clear()
  const hash = tokenHash(token)
  hashes.set(cookie, hash)
  return hash
}
/** More than a school has sessions in a day. */
const HASHES = 5000

function unsigned(request: FastifyRequest, name: string): string | null {
  const cookie = request.cookies[name]
  if (cookie === undefined) return null
  const { valid, value } = request.unsignCookie(cookie)
  return valid ? value : null
}

function setCookie(reply: FastifyReply, deps: Deps, name: string, value: string, days: number): void {
  const secure = deps.publicUrl?.startsWith('https:') ?? false
  reply.setCookie(name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    signed: true,
    secure,
    maxAge: (days * DAY_MS) / 1000,
  })
}
