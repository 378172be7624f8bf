// Answers by how sure a learner was of them.

import type { Database } from 'better-sqlite3'
import type { Calibration, CalibrationStore } from '../calibration.ts'
import { confidences } from './small-values.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'

export function calibrationQueries(db: Database, { write }: Transactions): CalibrationStore {
  const sql = prepareQueries(db, 'calibration')
  return {
    calibration: async (learner) =>
      sql
        .all<Omit<Calibration, 'confidence'> & { readonly confidence: number }>('calibration', { learner })
        .map((row) => ({ ...row, confidence: confidences.toWord(row.confidence) })),

    saveAsksConfidence: async (learner, asks) =>
      write(() => {
        sql.run('update_asks', { learner, asks: Number(asks) })
      }),
  }
}
