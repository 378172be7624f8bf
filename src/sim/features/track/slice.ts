// Tracked objects: what a configuration watches, and what a device remembers of each.

import { withSlice, type Config, type Device } from '../../device.ts'
import type { Effect } from '../../command.ts'
import { bodyOf, withBody, type KeptLine } from '../../kept.ts'
import type { OwnBlock } from '../../feature.ts'

declare module '../../device.ts' {
  interface Config {
    readonly track: Track
  }
  interface Device {
    /** By the number of a tracked object: its state. It lives in RAM. */
    readonly tracked: Readonly<Record<string, TrackedState>>
  }
}
export interface TrackedObject {
  /** In full. */
  readonly interface: string
  readonly what: 'line-protocol' | 'ip routing'
  /** The lines of its block. */
  readonly kept: readonly KeptLine[]
}
export interface TrackedState {
  readonly isUp: boolean
  readonly changes: number
  /** When it changed last, by the clock of the world. */
  readonly at: number
}
export interface Track {
  /** By number. */
  readonly objects: Readonly<Record<string, TrackedObject>>
  /** The numbers of objects that are kept lines, because their kind is not simulated: these count as up. */
  readonly others: readonly string[]
}
export const EMPTY_TRACK: Track = { objects: {}, others: [] }

/** The line that makes an object; its block goes by it. */
export const lineOf = (id: number | string, { interface: name, what }: TrackedObject): string =>
  `track ${id} interface ${name} ${what}`
export const objectOf = ({ track }: Config, id: number | string): TrackedObject | null => track.objects[id] ?? null
export const withObject = (device: Device, id: number | string, object: TrackedObject | null): Device => {
  const { [id]: _, ...others } = device.config.track.objects
  return withSlice(device, 'track', { objects: object ? { ...others, [id]: object } : others })
}
/** The line of an object of a kind that is not simulated; null: there is none of this number. */
export const otherObject = ({ kept }: Config, id: number | string): string | null =>
  kept.find(({ text }) => `${text} `.startsWith(`track ${id} `))?.text ?? null

/** What a kept line leads to: a number has one object. */
export function keptTrack(after: Device, line: string): Effect {
  const [, id] = /^track (\d+) /.exec(line) ?? []
  const { objects, others } = after.config.track
  if (id === undefined || others.includes(id)) return { device: after }
  return objects[id] ? { output: taken(id) } : { device: withSlice(after, 'track', { others: [...others, id] }) }
}
export const taken = (id: number | string): string => `Cannot change tracked object ${id} - delete old config first.\n`

/** Lines in the block of an object are kept with it. Those of other kinds of objects stand in the block of their line. */
export const trackBlock: OwnBlock = {
  name: 'track',
  keptIn: (config, of) => named(config, of)?.object.kept ?? bodyOf(config.kept, [of]),
  withKept: (device, of, change) => {
    const { config } = device
    const known = named(config, of)
    if (!known) {
      const kept = withBody(config.kept, [of], change)
      return kept === config.kept ? device : { ...device, config: { ...config, kept } }
    }
    const kept = change(known.object.kept)
    return kept === known.object.kept ? device : withObject(device, known.id, { ...known.object, kept })
  },
  shown: null,
}
function named(config: Config, line: string): { readonly id: string; readonly object: TrackedObject } | null {
  const [, id = ''] = /^track (\d+) /.exec(line) ?? []
  const object = objectOf(config, id)
  return object && lineOf(id, object) === line ? { id, object } : null
}
