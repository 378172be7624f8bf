// The pages of one's own cards, notes and bookmarks, as plain values.

import type { Library } from '../content/library.ts'
import { ownLimits } from '../store/own-material.ts'
import type { OwnCounts, OwnKind, OwnMaterial } from '../store/own-material.ts'
import { placeNow } from './places.ts'
import { capital, count, instantText } from './words.ts'

const KINDS = ['card', 'note', 'bookmark'] as const

/** The values of `views/my.hbs`: one of the three lists. */
export function ownListPage(
  library: Library,
  list: {
    readonly kind: OwnKind
    readonly counts: OwnCounts
    readonly rows: readonly OwnMaterial[]
    readonly before: string | null
    readonly behind: string | null
    readonly zone: string
    readonly notice: string | null
  },
) {
  const { kind, counts, rows, before, behind, zone, notice } = list
  return {
    title: 'Your cards and notes',
    notice,
    tabs: KINDS.map((each) => ({
      href: listHref(each),
      label: capital(`${each}s`),
      count: counts[each],
      isHere: each === kind,
    })),
    kind,
    isCards: kind === 'card',
    isBookmarks: kind === 'bookmark',
    rows: rows.map((row) => ({
      id: row.id,
      anchor: `own-${row.id}`,
      href: `/my/${row.id}`,
      text: row.text,
      back: row.back,
      suspended: row.suspended,
      place: placeOf(library, row),
      on: instantText(row.changedAt, zone),
    })),
    newer: before,
    older: behind,
  }
}

/** Where a list of one kind is. */
export function listHref(kind: OwnKind): string {
  return kind === 'card' ? '/my' : `/my?show=${kind}s`
}

/** The place of a piece with the name it has now; of one that the course lost, the name that it had. */
export function placeOf(library: Library, { place, placeTitle }: Pick<OwnMaterial, 'place' | 'placeTitle'>) {
  if (place === null) return null
  const now = placeNow(library, place)
  // The line of a report is told when it is noted: later only its number would be known.
  const title = now && place.startsWith('attempt:') && placeTitle !== '' ? placeTitle : now?.title
  return now
    ? { href: now.href, title: title ?? now.title, isGone: false }
    : { href: '', title: placeTitle, isGone: true }
}

/** The values of `views/own-form.hbs`: a new piece, or one to be changed. */
export function ownFormPage(form: {
  readonly id: string
  readonly kind: 'card' | 'note'
  readonly isNew: boolean
  readonly text: string
  readonly back: string
  /** As a hidden field; null where the store has it, or there is none. */
  readonly at: string | null
  readonly place: ReturnType<typeof placeOf>
  readonly suspended: boolean
  readonly preview: { readonly frontHtml: string; readonly backHtml: string } | null
  readonly errors: readonly string[]
  /** Of a new note: what is at the place already, and the id of a new bookmark, or none if there is one. */
  readonly here?: { readonly notes: readonly OwnMaterial[]; readonly bookmark: string | null }
}) {
  const { kind, isNew, here, place, ...rest } = form
  return {
    ...rest,
    kind,
    isNew,
    // The frame takes `place` for the address that a page belongs to.
    about: place,
    textRows: rowsFor(form.text, kind === 'card' ? 5 : 6),
    backRows: rowsFor(form.back, 8),
    title: isNew ? `New ${kind}` : `Your ${kind}`,
    isCard: kind === 'card',
    textMax: ownLimits.text[kind],
    backMax: ownLimits.back,
    listHref: listHref(kind),
    listLabel: kind === 'card' ? 'Your cards' : 'Your notes',
    notes:
      here?.notes.map(({ id, text, kind: its }) => ({
        href: `/my/${id}`,
        text: its === 'bookmark' ? 'Bookmark' : text,
      })) ?? [],
    bookmark: here?.bookmark ?? null,
  }
}

/** A text area shows what is in it, up to a screenful. */
function rowsFor(text: string, least: number): number {
  return Math.min(24, Math.max(least, text.split('\n').length + 2))
}

/** Why a text cannot be saved as it is. */
export function tooLong(what: string, length: number, max: number): string {
  return `${what} has ${count(length, 'character')}; at most ${max} fit. Shorten it, then save again.`
}
