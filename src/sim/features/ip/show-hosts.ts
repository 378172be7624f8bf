// `show hosts` of IOS (ios-routing.md 15). IOS XE has another table.

import { command } from '../../command.ts'
import { domainLookup } from './domain.ts'

const CODES = `Codes: UN - unknown, EX - expired, OK - OK, ?? - revalidate
       temp - temporary, perm - permanent
       NA - Not Applicable None - Not defined

Host                      Port  Flags      Age Type   Address(es)
`

export const showHosts = command({
  mode: ['user', 'privileged'],
  path: [
    ['show', 'Show running system information'],
    ['hosts', 'IP domain-name, lookup style, nameservers, and host table'],
  ],
  needs: '!install',
  pipe: true,
  run: ({ config }) => {
    const { domainName, nameServers, hosts } = config.ip
    const rows = Object.entries(hosts).map(
      ([name, addresses]) => `${name.padEnd(26)}None  (perm, OK)  0   IP    ${addresses.join('  ')}\n`,
    )
    return {
      output: `Default domain is ${domainName ?? 'not set'}
Name/address lookup uses ${domainLookup.isOn(config) ? 'domain service' : 'static mappings'}
Name servers are ${nameServers.length === 0 ? '255.255.255.255' : nameServers.join(', ')}

${CODES}${rows.join('')}`,
    }
  },
})
