// `enable` and `disable`, and the secret that guards privileged EXEC.

import { command, rest, word, type Effect } from '../../command.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { enableByMethods } from '../aaa/enable.ts'
import { newModel } from '../aaa/new-model.ts'
import { plainOf } from './passwords.ts'
import { secretMatches, withPassword, hashing, hashedSecret, secretShown, secretType, secretOf } from './secrets.ts'
import type { Device } from '../../device.ts'
import { withAccess, type Access } from './slice.ts'

const EXEC = ['user', 'privileged'] as const

// --- modes

export const enable = command({
  mode: EXEC,
  path: [['enable', 'Turn on privileged commands']],
  run: (device) => {
    if (device.mode === 'privileged') return { device }
    if (newModel.isOn(device.config)) return enableByMethods(device)
    const { enableSecret, enablePassword } = device.config.access
    if (enableSecret === null && enablePassword === null) {
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
    const { enableSecret, enablePassword } = device.config.access
    if (enableSecret ? secretMatches(enableSecret, text) : text === plainOf(enablePassword ?? ''))
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

export const enableSecretTyped = command({
  mode: 'config',
  path: [
    ENABLE,
    ['secret', 'Assign the privileged level secret'],
    [secretType('enable'), 'Specifies the type of the secret that follows'],
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
  show: ({ access }) => (access.enableSecret ? [`enable secret ${secretShown(access.enableSecret)}`] : []),
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
  show: ({ access }) => (access.enablePassword === null ? [] : [`enable password ${access.enablePassword}`]),
})
