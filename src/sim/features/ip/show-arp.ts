// `show arp`, `show ip arp`: the addresses that a device has resolved, and its own (ios-routing.md 5.1).

import { dottedOf } from '../../network/ip.ts'
import { command, ipv4, ipv4Number, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { interfaceName } from '../../interfaces.ts'
import { addressesOf } from '../../network/addresses.ts'
import { macOf, macWithDots } from '../../network/macs.ts'
import { isPointToPoint } from '../../network/probe.ts'
import { network } from '../../network/view.ts'
import type { World } from '../../world.ts'

const SHOW = ['show', 'Show running system information'] as const
const MINUTE = 60_000

interface Row {
  readonly address: string
  readonly age: string
  /** Null: nobody answered. */
  readonly mac: string | null
  readonly at: string
}
function rowsOf(device: Device, world: World): readonly Row[] {
  const view = network(world)
  const node = view.topology.nodeNamed.get(device.name)
  const own = view.attachments.flatMap((one, i) =>
    one.node === node && one.isUp && one.place >= 0 && !isPointToPoint(view, one)
      ? addressesOf(one).map(({ address }): Row => ({
          address: dottedOf(address),
          age: '-',
          mac: macOf(view, i),
          at: one.name,
        }))
      : [],
  )
  const learned = Object.entries(device.arp).map(([address, { mac, interface: at, at: since }]): Row => ({
    address,
    age: mac === null ? '0' : String(Math.floor((world.clock - since) / MINUTE)),
    mac,
    at,
  }))
  return [...own, ...learned].toSorted((a, b) => (ipv4Number(a.address) ?? 0) - (ipv4Number(b.address) ?? 0))
}

const HEAD = 'Protocol  Address          Age (min)  Hardware Addr   Type   Interface\n'
const line = ({ address, age, mac, at }: Row): string =>
  `Internet  ${address.padEnd(16)}${age.padStart(9)}   ${mac === null ? 'Incomplete      ARPA' : `${macWithDots(mac)}  ARPA   ${at}`}\n`

/** The table, or the rows of it that are asked for. */
const shown = (device: Device, world: World, isWanted: (row: Row) => boolean = () => true): Effect => {
  const rows = rowsOf(device, world).filter(isWanted)
  return { output: rows.length === 0 ? '' : HEAD + rows.map(line).join(''), events: [{ type: 'show', what: 'ip arp' }] }
}
const mode = ['user', 'privileged']
const ADDRESS = [ipv4('address'), 'IP address or hostname of ARP entry'] as const
const INTERFACE = [interfaceName('interface'), 'Interface'] as const
export const showArp = [
  [SHOW, ['arp', 'ARP table']] as const,
  [SHOW, ['ip', 'IP information'], ['arp', 'IP ARP table']] as const,
].flatMap((path) => [
  command({ mode, path, pipe: true, run: (device, _, world) => shown(device, world) }),
  command({
    mode,
    path: [...path, ADDRESS],
    pipe: true,
    run: (device, { address: wanted }, world) => shown(device, world, ({ address }) => address === wanted),
  }),
  command({
    mode,
    path: [...path, INTERFACE],
    pipe: true,
    run: (device, { interface: wanted }, world) => shown(device, world, ({ at }) => at === wanted),
  }),
])

const CLEAR = ['clear', 'Reset functions'] as const
export const clearArp = [
  command({
    mode: 'privileged',
    path: [CLEAR, ['arp-cache', 'Clear the entire ARP cache']],
    run: (device) => ({ device: Object.keys(device.arp).length === 0 ? device : { ...device, arp: {} } }),
  }),
  command({
    mode: 'privileged',
    path: [CLEAR, ['ip', 'IP'], ['arp', 'Clear ARP cache'], [ipv4('address'), 'IP address']],
    run: (device, { address }) => {
      const { [address]: gone, ...left } = device.arp
      return { device: gone ? { ...device, arp: left } : device }
    },
  }),
]
