// A backup made after what it should have protected from.

import { commandOf, isRemote, typed, wrongOrders } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { inOrder } from '../repair/remedies.ts'

export const backupTooLate: DiagnosisDefinition = {
  id: 'backup-too-late',
  title: 'Backup after the change',
  see: ['ios-images#walk-through'],
  about: ['events'],
  repairs: inOrder,
  find: (given) => {
    for (const { first, second } of wrongOrders(given)) {
      if (first?.type !== 'copy' || !isRemote(first.to)) continue
      const [backup, change] = [commandOf(given, first.line), commandOf(given, second.line)]
      return {
        line: backup,
        message: `Line ${backup} ("${typed(given, backup)}") made the backup after line ${change} ("${typed(given, change)}") had already changed something. The rule asks for the backup first.`,
        otherwise: `Before line ${change}, the same copy would have kept the way back open.`,
      }
    }
    return null
  },
}
