// Keeps the trees of the markdown of a course from one compilation to the next: to read it is most of what a compilation does.

import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import { keyOf } from './cache.ts'
import type { Cache } from './cache.ts'
import type { Trees } from './content/markdown.ts'

/** What the tree of a text depends on beside the text and the packages. */
const READER = ['./content/markdown.ts'] as const
/** Of a course with less text, in characters, the trees are made sooner than they are found. */
const LEAST_TEXT = 200_000

export interface KeptTrees extends Trees {
  /** Keeps the trees that were asked for since it was opened, if there is a new one. */
  readonly save: () => void
}

/** The trees that were kept for this course, by its files. Null: it is too small. */
export function openTrees(files: ReadonlyMap<string, string>, cache: Cache): KeptTrees | null {
  let length = 0
  for (const text of files.values()) length += text.length
  if (length < LEAST_TEXT) return null
  const course = [...files.keys()].find((path) => path.endsWith('course.md')) ?? ''
  const name = `trees-${keyOf([course], READER)}`
  const bytes = cache.get(name)
  const known = bytes ? (deserialize(bytes) as ReadonlyMap<string, Uint8Array>) : new Map<string, Uint8Array>()
  const used = new Map<string, Uint8Array>()
  return {
    get: (text) => {
      const key = hashOf(text)
      const tree = known.get(key) ?? used.get(key)
      if (!tree) return null
      used.set(key, tree)
      return deserialize(tree) as ReturnType<Trees['get']>
    },
    put: (text, tree) => void used.set(hashOf(text), serialize(tree)),
    save: () => {
      if ([...used.keys()].some((key) => !known.has(key))) cache.put(name, serialize(used))
    },
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
