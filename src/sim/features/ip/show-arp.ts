// `show arp`, `show ip arp`: the addresses that a device has resolved, and its own (ios-routing.md 5.1).

import { command, ipv4Number } from '../../command.ts'
import type { Device } from '../../device.ts'
import { dottedOf } from '../../network/addresses.ts'
import { macOf, macWithDots } from '../../network/macs.ts'
import { network } from '../../network/view.ts'
import type { World } from '../../world.ts'

const SHOW = ['show', 'Show running system information'] as const
const MINUTE = 60_000

function table(device: Device, world: World): string {
  const view = network(world)
  const node = view.topology.nodeNamed.get(device.name)
  const own = view.attachments.flatMap((one, i) =>
    one.node === node && one.isUp && one.address && one.place >= 0
      ? [{ address: dottedOf(one.address.address), age: '-', mac: macOf(view, i), at: one.name }]
      : [],
  )
  const learned = Object.entries(device.arp).map(([address, { mac, interface: at, at: since }]) => ({
    address,
    age: String(Math.floor((world.clock - since) / MINUTE)),
    mac,
    at,
  }))
  const rows = [...own, ...learned]
    .toSorted((a, b) => (ipv4Number(a.address) ?? 0) - (ipv4Number(b.address) ?? 0))
    .map(
      ({ address, age, mac, at }) =>
        `Internet  ${address.padEnd(16)}${age.padStart(9)}   ${macWithDots(mac)}  ARPA   ${at}\n`,
    )
  return `Protocol  Address          Age (min)  Hardware Addr   Type   Interface\n${rows.join('')}`
}

const run = (device: Device, _: unknown, world: World) => ({
  output: table(device, world),
  events: [{ type: 'show', what: 'ip arp' } as const],
})
const mode = ['user', 'privileged']
export const showArp = [
  command({ mode, path: [SHOW, ['arp', 'ARP table']], pipe: true, run }),
  command({ mode, path: [SHOW, ['ip', 'IP information'], ['arp', 'IP ARP table']], pipe: true, run }),
]

export const clearArp = command({
  mode: 'privileged',
  path: [
    ['clear', 'Reset functions'],
    ['arp-cache', 'Clear the entire ARP cache'],
  ],
  run: (device) => ({ device: Object.keys(device.arp).length === 0 ? device : { ...device, arp: {} } }),
})
