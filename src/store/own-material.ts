// What a learner makes for themselves: cards, notes and bookmarks. Each is a row with an id; the last writer of an id wins.

import type { Part } from './store.ts'
import type { SearchWords } from './search.ts'

export type OwnKind = 'card' | 'note' | 'bookmark'

export interface OwnMaterial {
  /** Made with its form, or by the other installation that it comes from. */
  readonly id: string
  readonly kind: OwnKind
  /** What it stands at: `chapter:ID#anchor`, `item:ID`, `scenario:ID`, `attempt:SCENARIO/ID#line-N`. Null for a card of no place. */
  readonly place: string | null
  /** What that place was called when this was made: the course may lose it. */
  readonly placeTitle: string
  /** The front of a card, the text of a note; empty for a bookmark. */
  readonly text: string
  /** The back of a card; else empty. */
  readonly back: string
  /** A suspended card is not asked for. */
  readonly suspended: boolean
  /** Deleted material keeps its id, so that a copy of it elsewhere does not bring it back. It has no text. */
  readonly deleted: boolean
  readonly createdAt: string
  readonly changedAt: string
}

/** How much of each kind a learner may have, and how long its texts may be, in characters. */
export const ownLimits = {
  count: { card: 2000, note: 2000, bookmark: 2000 },
  text: { card: 2000, note: 4000, bookmark: 0 },
  back: 4000,
} as const satisfies { count: Record<OwnKind, number>; text: Record<OwnKind, number>; back: number }

/** The fact of an own card in review, and the id of its item. */
export function ownFact(id: string): string {
  return `own:${id}`
}
/** The id of an own card; null for a fact of the course. */
export function ownIdOf(fact: string): string | null {
  return fact.startsWith('own:') ? fact.slice(4) : null
}

export function isOwnFact(fact: string): boolean {
  return ownIdOf(fact) !== null
}

export function isOwnCard({ kind }: Pick<OwnMaterial, 'kind'>): boolean {
  return kind === 'card'
}

/** What the queue needs of an own card that is neither suspended nor deleted. */
export type OwnCard = Pick<OwnMaterial, 'id' | 'place'>
export type OwnCounts = Readonly<Record<OwnKind, number>>
/** An answer that a learner gave to an item: the last one in a quiz or in practice, if there is one. */
export interface AnsweredItem {
  readonly item: string
  /** `position` counts from 0. */
  readonly answer: { readonly attempt: string; readonly position: number } | null
}
/** Own material that has the words, and a piece of its text cut around them. */
export interface OwnHit {
  readonly material: OwnMaterial
  readonly title: string
  readonly snippet: string
}

export interface OwnMaterialStore {
  /**
   * Saves pieces, each unless the stored one of its id was changed later; of two changes of one instant the stored one stands. A
   * new piece beyond `ownLimits.count` is left out. The numbers of those that were saved, and left out.
   */
  saveOwnMaterial(learner: string, pieces: readonly OwnMaterial[]): Promise<{ saved: number; leftOut: number }>
  /** Null for what is not theirs, or was deleted. */
  ownMaterial(learner: string, id: string): Promise<OwnMaterial | null>
  /** Those of a kind, newest first. */
  ownMaterialList(learner: string, kind: OwnKind, part: Part): Promise<readonly OwnMaterial[]>
  ownCounts(learner: string): Promise<OwnCounts>
  /** Notes and bookmarks at these places and at anchors (`#…`) in them, oldest first, so many at most. */
  ownMaterialAt(learner: string, places: readonly string[], limit: number): Promise<readonly OwnMaterial[]>
  /** Notes and bookmarks at this place and not at an anchor in it, oldest first, so many at most; `bookmark`: the id of its bookmark, or null. */
  ownMaterialHere(
    learner: string,
    place: string,
    limit: number,
  ): Promise<{ readonly pieces: readonly OwnMaterial[]; readonly bookmark: string | null }>
  /** The cards that review may ask for, oldest first. */
  ownCards(learner: string): Promise<readonly OwnCard[]>
  searchOwnMaterial(learner: string, words: SearchWords, limit: number): Promise<readonly OwnHit[]>
  /** Of these items, those that the learner has answered, in review or in a quiz. */
  answeredItems(
    learner: string,
    items: readonly { readonly id: string; readonly fact: string }[],
  ): Promise<readonly AnsweredItem[]>
}
