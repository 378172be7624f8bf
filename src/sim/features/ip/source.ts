// The address that a packet is sent from, as a command names it.

import { ipv4Number } from '../../command.ts'
import type { Device } from '../../device.ts'
import { hasUpAddress, upAddress } from './slice.ts'

/** The address that packets are sent from, given as an address or as the full name of an interface. */
export function sourceOf(
  { config }: Device,
  source: string,
): { readonly address: string } | { readonly refusal: string } {
  if (ipv4Number(source) !== null)
    return hasUpAddress(config, source)
      ? { address: source }
      : { refusal: '% Invalid source address- IP address not on any of our up interfaces\n' }
  const address = upAddress(config, source)
  return address !== null
    ? { address }
    : { refusal: '% Invalid source interface - IP not enabled or interface is down\n' }
}
