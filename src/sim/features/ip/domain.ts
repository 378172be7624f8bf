// `ip domain name` and `ip domain lookup`, and their old spellings.

import { command, word, type Effect } from '../../command.ts'
import { withConfig, type Config, type Device } from '../../device.ts'

const IP = ['ip', 'Global IP configuration subcommands'] as const
const set = (device: Device, change: Partial<Config>): Effect => ({ device: withConfig(device, change) })
const DOMAIN_NAME = ['Define the default domain name', [word('name'), 'Default domain name']] as const

export const domainName = command({
  mode: 'config',
  path: [IP, ['domain', 'IP DNS Resolver'], ['name', DOMAIN_NAME[0]], DOMAIN_NAME[1]],
  run: (device, { name }) => set(device, { domainName: name }),
  no: (device) => set(device, { domainName: null }),
  show: (config) => (config.domainName === null ? [] : [`ip domain name ${config.domainName}`]),
})

/** The old spelling of both. */
export const domainNameOld = command({
  mode: 'config',
  path: [IP, ['domain-name', DOMAIN_NAME[0]], DOMAIN_NAME[1]],
  run: (device, { name }) => set(device, { domainName: name }),
  no: (device) => set(device, { domainName: null }),
})

export const domainLookupOld = command({
  mode: 'config',
  path: [IP, ['domain-lookup', 'Enable IP Domain Name System hostname translation']],
  run: (device) => {
    const { 'ip domain lookup': _, ...toggles } = device.config.toggles
    return set(device, { toggles })
  },
  no: (device) => set(device, { toggles: { ...device.config.toggles, 'ip domain lookup': false } }),
  byDefault: (device) => {
    const { 'ip domain lookup': _, ...toggles } = device.config.toggles
    return set(device, { toggles })
  },
})
