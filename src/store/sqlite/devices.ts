// The browsers of a learner as rows: sessions, and the link that adds one.

import type { Database } from 'better-sqlite3'
import type { Device, DeviceStore } from '../devices.ts'
import { fromDay } from './small-values.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'

export function deviceQueries(db: Database, { write }: Transactions): DeviceStore {
  const sql = prepareQueries(db, 'devices')
  return {
    devices: async (learner, tokenHash, at) =>
      sql
        .all<Omit<Device, 'isThis'> & { isThis: 0 | 1 }>('devices', { learner, tokenHash, at })
        .map(({ isThis, ...device }) => ({ ...device, isThis: isThis === 1 })),

    signOutOthers: (learner, tokenHash) =>
      write(() => {
        sql.run('delete_link', { learner })
        return sql.run('sign_out_others', { learner, tokenHash })
      }),

    saveDeviceLink: ({ learner, tokenHash, endsAt }) =>
      write(() => {
        sql.run('save_link', { learner, tokenHash, endsAt })
      }),

    deviceLink: async (tokenHash, at) => sql.get<{ learner: string }>('link', { tokenHash, at })?.learner ?? null,

    useDeviceLink: (tokenHash, at) =>
      write(() => sql.get<{ learner: string }>('use_link', { tokenHash, at })?.learner ?? null),

    revokeDeviceLink: (learner) =>
      write(() => {
        sql.run('delete_link', { learner })
      }),

    deeds: async (learner) => {
      const row = sql.get<{ answers: number; since: number | null }>('deeds', { learner })
      return { answers: row?.answers ?? 0, since: row?.since == null ? null : fromDay(row.since) }
    },
  }
}
