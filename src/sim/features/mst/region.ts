// `spanning-tree mst configuration`: the block of an MST region. What is typed in it takes effect when the block is left.

import { command, number, word, type Arg, type Effect } from '../../command.ts'
import { inBlock, type Device } from '../../device.ts'
import { isReading, type World } from '../../world.ts'
import { vlansOf } from '../switching/vlans.ts'
import { SPANNING_TREE } from '../spanning-tree/global.ts'
import { regionTable } from './region-table.ts'
import { mstOf, NO_REGION, withMst, type Region } from '../spanning-tree/slice.ts'
import { LAST_INSTANCE, rangesOf } from '../spanning-tree/vlan-list.ts'

const BLOCK = 'spanning-tree mst configuration'
export const MST = ['mst', 'Multiple spanning tree configuration'] as const

const regionIn = ({ config }: Device): Region => mstOf(config).region
/** The region that the open block is about. */
const openRegion = (device: Device): Region => device.pendingRegion ?? regionIn(device)
/** What is typed waits until the block is left; what is read from a text is said at once. */
const changing = (device: Device, change: Partial<Region>, world: World): Effect => {
  const region = { ...openRegion(device), ...change }
  return { device: isReading(world) ? withMst(device, { region }) : { ...device, pendingRegion: region } }
}

const opened = command({
  mode: 'config',
  path: [SPANNING_TREE, MST, ['configuration', 'Enter MST configuration submode']],
  needs: 'switching',
  run: (device, _, world) => ({
    device: {
      ...inBlock(device, BLOCK, BLOCK),
      pendingRegion: isReading(world) ? null : (device.pendingRegion ?? regionIn(device)),
    },
  }),
  no: (device) => ({ device: withMst(device, { region: NO_REGION }) }),
  show: (config) => linesOf(mstOf(config).region),
})

/** The block in running-config; nothing where it says nothing. */
function linesOf({ name, revision, instances }: Region): readonly string[] {
  const inside = [
    ...(name === '' ? [] : [` name ${name}`]),
    ...(revision === 0 ? [] : [` revision ${revision}`]),
    ...Object.entries(instances).map(([id, vlans]) => ` instance ${id} vlan ${rangesOf(vlans).join(', ')}`),
  ]
  return inside.length === 0 ? [] : ['!', BLOCK, ...inside, '!']
}

/** A list of VLANs to the end of the line, with blanks behind its commas or without. */
const vlanWords: Arg<'vlans', readonly number[]> = {
  name: 'vlans',
  shown: 'LINE',
  take: (tokens, at, line) => {
    const token = tokens[at]
    const found = token
      ? vlansOf(
          line
            .slice(token.column)
            .trim()
            .replaceAll(/\s*([,-])\s*/g, '$1'),
        )
      : null
    return found && { value: [...found].toSorted((a, b) => a - b), next: tokens.length }
  },
}

/** The mapping with some VLANs in one instance, and in no other. Instance 0 is where a VLAN is that is in no other. */
function withMapping(instances: Region['instances'], vlans: readonly number[], to: number): Region['instances'] {
  const moved = new Set(vlans)
  const left = Object.entries(instances).map(
    ([id, own]) => [Number(id), own.filter((vlan) => !moved.has(vlan))] as const,
  )
  const made = new Map(left)
  if (to > 0)
    made.set(
      to,
      [...(made.get(to) ?? []), ...vlans].toSorted((a, b) => a - b),
    )
  return Object.fromEntries([...made].filter(([, own]) => own.length > 0))
}

const INSTANCE = [
  ['instance', 'Map vlans to an MST instance'],
  [number('instance', 0, LAST_INSTANCE), 'MST instance id'],
] as const
const instance = command({
  mode: BLOCK,
  needs: 'switching',
  path: [
    ...INSTANCE,
    ['vlan', 'Range of vlans to add to the instance mapping'],
    [vlanWords, 'vlan range ex: 1-65, 72, 300 -200'],
  ],
  run: (device, { instance: id, vlans }, world) =>
    changing(device, { instances: withMapping(openRegion(device).instances, vlans, id) }, world),
  noNeeds: 2,
  no: (device, { instance: id = 0, vlans }, world) => {
    const { instances } = openRegion(device)
    const own = instances[id] ?? []
    const gone = vlans === undefined ? own : own.filter((vlan) => vlans.includes(vlan))
    return changing(device, { instances: withMapping(instances, gone, 0) }, world)
  },
})
const name = command({
  mode: BLOCK,
  needs: 'switching',
  path: [
    ['name', 'Set configuration name'],
    [word('name'), 'configuration name'],
  ],
  run: (device, args, world) => changing(device, { name: args.name.slice(0, 32) }, world),
  noNeeds: 1,
  no: (device, _, world) => changing(device, { name: '' }, world),
})
const revision = command({
  mode: BLOCK,
  needs: 'switching',
  path: [
    ['revision', 'Set configuration revision number'],
    [number('revision', 0, 65_535), 'Configuration revision number'],
  ],
  run: (device, args, world) => changing(device, { revision: args.revision }, world),
  noNeeds: 1,
  no: (device, _, world) => changing(device, { revision: 0 }, world),
})
const abort = command({
  mode: BLOCK,
  needs: 'switching',
  path: [['abort', 'Exit region configuration mode, aborting changes']],
  run: (device) => ({ device: { ...device, pendingRegion: null, within: device.within.slice(0, -1) } }),
})

const SHOW = ['show', 'Display region configurations'] as const
const pending = (device: Device): Effect => ({
  output: `Pending MST configuration\n${regionTable(openRegion(device))}`,
})
const shows = [
  command({ mode: BLOCK, needs: 'switching', path: [SHOW], run: pending }),
  command({
    mode: BLOCK,
    needs: 'switching',
    path: [SHOW, ['pending', 'Display the pending region configuration']],
    run: pending,
  }),
  command({
    mode: BLOCK,
    needs: 'switching',
    path: [SHOW, ['current', 'Display the current region configuration']],
    run: (device) => ({ output: `Current MST configuration\n${regionTable(regionIn(device))}` }),
  }),
]

/** What leaving the block leads to; null: it is still open, or none was. */
export function whenLeft(device: Device): Effect | null {
  const { pendingRegion } = device
  if (!pendingRegion || device.within.some(({ block }) => block === BLOCK)) return null
  return { device: withMst({ ...device, pendingRegion: null }, { region: pendingRegion }) }
}

export const regionCommands = [opened, instance, name, revision, abort, ...shows]
