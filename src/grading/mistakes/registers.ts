// What a value of the configuration register does at the next start, and which value a rubric asks for.

import type { LoggedEvent } from '../../sim/world.ts'
import { NORMAL_REGISTER } from '../stored.ts'
import { isMissed } from './mistake.ts'
import type { Case } from './mistake.ts'

/** Bit 6: startup-config is not read. */
export const IGNORE_STARTUP = 0x0040

/** In words, the most important one; null: it boots as usual. */
export function effectOf(register: number): string | null {
  const bootField = register & 0xf
  if (bootField === 0) return 'makes the router stop in the ROM monitor'
  if ((register & IGNORE_STARTUP) !== 0) return 'makes the router ignore startup-config'
  if (bootField === 1) return 'makes the router load the first image in flash and pass over the boot statements'
  // Console speed is bits 5, 12 and 11; none set is 9600.
  if ((register & 0x1820) !== 0) return 'changes the speed of the console, and a terminal at 9600 shows garbage'
  return null
}

/** Whether the register is among what went wrong. */
export function registerMatters(given: Case): boolean {
  if (isMissed(given, 'register')) return true
  const { next } = given.device.register
  const harmful = (next & 0xf) < 2 || (next & IGNORE_STARTUP) !== 0
  return harmful && isMissed(given, 'image', 'start')
}

/** The value that a `register` criterion asks for, else the normal one. */
export function wantedRegister({ criteria }: Case): number {
  const value = criteria.find((criterion) => criterion.check === 'register')?.args['value']
  return typeof value === 'number' ? value : NORMAL_REGISTER
}

type RegisterEvent = Extract<LoggedEvent, { type: 'config-register' }>

/** The last time the learner set it. */
export function lastSetting({ events }: Case): RegisterEvent | null {
  return events.findLast((event): event is RegisterEvent => event.type === 'config-register') ?? null
}

/** Whether a value came of digits that were meant as hexadecimal: 2102 without 0x is 0x836. */
export function isDecimalSlip(value: number): boolean {
  const digits = String(value)
  return /^[0-9]{4}$/.test(digits) && (Number.parseInt(digits, 16) & 0xe00f) === 0x2002
}
