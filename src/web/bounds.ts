// How much one address and one learner may store. Nobody can fill the disk, and no class reaches the limit.

import type { FastifyInstance, FastifyRequest } from 'fastify'

import { budget, takeAll } from './budget.ts'
import type { Budget } from './budget.ts'
import type { Deps } from './deps.ts'
import { Refusal } from './refusal.ts'
import { originOf } from './origin.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/**
 * A class of forty sits behind one address, begins within a minute and types all day; a long answer has 2 kB. Lines count for
 * each press of Run and Submit, as each may be kept. What a page sends by itself has as much again.
 */
const BOUND = {
  guestsInMinute: 120,
  guestsInDay: 2000,
  learnerBytesInDay: 2_000_000,
  addressBytesInDay: 80_000_000,
}

declare module 'fastify' {
  interface FastifyInstance {
    guestBounds: { readonly minute: Budget; readonly day: Budget }
  }
  interface FastifyContextConfig {
    /** What a page sends by itself while somebody types. It has its own budget, so Run and Submit always work. */
    readonly sentByPage?: true
  }
}

/** Counts what visitors have kept, for `countGuest` and for every form with lines. */
export function registerBounds(app: FastifyInstance, { now }: Deps): void {
  app.decorate('guestBounds', {
    minute: budget(BOUND.guestsInMinute, MINUTE, now),
    day: budget(BOUND.guestsInDay, DAY, now),
  })
  const learnerBytes = budget(BOUND.learnerBytesInDay, DAY, now)
  const addressBytes = budget(BOUND.addressBytesInDay, DAY, now)

  app.addHook('preHandler', async (request) => {
    const bytes = linesOf(request)
    if (bytes === 0) return
    const share = request.routeOptions.config.sentByPage ? 'page ' : ''
    const wait = takeAll([
      [addressBytes, share + originOf(request), bytes],
      ...(request.learner ? [[learnerBytes, share + request.learner.id, bytes] as const] : []),
    ])
    if (wait === null) return
    throw new Refusal(
      429,
      'That is more than one day holds',
      `Very many lines were sent from here today, and no more are kept until ${hours(wait)} from now. Nothing was saved; your lines stand below, so copy them if you need them.`,
      wait,
    )
  })
}

/** Throws when very many guests were made for this address just now. */
export function countGuest(request: FastifyRequest): void {
  const { minute, day } = request.server.guestBounds
  const wait = takeAll([
    [minute, originOf(request)],
    [day, originOf(request)],
  ])
  if (wait === null) return
  throw new Refusal(
    429,
    'Very many people began here just now',
    `Nothing was saved yet. Wait ${wait > 90 ? hours(wait) : `${wait} seconds`}, then send it again.`,
    wait,
  )
}

function linesOf({ method, body }: FastifyRequest): number {
  if (method !== 'POST' || typeof body !== 'object' || body === null || !('lines' in body)) return 0
  return typeof body.lines === 'string' ? Buffer.byteLength(body.lines) : 0
}

function hours(seconds: number): string {
  const whole = Math.ceil(seconds / 3600)
  return whole === 1 ? 'an hour' : `${whole} hours`
}
