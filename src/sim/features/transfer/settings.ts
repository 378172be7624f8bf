// Configuration of the file transfer clients and of file dialogs: `ip host`, `ip name-server`, `ip tftp blocksize`, `ip http client`, `file prompt`.

import { command, ipv4Number, number, value, word, type Arg, type Command, type PathPart } from '../../command.ts'
import { withConfig, type Config, type Device } from '../../device.ts'
import { hostKey } from '../ip/hosts.ts'
import { plainOf } from '../access/passwords.ts'

const IP = ['ip', 'Global IP configuration subcommands'] as const
const HOST = ['host', 'Add an entry to the ip hostname table'] as const
const HTTP_CLIENT = [
  ['http', 'HTTP server configuration'],
  ['client', 'HTTP client configuration'],
] as const

/** The device with one setting changed; null takes it away. */
function withSetting(device: Device, key: string, text: string | null): Device {
  const { [key]: _, ...others } = device.config.settings
  return withConfig(device, { settings: text === null ? others : { ...others, [key]: text } })
}
const shown =
  (key: string) =>
  (config: Config): readonly string[] =>
    config.settings[key] === undefined ? [] : [`${key} ${config.settings[key]}`]

/** A line that is its words and one value. */
function setting(
  key: string,
  path: readonly PathPart[],
  text: (args: Readonly<Record<string, unknown>>) => string,
): Command {
  return command({
    mode: 'config',
    path,
    run: (device, args) => ({ device: withSetting(device, key, text(args)) }),
    no: (device) => ({ device: withSetting(device, key, null) }),
    show: shown(key),
  })
}

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

export const tftpBlocksize = setting(
  'ip tftp blocksize',
  [
    IP,
    ['tftp', 'TFTP configuration commands'],
    ['blocksize', 'Specify blocksize for TFTP transfers'],
    [number('size', 512, 8192), 'Block size in bytes'],
  ],
  ({ size }) => String(size),
)
export const httpClientUsername = setting(
  'ip http client username',
  [IP, ...HTTP_CLIENT, ['username', 'Specify a username for HTTP client requests'], [word('name'), 'Username']],
  ({ name }) => String(name),
)
export const httpClientPassword = setting(
  'ip http client password',
  [IP, ...HTTP_CLIENT, ['password', 'Specify a password for HTTP client requests'], [word('password'), 'The password']],
  ({ password }) => String(password),
)
export const httpClientPasswordTyped = command({
  mode: 'config',
  path: [
    IP,
    ...HTTP_CLIENT,
    ['password', 'Specify a password for HTTP client requests'],
    [value('type', '<0-7>', (text) => (text === '0' || text === '7' ? text : null)), 'Type of the password'],
    [word('password'), 'The password'],
  ],
  run: (device, { type, password }) => ({
    device: withSetting(device, 'ip http client password', type === '7' ? `7 ${password}` : password),
  }),
})

/** `alert` is the default and is not shown. */
const FILE_PROMPT = [
  ['file', 'Adjust file system parameters'],
  ['prompt', 'Control the prompting of the user for file operations'],
] as const
const prompting = (mode: 'alert' | 'noisy' | 'quiet', help: string): Command =>
  command({
    mode: 'config',
    path: [...FILE_PROMPT, [mode, help]],
    run: (device) => ({ device: withSetting(device, 'file prompt', mode === 'alert' ? null : mode) }),
    no: (device) => ({ device: withSetting(device, 'file prompt', null) }),
    ...(mode === 'quiet' ? { show: shown('file prompt') } : {}),
  })
export const filePromptAlert = prompting('alert', 'Prompt only for destructive file operations')
export const filePromptNoisy = prompting('noisy', 'Confirm all file operation parameters')
export const filePromptQuiet = prompting('quiet', 'Seldom prompt for file operations')
export const filePrompt = command({
  mode: 'config',
  path: FILE_PROMPT,
  run: (device) => ({ device: withSetting(device, 'file prompt', null) }),
  no: (device) => ({ device: withSetting(device, 'file prompt', null) }),
})

/** `file prompt quiet` asks nothing that is already known. */
export const isQuiet = (device: Device): boolean => device.config.settings['file prompt'] === 'quiet'

/** The login of an HTTP download whose URL has none. */
export const httpCredentials = (config: Config): readonly [string | null, string | null] => {
  const password = config.settings['ip http client password']
  return [config.settings['ip http client username'] ?? null, password === undefined ? null : plainOf(password)]
}
