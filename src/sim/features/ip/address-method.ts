// Where the address of a port comes from, as `show ip interface brief` says it.

import type { Config, Device } from '../../device.ts'
import { portNames, portOf } from '../interfaces/slice.ts'
import { isSwitching } from '../switching/slice.ts'
import { addressOn } from './slice.ts'

/** The addresses of a configuration by port, '' where a port has none. A port that switches has nothing to say. */
export const addressesOf = (config: Config): Device['readAddresses'] =>
  Object.fromEntries(
    portNames(config)
      .filter((name) => !isSwitching(config, name))
      .map((name) => {
        const own = addressOn(config, name)
        return [name, own ? `${own.address} ${own.mask}` : '']
      }),
  )

/** `NVRAM`: startup-config gave it, be it an address or none, and it is unchanged. `manual`: typed since. `DHCP`: asked for. `unset`: none of these. */
export function addressMethod(device: Device, name: string): 'NVRAM' | 'manual' | 'DHCP' | 'unset' {
  if (keepsDhcp(device.config, name)) return 'DHCP'
  const now = addressesOf(device.config)[name]
  const read = device.readAddresses[name]
  if (now !== undefined && now === read) return 'NVRAM'
  return now === undefined || (now === '' && read === undefined) ? 'unset' : 'manual'
}

const keepsDhcp = (config: Config, name: string): boolean =>
  portOf(config, name)?.kept.some(({ text }) => `${text} `.startsWith('ip address dhcp ')) ?? false
