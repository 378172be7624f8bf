// What an author sees beside every page of `serve --watch`: problems and proofs of the content, as one saves.

import type { FastifyPluginAsync } from 'fastify'

import type { Deps } from './deps.ts'
import { headlineOf } from './author-strip.ts'
import { sendPage } from './page.ts'

export const authorPages: FastifyPluginAsync<{ deps: Deps }> = async (app, { deps: { author, library } }) => {
  if (!author) return

  app.get('/author', (request, reply) => {
    const { problems, proofs, proving } = author.state()
    return sendPage(request, reply, 'author', {
      title: 'Content',
      problems,
      headline: headlineOf(author.state()),
      proving,
      proofs: proofs.map(({ scenario, text }) => ({
        href: `/scenarios/${scenario}`,
        title: library.scenarios.get(scenario)?.title ?? scenario,
        text,
      })),
    })
  })

  /** Server-sent events: one at once and one for each change. The page decides whether to load itself anew. */
  app.get('/author/events', { config: { rateLimit: false } }, (request, reply) => {
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    const tell = () => {
      const state = author.state()
      raw.write(`data: ${JSON.stringify({ edition: state.edition, headline: headlineOf(state) })}\n\n`)
    }
    const stop = author.onChange(tell)
    request.raw.on('close', stop)
    tell()
  })
}
