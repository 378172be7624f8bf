// Settings of LACP and of bundles: which ports are taken first, how often they speak, how many have to be there (ios-switching.md 9.1).

import { command, number, type Effect } from '../../command.ts'
import { contextOf, type Device } from '../../device.ts'
import { canJoin } from './group.ts'
import { groupOf, memberOf, USUAL_BALANCE, USUAL_PRIORITY, withChannels, withMember, type Member } from './slice.ts'

const LACP = ['lacp', 'LACP interface subcommands'] as const

const systemPriority = command({
  mode: 'config',
  needs: 'switching',
  path: [LACP, ['system-priority', 'LACP priority for the system'], [number('priority', 0, 65_535), 'Priority value']],
  run: (device, { priority }) => ({ device: withChannels(device, { systemPriority: priority }) }),
  noNeeds: 2,
  no: (device) => ({ device: withChannels(device, { systemPriority: USUAL_PRIORITY }) }),
  show: ({ channels }) =>
    channels.systemPriority === USUAL_PRIORITY ? [] : [`lacp system-priority ${channels.systemPriority}`],
})

type Change = { readonly [K in keyof Member]?: Member[K] | undefined }
/** Changes the port that is open, if it can be a member. `at`: where the line says what for. */
const change = (device: Device, to: Change, at: number): Effect => {
  const name = contextOf(device) ?? ''
  return canJoin(device, name) ? { device: withMember(device, name, to) } : { wrongAt: at }
}

const portPriority = command({
  mode: 'config-if',
  needs: 'switching',
  path: [LACP, ['port-priority', 'LACP priority on this interface'], [number('priority', 0, 65_535), 'Priority value']],
  run: (device, { priority }) => change(device, { priority: priority === USUAL_PRIORITY ? undefined : priority }, 0),
  noNeeds: 2,
  no: (device) => change(device, { priority: undefined }, 1),
  show: (config, name) => {
    const own = memberOf(config, name)?.priority
    return own === undefined ? [] : [`lacp port-priority ${own}`]
  },
})

const RATE = [LACP, ['rate', 'Set LACP transmission rate']] as const
const fastRate = command({
  mode: 'config-if',
  needs: 'routed-ports',
  path: [...RATE, ['fast', 'Request LACP peer to transmit LACPDUs at fast rate']],
  run: (device) => change(device, { rate: 'fast' }, 0),
  noNeeds: 2,
  no: (device) => change(device, { rate: undefined }, 1),
  show: (config, name) => (memberOf(config, name)?.rate ? ['lacp rate fast'] : []),
})
const normalRate = command({
  mode: 'config-if',
  needs: 'routed-ports',
  path: [...RATE, ['normal', 'Request LACP peer to transmit LACPDUs at normal rate']],
  run: (device) => change(device, { rate: undefined }, 0),
  no: (device) => change(device, { rate: undefined }, 1),
})

const ofBundle = (device: Device, to: Change, at: number): Effect => {
  const name = contextOf(device) ?? ''
  return groupOf(name) === null ? { wrongAt: at } : { device: withMember(device, name, to) }
}
const minLinks = command({
  mode: 'config-if',
  needs: 'routed-ports',
  path: [
    ['port-channel', 'Port-channel interface subcommands'],
    ['min-links', 'Minimum number of bundled ports needed before this port channel can come up'],
    [number('links', 2, 8), 'Minimum number of bundled ports'],
  ],
  run: (device, { links }) => ofBundle(device, { minLinks: links }, 0),
  noNeeds: 2,
  no: (device) => ofBundle(device, { minLinks: undefined }, 1),
  show: (config, name) => {
    const own = memberOf(config, name)?.minLinks
    return own === undefined ? [] : [`port-channel min-links ${own}`]
  },
})

const IP_AND_MAC: readonly (readonly [string, string])[] = [
  ['dst-ip', 'Dst IP Addr'],
  ['dst-mac', 'Dst Mac Addr'],
  ['src-dst-ip', 'Src XOR Dst IP Addr'],
  ['src-dst-mac', 'Src XOR Dst Mac Addr'],
  ['src-ip', 'Src IP Addr'],
  ['src-mac', 'Src Mac Addr'],
]
const PORTS: readonly (readonly [string, string])[] = [
  ['dst-mixed-ip-port', 'Dst IP Addr and TCP/UDP Port'],
  ['dst-port', 'Dst TCP/UDP Port'],
  ['src-dst-mixed-ip-port', 'Src XOR Dst IP Addr and TCP/UDP Port'],
  ['src-dst-port', 'Src XOR Dst TCP/UDP Port'],
  ['src-mixed-ip-port', 'Src IP Addr and TCP/UDP Port'],
  ['src-port', 'Src TCP/UDP Port'],
]
const loadBalance = [...IP_AND_MAC, ...PORTS].map(([method, help], i) =>
  command({
    mode: 'config',
    needs: i < IP_AND_MAC.length ? 'switching' : 'routed-ports',
    path: [
      ['port-channel', 'EtherChannel configuration'],
      ['load-balance', 'Load Balancing method'],
      [method, help],
    ],
    run: (device) => ({ device: withChannels(device, { loadBalance: method }) }),
    noNeeds: 2,
    no: (device) => ({ device: withChannels(device, { loadBalance: USUAL_BALANCE }) }),
    ...(i === 0
      ? {
          show: ({ channels }) =>
            channels.loadBalance === USUAL_BALANCE ? [] : [`port-channel load-balance ${channels.loadBalance}`],
        }
      : {}),
  }),
)

export const lacpCommands = [systemPriority, portPriority, fastRate, normalRate, minLinks, ...loadBalance]
