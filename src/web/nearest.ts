// For an address that leads nowhere: the pages whose ids look most like what was typed.

import type { Library } from '../content/library.ts'

interface Suggestion {
  readonly href: string
  readonly label: string
}

/** Up to three pages whose id is near a part of the address, nearest first. */
export function nearest(library: Library, url: string): readonly Suggestion[] {
  const words = (url.split(/[?#]/)[0] ?? '')
    .toLowerCase()
    .split('/')
    .filter((word) => word.length > 2)
    .slice(0, 6)
    .map((word) => word.slice(0, 60))
  const pages = [
    ...library.chapters.map((chapter) => ({ id: chapter.id, href: `/chapters/${chapter.id}`, label: chapter.title })),
    ...[...library.scenarios.values()].map((scenario) => ({ id: scenario.id, href: `/scenarios/${scenario.id}`, label: `Scenario: ${scenario.title}` })),
  ]
  return pages
    .map((page) => ({ ...page, distance: Math.min(...words.map((word) => share(word, page.id)), 1) }))
    .filter((page) => page.distance < 0.5)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ href, label }) => ({ href, label }))
}

// Edits needed, as a share of the longer word; a word contained in an id is near, too.
function share(word: string, id: string): number {
  if (id.includes(word)) return 0.3
  return edits(word, id) / Math.max(word.length, id.length)
}

function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length] ?? 0
}
