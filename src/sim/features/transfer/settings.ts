// Configuration of the file transfer clients and of file dialogs: `ip tftp blocksize`, `ip http client`, `file prompt`.

import { command, number, value, word, type Command, rest, type Effect } from '../../command.ts'
import type { Config, Device } from '../../device.ts'
import { plainOf } from '../access/passwords.ts'
import { interfaceName } from '../../interfaces.ts'
import { withPassword } from '../access/secrets.ts'
import { toggle } from '../services/toggles.ts'
import { withTransfer } from './slice.ts'

const IP = ['ip', 'Global IP configuration subcommands'] as const

const HTTP_CLIENT = [
  ['http', 'HTTP server configuration'],
  ['client', 'HTTP client configuration'],
] as const

const set = (device: Device, change: Parameters<typeof withTransfer>[1]): Effect => ({
  device: withTransfer(device, change),
})

export const tftpBlocksize = command({
  mode: 'config',
  path: [
    IP,
    ['tftp', 'TFTP configuration commands'],
    ['blocksize', 'Specify blocksize for TFTP transfers'],
    [number('size', 512, 8192), 'Block size in bytes'],
  ],
  run: (device, { size }) => set(device, { tftpBlocksize: size }),
  no: (device) => set(device, { tftpBlocksize: null }),
  show: ({ transfer }) => (transfer.tftpBlocksize === null ? [] : [`ip tftp blocksize ${transfer.tftpBlocksize}`]),
})

export const httpClientUsername = command({
  mode: 'config',
  path: [IP, ...HTTP_CLIENT, ['username', 'Specify a username for HTTP client requests'], [word('name'), 'Username']],
  run: (device, { name }) => set(device, { httpUsername: name }),
  no: (device) => set(device, { httpUsername: null }),
  show: ({ transfer }) => (transfer.httpUsername === null ? [] : [`ip http client username ${transfer.httpUsername}`]),
})

export const httpClientPassword = command({
  mode: 'config',
  path: [
    IP,
    ...HTTP_CLIENT,
    ['password', 'Specify a password for HTTP client requests'],
    [word('password'), 'The password'],
  ],
  run: (device, { password }) => set(device, { httpPassword: password }),
  no: (device) => set(device, { httpPassword: null }),
  show: ({ transfer }) => (transfer.httpPassword === null ? [] : [`ip http client password ${transfer.httpPassword}`]),
})

export const httpClientPasswordTyped = command({
  mode: 'config',
  path: [
    IP,
    ...HTTP_CLIENT,
    ['password', 'Specify a password for HTTP client requests'],
    [value('type', '<0-7>', (text) => (text === '0' || text === '7' ? text : null)), 'Type of the password'],
    [word('password'), 'The password'],
  ],
  run: (device, { type, password }) => set(device, { httpPassword: type === '7' ? `7 ${password}` : password }),
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
    run: (device) => set(device, { prompt: mode }),
    no: (device) => set(device, { prompt: 'alert' }),
  })
export const filePromptAlert = prompting('alert', 'Prompt only for destructive file operations')
export const filePromptNoisy = prompting('noisy', 'Confirm all file operation parameters')
export const filePromptQuiet = prompting('quiet', 'Seldom prompt for file operations')

export const filePrompt = command({
  mode: 'config',
  path: FILE_PROMPT,
  run: (device) => set(device, { prompt: 'alert' }),
  no: (device) => set(device, { prompt: 'alert' }),
  show: ({ transfer: { prompt } }) => (prompt === 'alert' ? [] : [`file prompt ${prompt}`]),
})

/** `file prompt quiet` asks nothing that is already known. */
export const isQuiet = (device: Device): boolean => device.config.transfer.prompt === 'quiet'

/** The login of an HTTP download whose URL has none. */
export const httpCredentials = ({
  transfer: { httpUsername, httpPassword },
}: Config): readonly [string | null, string | null] => [
  httpUsername,
  httpPassword === null ? null : plainOf(httpPassword),
]
/** What larger blocks multiply the reach of TFTP by. */
export const tftpBlocks = ({ transfer: { tftpBlocksize } }: Config): number => (tftpBlocksize ?? 512) / 512

const FTP = ['ftp', 'FTP configuration commands'] as const

export const ftpUsername = command({
  mode: 'config',
  path: [IP, FTP, ['username', 'Specify username for FTP connections'], [word('name'), 'Username']],
  run: (device, { name }) => set(device, { ftpUsername: name }),
  no: (device) => set(device, { ftpUsername: null }),
  show: ({ transfer }) => (transfer.ftpUsername === null ? [] : [`ip ftp username ${transfer.ftpUsername}`]),
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
  show: ({ transfer }) => (transfer.ftpPassword === null ? [] : [`ip ftp password ${transfer.ftpPassword}`]),
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
      set(device, { sourceInterface: { ...device.config.transfer.sourceInterface, [protocol]: name } }),
    no: (device) => {
      const { [protocol]: _, ...others } = device.config.transfer.sourceInterface
      return set(device, { sourceInterface: others })
    },
    show: ({ transfer: { sourceInterface: names } }) =>
      names[protocol] === undefined ? [] : [`ip ${protocol} source-interface ${names[protocol]}`],
  })
export const tftpSourceInterface = sourceInterface('tftp', 'TFTP configuration commands')
export const ftpSourceInterface = sourceInterface('ftp', FTP[1])

export const ftpPassive = toggle([IP, FTP, ['passive', 'Connect using passive mode']], {
  normally: true,
  always: false,
})
export const verifyAuto = toggle(
  [FILE_PROMPT[0], ['verify', 'Verify the file'], ['auto', 'Automatically verify all files copied']],
  { normally: false, always: false },
)
