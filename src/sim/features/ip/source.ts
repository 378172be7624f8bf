// The address that a packet is sent from, as a command names it.

import { ipv4Number } from '../../command.ts'
import type { Device } from '../../device.ts'
import { isLinkLocal } from '../../ipv6.ts'
import { ipOf, ipText, type Ip } from '../../network/ip.ts'
import { network } from '../../network/view.ts'
import type { World } from '../../world.ts'
import { attachmentOf, ipv6Of } from '../ipv6/addresses.ts'
import { portNames } from '../interfaces/slice.ts'
import { hasUpAddress, upAddress } from './slice.ts'

/** The address that packets to another are sent from, given as an address or as the full name of an interface. */
export function sourceOf(
  device: Device,
  source: string,
  to: Ip,
  world: World,
): { readonly address: string } | { readonly refusal: string } {
  const { config } = device
  const isFour = typeof to === 'number'
  if (ipOf(source) !== null) {
    const has = isFour ? ipv4Number(source) !== null && hasUpAddress(config, source) : hasUp6(device, source, world)
    return has
      ? { address: ipText(ipOf(source) ?? 0) }
      : { refusal: '% Invalid source address- IP address not on any of our up interfaces\n' }
  }
  const address = isFour ? upAddress(config, source) : up6(device, source, to, world)
  return address !== null
    ? { address }
    : { refusal: '% Invalid source interface - IP not enabled or interface is down\n' }
}

/** The address of an interface that is up; null: it has none that packets may come back to. */
function up6(device: Device, name: string, to: bigint, world: World): string | null {
  const view = network(world)
  const own = ipv6Of(view, device, name)
  if (!own || view.attachments[attachmentOf(view, device, name)]?.isUp !== true) return null
  const address = isLinkLocal(to) ? own.linkLocal : own.addresses[0]?.address
  return address === undefined ? null : ipText(address)
}
const hasUp6 = (device: Device, source: string, world: World): boolean => {
  const view = network(world)
  return portNames(device.config).some((name) => {
    const own = ipv6Of(view, device, name)
    const isUp = view.attachments[attachmentOf(view, device, name)]?.isUp === true
    return (
      isUp && [own?.linkLocal, ...(own?.addresses ?? []).map(({ address }) => address)].includes(ipOf(source) as bigint)
    )
  })
}
