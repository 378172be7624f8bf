// The list of boot statements.

import {
  bootOrder,
  fileNamedBy,
  fileOfEntry,
  inFlash,
  loadableEntries,
  loads,
  lastRestart,
  wantedHashes,
  startupBootList,
} from '../stored.ts'
import {
  before,
  commandOf,
  installVersion,
  listMissed,
  platformHas,
  typed,
  wantedImage,
  wouldBoot,
  lineSaid,
} from './mistake.ts'
import { copiedAgain } from './statement.ts'
import type { Case, Mistake } from './mistake.ts'
import { emptyBecause, entryName, isNetwork, isWholeDisk } from './entries.ts'
import { either, statementAdded, statementThere, restartedLast, goalsOf, packagesOnly } from '../repair/remedies.ts'
import { commandLine } from '../run.ts'
import { bootListOf } from '../../sim/features/boot/slice.ts'

/** The new image is in flash, and no boot statement was ever entered for it. */
const bootMissing: Mistake = {
  id: 'boot-missing',
  title: 'No boot statement for the image',
  see: ['ios-images#boot-missing', 'ios-images#the-boot-list'],
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

/** The right boot statement, too late: the reload had already happened. */
const bootAfterReload: Mistake = {
  id: 'boot-after-reload',
  title: 'Boot statement after the reload',
  see: ['ios-images#boot-after-reload', 'boot-sequence#how-it-works'],
  about: ['loaded'],
  repairs: restartedLast,
  find: (given) => {
    const { device, events } = given
    if (installVersion(given) !== null) return null
    const image = wantedImage(given)
    // Started by hand later, it runs the wanted image.
    if (image !== null && device.running && wantedHashes(given.run, image).has(device.running.md5)) return null
    const restart = lastRestart(events)
    if (image === null || !restart) return null
    const added = events.filter(
      (event) =>
        event.type === 'boot-system' && event.op === 'add' && event.entry !== null && loads(given, event.entry, image),
    )
    const first = added[0]
    // `archive download-sw /reload` does both on one line.
    if (!first || first.line <= restart.line) return null
    const reload = commandOf(given, restart.line)
    return {
      line: first.line,
      message: `${lineSaid(given, first.line)} came after the reload of line ${reload}: when ${device.name} started, no statement named ${image}.`,
      otherwise: `Before line ${reload}, and saved, the same statement would have made ${device.name} load ${image}.`,
    }
  },
}

/** The right boot statement, removed again by a later line. */
const bootCleared: Mistake = {
  id: 'boot-cleared',
  title: 'Boot statement removed again',
  see: ['ios-images#the-boot-list'],
  about: ['image'],
  repairs: statementAdded,
  find: (given) => {
    const { events, device } = given
    if (installVersion(given) !== null) return null
    const image = wantedImage(given)
    if (image === null || wouldBoot(given, image)) return null
    const added = events.findLast(
      (event) =>
        event.type === 'boot-system' && event.op === 'add' && event.entry !== null && loads(given, event.entry, image),
    )
    if (added?.type !== 'boot-system') return null
    const removed = events.find(
      (event) =>
        event.type === 'boot-system' &&
        event.op !== 'add' &&
        event.line > added.line &&
        !event.list.includes(added.entry ?? ''),
    )
    if (!removed || bootListOf(device.config).includes(added.entry ?? '')) return null
    const line = commandOf(given, removed.line)
    return {
      line,
      message: `${lineSaid(given, line)} removed the statement of line ${added.line} ("boot system ${added.entry}"). What is left does not name ${image}.`,
      otherwise: `In the other order, first removed, then entered, the statement for ${image} would have stayed.`,
    }
  },
}

/** Boot statements are appended: one that stands before the new one still wins. */
const bootNotFirst: Mistake = {
  id: 'boot-not-first',
  title: 'Old boot statement still first',
  see: ['ios-images#boot-not-first', 'ios-images#the-boot-list'],
  about: ['image'],
  repairs: statementAdded,
  find: (given) => {
    const { device, events } = given
    if (installVersion(given) !== null) return null
    const image = wantedImage(given)
    if (image === null) return null
    // A good order that a restart discarded was correct when it was entered.
    const restart = lastRestart(events)
    const then = restart ? before(given, restart.line) : null
    if (
      then &&
      bootListOf(then.config).some(
        (entry, index) =>
          loads(given, entry, image) &&
          !bootListOf(then.config)
            .slice(0, index)
            .some((earlier) => fileOfEntry(device, earlier, given.run.world) !== null),
      )
    )
      return null
    const list = bootListOf(device.config).length > 0 ? bootListOf(device.config) : startupBootList(device)
    const wanted = list.findIndex((entry) => loads(given, entry, image))
    const winner = list.findIndex((entry) => fileOfEntry(device, entry, given.run.world) !== null)
    if (wanted < 0 || winner < 0 || winner >= wanted) return null
    const added = events.findLast(
      (event) => event.type === 'boot-system' && event.op === 'add' && event.entry === list[wanted],
    )
    return {
      line: added?.line ?? null,
      message: `"boot system ${list[winner]}" stands before "boot system ${list[wanted]}". Statements are tried in order and a new one goes to the end, so the first still wins.`,
      otherwise: `With the older statement removed, or entered again after it, ${device.name} would load ${image}.`,
    }
  },
}

/** The first image of the list is right, and the one to fall back on is not in it. */
const fallbackMissing: Mistake = {
  id: 'fallback-missing',
  title: 'No fallback in the boot list',
  see: ['ios-images#how-it-works', 'boot-sequence#how-it-works'],
  about: ['image'],
  repairs: goalsOf('image'),
  find: (given) => {
    const { events, device, run } = given
    const [first, ...others] = listMissed(given)
    const entries = [...bootOrder(device), ...bootListOf(device.config)]
    const named = (image: string): boolean => entries.some((entry) => loads(given, entry, image))
    const missing = others.find((image) => !named(image))
    if (first === undefined || missing === undefined || !named(first)) return null
    // A search on a server is a separate diagnosis.
    if (entries.some((entry) => isNetwork(entry) && entryName(entry) === missing)) return null
    const last = events.findLast((event) => event.type === 'boot-system')
    const gone = entries.find((entry) => entryName(entry) === missing)
    // That it was taken out of flash is a mistake of its own.
    if (gone !== undefined && inFlash(given, missing, given.start) !== null) return null
    if (gone !== undefined)
      return {
        line: last?.line ?? null,
        message: `"boot system ${gone}" names ${missing}, and there is no such image in flash that could be loaded. When ${first} cannot be loaded, that statement is passed over.`,
        otherwise: `With ${missing} in flash under that name, it would have been the next to be tried.`,
      }
    const behind = entries.slice(entries.findIndex((entry) => loads(given, entry, first)) + 1)
    const next = behind.find(
      (entry) => !loads(given, entry, first) && (isWholeDisk(entry) || fileOfEntry(device, entry, run.world) !== null),
    )
    const then =
      next === undefined
        ? `nothing of the list is left for ${device.name} to try`
        : isWholeDisk(next)
          ? `"boot system ${next}" comes next, and that names no file: it takes whatever image stands first in flash`
          : `"boot system ${next}" comes next, and that is another one`
    return {
      line: last?.line ?? null,
      message: `No boot statement names ${missing}. When ${first} cannot be loaded, ${then}.`,
      otherwise: `With a second statement for ${missing}, entered after the first, it would have been the next to be tried.`,
    }
  },
}

/** Bundle mode left half way: the boot variable still names the .bin. */
const bootVariableLeft: Mistake = {
  id: 'boot-variable-left',
  title: 'Boot variable still names the bundle',
  see: ['install-mode#from-bundle-to-install-mode'],
  about: ['install'],
  repairs: packagesOnly,
  find: (given) => {
    const { device, start, events } = given
    if (!platformHas(given, 'install')) return null
    const [entry] = bootOrder(device)
    if (entry === undefined || !/\.bin\b/i.test(entry) || bootOrder(start)[0] !== entry) return null
    // The device refuses to activate under it, or comes back to the bundle at the next start.
    const tried = events.find((event) => event.type === 'install-failed' && event.cause.kind === 'boot-variable')
    const done = events.findLast(({ type }) => type === 'install')
    const line = tried ? commandOf(given, tried.line) : (done?.line ?? null)
    return {
      line,
      message: `${line === null ? '' : `Line ${line} installs packages, but `}${line === null ? 'The' : 'the'} boot variable of ${device.name} still names ${entry}: the next boot returns to the bundle.`,
      otherwise:
        'With no boot system, boot system flash:packages.conf, no boot manual and a save before it, the packages are what the next start loads.',
    }
  },
}

export const bootList: readonly Mistake[] = [
  bootMissing,
  bootAfterReload,
  bootCleared,
  bootNotFirst,
  fallbackMissing,
  bootVariableLeft,
]
