// For monitoring: whether the server can save an answer, and what is wrong if it cannot.

import type { FastifyPluginAsync } from 'fastify'

import { StoreUnavailable } from '../store/store.ts'
import type { Deps } from './deps.ts'

/** Anybody may ask, and each test writes to disk, so one test in this time is enough. */
const BEAT_MS = 1000

export const healthRoute: FastifyPluginAsync<{ deps: Deps }> = async (app, { deps }) => {
  let beaten = 0
  let beating: Promise<void> | null = null

  app.get('/healthz', { config: { rateLimit: false } }, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    try {
      if (Math.abs(deps.now().getTime() - beaten) >= BEAT_MS) await (beating ??= beat())
      return { status: 'ok', chapters: deps.library.chapters.length }
    } catch (error) {
      request.log.error({ err: error }, 'the database takes no answers')
      const status = error instanceof StoreUnavailable ? error.message : 'the database does not answer'
      return reply.code(503).send({ status })
    }
  })

  async function beat(): Promise<void> {
    try {
      const now = deps.now()
      await deps.store.check(now.toISOString())
      beaten = now.getTime()
    } finally {
      beating = null
    }
  }
}
