// Names of learners, instructors and classes: what is one, and which two are the same. All comparisons of names use this file.

import unhomoglyph from 'unhomoglyph'

/** The longest name of a learner. A longer one does not fit a row of a class. */
export const LEARNER_NAME_MAX = 60
export const NAME_MAX = 80

/** What has no width of its own (Unicode, Default_Ignorable_Code_Point). */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu
/** Line breaks, control characters, and marks that turn the direction of all that follows. */
const BREAKING = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u

/**
 * Equal for two names that are one: without regard to case, to how letters are composed or how wide they are (NFKC), to blanks, to what
 * has no width, and to letters that look alike in several scripts, by the skeleton of Unicode's confusables (UTS 39).
 */
export function nameKey(name: string): string {
  const seen = name.normalize('NFKC').replaceAll(INVISIBLE, '').replaceAll(/\s+/g, ' ').trim()
  // Upper case first folds what has no small letter of its own: ß is ss.
  const folded = seen.toUpperCase().toLowerCase().normalize('NFD')
  return unhomoglyph(folded).toLowerCase().normalize('NFD')
}

/** The key that accounts had before `nameKey` knew of look-alikes: an account whose new key is taken keeps it. */
export function composedNameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}

/** Longer ones cannot be delivered to (RFC 5321). */
export const EMAIL_MAX = 254

/** Whether a text is to be read as an e-mail: no name of an account has an at sign. */
export function isEmail(text: string): boolean {
  return text.includes('@')
}

/** Equal for two spellings of one e-mail: without regard to case, to how letters are composed or how wide they are, and to blanks around. */
export function emailKey(email: string): string {
  const seen = email.normalize('NFKC').replaceAll(INVISIBLE, '').trim()
  return seen.toUpperCase().toLowerCase().normalize('NFC')
}

/** A name as it is kept: blanks collapsed, nothing invisible but what joins letters in some scripts. */
export function keptName(name: string): string {
  return name
    .replaceAll(INVISIBLE, (char) => (char === '\u200c' || char === '\u200d' ? char : ''))
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Why a text is no name, or null. */
export function nameProblem(name: string, max: number): string | null {
  if (BREAKING.test(name.trim())) return 'a name is one line, without control characters'
  if (!/[\p{L}\p{N}]/u.test(name.replaceAll(INVISIBLE, ''))) return 'a name needs at least one letter or digit'
  return keptName(name).length > max ? `a name may have ${max} characters` : null
}
