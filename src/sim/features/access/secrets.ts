// Secrets and passwords: how they are typed, stored, shown and compared.

import { value, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import type { HelpRow } from '../../help.ts'
import type { Secret } from './slice.ts'
import { saltOf, type5, type8, type9 } from '../../md5.ts'
import { isFrom, isXeFrom } from '../../platforms/release.ts'
import { invalidPassword, storedPassword, encryption } from './passwords.ts'
import { hashSteps } from '../../work.ts'

/** Stores a typed password as the configuration will show it, or refuses a type 7 value that is none. */
export const withPassword = (device: Device, typed: string, store: (stored: string) => Effect): Effect => {
  const stored = storedPassword(typed, encryption.isOn(device.config))
  return stored === null ? { output: invalidPassword(typed) } : store(stored)
}

/** A line that hashes a password costs as much. */
export const hashing = (password: string, effect: Effect): Effect => ({ ...effect, work: hashSteps(password) })
type Hashed = '5' | '8' | '9'
const HASHES = { 5: type5, 8: type8, 9: type9 }
const SALTS = { 5: 4, 8: 14, 9: 14 }
/** A typed secret as the configuration shows it. Without a type it is that of the release (ios-routing.md 19.2). */
export function hashedSecret(
  { running }: Device,
  password: string,
  type: Hashed = isXeFrom(running?.info ?? null, '16.9') ? '9' : '5',
): Secret {
  return { type, text: HASHES[type](password, saltOf(password, SALTS[type])) }
}

/** Whether a password is the one of a stored secret. Of types 8 and 9 that holds for what this simulator made. */
export function secretMatches({ type, text }: Secret, password: string): boolean {
  const salt = text.split('$')[2] ?? ''
  if (type === '0') return text === password
  return text === HASHES[type](password, salt)
}
export const secretShown = (secret: Secret): string => `${secret.type} ${secret.text}`

/** The type of a stored secret. `?` calls it that of a user, or that of `enable`. */
export const secretType = (of: 'enable' | 'user') =>
  value(
    'type',
    '<0-9>',
    (text) => (text === '0' || text === '5' || text === '8' || text === '9' ? text : null),
    (_, release) => typesOf(of, release),
  )
/** The types that a release knows, as `?` lists them (ios-help.md 8.4). */
function typesOf(of: 'enable' | 'user', release: string): readonly HelpRow[] {
  const [clear, hidden] = of === 'enable' ? ['password', 'an ENCRYPTED'] : ['secret', 'a HIDDEN']
  const hashed: readonly HelpRow[] = [
    ['8', 'Specifies a PBKDF2 HASHED secret will follow'],
    ['9', 'Specifies a SCRYPT HASHED secret will follow'],
  ]
  return [
    ['0', `Specifies an UNENCRYPTED ${clear} will follow`],
    ['5', `Specifies ${isFrom(release, '16') ? 'a MD5 HASHED' : hidden} secret will follow`],
    ...(isFrom(release, '15.3') ? hashed : []),
  ]
}

const FORMS = {
  5: /^\$1\$[./0-9A-Za-z]{1,8}\$[./0-9A-Za-z]{22}$/,
  8: /^\$8\$[./0-9A-Za-z]{14}\$[./0-9A-Za-z]{43}$/,
  9: /^\$9\$[./0-9A-Za-z]{14}\$[./0-9A-Za-z]{43}$/,
}
/** Stores a secret that was typed behind its type, or refuses a text that is no hash of this type. */
export function withSecret(
  device: Device,
  type: '0' | Hashed,
  text: string,
  store: (secret: Secret) => Effect,
): Effect {
  if (type === '0') return hashing(text, store(hashedSecret(device, text)))
  return FORMS[type].test(text) ? store({ type, text }) : { output: notEncrypted(type) }
}
const notEncrypted = (type: Hashed): string => `ERROR: The secret you entered is not a valid encrypted secret.
To enter an UNENCRYPTED secret, do not specify type ${type} encryption.
When you properly enter an UNENCRYPTED secret, it will be encrypted.

`

const ALGORITHMS: readonly (readonly [name: string, type: Hashed, help: string])[] = [
  ['md5', '5', 'Encode the password using the MD5 algorithm'],
  ['scrypt', '9', 'Encode the password using the SCRYPT hashing algorithm'],
  ['sha256', '8', 'Encode the password using the PBKDF2 hashing algorithm'],
]
/** `algorithm-type scrypt`: the type that a clear secret is stored with. */
export const algorithm = value(
  'algorithm',
  'WORD',
  (text): Hashed | null => {
    const found = ALGORITHMS.filter(([name]) => name.startsWith(text.toLowerCase()))
    return found.length === 1 ? (found[0]?.[1] ?? null) : null
  },
  () => ALGORITHMS.map(([name, , help]) => [name, help]),
)
