// Names of hosts: `ip host` and `ip name-server`.

import { command, ipv4Number, word, type Arg } from '../../command.ts'
import { hostKey } from './hosts.ts'
import { withSetting } from '../services/settings.ts'

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
  run: (device, { name, addresses: given }) => ({ device: withSetting(device, hostKey(name), given.join(' ')) }),
  no: (device, { name }) => ({ device: name === undefined ? device : withSetting(device, hostKey(name), null) }),
  show: (config) =>
    Object.entries(config.settings).flatMap(([key, address]) =>
      key.startsWith('ip host ') ? [`${key} ${address}`] : [],
    ),
})

/** Up to six; a second line adds to the first. */
const NAME_SERVER = 'ip name-server'

export const nameServer = command({
  mode: 'config',
  path: [IP, ['name-server', 'Specify address of name server to use'], [addresses, 'Domain server IP address']],
  run: (device, { addresses: given }) => {
    const known = (device.config.settings[NAME_SERVER] ?? '')
      .split(' ')
      .filter((one) => one !== '' && !given.includes(one))
    return { device: withSetting(device, NAME_SERVER, [...known, ...given].slice(0, 6).join(' ')) }
  },
  no: (device, { addresses: given }) => {
    const left = (device.config.settings[NAME_SERVER] ?? '')
      .split(' ')
      .filter((one) => one !== '' && !given?.includes(one))
    return {
      device: withSetting(device, NAME_SERVER, given === undefined || left.length === 0 ? null : left.join(' ')),
    }
  },
  show: (config) =>
    (config.settings[NAME_SERVER] ?? '')
      .split(' ')
      .flatMap((address) => (address === '' ? [] : [`${NAME_SERVER} ${address}`])),
})
