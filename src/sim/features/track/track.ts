// `track 1 interface G0/1 line-protocol`: an object that is up as long as an interface is.

import { command, number, type Effect } from '../../command.ts'
import { inBlock, withConfig, withSlice, type Device } from '../../device.ts'
import { keptText } from '../../kept.ts'
import { interfaceName } from '../../interfaces.ts'
import { isVirtual } from '../../interface-types.ts'
import { portOf } from '../interfaces/slice.ts'
import { lineOf, objectOf, otherObject, taken, withObject, type TrackedObject } from './slice.ts'

const PATH = [
  ['track', 'Object tracking configuration commands'],
  [number('id', 1, 1000), 'Tracked object'],
] as const
const INTERFACE = [
  ['interface', 'Select an interface to track'],
  [interfaceName('name'), 'Interface'],
] as const

function set(device: Device, id: number, name: string, what: TrackedObject['what']): Effect {
  // At a boot the line comes before those that make an interface of software.
  if (!portOf(device.config, name) && !isVirtual(name)) return { wrongAt: 3 }
  const wanted: TrackedObject = { interface: name, what, kept: [] }
  const known = objectOf(device.config, id)
  const isOther = known ? lineOf(id, known) !== lineOf(id, wanted) : otherObject(device.config, id) !== null
  if (isOther) return { output: taken(id) }
  return { device: inBlock(known ? device : withObject(device, id, wanted), 'track', lineOf(id, wanted)) }
}

/** `no track 1` takes an object away, of whatever kind. */
function remove(device: Device, id: number): Effect {
  const kept = device.config.kept.filter(({ text }) => !`${text} `.startsWith(`track ${id} `))
  const without = kept.length === device.config.kept.length ? device : withConfig(device, { kept })
  const others = device.config.track.others.filter((one) => one !== String(id))
  return { device: withSlice(withObject(without, id, null), 'track', { others }) }
}

export const trackCommands = [
  command({
    mode: 'config',
    path: PATH,
    run: (device, { id }) => {
      const object = objectOf(device.config, id)
      const line = object ? lineOf(id, object) : otherObject(device.config, id)
      return line === null
        ? { output: `% Tracked object ${id} does not exist\n` }
        : { device: inBlock(device, 'track', line) }
    },
    noNeeds: 2,
    no: (device, { id = 0 }) => remove(device, id),
    show: ({ track }) =>
      Object.entries(track.objects).flatMap(([id, object]) => [
        lineOf(id, object),
        ...keptText(object.kept).map((line) => ` ${line}`),
        '!',
      ]),
  }),
  command({
    mode: 'config',
    path: [...PATH, ...INTERFACE, ['line-protocol', 'Track interface line-protocol']],
    run: (device, { id, name }) => set(device, id, name, 'line-protocol'),
    no: (device, { id = 0 }) => remove(device, id),
  }),
  command({
    mode: 'config',
    path: [...PATH, ...INTERFACE, ['ip', 'IP protocol'], ['routing', 'Track interface IP routing capability']],
    run: (device, { id, name }) => set(device, id, name, 'ip routing'),
    no: (device, { id = 0 }) => remove(device, id),
  }),
]
