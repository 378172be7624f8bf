// Secrets and passwords: how they are typed, stored, shown and compared.

import { value, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import type { Secret } from './slice.ts'
import { saltOf, type5, type9 } from '../../md5.ts'
import { invalidPassword, storedPassword, encryption } from './passwords.ts'
import { hashSteps } from '../../work.ts'

/** Stores a typed password as the configuration will show it, or refuses a type 7 value that is none. */
export const withPassword = (device: Device, typed: string, store: (stored: string) => Effect): Effect => {
  const stored = storedPassword(typed, encryption.isOn(device.config))
  return stored === null ? { output: invalidPassword(typed) } : store(stored)
}

/** A line that hashes a password costs as much. */
export const hashing = (password: string, effect: Effect): Effect => ({ ...effect, work: hashSteps(password) })
export const hashedSecret = (password: string): Secret => ({ type: '5', text: type5(password, saltOf(password)) })

/** Whether a password is the one of a stored secret. Of type 9 that holds for what this simulator made, of type 8 never. */
export function secretMatches({ type, text }: Secret, password: string): boolean {
  const salt = text.split('$')[2] ?? ''
  if (type === '0') return text === password
  return text === (type === '5' ? type5(password, salt) : type === '9' ? type9(password, salt) : null)
}
export const secretShown = (secret: Secret): string => `${secret.type} ${secret.text}`

export const secretType = value('type', '<0-9>', (text) =>
  text === '0' || text === '5' || text === '8' || text === '9' ? text : null,
)

export const secretOf = (type: '0' | '5' | '8' | '9', text: string): Secret =>
  type === '0' ? hashedSecret(text) : { type, text }
