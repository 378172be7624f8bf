// What install mode is to run or to keep was removed as "not in use": the packages of a version, or its bundle before it was added.

import type { LoggedEvent } from '../../sim/world.ts'
import { takenOut } from '../repair/remedies.ts'
import { mainFlash } from '../stored.ts'
import { before, commandOf, installVersion, isMissed, typed } from './diagnosis.ts'
import type { Case, DiagnosisDefinition, Found } from './diagnosis.ts'

export const wayBackRemoved: DiagnosisDefinition = {
  id: 'way-back-removed',
  title: 'Packages removed too early',
  see: ['install-mode#room'],
  repairs: takenOut,
  find: (given) => packagesToRun(given) ?? bundleToAdd(given) ?? packagesToKeep(given),
}

/** The packages of the version that is to run. */
function packagesToRun(given: Case): Found | null {
  const version = installVersion(given)
  if (version === null || !isMissed(given, 'install')) return null
  const line = removalOf(given, (at) => before(given, at).packages.some((set) => set.version === version))
  if (line === null) return null
  return {
    line,
    message: `Line ${line} ("${typed(given, line)}") deleted the packages of ${version}: they were not in use just then, and they are the ones that ${given.device.name} is to run.`,
    otherwise: `install abort first, and install remove inactive when everything is committed: then what it removes is what nobody needs.`,
  }
}

/** The bundle of the version that is to run, while it was only a file in flash. */
function bundleToAdd(given: Case): Found | null {
  const version = installVersion(given)
  if (version === null || !isMissed(given, 'install')) return null
  if (given.device.packages.some((set) => set.version === version)) return null
  const line = removalOf(given, (at) => bundleIn(given, at, version) !== undefined)
  if (line === null) return null
  return {
    line,
    message: `Line ${line} ("${typed(given, line)}") deleted ${bundleIn(given, line, version)}, too: a bundle that is not added is not in use.`,
    otherwise: 'Copied after the clean-up, it would be there to be added. It can be fetched again.',
  }
}
const bundleIn = (given: Case, line: number, version: string): string | undefined =>
  mainFlash(before(given, line)).files.find((file) => file.image?.version === version)?.name

/** A package that a criterion wants to stay in flash. */
function packagesToKeep(given: Case): Found | null {
  for (const { check, args } of given.unmet) {
    const name = String(args['name'])
    if (check !== 'flash-file' || !name.endsWith('.pkg')) continue
    const line = removalOf(given, (at) => mainFlash(before(given, at)).files.some((file) => file.name === name))
    if (line === null) continue
    return {
      line,
      message: `Line ${line} ("${typed(given, line)}") deleted ${name}, which is to stay on ${given.device.name}: without its packages a release is no way back.`,
      otherwise: 'What is still wanted stays in flash, inactive, until nobody needs it any more.',
    }
  }
  return null
}

/** The command that removed last what was there, if it is not there at the end either; null: there is none. */
function removalOf(given: Case, has: (line: number) => boolean): number | null {
  if (has(given.run.worlds.length)) return null
  const removes = ({ type, line }: LoggedEvent): boolean =>
    (type === 'install' || type === 'delete') && has(line) && !has(line + 1)
  const removal = given.events.findLast(removes)
  return removal ? commandOf(given, removal.line) : null
}
