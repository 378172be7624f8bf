// Duplicate addresses: who comes second to a wire does not use the address that another has there (ios-routing.md 4.1).

import type { Device } from '../../device.ts'
import { ipv6Text } from '../../ipv6.ts'
import { domainAt } from '../../network/domains.ts'
import type { Change } from '../../network/settle.ts'
import type { View } from '../../network/view.ts'
import type { World } from '../../world.ts'

/** Who claims an address on a wire: attachments, by domain and address. */
function claimsIn({ attachments, addresses6, domains }: View): ReadonlyMap<string, readonly number[]> {
  const known = new Map<string, number[]>()
  for (const [i, at] of addresses6.entries()) {
    const one = attachments[i]
    if (!at || !one?.isUp || one.place < 0) continue
    for (const address of at.claims) {
      const key = `${domainAt(domains, one.place)} ${address}`
      const all = known.get(key)
      if (all) all.push(i)
      else known.set(key, [i])
    }
  }
  return known
}

/** The world with the addresses marked that their device got later than another of the wire, or as late and with a later name. */
export function withDuplicates(world: World, view: View, before: View): World {
  const { attachments, addresses6, topology, inputs } = view
  if (addresses6.length === 0 && inputs.duplicates6.every(isEmpty)) return world
  const had = new Set<string>()
  for (const [i, at] of before.addresses6.entries()) {
    const one = before.attachments[i]
    const name = before.topology.nodes[one?.node ?? -1]?.name ?? ''
    if (at && one?.isUp) for (const address of at.claims) had.add(`${name} ${one.name} ${address}`)
  }
  const marked = new Map<string, Map<string, string[]>>()
  const mark = (i: number, address: bigint): void => {
    const { node = -1, name: port = '' } = attachments[i] ?? {}
    const { name = '' } = topology.nodes[node] ?? {}
    const own = marked.get(name) ?? new Map<string, string[]>()
    marked.set(name, own.set(port, [...(own.get(port) ?? []), ipv6Text(address)]))
  }
  for (const [key, all] of claimsIn(view)) {
    const address = BigInt(key.slice(key.indexOf(' ') + 1))
    const isMarked = (i: number): boolean => addresses6[i]?.duplicates.includes(address) === true
    const isHost = (i: number): boolean => topology.nodes[attachments[i]?.node ?? -1]?.kind === 'host'
    const isOld = (i: number): boolean => {
      const { node = -1, name = '' } = attachments[i] ?? {}
      return isHost(i) || had.has(`${topology.nodes[node]?.name ?? ''} ${name} ${address}`)
    }
    const open = all.filter((i) => !isMarked(i))
    const keeper = open.find(isOld) ?? open[0]
    for (const i of all) if (isMarked(i) || (i !== keeper && !isHost(i))) mark(i, address)
  }
  const devices: Record<string, Device> = {}
  for (const [name, device] of Object.entries(world.devices)) {
    const made = Object.fromEntries(
      [...(marked.get(name) ?? [])].map(([port, addresses]) => [port, addresses.toSorted()] as const),
    )
    if (textOf(made) !== textOf(device.duplicates6 ?? NONE)) devices[name] = { ...device, duplicates6: made }
  }
  return Object.keys(devices).length === 0 ? world : { ...world, devices: { ...world.devices, ...devices } }
}
const textOf = (marks: NonNullable<Device['duplicates6']>): string =>
  JSON.stringify(Object.entries(marks).toSorted(([a], [b]) => (a < b ? -1 : 1)))
const isEmpty = (marks: object): boolean => {
  for (const _ in marks) return false
  return true
}
/** No address of a device is marked. */
const NONE: NonNullable<Device['duplicates6']> = {}

/** The addresses that are marked now, and were not before. */
export function duplicateChanges6(before: View, after: View): readonly Change[] {
  const [old, now] = [before.inputs.duplicates6, after.inputs.duplicates6]
  if (old === now) return []
  return now.flatMap((marks, i) =>
    Object.entries(marks).flatMap(([at, addresses]) =>
      addresses
        .filter((address) => !old[i]?.[at]?.includes(address))
        .map((address): Change => ({
          device: after.inputs.hardware[i]?.name ?? '',
          kind: 'duplicate',
          at,
          was: null,
          is: address,
          messages: [{ after: 0, message: ['IPV6_ND-4-DUPLICATE', `Duplicate address ${address} on ${at}`] }],
        })),
    ),
  )
}
