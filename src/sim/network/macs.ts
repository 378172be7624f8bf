// Which MAC address an interface has: they follow from the base address of the device (ios-switching.md 2, ios-routing.md 3.6).

import type { Hardware, Inputs } from './inputs.ts'
import { platforms } from '../platforms/index.ts'
import type { View } from './view.ts'

/** What MAC addresses follow from. */
type Known = Pick<View, 'attachments' | 'topology' | 'bundles'> & {
  readonly inputs: Pick<Inputs, 'hosts' | 'hardware'>
}
/** The MAC address of an attachment, as 12 hexadecimal digits. */
export function macOf(view: Known, attachment: number): string {
  const { attachments, topology, inputs } = view
  const { node, name, carrier } = attachments[attachment] as View['attachments'][number]
  const { kind, name: of, device, first } = topology.nodes[node] as View['topology']['nodes'][number]
  if (kind === 'host') return inputs.hosts[of]?.mac ?? '000000000000'
  const hardware = inputs.hardware[device]
  const base = hardware?.mac ?? '000000000000'
  if (name.startsWith('Vlan')) {
    const vlans = attachments.filter((one) => one.node === node && one.name.startsWith('Vlan'))
    const others = vlans.filter((one) => one.name !== 'Vlan1').findIndex((one) => one.name === name)
    return plus(
      base,
      (hardware ? (platforms[hardware.platform].vlanMac ?? 0) : 0) + (name === 'Vlan1' ? 0 : others + 1),
    )
  }
  const port = view.bundles.interfaces[carrier]?.ports[0] ?? carrier
  const place = hardware ? placeOf(hardware, topology.ports[port]?.name ?? '') : port - first
  return portMac(base, kind === 'switch', place)
}
/** The place of a port among those of its device: that for management of a switch stands before them. */
export function placeOf({ ports }: Pick<Hardware, 'ports'>, name: string): number {
  // A port that is no Ethernet port has no address.
  const own = ports.filter(({ nature, speed }) => (nature === 'routed' || nature === 'switched') && speed !== null)
  return (own.length > 0 ? own : ports).findIndex((port) => port.name === name)
}
/** The address of the port at a place among those of its device: a router begins with its base address, a switch behind it. */
export const portMac = (base: string, isSwitch: boolean, at: number): string => plus(base, isSwitch ? at + 1 : at)

const plus = (mac: string, count: number): string =>
  (BigInt(`0x${mac}`) + BigInt(Math.max(count, 0))).toString(16).padStart(12, '0')
/** `0050.7966.6801` */
export const macWithDots = (mac: string): string => (mac.match(/.{4}/g) ?? []).join('.')
/** `00-50-79-66-68-01`, as Windows writes it. */
export const macWithDashes = (mac: string): string => (mac.match(/../g) ?? []).join('-')
