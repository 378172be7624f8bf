// The only image deleted before it was anywhere else.

import { nameOf } from '../stored.ts'
import { commandOf, isRemote, wrongOrders } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { inOrder } from '../repair/remedies.ts'

export const deletedBeforeBackup: DiagnosisDefinition = {
  id: 'deleted-before-backup',
  title: 'Deleted before the backup',
  see: ['ios-images#watch-out'],
  about: ['events', 'server'],
  repairs: inOrder,
  find: (given) => {
    const { device } = given
    for (const { first, second, wanted } of wrongOrders(given)) {
      if (second.type !== 'delete' && second.type !== 'format' && second.type !== 'erase') continue
      const asksForCopy = wanted.some(
        ({ type, fields }) => type === 'copy' && isRemote((fields['to'] ?? '').replace('*', 'x://')),
      )
      if (!asksForCopy) continue
      const line = commandOf(given, second.line)
      const what = second.type === 'delete' ? nameOf(second.url) : 'everything in flash'
      const since = first
        ? `, and line ${commandOf(given, first.line)} made the backup only afterwards`
        : ', and no backup was made before'
      return {
        line,
        message: `Line ${line} removed ${what}${since}. If the copy fails and the power goes, ${device.name} has nothing to boot.`,
        otherwise: 'Copied to the server first, the image could have been fetched back whatever happened next.',
      }
    }
    return null
  },
}
