// Lists that go on: a page of an address shows a part, and links to the parts around it.

import { z } from 'zod'

import type { Part } from '../store/store.ts'

/** `page` in an address, from 1; anything else counts as none. */
export const pageField = z.coerce.number().int().min(1).max(100_000).optional().catch(undefined)

/** What to ask the store for: one more than is shown tells whether the list goes on. */
export function partOf(page: number | undefined, shown: number): Part {
  return { offset: ((page ?? 1) - 1) * shown, limit: shown + 1 }
}

/** What of the rows asked for with `partOf` is shown, and the way to those before and behind it. */
export function paged<Row>(
  rows: readonly Row[],
  page: number | undefined,
  { shown, href }: { readonly shown: number; readonly href: (page: number) => string },
) {
  const here = page ?? 1
  return {
    rows: rows.slice(0, shown),
    before: here > 1 ? href(here - 1) : null,
    behind: rows.length > shown ? href(here + 1) : null,
  }
}
