// `username`: local users with a secret or a password.

import { command, number, rest, word, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { withAccess, type User } from './slice.ts'
import { algorithm, withPassword, hashing, hashedSecret, secretShown, secretType, withSecret } from './secrets.ts'

const USERNAME = ['username', 'Establish User Name Authentication'] as const

const BOTH = 'ERROR: Can not have both a user password and a user secret.\nPlease choose one or the other.\n'

/** A user has a secret or a password: who has one must lose it before the other is taken. */
const withUser = (device: Device, name: string, change: Partial<User>): Effect => {
  const { users } = device.config.access
  const known = users.find((user) => user.name === name)
  const old = known ?? { name, privilege: 1, secret: null, password: null }
  const next = { ...old, ...change }
  if (next.secret !== null && next.password !== null) return { output: BOTH }
  return {
    device: withAccess(device, {
      users: known ? users.map((user) => (user === known ? next : user)) : [...users, next],
    }),
  }
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
    [secretType('user'), 'Specifies the type of the secret that follows'],
    [word('secret'), 'The secret'],
  ],
  run: (device, { name, privilege, type, secret }) =>
    withSecret(device, type, secret, (stored) => withUser(device, name, { privilege, secret: stored })),
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
    hashing(secret, withUser(device, name, { privilege, secret: hashedSecret(device, secret) })),
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
    [secretType('user'), 'Specifies the type of the secret that follows'],
    [word('secret'), 'The secret'],
  ],
  run: (device, { name, type, secret }) =>
    withSecret(device, type, secret, (stored) => withUser(device, name, { secret: stored })),
})

export const usernameSecret = command({
  mode: 'config',
  path: [USERNAME, [word('name'), 'User name'], SECRET, [rest('secret'), 'The UNENCRYPTED (cleartext) user secret']],
  run: (device, { name, secret }) => hashing(secret, withUser(device, name, { secret: hashedSecret(device, secret) })),
})

const ALGORITHM = [
  ['algorithm-type', 'Algorithm to use for hashing the plaintext secret for the user'],
  [algorithm, 'Algorithm'],
] as const
export const usernamePrivilegeAlgorithm = command({
  mode: 'config',
  needs: 'algorithm-type',
  path: [
    USERNAME,
    [word('name'), 'User name'],
    PRIVILEGE,
    [number('privilege', 0, 15), 'User privilege level'],
    ...ALGORITHM,
    SECRET,
    [rest('secret'), 'The UNENCRYPTED (cleartext) user secret'],
  ],
  run: (device, { name, privilege, algorithm: type, secret }) =>
    hashing(secret, withUser(device, name, { privilege, secret: hashedSecret(device, secret, type) })),
})

export const usernameAlgorithm = command({
  mode: 'config',
  needs: 'algorithm-type',
  path: [
    USERNAME,
    [word('name'), 'User name'],
    ...ALGORITHM,
    SECRET,
    [rest('secret'), 'The UNENCRYPTED (cleartext) user secret'],
  ],
  run: (device, { name, algorithm: type, secret }) =>
    hashing(secret, withUser(device, name, { secret: hashedSecret(device, secret, type) })),
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
    withPassword(device, password, (stored) => withUser(device, name, { privilege, password: stored })),
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
    withPassword(device, password, (stored) => withUser(device, name, { password: stored })),
})

export const username = command({
  mode: 'config',
  path: [USERNAME, [word('name'), 'User name']],
  noNeeds: 2,
  run: (device, { name }) => withUser(device, name, {}),
  no: (device, { name }) => ({
    device: withAccess(device, { users: device.config.access.users.filter((user) => user.name !== name) }),
  }),
  show: (config) =>
    config.access.users.map((user) => {
      const privilege = user.privilege === 1 ? '' : ` privilege ${user.privilege}`
      const proof = user.secret
        ? ` secret ${secretShown(user.secret)}`
        : user.password === null
          ? ''
          : ` password ${user.password.startsWith('7 ') ? '' : '0 '}${user.password}`
      return `username ${user.name}${privilege}${proof}`
    }),
})
