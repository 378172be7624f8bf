// Names of hosts: `ip host` and `ip name-server`.

import { command, ipv4Number, word, type Arg } from '../../command.ts'
import type { Device } from '../../device.ts'
import { withIp } from './slice.ts'

const IP = ['ip', 'Global IP configuration subcommands'] as const
const HOST = ['host', 'Add an entry to the ip hostname table'] as const

/** One address or several, up to the end of the line. */
const addresses: Arg<'addresses', readonly string[]> = {
  name: 'addresses',
  shown: 'A.B.C.D',
  take: (tokens, at) => {
    const texts = tokens.slice(at).map(({ text }) => text)
    return texts.length > 0 && texts.every((text) => ipv4Number(text) !== null)
      ? { value: texts, next: tokens.length }
      : null
  },
}

export const ipHost = command({
  mode: 'config',
  path: [IP, HOST, [word('name'), 'Name of host'], [addresses, 'Host IP address']],
  run: (device, { name, addresses: given }) => ({ device: withHost(device, name, given) }),
  no: (device, { name }) => ({ device: name === undefined ? device : withHost(device, name, null) }),
  show: ({ ip: { hosts } }) => Object.entries(hosts).map(([name, known]) => `ip host ${name} ${known.join(' ')}`),
})
/** Host names know no case. The one configured last stands last. */
function withHost(device: Device, name: string, given: readonly string[] | null): Device {
  const others = Object.fromEntries(
    Object.entries(device.config.ip.hosts).filter(([known]) => known.toLowerCase() !== name.toLowerCase()),
  )
  return withIp(device, { hosts: given === null ? others : { ...others, [name]: given } })
}

/** Up to six; a second line adds to the first. */
export const nameServer = command({
  mode: 'config',
  path: [IP, ['name-server', 'Specify address of name server to use'], [addresses, 'Domain server IP address']],
  run: (device, { addresses: given }) => {
    const known = device.config.ip.nameServers.filter((one) => !given.includes(one))
    return { device: withIp(device, { nameServers: [...known, ...new Set(given)].slice(0, 6) }) }
  },
  no: (device, { addresses: given }) => ({
    device: withIp(device, {
      nameServers: device.config.ip.nameServers.filter((one) => given && !given.includes(one)),
    }),
  }),
  // A router with IOS XE writes them on one line.
  show: ({ ip: { nameServers } }, _, { words }) =>
    (words === 'X' && nameServers.length > 0 ? [nameServers.join(' ')] : nameServers).map(
      (addresses) => `ip name-server ${addresses}`,
    ),
})
