// `ip address` of an interface.

import { command, ipv4, ipv4Number } from '../../command.ts'
import { contextOf, type Config } from '../../device.ts'
import { overlapOf } from './overlap.ts'
import { isMask } from './reach.ts'
import { addressOn, isAsked, withAddress, withoutKeptAddress } from './slice.ts'
import { tagOf } from '../dot1q/slice.ts'
import { isSwitching } from '../switching/slice.ts'
import { isOpen, portOf } from '../interfaces/slice.ts'
import { platforms } from '../../platforms/index.ts'

const IP = ['ip', 'Interface Internet Protocol config commands'] as const

const NO_ENCAPSULATION = `
% Configuring IP routing on a LAN subinterface is only allowed if that 
subinterface is already configured as part of an IEEE 802.10, IEEE 802.1Q, 
or ISL vLAN.

`
/** Whether a port is a subinterface of a LAN port that belongs to no VLAN yet. */
const wantsEncapsulation = (config: Config, name: string): boolean =>
  /^(?:.*Ethernet|.*GigE|Port-channel)[\d/]*\./.test(name) &&
  tagOf(config, name) === null &&
  !portOf(config, name)?.kept.some(({ text }) => text.startsWith('encapsulation '))

const isLan = (name: string): boolean => /^(?:.*Ethernet|.*GigE|Port-channel|Vlan|BVI)\d/.test(name)
const CAUTION = '% Warning: use /31 mask on non point-to-point interface cautiously\n'

/** Why a mask does not go with the address of a host on a port; null: it does (ios-routing.md 3.2). */
function maskRefusal(name: string, address: string, mask: string): string | null {
  const bits = (ipv4Number(mask) ?? 0) >>> 0
  if (!isMask(mask)) return `Bad mask 0x${bits.toString(16).toUpperCase()} for address ${address}\n`
  const length = bits.toString(2).replaceAll('0', '').length
  const host = ((ipv4Number(address) ?? 0) & ~bits) >>> 0
  // A network of one or two addresses has no room for its own and the broadcast address; one alone makes no LAN.
  const isHost = length === 32 ? !isLan(name) : length === 31 || (host !== 0 && host !== ~bits >>> 0)
  return isHost ? null : `Bad mask /${length} for address ${address}\n`
}

export const ipAddress = command({
  mode: 'config-if',
  path: [
    IP,
    ['address', 'Set the IP address of an interface'],
    [ipv4('address'), 'IP address'],
    [ipv4('mask'), 'IP subnet mask'],
  ],
  unsimulated: [['secondary', 'Make this IP address a secondary address']],
  run: (device, { address, mask }) => {
    const name = contextOf(device) ?? ''
    if (isSwitching(device.config, name))
      return platforms[device.platform].features.has('routed-ports')
        ? { output: '% IP addresses may not be configured on L2 links.\n' }
        : { wrongAt: 1 }
    const refusal = maskRefusal(name, address, mask)
    if (refusal !== null) return { output: refusal }
    if (wantsEncapsulation(device.config, name)) return { output: NO_ENCAPSULATION }
    const overlap = overlapOf(device.config, name, { address, mask })
    // A port that is shut keeps the address all the same, and cannot be opened with it.
    if (overlap !== null && isOpen(device.config, name)) return { output: overlap }
    return {
      device: portOf(device.config, name)
        ? withAddress(withoutKeptAddress(device, name, false), name, { address, mask })
        : device,
      output: `${mask === '255.255.255.254' && isLan(name) ? CAUTION : ''}${overlap ?? ''}`,
    }
  },
  no: (device, { address }) => {
    const name = contextOf(device) ?? ''
    return { device: withAddress(withoutKeptAddress(device, name, address === undefined), name, null) }
  },
  show: (config, name) => {
    if (isSwitching(config, name) || isAsked(config, name)) return []
    const own = addressOn(config, name)
    return [own ? `ip address ${own.address} ${own.mask}` : 'no ip address']
  },
})
