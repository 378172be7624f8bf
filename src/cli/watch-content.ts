// Follows a content folder for `serve --watch`: reads it again after each save, and has a worker prove it meanwhile.

import { watch } from 'node:fs'
import type { FSWatcher } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Piscina } from 'piscina'
import { programEnvironment } from '../cache.ts'
import type { Library } from '../content/library.ts'
import { loadContent } from '../load-content.ts'
import type { LoadedContent } from '../load-content.ts'
import { shownProblems } from './prove-worker.ts'
import type { Proven } from './prove-worker.ts'

/** The content as it was last read, as the pages of an author show it (web/author.ts). */
export interface ContentState extends Proven {
  /** Grows with every library that `use` was given. */
  readonly edition: number
  /** Whether the last good library is older than the files. */
  readonly stale: boolean
  readonly proving: boolean
}
export interface ContentWatch {
  readonly state: () => ContentState
  readonly onChange: (listener: () => void) => () => void
  readonly close: () => Promise<void>
}
export type Readable = LoadedContent & { readonly library: Library }

/** How often to check that the watched folder is still in its place: a watch follows a folder that was moved away. */
const SAME_FOLDER_MS = 1000

/** Editors write a file in several steps; what comes within this time is one save. */
const ONE_SAVE_MS = 100

/**
 * Reads the folder now and after each save. `use` gets every library without problems; one at a time, and the newest wins.
 * A folder that has problems is read again at the next save. Rejects only when the first reading fails.
 */
export async function watchContent(
  folder: string,
  use: (content: Readable, watch: ContentWatch) => Promise<void>,
): Promise<ContentWatch> {
  let state: ContentState = { edition: 0, stale: false, proving: false, problems: [], proofs: [] }
  const listeners = new Set<() => void>()
  const pool = new Piscina({
    filename: new URL('./prove-worker.ts', import.meta.url).href,
    name: 'prove',
    minThreads: 0,
    maxThreads: 1,
    env: programEnvironment(),
  })
  let proving = new AbortController()
  /** Whether the last reading found no folder: it may be back under the same number. */
  let gone = false
  let reading: Promise<void> = Promise.resolve()

  const change = (changed: Partial<ContentState>): void => {
    state = { ...state, ...changed }
    for (const listener of listeners) listener()
  }

  async function read(): Promise<void> {
    proving.abort()
    gone = (await inodeOf(folder)) === null
    const loaded = await loadContent(folder)
    const { library } = loaded
    if (!library) return change({ problems: shownProblems(loaded), stale: state.edition > 0, proving: false })
    await use({ ...loaded, library }, self)
    change({ edition: state.edition + 1, problems: [], stale: false, proving: true })
    void prove()
  }
  const failed = (what: string, error: unknown): Pick<Proven, 'problems'> => ({
    problems: [{ file: folder, text: `${folder}: ${what}: ${error instanceof Error ? error.message : String(error)}` }],
  })

  /** The rest of what `drillmark check` says, which takes seconds: a save in between stops it. */
  async function prove(): Promise<void> {
    const mine = (proving = new AbortController())
    try {
      const proven = (await pool.run(folder, { signal: mine.signal })) as Proven
      if (!mine.signal.aborted) change({ ...proven, proving: false })
    } catch (error) {
      if (!mine.signal.aborted) change({ ...failed('the proofs could not be run', error), proving: false })
    }
  }

  let timer: NodeJS.Timeout | undefined
  const changed = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      // A file may vanish while it is read, as editors rename; the next save is read all the same.
      reading = reading
        .then(read)
        .catch((error: unknown) =>
          change({ ...failed('this save could not be read', error), stale: state.edition > 0, proving: false }),
        )
    }, ONE_SAVE_MS)
  }
  let watched: { readonly inode: number; readonly watcher: FSWatcher } | null = null
  async function watchFolder(): Promise<void> {
    const inode = await inodeOf(folder)
    if (inode === (watched?.inode ?? null) && !(gone && inode !== null)) return
    const before = watched
    before?.watcher.close()
    watched = inode === null ? null : { inode, watcher: watch(folder, { recursive: true }, changed) }
    // A folder that disappears during the check is noticed at the next one.
    watched?.watcher.on('error', () => {})
    if (looking) changed()
  }
  let looking: NodeJS.Timeout | null = null
  const self: ContentWatch = {
    state: () => state,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {
      if (looking) clearInterval(looking)
      watched?.watcher.close()
      clearTimeout(timer)
      proving.abort()
      await pool.destroy()
    },
  }
  await watchFolder()
  await (reading = read())
  looking = setInterval(() => void watchFolder().catch(() => {}), SAME_FOLDER_MS)
  return self
}

function inodeOf(folder: string): Promise<number | null> {
  return stat(folder).then(
    ({ ino }) => ino,
    () => null,
  )
}
