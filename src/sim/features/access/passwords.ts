// Type 7 passwords: the reversible scrambling of `service password-encryption`, as published in many places.

import { onOff } from '../services/toggles.ts'

const KEY = 'dsfd;kfoA,.iyewrkldJKDHSUBsgvca69834ncxv9873254k;fg87'
const KIND_7 = /^7 (\d\d)((?:[0-9A-Fa-f]{2})*)$/

/** `7 0822455D0A16` for a clear password. The start of the key is taken from the text, so the same text gives the same line. */
export function type7(clear: string): string {
  let seed = 0
  for (const char of clear) seed = (seed + (char.codePointAt(0) ?? 0)) % 16
  let text = String(seed).padStart(2, '0')
  for (let i = 0; i < clear.length; i++)
    text += ((clear.charCodeAt(i) & 0xff) ^ KEY.charCodeAt((seed + i) % KEY.length))
      .toString(16)
      .toUpperCase()
      .padStart(2, '0')
  return `7 ${text}`
}

/** The clear text of a password as a configuration shows it, with or without its type. */
export function plainOf(shown: string): string {
  const [, seed, hex] = KIND_7.exec(shown) ?? []
  if (seed === undefined || hex === undefined) return shown.replace(/^0 /, '')
  let clear = ''
  for (let i = 0; i < hex.length / 2; i++)
    clear += String.fromCharCode(
      Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16) ^ KEY.charCodeAt((Number(seed) + i) % KEY.length),
    )
  return clear
}

/** How a typed password is stored: `7 …` as given, a clear one (with or without `0`) encrypted when that is on. Null: no type 7 value. */
export function storedPassword(typed: string, encrypts: boolean): string | null {
  if (typed.startsWith('7 ')) return KIND_7.test(typed) ? typed : null
  const clear = typed.replace(/^0 /, '')
  if (encrypts) return type7(clear)
  // Clear text that begins like a type keeps its own type, or it would be read as another password.
  return /^[07] /.test(clear) ? `0 ${clear}` : clear
}

export const invalidPassword = (typed: string): string => `Invalid encrypted password: ${typed.replace(/^7 /, '')}\n`

/** `service password-encryption`; its command is encryption.ts. */
export const encryption = onOff('service password-encryption', false)
/** A stored password as it stands once that is turned on. */
export const hidden = (stored: string | null): string | null =>
  stored === null || KIND_7.test(stored) ? stored : type7(plainOf(stored))
