// The IPv6 addresses that an interface of a device has in the network as it is.

import type { Device } from '../../device.ts'
import type { Ipv6At } from '../../network/addresses6.ts'
import type { View } from '../../network/view.ts'

/** The place of an interface among the attachments; -1: it is none. */
export const attachmentOf = (
  { attachments, topology }: View,
  { name: of }: Pick<Device, 'name'>,
  name: string,
): number => {
  const node = topology.nodeNamed.get(of)
  return attachments.findIndex((one) => one.node === node && one.name === name)
}
/** Null: the interface does not speak IPv6. */
export const ipv6Of = (view: View, device: Pick<Device, 'name'>, name: string): Ipv6At | null =>
  view.addresses6[attachmentOf(view, device, name)] ?? null
