// A device of a platform, and what it answered to a typed line.

import { worldOf } from '../../src/sim/start.ts'
import { step } from '../../src/sim/step.ts'
import type { Entry } from '../../src/sim/entry.ts'
import type { PlatformName } from '../../src/sim/platforms/platform.ts'
import type { Device } from '../../src/sim/device.ts'
import type { World } from '../../src/sim/world.ts'

const IMAGES: Readonly<Record<PlatformName, string>> = {
  c1941: 'c1900-universalk9-mz.SPA.157-3.M8.bin',
  c2911: 'c2900-universalk9-mz.SPA.157-3.M8.bin',
  c2621xm: 'c2600-ik9o3s3-mz.123-26.bin',
  isr4331: 'isr4300-universalk9.16.09.06.SPA.bin',
  c2960: 'c2960-lanbasek9-mz.150-2.SE11.bin',
  c9300: 'cat9k_iosxe.17.09.04a.SPA.bin',
}

/** A device that runs an image of its platform and has an empty startup-config, at its user prompt. `ports` are added to its own. */
export function freshWorld(platform: PlatformName, ports: readonly string[] = []): World {
  const made = worldOf({ platform, flash: [IMAGES[platform]], 'startup-config': 'hostname Router\n', ports })
  if ('problems' in made) throw new Error(`${platform}: ${made.problems.map(({ message }) => message).join('; ')}`)
  return made.world
}

/** Types lines and keeps only the world they lead to. */
export const typed = (world: World, lines: readonly string[]): World =>
  lines.reduce((now, line) => step(now, line).world, world)

export const deviceOf = (world: World): Device => world.devices[world.focus] as Device

export type Outcome = 'taken' | 'not simulated' | 'refused'

/** Answers by which a device says that it does not know the line. */
const UNKNOWN =
  /^ *\^$|^% ?(?:Invalid|Incomplete|Ambiguous|Unrecognized|Unknown) |^monitor: command "|^Command ".*" not|^Unknown cmd/m

/** A line that is not known, or that cannot have been typed. A missing file is no such refusal. */
export function outcomeOf({ output, kind }: Entry): Outcome {
  if (output.includes('% Not simulated here')) return 'not simulated'
  return kind === 'refused' || UNKNOWN.test(output) ? 'refused' : 'taken'
}

/** Warnings of a device that takes the line all the same, and messages of its log without a time. */
const WARNING =
  /^ *%(?: ?Warning|Portfast (?:has been|will be) configured| Login disabled on line | (?:Access|Voice) VLAN does not exist\. Creating |Default route without gateway|[A-Z0-9_]+-\d-)/i

/** For lines that a device printed as its configuration: whatever begins with % refuses them, but for a warning. */
export function pastedOutcomeOf(entry: Entry): Outcome {
  const outcome = outcomeOf(entry)
  const refuses = entry.output.split('\n').some((line) => /^ *%/.test(line) && !WARNING.test(line))
  return outcome === 'taken' && refuses ? 'refused' : outcome
}

/** The last line of what was answered that says something, for a report. */
export const messageOf = ({ output, note }: Entry): string =>
  output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('%') || line.includes('not'))
    .at(-1) ??
  note ??
  output.trim()
