// The prefix of a chapter: its short name, which its new ids begin with. Here it is read without a compiler, for what writes ids.

import { PREFIX } from './fields.ts'

/** The prefix that a chapter.md names, or null. */
export function prefixIn(chapter: string): string | null {
  const front = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---/.exec(chapter)?.[1] ?? ''
  const written = /^prefix:[ \t]*["']?([a-z0-9]+)["']?[ \t]*(?:#.*)?$/m.exec(front)?.[1]
  return written !== undefined && PREFIX.test(written) ? written : null
}

/** An id with the prefix of its chapter in front, once. */
export function prefixed(id: string, prefix: string | null): string {
  return prefix === null || id.startsWith(`${prefix}-`) ? id : `${prefix}-${id}`
}
