// The right boot statement, removed again by a later line.

import { commandOf, installVersion, typed, wantedImage, wouldBoot } from './diagnosis.ts'
import { loads } from '../stored.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { statementAdded } from '../repair/remedies.ts'
import { bootListOf } from '../../sim/features/boot/slice.ts'

export const bootCleared: DiagnosisDefinition = {
  id: 'boot-cleared',
  title: 'Boot statement removed again',
  see: ['ios-images#common-wrong-answers'],
  about: ['image'],
  repairs: statementAdded,
  find: (given) => {
    const { events, device } = given
    if (installVersion(given) !== null) return null
    const image = wantedImage(given)
    if (image === null || wouldBoot(given, image)) return null
    const added = events.findLast(
      (event) =>
        event.type === 'boot-system' && event.op === 'add' && event.entry !== null && loads(given, event.entry, image),
    )
    if (added?.type !== 'boot-system') return null
    const removed = events.find(
      (event) =>
        event.type === 'boot-system' &&
        event.op !== 'add' &&
        event.line > added.line &&
        !event.list.includes(added.entry ?? ''),
    )
    if (!removed || bootListOf(device.config).includes(added.entry ?? '')) return null
    const line = commandOf(given, removed.line)
    return {
      line,
      message: `Line ${line} ("${typed(given, line)}") removed the statement of line ${added.line} ("boot system ${added.entry}"). What is left does not name ${image}.`,
      otherwise: `In the other order, first removed, then entered, the statement for ${image} would have stayed.`,
    }
  },
}
