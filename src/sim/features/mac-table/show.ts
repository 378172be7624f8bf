// `show mac address-table` (ios-switching.md 11.3).

import { command, number, type Effect, type PathPart } from '../../command.ts'
import type { Device } from '../../device.ts'
import { interfaceName, shortName } from '../../interfaces.ts'
import { macOf, macWithDots } from '../../network/macs.ts'
import { network } from '../../network/view.ts'
import { platforms } from '../../platforms/index.ts'
import type { World } from '../../world.ts'
import { vlanIds } from '../vlans/slice.ts'
import { macAddress, SPELLINGS } from './settings.ts'
import { secureMacs } from '../port-security/slice.ts'
import { isSame, macsAt } from './slice.ts'

const EXEC = ['user', 'privileged'] as const
const SHOW = ['show', 'Show running system information'] as const

interface Entry {
  /** Null: in all VLANs. */
  readonly vlan: number | null
  readonly mac: string
  readonly type: 'DYNAMIC' | 'STATIC'
  /** The full name of an interface, `CPU` or `Drop`. */
  readonly port: string
}

/** Addresses that the switch itself listens to. */
const OWN: readonly Entry[] = [
  '01000ccccccc',
  '01000ccccccd',
  ...Array.from({ length: 17 }, (_, i) => `0180c20000${i.toString(16).padStart(2, '0')}`),
  'ffffffffffff',
].map((mac) => ({ vlan: null, mac, type: 'STATIC', port: 'CPU' }))

/** Everything in the table: first what is of all VLANs, then by VLAN and address. */
function entriesOf(device: Device, world: World): readonly Entry[] {
  const secure = secureIn(device)
  const heard = macsAt(device, world.clock).flatMap((one): readonly Entry[] =>
    secure.some(isSame(one)) ? [] : [{ vlan: one.vlan, mac: one.mac, type: 'DYNAMIC', port: one.port }],
  )
  const fixed = device.config.macTable.static.map(({ vlan, mac, port }): Entry => ({
    vlan,
    mac,
    type: 'STATIC',
    port: port === 'drop' ? 'Drop' : port,
  }))
  const sorted = [...heard, ...secure, ...fixed, ...ownInVlans(device, world)].toSorted(
    (a, b) => (a.vlan ?? 0) - (b.vlan ?? 0) || (a.mac < b.mac ? -1 : 1),
  )
  return [...OWN, ...sorted]
}
/** The addresses of secure ports. */
const secureIn = (device: Device): readonly (Entry & { readonly vlan: number })[] =>
  secureMacs(device).map((one) => ({ ...one, type: 'STATIC' }))
/** A multilayer switch lists the addresses of its interfaces of VLANs. */
function ownInVlans(device: Device, world: World): readonly Entry[] {
  if (!platforms[device.platform].features.has('routed-ports')) return []
  const view = network(world)
  const node = view.topology.nodeNamed.get(device.name)
  const ids = vlanIds(device.vlanDatabase)
  return view.attachments.flatMap(({ node: at, name }, i): readonly Entry[] => {
    const vlan = at === node && name.startsWith('Vlan') ? Number(name.slice(4)) : -1
    const isThere = ids.includes(vlan) && device.config.ports[name]?.shutdown === false
    return isThere ? [{ vlan, mac: macOf(view, i), type: 'STATIC', port: name }] : []
  })
}

type Args = { readonly mac: string; readonly port: string; readonly vlan: number }
const KINDS = [
  { words: [], is: () => true },
  { words: [['dynamic', 'List dynamic MAC addresses']], is: ({ type }: Entry) => type === 'DYNAMIC' },
  { words: [['static', 'List static MAC addresses']], is: ({ type }: Entry) => type === 'STATIC' },
] as const
const FILTERS: readonly {
  readonly words: readonly PathPart[]
  readonly is: (args: Args) => (one: Entry) => boolean
}[] = [
  { words: [], is: () => () => true },
  {
    words: [
      ['address', 'Address to lookup in the table'],
      [macAddress, '48-bit hardware address'],
    ],
    is:
      ({ mac }: Args) =>
      (one: Entry) =>
        one.mac === mac,
  },
  {
    words: [
      ['interface', 'List MAC addresses on a specific interface'],
      [interfaceName('port'), 'Interface'],
    ],
    is:
      ({ port }: Args) =>
      (one: Entry) =>
        one.port === port,
  },
  {
    words: [
      ['vlan', 'List MAC addresses on a specific vlan'],
      [number('vlan', 1, 4094), 'VLAN number'],
    ],
    is:
      ({ vlan }: Args) =>
      (one: Entry) =>
        one.vlan === vlan,
  },
]
const tables = SPELLINGS.flatMap(({ words, needs }) =>
  KINDS.flatMap((kind) =>
    FILTERS.map((filter) =>
      command({
        mode: EXEC,
        path: [SHOW, ...words, ...kind.words, ...filter.words],
        needs,
        pipe: true,
        run: (device, args, world) => {
          const isMeant = filter.is(args as unknown as Args)
          return table(entriesOf(device, world).filter((one) => kind.is(one) && isMeant(one)))
        },
      }),
    ),
  ),
)

const table = (entries: readonly Entry[]): Effect => ({
  output: `          Mac Address Table
-------------------------------------------

Vlan    Mac Address       Type        Ports
----    -----------       --------    -----
${entries.map(row).join('')}${entries.length === 0 ? '' : `Total Mac Addresses for this criterion: ${entries.length}\n`}`,
  events: [{ type: 'show', what: 'mac address-table' }],
})
const row = ({ vlan, mac, type, port }: Entry): string =>
  `${(vlan === null ? 'All' : String(vlan)).padStart(4)}    ${macWithDots(mac)}    ${type.padEnd(12)}${shortName(port)}${port.startsWith('Vlan') ? ' ' : ''}\n`

/** Any: how many addresses the hardware has room for. */
const ROOM = 8192
function counts(device: Device, world: World): Effect {
  const all = entriesOf(device, world).filter(({ vlan }) => vlan !== null)
  const blocks = vlanIds(device.vlanDatabase).flatMap((id) => {
    const own = all.filter(({ vlan }) => vlan === id)
    if (own.length === 0) return []
    const dynamic = own.filter(({ type }) => type === 'DYNAMIC').length
    return `
Mac Entries for Vlan ${id}:
---------------------------
Dynamic Address Count  : ${dynamic}
Static  Address Count  : ${own.length - dynamic}
Total Mac Addresses    : ${own.length}
`
  })
  return { output: `${blocks.join('')}\nTotal Mac Address Space Available: ${ROOM - all.length}\n` }
}
const more = SPELLINGS.flatMap(({ words, needs }) => [
  command({
    mode: EXEC,
    path: [SHOW, ...words, ['count', 'Number of MAC addresses in the table']],
    needs,
    pipe: true,
    run: (device, _, world) => counts(device, world),
  }),
  command({
    mode: EXEC,
    path: [SHOW, ...words, ['aging-time', 'MAC address table aging parameters']],
    needs,
    pipe: true,
    run: ({ config: { macTable } }) => ({
      output: `Global Aging Time:  ${macTable.aging}
Vlan    Aging Time
----    ----------
${Object.entries(macTable.agingOf)
  .map(([vlan, seconds]) => `${vlan.padStart(4)}    ${seconds}\n`)
  .join('')}`,
    }),
  }),
])
export const showMacTable = [...tables, ...more]
