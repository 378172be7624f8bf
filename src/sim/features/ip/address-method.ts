// Where the address of a port comes from, as `show ip interface brief` says it.

import type { Config, Device } from '../../device.ts'
import { portNames } from '../interfaces/slice.ts'
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

/** `NVRAM`: startup-config gave it, be it an address or none, and it is unchanged. `manual`: typed since. `unset`: neither. */
export function addressMethod(device: Device, name: string): 'NVRAM' | 'manual' | 'unset' {
  const now = addressesOf(device.config)[name]
  const read = device.readAddresses[name]
  if (now !== undefined && now === read) return 'NVRAM'
  return now === undefined || (now === '' && read === undefined) ? 'unset' : 'manual'
}
