// The figures of the course: read and compressed when the first page shows them, then served from memory.

import { readdir, readFile } from 'node:fs/promises'
import { join, parse, relative, sep } from 'node:path'

import type { FastifyInstance } from 'fastify'

import { compressed, sendBody } from './encodings.ts'
import type { Body } from './encodings.ts'
import { notFound } from './refusal.ts'

/** By ending. Pictures of dots are small as they are. */
const TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
}

/** Serves the files of a folder; links to elsewhere and hidden files are not among them. */
export async function figureRoutes(app: FastifyInstance, folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
      .filter((name) => !/(^|\/)\./.test(name)),
  )
  const kept = new Map<string, Promise<Body>>()
  app.get<{ Params: { '*': string } }>('/figures/*', async (request, reply) => {
    const name = request.params['*']
    if (!names.has(name)) throw notFound()
    const body = kept.get(name) ?? bodyOf(join(folder, name))
    kept.set(name, body)
    reply.header('cache-control', 'public, max-age=3600')
    return sendBody(request, reply, await body)
  })
}

async function bodyOf(file: string): Promise<Body> {
  const identity = await readFile(file)
  const type = TYPES[parse(file).ext.toLowerCase()] ?? 'application/octet-stream'
  return { type, encodings: type === 'image/svg+xml' ? await compressed(identity) : { identity } }
}
