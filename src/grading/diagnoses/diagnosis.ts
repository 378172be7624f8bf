// What a diagnosis is: a named misconception, how it shows in a run, and what would have happened otherwise.

import type { Device } from '../../sim/device.ts'
import type { LoggedEvent } from '../../sim/world.ts'
import type { Criterion } from '../rubric.ts'
import { commandLine } from '../run.ts'
import type { Run } from '../run.ts'
import { fileOfEntry, isWhole, mainFlash, nameOf, wantedHashes } from '../stored.ts'

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
  readonly otherwise: string
}

export interface DiagnosisDefinition {
  readonly id: string
  /** Where to read about it: `chapter-id#section`. */
  readonly see: readonly string[]
  /** If one of these was found too, and it explains this one, this one only follows from it. */
  readonly follows: readonly string[]
  readonly find: (facts: Case) => Found | null
  /** Whether this mistake, as found, led to that one; left out: it did when it came earlier. */
  readonly explains?: (facts: Case, own: Found, other: Found & { readonly id: string }) => boolean
}

/** Whether a criterion with one of these checks was not met. */
export function isUnmet({ unmet }: Case, ...checks: readonly string[]): boolean {
  return unmet.some((criterion) => checks.includes(criterion.check))
}

/** Checks that fail when a change is not in startup-config. */
export const NEEDS_SAVING = [
  'boots-image',
  'boots-configured',
  'boot-list',
  'saved',
  'runs-image',
  'version-running',
  'startup-equals-running',
  'startup-contains',
  'secret-known',
  'interface-up',
]

/** The image that the rubric wants to boot, to run or to have, whether it got it or not; null: it is about something else. */
export function wantedImage({ criteria, run }: Case): string | null {
  for (const check of ['boots-image', 'runs-image', 'boot-list', 'version-running', 'flash-has']) {
    for (const { check: name, args } of criteria) {
      if (name !== check) continue
      if (typeof args['image'] === 'string') return args['image']
      if (Array.isArray(args['images'])) return String(args['images'][0])
      const version = args['version']
      for (const server of Object.values(run.start.servers)) {
        const files = [server.tftp, server.ftp, server.scp].flatMap((service) => service?.files ?? [])
        const found = files.find((file) => file.image?.version === version)
        if (found) return found.name
      }
    }
  }
  return null
}

/** The name under which an intact copy of an image lies in flash, or null. */
export function inFlash({ run, device }: Case, image: string, of: Device = device): string | null {
  const hashes = wantedHashes(run, image)
  return mainFlash(of).files.find((file) => hashes.has(file.md5) && isWhole(file))?.name ?? null
}

/** Whether a boot statement loads this image, with the files that are there now. */
export function loads({ run, device }: Case, entry: string, image: string): boolean {
  const file = fileOfEntry(device, entry, run.world)
  return file !== null && wantedHashes(run, image).has(file.md5)
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
