// A copy that stays on the device it is to protect: no backup.

import { commandOf, describeUrl, isRemote } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { sentAway } from '../repair/remedies.ts'

export const localBackup: DiagnosisDefinition = {
  id: 'local-backup',
  title: 'Backup on the device itself',
  see: ['ios-images#walk-through'],
  about: ['server', 'events'],
  repairs: sentAway,
  find: (given) => {
    const { unmet, events, device } = given
    for (const { check, args } of unmet) {
      if (check !== 'server-has') continue
      const wantsConfig = args['config'] !== null
      const copy = events.findLast(
        (event) =>
          event.type === 'copy' &&
          event.complete &&
          !isRemote(event.from) &&
          !isRemote(event.to) &&
          !isConfig(event.to) &&
          isConfig(event.from) === wantsConfig,
      )
      if (copy?.type !== 'copy') continue
      const line = commandOf(given, copy.line)
      return {
        line,
        message: `Line ${line} copied ${describeUrl(copy.from)} to ${copy.to.slice(0, copy.to.indexOf(':') + 1)} of ${device.name} itself. Whatever destroys the original destroys that copy with it: no backup.`,
        otherwise: `On the server ${String(args['server'])} the copy would have been out of harm's way.`,
      }
    }
    return null
  },
}

const isConfig = (url: string): boolean => /^(system:running|nvram:startup)-config$/.test(url)
