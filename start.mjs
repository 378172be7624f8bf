#!/usr/bin/env node
// Refuses an old Node in words: it could not even read the TypeScript of `src/main.ts`, which starts everything else.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NODE = 26
/** In the environment of the process that `readBefore` starts. */
const READS = 'DRILLMARK_READS'

if (Number(process.versions.node.split('.')[0]) >= NODE) {
  // From the second start on, a second less. It must be on before any TypeScript is read, or the reader of types is loaded.
  // A folder of ours, as in a shared one others could leave code; without one it is slower.
  const cache = fileURLToPath(new URL('node_modules/.cache/drillmark', import.meta.url))
  module.enableCompileCache(cache)
  if (process.argv[2] === 'serve') readBefore(cache)
  const { readServer } = await import('./src/main.ts')
  if (process.env[READS]) await readServer()
} else {
  process.stderr.write(
    `drillmark needs Node ${NODE}, and this is ${process.version}. Node ${NODE} comes with the packages: run "npm ci", then "npm start" or "npm run -s drillmark -- COMMAND". ` +
      `If it did not come, there is none for this machine (${process.platform}, ${process.arch}): install Node ${NODE} yourself.\n`,
  )
  process.exitCode = 2
}

/** Has another process read a program that was not read before: a server would keep the reader of types, which has some 80 MB. */
function readBefore(cache) {
  const src = fileURLToPath(new URL('src', import.meta.url))
  const hash = createHash('sha256').update(process.version)
  for (const name of readdirSync(src, { recursive: true }).sort()) {
    const { size, mtimeMs } = statSync(join(src, name))
    hash.update(`${name} ${size} ${mtimeMs}\n`)
  }
  const read = join(cache, `read-${hash.digest('hex').slice(0, 32)}`)
  try {
    mkdirSync(cache, { recursive: true, mode: 0o700 })
    // Fails where it was read before, or where nothing can be kept.
    writeFileSync(read, '', { flag: 'wx', mode: 0o600 })
  } catch {
    return
  }
  const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'help'], {
    env: { ...process.env, [READS]: 'yes' },
    stdio: 'ignore',
  })
  for (const name of readdirSync(cache))
    if (name.startsWith('read-') && (status !== 0 || join(cache, name) !== read)) rmSync(join(cache, name), { force: true })
}
