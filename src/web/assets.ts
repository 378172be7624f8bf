// The style sheet and the script of the pages: bundled once, served from memory under names that carry their hash.

import { deserialize, serialize } from 'node:v8'

import type { FastifyInstance } from 'fastify'

import { keyOf, openCache } from '../cache.ts'
import { sendBody } from './encodings.ts'
import type { Body } from './encodings.ts'
import { notFound } from './refusal.ts'

export interface Assets {
  readonly style: string
  readonly script: string
  readonly icon: string
  /** Only for the live console, which the script loads when it is wanted. */
  readonly consoleStyle: string
  /** Only under `serve --watch`. */
  readonly authorStyle: string
  readonly authorScript: string
  /** By name. */
  readonly files: ReadonlyMap<string, Body>
}

let bundled: Promise<Assets> | null = null

/** The bundle of the browser's files; a second call in one process gets the same one. */
export function bundleAssets(): Promise<Assets> {
  bundled ??= bundleOnce()
  return bundled
}

const MADE_BY = [
  './browser/',
  './picture/',
  './sim/',
  './web/bundle.ts',
  './web/late-modules.ts',
  './web/lean-tables.ts',
  './web/encodings.ts',
] as const

async function bundleOnce(): Promise<Assets> {
  const cache = openCache()
  const name = `assets-${keyOf([], MADE_BY)}`
  const kept = cache.get(name)
  if (kept) return deserialize(kept) as Assets
  const { bundle } = await import('./bundle.ts')
  const assets = await bundle()
  cache.put(name, serialize(assets))
  return assets
}

/** A name never gets another content, so browsers may keep it for a year. */
export function assetRoutes(app: FastifyInstance, assets: Assets): void {
  app.get<{ Params: { name: string } }>('/assets/:name', (request, reply) => {
    const asset = assets.files.get(request.params.name)
    if (!asset) throw notFound()
    reply.header('cache-control', 'public, max-age=31536000, immutable')
    return sendBody(request, reply, asset)
  })
}
