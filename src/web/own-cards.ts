// Cards that a learner made, as review takes them: facts of the queue, and items like those of cards.md.

import type { FastifyRequest } from 'fastify'

import type { CardItem, Library } from '../content/library.ts'
import type { ReviewableFact } from '../schedule/queue.ts'
import { isOwnCard, ownFact, ownIdOf } from '../store/own-material.ts'
import type { OwnCard } from '../store/own-material.ts'
import type { Deps } from './deps.ts'
import { chapterOfPlace } from './places.ts'

/** The facts of own cards; `only` keeps them to one chapter. */
export function ownFacts(
  library: Library,
  cards: readonly OwnCard[],
  only: string | null = null,
): readonly ReviewableFact[] {
  return cards.flatMap(({ id, place }) => {
    const chapter = chapterOfPlace(library, place) ?? ''
    const form = { kind: 'card' as const, id: ownFact(id), chapter }
    return only === null || chapter === only ? [{ fact: form.id, forms: [form] }] : []
  })
}

/** The own card of the one who asks, by the id of its item; null for an item of the course, and for one that is not theirs. */
export async function ownItem(
  { learner }: FastifyRequest,
  { store, library }: Pick<Deps, 'store' | 'library'>,
  item: string,
): Promise<CardItem | null> {
  const id = ownIdOf(item)
  if (id === null || !learner) return null
  const card = await store.ownMaterial(learner.id, id)
  if (!card || !isOwnCard(card)) return null
  // What makes HTML is loaded with the first own card: a server that has compiled nothing does without it.
  const { ownTextHtml } = await import('../content/html.ts')
  return {
    kind: 'card',
    id: item,
    rev: 1,
    hash: '',
    chapter: chapterOfPlace(library, card.place) ?? '',
    fact: item,
    level: 'recall',
    objectives: [],
    stemHtml: ownTextHtml(card.text),
    stemText: card.text,
    explanationHtml: '',
    see: null,
    answerHtml: ownTextHtml(card.back),
  }
}

/** Where an own card is changed; null for an item of the course. */
export function ownCardLink(item: string): { href: string; title: string } | null {
  const id = ownIdOf(item)
  return id === null ? null : { href: `/my/${id}`, title: 'Your own card' }
}
