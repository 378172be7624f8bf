// `ip address` of an interface.

import { dottedOf } from '../../network/ip.ts'
import { command, ipv4, ipv4Number, type Effect } from '../../command.ts'
import { contextOf, type Config, type Device } from '../../device.ts'
import { isReading, type World } from '../../world.ts'
import { overlapOf } from './overlap.ts'
import { isMask, network, overlaps } from './reach.ts'
import {
  addressOn,
  isAsked,
  typedSecondary,
  withAddress,
  withoutKeptAddress,
  withSecondary,
  type Address,
} from './slice.ts'
import { memberOf } from '../channels/slice.ts'
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
export function maskRefusal(name: string, address: string, mask: string): string | null {
  const bits = (ipv4Number(mask) ?? 0) >>> 0
  if (!isMask(mask)) return `Bad mask 0x${bits.toString(16).toUpperCase()} for address ${address}\n`
  const length = bits.toString(2).replaceAll('0', '').length
  const host = ((ipv4Number(address) ?? 0) & ~bits) >>> 0
  // A network of one or two addresses has no room for its own and the broadcast address; one alone makes no LAN.
  const isHost = length === 32 ? !isLan(name) : length === 31 || (host !== 0 && host !== ~bits >>> 0)
  return isHost ? null : `Bad mask /${length} for address ${address}\n`
}

const PATH = [
  IP,
  ['address', 'Set the IP address of an interface'],
  [ipv4('address'), 'IP address'],
  [ipv4('mask'), 'IP subnet mask'],
] as const

/** Why a port cannot have an address at all; null: it can. */
function refusal(device: Device, name: string, { address, mask }: Address): Effect | null {
  if (isSwitching(device.config, name))
    return platforms[device.platform].features.has('routed-ports')
      ? { output: '% IP addresses may not be configured on L2 links.\n' }
      : { wrongAt: 1 }
  // What a bundle carries has the address of the bundle.
  if (memberOf(device.config, name)) return { wrongAt: 1 }
  const wrong = maskRefusal(name, address, mask)
  if (wrong !== null) return { output: wrong }
  if (!isHostAddress(address)) return { output: `Not a valid host address - ${address}\n` }
  return wantsEncapsulation(device.config, name) ? { output: NO_ENCAPSULATION } : null
}
/** No address of the classes D and E, of the own network, or of the loopback. */
const isHostAddress = (address: string): boolean => {
  const first = Number(address.split('.')[0])
  return first > 0 && first < 224 && first !== 127
}
const cautionFor = (name: string, mask: string): string => (mask === '255.255.255.254' && isLan(name) ? CAUTION : '')

function setPrimary(device: Device, name: string, own: Address): Effect {
  const refused = refusal(device, name, own)
  if (refused) return refused
  const others = typedSecondary(device.config, name)
  const clash = others.find((one) => overlaps(one, own))
  if (clash) return { output: `% ${networkText(own)} overlaps with secondary address on ${name}\n` }
  const overlap = overlapOf(device.config, name, [own])
  // A port that is shut keeps the address all the same, and cannot be opened with it.
  if (overlap !== null && isOpen(device.config, name)) return { output: overlap }
  return {
    device: portOf(device.config, name) ? withAddress(withoutKeptAddress(device, name), name, own) : device,
    output: `${cautionFor(name, own.mask)}${overlap ?? ''}`,
  }
}

/** In a text the secondary addresses of a port stand before the primary one. */
function addSecondary(device: Device, name: string, own: Address, world: World): Effect {
  const refused = refusal(device, name, own)
  if (refused) return refused
  const primary = addressOn(device.config, name)
  const others = typedSecondary(device.config, name)
  if (!primary && !isReading(world)) return { output: '% Primary address must be configured first\n' }
  if (primary?.address === own.address) return { output: "Secondary address can't be same as primary\n" }
  const left = others.filter((one) => one.address !== own.address)
  if (primary && overlaps(primary, own)) return { output: `% ${networkText(own)} overlaps with ${name}\n` }
  if (left.some((one) => overlaps(one, own) && one.mask !== own.mask))
    return { output: `% ${networkText(own)} overlaps with secondary address on ${name}\n` }
  const overlap = overlapOf(device.config, name, [own])
  if (overlap !== null && isOpen(device.config, name)) return { output: overlap }
  return {
    device: portOf(device.config, name) ? withSecondary(device, name, [...left, own]) : device,
    output: `${cautionFor(name, own.mask)}${overlap ?? ''}`,
  }
}
const bitsIn = ({ mask }: Address): number => (ipv4Number(mask) ?? 0) >>> 0
const networkText = (own: Address): string => dottedOf(network(own.address, bitsIn(own)))

export const ipAddress = command({
  mode: 'config-if',
  path: PATH,
  run: (device, own) => setPrimary(device, contextOf(device) ?? '', own),
  no: (device, { address, mask }) => {
    const name = contextOf(device) ?? ''
    if (address === undefined)
      return { device: withAddress(withSecondary(withoutKeptAddress(device, name), name, []), name, null) }
    if (addressOn(device.config, name)?.address !== address) {
      // Without the word at its end, the line means a secondary address too.
      const others = typedSecondary(device.config, name)
      return {
        device: withSecondary(
          device,
          name,
          others.filter((one) => one.address !== address || one.mask !== mask),
        ),
      }
    }
    return typedSecondary(device.config, name).length > 0
      ? { output: 'Must delete secondary before deleting primary\n' }
      : { device: withAddress(withoutKeptAddress(device, name), name, null) }
  },
  show: (config, name) => {
    if (isSwitching(config, name) || isAsked(config, name)) return []
    const own = addressOn(config, name)
    const others = typedSecondary(config, name).map(({ address, mask }) => `ip address ${address} ${mask} secondary`)
    return [...others, own ? `ip address ${own.address} ${own.mask}` : 'no ip address']
  },
})

export const secondaryAddress = command({
  mode: 'config-if',
  path: [...PATH, ['secondary', 'Make this IP address a secondary address']],
  run: (device, { address, mask }, world) => addSecondary(device, contextOf(device) ?? '', { address, mask }, world),
  no: (device, { address }) => {
    const name = contextOf(device) ?? ''
    const others = typedSecondary(device.config, name)
    return {
      device: withSecondary(
        device,
        name,
        others.filter((one) => one.address !== address),
      ),
    }
  },
})
