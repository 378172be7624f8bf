// A backup overwritten: by the next one under the same name, or by the very configuration that it was to replace.

import { mainFlash, nameOf } from '../stored.ts'
import { commandOf, describeUrl, isRemote, typed } from './diagnosis.ts'
import type { Case, DiagnosisDefinition, Found } from './diagnosis.ts'
import { replace } from '../repair/edits.ts'
import { takenOut } from '../repair/remedies.ts'

export const backupOverwritten: DiagnosisDefinition = {
  id: 'backup-overwritten',
  title: 'Backup overwritten',
  see: ['file-transfer', 'ios-images#walk-through'],
  about: ['server', 'configuration', 'flash'],
  repairs: takenOut,
  find: (given) => twiceOneName(given) ?? onlyCopyLost(given),
}

function twiceOneName(given: Case): Found | null {
  const { events, unmet } = given
  if (!unmet.some(({ check }) => check === 'server-has')) return null
  const uploads = events.flatMap((event) =>
    event.type === 'copy' && event.complete && isRemote(event.to) ? [event] : [],
  )
  const second = uploads.findLast((later, index) =>
    uploads.slice(0, index).some((first) => first.to === later.to && first.from !== later.from),
  )
  const first = uploads.find((earlier) => earlier.to === second?.to && earlier !== second)
  if (!first || !second) return null
  const [a, b] = [commandOf(given, first.line), commandOf(given, second.line)]
  return {
    line: b,
    message: `Line ${b} ("${typed(given, b)}") wrote ${second.to}, the very file that line ${a} had written: what line ${a} saved is gone from the server.`,
    advises: () => [[replace(second.line, `${given.run.lines[second.line - 1]?.trim() || nameOf(second.to)}-2`)]],
    otherwise: 'Under a name of its own each of the two would have been kept.',
  }
}

/** A file of flash that a criterion is about, written over with something else. */
function onlyCopyLost(given: Case): Found | null {
  const { events, unmet, start } = given
  const { name: disk, files } = mainFlash(start)
  const asked = new Set(
    unmet.flatMap(({ check, args }) =>
      check === 'running-equals' ? [String(args['file'])] : check === 'flash-file' ? [String(args['name'])] : [],
    ),
  )
  const lost = events.find(
    (event) =>
      event.type === 'copy' &&
      event.complete &&
      event.to.startsWith(`${disk}:`) &&
      asked.has(nameOf(event.to)) &&
      files.some(({ name, md5, content }) => name === nameOf(event.to) && content !== null && md5 !== event.md5),
  )
  if (lost?.type !== 'copy') return null
  const line = commandOf(given, lost.line)
  const name = nameOf(lost.to)
  return {
    line,
    message: `Line ${line} ("${typed(given, line)}") wrote ${describeUrl(lost.from)} over ${name}: what ${name} said is gone, and it was the copy to go back to.`,
    otherwise: `The source comes first, the destination second. Left alone, ${name} would still say what it said.`,
  }
}
