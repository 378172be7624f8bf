// The style sheet and the scripts of the pages as esbuild makes them. Loaded only when they are not in the cache.

import { createHash } from 'node:crypto'
import { basename, parse } from 'node:path'
import { fileURLToPath } from 'node:url'

import { build } from 'esbuild'

import type { Assets } from './assets.ts'
import { compressed } from './encodings.ts'
import type { Body } from './encodings.ts'
import { lateModules } from './late-modules.ts'
import { leanTables } from './lean-tables.ts'

const BROWSER = new URL('../browser/', import.meta.url)

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

export async function bundle(): Promise<Assets> {
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
    plugins: [leanTables, lateModules],
    logLevel: 'silent',
  })
  const files = new Map<string, Body>()
  const keep = async (name: string, contents: Uint8Array): Promise<void> => {
    const type = TYPES[parse(name).ext] ?? 'application/octet-stream'
    files.set(name, { type, encodings: await compressed(Buffer.from(contents), 11) })
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
