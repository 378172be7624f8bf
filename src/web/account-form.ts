// The fields of the forms about accounts.

import { z } from 'zod'

import { EMAIL_MAX, isEmail, NAME_MAX } from '../store/names.ts'
import { nameField } from './form.ts'

export const PASSWORD_MIN = 10
const PASSWORD_MAX = 200

/** The name of an account: one with an at sign could be taken for an e-mail. */
export const accountName = nameField('write a name', NAME_MAX).refine((text) => !isEmail(text), 'a name has no at sign')

export const newPassword = z
  .string('choose a password')
  .min(PASSWORD_MIN, `choose a password of at least ${PASSWORD_MIN} characters`)
  .max(PASSWORD_MAX, `a password may have ${PASSWORD_MAX} characters`)
  .refine((text) => text.trim() !== '', 'choose a password that is more than blanks')

/** A password that was chosen before. */
export const givenPassword = z
  .string('write your password')
  .min(1, 'write your password')
  .max(PASSWORD_MAX, `a password may have ${PASSWORD_MAX} characters`)

export const emailField = z
  .string('write your e-mail')
  .trim()
  .min(1, 'write your e-mail')
  .max(EMAIL_MAX, 'that is longer than an e-mail can be')
  .refine((text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), 'write your e-mail as name@example.org')

/** Whose the answers on this browser are. */
export const whoseField = z.enum(['mine', 'other']).optional().catch(undefined)
