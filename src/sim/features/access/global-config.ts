// Global configuration commands with one value each: names, secrets, users, transfer clients, routes.

import { command, hex16, ipv4, ipv4Number, number, rest, value, word } from '../../command.ts'
import type { Effect } from '../../command.ts'
import { withConfig, type Config, type Device, type Secret, type User } from '../../device.ts'
import { interfaceName } from '../../interfaces.ts'
import { saltOf, type5, type9 } from '../../md5.ts'
import { registerRefusal } from './password-recovery.ts'
import { invalidPassword, storedPassword } from './passwords.ts'
import { platforms } from '../../platforms/index.ts'
import { hashSteps } from '../../work.ts'
import { isOn } from '../services/toggles.ts'

const IP = ['ip', 'Global IP configuration subcommands'] as const
const ENABLE = ['enable', 'Modify enable password parameters'] as const
const set = (device: Device, change: Partial<Config>): Effect => ({ device: withConfig(device, change) })

export const version = command({
  mode: 'config',
  path: [
    ['version', 'Version of the configuration'],
    [word('version'), 'Version number'],
  ],
  run: (device) => ({ device }),
})

export const isHostName = (text: string): boolean => /^[A-Za-z][\w.-]{0,62}$/.test(text)

export const hostname = command({
  mode: 'config',
  path: [
    ['hostname', "Set system's network name"],
    [value('name', 'WORD', (text) => (isHostName(text) ? text : null)), "This system's network name"],
  ],
  run: (device, { name }) => set(device, { hostname: name }),
  no: (device) => set(device, { hostname: platforms[device.platform].defaultHostname }),
  show: (config) => [`hostname ${config.hostname}`],
})

// The register is read at power-on: the new value only waits here for the next reload.
export const configRegister = command({
  mode: 'config',
  needs: 'register',
  path: [
    ['config-register', 'Define the configuration register'],
    [hex16('value'), 'Config register number'],
  ],
  run: (device, { value: next }) => {
    const refusal = registerRefusal(device.config, next)
    if (refusal !== null) return { output: refusal }
    return {
      device: device.register.next === next ? device : { ...device, register: { ...device.register, next } },
      events: [{ type: 'config-register', value: '0x' + next.toString(16).toUpperCase(), via: 'config-register' }],
    }
  },
  // Accepted, and without effect (ios-behaviour.md 11).
  no: (device) => ({ device }),
})

/** Stores a typed password as the configuration will show it, or refuses a type 7 value that is none. */
const withPassword = (device: Device, typed: string, store: (stored: string) => Effect): Effect => {
  const stored = storedPassword(typed, isOn(device.config, 'passwordEncryption'))
  return stored === null ? { output: invalidPassword(typed) } : store(stored)
}
/** A line that hashes a password costs as much. */
const hashing = (password: string, effect: Effect): Effect => ({ ...effect, work: hashSteps(password) })
const hashedSecret = (password: string): Secret => ({ type: '5', text: type5(password, saltOf(password)) })

/** Whether a password is the one of a stored secret. Of type 9 that holds for what this simulator made, of type 8 never. */
export function secretMatches({ type, text }: Secret, password: string): boolean {
  const salt = text.split('$')[2] ?? ''
  if (type === '0') return text === password
  return text === (type === '5' ? type5(password, salt) : type === '9' ? type9(password, salt) : null)
}

const secretShown = (secret: Secret): string => `${secret.type} ${secret.text}`
const secretType = value('type', '<0-9>', (text) =>
  text === '0' || text === '5' || text === '8' || text === '9' ? text : null,
)
const secretOf = (type: '0' | '5' | '8' | '9', text: string): Secret =>
  type === '0' ? hashedSecret(text) : { type, text }

export const enableSecretTyped = command({
  mode: 'config',
  path: [
    ENABLE,
    ['secret', 'Assign the privileged level secret'],
    [secretType, 'Specifies the type of the secret that follows'],
    [word('secret', 'LINE'), 'The secret'],
  ],
  run: (device, { type, secret }) => hashing(secret, set(device, { enableSecret: secretOf(type, secret) })),
})
export const enableSecret = command({
  mode: 'config',
  path: [
    ENABLE,
    ['secret', 'Assign the privileged level secret'],
    [rest('secret'), "The UNENCRYPTED (cleartext) 'enable' secret"],
  ],
  run: (device, { secret }) => hashing(secret, set(device, { enableSecret: hashedSecret(secret) })),
  no: (device) => set(device, { enableSecret: null }),
  show: (config) => (config.enableSecret ? [`enable secret ${secretShown(config.enableSecret)}`] : []),
})
export const enablePassword = command({
  mode: 'config',
  path: [
    ENABLE,
    ['password', 'Assign the privileged level password'],
    [rest('password'), "The UNENCRYPTED (cleartext) 'enable' password"],
  ],
  run: (device, { password }) => withPassword(device, password, (stored) => set(device, { enablePassword: stored })),
  no: (device) => set(device, { enablePassword: null }),
  show: (config) => (config.enablePassword === null ? [] : [`enable password ${config.enablePassword}`]),
})

