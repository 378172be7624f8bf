// `show track`: tracked objects, their states, and what goes by them.

import { command, number } from '../../command.ts'
import type { Device } from '../../device.ts'
import { shortUptime } from '../../messages.ts'
import { network } from '../../network/view.ts'
import type { World } from '../../world.ts'
import { staticRoutesOf } from '../ip/slice.ts'
import type { TrackedObject } from './slice.ts'

interface Shown extends TrackedObject {
  readonly id: string
  readonly isUp: boolean
  readonly changes: number
  readonly age: string
}

function shownOf(device: Device, world: World): readonly Shown[] {
  return Object.entries(device.config.track.objects).map(([id, object]) => {
    const { isUp, changes, at } = device.tracked[id] ?? { isUp: false, changes: 0, at: world.clock }
    return { ...object, id, isUp, changes, age: shortUptime(world.clock - at) }
  })
}

const NOUNS = { 'line-protocol': 'Line protocol', 'ip routing': 'IP routing' } as const
function blockOf({ id, interface: name, what, isUp, changes, age }: Shown, device: Device, world: World): string {
  const why = isUp ? '' : ` (${whyDown(device, world, name)})`
  const isUsed = staticRoutesOf(device.config).some(({ track }) => String(track) === id)
  return `Track ${id}
  Interface ${name} ${what}
  ${NOUNS[what]} is ${isUp ? 'Up' : `Down${why}`}
    ${changes} change${changes === 1 ? '' : 's'}, last change ${age}
${isUsed ? '  Tracked by:\n    Static IP Routing 0\n' : ''}`
}
/** As the device says why an interface carries nothing. */
function whyDown(device: Device, world: World, name: string): string {
  const view = network(world)
  const line = view.lines[view.inputs.hardware.findIndex((one) => one.name === device.name)]?.get(name)
  if (!line || line.status === 'down') return 'hw down'
  if (line.status === 'admin-down') return 'hw admin-down'
  return line.isUp ? 'no IP addr' : 'line protocol down'
}

const HEAD = 'Track Type        Instance                   Parameter        State Last Change\n'
const row = ({ id, interface: name, what, isUp, age }: Shown): string =>
  `${id.padEnd(6)}${'interface'.padEnd(12)}${name.padEnd(27)}${what.padEnd(17)}${(isUp ? 'Up' : 'Down').padEnd(6)}${age}\n`

const EXEC = ['user', 'privileged'] as const
const PATH = [
  ['show', 'Show running system information'],
  ['track', 'Tracking information'],
] as const
const events = [{ type: 'show', what: 'track' }] as const
export const showTrack = [
  command({
    mode: EXEC,
    path: PATH,
    pipe: true,
    run: (device, _, world) => ({
      output: shownOf(device, world)
        .map((one) => blockOf(one, device, world))
        .join(''),
      events,
    }),
  }),
  command({
    mode: EXEC,
    path: [...PATH, ['brief', 'Brief tracking information']],
    pipe: true,
    run: (device, _, world) => ({ output: HEAD + shownOf(device, world).map(row).join(''), events }),
  }),
  command({
    mode: EXEC,
    path: [...PATH, [number('id', 1, 1000), 'Track object']],
    pipe: true,
    run: (device, { id }, world) => {
      const found = shownOf(device, world).find((one) => one.id === String(id))
      return { output: found ? blockOf(found, device, world) : '', events }
    },
  }),
]
