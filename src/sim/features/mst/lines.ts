// `spanning-tree mst …`: priorities and times of the instances of MST.

import { command, number, type Command, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import type { World } from '../../world.ts'
import { SPANNING_TREE } from '../spanning-tree/global.ts'
import { MST } from './region.ts'
import { mstOf, USUAL_HOPS, USUAL_PRIORITY, USUAL_TIMES, withMst } from '../spanning-tree/slice.ts'
import { INSTANCE_LIST_HELP, instanceList, linesByValue, rangesOf } from '../spanning-tree/vlan-list.ts'
import {
  DIAMETER,
  FAILED,
  HELLO,
  KINDS,
  primaryPriority,
  REFUSED_PRIORITY,
  ROOT,
  SECONDARY,
  STEP,
  TIMES,
  timesFor,
  type TreeSetting,
} from '../spanning-tree/vlan-lines.ts'

const LIST = [instanceList, INSTANCE_LIST_HELP] as const

/** The device with the priorities of some instances; null: the usual one. */
function withPriorities(device: Device, list: readonly number[], priority: number | null): Device {
  const priorities: Record<number, number> = { ...mstOf(device.config).priorities }
  for (const id of list) {
    if (priority === null || priority === USUAL_PRIORITY) delete priorities[id]
    else priorities[id] = priority
  }
  return withMst(device, { priorities })
}

const priorities = command({
  mode: 'config',
  path: [
    SPANNING_TREE,
    MST,
    LIST,
    ['priority', 'Set the bridge priority for the spanning tree'],
    [number('value', 0, 61_440), 'bridge priority in increments of 4096'],
  ],
  needs: 'switching',
  run: (device, { list, value }) =>
    value % STEP === 0 ? { device: withPriorities(device, list, value) } : { output: REFUSED_PRIORITY },
  noNeeds: 4,
  no: (device, { list = [] }) => ({ device: withPriorities(device, list, null) }),
  show: (config) =>
    linesByValue(
      Object.fromEntries(Object.entries(mstOf(config).priorities).map(([id, priority]) => [id, { priority }])),
      ({ priority }) => priority,
      (list, found) => `spanning-tree mst ${list} priority ${found}`,
      rangesOf,
    ),
})

function becomeRoot(device: Device, list: readonly number[], kind: 'primary' | 'secondary', world: World): Effect {
  let made = device
  let output = ''
  for (const id of list) {
    const priority = kind === 'secondary' ? SECONDARY : primaryPriority(device, id, 'regions', world)
    if (priority === null) output += FAILED(`MST ${id}`)
    else made = withPriorities(made, [id], priority)
  }
  return { device: made, output }
}
const withTimes = (device: Device, diameter: number, hello: number = USUAL_TIMES.hello): Device => {
  const made = timesFor(diameter, hello)
  const own = (key: keyof typeof USUAL_TIMES): number | undefined =>
    made[key] === USUAL_TIMES[key] ? undefined : made[key]
  return withMst(device, { hello: own('hello'), forward: own('forward'), maxAge: own('maxAge') })
}
const roots: readonly Command[] = KINDS.flatMap(([kind, help]) => [
  command({
    mode: 'config',
    path: [SPANNING_TREE, MST, LIST, ROOT, [kind, help]],
    needs: 'switching',
    run: (device, { list }, world) => becomeRoot(device, list, kind, world),
    noNeeds: 4,
    no: (device, { list = [] }) => ({ device: withPriorities(device, list, null) }),
  }),
  command({
    mode: 'config',
    path: [SPANNING_TREE, MST, LIST, ROOT, [kind, help], ...DIAMETER],
    needs: 'switching',
    run: (device, { list, diameter }, world) => becomeRoot(withTimes(device, diameter), list, kind, world),
  }),
  command({
    mode: 'config',
    path: [SPANNING_TREE, MST, LIST, ROOT, [kind, help], ...DIAMETER, ...HELLO],
    needs: 'switching',
    run: (device, { list, diameter, hello }, world) =>
      becomeRoot(withTimes(device, diameter, hello), list, kind, world),
  }),
])

const SETTINGS: readonly TreeSetting<'forward' | 'hello' | 'maxAge' | 'maxHops'>[] = [
  ...TIMES,
  {
    key: 'maxHops',
    word: 'max-hops',
    help: 'Set the max hops value for the spanning tree',
    low: 1,
    high: 255,
    valueHelp: 'maximum number of hops a BPDU is valid',
    usual: USUAL_HOPS,
  },
]
const settings: readonly Command[] = SETTINGS.map(({ key, word, help, low, high, valueHelp, usual }) =>
  command({
    mode: 'config',
    path: [SPANNING_TREE, MST, [word, help], [number('value', low, high), valueHelp]],
    needs: 'switching',
    run: (device, { value }) => ({ device: withMst(device, { [key]: value === usual ? undefined : value }) }),
    noNeeds: 3,
    no: (device) => ({ device: withMst(device, { [key]: undefined }) }),
    show: (config) => {
      const own = mstOf(config)[key]
      return own === undefined ? [] : [`spanning-tree mst ${word} ${own}`]
    },
  }),
)

export const mstCommands: readonly Command[] = [priorities, ...roots, ...settings]
