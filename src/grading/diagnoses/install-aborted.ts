// The activation that was to stay, given up by hand.

import { commandOf, installVersion, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { instead } from '../repair/remedies.ts'

export const installAborted: DiagnosisDefinition = {
  id: 'install-aborted',
  title: 'Installation aborted',
  see: ['install-mode#the-clock-and-every-way-back'],
  about: ['install'],
  repairs: instead('install commit'),
  find: (given) => {
    const { events, run, device } = given
    const version = installVersion(given)
    if (version === null) return null
    const aborted = events.findLast(
      (event) => event.type === 'install' && event.op === 'abort' && event.version === version,
    )
    if (!aborted || run.transcript[aborted.line - 1]?.kind === 'hands') return null
    if (events.some((event) => event.type === 'install' && event.op === 'activate' && event.line > aborted.line))
      return null
    const line = commandOf(given, aborted.line)
    return {
      line,
      message: `Line ${line} ("${typed(given, line)}") gave ${version} up and restarted ${device.name} with the old version. It was to stay.`,
      otherwise: 'install commit is what keeps an activated version.',
    }
  },
}
