// For an address that leads nowhere: the pages whose ids look most like what was typed.

import { editDistance } from '../grading/nearest.ts'
import type { Library } from '../content/library.ts'

interface Suggestion {
  readonly href: string
  readonly label: string
}

/** Up to three pages whose id is near a part of the address, the nearest first. */
export function nearestPages(library: Library, url: string): readonly Suggestion[] {
  const words = (url.split(/[?#]/)[0] ?? '')
    .toLowerCase()
    .split('/')
    .filter((word) => word.length > 2)
    .slice(0, 6)
    .map((word) => word.slice(0, 60))
  const pages = [
    ...library.chapters.map((chapter) => ({ id: chapter.id, href: `/chapters/${chapter.id}`, label: chapter.title })),
    ...[...library.scenarios.values()].map((scenario) => ({
      id: scenario.id,
      href: `/scenarios/${scenario.id}`,
      label: `Scenario: ${scenario.title}`,
    })),
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
  return editDistance(word, id) / Math.max(word.length, id.length)
}
