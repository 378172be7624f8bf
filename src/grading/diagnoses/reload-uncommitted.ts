// Restarted by hand while the new version was not committed: the old one comes back.

import { before, commandOf, installVersion, restartsOf, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { either, goalsOf, takenOut } from '../repair/remedies.ts'

export const reloadUncommitted: DiagnosisDefinition = {
  id: 'reload-uncommitted',
  title: 'Restarted before the commit',
  see: ['install-mode#im-reload-test'],
  about: ['install'],
  repairs: either(takenOut, goalsOf('install')),
  find: (given) => {
    const { device, events } = given
    const version = installVersion(given)
    if (version === null) return null
    const stateAt = (line: number) => before(given, line).packages.find((set) => set.version === version)?.state
    // An abort restarts too, and is what it says.
    const isAbort = (line: number): boolean =>
      events.some((event) => event.type === 'install' && event.op === 'abort' && event.line === line)
    const restart = restartsOf(given).findLast(
      ({ line }) => stateAt(line) === 'U' && stateAt(line + 1) !== 'U' && !isAbort(line),
    )
    if (
      !restart ||
      events.some((event) => event.type === 'install' && event.op === 'activate' && event.line > restart.line)
    )
      return null
    const line = commandOf(given, restart.line)
    return {
      line,
      message: `Line ${line} ("${typed(given, line)}") restarted ${device.name} while ${version} was activated and not committed. Uncommitted means that it comes back with the old version: ${device.running?.info.version ?? 'none'}.`,
      otherwise: `With install commit first, ${version} would have outlived any restart.`,
    }
  },
}
