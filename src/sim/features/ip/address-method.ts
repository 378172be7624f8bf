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

/** The device after a file was merged into its running-config, which knows the addresses that the file has changed. */
export function withCopiedAddresses(before: Device, merged: Device): Device {
  const had = addressesOf(before.config)
  const given = Object.entries(addressesOf(merged.config)).filter(([name, address]) => address !== (had[name] ?? ''))
  return { ...merged, copiedAddresses: { ...before.copiedAddresses, ...Object.fromEntries(given) } }
}

/**
 * `NVRAM`: startup-config gave it at the start, be it an address or none, and it is unchanged. `TFTP`: a file copied
 * into running-config gave it, wherever the file was. `manual`: typed. `DHCP`: asked for. `unset`: none of these.
 */
export function addressMethod(device: Device, name: string): 'NVRAM' | 'TFTP' | 'manual' | 'DHCP' | 'unset' {
  if (keepsDhcp(device.config, name)) return 'DHCP'
  const now = addressesOf(device.config)[name]
  const read = device.readAddresses[name]
  if (now !== undefined && now === read) return 'NVRAM'
  if (now !== undefined && now === device.copiedAddresses[name]) return 'TFTP'
  return now === undefined || (now === '' && read === undefined) ? 'unset' : 'manual'
}

const keepsDhcp = (config: Config, name: string): boolean =>
  portOf(config, name)?.kept.some(({ text }) => `${text} `.startsWith('ip address dhcp ')) ?? false
