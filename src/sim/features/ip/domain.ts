// `ip domain name` and `ip domain lookup`, and their old spellings.

import { command, word, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { toggle } from '../services/toggles.ts'
import { withIp } from './slice.ts'

const IP = ['ip', 'Global IP configuration subcommands'] as const
const named = (device: Device, domainName: string | null): Effect => ({ device: withIp(device, { domainName }) })
const DOMAIN_NAME = ['Define the default domain name', [word('name'), 'Default domain name']] as const

export const domainName = command({
  mode: 'config',
  path: [IP, ['domain', 'IP DNS Resolver'], ['name', DOMAIN_NAME[0]], DOMAIN_NAME[1]],
  run: (device, { name }) => named(device, name),
  no: (device) => named(device, null),
  show: ({ ip }) => (ip.domainName === null ? [] : [`ip domain name ${ip.domainName}`]),
})

/** The old spelling of both. */
export const domainNameOld = command({
  mode: 'config',
  path: [IP, ['domain-name', DOMAIN_NAME[0]], DOMAIN_NAME[1]],
  run: (device, { name }) => named(device, name),
  no: (device) => named(device, null),
})

const LOOKUP_HELP = 'Enable IP Domain Name System hostname translation'
export const domainLookup = toggle([IP, ['domain', 'IP DNS Resolver'], ['lookup', LOOKUP_HELP]], {
  normally: true,
  always: false,
})
export const domainLookupOld = command({
  mode: 'config',
  path: [IP, ['domain-lookup', LOOKUP_HELP]],
  run: (device) => ({ device: domainLookup.set(device, true) }),
  no: (device) => ({ device: domainLookup.set(device, false) }),
  byDefault: (device) => ({ device: domainLookup.set(device, true) }),
})
