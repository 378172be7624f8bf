// What was left undone.

import {
  inFlash,
  nameOf,
  factoryLines,
  linesBeyond,
  placedLines,
  runningLines,
  startupLines,
  withoutHash,
  filesOf,
} from '../stored.ts'
import {
  wantedImage,
  commandOf,
  installVersion,
  before,
  isMissed,
  isUnwanted,
  mattersUnsaved,
  restoredBefore,
  lineSaid,
} from './mistake.ts'
import type { Mistake, Case, Found } from './mistake.ts'
import { goalsOf, activated, saved } from '../repair/remedies.ts'
import { ABORT_TIMER } from '../../sim/features/install/packages.ts'
import { timerOf } from '../../sim/timers.ts'
import { lostLine } from './lost-lines.ts'
import type { Device } from '../../sim/device.ts'
import { configurationsFetched } from '../checks/goals.ts'
import { placed } from '../repair/ideas/goals.ts'

/** The new image never came to flash, and nothing tried to bring it there. */
const imageNotFetched: Mistake = {
  id: 'image-not-fetched',
  title: 'Image never fetched',
  see: ['ios-images#walk-through', 'ios-images#how-it-works'],
  about: ['flash', 'image'],
  repairs: goalsOf('flash', 'image'),
  find: (given) => {
    const { events, run, start, device } = given
    // It runs from a stick: that it was left so is the mistake.
    if (device.running?.url.startsWith('usb') === true) return null
    const image = wantedImage(given)
    if (
      image === null ||
      run.transcript.length === 0 ||
      inFlash(given, image) !== null ||
      inFlash(given, image, start) !== null
    )
      return null
    if (
      events.some(
        (event) =>
          (event.type === 'copy' || event.type === 'install') &&
          !('from' in event && /^(system|nvram):/.test(event.from)),
      )
    )
      return null
    // A dialogue that was begun, or a copy that was refused, is another mistake.
    const begun = run.worlds.some(({ devices }) =>
      /^(copy|tftpdnld|xmodem)/.test(devices[device.name]?.question?.dialog ?? ''),
    )
    if (
      begun ||
      events.some(
        (event) => event.type === 'refused-command' && /^(do )?cop|^tftpdnld|^archive/i.test(event.text.trim()),
      )
    )
      return null
    const named = events.findLast(
      (event) => event.type === 'boot-system' && event.op === 'add' && nameOf(event.entry ?? '') === image,
    )
    return {
      line: named?.line ?? null,
      message: `Nothing copied ${image} into flash${named ? `: line ${named.line} names a file that is not there, and ${device.name} passes over it at boot` : ''}.`,
      otherwise: 'Copied from where it lies into flash first, it would have been there to be named and to be started.',
    }
  },
}

/** A bundle copied or added, and nothing activated: what runs stays what it was. */
const notActivated: Mistake = {
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
        ? `${lineSaid(given, line)} added ${version} to ${device.name}, and nothing activated it: inactive packages lie in flash and do not run.`
        : `${lineSaid(given, line)} copied the bundle to ${device.name}. In install mode a file in flash is nothing that boots: it has to be added, activated and committed.`,
      otherwise:
        'install add file … activate commit, with y at its question, does all three and restarts into the new version.',
    }
  },
}

/** An installation that is active and not committed: its timer gives it up. */
const notCommitted: Mistake = {
  id: 'not-committed',
  title: 'Not committed',
  see: ['install-mode#im-activate-final'],
  about: ['install', 'timer'],
  repairs: goalsOf('install'),
  find: (given) => {
    const { device, events, run } = given
    const version = installVersion(given)
    if (version === null) return null
    const otherwise = 'install commit makes it permanent and stops the timer.'
    const activated = events.findLast((event) => event.type === 'install' && event.op === 'activate')
    if (device.packages.some((set) => set.state === 'U' && set.version === version)) {
      return {
        line: activated?.line ?? null,
        lacks: true,
        message: `${version} is active on ${device.name} and not committed: ${
          device.packages.some((set) => set.state === 'D')
            ? `${timerOf(device, ABORT_TIMER) ? 'when the auto-abort timer ends, or ' : ''}at any restart, the old version comes back.`
            : 'it is not final before install commit. There is no earlier installation to go back to, so a restart does not make it final either.'
        }`,
        otherwise,
      }
    }
    // Nobody aborted it: time passed.
    const expired = events.findLast(
      (event) => event.type === 'install' && event.op === 'abort' && event.version === version,
    )
    if (!expired || run.transcript[expired.line - 1]?.kind !== 'hands' || (activated && activated.line > expired.line))
      return null
    return {
      line: expired.line,
      message: `In line ${expired.line} the auto-abort timer ended: ${version} was active on ${device.name} and not committed, so the old version came back.`,
      otherwise,
    }
  },
}

