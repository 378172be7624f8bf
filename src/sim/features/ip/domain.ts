// `ip domain name` and `ip domain lookup`, and their old spellings.

import { command, word, type Effect } from '../../command.ts'
import type { Config, Device } from '../../device.ts'
import type { Platform } from '../../platforms/platform.ts'
import { toggle } from '../services/toggles.ts'
import { withIp } from './slice.ts'

const IP = ['ip', 'Global IP configuration subcommands'] as const
const named = (device: Device, domainName: string | null): Effect => ({ device: withIp(device, { domainName }) })
const DOMAIN_NAME = ['Define the default domain name', [word('name'), 'Default domain name']] as const

const separatorOf = ({ features }: Platform): string => (features.has('hyphenated-domain') ? '-' : ' ')

export const domainName = command({
  mode: 'config',
  path: [IP, ['domain', 'IP DNS Resolver'], ['name', DOMAIN_NAME[0]], DOMAIN_NAME[1]],
  run: (device, { name }) => named(device, name),
  no: (device) => named(device, null),
  show: ({ ip }, _, platform) =>
    ip.domainName === null ? [] : [`ip domain${separatorOf(platform)}name ${ip.domainName}`],
})

/** The old spelling of both. */
export const domainNameOld = command({
  mode: 'config',
  path: [IP, ['domain-name', DOMAIN_NAME[0]], DOMAIN_NAME[1]],
  run: (device, { name }) => named(device, name),
  no: (device) => named(device, null),
})

const LOOKUP_HELP = 'Enable IP Domain Name System hostname translation'
const lookup = toggle([IP, ['domain', 'IP DNS Resolver'], ['lookup', LOOKUP_HELP]], { normally: true, always: false })
export const domainLookup = {
  ...lookup,
  command: {
    ...lookup.command,
    show: (config: Config, _: string, platform: Platform): readonly string[] =>
      lookup.isOn(config) ? [] : [`no ip domain${separatorOf(platform)}lookup`],
  },
}
export const domainLookupOld = command({
  mode: 'config',
  path: [IP, ['domain-lookup', LOOKUP_HELP]],
  run: (device) => ({ device: domainLookup.set(device, true) }),
  no: (device) => ({ device: domainLookup.set(device, false) }),
  byDefault: (device) => ({ device: domainLookup.set(device, true) }),
})
