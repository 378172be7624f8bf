// Keeps what is made of files under the hash of all that it is made of. What cannot be read or written is made again.

import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { getCompileCacheDir } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Cache {
  /** What was kept under a name; null when there is nothing, or when it is damaged. */
  readonly get: (name: string) => Buffer | null
  /** Keeps it, if the folder can be written. */
  readonly put: (name: string, bytes: Buffer) => void
}

/** A folder of ours, as in a shared one others could leave texts for our pages. */
const FOLDER = fileURLToPath(new URL('../node_modules/.cache/drillmark/made/', import.meta.url))
const HASH_LENGTH = 32
const DAY_MS = 86_400_000
/** What nobody asked for in this time is removed: it was made of files that have changed since. */
const KEPT_MS = 30 * DAY_MS

export function openCache(folder = FOLDER): Cache {
  return {
    get: (name) => {
      try {
        const file = join(folder, name)
        const bytes = readFileSync(file)
        const body = bytes.subarray(HASH_LENGTH)
        if (!hashOf(body).equals(bytes.subarray(0, HASH_LENGTH))) return null
        if (Date.now() - statSync(file).mtimeMs > DAY_MS) utimesSync(file, new Date(), new Date())
        return body
      } catch {
        return null
      }
    },
    put: (name, bytes) => {
      // Others see the whole file or none. It must not be left behind, either.
      const part = join(folder, `part-${randomBytes(8).toString('hex')}`)
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        writeFileSync(part, Buffer.concat([hashOf(bytes), bytes]), { mode: 0o600 })
        renameSync(part, join(folder, name))
        removeOld(folder)
      } catch {
        // The disk may be full, or the folder not ours.
      } finally {
        removeIfThere(part)
      }
    },
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // There was no such folder.
  }
}

function removeOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    if (Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > KEPT_MS)
      rmSync(file, { force: true })
  }
}

/** The hash of texts, and of the files and folders of this program that something is made by, with its packages. */
export function keyOf(texts: Iterable<string>, madeBy: readonly string[]): string {
  const hash = createHash('sha256').update(process.version)
  for (const text of texts) hash.update(`${text.length} `).update(text)
  for (const path of [...madeBy, '../package-lock.json']) hash.update(programHash(path))
  return hash.digest('hex')
}

/** The program does not change while it runs. */
const programHashes = new Map<string, Buffer>()

function programHash(path: string): Buffer {
  const known = programHashes.get(path)
  if (known) return known
  const hash = createHash('sha256')
  for (const file of filesIn(fileURLToPath(new URL(path, import.meta.url)))) hash.update(`${file.length} `).update(file)
  const made = hash.digest()
  programHashes.set(path, made)
  return made
}

function* filesIn(path: string): Generator<Buffer> {
  const entries = path.endsWith('/') ? readdirSync(path, { recursive: true, withFileTypes: true }) : null
  if (!entries) return yield readFileSync(path)
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.sort()) yield readFileSync(file)
}

/**
 * The environment for processes and threads of this program. They take what Node keeps of each file of it from where start.mjs has it
 * kept; without that each would load the reader of types, which costs 20 MB and half of its start.
 */
export function programEnvironment(): NodeJS.ProcessEnv {
  const folder = getCompileCacheDir()
  // Ours is above the one for this version of Node.
  return folder === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: dirname(folder) }
}

function hashOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