/** A change that only running-config has: the next start does not know it. */
const notSaved: Mistake = {
  id: 'not-saved',
  title: 'Not saved',
  see: ['command-line#two-configurations', 'ios-images#not-saved'],
  about: ['image', 'startup'],
  repairs: saved,
  find: (given) => {
    const { device, events } = given
    const cut = events.findLast((event) => event.type === 'power-cycle' && before(given, event.line).unsaved)
    if (cut && restoredBefore(given, cut.line)) return null
    const then = cut ? before(given, cut.line) : device
    const sample = then.unsaved ? unsavedLine(given, then) : null
    if (sample === null) return cut ? null : removalUnsaved(given)
    if (!mattersUnsaved(given, sample)) return null
    const from = lineOfChange(given, sample)
    const what = from === null ? `"${withoutHash(sample)}"` : `"${withoutHash(sample)}" of line ${from}`
    // A save that came before the change is the mistake, not the change.
    const early =
      from === null ? undefined : events.findLast(({ type, line }) => type === 'save' && line > 0 && line < from)
    const unreached = lostLine(given, /^(wr|cop\S* .*\bstart)/)
    const all = early || unreached ? null : changesUnsaved(given, cut?.line ?? null)
    if (all)
      return {
        line: from,
        lacks: true,
        message: `Nothing of lines ${all[0]} to ${all[1]} was saved: what they configured is only in running-config${cut ? `, and line ${cut.line} cut the power` : ''}.`,
        otherwise: `Saved with "write memory" or "copy running-config startup-config"${cut ? ` before line ${cut.line}` : ''}, all of it would be there when ${device.name} starts ${cut ? 'again' : 'the next time'}.`,
      }
    return {
      line: early ? commandOf(given, early.line) : from,
      lacks: !early && !unreached,
      message: `${what} is only in running-config${cut ? `, and line ${cut.line} cut the power` : ''}: ${unreached ? `line ${unreached.line} ("${unreached.input}"), which would have saved it, never reached ${device.name}` : early ? `line ${commandOf(given, early.line)} saved before it was there` : 'nothing saved it to startup-config'}.`,
      otherwise: cut
        ? `Saved before line ${cut.line}, it would have been there when ${device.name} started again.`
        : `Saved, it would be there when ${device.name} starts the next time.`,
    }
  },
}

/** What was only taken away is not saved either: a `no shutdown`, a line that was removed. */
function removalUnsaved(given: Case): Found | null {
  const { device, events, run } = given
  const [back] = device.unsaved && device.running ? linesBeyond(startupLines(device), runningLines(device)) : []
  if (!back || !mattersUnsaved(given, back.text)) return null
  const count = (one: Device): number => placedLines(runningLines(one)).filter(({ key }) => key === back.key).length
  const removed = events.findLast(
    ({ type, line }) => type === 'config' && count(before(given, line)) > count(before(given, line + 1)),
  )
  if (!removed) return null
  const early = events.findLast(({ type, line }) => type === 'save' && line > 0 && line < removed.line)
  const why = early ? `line ${commandOf(given, early.line)} saved before it` : 'nothing saved it to startup-config'
  return {
    line: early ? commandOf(given, early.line) : removed.line,
    lacks: !early,
    message: `Line ${removed.line} ("${run.lines[removed.line - 1]?.trim()}") changed running-config only: ${why}, and startup-config still has "${withoutHash(back.text.trim())}".`,
    otherwise: `Saved, it would hold when ${device.name} starts the next time.`,
  }
}

