// Mutes and notes of those who teach a class, over SQLite.

import type { Database } from 'better-sqlite3'

import type { ClassChanges, Mute, SignalNote, SignalStore } from '../signals.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'

export function signalQueries(db: Database, { write }: Transactions): SignalStore {
  const sql = prepareQueries(db, 'signals')
  const run = (query: string, params: Parameters<typeof sql.run>[1]) =>
    write(() => {
      sql.run(query, params)
    })
  return {
    classChanges: async (instructor, classId) => sql.get<ClassChanges>('changes', { instructor, class: classId }),
    mutes: async (instructor, classId) => sql.all<Mute>('mutes', { instructor, class: classId }),
    mute: async (instructor, of, mute) => run('mute', { instructor, ...of, ...mute }),
    unmute: async (instructor, of, signal) => run('unmute', { instructor, ...of, signal }),
    notes: async (instructor, of) => sql.all<SignalNote>('notes', { instructor, ...of }),
    addNote: async (instructor, of, note) => run('add_note', { instructor, ...of, ...note }),
    deleteNote: async (instructor, of, id) => run('delete_note', { instructor, ...of, id }),
  }
}
