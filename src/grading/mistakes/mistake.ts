// What a diagnosis is: a named misconception, how it shows in a run, and what would have happened otherwise.

import type { Device } from '../../sim/device.ts'
import { bootChoice } from '../../sim/boot.ts'
import { platforms } from '../../sim/platforms/index.ts'
import type { Feature } from '../../sim/platforms/platform.ts'
import { runningHash } from '../../sim/features/install/packages.ts'
import type { LoggedEvent } from '../../sim/world.ts'
import { matchesAny, matchesText } from '../event-pattern.ts'
import type { EventPattern } from '../event-pattern.ts'
import type { Topic } from '../checks/check.ts'
import { checks } from '../checks/index.ts'
import type { Edits } from '../repair/edits.ts'
import type { Miss } from '../repair/ideas/near-misses.ts'
import type { Criterion } from '../rubric.ts'
import { commandLine } from '../run.ts'
import type { Run } from '../run.ts'
import { filesOf, inFlash, mainFlash, nameOf, wantedHashes } from '../stored.ts'

/** One device of a run that did not meet every criterion. */
export interface Case {
  readonly run: Run
  /** As it was left. */
  readonly device: Device
  /** As the scenario gave it. */
  readonly start: Device
  /** The events of this device. */
  readonly events: readonly LoggedEvent[]
  /** All criteria about this device, and those of them that were not met. */
  readonly criteria: readonly Criterion[]
  readonly unmet: readonly Criterion[]
}

export interface Found {
  /** The line that carries the mistake: the command of a dialogue, or the answer that was wrong. Null: something was never done. */
  readonly line: number | null
  readonly message: string
  /** What is so, in a sentence that names no line: said where another line turns out to be behind it. */
  readonly states?: string
  /** What would have happened otherwise. It advises lines, and is said where they were run and helped. Empty: there is nothing to advise. */
  readonly otherwise: string
  /** The lines that it advises, the likeliest first; left out: what the definition `repairs`. */
  readonly advises?: () => readonly Edits[]
  /** What holds whatever was typed: said alone where the advice did not help. */
  readonly rule?: string
  /** Nothing at the line is wrong: something was left out, and the line only needed it. */
  readonly lacks?: boolean
  /** What was left undone beside it is another mistake. */
  readonly standsApart?: boolean
  /** Lines that may have been meant to do what is missing, each with its own sentence: the first that helps, put right, is the one to blame. */
  readonly misses?: () => readonly Miss[]
  /** Where its advice adds lines and helped, *Otherwise* says these lines, where they stand, and what they met. */
  readonly isTold?: boolean
  /** The unmet criteria that it spoils; left out: all that the definition is about. */
  readonly spoils?: readonly Criterion[]
  /** A line of its own would mend it: it follows only from what spoils the same criteria. */
  readonly isMendable?: boolean
  /** Where to read about it, in the place of what the definition says. */
  readonly see?: readonly string[]
  /** The message says where it belongs: no place is added to it. */
  readonly isPlaced?: boolean
}

export interface Mistake {
  readonly id: string
  /** A few words for a person, without a full stop. */
  readonly title: string
  /** Where to read about it: `chapter-id#section`; of a chapter that is not written yet, the chapter. */
  readonly see: readonly string[]
  /** What it spoils: it is looked for where something about one of these is not met. Left out: it may spoil anything. */
  readonly about?: readonly Topic[]
  /** True: it costs points and keeps nobody from what the task is about, so it stands behind other causes. */
  readonly minor?: boolean
  readonly find: (given: Case) => Found | null
  /** What the learner's own lines should have been: candidates for the smallest repair, which runs them all. The likeliest first. */
  readonly repairs?: (given: Case, found: Found) => Iterable<Edits>
}

/** Whether a criterion is about one of these; without any, it is. */
export function isAbout({ check, args }: Criterion, topics: readonly Topic[] | undefined): boolean {
  if (topics === undefined) return true
  // What is looked at as it is now loses nothing at a start.
  const isNow = args['when'] === 'now'
  const { about = [], because = null } = checks.get(check) ?? {}
  // What the network does after a power cycle follows from what was saved.
  if (because !== null && args['when'] === 'power-cycle' && topics.includes('startup')) return true
  return about.some((topic) => topics.includes(topic) && !(isNow && (topic === 'startup' || topic === 'start')))
}