/** The first line and the last of several that configured something, where no save came between them or behind; null: there was one, or it is one line. */
function changesUnsaved({ events }: Case, end: number | null): readonly [number, number] | null {
  const told = events.filter(({ line }) => line > 0 && (end === null || line < end))
  const start = told.findLastIndex(({ type }) => type === 'save' || type === 'boot') + 1
  // A copy may have brought lines that nobody typed.
  if (told.some(({ type }, index) => type === 'save' || (index >= start && type === 'copy'))) return null
  const typed = told.slice(start).filter(({ type }) => type === 'config' || type === 'boot-system')
  const [first, last] = [typed[0]?.line, typed.at(-1)?.line]
  return first === undefined || last === undefined || first === last ? null : [first, last]
}

/** A line of running-config that startup-config lacks; a boot statement rather than another. */
function unsavedLine(given: Case, device: Device): string | null {
  if (!device.running) return null
  // What every device has from the start is no change, unless it was typed.
  const factory = new Set(placedLines(factoryLines(device)).map(({ key }) => key))
  const lines = linesBeyond(runningLines(device), startupLines(device))
  const own = lines.filter(({ key, text }) => !factory.has(key) && !isUnwanted(given, text))
  const sample =
    own.find(({ text }) => text.startsWith('boot system')) ??
    own[0] ??
    lines.find(
      ({ text }) => !(text === ' shutdown' && isMissed(given, 'port')) && lineOfChange(given, text.trim()) !== null,
    )
  return sample?.text.trim() ?? null
}

/** The line that put a text into running-config. */
function lineOfChange(given: Case, text: string): number | null {
  const count = (device: Device): number => runningLines(device).filter((line) => line.trim() === text).length
  const change = given.events.findLast(
    ({ type, line }) =>
      (type === 'boot-system' || type === 'config' || type === 'copy' || type === 'config-replace') &&
      count(before(given, line)) < count(before(given, line + 1)),
  )
  return change?.line ?? null
}

/** A configuration that lies on a server and was to be brought back, and nobody brought it. */
const configurationNotFetched: Mistake = {
  id: 'configuration-not-fetched',
  title: 'Configuration never fetched',
  see: ['configuration-management', 'file-transfer'],
  about: ['configuration'],
  repairs: (given) => configurationsFetched(given).flatMap((goal) => placed(given, goal)),
  find: (given) => {
    const { run, device, start, unmet, events } = given
    if (device.running === null || run.transcript.length === 0) return null
    const wanted = unmet.flatMap(({ check, args }) =>
      ['running-contains', 'startup-contains', 'boots-configured'].includes(check) && Array.isArray(args['line'])
        ? args['line'].map((line) => String(line).trim())
        : [],
    )
    const present = new Set(runningLines(device).map((line) => line.trim()))
    const missing = wanted.filter((line) => !present.has(line))
    // A copy on the device itself comes first.
    const kept = [
      start.startup?.text ?? '',
      ...Object.values(start.disks).flatMap(({ files }) => files.map(({ content }) => content ?? '')),
    ]
    const has = (text: string, line: string): boolean => text.split(/\r?\n/).some((one) => one.trim() === line)
    if (missing.length === 0 || kept.some((text) => missing.some((line) => has(text, line)))) return null
    for (const [address, server] of Object.entries(run.start.servers)) {
      const file = filesOf(server).find(
        ({ content }) => content !== null && missing.every((line) => has(content, line)),
      )
      if (!file) continue
      const fetched = events.some(
        ({ type, ...event }) => type === 'copy' && 'from' in event && event.from.endsWith(file.name),
      )
      if (fetched || events.some((event) => event.type === 'config-replace')) return null
      return {
        line: null,
        message: `Nothing brought ${file.name} of ${address} to ${device.name}: "${missing[0]}" is in that file, and on ${device.name} it is not.`,
        otherwise: `With a copy from the server to running-config, and a save, ${device.name} would have all of it.`,
      }
    }
    return null
  },
}

export const undone: readonly Mistake[] = [
  imageNotFetched,
  notActivated,
  notCommitted,
  notSaved,
  configurationNotFetched,
]
