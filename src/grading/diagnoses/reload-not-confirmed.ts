// The reload was offered and declined: nothing was restarted.

import { lastRestart } from '../stored.ts'
import { typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { entered } from '../repair/remedies.ts'

export const reloadNotConfirmed: DiagnosisDefinition = {
  id: 'reload-not-confirmed',
  title: 'Reload declined',
  see: ['ios-images#common-wrong-answers'],
  about: ['loaded'],
  repairs: entered,
  find: (given) => {
    const { device, events } = given
    const declined = events.findLast((event) => event.type === 'reload' && !event.confirmed)
    const restart = lastRestart(events)
    if (!declined || (restart && restart.line > declined.line)) return null
    return {
      line: declined.line,
      message: `Line ${declined.line} ("${typed(given, declined.line)}") declined the reload: at [confirm] only Enter or y means yes. ${device.name} runs on as before.`,
      otherwise: `With Enter at [confirm] ${device.name} would have restarted and followed its boot order.`,
    }
  },
}
