// The members of a class over SQLite: who they are, in which order, and how those of one part stand.

import type { Database } from 'better-sqlite3'

import type { ClassTableStore, MemberFilter, MemberOrder } from '../class-table.ts'
import { nameKey } from '../names.ts'
import type { ProgressOfAll } from './progress.ts'
import { fromInstant, toInstant } from './small-values.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'

type RosterRow = readonly [learner: string, name: string, joinedAt: string, lastAt: number | null]
interface Member {
  readonly learner: string
  readonly name: string
  readonly joinedAt: string
  readonly lastAt: number | null
  /** What names are ordered by. */
  readonly key: string
}

export function classTableQueries(
  db: Database,
  { read }: Transactions,
  progressOfAll: ProgressOfAll,
): ClassTableStore & {
  /** When a learner did something last; for use inside a reading transaction. */
  readonly lastActive: (learner: string) => string | null
} {
  const sql = prepareQueries(db, 'class-table')

  const rosterOf = (of: { instructor: string; class: string }, { name = '', state, since }: MemberFilter) => {
    const rows = sql
      .tuples<RosterRow>('roster', {
        ...of,
        state: state ?? null,
        since: since === undefined ? null : toInstant(since),
      })
      .map(([learner, name, joinedAt, lastAt]) => ({ learner, name, joinedAt, lastAt, key: sortKey(name) }))
    const wanted = nameKey(name)
    return wanted === '' ? rows : rows.filter((row) => nameKey(row.name).includes(wanted))
  }
  const ordered = (rows: readonly Member[], order: MemberOrder, of: { instructor: string; class: string }) => {
    if (order === 'name') return rows.toSorted(byName)
    if (order === 'active') return rows.toSorted((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0) || byName(a, b))
    const passed = new Map(
      sql
        .all<{ learner: string; passed: number }>('passed_chapters', of)
        .map(({ learner, passed }) => [learner, passed]),
    )
    const passedBy = ({ learner }: Member) => passed.get(learner) ?? 0
    return rows.toSorted((a, b) => passedBy(b) - passedBy(a) || byName(a, b))
  }

  return {
    lastActive: (learner) => {
      const row = sql.get<{ at: number }>('last_deed', { learner })
      return row && fromInstant(row.at)
    },

    members: async (instructor, classId, { offset, limit }, { order = 'name', filter = {} } = {}) =>
      read(() => {
        const of = { instructor, class: classId }
        const roster = rosterOf(of, filter)
        const rows = ordered(roster, order, of).slice(offset, offset + limit)
        const progress = progressOfAll(rows.map(({ learner }) => learner))
        return {
          members: rows.map(({ learner, name, joinedAt, lastAt }) => ({
            learner,
            name,
            joinedAt,
            lastActiveAt: lastAt === null ? null : fromInstant(lastAt),
            progress: progress(learner),
          })),
          of: roster.length,
        }
      }),
  }
}

/** As people look names up, whatever their case and marks. A collator compares ten thousand times for a class of a thousand. */
function byName(a: Member, b: Member): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1
  return a.learner < b.learner ? -1 : 1
}

function sortKey(name: string): string {
  return /^[\x20-\x7e]*$/.test(name)
    ? name.toLowerCase()
    : name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
