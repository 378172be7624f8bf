// Cards, notes and bookmarks of learners, each a row that its last writer decides.

import type { Database } from 'better-sqlite3'
import { ownLimits } from '../own-material.ts'
import type { AnsweredItem, OwnKind, OwnMaterial, OwnMaterialStore } from '../own-material.ts'
import { MARKS } from '../search.ts'
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
interface Row {
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

/** The queries of own material, and of what a learner has answered, which decides what a search may show them. */
export function ownMaterialQueries(db: Database, { read, write }: Transactions): OwnMaterialStore {
  const sql = prepareQueries(db, 'own-material')
  /** No row has 0. */
  const numberOf = (learner: string) => sql.get<{ number: number }>('learner', { id: learner })?.number ?? 0
  const countsOf = (learner: number) => {
    const rows = sql.all<{ kind: number; count: number }>('counts', { learner })
    const countOf = (kind: OwnKind) => rows.find((row) => kinds.toWord(row.kind) === kind)?.count ?? 0
    return { card: countOf('card'), note: countOf('note'), bookmark: countOf('bookmark') }
  }

  return {
    ownMaterialOf: async (learner) => sql.all<Row>('all', { learner: numberOf(learner) }).map(toMaterial),

    saveOwnMaterial: async (learner, pieces) =>
      write(() => {
        const number = numberOf(learner)
        const counts = countsOf(number)
        let saved = 0
        let leftOut = 0
        for (const piece of pieces) {
          const earlier = sql.get<Row>('one', { learner: number, id: toId(piece.id) })
          const row = toRow(piece)
          if (earlier && earlier.changedAt >= row.changedAt) continue
          const isMore = !piece.deleted && (!earlier || earlier.deleted === 1)
          if (isMore && counts[piece.kind] >= ownLimits.count[piece.kind]) {
            leftOut += 1
            continue
          }
          if (isMore) counts[piece.kind] += 1
          sql.run('save', { learner: number, ...row })
          saved += 1
        }
        return { saved, leftOut }
      }),

    ownMaterial: async (learner, id) => {
      const row = sql.get<Row>('one', { learner: numberOf(learner), id: toId(id) })
      return row && row.deleted === 0 ? toMaterial(row) : null
    },

    ownMaterialList: async (learner, kind, { limit, offset }) =>
      sql
        .all<Row>('of_kind', { learner: numberOf(learner), kind: kinds.toNumber(kind), limit, offset })
        .map(toMaterial),

    ownCounts: async (learner) => countsOf(numberOf(learner)),

    ownMaterialAt: async (learner, places, limit) =>
      sql.all<Row>('at', { learner: numberOf(learner), places: JSON.stringify(places), limit }).map(toMaterial),

    ownCards: async (learner) =>
      sql
        .all<Pick<Row, 'id' | 'place'>>('cards', { learner: numberOf(learner) })
        .map(({ id, place }) => ({ id: fromId(id), place })),

    searchOwnMaterial: async (learner, words, limit) => {
      if (words.length === 0) return []
      const number = numberOf(learner)
      const match = `owner : "u${number}" AND {title body} : (${matchOf(words)})`
      return sql
        .all<Row & { foundTitle: string; snippet: string }>('search', {
          learner: number,
          match,
          open: MARKS[0],
          close: MARKS[1],
          limit,
        })
        .map((row) => ({ material: toMaterial(row), title: row.foundTitle, snippet: row.snippet }))
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

function toMaterial(row: Row): OwnMaterial {
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
