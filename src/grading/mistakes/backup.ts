// Backups, and a way back.

import { commandOf, isRemote, typed, wrongOrders, describeUrl, before, lineSaid } from './mistake.ts'
import type { Mistake, Case, Found } from './mistake.ts'
import { either, goalsOf, inOrder, takenOut, runningInstead } from '../repair/remedies.ts'
import { mainFlash, nameOf } from '../stored.ts'
import { replace } from '../repair/edits.ts'
import { execPlaces, executed } from '../repair/places.ts'

/** A change made, and the backup that was to come first never tried. */
const noBackup: Mistake = {
  id: 'no-backup',
  title: 'No backup',
  see: ['ios-images#walk-through'],
  about: ['events'],
  repairs: either(goalsOf('server'), inOrder),
  find: (given) => {
    for (const { first, second, wanted } of wrongOrders(given)) {
      const copies = wanted.filter(({ type, fields }) => type === 'copy' && /^[a-z*]+:\/\//.test(fields['to'] ?? ''))
      if (first !== null || copies.length === 0) continue
      const what = /config/.test(copies[0]?.fields['from'] ?? '') ? 'the configuration' : 'the image'
      const tried = given.events.some(
        (event) =>
          event.type === 'copy' &&
          event.line < second.line &&
          isRemote(event.to) &&
          /config/.test(event.from) === (what === 'the configuration'),
      )
      if (tried) continue
      const line = commandOf(given, second.line)
      return {
        line,
        lacks: true,
        message: `${lineSaid(given, line)} changed ${given.device.name}, and no copy of ${what} was on the server. The rule asks for the backup first.`,
        otherwise: `With ${what} copied to the server before, the way back would have been open whatever came.`,
      }
    }
    return null
  },
}

/** A backup made after what it should have protected from. */
const backupTooLate: Mistake = {
  id: 'backup-too-late',
  title: 'Backup after the change',
  see: ['ios-images#walk-through'],
  about: ['events'],
  repairs: inOrder,
  find: (given) => {
    for (const { first, second } of wrongOrders(given)) {
      if (first?.type !== 'copy' || !isRemote(first.to)) continue
      const [backup, change] = [commandOf(given, first.line), commandOf(given, second.line)]
      return {
        line: backup,
        message: `${lineSaid(given, backup)} made the backup after line ${change} ("${typed(given, change)}") had already changed something. The rule asks for the backup first.`,
        otherwise: `Before line ${change}, the same copy would have kept the way back open.`,
      }
    }
    return null
  },
}

/** A backup overwritten: by the next one under the same name, or by the very configuration that it was to replace. */
const backupOverwritten: Mistake = {
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
    message: `${lineSaid(given, b)} wrote ${second.to}, the very file that line ${a} had written: what line ${a} saved is gone from the server.`,
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
    message: `${lineSaid(given, line)} wrote ${describeUrl(lost.from)} over ${name}: what ${name} said is gone, and it was the copy to go back to.`,
    otherwise: `The source comes first, the destination second. Left alone, ${name} would still say what it said.`,
  }
}

/** The saved configuration copied to the server where the one in force was asked for. */
const startupBackedUp: Mistake = {
  id: 'startup-backed-up',
  title: 'Backup of the wrong configuration',
  see: ['configuration-management#copies-outside-the-router'],
  about: ['server'],
  repairs: runningInstead,
  find: (given) => {
    const { unmet, events, device } = given
    if (!unmet.some(({ check, args }) => check === 'server-has' && args['config'] === 'running')) return null
    const copy = events.findLast(
      (event) => event.type === 'copy' && event.complete && event.from === 'nvram:startup-config' && isRemote(event.to),
    )
    if (!copy || !before(given, copy.line).unsaved) return null
    const line = commandOf(given, copy.line)
    return {
      line,
      message: `Line ${line} sent startup-config to the server: what was saved last, not what ${device.name} works with. The unsaved changes are missing in it.`,
      otherwise: 'From running-config, the copy would have held the configuration that is in force.',
    }
  },
}

/** A risky change made before anything was arranged that would take it back. */
const noSafetyNet: Mistake = {
  id: 'no-safety-net',
  title: 'No safety net',
  see: ['configuration-management'],
  about: ['events'],
  repairs: inOrder,
  find: (given) => {
    for (const { first, second, wanted } of wrongOrders(given)) {
      if (second.type === 'reload-cancelled') {
        const line = commandOf(given, second.line)
        return {
          line,
          message: `${lineSaid(given, line)} called the reload off${first ? ` before line ${commandOf(given, first.line)} changed anything` : ', and nothing was changed after it'}: when it was needed there was none.`,
          otherwise: 'Called off after the test, it would have been there for as long as the change could go wrong.',
        }
      }
      if (!wanted.some(({ type }) => type === 'reload-scheduled')) continue
      const line = commandOf(given, second.line)
      const late = first ? `; line ${commandOf(given, first.line)} arranged one too late` : ''
      return {
        line,
        lacks: true,
        message: `${lineSaid(given, line)} changed ${given.device.name} before any way back was arranged${late}. Had the change cut you off, nobody could have undone it from afar.`,
        advises: () =>
          executed(given.run, ['reload in 10'], execPlaces(given.run)).flatMap((edits) =>
            executed(given.run, ['reload cancel'], [given.run.lines.length + 1]).map((cancelled) => [
              ...edits,
              ...cancelled,
            ]),
          ),
        otherwise:
          'With reload in MINUTES before the change, and nothing saved, the router would have come back by itself as it was.',
      }
    }
    return null
  },
}

export const backup: readonly Mistake[] = [noBackup, backupTooLate, backupOverwritten, startupBackedUp, noSafetyNet]
