// The style sheet and the script of the pages: bundled once at start, served from memory under names that carry their hash.

import { createHash } from 'node:crypto'
import { basename, parse } from 'node:path'
import { fileURLToPath } from 'node:url'

import { build } from 'esbuild'
import type { FastifyInstance } from 'fastify'

import { notFound } from './errors.ts'

interface Asset {
  readonly name: string
  readonly type: string
  readonly body: Buffer
}
export interface Assets {
  readonly style: string
  readonly script: string
  readonly icon: string
  /** Only for scenario pages: the live console and its style. */
  readonly consoleStyle: string
  readonly consoleScript: string
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
    entryPoints: ['style.css', 'page.ts', 'console.css', 'console.ts', 'author.css', 'author.ts', 'icon.svg'].map(
      (file) => fileURLToPath(new URL(file, BROWSER)),
    ),
    outdir: 'assets',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    loader: { '.svg': 'copy' },
    logLevel: 'silent',
  })
  const files = new Map<string, Asset>()
  const path = (built: string): string => {
    const found = outputFiles.find((output) => basename(output.path) === built)
    if (!found) throw new Error(`esbuild made no ${built}`)
    const body = Buffer.from(found.contents)
    const { name: stem, ext } = parse(built)
    const name = `${stem}-${createHash('sha256').update(body).digest('hex').slice(0, 16)}${ext}`
    files.set(name, { name, type: TYPES[ext] ?? 'application/octet-stream', body })
    return `/assets/${name}`
  }
  return {
    style: path('style.css'),
    script: path('page.js'),
    icon: path('icon.svg'),
    consoleStyle: path('console.css'),
    consoleScript: path('console.js'),
    authorStyle: path('author.css'),
    authorScript: path('author.js'),
    files,
  }
}

/** A name never gets another content, so browsers may keep it for a year. */
export function assetRoutes(app: FastifyInstance, assets: Assets): void {
  app.get<{ Params: { name: string } }>('/assets/:name', { config: { rateLimit: false } }, (request, reply) => {
    const asset = assets.files.get(request.params.name)
    if (!asset) throw notFound()
    return reply.header('cache-control', 'public, max-age=31536000, immutable').type(asset.type).send(asset.body)
  })
}
