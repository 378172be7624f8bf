// On/off configuration lines that carry no argument; all one definition, one row each.

import { command, type Command, type Needs } from '../../command.ts'
import { withConfig, type Config } from '../../device.ts'
import { encryptedAll } from '../access/passwords.ts'

interface Toggle {
  readonly text: string
  readonly help: string
  readonly normally: boolean
  /** Shown even when it stands at its default, as IOS does for some. */
  readonly always: boolean
  /** What else of the configuration changes when it is turned on. */
  readonly changes?: (config: Config) => Partial<Config>
  /** What a platform must have, or not have, for the line to exist. */
  readonly needs?: Needs
}

/** Help of the words that lead to a toggle. */
const WORD_HELP: Readonly<Record<string, string>> = {
  ip: 'Global IP configuration subcommands',
  service: 'Modify use of network based services',
  http: 'HTTP server configuration',
  domain: 'IP DNS Resolver',
  scp: 'Scp commands',
  server: 'Enable SCP server',
  ftp: 'FTP configuration commands',
  file: 'Adjust file system parameters',
  verify: 'Verify the file',
  aaa: 'Authentication, Authorization and Accounting.',
  'forward-protocol': 'Controls forwarding of physical and directed IP broadcasts',
}

const TOGGLES = {
  passwordEncryption: {
    text: 'service password-encryption',
    help: 'Encrypt system passwords',
    normally: false,
    always: true,
    changes: encryptedAll,
  },
  compressConfig: {
    text: 'service compress-config',
    help: 'Compress the configuration file',
    normally: false,
    always: false,
  },
  aaa: {
    text: 'aaa new-model',
    help: 'Enable NEW access control commands and functions.',
    normally: false,
    always: true,
  },
  domainLookup: {
    text: 'ip domain lookup',
    help: 'Enable IP Domain Name System hostname translation',
    normally: true,
    always: false,
  },
  cef: { text: 'ip cef', help: 'Cisco Express Forwarding', normally: true, always: true, needs: '!switching' },
  forwardNd: {
    text: 'ip forward-protocol nd',
    help: "Sun's Network Disk protocol",
    normally: true,
    always: true,
    needs: '!boot-at-once',
  },
  httpServer: { text: 'ip http server', help: 'Enable http server', normally: false, always: true },
  httpSecureServer: { text: 'ip http secure-server', help: 'Enable HTTP secure server', normally: false, always: true },
  ftpPassive: { text: 'ip ftp passive', help: 'Connect using passive mode', normally: true, always: false },
  verifyAuto: {
    text: 'file verify auto',
    help: 'Automatically verify all files copied',
    normally: false,
    always: false,
  },
  scpServer: { text: 'ip scp server enable', help: 'Enable SCP server', normally: false, always: false },
} as const satisfies Readonly<Record<string, Toggle>>
export type ToggleName = keyof typeof TOGGLES

/** Whether an on/off line is on. */
export const isOn = (config: Config, name: ToggleName): boolean =>
  config.toggles[TOGGLES[name].text] ?? TOGGLES[name].normally

/** The command of a toggle. */
export function toggle(name: ToggleName): Command {
  const { text, help, normally, always, changes, needs }: Toggle = TOGGLES[name]
  const words = text.split(' ')
  const set = (on: boolean) => (device: Parameters<Command['run']>[0]) => {
    const { [text]: _, ...others } = device.config.toggles
    return {
      device: withConfig(device, {
        ...(on ? changes?.(device.config) : {}),
        toggles: on === normally ? others : { ...others, [text]: on },
      }),
    }
  }
  return command({
    mode: 'config',
    path: words.map((word, i) => [word, i === words.length - 1 ? help : (WORD_HELP[word] ?? '')] as const),
    run: set(true),
    no: set(false),
    byDefault: set(normally),
    ...(needs ? { needs } : {}),
    show: (config) => {
      const on = config.toggles[text] ?? normally
      return always || on !== normally ? [on ? text : `no ${text}`] : []
    },
  })
}
