// Places of classes over SQLite.

import type { Database } from 'better-sqlite3'

import type { InClass } from '../class-settings.ts'
import { nameKey } from '../names.ts'
import { PLACES_MAX } from '../places.ts'
import type { NameState, OfferedPlace, Place, PlaceStore } from '../places.ts'
import type { Class } from '../store.ts'
import type { RecordAct } from './audit-log.ts'
import type { Joining } from './classes.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'

type PlaceRow = Omit<Place, 'taken'> & {
  readonly takenAt: string | null
  readonly learner: string | null
  readonly member: string | null
}
interface OfferedRow {
  readonly id: string
  readonly class: string
  readonly joinCode: string
  readonly isArchived: 0 | 1
  readonly name: string
  readonly takenAt: string | null
  readonly learner: string | null
}

export function placeQueries(
  db: Database,
  { read, write }: Transactions,
  {
    record,
    classOf,
    joining,
  }: {
    readonly record: RecordAct
    /** For use inside a transaction, as is the next. */
    readonly classOf: (instructor: string, classId: string) => Class | null
    readonly joining: Joining
  },
): PlaceStore {
  const sql = prepareQueries(db, 'places')
  const names = new Intl.Collator('en')

  const placesOf = (instructor: string, classId: string): Place[] =>
    sql
      .all<PlaceRow>('places', { instructor, class: classId })
      .map(({ takenAt, learner, member, ...place }) => ({
        ...place,
        taken: takenAt === null || learner === null ? null : { at: takenAt, learner, name: member },
      }))
      .toSorted((a, b) => names.compare(a.name, b.name))
  /** What a name is to a class. The place of a learner who has left reserves no name. */
  const whose = (instructor: string, classId: string) => {
    const places = new Set(
      placesOf(instructor, classId)
        .filter(({ taken }) => taken === null || taken.name !== null)
        .map(({ name }) => nameKey(name)),
    )
    const members = new Set(sql.all<{ name: string }>('members', { class: classId }).map(({ name }) => nameKey(name)))
    return (name: string): NameState => {
      const key = nameKey(name)
      return places.has(key) ? 'place' : members.has(key) ? 'member' : 'new'
    }
  }
  const offered = (code: string) => sql.get<OfferedRow>('by_code', { code })

  return {
    places: async (instructor, classId) => read(() => placesOf(instructor, classId)),

    placeCounts: async (instructor, classId) => {
      const counts = sql.get<{ allPlaces: number; free: number }>('counts', { instructor, class: classId })
      return { all: counts?.allPlaces ?? 0, free: counts?.free ?? 0 }
    },

    nameStates: async (instructor, classId, asked) =>
      read(() => {
        if (!classOf(instructor, classId)) return asked.map(() => 'new')
        const of = whose(instructor, classId)
        return asked.map(of)
      }),

    makePlaces: async (by: InClass, given) =>
      write((): number | 'full' => {
        const { at, instructor, class: id } = by
        if (!classOf(instructor, id)) return 0
        const of = whose(instructor, id)
        const fresh = given.filter(({ name }) => of(name) === 'new')
        if (fresh.length > 0 && placesOf(instructor, id).length + fresh.length > PLACES_MAX) return 'full'
        let made = 0
        for (const place of fresh) made += sql.run('insert', { ...place, class: id, at })
        if (made > 0) record({ at, actor: instructor, act: 'places made', class: id, what: String(made) })
        return made
      }),

    removePlace: async ({ at, instructor, class: id }, place) =>
      write(() => {
        const found = placesOf(instructor, id).find((each) => each.id === place)
        if (!found || (found.taken && found.taken.name !== null)) return
        record({
          at,
          actor: instructor,
          act: 'place removed',
          class: id,
          ...(found.taken ? { about: found.taken.learner } : { what: found.name }),
        })
        sql.run('delete', { id: place })
      }),

    placeByCode: async (code) =>
      read((): OfferedPlace | null => {
        const row = offered(code)
        const joinable = row && joining.byJoinCode(row.joinCode)
        if (!row || !joinable) return null
        const { name, isArchived, takenAt, learner } = row
        const taken = takenAt === null || learner === null ? null : { at: takenAt, learner }
        return { class: joinable, isArchived: isArchived === 1, name, taken }
      }),

    takePlace: async (learner, { code, at, detailsFrom }) =>
      write(() => {
        const place = offered(code)
        if (!place) return 'unknown'
        if (place.learner !== null && place.learner !== learner) return 'taken'
        const { class: classId } = place
        const before = joining.nameOf(learner, classId)
        if (before === null && place.isArchived) return 'closed'
        const isFirst = sql.run('take', { id: place.id, learner, at }) > 0
        // A learner who took it before keeps their present name. Another member may have the name of the place by now.
        const kept = isFirst ? null : before
        const name = kept ?? joining.freeNameFor(learner, classId, place.name)
        joining.join(learner, { class: classId, name, at, detailsFrom }, 'by a personal link')
        if (isFirst && before !== null)
          record({ at, actor: learner, act: 'place taken', about: learner, class: classId })
        return 'enrolled'
      }),
  }
}
