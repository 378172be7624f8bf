// The new image is in flash, and no boot statement was ever entered for it.

import { bootOrder, fileNamedBy, fileOfEntry, inFlash, loadableEntries, loads } from '../stored.ts'
import {
  before,
  commandOf,
  installVersion,
  listMissed,
  platformHas,
  typed,
  wantedImage,
  wouldBoot,
} from './diagnosis.ts'
import { copiedAgain } from './copied-again.ts'
import type { Case, DiagnosisDefinition } from './diagnosis.ts'
import { emptyBecause } from './entries.ts'
import { either, statementAdded, statementThere } from '../repair/remedies.ts'
import { commandLine } from '../run.ts'
import { bootListOf } from '../../sim/features/boot/slice.ts'

export const bootMissing: DiagnosisDefinition = {
  id: 'boot-missing',
  title: 'No boot statement for the image',
  see: ['ios-images#common-wrong-answers', 'boot-sequence#how-it-works'],
  about: ['image'],
  repairs: either(statementAdded, statementThere),
  find: (given) => {
    const { device, events } = given
    if (installVersion(given) !== null) return null
    // It has a statement, and that one leads nowhere: copying once more did not mend it.
    if (copiedAgain.find(given)) return null
    const image = wantedImage(given)
    if (image === null) return null
    // Boot field 0 or 1: no statement would be read.
    if (inFlash(given, image) === null || (device.register.next & 0xf) < 2) return null
    if (
      events.some(
        (event) =>
          event.type === 'boot-system' &&
          event.op === 'add' &&
          event.entry !== null &&
          loads(given, event.entry, image),
      )
    )
      return null
    // The next start would load it. Only that start is missing.
    if (listMissed(given).length === 0 && wouldBoot(given, image)) return null
    const saved = bootOrder(device)
    if ([...saved, ...bootListOf(device.config)].some((entry) => loads(given, entry, image))) return null
    const restart = events.findLast((event) => event.type === 'reload' && event.confirmed)
    const removed = removedStatement(given, image)
    const place =
      removed ?? typedStatement(given) ?? placeForConfiguration(given, restart ? commandOf(given, restart.line) : null)
    const [loadable] = loadableEntries(device, given.run.world)
    // A later statement of the learner that loads nothing.
    const own = events
      .flatMap(({ line, ...event }) =>
        event.type === 'boot-system' && event.op === 'add' && event.entry !== null
          ? [{ line, entry: event.entry }]
          : [],
      )
      .findLast(
        ({ entry }) =>
          entry !== saved[0] &&
          fileNamedBy(device, entry) !== null &&
          fileOfEntry(device, entry, given.run.world) === null,
      )
    const instead = loadable
      ? `what the saved list names: "boot system ${loadable.entry}"`
      : `the first image in flash, in directory order; the newest is not preferred${saved[0] === undefined ? '' : `. The saved "boot system ${saved[0]}" ${emptyBecause(device, saved[0], given.run.world)}`}${own === undefined ? '' : `. Line ${own.line} ("boot system ${own.entry}") ${emptyBecause(device, own.entry, given.run.world)}`}`
    if (platformHas(given, 'boot-variable'))
      return {
        line: place,
        message: `${image} is in flash${inFlash(given, image) === image ? '' : ` (as flash:/${inFlash(given, image) ?? image})`}, but the BOOT variable of ${device.name} does not name it. ${variableNames(given, saved[0])}`,
        otherwise: `With boot system flash:/${inFlash(given, image) ?? image} before the restart, the variable would have named it (show boot), and ${device.name} would have loaded it.`,
      }
    const name = inFlash(given, image) ?? image
    return {
      line: place,
      message: `${image} is in flash${name === image ? '' : ` (as ${name})`}, but no boot statement names it${removed === null ? '' : `: line ${removed} ("${typed(given, removed)}") took out the one that did`}. So ${device.name} loads ${instead}.`,
      otherwise: restart
        ? `With a boot statement for ${name}, saved before the reload, ${device.name} would have loaded it.`
        : `With a boot statement for ${name}, and a save, ${device.name} would load it at the next start.`,
    }
  },
}

/** What a start makes of the first path of the BOOT variable. */
function variableNames({ device, run }: Case, path: string | undefined): string {
  if (path === undefined) return `It names nothing, so ${device.name} takes the first image that it finds in flash.`
  return fileOfEntry(device, path, run.world) === null
    ? `It names ${path}, and there is no such file.`
    : `So the next start loads what it names: ${path}.`
}

/** The line of the learner that took out a statement for the image. */
function removedStatement(given: Case, image: string): number | null {
  const removal = given.events.findLast(
    (event) =>
      event.type === 'boot-system' &&
      event.op !== 'add' &&
      event.line > 0 &&
      bootListOf(before(given, event.line).config).some((entry) => loads(given, entry, image)),
  )
  return removal?.line ?? null
}

/** The first boot statement of the learner's own that the device keeps: what is missing belongs beside it. */
function typedStatement({ events, device }: Case): number | null {
  const kept = new Set(bootListOf(device.config))
  const own = events.find(
    (event) => event.type === 'boot-system' && event.op === 'add' && event.line > 0 && kept.has(event.entry ?? ''),
  )
  return own?.line ?? null
}

/** The line before which a statement was to stand: the end of the last visit to configuration before the restart, or else a save, or the restart. */
function placeForConfiguration({ run, device, events }: Case, restart: number | null): number | null {
  const isIn = (line: number): boolean => run.worlds[line]?.devices[device.name]?.mode.startsWith('config') === true
  const end = run.transcript.findLast(
    ({ line, device: name }) => name === device.name && line < (restart ?? Infinity) && isIn(line - 1) && !isIn(line),
  )
  const save = events.findLast(({ type, line }) => type === 'save' && line > 0 && line < (restart ?? Infinity))
  return end?.line ?? (save ? commandLine(run, save.line) : restart)
}
