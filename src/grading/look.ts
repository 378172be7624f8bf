// Lines typed to look at a device: what shows is run, and what would change something is refused with the reason.

import { linesOf } from '../sim/input.ts'
import { step, waitingText } from '../sim/step.ts'
import type { Entry, Step } from '../sim/entry.ts'
import type { Host, World } from '../sim/world.ts'

/** Lines of one look; more are not run. */
export const MOST_LOOKS = 20
/** What a look may cost, in steps (sim/work.ts). */
const MOST_WORK = 1_000_000
/** The commands that only look, or move between devices and modes without a change. */
const LOOKS = ['show', 'dir', 'more', 'ping', 'traceroute', 'enable', 'disable', 'terminal', 'exit', 'logout']

export interface Look {
  /** One for each line that was typed; a refused one printed nothing, and its note says why. */
  readonly entries: readonly Entry[]
  /** The prompt that waits behind them. */
  readonly prompt: string
}

/** Types lines at a device and lets nothing be changed. Never throws for what a learner can type. */
export function look(start: World, text: string): Look {
  let world = start
  let work = 0
  const entries: Entry[] = []
  for (const line of linesOf(text).slice(0, MOST_LOOKS)) {
    if (work > MOST_WORK) break
    const next = step(world, line)
    work += next.work
    const refusal = refusalOf(next.entry) ?? hostRefusal(world, next)
    if (refusal === null) world = next.world
    entries.push(refusal === null ? next.entry : { ...next.entry, kind: 'refused', output: '', note: refusal })
  }
  return { entries, prompt: waitingText(world) }
}

/** Why a line is not run; null where it only looks. */
function refusalOf({ kind, meaning, input }: Entry): string | null {
  if (kind === 'hands')
    return /^@console\b/.test(input) ? null : `"${input}" was not run: this device is there to be looked at.`
  if (meaning?.kind !== 'command') return null
  const [word = ''] = meaning.path.split(' ')
  if (LOOKS.includes(word)) return null
  return `"${meaning.canonical}" was not run: it could change the device, and this one is there to be looked at. Use show, dir, more, ping or traceroute.`
}

/** The same for a line at a host. What it resolves while it sends is no change. */
function hostRefusal({ hosts = {}, focus }: World, { world, entry }: Step): string | null {
  const [before, after] = [hosts[focus], world.hosts?.[focus]]
  if (!before || !after) return null
  const isForgotten = Object.keys(before.arp).some((address) => !Object.hasOwn(after.arp, address))
  if (!isForgotten && GIVEN.every((what) => before[what] === after[what])) return null
  return `"${entry.input}" was not run: it could change the host, and this one is there to be looked at. Use ping, a trace, and what shows its addresses and routes.`
}
/** What somebody gives a host. */
const GIVEN = ['ip', 'gateway', 'ipv6', 'gateway6', 'dns', 'ethernet'] as const satisfies readonly (keyof Host)[]
