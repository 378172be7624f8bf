// The names that a scenario and its device know, which a line may miss by little: files, addresses, users, file systems.

import type { Device } from '../sim/device.ts'
import { hex } from '../sim/messages.ts'
import type { World } from '../sim/world.ts'
import { isAbout } from './mistakes/mistake.ts'
import type { Case } from './mistakes/mistake.ts'

/** What stands between names. */
export const NAME_ENDS = /[\s"/:@=]+/

/** The names that an answer may have meant. */
export interface Names {
  /** Names that the scenario has: in the arguments of its rubric, on its servers, in its files and configurations. */
  readonly known: ReadonlySet<string>
  /** Those, and what the learner typed, by their length. */
  readonly byLength: ReadonlyMap<number, readonly string[]>
}

export function namesOf({ run, criteria, start }: Case): Names {
  const known = namesGiven(run.start, criteria, start)
  const byLength = new Map<number, string[]>()
  const typed = run.lines.flatMap((text) => text.split(NAME_ENDS).filter((word) => /\d/.test(word)))
  for (const name of new Set([...known, ...FILES, ...typed])) {
    const alike = byLength.get(name.length)
    if (alike) alike.push(name)
    else byLength.set(name.length, [name])
  }
  return { known, byLength }
}

/** Read once for the start state of a device: its texts are long. */
function namesGiven(world: World, criteria: Case['criteria'], start: Device): ReadonlySet<string> {
  const found = namesKnown.get(start)
  if (found && found.world === world && sameItems(found.criteria, criteria)) return found.names
  const names = namesIn(world, criteria, start)
  namesKnown.set(start, { world, criteria, names })
  return names
}
const namesKnown = new WeakMap<
  Device,
  { readonly world: World; readonly criteria: Case['criteria']; readonly names: ReadonlySet<string> }
>()
const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index])

function namesIn(world: World, criteria: Case['criteria'], start: Device): ReadonlySet<string> {
  const known = new Set<string>(['0x2102', '0x2142', '255.255.255.0'])
  const add = (text: string): void => {
    for (const word of text.split(NAME_ENDS)) if (word.length >= 4 && /\d/.test(word)) known.add(word)
  }
  const deep = (value: unknown): void => {
    if (typeof value === 'string') add(value)
    else if (typeof value === 'number') add(hex(value))
    else if (Array.isArray(value)) value.forEach(deep)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(deep)
  }
  for (const criterion of criteria) if (!isAbout(criterion, ['answer'])) deep(criterion.args)
  for (const [address, { tftp, ftp, scp, http }] of Object.entries(world.servers)) {
    add(address)
    for (const service of [tftp, ftp, scp, http]) {
      for (const { name, content } of service?.files ?? []) add(`${name} ${content ?? ''}`)
      add(service?.username ?? '')
    }
  }
  for (const { files } of Object.values(start.disks)) for (const { name } of files) add(name)
  add(start.startup?.text ?? '')
  return known
}
/** Files that every device may have. */
export const FILES = ['start', 'startup-config', 'running-config', 'config.text', 'packages.conf']

/** The file systems and protocols that the device and its servers have, as a line names them. */
export function fileSystems({ run, device }: Case): readonly string[] {
  const disks = Object.keys(device.disks).map((name) => `${name}:`)
  const offered = Object.values(run.start.servers).flatMap((server) =>
    (['tftp', 'ftp', 'scp'] as const).filter((protocol) => server[protocol]).map((protocol) => `${protocol}:`),
  )
  return [...new Set(['flash:', ...disks, ...offered, 'running-config', 'startup-config'])]
}
