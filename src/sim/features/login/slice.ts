// How a device guards its logins against guessing: what is configured, and the failures it has seen.

import { withSlice, type Device } from '../../device.ts'

declare module '../../device.ts' {
  interface Config {
    readonly guard: Guard
  }
  interface Device {
    /** Failed logins over a vty since its start. It lives in RAM. */
    readonly failures: Failures
  }
}
export interface Guard {
  /** Seconds without logins, after so many failures within so many seconds. */
  readonly blockFor: { readonly seconds: number; readonly attempts: number; readonly within: number } | null
  /** Seconds behind a failed login. */
  readonly delay: number | null
  /** The access list whose hosts may still log in. */
  readonly quietList: string | null
}
export interface Failures {
  /** Simulated milliseconds of those that still count. */
  readonly at: readonly number[]
  readonly total: number
  readonly quietUntil: number
}
export const emptyGuard: Guard = { blockFor: null, delay: null, quietList: null }
export const NO_FAILURES: Failures = { at: [], total: 0, quietUntil: 0 }
export const withGuard = (device: Device, change: Partial<Guard>): Device => withSlice(device, 'guard', change)
