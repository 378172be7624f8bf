// The version that was to go, made permanent.

import { commandOf, installVersion, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { instead } from '../repair/remedies.ts'

export const wrongVersionCommitted: DiagnosisDefinition = {
  id: 'wrong-version-committed',
  title: 'Wrong version committed',
  see: ['install-mode#the-clock-and-every-way-back'],
  about: ['install'],
  repairs: instead('install abort'),
  find: (given) => {
    const { events, device } = given
    const version = installVersion(given)
    if (version === null) return null
    const committed = events.findLast((event) => event.type === 'install' && event.op === 'commit')
    if (committed?.type !== 'install' || committed.version === version) return null
    if (
      events.some(
        (event) =>
          event.type === 'install' &&
          event.op === 'activate' &&
          event.version === version &&
          event.line > committed.line,
      )
    )
      return null
    const line = commandOf(given, committed.line)
    return {
      line,
      message: `Line ${line} ("${typed(given, line)}") committed ${committed.version} on ${device.name} and stopped the timer: what was to be given up is permanent now. ${version} was asked for.`,
      otherwise: 'In its place, install abort would have returned to the version that was committed before.',
    }
  },
}