/** Whether a criterion about one of these was not met. */
export function isMissed({ unmet }: Case, ...topics: readonly Topic[]): boolean {
  return unmet.some((criterion) => isAbout(criterion, topics))
}

/** Whether an unmet criterion depends on a configuration line that a start lost: for which image starts, only a boot statement matters. */
export function mattersUnsaved(given: Case, line: string): boolean {
  return isMissed(given, 'startup') || line.trim().startsWith('boot ')
}

/** The image that the rubric wants to boot, to run or to have, whether it got it or not; null: it is about something else. */
export function wantedImage(given: Case): string | null {
  const known = wantedOf.get(given)
  if (known !== undefined) return known
  const found = imageAskedFor(given)
  wantedOf.set(given, found)
  return found
}
/** Cached: almost every diagnosis calls this. */
const wantedOf = new WeakMap<Case, string | null>()

function imageAskedFor({ criteria, run, start: device }: Case): string | null {
  for (const topic of ['image', 'flash'] as const) {
    for (const criterion of criteria.filter((one) => isAbout(one, [topic]))) {
      const { image, images, version } = criterion.args
      if (typeof image === 'string') return image
      if (Array.isArray(images)) return String(images[0])
      const disks = Object.values(device.disks).flatMap(({ files }) => files)
      const offered = [...disks, ...Object.values(run.start.servers).flatMap(filesOf)]
      // A list of packages is no image to copy or to name.
      const found = offered.find((file) => file.image?.version === version && file.content === null)
      if (version !== undefined && found) return found.name
    }
  }
  return null
}

/** The images of boot lists that are asked for and not there, in their order. */
export function listMissed({ unmet }: Case): readonly string[] {
  return unmet.flatMap(({ args }) => (Array.isArray(args['images']) ? args['images'].map(String) : []))
}

/** The wanted image while nothing brought it into flash and the next start needs it there; null: it is there, or not asked for. */
export function missingInFlash(given: Case): string | null {
  const image = wantedImage(given)
  const isNeeded = isMissed(given, 'flash', 'image', 'startup')
  return image !== null && isNeeded && inFlash(given, image) === null ? image : null
}

/** The platform of the image that a boot statement names, if it is not the device's own. Null: it is, or it is unknown. */
export function foreignFamily(device: Device, entry: string): string | null {
  const written = /[a-z0-9]+(?=-)/i.exec(entry.slice(Math.max(entry.lastIndexOf(':'), entry.lastIndexOf('/')) + 1))?.[0]
  const known = Object.values(platforms).flatMap(({ families }) => families)
  return written !== undefined && known.includes(written) && !platforms[device.platform].families.includes(written)
    ? written
    : null
}

/** The world's device before a line was typed. */
export function before({ run, device }: Case, line: number): Device {
  return run.worlds[line - 1]?.devices[device.name] ?? device
}

/** The line whose command an event belongs to, when its dialogue ended lines later. */
export function commandOf({ run }: Case, line: number): number {
  return commandLine(run, line)
}

/** Whether two lines belong to one command and its dialogue. */
export function sameCommand({ run }: Case, a: number | null, b: number | null): boolean {
  return a !== null && b !== null && commandLine(run, a) === commandLine(run, b)
}

/** What was typed on a line. */
export function typed({ run }: Case, line: number): string {
  return run.transcript[line - 1]?.input ?? ''
}

/** `Line 7 ("wr")`, at the beginning of a sentence. */
export function lineSaid(given: Case, line: number): string {
  return `Line ${line} ("${typed(given, line)}")`
}

/** Whether a URL names a file server. */
export function isRemote(url: string): boolean {
  return /^[a-z]+:\/\//.test(url)
}

/** `the image x.bin`, `the running-config`: what a URL is about, in words. */
export function describeUrl(url: string): string {
  if (url === 'system:running-config') return 'running-config'
  if (url === 'nvram:startup-config') return 'startup-config'
  return nameOf(url) || url
}

/** Whether the next start, with nobody at the console, would load this image. */
export function wouldBoot({ run, device }: Case, image: string, of: Device = device): boolean {
  const { image: file } = bootChoice(of, run.world)
  return file !== null && wantedHashes(run, image).has(runningHash(of, file))
}

