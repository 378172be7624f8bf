// The style sheet and the script of the pages: bundled once at start, served from memory under names that carry their hash.

import { createHash } from 'node:crypto'
import { basename, parse } from 'node:path'
import { fileURLToPath } from 'node:url'

import { build } from 'esbuild'
import type { FastifyInstance } from 'fastify'

import { compressed, encodingFor, isKnown } from './encodings.ts'
import type { Bodies } from './encodings.ts'
import { notFound } from './errors.ts'
import { leanTables } from './lean-tables.ts'

interface Asset {
  readonly name: string
  readonly type: string
  readonly bodies: Bodies
}
export interface Assets {
  readonly style: string
  readonly script: string
  readonly icon: string
  /** Only for the live console, which the script loads when it is wanted. */
  readonly consoleStyle: string
  /** Only under `serve --watch`. */
  readonly authorStyle: string
  readonly authorScript: string
  readonly files: ReadonlyMap<string, Asset>
}

const BROWSER = new URL('../browser/', import.meta.url)

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

let bundled: Promise<Assets> | null = null

/** Bundles the browser's files; a second call in one process gets the same bundle. */
export function bundleAssets(): Promise<Assets> {
  bundled ??= bundle()
  return bundled
}

async function bundle(): Promise<Assets> {
  const { outputFiles } = await build({
    entryPoints: ['style.css', 'page.ts', 'console.css', 'author.css', 'author.ts', 'icon.svg'].map((file) =>
      fileURLToPath(new URL(file, BROWSER)),
    ),
    outdir: 'assets',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    // Chunks that load later name each other, so they keep the names they were built with.
    splitting: true,
    chunkNames: '[name]-[hash]',
    target: 'es2022',
    loader: { '.svg': 'copy' },
    plugins: [leanTables],
    logLevel: 'silent',
  })
  const files = new Map<string, Asset>()
  const keep = async (name: string, contents: Uint8Array): Promise<void> => {
    const type = TYPES[parse(name).ext] ?? 'application/octet-stream'
    files.set(name, { name, type, bodies: await compressed(Buffer.from(contents)) })
  }
  const path = async (built: string): Promise<string> => {
    const found = outputFiles.find((output) => basename(output.path) === built)
    if (!found) throw new Error(`esbuild made no ${built}`)
    const { name: stem, ext } = parse(built)
    const name = `${stem}-${createHash('sha256').update(found.contents).digest('hex').slice(0, 16)}${ext}`
    await keep(name, found.contents)
    return `/assets/${name}`
  }
  for (const { path: built, contents } of outputFiles)
    if (/-[A-Z0-9]{8}\.js$/.test(built)) await keep(basename(built), contents)
  return {
    style: await path('style.css'),
    script: await path('page.js'),
    icon: await path('icon.svg'),
    consoleStyle: await path('console.css'),
    authorStyle: await path('author.css'),
    authorScript: await path('author.js'),
    files,
  }
}

/** A name never gets another content, so browsers may keep it for a year; its hash is in the name, so the name is its validator. */
export function assetRoutes(app: FastifyInstance, assets: Assets): void {
  app.get<{ Params: { name: string } }>('/assets/:name', (request, reply) => {
    const asset = assets.files.get(request.params.name)
    if (!asset) throw notFound()
    const encoding = encodingFor(request.headers['accept-encoding'], ['br', 'gzip'])
    const etag = `"${asset.name}-${encoding}"`
    void reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding')
      .header('etag', etag)
    if (isKnown(etag, request.headers['if-none-match'])) return reply.code(304).send()
    if (encoding !== 'identity') void reply.header('content-encoding', encoding)
    return reply.type(asset.type).send(asset.bodies[encoding])
  })
}
