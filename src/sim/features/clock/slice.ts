// What a configuration says of time: the zone, and when summer time holds. And how far the clock of a device is from the world's.

import { withSlice, type Device } from '../../device.ts'

declare module '../../device.ts' {
  interface Config {
    readonly clock: Clock
  }
  interface Device {
    /** Null: its clock was never set. */
    readonly time: OwnTime | null
  }
}
export interface Clock {
  readonly zone: { readonly name: string; readonly minutes: number } | null
  readonly summer: Summer | null
  /** The hardware calendar is to be trusted. */
  readonly calendarValid: boolean
}
export interface Summer {
  readonly name: string
  /** When it begins and ends, each in the time that holds before; null: as in the United States. */
  readonly edges: readonly [Edge, Edge] | null
  /** Minutes that it adds. */
  readonly offset: number
}
/** A weekday of every year, or one date. `month` counts from 0, `week` 5 is the last, `time` is minutes of the day. */
export type Edge =
  | { readonly week: number; readonly day: number; readonly month: number; readonly time: number }
  | { readonly year: number; readonly month: number; readonly date: number; readonly time: number }
export interface OwnTime {
  /** Milliseconds that its clock is ahead of the world's. */
  readonly ahead: number
  /** By how much the hardware calendar is, which a reload does not touch. */
  readonly calendar: number
  /** A person set the clock since the start. */
  readonly set: boolean
}
export const emptyClock: Clock = { zone: null, summer: null, calendarValid: false }
export const withClock = (device: Device, change: Partial<Clock>): Device => withSlice(device, 'clock', change)

export const NEVER_SET: OwnTime = { ahead: 0, calendar: 0, set: false }
/** The clock of a device after a start: the hardware calendar gave it the time. */
export const restartedClock = ({ time }: Device): OwnTime | null =>
  time && { ...time, ahead: time.calendar, set: false }
