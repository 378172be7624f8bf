// The style sheet and the script of the pages: bundled once at start, served from memory under names that carry their hash.

import { createHash } from 'node:crypto'
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
  readonly files: ReadonlyMap<string, Asset>
}

const BROWSER = new URL('../browser/', import.meta.url)

let bundled: Promise<Assets> | null = null

/** Bundles the browser's files; a second call in one process gets the same bundle. */
export function bundleAssets(): Promise<Assets> {
  bundled ??= bundle()
  return bundled
}

async function bundle(): Promise<Assets> {
  const { outputFiles } = await build({
    entryPoints: ['style.css', 'page.ts', 'icon.svg'].map((file) => fileURLToPath(new URL(file, BROWSER))),
    outdir: 'assets',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    loader: { '.svg': 'copy' },
    logLevel: 'silent',
  })
  const file = (ending: string, type: string): Asset => {
    const found = outputFiles.find((output) => output.path.endsWith(ending))
    if (!found) throw new Error(`esbuild made no ${ending} file`)
    const body = Buffer.from(found.contents)
    return { name: `drillmark-${createHash('sha256').update(body).digest('hex').slice(0, 16)}${ending}`, type, body }
  }
  const style = file('.css', 'text/css; charset=utf-8')
  const script = file('.js', 'text/javascript; charset=utf-8')
  const icon = file('.svg', 'image/svg+xml')
  return {
    style: `/assets/${style.name}`,
    script: `/assets/${script.name}`,
    icon: `/assets/${icon.name}`,
    files: new Map([style, script, icon].map((asset) => [asset.name, asset])),
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
