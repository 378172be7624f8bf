// A backup made after what it should have protected from.

import { commandOf, isRemote, typed, wrongOrders } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { inOrder } from '../repair/remedies.ts'

export const backupTooLate: DiagnosisDefinition = {
  id: 'backup-too-late',
  title: 'Backup after the change',
  see: ['ios-images#walk-through'],
  follows: ['deleted-before-backup', 'answer-misplaced'],
  repairs: inOrder,
  find: (facts) => {
    for (const { first, second } of wrongOrders(facts)) {
      if (first?.type !== 'copy' || !isRemote(first.to)) continue
      const [backup, change] = [commandOf(facts, first.line), commandOf(facts, second.line)]
      return {
        line: backup,
        message: `Line ${backup} ("${typed(facts, backup)}") made the backup after line ${change} ("${typed(facts, change)}") had already changed something. The rule asks for the backup first.`,
        otherwise: `Before line ${change}, the same copy would have kept the way back open.`,
      }
    }
    return null
  },
}
