// What is kept of a learner belongs to them: files to take along and to bring, their browsers, and the end of it all.

import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import { attemptsFile, historyFile, reviewsFile } from '../store/history-file.ts'
import type { ReadHistory } from '../store/history-lines.ts'
import type { United } from '../store/history.ts'
import type { Learner } from '../store/store.ts'
import { budget } from './budget.ts'
import type { Deps } from './deps.ts'
import { typed } from './form.ts'
import { heldFrom, heldText } from './held.ts'
import { closeSession, ensureLearner, sessionHash, teaches } from './identity.ts'
import { originOf } from './origin.ts'
import { sendPage } from './page.ts'
import { Refusal } from './refusal.ts'
import { count, dayText } from './words.ts'

/** Files in an hour: each reads all that a learner ever did. */
const FILES_IN_HOUR = 30
/** Files that are brought, from one address. */
const BROUGHT_IN_HOUR = 20
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Years of somebody who studies every day. */
const FILE_LIMIT = 32 * 1024 * 1024
const CONFIRMATION = 'delete'

const dataQuery = z.object({
  /** What a file brought: reviews, answers, quizzes, scenarios, own material, what of that found no room, and trained parameters. */
  brought: z
    .string()
    .regex(/^\d{1,9}(-\d{1,9}){6}$/)
    .optional()
    .catch(undefined),
  done: z.string().optional(),
})
const DONE: ReadonlyMap<string, string> = new Map([
  ['others', 'All your other browsers are signed out.'],
  ['revoked', 'The link works no longer.'],
  ['united', 'This browser is signed in, and what was answered on it before is in your record.'],
  ['in', 'This browser is signed in to your record.'],
])

