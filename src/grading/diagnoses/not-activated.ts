// A bundle copied or added, and nothing activated: what runs stays what it was.

import { commandOf, installVersion, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { activated } from '../repair/remedies.ts'

export const notActivated: DiagnosisDefinition = {
  id: 'not-activated',
  title: 'Added, not activated',
  see: ['install-mode#add-activate-commit'],
  about: ['install'],
  repairs: activated,
  find: (given) => {
    const { events, device, run } = given
    const version = installVersion(given)
    if (version === null || run.transcript.length === 0) return null
    const state = device.packages.find((set) => set.version === version)?.state
    if (
      (state !== undefined && state !== 'I') ||
      events.some(
        (event) =>
          event.type === 'install' && (event.op === 'activate' || event.op === 'abort') && event.version === version,
      )
    )
      return null
    const added = events.findLast(
      (event) => event.type === 'install' && event.op === 'add' && event.version === version,
    )
    const copied = events.findLast((event) => event.type === 'copy' && event.complete && event.to.endsWith('.bin'))
    const last = added ?? copied
    if (!last) return null
    const line = commandOf(given, last.line)
    return {
      line,
      lacks: added !== undefined,
      message: added
        ? `Line ${line} ("${typed(given, line)}") added ${version} to ${device.name}, and nothing activated it: inactive packages lie in flash and do not run.`
        : `Line ${line} ("${typed(given, line)}") copied the bundle to ${device.name}. In install mode a file in flash is nothing that boots: it has to be added, activated and committed.`,
      otherwise:
        'install add file … activate commit, with y at its question, does all three and restarts into the new version.',
    }
  },
}
