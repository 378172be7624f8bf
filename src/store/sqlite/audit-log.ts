// The audit log over SQLite. What does an act records it in the same transaction.

import type { Database } from 'better-sqlite3'

import type { AuditStore, LogEntry, LogFilter, NewLogEntry } from '../audit-log.ts'
import type { Part } from '../store.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'

/** Writes an act down, with the names of this moment; for use inside the transaction that does it, before names go. */
export type RecordAct = (act: NewLogEntry) => void

export function auditQueries(db: Database, { read }: Transactions): AuditStore & { readonly record: RecordAct } {
  const sql = prepareQueries(db, 'audit-log')
  const list = ({ class: classId = '', about = '', act }: LogFilter, part: Part) =>
    sql.all<LogEntry>('list', { class: classId || null, about: about || null, act: act ?? null, ...part })
  return {
    record: ({ at, actor, act, about = null, class: classId = null, what = '', reason = '' }) => {
      sql.run('record', { at, actor, act, about, class: classId, what, reason })
    },

    auditLog: async (filter, part) => read(() => list(filter, part)),

    loggedActs: async () => sql.all<Pick<LogEntry, 'act'>>('acts').map(({ act }) => act),

    classLog: async (instructor, classId, about, part) =>
      read(() =>
        sql.get('teaches', { instructor, class: classId })
          ? list({ class: classId, ...(about === null ? {} : { about }) }, part)
          : [],
      ),
  }
}
