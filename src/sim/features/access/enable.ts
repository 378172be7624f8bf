// `enable` and `disable`, and the secret that guards privileged EXEC.

import { command, number, rest, word, type Effect } from '../../command.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { enableByMethods } from '../aaa/enable.ts'
import { newModel } from '../aaa/new-model.ts'
import { plainOf } from './passwords.ts'
import {
  algorithm,
  secretMatches,
  withPassword,
  withSecret,
  hashing,
  hashedSecret,
  secretShown,
  secretType,
} from './secrets.ts'
import type { Device } from '../../device.ts'
import { enablePasswordOf, withAccess, type Access, type Secret } from './slice.ts'

const EXEC = ['user', 'privileged'] as const

// --- modes

export const enable = command({
  mode: EXEC,
  path: [['enable', 'Turn on privileged commands']],
  run: (device) => {
    if (device.mode === 'privileged') return { device }
    if (newModel.isOn(device.config)) return enableByMethods(device)
    const { enableSecret } = device.config.access
    if (enableSecret === null && enablePasswordOf(device.config, device.session.line) === null) {
      return device.session.line === 'vty'
        ? { output: '% No password set\n' }
        : { device: { ...device, mode: 'privileged' } }
    }
    return { device, ask: ask(enableDialog, 'password', 'Password: ', { tries: 1 }) }
  },
})

/** Three tries, then `% Bad secrets`, or `% Bad passwords` with only an enable password (ios-behaviour.md 2.1). */
export const enableDialog: Dialog<{ readonly tries: number }> = {
  name: 'enable',
  answer: (device, { text }, { tries }) => {
    const { enableSecret } = device.config.access
    const password = enablePasswordOf(device.config, device.session.line)
    if (enableSecret ? secretMatches(enableSecret, text) : text === plainOf(password ?? ''))
      return { device: { ...device, mode: 'privileged' } }
    if (tries < 3) return { device, ask: ask(enableDialog, 'password', 'Password: ', { tries: tries + 1 }) }
    return { output: enableSecret ? '% Bad secrets\n\n' : '% Bad passwords\n\n' }
  },
}

export const disable = command({
  mode: EXEC,
  path: [['disable', 'Turn off privileged commands']],
  run: (device) => ({ device: { ...device, mode: 'user' } }),
})

const ENABLE = ['enable', 'Modify enable password parameters'] as const

const set = (device: Device, change: Partial<Access>): Effect => ({ device: withAccess(device, change) })

const SECRET = ['secret', 'Assign the privileged level secret'] as const
const LEVEL = [
  ['level', 'Set exec level password'],
  [number('level', 1, 15), 'Level number'],
] as const
const TYPE = [secretType('enable'), 'Specifies the type of the secret that follows'] as const
const CLEAR = [rest('secret'), "The UNENCRYPTED (cleartext) 'enable' secret"] as const
/** What the device says of an enable password and an enable secret that are the same. It takes them nevertheless. */
const sameAs = (chosen: string, other: string): string =>
  `The enable ${chosen} you have chosen is the same as your enable ${other}.\nThis is not recommended.  Re-enter the enable ${chosen}.\n`
/** Sets the enable secret to a password that was typed in clear. */
function setClear(device: Device, password: string, secret: Secret): Effect {
  const { enablePassword } = device.config.access
  const isSame = enablePassword !== null && plainOf(enablePassword) === password
  return hashing(password, {
    ...setSecret(device, secret),
    ...(isSame ? { output: sameAs('secret', 'password') } : {}),
  })
}
/** The secret of a privilege level. That of level 15 is the one that `enable` asks for. */
function setSecret(device: Device, secret: Secret | null, level = 15): Effect {
  if (level === 15) return set(device, { enableSecret: secret })
  const { [level]: _, ...others } = device.config.access.levelSecrets
  return set(device, { levelSecrets: secret === null ? others : { ...others, [level]: secret } })
}

export const enableSecretLevelTyped = command({
  mode: 'config',
  path: [ENABLE, SECRET, ...LEVEL, TYPE, [word('secret', 'LINE'), 'The secret']],
  run: (device, { level, type, secret }) =>
    withSecret(device, type, secret, (stored) => setSecret(device, stored, level)),
})

export const enableSecretLevel = command({
  mode: 'config',
  path: [ENABLE, SECRET, ...LEVEL, CLEAR],
  noNeeds: 4,
  run: (device, { level, secret }) => hashing(secret, setSecret(device, hashedSecret(device, secret), level)),
  no: (device, { level }) => setSecret(device, null, level),
  show: ({ access }) =>
    Object.entries(access.levelSecrets).map(([level, secret]) => `enable secret level ${level} ${secretShown(secret)}`),
})

export const enableSecretTyped = command({
  mode: 'config',
  path: [ENABLE, SECRET, TYPE, [word('secret', 'LINE'), 'The secret']],
  run: (device, { type, secret }) => withSecret(device, type, secret, (stored) => setSecret(device, stored)),
})

export const enableSecret = command({
  mode: 'config',
  path: [ENABLE, SECRET, CLEAR],
  run: (device, { secret }) => setClear(device, secret, hashedSecret(device, secret)),
  no: (device) => setSecret(device, null),
  show: ({ access }) => (access.enableSecret ? [`enable secret ${secretShown(access.enableSecret)}`] : []),
})

const ALGORITHM = [
  ['algorithm-type', "Algorithm to use for hashing the plaintext 'enable' secret"],
  [algorithm, 'Algorithm'],
] as const
export const enableAlgorithmLevel = command({
  mode: 'config',
  needs: 'algorithm-type',
  path: [ENABLE, ...ALGORITHM, SECRET, ...LEVEL, CLEAR],
  run: (device, { algorithm: type, level, secret }) =>
    hashing(secret, setSecret(device, hashedSecret(device, secret, type), level)),
})

export const enableAlgorithm = command({
  mode: 'config',
  needs: 'algorithm-type',
  path: [ENABLE, ...ALGORITHM, SECRET, CLEAR],
  run: (device, { algorithm: type, secret }) => setClear(device, secret, hashedSecret(device, secret, type)),
})

export const enablePassword = command({
  mode: 'config',
  path: [
    ENABLE,
    ['password', 'Assign the privileged level password'],
    [rest('password'), "The UNENCRYPTED (cleartext) 'enable' password"],
  ],
  run: (device, { password }) =>
    withPassword(device, password, (stored) => {
      const { enableSecret } = device.config.access
      const taken = set(device, { enablePassword: stored })
      if (enableSecret === null) return taken
      const clear = plainOf(stored)
      return hashing(
        clear,
        secretMatches(enableSecret, clear) ? { ...taken, output: sameAs('password', 'secret') } : taken,
      )
    }),
  no: (device) => set(device, { enablePassword: null }),
  show: ({ access }) => (access.enablePassword === null ? [] : [`enable password ${access.enablePassword}`]),
})
