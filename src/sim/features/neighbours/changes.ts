// What devices tell of their neighbours: who is heard and no longer heard, and what CDP finds wrong with a cable (ios-switching.md 8.5).

import type { Heard } from '../../network/neighbours.ts'
import type { Change, Repeat, Told } from '../../network/settle.ts'
import type { View } from '../../network/view.ts'
import { deviceId } from './advertisement.ts'
import { cdpPortOf } from './slice.ts'

/** Who is newly heard, who no longer, and the faults that arose or went. */
export function neighbourChanges(before: View, after: View): readonly Change[] {
  if (STAGES.every((stage) => before[stage] === after[stage])) return []
  const [old, now] = [heardIn(before), heardIn(after)]
  const faults = [faultsIn(before), faultsIn(after)] as const
  const told = new Map<string, number>()
  const first = before.lines === after.lines ? 0 : BEHIND_LINES
  return [
    ...different(old, now).map(({ at: [device, at], was, is }): Change => ({
      device,
      at,
      kind: 'neighbour',
      was: was?.text ?? null,
      is: is?.text ?? null,
      messages: [],
    })),
    ...different(...faults).map(({ at: [device, at], was, is }): Change => {
      const count = told.get(device) ?? 0
      const isTold = is?.message !== undefined && count < MOST_LINES
      if (isTold) told.set(device, count + 1)
      return {
        device,
        at,
        kind: 'mismatch',
        was: was?.text ?? null,
        is: is?.text ?? null,
        messages: isTold && is.message ? [{ after: first, message: is.message }] : [],
      }
    }),
  ]
}

/** What the facts of neighbours follow from. */
const STAGES = ['neighbours', 'bundles', 'trunks', 'links'] as const

/** The faults that stay are told with each advertisement, up to a limit. */
export function neighbourRepeats(before: View, after: View, from: number, to: number): readonly Repeat[] {
  const minutes = Math.min(Math.floor((to - from) / MINUTE), MOST_LINES)
  if (minutes === 0) return []
  const old = faultsIn(before)
  const repeats: Repeat[] = []
  const told = new Map<string, number>()
  for (let minute = 1; minute <= minutes; minute++)
    for (const [key, { at, message }] of faultsIn(after)) {
      const [device] = at
      const count = told.get(device) ?? 0
      if (!message || !old.has(key) || count >= MOST_LINES) continue
      told.set(device, count + 1)
      repeats.push({ device, after: from + minute * MINUTE - to, message })
    }
  return repeats
}
const MINUTE = 60_000
/** CDP says no more than this of its faults in one output of a device. */
const MOST_LINES = 3
/** Behind the lines on the link itself. */
const BEHIND_LINES = 2000

interface Fact {
  /** The device, and its port in full. */
  readonly at: readonly [device: string, port: string]
  readonly text: string
  /** What the device logs of it; absent: nothing. */
  readonly message?: Told['message']
}
type Facts = ReadonlyMap<string, Fact>

/** The facts that only one of two sets has. */
function different(
  before: Facts,
  after: Facts,
): readonly { readonly at: Fact['at']; readonly was: Fact | null; readonly is: Fact | null }[] {
  const gone = [...before].filter(([key]) => !after.has(key)).map(([, was]) => ({ at: was.at, was, is: null }))
  const come = [...after].filter(([key]) => !before.has(key)).map(([, is]) => ({ at: is.at, was: null, is }))
  return [...gone, ...come]
}

function heardIn(view: View): Facts {
  const facts = new Map<string, Fact>()
  for (const { protocol, at, from } of view.neighbours) {
    const [here, there] = [endOf(view, at), endOf(view, from)]
    const text = `${protocol.toUpperCase()} ${there.join(' ')}`
    facts.set(`${here.join(' ')} ${text}`, { at: here, text })
  }
  return facts
}
function endOf({ topology }: View, port: number): Fact['at'] {
  const { node = -1, name = '' } = topology.ports[port] ?? {}
  return [topology.nodes[node]?.name ?? '', name]
}

/** What CDP finds wrong, from the side of each device that hears it. */
function faultsIn(view: View): Facts {
  const facts = new Map<string, Fact>()
  for (const pair of view.neighbours) {
    if (pair.protocol !== 'cdp') continue
    const here = endOf(view, pair.at)
    // Only version 2 carries the native VLAN and the duplex.
    const { node = -1 } = view.topology.ports[pair.from] ?? {}
    if (view.inputs.cdp[view.topology.nodes[node]?.device ?? -1]?.isV2 === false) continue
    for (const { text, message } of [nativeMismatch(view, pair), duplexMismatch(view, pair)])
      if (text !== null)
        facts.set(`${here.join(' ')} ${text} ${pair.from}`, { at: here, text, ...(message ? { message } : {}) })
  }
  return facts
}
type Found = { readonly text: string | null; readonly message?: Told['message'] }
const NONE: Found = { text: null }

function nativeMismatch(view: View, { at, from }: Heard): Found {
  const native = (port: number): number | null => view.trunks[view.bundles.carrier[port] ?? -1]?.untagged ?? null
  const [own, other] = [native(at), native(from)]
  if (own === null || other === null || own === other) return NONE
  const [, port] = endOf(view, at)
  return {
    text: 'native VLAN',
    message: [
      'CDP-4-NATIVE_VLAN_MISMATCH',
      `Native VLAN mismatch discovered on ${port} (${own}), with ${senderOf(view, from)} (${other}).`,
    ],
  }
}

function duplexMismatch(view: View, { at, from }: Heard): Found {
  const [own, other] = [view.links[at]?.duplex ?? null, view.links[from]?.duplex ?? null]
  if (own === null || other === null || own === other) return NONE
  const { node = -1, name = '' } = view.topology.ports[at] ?? {}
  const cdp = view.inputs.cdp[view.topology.nodes[node]?.device ?? -1]
  if (!cdp?.logsDuplex || cdpPortOf({ cdp }, name).isQuiet) return { text: 'duplex' }
  return {
    text: 'duplex',
    message: [
      'CDP-4-DUPLEX_MISMATCH',
      `duplex mismatch discovered on ${name} (not ${other} duplex), with ${senderOf(view, from)} (${other} duplex).`,
    ],
  }
}
function senderOf(view: View, port: number): string {
  const { node = -1, name = '' } = view.topology.ports[port] ?? {}
  return `${deviceId(view, view.topology.nodes[node]?.device ?? -1)} ${name}`
}
