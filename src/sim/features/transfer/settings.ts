// Configuration of the file transfer clients and of file dialogs: `ip host`, `ip name-server`, `ip tftp blocksize`, `ip http client`, `file prompt`.

import { command, number, value, word, type Command, rest, type Effect } from '../../command.ts'
import { withConfig, type Config, type Device } from '../../device.ts'
import { plainOf } from '../access/passwords.ts'
import { interfaceName } from '../../interfaces.ts'
import { withPassword } from '../access/secrets.ts'
import { withSetting, shown, setting } from '../services/settings.ts'

const IP = ['ip', 'Global IP configuration subcommands'] as const

const HTTP_CLIENT = [
  ['http', 'HTTP server configuration'],
  ['client', 'HTTP client configuration'],
] as const

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
const set = (device: Device, change: Partial<Config>): Effect => ({ device: withConfig(device, change) })
const FTP = ['ftp', 'FTP configuration commands'] as const

export const ftpUsername = command({
  mode: 'config',
  path: [IP, FTP, ['username', 'Specify username for FTP connections'], [word('name'), 'Username']],
  run: (device, { name }) => set(device, { ftpUsername: name }),
  no: (device) => set(device, { ftpUsername: null }),
  show: (config) => (config.ftpUsername === null ? [] : [`ip ftp username ${config.ftpUsername}`]),
})

export const ftpPassword = command({
  mode: 'config',
  path: [
    IP,
    FTP,
    ['password', 'Specify password for FTP connections'],
    [rest('password'), 'The UNENCRYPTED (cleartext) password'],
  ],
  run: (device, { password }) => withPassword(device, password, (stored) => set(device, { ftpPassword: stored })),
  no: (device) => set(device, { ftpPassword: null }),
  show: (config) => (config.ftpPassword === null ? [] : [`ip ftp password ${config.ftpPassword}`]),
})

const sourceInterface = (protocol: 'tftp' | 'ftp', help: string) =>
  command({
    mode: 'config',
    path: [
      IP,
      [protocol, help],
      ['source-interface', `Specify interface for source address in ${protocol.toUpperCase()} connections`],
      [interfaceName('interface'), 'Interface'],
    ],
    run: (device, { interface: name }) =>
      set(device, { sourceInterface: { ...device.config.sourceInterface, [protocol]: name } }),
    no: (device) => {
      const { [protocol]: _, ...others } = device.config.sourceInterface
      return set(device, { sourceInterface: others })
    },
    show: (config) =>
      config.sourceInterface[protocol] === undefined
        ? []
        : [`ip ${protocol} source-interface ${config.sourceInterface[protocol]}`],
  })
export const tftpSourceInterface = sourceInterface('tftp', 'TFTP configuration commands')
export const ftpSourceInterface = sourceInterface('ftp', FTP[1])
