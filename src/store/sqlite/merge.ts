// Two members of a class become one, over SQLite.

import type { Database } from 'better-sqlite3'

import type { Role } from '../accounts.ts'
import type { United, Uniting } from '../history.ts'
import type { Merger, MergeStore } from '../merging.ts'
import type { RecordAct } from './audit-log.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'

/** Behind every instant. */
const NEVER = '9999'

interface MemberRow {
  readonly learner: string
  readonly name: string
  readonly role: Role | null
}
interface EnrolmentRow {
  readonly class: string
  readonly learner: string
  readonly joinedAt: string
  readonly detailsFrom: string | null
  readonly gradebookId: string | null
}
/** The two, of whom the first stays. */
type Two = readonly [kept: string, from: string]

export function mergeQueries(
  db: Database,
  { read, write }: Transactions,
  {
    record,
    become,
  }: {
    readonly record: RecordAct
    /** Gives all of `from` to the learner; for use inside a writing transaction. */
    readonly become: (learner: string, from: string, uniting: Uniting) => United
  },
): MergeStore {
  const sql = prepareQueries(db, 'merge')

  const twoOf = (instructor: string, classId: string, members: readonly [string, string]) => {
    const [one, other] = members.map((learner) => sql.get<MemberRow>('member', { instructor, class: classId, learner }))
    if (!one || !other || one.learner === other.learner) return null
    return one.role === null && other.role !== null ? ([other, one] as const) : ([one, other] as const)
  }
  const refusalOf = (two: readonly MemberRow[]): Merger['refusal'] => {
    if (two.every(({ role }) => role !== null)) return 'two-accounts'
    return two.some(({ role }) => role !== null && role !== 'learner') ? 'teaches' : null
  }

  /**
   * The enrolments of the two in the classes of an instructor, merged into one in each class. Details are shown from the first time after which the
   * instructor could already see every attempt of either, in one class or another.
   */
  const asOne = (instructor: string, two: Two): readonly EnrolmentRow[] => {
    const [kept, from] = two
    const rows = sql.all<EnrolmentRow>('enrolments', { instructor, kept, from })
    const shownFrom = (learner: string) =>
      rows
        .filter((row) => row.learner === learner)
        .reduce((first, row) => earlier(first, row.detailsFrom ?? NEVER), NEVER)
    const ends = two.map((learner) => ({ learner, end: shownFrom(learner) }))
    return [...Map.groupBy(rows, (row) => row.class).values()].map((of) => {
      const own = of.toSorted((a) => (a.learner === kept ? -1 : 1))
      const start = own.map((row) => row.detailsFrom ?? NEVER).reduce(earlier)
      const hidden = ends.flatMap(
        ({ learner, end }) => sql.get<{ at: string | null }>('last_between', { learner, start, end })?.at ?? [],
      )
      const last = hidden.toSorted().at(-1)
      const begins = last === undefined ? start : new Date(Date.parse(last) + 1).toISOString()
      // A learner who never showed details in a class decides again, on the page of the join link.
      const isHidden = own.some((row) => row.detailsFrom === null)
      return {
        class: own[0]?.class ?? '',
        learner: kept,
        joinedAt: own.map((row) => row.joinedAt).reduce(earlier),
        detailsFrom: isHidden ? null : begins,
        gradebookId: own.find((row) => row.gradebookId !== null)?.gradebookId ?? null,
      }
    })
  }
  /** How many attempts a class sees now and would not see after merging. */
  const hiddenBy = (instructor: string, classId: string, two: Two): number => {
    const one = asOne(instructor, two).find((row) => row.class === classId)
    return sql
      .all<EnrolmentRow>('enrolments', { instructor, kept: two[0], from: two[1] })
      .filter((row) => row.class === classId && row.detailsFrom !== null)
      .reduce((sum, { learner, detailsFrom }) => {
        const span = { learner, start: detailsFrom, end: one?.detailsFrom ?? NEVER }
        return sum + (sql.get<{ attempts: number }>('count_between', span)?.attempts ?? 0)
      }, 0)
  }

  return {
    memberNames: async (instructor, classId) => sql.all('names', { instructor, class: classId }),

    merger: async (instructor, { class: classId, members }) =>
      read((): Merger | null => {
        const two = twoOf(instructor, classId, members)
        if (!two) return null
        const [kept, from] = two.map(({ learner, name, role }) => ({ learner, name, hasAccount: role !== null }))
        if (!kept || !from) return null
        return {
          kept,
          from,
          refusal: refusalOf(two),
          hides: hiddenBy(instructor, classId, [kept.learner, from.learner]),
        }
      }),

    mergeMembers: async ({ instructor, class: classId, at }, { kept, from, reason }, uniting) =>
      write(() => {
        const two = twoOf(instructor, classId, [kept, from])
        if (two?.[0].learner !== kept || refusalOf(two) !== null) return null
        const enrolments = asOne(instructor, [kept, from])
        const act = { at, actor: instructor, class: classId, reason }
        record({ ...act, act: 'member merged away', about: from })
        record({ ...act, act: 'member merged', about: kept })
        // Only its password opens an account.
        if (two[0].role === null) sql.run('take_sessions', { learner: kept, from })
        const united = become(kept, from, uniting)
        for (const { class: id, learner, ...row } of enrolments)
          sql.run('save_enrolment', { class: id, learner, ...row })
        return united
      }),
  }
}

function earlier(a: string, b: string): string {
  return a < b ? a : b
}
