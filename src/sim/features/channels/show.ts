// `show etherchannel`, `show lacp`, `show pagp`, `show interfaces X etherchannel` (ios-switching.md 9.6).

import { command, number, type Command, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { interfaceName } from '../../interfaces.ts'
import type { World } from '../../world.ts'
import { portOf } from '../interfaces/slice.ts'
import { groupsOf, type GroupFacts } from './facts.ts'
import { MOST_GROUPS } from './group.ts'
import { bundleBlock, listing, portBlock, type DetailView } from './show-detail.ts'
import { lacpInternal, lacpNeighbors, pagpInternal, pagpNeighbors, systemId } from './show-protocols.ts'
import { loadBalanceText, summary } from './show-summary.ts'
import { groupOf } from './slice.ts'

const SHOW = ['show', 'Show running system information'] as const
const EXEC = ['user', 'privileged'] as const

/** What a view prints of all groups, or of the one that is asked for. */
type View = (groups: readonly GroupFacts[], of: number | null, device: Device) => string

type Word = readonly [word: string, help: string]
/** A view of all groups, and of one of them. */
function views(first: Word, last: readonly Word[], text: View): readonly Command[] {
  const run = (device: Device, of: number | null, world: World): Effect => ({
    output: text(groupsOf(device, world), of, device),
    events: [{ type: 'show', what: [first, ...last].map(([word]) => word).join(' ') }],
  })
  const all = command({
    mode: EXEC,
    needs: 'switching',
    path: [SHOW, first, ...last],
    pipe: true,
    run: (device, _, world) => run(device, null, world),
  })
  const one = MOST_GROUPS.map(([needs, most]) =>
    command({
      mode: EXEC,
      needs,
      path: [SHOW, first, [number('group', 1, most), 'Channel group number'], ...last],
      pipe: true,
      run: (device, args, world) => run(device, (args as { readonly group: number }).group, world),
    }),
  )
  return [all, ...one]
}

const ETHERCHANNEL = ['etherchannel', 'EtherChannel information'] as const
const DETAILS: readonly (readonly [DetailView, readonly Word[]])[] = [
  ['group', []],
  ['detail', [['detail', 'Detail information']]],
  ['port', [['port', 'Port information']]],
  ['port-channel', [['port-channel', 'Port-channel information']]],
  ['protocol', [['protocol', 'protocol enabled']]],
]
const etherchannel = [
  ...views(ETHERCHANNEL, [['summary', 'One-line summary per channel-group']], (groups, of, device) =>
    summary(device, groups, of),
  ),
  ...DETAILS.flatMap(([view, last]) => views(ETHERCHANNEL, last, (groups, of) => listing(groups, of, view))),
  command({
    mode: EXEC,
    needs: 'switching',
    path: [SHOW, ETHERCHANNEL, ['load-balance', 'Load-balance/frame-distribution scheme among ports in port-channel']],
    pipe: true,
    run: (device) => ({
      output: loadBalanceText(device),
      events: [{ type: 'show', what: 'etherchannel load-balance' }],
    }),
  }),
]

const LACP = ['lacp', 'Port channel information'] as const
const PAGP = ['pagp', 'Port channel information'] as const
const protocols = [
  ...views(LACP, [['neighbor', 'Neighbor information']], lacpNeighbors),
  ...views(LACP, [['internal', 'Internal information']], lacpInternal),
  ...views(PAGP, [['neighbor', 'Neighbor information']], pagpNeighbors),
  ...views(PAGP, [['internal', 'Internal information']], pagpInternal),
  command({
    mode: EXEC,
    needs: 'switching',
    path: [SHOW, LACP, ['sys-id', 'LACP System ID']],
    pipe: true,
    run: (device, _, world) => ({ output: systemId(device, world), events: [{ type: 'show', what: 'lacp sys-id' }] }),
  }),
]

const INTERFACES = ['interfaces', 'Interface status and configuration'] as const
const VIEW = ['etherchannel', 'Show interface etherchannel information'] as const
const ofInterface = (device: Device, name: string, world: World): string => {
  const groups = groupsOf(device, world)
  const number = groupOf(name)
  const at = groups.findIndex(
    ({ group, ports }) => group === number || (number === null && ports.some((port) => port.name === name)),
  )
  const group = groups[at]
  const port = group?.ports.find((one) => one.name === name)
  return !group ? '' : port ? portBlock(port, group) : bundleBlock(group, at)
}
const interfaces = [
  command({
    mode: EXEC,
    needs: 'switching',
    path: [SHOW, INTERFACES, [interfaceName('name'), 'Interface'], VIEW],
    pipe: true,
    run: (device, { name }, world) =>
      portOf(device.config, name)
        ? { output: ofInterface(device, name, world), events: [{ type: 'show', what: 'interfaces etherchannel' }] }
        : { wrongAt: 2 },
  }),
  command({
    mode: EXEC,
    needs: 'switching',
    path: [SHOW, INTERFACES, VIEW],
    pipe: true,
    run: (device, _, world) => ({
      output: groupsOf(device, world)
        .flatMap((group, i) => [
          ...group.ports.map((port) => `----\n${port.name}:\n${portBlock(port, group)}`),
          `----\nPort-channel${group.group}:\n${bundleBlock(group, i)}`,
        ])
        .join(''),
      events: [{ type: 'show', what: 'interfaces etherchannel' }],
    }),
  }),
]

export const showCommands = [...etherchannel, ...protocols, ...interfaces]