/** The restarts that happened, in order. */
export function restartsOf({ events }: Case): readonly LoggedEvent[] {
  return events.filter((event) => event.type === 'power-cycle' || (event.type === 'reload' && event.confirmed))
}

export function platformHas({ device }: Case, feature: Feature): boolean {
  return platforms[device.platform].features.has(feature)
}

/** The events that an argument of a criterion names. */
export function patternsOf({ args }: Criterion, name: string): readonly EventPattern[] {
  const value = args[name]
  return Array.isArray(value) ? (value as readonly EventPattern[]) : []
}

/** The first event, if any, that an unmet `never` forbids. */
export function forbidden(given: Case, ...types: readonly LoggedEvent['type'][]): LoggedEvent | null {
  for (const criterion of given.unmet) {
    if (criterion.check !== 'never') continue
    const safe = given.events.findIndex((event) => matchesAny(event, patternsOf(criterion, 'unless-before')))
    const after = patternsOf(criterion, 'after')
    const from = given.events.findIndex((event) => matchesAny(event, after))
    if (after.length > 0 && from < 0) continue
    const found = given.events.findIndex(
      (event, at) => at > from && types.includes(event.type) && matchesAny(event, patternsOf(criterion, 'event')),
    )
    if (found >= 0 && (safe < 0 || found < safe)) return given.events[found] ?? null
  }
  return null
}

/**
 * Where an unmet criterion asks for one thing before another (`before`, `never` with `unless-before`): the pair of events that
 * came in the wrong order; `first` is null where it never came at all.
 */
export function wrongOrders({ unmet, events }: Case): readonly {
  readonly first: LoggedEvent | null
  readonly second: LoggedEvent
  readonly wanted: readonly EventPattern[]
}[] {
  return unmet.flatMap((criterion) => {
    const [wanted, late] =
      criterion.check === 'before'
        ? [patternsOf(criterion, 'first'), patternsOf(criterion, 'second')]
        : [patternsOf(criterion, 'unless-before'), patternsOf(criterion, 'event')]
    if ((criterion.check !== 'before' && criterion.check !== 'never') || wanted.length === 0) return []
    const second = events.find((event) => matchesAny(event, late))
    const first = events.find((event) => matchesAny(event, wanted)) ?? null
    return second && (first === null || events.indexOf(first) > events.indexOf(second))
      ? [{ first, second, wanted }]
      : []
  })
}

/** Whether the rubric wants a configuration line removed. Its loss does not matter. */
export function isUnwanted({ criteria }: Case, line: string): boolean {
  return criteria.some(
    ({ check, args }) =>
      (check === 'startup-lacks' || check === 'running-lacks') &&
      Array.isArray(args['line']) &&
      args['line'].some((one) => matchesText(String(one).trim(), line.trim())),
  )
}

/** Whether a URL names something that is not part of the device: a server, or a stick. */
export function isOutside(url: string): boolean {
  return isRemote(url) || url.startsWith('usb')
}

/** Whether something that the rubric asks for, an image or a file, was in flash and is not any more. */
export function lostSomething(given: Case): boolean {
  const { unmet, device, start } = given
  const had = (of: Device, { check, args }: Criterion): boolean =>
    check === 'flash-file'
      ? mainFlash(of).files.some(({ name }) => name === args['name'])
      : check === 'flash-has' && inFlash(given, String(args['image']), of) !== null
  const image = wantedImage(given)
  const gone = image !== null && isMissed(given, 'image') && inFlash(given, image) === null
  return (
    unmet.some((criterion) => had(start, criterion) && !had(device, criterion)) ||
    (gone && inFlash(given, image, start) !== null) ||
    (isMissed(given, 'startup') && bootChoice(device, given.run.world).image === null)
  )
}

/** Whether a file was copied into startup-config before a line: what running-config held then was to be replaced by it. */
export function restoredBefore({ events }: Case, line: number): boolean {
  return events.some(
    (event) =>
      event.type === 'copy' &&
      event.complete &&
      event.to === 'nvram:startup-config' &&
      event.from !== 'system:running-config' &&
      event.line < line,
  )
}

/** The version that is to be installed; null: it is not about install mode, where boot statements decide nothing. */
export function installVersion({ criteria }: Case): string | null {
  const version = criteria.find(({ check }) => check === 'installed')?.args['version']
  return typeof version === 'string' ? version : null
}
