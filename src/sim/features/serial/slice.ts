// Serial lines: how they frame, and the clock that their DCE end gives.

import type { Config, Device } from '../../device.ts'
import { withPort } from '../../port-slices.ts'

declare module '../../device.ts' {
  interface Config {
    readonly serial: { readonly ports: Readonly<Record<string, SerialPort>> }
  }
}
export interface SerialPort {
  /** Absent: HDLC. Of a port with another default it is said. */
  readonly encapsulation?: 'ppp' | 'hdlc'
  /** Bits a second; absent: none was set. */
  readonly clockRate?: number
}
const PLAIN: SerialPort = {}
export const serialOf = ({ serial: { ports } }: Config, name: string): SerialPort =>
  Object.hasOwn(ports, name) ? (ports[name] ?? PLAIN) : PLAIN
/** The device with a change of a serial port; `undefined` takes a setting away. */
export function withSerial(
  device: Device,
  name: string,
  change: { readonly [K in keyof SerialPort]: SerialPort[K] | undefined },
): Device {
  const { encapsulation, clockRate } = { ...serialOf(device.config, name), ...change }
  const next: SerialPort = {
    ...(encapsulation === undefined ? {} : { encapsulation }),
    ...(clockRate === undefined ? {} : { clockRate }),
  }
  return withPort(device, 'serial', name, Object.keys(next).length > 0 ? next : null)
}
