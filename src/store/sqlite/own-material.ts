// Cards, notes and bookmarks of learners, each a row that its last writer decides.

import type { Database } from 'better-sqlite3'
import { ownLimits } from '../own-material.ts'
import type { AnsweredItem, OwnCounts, OwnKind, OwnMaterial, OwnMaterialStore } from '../own-material.ts'
import { MARKS } from '../search.ts'
import { learnerNumbers } from './learner-number.ts'
import { matchOf } from './match.ts'
import { code, fromId, fromInstant, toId, toInstant } from './small-values.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'

// The migration that made the table, and the queries, have these numbers too.
const kinds = code<OwnKind>(['card', 'note', 'bookmark'])

/** The latest quizzes in which answers to an item are looked for. */
const ATTEMPTS_SEARCHED = 200

interface AnswerRow {
  readonly item: string
  readonly attempt: Uint8Array | string
  readonly position: number
}
export interface OwnMaterialRow {
  readonly id: Uint8Array | string
  readonly kind: number
  readonly place: string | null
  readonly placeTitle: string
  readonly text: string
  readonly back: string
  readonly suspended: 0 | 1
  readonly deleted: 0 | 1
  readonly createdAt: number
  readonly changedAt: number
}

/**
 * Saves pieces for a learner by their number, as `saveOwnMaterial` does; `limits` null: none is left out. For use inside a writing
 * transaction.
 */
export type KeepOwn = (
  learner: number,
  pieces: readonly OwnMaterial[],
  limits: OwnCounts | null,
) => { readonly saved: number; readonly leftOut: number }

/** The queries of own material, and of what a learner has answered, which decides what a search may show them. */
export function ownMaterialQueries(
  db: Database,
  { read, write }: Transactions,
): OwnMaterialStore & { readonly keepOwn: KeepOwn } {
  const sql = prepareQueries(db, 'own-material')
  const numberOf = learnerNumbers(db)
  const countsOf = (learner: number) => {
    const rows = sql.all<{ kind: number; count: number }>('counts', { learner })
    const countOf = (kind: OwnKind) => rows.find((row) => kinds.toWord(row.kind) === kind)?.count ?? 0
    return { card: countOf('card'), note: countOf('note'), bookmark: countOf('bookmark') }
  }

  const keepOwn: KeepOwn = (learner, pieces, limits) => {
    const counts = countsOf(learner)
    let saved = 0
    let leftOut = 0
    for (const piece of pieces) {
      const earlier = sql.get<OwnMaterialRow>('one', { learner, id: toId(piece.id) })
      const row = toRow(piece)
      if (earlier && earlier.changedAt >= row.changedAt) continue
      const isMore = !piece.deleted && (!earlier || earlier.deleted === 1)
      if (isMore && limits && counts[piece.kind] >= limits[piece.kind]) {
        leftOut += 1
        continue
      }
      if (isMore) counts[piece.kind] += 1
      sql.run('save', { learner, ...row })
      saved += 1
    }
    return { saved, leftOut }
  }

  return {
    keepOwn,

    saveOwnMaterial: async (learner, pieces) => write(() => keepOwn(numberOf(learner), pieces, ownLimits.count)),

    ownMaterial: async (learner, id) => {
      const row = sql.get<OwnMaterialRow>('one', { learner: numberOf(learner), id: toId(id) })
      return row && row.deleted === 0 ? toOwnMaterial(row) : null
    },

    ownMaterialList: async (learner, kind, { limit, offset }) =>
      sql
        .all<OwnMaterialRow>('of_kind', { learner: numberOf(learner), kind: kinds.toNumber(kind), limit, offset })
        .map(toOwnMaterial),

    ownCounts: async (learner) => countsOf(numberOf(learner)),

    ownMaterialAt: async (learner, places, limit) =>
      sql
        .all<OwnMaterialRow>('at', { learner: numberOf(learner), places: JSON.stringify(places), limit })
        .map(toOwnMaterial),

    ownMaterialHere: async (learner, place, limit) =>
      read(() => {
        const at = { learner: numberOf(learner), place }
        const bookmark = sql.get<Pick<OwnMaterialRow, 'id'>>('bookmark', at)
        return {
          pieces: sql.all<OwnMaterialRow>('here', { ...at, limit }).map(toOwnMaterial),
          bookmark: bookmark && fromId(bookmark.id),
        }
      }),

    ownCards: async (learner) =>
      sql
        .all<Pick<OwnMaterialRow, 'id' | 'place'>>('cards', { learner: numberOf(learner) })
        .map(({ id, place }) => ({ id: fromId(id), place })),

    searchOwnMaterial: async (learner, words, limit) => {
      if (words.length === 0) return []
      const number = numberOf(learner)
      const match = `owner : "u${number}" AND {title body} : (${matchOf(words)})`
      return sql
        .all<OwnMaterialRow & { foundTitle: string; snippet: string }>('search', {
          learner: number,
          match,
          open: MARKS[0],
          close: MARKS[1],
          limit,
        })
        .map((row) => ({ material: toOwnMaterial(row), title: row.foundTitle, snippet: row.snippet }))
    },

    answeredItems: async (learner, items) =>
      read(() => {
        const wanted = { items: JSON.stringify(items.map(({ id, fact }) => ({ id, fact }))) }
        const reviewed = sql.all<{ item: string }>('reviewed', { learner: numberOf(learner), ...wanted })
        const answers = sql.all<AnswerRow>('answers', { learnerId: learner, attempts: ATTEMPTS_SEARCHED, ...wanted })
        const found = new Map<string, AnsweredItem['answer']>(reviewed.map(({ item }) => [item, null]))
        for (const { item, attempt, position } of answers)
          if (!found.get(item)) found.set(item, { attempt: fromId(attempt), position })
        return [...found].map(([item, answer]) => ({ item, answer }))
      }),
  }
}

export function toOwnMaterial(row: OwnMaterialRow): OwnMaterial {
  const { id, kind, place, placeTitle, text, back, suspended, deleted, createdAt, changedAt } = row
  return {
    id: fromId(id),
    kind: kinds.toWord(kind),
    place,
    placeTitle,
    text,
    back,
    suspended: suspended === 1,
    deleted: deleted === 1,
    createdAt: fromInstant(createdAt),
    changedAt: fromInstant(changedAt),
  }
}

/** What was deleted keeps nothing but its id. */
function toRow(piece: OwnMaterial) {
  const { id, kind, place, placeTitle, text, back, suspended, deleted, createdAt, changedAt } = piece
  return {
    id: toId(id),
    kind: kinds.toNumber(kind),
    place: deleted ? null : place,
    placeTitle: deleted ? '' : placeTitle,
    text: deleted ? '' : text,
    back: deleted ? '' : back,
    suspended: suspended ? 1 : 0,
    deleted: deleted ? 1 : 0,
    createdAt: toInstant(createdAt),
    changedAt: toInstant(changedAt),
  }
}
