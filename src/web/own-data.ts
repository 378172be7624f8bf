// What is kept of a learner belongs to them: files to take along.

import { Readable } from 'node:stream'

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyReply, FastifyRequest } from 'fastify'

import { attemptsFile, historyFile, reviewsFile } from '../store/history-file.ts'
import type { Learner } from '../store/store.ts'
import { budget } from './budget.ts'
import type { Deps } from './deps.ts'
import { sendPage } from './page.ts'
import { Refusal } from './refusal.ts'

/** Files in an hour: each reads all that a learner ever did. */
const FILES_IN_HOUR = 30
const HOUR_MS = 3_600_000

export const ownDataPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { store, now } = deps
  const files = budget(FILES_IN_HOUR, HOUR_MS, now)

  app.get('/data', (request, reply) =>
    sendPage(request, reply, 'data', { title: 'Your data', known: request.learner !== null }),
  )

  app.get('/data/history.jsonl', async (request, reply) =>
    sendFile(request, reply, 'history.jsonl', 'application/jsonl; charset=utf-8', (learner) =>
      historyFile(store, learner, now().toISOString()),
    ),
  )
  app.get('/data/reviews.csv', async (request, reply) =>
    sendFile(request, reply, 'reviews.csv', 'text/csv; charset=utf-8', (learner) => reviewsFile(store, learner)),
  )
  app.get('/data/attempts.csv', async (request, reply) =>
    sendFile(request, reply, 'attempts.csv', 'text/csv; charset=utf-8', (learner) => attemptsFile(store, learner)),
  )

  function sendFile(
    request: FastifyRequest,
    reply: FastifyReply,
    name: string,
    type: string,
    partsOf: (learner: string) => AsyncIterable<string>,
  ): FastifyReply {
    const { id } = learnerOf(request)
    const wait = files.take(id)
    if (wait !== null)
      throw new Refusal(
        429,
        'Many files were made for you just now',
        'Wait an hour, then open the page “Your data” again.',
        wait,
      )
    const day = now().toISOString().slice(0, 10)
    return reply
      .type(type)
      .header('content-disposition', `attachment; filename="drillmark-${day}-${name}"`)
      .header('cache-control', 'private, no-store')
      .send(Readable.from(partsOf(id)))
  }
}

function learnerOf({ learner }: FastifyRequest): Learner {
  if (learner) return learner
  throw new Refusal(
    404,
    'Nothing is kept of you yet',
    'Your first answer begins your record. If you have answered before, open the browser that you used then.',
  )
}