const USERNAME = ['username', 'Establish User Name Authentication'] as const
const withUser = (device: Device, name: string, change: Partial<User>): Effect => {
  const old = device.config.users.find((user) => user.name === name) ?? {
    name,
    privilege: 1,
    secret: null,
    password: null,
  }
  const users = device.config.users.some((user) => user.name === name)
    ? device.config.users.map((user) => (user.name === name ? { ...old, ...change } : user))
    : [...device.config.users, { ...old, ...change }]
  return set(device, { users })
}
const PRIVILEGE = ['privilege', 'Set user privilege level'] as const
const SECRET = ['secret', 'Specify the secret for the user'] as const
export const usernamePrivilegeSecretTyped = command({
  mode: 'config',
  path: [
    USERNAME,
    [word('name'), 'User name'],
    PRIVILEGE,
    [number('privilege', 0, 15), 'User privilege level'],
    SECRET,
    [secretType, 'Specifies the type of the secret that follows'],
    [word('secret'), 'The secret'],
  ],
  run: (device, { name, privilege, type, secret }) =>
    hashing(secret, withUser(device, name, { privilege, secret: secretOf(type, secret), password: null })),
})
export const usernamePrivilegeSecret = command({
  mode: 'config',
  path: [
    USERNAME,
    [word('name'), 'User name'],
    PRIVILEGE,
    [number('privilege', 0, 15), 'User privilege level'],
    SECRET,
    [rest('secret'), 'The UNENCRYPTED (cleartext) user secret'],
  ],
  run: (device, { name, privilege, secret }) =>
    hashing(secret, withUser(device, name, { privilege, secret: hashedSecret(secret), password: null })),
})
export const usernamePrivilege = command({
  mode: 'config',
  path: [USERNAME, [word('name'), 'User name'], PRIVILEGE, [number('privilege', 0, 15), 'User privilege level']],
  run: (device, { name, privilege }) => withUser(device, name, { privilege }),
})
export const usernameSecretTyped = command({
  mode: 'config',
  path: [
    USERNAME,
    [word('name'), 'User name'],
    SECRET,
    [secretType, 'Specifies the type of the secret that follows'],
    [word('secret'), 'The secret'],
  ],
  run: (device, { name, type, secret }) =>
    hashing(secret, withUser(device, name, { secret: secretOf(type, secret), password: null })),
})
export const usernameSecret = command({
  mode: 'config',
  path: [USERNAME, [word('name'), 'User name'], SECRET, [rest('secret'), 'The UNENCRYPTED (cleartext) user secret']],
  run: (device, { name, secret }) =>
    hashing(secret, withUser(device, name, { secret: hashedSecret(secret), password: null })),
})
export const usernamePrivilegePassword = command({
  mode: 'config',
  path: [
    USERNAME,
    [word('name'), 'User name'],
    PRIVILEGE,
    [number('privilege', 0, 15), 'User privilege level'],
    ['password', 'Specify the password for the user'],
    [rest('password'), 'The UNENCRYPTED (cleartext) user password'],
  ],
  run: (device, { name, privilege, password }) =>
    withPassword(device, password, (stored) => withUser(device, name, { privilege, password: stored, secret: null })),
})
export const usernamePassword = command({
  mode: 'config',
  path: [
    USERNAME,
    [word('name'), 'User name'],
    ['password', 'Specify the password for the user'],
    [rest('password'), 'The UNENCRYPTED (cleartext) user password'],
  ],
  run: (device, { name, password }) =>
    withPassword(device, password, (stored) => withUser(device, name, { password: stored, secret: null })),
})
export const username = command({
  mode: 'config',
  path: [USERNAME, [word('name'), 'User name']],
  noNeeds: 2,
  run: (device, { name }) => withUser(device, name, {}),
  no: (device, { name }) => set(device, { users: device.config.users.filter((user) => user.name !== name) }),
  show: (config) =>
    config.users.map((user) => {
      const privilege = user.privilege === 1 ? '' : ` privilege ${user.privilege}`
      const proof = user.secret
        ? ` secret ${secretShown(user.secret)}`
        : user.password === null
          ? ''
          : ` password ${user.password.startsWith('7 ') ? '' : '0 '}${user.password}`
      return `username ${user.name}${privilege}${proof}`
    }),
})

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

export const defaultGateway = command({
  mode: 'config',
  path: [
    IP,
    ['default-gateway', 'Specify default gateway (if not routing IP)'],
    [ipv4('address'), 'IP address of default gateway'],
  ],
  run: (device, { address }) => set(device, { defaultGateway: address }),
  no: (device) => set(device, { defaultGateway: null }),
  show: (config) => (config.defaultGateway === null ? [] : [`ip default-gateway ${config.defaultGateway}`]),
})
export const ipRoute = command({
  mode: 'config',
  path: [
    IP,
    ['route', 'Establish static routes'],
    [ipv4('prefix'), 'Destination prefix'],
    [ipv4('mask'), 'Destination prefix mask'],
    [ipv4('next'), "Forwarding router's address"],
  ],
  noNeeds: 4,
  run: (device, { prefix, mask, next }) => {
    // IOS refuses a prefix with host bits.
    if (((ipv4Number(prefix) ?? 0) & ~(ipv4Number(mask) ?? 0)) !== 0)
      return { output: '%Inconsistent address and mask\n' }
    const route = `${prefix} ${mask} ${next}`
    return device.config.routes.includes(route) ? { device } : set(device, { routes: [...device.config.routes, route] })
  },
  no: (device, { prefix, mask, next }) =>
    set(device, {
      routes: device.config.routes.filter(
        (route) => !`${route} `.startsWith([prefix, mask, next].filter(Boolean).join(' ') + ' '),
      ),
    }),
  show: (config) => config.routes.map((route) => `ip route ${route}`),
})
