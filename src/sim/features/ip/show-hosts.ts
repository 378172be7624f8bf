// `show hosts` (ios-routing.md 15).

import { command } from '../../command.ts'
import { domainLookup } from './domain.ts'

const CODES = `Codes: UN - unknown, EX - expired, OK - OK, ?? - revalidate
       temp - temporary, perm - permanent
       NA - Not Applicable None - Not defined

Host                      Port  Flags      Age Type   Address(es)
`

const path = [
  ['show', 'Show running system information'],
  ['hosts', 'IP domain-name, lookup style, nameservers, and host table'],
] as const
const mode = ['user', 'privileged']

export const showHosts = [
  command({
    mode,
    path,
    needs: '!install',
    pipe: true,
    run: ({ config, resolvedNames }) => {
      const { domainName, nameServers, hosts } = config.ip
      const row = (name: string, flag: string, addresses: readonly string[]): string =>
        `${name.padEnd(26)}None  (${flag}, OK)  0   IP    ${addresses.join('  ')}\n`
      const rows = [
        ...Object.entries(hosts).map(([name, addresses]) => row(name, 'perm', addresses)),
        ...Object.entries(resolvedNames).map(([name, address]) => row(name, 'temp', [address])),
      ]
      return {
        output: `Default domain is ${domainName ?? 'not set'}
Name/address lookup uses ${domainLookup.isOn(config) ? 'domain service' : 'static mappings'}
Name servers are ${nameServers.length === 0 ? '255.255.255.255' : nameServers.join(', ')}

${CODES}${rows.join('')}`,
      }
    },
  }),
  command({
    mode,
    path,
    needs: 'install',
    pipe: true,
    run: ({ config, resolvedNames }) => {
      const { domainName, nameServers, hosts } = config.ip
      const row = (name: string, address: string): string => ` ${name}   3600    IN      A       ${address}\n`
      const rows = [
        ...Object.entries(hosts).flatMap(([name, addresses]) => addresses.map((one) => row(name, one))),
        ...Object.entries(resolvedNames).map(([name, address]) => row(name, address)),
      ]
      return {
        output: `Default domain is ${domainName ?? 'not set'}
Name servers are ${nameServers.length === 0 ? '255.255.255.255' : nameServers.join(', ')}
NAME  TTL  CLASS   TYPE      DATA/ADDRESS
-----------------------------------------
${rows.join('')}`,
      }
    },
  }),
]
