// The inactive packages removed while they were still wanted: those of the version to go back to, or of the one to activate.

import { takenOut } from '../repair/remedies.ts'
import { before, commandOf, installVersion, isUnmet, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'

export const wayBackRemoved: DiagnosisDefinition = {
  id: 'way-back-removed',
  title: 'Packages removed too early',
  see: ['install-mode'],
  follows: [],
  repairs: takenOut,
  find: (given) => {
    const version = installVersion(given)
    if (version === null || !isUnmet(given, 'installed')) return null
    const has = (line: number): boolean => before(given, line).packages.some((set) => set.version === version)
    const removal = given.events.findLast(
      ({ type, line }) => (type === 'install' || type === 'delete') && has(line) && !has(line + 1),
    )
    if (!removal || has(given.run.worlds.length)) return null
    const line = commandOf(given, removal.line)
    return {
      line,
      message: `Line ${line} ("${typed(given, line)}") deleted the packages of ${version}: they were not in use just then, and they are the ones that ${given.device.name} is to run.`,
      otherwise: `install abort first, and install remove inactive when everything is committed: then what it removes is what nobody needs.`,
    }
  },
  explains: (_, own, { id }) =>
    ['not-activated', 'not-committed', 'install-declined'].includes(id) && own.line !== null,
}
