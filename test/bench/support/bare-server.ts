// The floors, each a bare Fastify: `pages FILE` sends bodies from memory, `answers DB FILE` runs the statements of recorded
// answers, and `start DB` only opens the database.

import { readFileSync } from 'node:fs'

import BetterSqlite3 from 'better-sqlite3'
import fastify from 'fastify'
import type { FastifyInstance } from 'fastify'

import type { SentPage } from './load.ts'
import { replayer } from './recorded-statements.ts'
import type { Recorded } from './recorded-statements.ts'

const [floor = '', ...args] = process.argv.slice(2)
const app = fastify()
app.get('/healthz', () => ({ status: 'ok' }))
const FLOORS: Readonly<Record<string, (app: FastifyInstance, ...args: string[]) => void>> = { pages, answers, start }
FLOORS[floor]?.(app, ...args)
process.stdout.write(`running at ${await app.listen({ port: 0, host: '127.0.0.1' })}\n`)
process.on('SIGTERM', () => process.exit(0))

function pages(app: FastifyInstance, file = ''): void {
  for (const { path, headers, body } of readJson(file) as readonly SentPage[]) {
    const bytes = Buffer.from(body, 'base64')
    app.get(path, (_request, reply) => reply.headers(headers).send(bytes))
  }
}

function answers(app: FastifyInstance, database = '', file = ''): void {
  const db = new BetterSqlite3(database)
  db.pragma('journal_mode = wal')
  db.pragma('synchronous = full')
  db.pragma('foreign_keys = on')
  const { path, answers } = readJson(file) as { readonly path: string; readonly answers: readonly Recorded[] }
  const replay = replayer(db)
  let next = 0
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, body),
  )
  app.post(path, async (_request, reply) => {
    const answer = answers[next++]
    if (!answer) return reply.code(500).send('no more answers were recorded')
    replay(answer)
    return reply.redirect(path, 303)
  })
}

function start(app: FastifyInstance, database = ''): void {
  const db = new BetterSqlite3(database)
  db.pragma('journal_mode = wal')
  db.pragma('synchronous = full')
  const tables = db.prepare('select count(*) as tables from sqlite_master')
  app.get('/tables', () => tables.get())
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'), (_, value: unknown) =>
    isBytes(value) ? Buffer.from(value.data) : value,
  )
}

/** As JSON has the bytes of an id. */
function isBytes(value: unknown): value is { readonly type: 'Buffer'; readonly data: readonly number[] } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer'
}