export const ownDataPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { store, now } = deps
  const files = budget(FILES_IN_HOUR, HOUR_MS, now)
  const brought = budget(BROUGHT_IN_HOUR, HOUR_MS, now)
  await app.register(multipart, { limits: { fileSize: FILE_LIMIT, files: 1, fields: 5, parts: 6, headerPairs: 50 } })

  app.get('/data', { schema: { querystring: dataQuery } }, (request, reply) => {
    const { brought: counts, done } = request.query
    return dataPage(request, reply, counts ? broughtText(counts) : (DONE.get(done ?? '') ?? null), [])
  })

  app.post('/data/import', { config: { takesFile: true } }, async (request, reply) => {
    const wait = brought.take(originOf(request))
    if (wait !== null) throw tooMany('Many files were brought from here just now', wait)
    const folder = await mkdtemp(join(tmpdir(), 'drillmark-'))
    try {
      const file = join(folder, 'history.jsonl')
      await receive(request, file)
      // Nobody gets a record by a file that cannot be used.
      const checked = request.learner ? null : await app.uniter.unite({ learner: null, from: { file } })
      if (checked && 'problems' in checked) return await refusedFile(request, reply, checked.problems)
      const learner = await ensureLearner(request, reply, deps)
      const union = await app.uniter.unite({ learner: learner.id, from: { file } })
      if (union && 'problems' in union) return await refusedFile(request, reply, union.problems)
      return await reply.redirect(union ? `/data?brought=${countsOf(union.united)}` : '/data', 303)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  app.get('/data/delete', (request, reply) => deletePage(request, reply, learnerOf(request), []))

  app.post(
    '/data/delete',
    { schema: { body: z.object({ confirm: z.string().max(100).optional() }) } },
    async (request, reply) => {
      const learner = learnerOf(request)
      if (typed(request, 'confirm').trim().toLowerCase() !== CONFIRMATION)
        return deletePage(request, reply.code(422), learner, [
          `Nothing was deleted. Type the word “${CONFIRMATION}” into the field, then press the button again.`,
        ])
      if ((await store.deleteLearner(learner.id, now().toISOString())) === 'last-administrator')
        return deletePage(request, reply.code(422), learner, [
          'Nothing was deleted. You are the only administrator of this server. Give the role to somebody else first.',
        ])
      request.learner = null
      await closeSession(request, reply, deps)
      return reply.redirect('/data/deleted', 303)
    },
  )
  app.get('/data/deleted', (request, reply) =>
    sendPage(request, reply, 'data-deleted', { title: 'Your data is deleted', forgotten: forgottenText() }),
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
    if (wait !== null) throw tooMany('Many files were made for you just now', wait)
    const day = now().toISOString().slice(0, 10)
    return reply
      .type(type)
      .header('content-disposition', `attachment; filename="drillmark-${day}-${name}"`)
      .header('cache-control', 'private, no-store')
      .send(Readable.from(partsOf(id)))
  }

  /** Writes the file that a form brings. Throws away one that is too long. */
  async function receive(request: FastifyRequest, file: string): Promise<void> {
    const part = request.isMultipart() ? await request.file() : undefined
    if (!part) throw new Refusal(400, 'No file came with that form', 'Go back, choose your file and send it.', 0)
    await pipeline(part.file, createWriteStream(file, { flags: 'wx', mode: 0o600 }))
    if (part.file.truncated)
      throw new Refusal(
        413,
        'That file is too large',
        `The limit is ${FILE_LIMIT / 1024 / 1024} MB. Nothing of it was taken over. Ask whoever runs the server if your history is larger.`,
      )
  }

  function refusedFile(request: FastifyRequest, reply: FastifyReply, problems: ReadHistory['problems']) {
    return dataPage(request, reply.code(422), null, problems)
  }

  async function dataPage(
    request: FastifyRequest,
    reply: FastifyReply,
    said: string | null,
    problems: ReadHistory['problems'],
  ) {
    const { learner } = request
    const zone = learner?.zone ?? 'UTC'
    const { until } = await heldFrom(deps, learner)
    const devices = learner ? await store.devices(learner.id, sessionHash(request) ?? '', now().toISOString()) : []
    return sendPage(request, reply, 'data', {
      title: 'Your data',
      known: learner !== null,
      held: until === null ? null : heldText(until, zone),
      said,
      problems,
      isInstructor: teaches(learner),
      devices: devices.map(({ since, isThis }) => ({ since: dayText(dayIn(zone, since)), isThis })),
      others: devices.length > 1,
    })
  }

  /** By when backups have forgotten who is deleted now, as far as whoever runs the server has said so. */
  function forgottenText(): string {
    const { backupDays } = deps
    if (!backupDays)
      return 'Backups that were made before still hold it. This server makes none and does not know when they are deleted: ask whoever runs it.'
    const last = new Date(now().getTime() + backupDays * DAY_MS).toISOString().slice(0, 10)
    return `Backups that were made before still hold it. Whoever runs this server deletes them after ${count(backupDays, 'day')}, so the last one is gone by ${dayText(last)}.`
  }

  async function deletePage(request: FastifyRequest, reply: FastifyReply, learner: Learner, errors: readonly string[]) {
    const { answers, since } = await store.deeds(learner.id)
    return sendPage(request, reply, 'data-delete', {
      title: 'Delete your data',
      errors,
      word: CONFIRMATION,
      answers: count(answers, 'answer'),
      since: since && dayText(since),
      account: learner.account?.name ?? null,
      forgotten: forgottenText(),
      isInstructor: teaches(learner),
    })
  }
}

function dayIn(zone: string, at: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(at))
}

function countsOf({ reviews, responses, quizzes, scenarios, own, ownLeftOut, parameters }: United): string {
  return [reviews, responses, quizzes, scenarios, own, ownLeftOut, parameters].join('-')
}

function broughtText(counts: string): string {
  const [reviews = 0, responses = 0, quizzes = 0, scenarios = 0, own = 0, leftOut = 0, parameters = 0] = counts
    .split('-')
    .map(Number)
  const parts = [
    [reviews, 'review'],
    [responses, 'answer'],
    [quizzes, 'quiz', 'quizzes'],
    [scenarios, 'attempt at scenarios', 'attempts at scenarios'],
    [own, 'own card, note or bookmark', 'own cards, notes and bookmarks'],
    [parameters, 'set of trained parameters', 'sets of trained parameters'],
  ] as const
  const told = parts.flatMap(([n, one, many]) =>
    n > 0 ? [`${n.toLocaleString('en')} ${n === 1 ? one : (many ?? `${one}s`)}`] : [],
  )
  const brought =
    told.length === 0
      ? 'The file has no answer that was not here already. Nothing changed but, perhaps, marks and drafts.'
      : `Brought into your record: ${told.join(', ')}. Cards, scores and standings were made anew.`
  const full = `${count(leftOut, 'card, note or bookmark of the file found', 'cards, notes and bookmarks of the file found')} no room. Delete some that you no longer need, then bring the file again.`
  return leftOut > 0 ? `${brought} ${full}` : brought
}

function tooMany(message: string, wait: number): Refusal {
  return new Refusal(429, message, 'Wait an hour, then open the page “Your data” again.', wait)
}

export function learnerOf({ learner }: FastifyRequest): Learner {
  if (learner) return learner
  throw new Refusal(
    404,
    'Nothing is kept of you yet',
    'Your first answer begins your record. If you have answered before, open the browser that you used then.',
  )
}
