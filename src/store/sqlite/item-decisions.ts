// What instructors decide about faulty items, over SQLite.

import type { Database } from 'better-sqlite3'

import type { ItemDecision, ItemDecisions } from '../item-decisions.ts'
import type { RecordAct } from './audit-log.ts'
import type { Standings } from './progress.ts'
import { toHash } from './small-values.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'

export function itemDecisionQueries(
  db: Database,
  { write }: Transactions,
  { standings, record }: { readonly standings: Standings; readonly record: RecordAct },
): ItemDecisions {
  const sql = prepareQueries(db, 'item-decisions')

  return {
    decideItem: async (instructor, { id, item, hash, kind, answer, reason, at, classes }, rules) =>
      write(() => {
        const version = sql.get<{ number: number }>('version', { item, hash: toHash(hash) })?.number
        const isTheirs =
          classes === null
            ? sql.get('administers', { instructor }) !== null
            : classes.length > 0 && classes.every((one) => sql.get('teaches', { instructor, class: one }) !== null)
        if (version === undefined || !isTheirs) return null
        const touched = new Map<number, { readonly learner: string; readonly chapter: string | null }>()
        for (const classId of classes ?? [null]) {
          const made = sql.get<{ number: number }>('insert', {
            // Each class has a decision of its own, so that one may go without the others.
            id: classId === null ? id : `${id} ${classId}`,
            version,
            class: classId,
            kind,
            answer: kind === 'accepted' ? JSON.stringify(answer) : '',
            reason,
            at,
          })
          if (!made) continue
          const decision = made.number
          sql.run(classId === null ? 'rule_everywhere' : 'rule_in_class', { decision })
          for (const { attempt, ...of } of sql.all<{ attempt: number; learner: string; chapter: string | null }>(
            'ruled',
            {
              decision,
            },
          ))
            touched.set(attempt, of)
          const act = kind === 'withdrawn' ? 'item withdrawn' : 'answer accepted'
          const what = kind === 'withdrawn' ? item : `${item}: ${answer.join(', ')}`
          record({ at, actor: instructor, act, ...(classId === null ? {} : { class: classId }), what, reason })
        }
        for (const [attempt, { learner, chapter }] of touched) {
          sql.run('delete_score', { attempt })
          sql.run('derive_score', { attempt })
          standings.keep(learner, chapter, rules, at)
        }
        return touched.size
      }),

    itemDecisions: async (instructor, hash) =>
      sql
        .all<Omit<ItemDecision, 'answer'> & { answer: string }>('decisions', { instructor, hash: toHash(hash) })
        .map(({ answer, ...decision }) => ({
          ...decision,
          answer: answer === '' ? [] : (JSON.parse(answer) as string[]),
        })),
  }
}
