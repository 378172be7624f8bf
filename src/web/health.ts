// For whoever watches over the server: whether it answers, and whether its database does.

import type { FastifyPluginAsync } from 'fastify'

import type { Deps } from './deps.ts'

export const healthRoute: FastifyPluginAsync<{ deps: Deps }> = async (app, { deps }) => {
  app.get('/healthz', { config: { rateLimit: false } }, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    try {
      await deps.store.check()
      return { status: 'ok', chapters: deps.library.chapters.length }
    } catch (error) {
      request.log.error({ err: error }, 'the database does not answer')
      return reply.code(503).send({ status: 'database unavailable' })
    }
  })
}
