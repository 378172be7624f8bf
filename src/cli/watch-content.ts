// Follows a content folder for `serve --watch`: reads it again after each save, and has a worker prove it meanwhile.

import { watch } from 'node:fs'
import { Piscina } from 'piscina'
import type { Library } from '../content/library.ts'
import { problemText } from '../content/problem-text.ts'
import { loadContent } from '../load-content.ts'
import type { LoadedContent } from '../load-content.ts'
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

/** Editors write a file in several steps; what comes within this time is one save. */
const ONE_SAVE_MS = 100

/**
 * Reads the folder now and after each save. `use` gets every library without problems; one at a time, and the newest wins.
 * A folder that has problems is read again at the next save.
 */
export async function watchContent(folder: string, use: (content: Readable) => Promise<void>): Promise<ContentWatch> {
  let state: ContentState = { edition: 0, stale: false, proving: false, problems: [], proofs: [] }
  const listeners = new Set<() => void>()
  const pool = new Piscina({ filename: new URL('./prove-worker.ts', import.meta.url).href, name: 'prove', minThreads: 0, maxThreads: 1 })
  let proving = new AbortController()
  let reading: Promise<void> = Promise.resolve()

  const change = (changed: Partial<ContentState>): void => {
    state = { ...state, ...changed }
    for (const listener of listeners) listener()
  }

  async function read(): Promise<void> {
    proving.abort()
    const { library, problems, files, ...rest } = await loadContent(folder)
    const shown = problems.map((problem) => ({ file: problem.at.file, text: problemText(problem, files.get(problem.at.file)) }))
    if (!library) return change({ problems: shown, stale: state.edition > 0, proving: false })
    await use({ library, problems, files, ...rest })
    change({ edition: state.edition + 1, problems: shown, stale: false, proving: true })
    void prove()
  }

  /** The rest of what `drillmark check` says, which takes seconds: a save in between stops it. */
  async function prove(): Promise<void> {
    const mine = (proving = new AbortController())
    try {
      const proven = (await pool.run(folder, { signal: mine.signal })) as Proven
      if (!mine.signal.aborted) change({ ...proven, proving: false })
    } catch (error) {
      if (!mine.signal.aborted) change({ problems: [{ file: folder, text: `the proofs could not be run: ${String(error)}` }], proving: false })
    }
  }

  let timer: NodeJS.Timeout | undefined
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => (reading = reading.then(read)), ONE_SAVE_MS)
  })
  await (reading = read())
  return {
    state: () => state,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {
      watcher.close()
      clearTimeout(timer)
      proving.abort()
      await pool.destroy()
    },
  }
}
