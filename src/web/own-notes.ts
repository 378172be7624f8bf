// What a learner wrote at a place, as its page shows it.

import type { FastifyRequest } from 'fastify'

import type { Deps } from './deps.ts'
import { placeFrom, placeNow } from './places.ts'

/** More than anybody reads at one place; all of them are in the list of notes. */
const NOTES_SHOWN = 100

/** The values of `views/partials/own.hbs`. */
export interface OwnNotes {
  readonly notes: readonly {
    readonly text: string
    /** Where a script may show it: beside a heading of a chapter. */
    readonly anchor: string | null
    /** The line of a report. */
    readonly line: number | null
    /** What stands there, and where; null for a page as a whole. */
    readonly at: { readonly href: string; readonly title: string } | null
    readonly editHref: string
  }[]
  /** The place that new notes are about. */
  readonly at: string
  readonly noteHref: string
  /** Where a card is made of what the page shows; null: it shows nothing to make one of. */
  readonly cardHref: string | null
}

/** Of the first place, which new notes are about, and of all of them what the learner wrote there. */
export async function ownNotes(
  request: FastifyRequest,
  { store, library }: Deps,
  places: readonly [string, ...string[]],
  card: Readonly<Record<string, string>> | null = null,
): Promise<OwnNotes> {
  const { learner } = request
  const found = learner ? await store.ownMaterialAt(learner.id, places, NOTES_SHOWN) : []
  return {
    notes: found.map((material) => {
      const { id, kind, text, place, placeTitle } = material
      const { anchor, line } = partOf(place)
      const now = place === null ? null : placeNow(library, place)
      const gone = { href: `/my/${id}`, title: `${placeTitle} (no longer here)` }
      const isPart = anchor !== null || line !== null
      return {
        text: kind === 'bookmark' ? 'Bookmark' : text,
        anchor: now && anchor,
        line,
        at: isPart ? (now === null ? gone : { href: now.href, title: line === null ? now.title : placeTitle }) : null,
        editHref: `/my/${material.id}`,
      }
    }),
    at: places[0],
    noteHref: newNoteHref(places[0]),
    cardHref: card && `/my/cards/new?${new URLSearchParams({ at: places[0], ...card }).toString()}`,
  }
}

/** The form of a new note at a place. */
function newNoteHref(at: string): string {
  return `/notes/new?at=${encodeURIComponent(at)}`
}

/** By line of a report, what was written there. */
export function lineNotes({ notes }: OwnNotes): ReadonlyMap<number, string> {
  const found = Map.groupBy(notes, ({ line }) => line)
  return new Map(
    [...found].flatMap(([line, at]) => (line === null ? [] : [[line, at.map(({ text }) => text).join(' · ')]])),
  )
}

/** What of its page a place is about. */
function partOf(at: string | null): { readonly anchor: string | null; readonly line: number | null } {
  const place = at === null ? null : placeFrom(at)
  return {
    anchor: place?.kind === 'chapter' ? place.anchor : null,
    line: place?.kind === 'attempt' ? place.line : null,
  }
}
